import Contract
import Store
import TestHouse

/// A program with its customers, and what tests of members say in one line.
struct Club {
  static let day = TestClock.dayMs

  let house: any OpenHouse
  let code: String
  let programId: Int64

  var members: MembersCalls<Desk> { house.admin.members }

  /// One point for each yuan, from the beginning of time on.
  init(
    _ house: any OpenHouse, _ code: String = "points", fromMs: Int64 = 0,
    _ fill: (inout ProgramConfig) -> Void = { _ in }
  ) throws {
    self.house = house
    self.code = code
    var config = ProgramConfig()
    config.rules = [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)]
    fill(&config)
    let enrols = config.enrolAtPurchase == true
    programId = try house.read {
      try $0.first("SELECT coalesce(max(id), 0) + 1 FROM loyalty_program", []) { $0.int(0) } ?? 1
    }
    try house.perform(
      """
      INSERT INTO loyalty_program (id, version, code, name, zone, currency, point_name, growth_name, created_at_ms, enrols)
      VALUES ($1, 1, $2, $2, 'Asia/Shanghai', 'CNY', '积分', '成长值', 0, $3)
      """, [.int(programId), .text(code), .int(enrols ? 1 : 0)])
    try version(1, fromMs: fromMs, config)
  }

  func version(_ number: Int64, fromMs: Int64, _ config: ProgramConfig) throws {
    try house.perform(
      """
      INSERT INTO loyalty_config (id, program_id, number, from_ms, activated_at_ms, config)
      VALUES ($1, $2, $3, $4, $4, $5)
      """, [.int(programId * 100 + number), .int(programId), .int(number), .int(fromMs), .blob(config.encoded())])
  }

  func close() throws {
    try house.perform("UPDATE loyalty_program SET closed_at_ms = 1 WHERE id = $1", [.int(programId)])
  }

  // MARK: What callers do

  func enrol(
    _ customer: Customer, _ fill: (inout EnrollMemberRequest) -> Void = { _ in }
  ) async throws -> Member {
    var request = EnrollMemberRequest(customerId: customer.id, program: code)
    fill(&request)
    return try await members.enroll(request)
  }

  /// A new customer who is a member.
  func join(
    _ name: String = "王小明", _ fill: (inout EnrollMemberRequest) -> Void = { _ in }
  ) async throws -> Member {
    try await enrol(try await house.customer(name), fill)
  }

  func again(_ member: Member) async throws -> Member { try await members.get(GetMemberRequest(memberId: member.id)) }

  func suspend(_ member: Member) async throws -> Member {
    try await members.suspend(ChangeMemberRequest(memberId: member.id, reason: "测试"))
  }

  func resume(_ member: Member) async throws -> Member {
    try await members.resume(ChangeMemberRequest(memberId: member.id, reason: "测试"))
  }

  func close(_ member: Member) async throws -> Member {
    try await members.close(ChangeMemberRequest(memberId: member.id, reason: "测试"))
  }

  func reserve(_ member: Member, _ points: Int64) async throws -> Redemption {
    try await house.admin.loyalty.reserve(RedeemRequest(memberId: member.id, points: points, holdSeconds: 3600))
  }

  func redeem(_ member: Member, _ points: Int64) async throws -> Redemption {
    try await house.admin.loyalty.redeem(RedeemRequest(memberId: member.id, points: points))
  }
}

extension OpenHouse {
  func buy(
    _ customerId: Int64, _ ref: String, _ yuan: Int64, _ fill: (inout RecordPurchaseRequest) -> Void = { _ in }
  ) async throws -> Purchase {
    var request = RecordPurchaseRequest(
      customerId: customerId, externalRef: "shop:\(ref)", amount: Money(minor: yuan * 100, currency: "CNY"))
    fill(&request)
    return try await admin.purchases.record(request)
  }

  func giveBack(_ purchase: Purchase, _ ref: String, _ yuan: Int64? = nil) async throws -> PurchaseRefund {
    try await admin.purchases.refund(
      RefundPurchaseRequest(
        purchaseId: purchase.id, externalRef: "shop:\(ref)",
        amount: yuan.map { Money(minor: $0 * 100, currency: "CNY") }))
  }

  func mergeFiles(_ from: Int64, into: Int64) async throws -> MergeCustomersReply {
    try await admin.customers.merge(MergeCustomersRequest(into: into, from: from))
  }

  /// One statement of a test's own.
  func perform(_ sql: StaticString, _ values: [SQLValue] = []) throws {
    let job = WriteJob(claim: nil, methodName: "test.perform", request: []) { scope in
      try scope.transaction.run(sql, values)
      return .done(.init())
    }
    if case .failed(let error, _) = store.perform(job) { throw error }
  }

  func number(_ sql: StaticString, _ values: [SQLValue] = []) throws -> Int64 {
    try read { try $0.first(sql, values) { $0.int(0) } ?? 0 }
  }
}

/// What does not add up in the books of all members, computed from the rows alone.
struct Books {
  private(set) var broken: [String] = []

  init(_ house: some OpenHouse) throws {
    let rows = try house.read {
      try $0.all("SELECT member_id, entries FROM loyalty_transaction ORDER BY id") { ($0.int(0), $0.text(1)) }
    }
    var sums: [Int64: [Int: Int64]] = [:]
    for (member, entries) in rows {
      var points: Int64 = 0
      var growth: Int64 = 0
      for entry in entries.split(separator: ";") {
        let parts = entry.split(separator: ":").compactMap { Int64($0) }
        sums[member, default: [:]][Int(parts[0]), default: 0] += parts[1]
        if parts[0] == 5 || parts[0] == 11 { growth += parts[1] } else { points += parts[1] }
      }
      if points != 0 || growth != 0 {
        broken.append("a transaction of member \(member) adds up to \(points), \(growth)")
      }
    }
    let members = try house.read {
      try $0.all(
        """
        SELECT id, available, pending, reserved, debt, growth,
          (SELECT coalesce(sum(remainder), 0) FROM loyalty_lot WHERE member_id = m.id AND state = 1),
          (SELECT coalesce(sum(remainder), 0) FROM loyalty_lot WHERE member_id = m.id AND state = 0),
          (SELECT coalesce(sum(reserved), 0) FROM loyalty_lot WHERE member_id = m.id)
        FROM loyalty_member AS m
        """
      ) { row in (0..<9).map { row.int($0) } }
    }
    for row in members {
      let sum = sums[row[0]] ?? [:]
      let ledger = [sum[1] ?? 0, sum[2] ?? 0, sum[3] ?? 0, 0 - (sum[4] ?? 0), sum[5] ?? 0]
      if ledger != Array(row[1...5]) { broken.append("member \(row[0]) has \(row[1...5]), the ledger \(ledger)") }
      if row[6] != row[1] + row[3] { broken.append("lots of member \(row[0]) hold \(row[6])") }
      if row[7] != row[2] { broken.append("pending lots of member \(row[0]) hold \(row[7])") }
      if row[8] != row[3] { broken.append("lots of member \(row[0]) have \(row[8]) reserved") }
    }
  }
}
