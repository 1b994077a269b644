internal import Client
internal import Contract
internal import Foundation

/// Stores invented customers under the references bench:1 … bench:N; a second fill with the same seed changes nothing.
struct Fill {
  var client: Client
  var people: People
  private static let rowsPerBatch = 1_000
  /// Enough that the server always has a batch waiting while the next ones are made.
  private static let batchesUnderWay = 4

  func run(_ count: Int) async throws {
    let begin = ContinuousClock.now
    var starts = stride(from: 1, through: count, by: Self.rowsPerBatch).makeIterator()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<Self.batchesUnderWay {
        if let start = starts.next() { group.addTask { try await store(start, of: count) } }
      }
      var done = 0
      while let stored = try await group.next() {
        done += stored
        if let start = starts.next() { group.addTask { try await store(start, of: count) } }
        progress(done, of: count, since: begin)
      }
    }
  }

  private func store(_ start: Int, of count: Int) async throws -> Int {
    let numbers = start...min(count, start + Self.rowsPerBatch - 1)
    var request = UpsertCustomersRequest()
    request.rows = numbers.map { number in
      var customer = people.customer(number)
      customer.externalRefs = ["bench:\(number)"]
      return UpsertCustomerRow(customer: customer)
    }
    let reply = try await client.call(Methods.Customers.upsert, request, CallOptions(timeout: .seconds(60)))
    if let refused = reply.results.first(where: { $0.outcome == .refused }) {
      let why = refused.status.map { "\($0.reason): \($0.message)" } ?? "no status"
      throw BenchError("customer \(start + Int(refused.row)) was refused: \(why)")
    }
    guard reply.results.count == numbers.count else {
      throw BenchError("\(reply.results.count) results for \(numbers.count) rows")
    }
    return numbers.count
  }

  private func progress(_ done: Int, of count: Int, since begin: ContinuousClock.Instant) {
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    let line = "stored \(done) of \(count) customers, \(Int(Double(done) / seconds)) per second"
    // A line that moves for people, one line at the end for files.
    if isatty(2) != 0 {
      FileHandle.standardError.write(Data("\r\(line)\(done == count ? "\n" : "")".utf8))
    } else if done == count {
      FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
  }
}
