import Contract
import Store

/// The rows of policies and of their activations. They never change and are never removed.
struct PolicyTable {
  let transaction: Transaction

  func id(_ number: Int64) throws -> Int64? {
    try transaction.first("SELECT id FROM service_policy WHERE number = $1", [.int(number)]) { $0.int(0) }
  }

  /// Of the last stored version; 1 where there is none, which the built-in one has.
  func latestNumber() throws -> Int64 {
    try transaction.first("SELECT number FROM service_policy ORDER BY number DESC LIMIT 1") { $0.int(0) } ?? 1
  }

  func version(_ id: Int64) throws -> Policy {
    let found = try transaction.first("SELECT head, rules FROM service_policy WHERE id = $1", [.int(id)]) { row in
      var policy = try Policy(bytes: row.blob(0))
      policy.rules = try Policy(bytes: row.blob(1)).rules
      return policy
    }
    guard let found else { throw StandardsFault("version \(id) of the policy is gone") }
    return found
  }

  /// Stored versions below a number, the latest first, without their rules.
  func page(beforeNumber: Int64, limit: Int) throws -> [Policy] {
    try transaction.all(
      "SELECT head FROM service_policy WHERE number < $1 ORDER BY number DESC LIMIT $2",
      [.int(beforeNumber), .int(Int64(limit))]
    ) { try Policy(bytes: $0.blob(0)) }
  }

  func insert(_ policy: Policy, id: Int64) throws {
    var head = policy
    head.rules = []
    var rules = Policy()
    rules.rules = policy.rules
    try transaction.run(
      "INSERT INTO service_policy (id, number, head, rules) VALUES ($1, $2, $3, $4)",
      [.int(id), .int(Int64(policy.number)), .blob(head.encoded()), .blob(rules.encoded())])
  }
}

// MARK: Which one is in force

extension PolicyTable {
  struct Activation {
    let id: Int64
    let fromMs: Int64
    let number: Int64

    fileprivate init(_ row: Row) { (id, fromMs, number) = (row.int(0), row.int(1), row.int(2)) }
  }

  /// The number of the version in force at an instant; 1 before the first activation.
  func inForce(atMs: Int64) throws -> Int64 {
    try transaction.first(
      "SELECT number FROM policy_activation WHERE from_ms <= $1 ORDER BY from_ms DESC, id DESC LIMIT 1", [.int(atMs)]
    ) { $0.int(0) } ?? 1
  }

  func latestActivation() throws -> Activation? {
    try transaction.first(
      "SELECT id, from_ms, number FROM policy_activation ORDER BY id DESC LIMIT 1", [], Activation.init)
  }

  func insertActivation(id: Int64, fromMs: Int64, number: Int64) throws {
    try transaction.run(
      "INSERT INTO policy_activation (id, from_ms, number) VALUES ($1, $2, $3)",
      [.int(id), .int(fromMs), .int(number)])
  }

  /// The last time that a version came into force, and when another one did. The built-in one is in force from the
  /// beginning of time.
  func lastInForce(_ number: Int64) throws -> (fromMs: Int64, untilMs: Int64?)? {
    let last = try transaction.first(
      "SELECT id, from_ms, number FROM policy_activation WHERE number = $1 ORDER BY id DESC LIMIT 1",
      [.int(number)], Activation.init)
    guard last != nil || number == 1 else { return nil }
    let untilMs = try transaction.first(
      "SELECT from_ms FROM policy_activation WHERE id > $1 ORDER BY id LIMIT 1", [.int(last?.id ?? 0)]
    ) { $0.int(0) }
    return (last?.fromMs ?? 0, untilMs)
  }
}
