import Contract
import TestHouse
import Testing

/// Employees and accounts: nobody gives what they do not have.
struct EmployeeTests {
  @Test(arguments: Desk.Kind.allCases)
  func `an employee sees what the role usually sees, unless it is said`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let usual: [(Role, DataScope)] = [
        (.director, .all), (.auditor, .all), (.supervisor, .departmentTree), (.specialist, .own),
      ]
      for (role, scope) in usual {
        let made = try await house.employee(role)
        #expect(made.dataScope == scope)
        #expect(try await house.admin.employees.get(GetEmployeeRequest(id: made.id)) == made)
      }
      let wide = CreateEmployeeRequest(name: "测试员工", role: .specialist, dataScope: .department)
      #expect(try await house.admin.employees.create(wide).dataScope == .department)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody is employed as administrator`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let request = CreateEmployeeRequest(name: "测试员工", role: .administrator)
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.employees.create(request) }
          == "ROLE_NOT_ASSIGNABLE role")
      let made = try await house.employee(.specialist)
      let raise = UpdateEmployeeRequest(id: made.id, version: 1, role: .administrator)
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.employees.update(raise) }
          == "ROLE_NOT_ASSIGNABLE role")
      let none = CreateEmployeeRequest(name: "测试员工", role: .unspecified)
      #expect(await said { try await house.admin.employees.create(none) } == "INVALID_REQUEST role:FIELD_REQUIRED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change keeps what is absent, takes out what is cleared, and wants the version`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let department = try await house.admin.departments.create(CreateDepartmentRequest(name: "销售部"))
      let employees = house.admin.employees
      let before = try await employees.create(
        CreateEmployeeRequest(name: "测试员工", role: .specialist, departmentId: department.id))
      let promoted = try await employees.update(
        UpdateEmployeeRequest(id: before.id, version: 1, role: .supervisor))
      #expect(promoted.role == .supervisor && promoted.departmentId == department.id && promoted.version == 2)
      let out = UpdateEmployeeRequest(
        id: before.id, version: 2, clear: [UpdateEmployeeRequest.Number.departmentId])
      #expect(try await employees.update(out).departmentId == nil)
      let stale = UpdateEmployeeRequest(id: before.id, version: 2, name: "另一人")
      let status = try await refusal { try await employees.update(stale) }
      #expect(status.reason == "VERSION_MISMATCH" && status.currentVersion == 3)
      let nowhere = UpdateEmployeeRequest(id: before.id, version: 3, departmentId: 99)
      #expect(await said { try await employees.update(nowhere) } == "DEPARTMENT_NOT_FOUND department_id")
      let nameless = UpdateEmployeeRequest(id: before.id, version: 3, clear: [UpdateEmployeeRequest.Number.name])
      #expect(await said { try await employees.update(nameless) } == "CANNOT_CLEAR clear[0]")
      #expect(await said { try await employees.get(GetEmployeeRequest(id: 99)) } == "EMPLOYEE_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who left stays on file, out of the list, and is changed no more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let department = try await house.admin.departments.create(CreateDepartmentRequest(name: "销售部"))
      let employees = house.admin.employees
      var ids: [Int64] = []
      for index in 0..<5 {
        let request = CreateEmployeeRequest(
          name: "员工 \(index)", role: .specialist, departmentId: index < 3 ? department.id : nil)
        ids.append(try await employees.create(request).id)
      }
      let gone = try await employees.leave(LeaveEmployeeRequest(id: ids[1], version: 1))
      #expect(gone.leftAtMs == TestClock.startMs && gone.version == 2)
      func list(_ request: ListEmployeesRequest) async throws -> [Int64] {
        var request = request
        var found: [Int64] = []
        repeat {
          let reply = try await employees.list(request)
          found += reply.items.map(\.id)
          request.cursor = reply.nextCursor
        } while request.cursor != nil
        return found
      }
      let staying = [ids[0], ids[2], ids[3], ids[4]]
      #expect(try await list(ListEmployeesRequest(limit: 2)) == staying)
      #expect(try await list(ListEmployeesRequest(includeLeft: true, limit: 2)) == ids)
      #expect(try await list(ListEmployeesRequest(departmentId: department.id)) == [ids[0], ids[2]])
      let again = LeaveEmployeeRequest(id: ids[1], version: 2)
      #expect(try await house.refusedWithoutTrace { try await employees.leave(again) } == "EMPLOYEE_LEFT id")
      let late = UpdateEmployeeRequest(id: ids[1], version: 2, name: "另一人")
      #expect(try await house.refusedWithoutTrace { try await employees.update(late) } == "EMPLOYEE_LEFT id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a caller gives no role, scope or key beyond their own permissions`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let clerk = try await house.desk(.account([.identityRead, .identityWrite, .customersRead]))
      let director = try await house.employee(.director)
      let strong = try await house.admin.accounts.create(CreateAccountRequest(name: "强账号", scopes: [.import]))
      let weak = try await clerk.accounts.create(CreateAccountRequest(name: "弱账号", scopes: [.customersRead]))
      let cases: [(String, () async throws -> Void)] = [
        ("role", { _ = try await clerk.employees.create(CreateEmployeeRequest(name: "甲", role: .specialist)) }),
        ("role", { _ = try await clerk.employees.leave(LeaveEmployeeRequest(id: director.id, version: 1)) }),
        ("role", { _ = try await clerk.employees.update(.init(id: director.id, version: 1, name: "乙")) }),
        ("scopes", { _ = try await clerk.accounts.create(.init(name: "丙", scopes: [.customersWrite])) }),
        ("scopes", { _ = try await clerk.accounts.update(.init(id: weak.id, version: 1, scopes: [.import])) }),
        ("id", { _ = try await clerk.accounts.update(.init(id: strong.id, version: 1, name: "丁")) }),
        ("id", { _ = try await clerk.accounts.retire(.init(id: strong.id, version: 1)) }),
        ("employee_id", { _ = try await clerk.keys.create(CreateKeyRequest(employeeId: director.id)) }),
        ("account_id", { _ = try await clerk.keys.create(CreateKeyRequest(accountId: strong.id)) }),
      ]
      for (path, call) in cases {
        #expect(try await house.refusedWithoutTrace(call) == "EXCEEDS_OWN_PERMISSIONS \(path)")
      }
      let chief = try await house.desk(.role(.director))
      let peer = try await chief.employees.create(CreateEmployeeRequest(name: "另一总监", role: .director))
      #expect(peer.role == .director, "a director has all that a director has")
      let beyond = CreateAccountRequest(name: "导入", scopes: [.import])
      #expect(await said { try await chief.accounts.create(beyond) } == "EXCEEDS_OWN_PERMISSIONS scopes")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an account holds its scopes once each, has a name of its own, and retires for good`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let accounts = house.admin.accounts
      let request = CreateAccountRequest(name: "商城", scopes: [.purchasesWrite, .customersRead, .purchasesWrite])
      let made = try await accounts.create(request)
      #expect(made.scopes == [.customersRead, .purchasesWrite], "in the order of the contract")
      #expect(try await house.refusedWithoutTrace { try await accounts.create(request) } == "ACCOUNT_EXISTS name")
      let renamed = try await accounts.update(UpdateAccountRequest(id: made.id, version: 1, name: "新商城"))
      #expect(renamed.scopes == made.scopes && renamed.version == 2)
      let same = UpdateAccountRequest(id: made.id, version: 2, scopes: [.purchasesWrite, .customersRead])
      #expect(try await accounts.update(same).version == 2)
      let retired = try await accounts.retire(RetireAccountRequest(id: made.id, version: 2))
      #expect(retired.retiredAtMs == TestClock.startMs)
      let late = UpdateAccountRequest(id: made.id, version: 3, name: "商城")
      #expect(try await house.refusedWithoutTrace { try await accounts.update(late) } == "ACCOUNT_RETIRED id")
      let missing = RetireAccountRequest(id: 99, version: 1)
      #expect(await said { try await accounts.retire(missing) } == "ACCOUNT_NOT_FOUND id")
      #expect(try await accounts.list(ListAccountsRequest()).items == [retired])
    }
  }
}
