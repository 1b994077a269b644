import Contract
import TestHouse
import Testing

/// Nobody gives, or takes away, what they do not have themselves.
struct GrantTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a key is revoked only by who could hold it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let director = try await house.employee(.director)
      let strong = try await house.admin.keys.create(CreateKeyRequest(employeeId: director.id)).key
      let clerk = try await house.desk(.account([.identityWrite]))
      #expect(
        try await house.refusedWithoutTrace { try await clerk.keys.revoke(RevokeKeyRequest(id: strong.id)) }
          == "EXCEEDS_OWN_PERMISSIONS id")
      let account = try await house.admin.accounts.create(
        CreateAccountRequest(name: "测试账号", scopes: [.customersRead]))
      let foreign = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id)).key
      #expect(await said { try await clerk.keys.revoke(.init(id: foreign.id)) } == "EXCEEDS_OWN_PERMISSIONS id")
      let equal = try await house.admin.accounts.create(
        CreateAccountRequest(name: "测试账号二", scopes: [.identityWrite]))
      let own = try await house.admin.keys.create(CreateKeyRequest(accountId: equal.id)).key
      #expect(await said { try await clerk.keys.revoke(RevokeKeyRequest(id: own.id)) } == "OK")
      let other = try await house.desk(.role(.director))
      #expect(await said { try await other.keys.revoke(RevokeKeyRequest(id: strong.id)) } == "OK")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody lets others see more than they see themselves`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let narrow = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "测试经理", role: .director, dataScope: .department))
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: narrow.id))
      let desk = try await house.desk(.key(key.credential ?? ""))
      for scope in [DataScope.departmentTree, .all] {
        let wide = CreateEmployeeRequest(name: "测试员工", role: .specialist, dataScope: scope)
        #expect(
          try await house.refusedWithoutTrace { try await desk.employees.create(wide) }
            == "EXCEEDS_OWN_PERMISSIONS data_scope")
      }
      let usual = CreateEmployeeRequest(name: "测试员工", role: .auditor)
      #expect(await said { try await desk.employees.create(usual) } == "EXCEEDS_OWN_PERMISSIONS data_scope")
      let made = try await desk.employees.create(
        CreateEmployeeRequest(name: "测试员工", role: .specialist, dataScope: .own))
      let wider = UpdateEmployeeRequest(id: made.id, version: 1, dataScope: .all)
      #expect(
        try await house.refusedWithoutTrace { try await desk.employees.update(wider) }
          == "EXCEEDS_OWN_PERMISSIONS data_scope")
      let same = UpdateEmployeeRequest(id: made.id, version: 1, dataScope: .department)
      #expect(try await desk.employees.update(same).dataScope == .department)
    }
  }
}
