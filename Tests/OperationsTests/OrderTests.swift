import Contract
import Operations
import TestHouse
import Testing

/// The order of checks: the first finding is the answer.
struct OrderTests {
  private static func outcome(
    _ house: TestHouse, _ method: UInt32, _ payload: [UInt8] = [0xFF], as principal: Principal,
    _ fill: (inout RequestMeta) -> Void = { _ in }
  ) async -> String {
    var meta = RequestMeta()
    fill(&meta)
    return await said { try house.answer(method, payload, meta, as: principal, in: .english) }
  }

  @Test func `method, permission, key, past instant, delegate, position, payload`() async throws {
    let house = try TestHouse()
    let method = Methods.Customers.create.info.id
    let nobody = Principal.anonymous
    let reader = Principal(
      identity: .account(1), displayName: "测试", role: .unspecified, permissions: [.signedIn, .customersWrite])
    let all: (inout RequestMeta) -> Void = {
      $0.asOfMs = TestClock.startMs + 1
      $0.onBehalfOf = 9
      $0.minSeq = 1_000_000
    }
    let keyed: (inout RequestMeta) -> Void = {
      all(&$0)
      $0.idempotencyKey = [1]
    }
    #expect(await Self.outcome(house, 9999, as: nobody, all) == "METHOD_UNKNOWN")
    #expect(await Self.outcome(house, method, as: nobody, all) == "CREDENTIAL_REQUIRED")
    #expect(await Self.outcome(house, method, as: .local(uid: 7), all) == "KEY_REQUIRED meta.idempotency_key")
    #expect(await Self.outcome(house, method, as: reader, keyed) == "PERMISSION_DENIED")
    #expect(await Self.outcome(house, method, as: .local(uid: 7), keyed) == "AS_OF_INVALID meta.as_of_ms")
    #expect(
      await Self.outcome(house, method, as: reader) {
        keyed(&$0)
        $0.asOfMs = nil
      } == "PERMISSION_DENIED")
    #expect(
      await Self.outcome(house, method, as: .local(uid: 7)) {
        $0.idempotencyKey = [1]
        $0.minSeq = 1_000_000
      } == "NOT_YET meta.min_seq")
    #expect(
      await Self.outcome(house, method, as: .local(uid: 7)) { $0.idempotencyKey = [1] }
        == "INVALID_REQUEST payload:MALFORMED")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a payload that breaks the contract is refused with every flaw and stored under no key`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let options = CallOptions(idempotencyKey: Array("k".utf8))
      let bad = CreateCustomerRequest(name: "王小明", phone: "1", email: "x", birthdayDay: -99_999)
      let before = try StoreDump(house, StoreDump.withJournal)
      let outcome = await said { try await house.admin.customers.create(bad, options) }
      #expect(
        outcome
          == "INVALID_REQUEST phone:PATTERN_MISMATCH email:PATTERN_MISMATCH birthday_day:TOO_SMALL")
      #expect(try StoreDump(house, StoreDump.withJournal) == before)
      let good = CreateCustomerRequest(name: "王小明")
      #expect(await said { try await house.admin.customers.create(good, options) } == "OK")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reply at a position that the store has not reached is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.admin.ask(Methods.Customers.create, CreateCustomerRequest(name: "王小明"))
      let seq = try #require(made.meta.commitSeq)
      let request = GetCustomerRequest(id: made.reply.id)
      #expect(try await house.admin.customers.get(request, CallOptions(minSeq: seq)) == made.reply)
      let ahead = CallOptions(timeout: .seconds(2), minSeq: seq + 1000)
      #expect(await said { try await house.admin.customers.get(request, ahead) } == "NOT_YET meta.min_seq")
    }
  }
}
