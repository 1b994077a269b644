import Contract
import Store
import TestHouse
import Testing

/// API keys: shown once, two at a time, stopped at once.
struct KeyTests {
  private static func outcome(_ house: some OpenHouse, _ credential: String?) async -> String {
    await said { try await house.desk(.key(credential ?? "")).customers.list(ListCustomersRequest()) }
  }

  private static let refused = "CREDENTIAL_UNKNOWN credential"

  @Test(arguments: Desk.Kind.allCases)
  func `a key is shown once and kept nowhere`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.specialist)
      let request = CreateKeyRequest(employeeId: employee.id)
      let options = CallOptions(idempotencyKey: Array("once".utf8))
      let first = try await house.admin.ask(Methods.Keys.create, request, options)
      let credential = try #require(first.reply.credential)
      #expect(credential.hasPrefix("gx_") && credential.utf8.count == 46)
      let again = try await house.admin.ask(Methods.Keys.create, request, options)
      #expect(again.meta.replayed == true)
      #expect(again.reply.key == first.reply.key && again.reply.credential == nil)
      let listed = try await house.admin.keys.list(ListKeysRequest(employeeId: employee.id)).items
      #expect(listed == [first.reply.key])
      #expect(first.reply.key.hint.map { credential.hasPrefix($0.dropLast()) && $0.count < 10 } == true)
      #expect(await Self.outcome(house, credential) == "OK")
      let secret = credential.utf8.map { String($0, radix: 16, uppercase: true) }.joined()
      for (table, lines) in try StoreDump(house, StoreDump.withJournal).tables {
        #expect(!lines.contains { $0.contains(credential) || $0.contains(secret) }, "in \(table)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `two keys live at a time, so that one can be rotated`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.specialist)
      let request = CreateKeyRequest(employeeId: employee.id)
      let old = try await house.admin.keys.create(request)
      let new = try await house.admin.keys.create(request)
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.keys.create(request) }
          == "TOO_MANY_KEYS employee_id")
      #expect(await Self.outcome(house, old.credential) == "OK")
      let revoked = try await house.admin.keys.revoke(RevokeKeyRequest(id: old.key.id))
      #expect(revoked.revokedAtMs == TestClock.startMs)
      #expect(await Self.outcome(house, old.credential) == Self.refused)
      #expect(await Self.outcome(house, new.credential) == "OK")
      house.clock.nowMs += 5
      #expect(try await house.admin.keys.revoke(RevokeKeyRequest(id: old.key.id)) == revoked, "once is enough")
      let third = try await house.admin.keys.create(request)
      #expect(third.credential != new.credential)
      #expect(await said { try await house.admin.keys.revoke(RevokeKeyRequest(id: 99)) } == "KEY_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a key stops at its expiry and makes room for the next`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.specialist)
      var request = CreateKeyRequest(employeeId: employee.id, expiresAtMs: TestClock.startMs)
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.keys.create(request) }
          == "IN_PAST expires_at_ms")
      request.expiresAtMs = TestClock.startMs + 1000
      let first = try await house.admin.keys.create(request)
      _ = try await house.admin.keys.create(request)
      house.clock.nowMs += 999
      #expect(await Self.outcome(house, first.credential) == "OK")
      #expect(await said { try await house.admin.keys.create(.init(employeeId: employee.id)) }.hasPrefix("TOO_MANY"))
      house.clock.nowMs += 1
      #expect(await Self.outcome(house, first.credential) == Self.refused)
      let next = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      #expect(await Self.outcome(house, next.credential) == "OK")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `keys stop when their employee leaves or their account retires`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.specialist)
      let own = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let account = try await house.admin.accounts.create(
        CreateAccountRequest(name: "商城", scopes: [.customersRead]))
      let theirs = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id))
      #expect(await Self.outcome(house, own.credential) == "OK")
      #expect(await Self.outcome(house, theirs.credential) == "OK")
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: employee.id, version: 1))
      _ = try await house.admin.accounts.retire(RetireAccountRequest(id: account.id, version: 1))
      #expect(await Self.outcome(house, own.credential) == Self.refused)
      #expect(await Self.outcome(house, theirs.credential) == Self.refused)
      let late = CreateKeyRequest(employeeId: employee.id)
      #expect(await said { try await house.admin.keys.create(late) } == "EMPLOYEE_LEFT employee_id")
      let retired = CreateKeyRequest(accountId: account.id)
      #expect(await said { try await house.admin.keys.create(retired) } == "ACCOUNT_RETIRED account_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a key belongs to one holder`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let keys = house.admin.keys
      #expect(await said { try await keys.create(CreateKeyRequest()) } == "ONE_OF_REQUIRED employee_id")
      let both = CreateKeyRequest(employeeId: 1, accountId: 1)
      #expect(await said { try await keys.create(both) } == "ONE_OF_REQUIRED employee_id")
      #expect(await said { try await keys.list(ListKeysRequest()) } == "ONE_OF_REQUIRED employee_id")
      let nobody = CreateKeyRequest(employeeId: 99)
      #expect(await said { try await keys.create(nobody) } == "EMPLOYEE_NOT_FOUND employee_id")
      let nothing = CreateKeyRequest(accountId: 99)
      #expect(await said { try await keys.create(nothing) } == "ACCOUNT_NOT_FOUND account_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an unknown credential is nobody`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for text in ["gx_", "gx_AAAA", "x", "gx_" + String(repeating: "A", count: 43)] {
        #expect(await Self.outcome(house, text) == Self.refused, "\(text)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a changed role counts from the next call on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.employee(.auditor)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let desk = try await house.desk(.key(key.credential ?? ""))
      let request = CreateCustomerRequest(name: "王小明")
      #expect(await said { try await desk.customers.create(request) } == "PERMISSION_DENIED")
      _ = try await house.admin.employees.update(.init(id: employee.id, version: 1, role: .specialist))
      #expect(await said { try await desk.customers.create(request) } == "OK")
      _ = try await house.admin.employees.update(.init(id: employee.id, version: 2, role: .auditor))
      #expect(await said { try await desk.customers.create(request) } == "PERMISSION_DENIED")
    }
  }
}
