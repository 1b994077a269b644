import Contract
import Operations
import Store
import TestHouse
import Testing

/// Who may do what: the contract's table, each cell of it.
struct PermissionTests {
  /// No message: whoever lets it through to the payload says INVALID_REQUEST.
  private static let garbage: [UInt8] = [0xFF]

  /// What the contract alone says, apart from the code that keeps it.
  private static func isGranted(_ method: MethodInfo, to who: Who) -> Bool {
    if method.permission == .public { return true }
    switch who {
    case .anonymous: return false
    case .administrator: return method.permission == .signedIn || method.permission.grantedTo.contains(.administrator)
    case .role(let role): return method.permission == .signedIn || method.permission.grantedTo.contains(role)
    case .account(let scopes): return method.permission == .signedIn || scopes.contains(method.permission)
    case .key: return false
    }
  }

  /// Calls every method with garbage and tells where the answer is not what the contract says.
  static func violations(
    _ house: some OpenHouse, _ people: [Who], actingAs stand: (Who) -> Who = { $0 }
  ) async throws -> [String] {
    var wrong: [String] = []
    for who in people {
      let desk = try await house.desk(stand(who))
      let denial = who == .anonymous ? "CREDENTIAL_REQUIRED" : "PERMISSION_DENIED"
      for method in Methods.all {
        let expected = isGranted(method, to: who) ? "INVALID_REQUEST payload:MALFORMED" : denial
        let outcome = await said { try await desk.send(method, garbage) }
        if outcome != expected { wrong.append("\(who) calls \(method.name): \(outcome), not \(expected)") }
      }
    }
    return wrong
  }

  @Test func `each method is open to exactly whom the contract names`() async throws {
    #expect(try await Self.violations(TestHouse(), Who.all) == [])
    #expect(Methods.all.count >= 30 && Who.all.count >= 18)
  }

  @Test func `behind a socket too`() async throws {
    try await withLiveHouse { house in
      let people: [Who] = [
        .administrator, .anonymous, .role(.specialist), .role(.auditor), .account([.customersWrite]),
        .account([.public]),
      ]
      let wrong = try await Self.violations(house, people)
      #expect(wrong == [])
    }
  }

  @Test func `a single permission too many is noticed`() async throws {
    let wrong = try await Self.violations(TestHouse(), [.account([.customersRead])]) { _ in
      .account([.customersRead, .purchasesRead])
    }
    #expect(
      wrong.map { $0.prefix { $0 != ":" }.split(separator: " ").last } == [
        "purchases.get", "purchases.list", "purchases.list_refunds",
      ])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a denial names the method, the permission and the caller`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await house.desk(.role(.auditor))
      let status = try await refusal { try await desk.customers.create(CreateCustomerRequest(name: "王小明")) }
      #expect(status.code == 7)
      for word in ["customers.create", "CUSTOMERS_WRITE", "employee:"] { #expect(status.message.contains(word)) }
      let nobody = try await house.desk(.anonymous)
      let required = try await refusal { try await nobody.customers.get(GetCustomerRequest(id: 1)) }
      #expect(required.code == 16 && required.message.contains("customers.get"))
      #expect(try await nobody.system.health(HealthRequest()).state == .serving)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `describe tells each caller what they may call`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for who in [Who.administrator, .role(.specialist), .account([.purchasesRead])] {
        let methods = try await house.desk(who).system.describe(DescribeRequest()).methods
        #expect(methods.map(\.name) == Methods.all.map(\.name))
        let allowed = methods.filter(\.allowed).map(\.name)
        #expect(allowed == Methods.all.filter { Self.isGranted($0, to: who) }.map(\.name))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `acting for an employee needs DELEGATE and gives what both may do`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let specialist = try await house.employee(.specialist)
      let auditor = try await house.employee(.auditor)
      let request = CreateCustomerRequest(name: "王小明")
      let plain = try await house.desk(.account([.customersWrite]))
      let service = try await house.desk(.account([.customersWrite, .delegate]))
      func create(_ desk: Desk, for employee: Int64) async -> String {
        await said { try await desk.customers.create(request, CallOptions(onBehalfOf: employee)) }
      }
      #expect(await create(plain, for: specialist.id) == "PERMISSION_DENIED")
      #expect(await create(service, for: auditor.id) == "PERMISSION_DENIED")
      #expect(await create(service, for: 9999) == "EMPLOYEE_NOT_FOUND meta.on_behalf_of")
      #expect(await create(service, for: specialist.id) == "OK")
      let last = try house.journal().last
      #expect(last?.entities.contains { $0.kind == "on_behalf_of" && $0.id == specialist.id } == true)
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: specialist.id, version: 1))
      #expect(await create(service, for: specialist.id) == "EMPLOYEE_NOT_FOUND meta.on_behalf_of")
    }
  }
}
