import Contract
import Foundation
import Operations
import Store
import TestHouse
import Testing

@testable import Customers

/// Not a test: figures for a person to read, with `GUANXI_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing
/// --filter DuplicateBenchmark`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUANXI_BENCHMARK"] != nil), .serialized)
struct DuplicateBenchmark {
  private static func seconds(_ body: () throws -> Void) rethrows -> (wall: Double, processor: Double) {
    let (started, used) = (ContinuousClock.now, clock())
    try body()
    let wall = started.duration(to: .now) / .seconds(1)
    return (wall, Double(clock() - used) / Double(CLOCKS_PER_SEC))
  }

  @Test func `100,000 files, half Chinese and half English`() async throws {
    let count = Int(ProcessInfo.processInfo.environment["GUANXI_FILES"] ?? "") ?? 100_000
    let chinese = DuplicateFiles(count: count / 2, isChinese: true, seed: 1)
    let english = DuplicateFiles(count: count / 2, isChinese: false, seed: 1, firstId: Int64(count / 2) + 1)
    try await withLiveHouse { house in
      let rows = (chinese.requests + english.requests).map { UpsertCustomerRow(customer: $0) }
      let used = clock()
      for start in stride(from: 0, to: rows.count, by: 1000) {
        let part = Array(rows[start..<min(start + 1000, rows.count)])
        _ = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: part))
      }
      let processor = Double(clock() - used) / Double(CLOCKS_PER_SEC)
      print("import: \(processor / Double(rows.count) * 1e6) µs of processor time a file, client and server")
      var found: [DuplicateFiles.Pair: Int] = [:]
      let started = ContinuousClock.now
      for try await pair in try await house.admin.customers.findDuplicates(
        FindDuplicatesRequest(), CallOptions(timeout: .seconds(600)))
      {
        found[.init(first: pair.firstId, second: pair.secondId)] = Int(pair.score)
      }
      print("stream over a socket:", started.duration(to: .now))
      for (name, files) in [("Chinese", chinese), ("English", english)] {
        let ids = Set(files.customers.map(\.id))
        print(name, DuplicateFigures(found.filter { ids.contains($0.key.second) }, of: files).text)
      }
      try pages(house)
      try candidates(house, chinese)
    }
  }

  private func pages(_ house: some OpenHouse) throws {
    var (position, pageCount, longest, pairCount) = (Int64(0), 0, 0.0, 0)
    let all = try Self.seconds {
      repeat {
        let page = try house.read { transaction in
          var page: StreamPage<DuplicatePair>?
          let took = try Self.seconds {
            let walk = DuplicateWalk(
              visible: VisibleCustomers(.system, transaction), transaction: transaction, percentMin: 70)
            page = try walk.page(from: DuplicatePosition(position, afterId: nil), limit: 256)
          }
          longest = max(longest, took.wall)
          return page
        }
        pairCount += page?.items.count ?? 0
        pageCount += 1
        position = page?.next ?? 0
      } while position != 0
    }
    print(
      "\(pairCount) pairs in \(pageCount) pages, wall \(all.wall) s, processor \(all.processor) s, longest \(longest) s"
    )
  }

  /// What the reply of a creation costs on the writer.
  private func candidates(_ house: some OpenHouse, _ files: DuplicateFiles) throws {
    try house.read { transaction in
      let some = Array(files.customers.prefix(5000))
      var matchCount = 0
      let all = try Self.seconds {
        for customer in some {
          matchCount += try DuplicateCandidates(.system, transaction).matches(of: customer).count
        }
      }
      let keys = Self.seconds { for customer in some { _ = DuplicateIndex.text(of: customer) } }
      print("candidates of a new file: \(all.processor / 5000 * 1e6) µs, \(matchCount) matches of 5,000 files")
      print("keys of a file: \(keys.processor / 5000 * 1e6) µs")
    }
  }
}
