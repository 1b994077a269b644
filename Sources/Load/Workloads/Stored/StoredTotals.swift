package import Client
internal import Contract
internal import Wire

/// What a store holds of each kind, for comparison before and after a run.
package struct StoredTotals: Sendable, Codable, Equatable {
  /// The server's clock when they were read.
  package var atMs: Int64 = 0
  /// Files, archived ones too; nil where the caller may not count them.
  package var customers: Int64?
  /// Complaints received since `sinceMs`.
  package var complaints: Int64?
  /// Points that were issued and redeemed since the beginning, over all programs.
  package var issued: Int64?
  package var redeemed: Int64?
  /// From where complaints count: the same before and after, so that none falls out at the old end meanwhile.
  package var sinceMs: Int64 = 0
  /// What was not counted, and why.
  package var notes: [String] = []

  package init() {}

  /// - Parameter earlier: totals that these shall be compared with.
  package static func read(_ client: Client, after earlier: StoredTotals? = nil) async throws -> StoredTotals {
    var totals = StoredTotals()
    let hello = try await client.connect()
    totals.atMs = hello.nowMs
    totals.sinceMs = earlier?.sinceMs ?? max(0, totals.atMs - Self.window)
    try await totals.ifAllowed("customers") {
      let stats = try await client.customers.stats(CustomerStatsRequest())
      $0.customers = stats.items.filter { $0.axis == "state" }.map(\.customers).reduce(0, +)
    }
    try await totals.ifAllowed("complaints") {
      let request = StatisticsRequest(fromMs: $0.sinceMs, kind: .complaint)
      let reply = try await client.complaints.statistics(request, CallOptions(timeout: .seconds(60)))
      $0.complaints = reply.total.volume
    }
    try await totals.ifAllowed("points") {
      let programs = try await client.programs.list(ListProgramsRequest(limit: 200)).items
      var (issued, redeemed): (Int64, Int64) = (0, 0)
      for program in programs where program.status != .draft {
        for month in try await client.loyalty.finance(FinanceRequest(program: program.code)).items {
          issued += month.issued
          redeemed += month.redeemed
        }
      }
      ($0.issued, $0.redeemed) = (issued, redeemed)
    }
    return totals
  }

  private mutating func ifAllowed(_ what: String, _ read: (inout StoredTotals) async throws -> Void) async throws {
    do {
      try await read(&self)
    } catch let error as CallError where error.code == .permissionDenied {
      notes.append("the total of \(what) is not compared: \(error.message)")
    }
  }

  /// Complaints of so many milliseconds before count.
  private static let window: Int64 = 366 * 86_400_000
}
