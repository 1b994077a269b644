import Contract
import Operations
import Store

/// What rewards and vouchers need to know of a program.
struct RewardProgram {
  let id: Int64
  let code: String
  let currency: String
  private let closedAtMs: Int64?

  private init(_ row: Row) {
    id = row.int(0)
    code = row.text(1)
    currency = row.text(2)
    closedAtMs = row.optionalInt(3)
  }

  static func find(_ id: Int64, in transaction: Transaction) throws -> RewardProgram? {
    try transaction.first(
      "SELECT id, code, currency, closed_at_ms FROM loyalty_program WHERE id = $1", [.int(id)], RewardProgram.init)
  }

  /// The program that a request names by its code; the only one where it names none.
  /// - Throws: `Refusal(.programNotFound)` or `.programNeeded`.
  static func named(_ code: String?, in transaction: Transaction) throws -> RewardProgram {
    if let code {
      let found = try transaction.first(
        "SELECT id, code, currency, closed_at_ms FROM loyalty_program WHERE code = $1", [.text(code)],
        RewardProgram.init)
      guard let found else { throw Refusal(.programNotFound, path: "program", ["what": code]) }
      return found
    }
    let all = try transaction.all(
      "SELECT id, code, currency, closed_at_ms FROM loyalty_program WHERE id > 0 ORDER BY id LIMIT 20", [],
      RewardProgram.init)
    guard let only = all.first else { throw Refusal(.programNotFound, path: "program", ["what": "*"]) }
    guard all.count == 1 else {
      throw Refusal(.programNeeded, path: "program", ["codes": all.map(\.code).joined(separator: ", ")])
    }
    return only
  }

  /// What stands in the way of anything new in it.
  /// - Parameter path: the field that named the program, or the member who is in it.
  func obstacle(path: String = "program") -> Refusal? {
    closedAtMs == nil ? nil : Refusal(.programClosed, path: path, ["code": code])
  }

  /// A version keeps the tiers of those before, so the latest one has all; a tier of the draft is yet to come.
  /// - Throws: `Refusal(.tierUnknown)`.
  func check(tier: String, in transaction: Transaction) throws {
    let latest = try transaction.first(
      "SELECT config FROM loyalty_config WHERE program_id = $1 ORDER BY number DESC LIMIT 1", [.int(id)]
    ) { $0.blob(0) }
    let draft = try transaction.first("SELECT draft FROM loyalty_program WHERE id = $1", [.int(id)]) {
      $0.optionalBlob(0)
    }
    for config in [latest, draft ?? nil].compactMap({ $0 }) {
      if try Self.tiers(config).contains(where: { $0.code == tier }) { return }
    }
    throw Refusal(.tierUnknown, path: "min_tier", ["tier": tier])
  }

  private static func tiers(_ config: [UInt8]) throws -> [TierLevel] {
    // A stored version that does not decode is a fault of ours, not of the request that met it.
    do { return try ProgramConfig(bytes: config).tiers } catch { throw BrokenConfig(cause: "\(error)") }
  }

  private struct BrokenConfig: Error {
    let cause: String
  }
}
