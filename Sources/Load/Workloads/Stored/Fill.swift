package import Client
internal import Contract

/// Stores invented customers, purchases and complaints under the references bench:…; the same fill again, with the same
/// seed, changes nothing and passes quickly over what is there.
package struct Fill: Sendable {
  let client: Client
  let people: People
  private let isQuiet: Bool

  static let rowsPerBatch = 1_000
  /// Enough that the server always has a batch waiting while the next ones are made.
  private static let batchesUnderWay = 4

  /// - Parameter isQuiet: tells no progress.
  package init(client: Client, seed: UInt64, isQuiet: Bool = false) {
    self.client = client
    self.isQuiet = isQuiet
    people = People(seed: seed)
  }

  func progress(_ what: String, of count: Int) -> Progress? { isQuiet ? nil : Progress(what, of: count) }

  /// bench:1 to bench:N.
  package func customers(_ count: Int) async throws {
    let starts = Array(stride(from: 1, through: count, by: Self.rowsPerBatch))
    let progress = progress("customers stored", of: count)
    try await Pipelined(width: Self.batchesUnderWay).forEach(starts) { start in
      let stored = try await store(start, of: count)
      progress?.add(stored)
    }
    progress?.end()
  }

  private func store(_ start: Int, of count: Int) async throws -> Int {
    let numbers = start...min(count, start + Self.rowsPerBatch - 1)
    var request = UpsertCustomersRequest()
    request.rows = numbers.map { number in
      var customer = people.customer(number)
      customer.externalRefs = [Self.reference(number)]
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

  static func reference(_ number: Int) -> String { "bench:\(number)" }

  /// Numbers from the first that is missing; those just before it are gone through again, as they were stored side by side.
  ///
  /// - Parameter exists: of what is stored in rising order.
  func missing(_ count: Int, _ exists: (Int) async throws -> Bool) async throws -> ClosedRange<Int>? {
    var (known, missing) = (0, count + 1)
    while missing - known > 1 {
      let middle = known + (missing - known) / 2
      if try await exists(middle) { known = middle } else { missing = middle }
    }
    let first = max(1, known - 4 * Pipelined.widthMax)
    return count > 0 ? first...count : nil
  }
}
