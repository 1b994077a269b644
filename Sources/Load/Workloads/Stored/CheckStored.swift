package import Client
internal import Contract
internal import Synchronization
internal import Wire

/// Looks up everything that was acknowledged: nothing lost, nothing doubled, balances right.
///
/// What no answer came to may stand or not: it is looked for by its reference, and explains what would else count as
/// doubled. Whatever others did meanwhile is told where it shows, and makes the totals differ.
package struct CheckStored: Sendable {
  /// Tells no progress.
  package var isQuiet = false

  package init() {}

  /// - Parameter before: the totals from before the run.
  package func run(_ client: Client, ledger: Ledger, before: StoredTotals) async throws -> CheckResult {
    let look = LookUp(client: client, ledger: ledger, before: before, isQuiet: isQuiet)
    var result = CheckResult()
    if ledger.leftOut > 0 {
      result.notes.append(
        "\(ledger.leftOut) deeds are not looked up: a run keeps \(Ledger.deedsMax); run shorter or slower")
    }
    try await look.add(&result, if: .customer) { try await CheckCustomers(look: $0).run() }
    try await look.add(&result, if: .update) { try await CheckUpdates(look: $0).run() }
    try await look.add(&result, if: .purchase) { try await CheckPurchases(look: $0).run() }
    try await look.add(&result, if: .redemption) { try await CheckRedemptions(look: $0).run() }
    try await look.add(&result, if: .complaint) { try await CheckComplaints(look: $0).run() }
    try await look.add(&result, if: .award, .redemption) { try await CheckBalances(look: $0).run() }
    let after = try await StoredTotals.read(client, after: before)
    result.rows += CheckTotals(ledger: ledger, before: before, after: after).rows
    result.notes += after.notes
    return result
  }
}

/// What all look-ups share.
struct LookUp: Sendable {
  let client: Client
  let ledger: Ledger
  let before: StoredTotals
  let isQuiet: Bool

  /// A server's clock and this one may differ by so much, and lists are asked from so much earlier.
  static let marginMs: Int64 = 60_000
  static let timeout = CallOptions(timeout: .seconds(60))

  var people: People { People(seed: ledger.seed) }
  var fromMs: Int64 { max(0, before.atMs - Self.marginMs) }

  fileprivate func add(
    _ result: inout CheckResult, if kinds: Deed.Kind..., check: (LookUp) async throws -> CheckResult.Row
  ) async throws {
    guard kinds.contains(where: { ledger.has($0) }) else { return }
    result.rows.append(try await check(self))
  }

  /// Each deed by a call of its own, many at a time; what was found is put together in any order.
  func each<Item: Sendable>(
    _ what: String, _ items: [Item], into row: CheckResult.Row,
    _ check: @escaping @Sendable (Item) async throws -> Finding
  ) async throws -> CheckResult.Row {
    let tally = FindingTally(row)
    let progress = isQuiet ? nil : Progress("\(what) looked up", of: items.count)
    try await Pipelined(progress: progress).forEach(items) { tally.add(try await check($0)) }
    return tally.row
  }
}

/// What became of one deed.
enum Finding: Sendable {
  case found
  case missing(String)
  case doubled(String)
  case wrong(String)
}

/// Findings of many tasks.
final class FindingTally: Sendable {
  private let state: Mutex<CheckResult.Row>

  init(_ row: CheckResult.Row) { state = Mutex(row) }

  var row: CheckResult.Row { state.withLock { $0 } }

  func add(_ finding: Finding) { state.withLock { $0.add(finding) } }
}

extension CheckResult.Row {
  mutating func add(_ finding: Finding) {
    switch finding {
    case .found: found += 1
    case .missing(let what):
      missing += 1
      note("lost: \(what)")
    case .doubled(let what):
      doubled += 1
      note("doubled: \(what)")
    case .wrong(let what):
      wrong += 1
      note("wrong: \(what)")
    }
  }
}

extension LookUp {
  /// nil where it is not there.
  func get<Value>(_ read: () async throws -> Value) async throws -> Value? {
    do { return try await read() } catch let error as CallError where error.code == .notFound { return nil }
  }
}
