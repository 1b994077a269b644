import Contract
import Foundation
import TestHouse
import Testing

@testable import Customers

/// How many of the labelled doubles are found, and how many of the found are doubles. Run with `GUANXI_BENCHMARK=1` the
/// sizes go to 100,000.
struct DuplicateQualityTests {
  private static let precisionMin = 0.95
  private static let recallMin = 0.93
  private static let isLong = ProcessInfo.processInfo.environment["GUANXI_BENCHMARK"] != nil

  /// Two at once and two doubles of one file, each damaged in its own way, may leave nothing in common but the name;
  /// another character in a Chinese name is another person's name.
  private static func floor(_ damage: DuplicateFiles.Damage) -> Double {
    switch damage {
    case .typingError: 0.75
    case .twoDoubles: 0.80
    case .twoAtOnce: 0.85
    default: 0.92
    }
  }

  private static func fill(_ house: some OpenHouse, _ files: DuplicateFiles) async throws {
    let rows = files.requests.map { UpsertCustomerRow(customer: $0) }
    for start in stride(from: 0, to: rows.count, by: 1000) {
      let part = Array(rows[start..<min(start + 1000, rows.count)])
      let reply = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: part))
      #expect(reply.results.map(\.id) == files.customers[start..<(start + part.count)].map(\.id))
    }
  }

  @Test(arguments: [true, false])
  func `of 5,000 files with known doubles nearly all are found, and hardly anything else`(isChinese: Bool) async throws
  {
    let files = DuplicateFiles(count: 5000, isChinese: isChinese, seed: 2026)
    let house = try TestHouse()
    try await Self.fill(house, files)
    var found: [DuplicateFiles.Pair: Int] = [:]
    for pair in try await house.admin.customers.findDuplicates(FindDuplicatesRequest()).collected() {
      found[.init(first: pair.firstId, second: pair.secondId)] = Int(pair.score)
    }
    let figures = DuplicateFigures(found, of: files)
    print(isChinese ? "Chinese:" : "English:", figures.text)
    #expect(figures.precision >= Self.precisionMin && figures.recall >= Self.recallMin, "\(figures.text)")
    for damage in DuplicateFiles.Damage.allCases {
      guard let recall = figures.recall(of: damage) else { continue }
      #expect(recall >= Self.floor(damage), "\(damage) \(recall)")
    }
    #expect(found == DuplicateRun.pairs(of: files.customers), "the store finds what its keys find in memory")
  }

  @Test(arguments: [true, false])
  func `without counter-evidence too many are found that are none`(isChinese: Bool) {
    let files = DuplicateFiles(count: 5000, isChinese: isChinese, seed: 2026)
    var weights = DuplicateWeights.standard
    weights.takesContradictions = false
    let figures = DuplicateFigures(DuplicateRun.pairs(of: files.customers, weights: weights), of: files)
    print("without counter-evidence:", figures.text)
    #expect(figures.precision < Self.precisionMin - 0.03)
  }

  @Test(arguments: [true, false])
  func `more files find neither much less nor much else`(isChinese: Bool) {
    for size in Self.isLong ? [1000, 5000, 20_000, 100_000] : [1000, 5000] {
      let files = DuplicateFiles(count: size, isChinese: isChinese, seed: 7)
      let figures = DuplicateFigures(DuplicateRun.pairs(of: files.customers), of: files)
      print("\(size) \(isChinese ? "Chinese" : "English"):", figures.text)
      #expect(figures.precision >= Self.precisionMin - 0.02 && figures.recall >= Self.recallMin, "\(size)")
    }
  }

  @Test(arguments: [true, false])
  func `the keys lose hardly any pair that comparing all with all finds`(isChinese: Bool) {
    let files = DuplicateFiles(count: 1000, isChinese: isChinese, seed: 3)
    let (all, found) = (DuplicateRun.allPairs(of: files.customers), DuplicateRun.pairs(of: files.customers))
    #expect(found.allSatisfy { all[$0.key] == $0.value })
    #expect(Double(found.count) >= Double(all.count) * 0.98, "\(found.count) of \(all.count)")
  }

  @Test(arguments: [true, false])
  func `pairs do not chain strangers together`(isChinese: Bool) {
    let files = DuplicateFiles(count: 5000, isChinese: isChinese, seed: 2026)
    var group: [Int64: Int64] = [:]
    func root(_ id: Int64) -> Int64 {
      var id = id
      while let next = group[id] { id = next }
      return id
    }
    for pair in DuplicateRun.pairs(of: files.customers).keys {
      let (a, b) = (root(pair.first), root(pair.second))
      if a != b { group[b] = a }
    }
    let sizes = Dictionary(grouping: files.customers) { root($0.id) }.values.map(\.count)
    // The labelled ones have three at most.
    #expect((sizes.max() ?? 0) <= 7)
    #expect(sizes.count { $0 > 3 } <= 25, "\(sizes.count { $0 > 3 })")
  }

  @Test func `the sample, which has no doubles, gives few pairs`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "console/sample/customers.csv")
    let customers = DuplicateSample.customers(try String(contentsOf: path, encoding: .utf8))
    #expect(customers.count == 2357)
    let found = DuplicateRun.pairs(of: customers)
    print("sample: \(found.count) pairs")
    for pair in found.keys.sorted(by: { $0.second < $1.second }) {
      let (a, b) = (customers[Int(pair.first - 1)], customers[Int(pair.second - 1)])
      print("  \(a.name) \(a.phone ?? "-") \(a.city ?? "-") ~ \(b.name) \(b.phone ?? "-") \(b.city ?? "-")")
    }
    #expect(found.count <= 12)
  }
}
