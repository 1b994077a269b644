package import Contract
package import Store

/// Programs and members put into the store as they are, for tests of what is built on them.
extension OpenHouse {
  /// A program with these tiers, active from the beginning of time.
  @discardableResult
  package func seedProgram(
    _ code: String = "points", tiers: [TierLevel] = [], currency: String = "CNY", closedAtMs: Int64? = nil
  ) throws -> Int64 {
    try seed { scope in
      let id = scope.nextId("program")
      try scope.transaction.run(
        """
        INSERT INTO loyalty_program (id, version, code, name, zone, currency, point_name, created_at_ms, closed_at_ms,
          enrols)
        VALUES ($1, 1, $2, $2, 'Asia/Shanghai', $3, '积分', 0, $4, 0)
        """, [.int(id), .text(code), .text(currency), .optional(closedAtMs)])
      try scope.transaction.run(
        """
        INSERT INTO loyalty_config (id, program_id, number, from_ms, activated_at_ms, config)
        VALUES ($1, $2, 1, 0, 0, $3)
        """,
        [.int(scope.nextId("program_config")), .int(id), .blob(ProgramConfig(tiers: tiers).encoded())])
      return id
    }
  }

  @discardableResult
  package func seedMember(
    _ customerId: Int64, _ card: String, in programId: Int64, status: MemberStatus = .active, available: Int64 = 0,
    tier: String? = nil
  ) throws -> Int64 {
    try seed { scope in
      let id = scope.nextId("member")
      try scope.transaction.run(
        """
        INSERT INTO loyalty_member (id, version, program_id, customer_id, card, status, joined_at_ms, available,
          pending, reserved, debt, growth, last_at_ms, next_due_ms, purchases, birthday_year, today, activity, tier)
        VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0, $6, 9223372036854775807, 0, 0, '', '', $8)
        """,
        [
          .int(id), .int(programId), .int(customerId), .text(card), .int(Int64(status.rawValue)), .int(scope.nowMs),
          .int(available), .optional(tier),
        ])
      try scope.transaction.run(
        "INSERT INTO loyalty_card (card, member_id) VALUES ($1, $2)", [.text(card), .int(id)])
      return id
    }
  }

  /// Runs SQL as a call of the server itself.
  package func seed<T>(_ body: @escaping (WriteScope) throws -> T) throws -> T {
    var made: T?
    let result = store.perform(
      WriteJob(claim: nil, methodName: "test.seed", request: []) { scope in
        made = try body(scope)
        return .done(Effect())
      })
    if case .failed(let error, _) = result { throw error }
    guard let made else { throw NotSeeded() }
    return made
  }
}

struct NotSeeded: Error {}
