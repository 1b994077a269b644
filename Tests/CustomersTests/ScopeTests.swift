import Contract
import Operations
import TestHouse
import Testing

/// The data scope (数据范围): what is out of sight cannot be told apart from what is not there.
struct ScopeTests {
  /// A company: 总部 above 华东 above 上海, beside it 华南; one specialist each, and a file of each.
  struct Company {
    var departments: [String: Int64] = [:]
    var employees: [String: Employee] = [:]
    var files: [String: Customer] = [:]
    /// Nobody's.
    var unowned = Customer()
  }

  static let places = ["总部", "华东", "上海", "华南"]

  static func company(_ house: any OpenHouse) async throws -> Company {
    var company = Company()
    for (name, parent) in [("总部", nil), ("华东", "总部"), ("上海", "华东"), ("华南", "总部")] as [(String, String?)] {
      let above = parent.flatMap { company.departments[$0] }
      company.departments[name] = try await house.admin.departments.create(
        CreateDepartmentRequest(name: name, parentId: above)
      ).id
      let employee = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "\(name)专员", role: .specialist, departmentId: company.departments[name]))
      company.employees[name] = employee
      company.files[name] = try await house.customer("\(name)客户") {
        $0.ownerId = employee.id
        $0.externalRefs = ["erp:\(name)"]
        $0.phone = "1380000000\(places.firstIndex(of: name) ?? 0)"
      }
    }
    company.unowned = try await house.customer("公海客户") { $0.externalRefs = ["erp:公海"] }
    return company
  }

  /// A desk of a new employee of 华东.
  static func desk(
    _ house: any OpenHouse, _ company: Company, _ role: Role, _ scope: DataScope
  ) async throws -> (desk: Desk, id: Int64) {
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(
        name: "测试\(role.word)\(scope.word)", role: role, dataScope: scope, departmentId: company.departments["华东"]))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
    return (try await house.desk(.key(key)), employee.id)
  }

  static let seen: [(DataScope, [String])] = [
    (.own, []), (.department, ["华东"]), (.departmentTree, ["华东", "上海"]), (.all, ["总部", "华东", "上海", "华南", "公海"]),
  ]

  @Test(arguments: Desk.Kind.allCases)
  func `each scope lists, finds, counts and exports what it takes in and nothing else`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await Self.company(house)
      for role in [Role.director, .supervisor, .specialist, .auditor] {
        for (scope, places) in Self.seen {
          let (desk, _) = try await Self.desk(house, company, role, scope)
          let expected = Set(places.map { $0 == "公海" ? company.unowned.id : company.files[$0]?.id ?? 0 })
          let listed = try await desk.customers.list(ListCustomersRequest()).items
          #expect(Set(listed.map(\.id)) == expected, "\(role) \(scope)")
          let newest = try await desk.customers.list(ListCustomersRequest(order: .newestFirst)).items
          #expect(newest.map(\.id) == listed.map(\.id).reversed())
          let found = try await desk.customers.search(SearchCustomersRequest(text: "客户")).items
          #expect(Set(found.map(\.id)) == expected, "\(role) \(scope)")
          let counted = try await desk.customers.stats(CustomerStatsRequest()).items.first { $0.value == "ACTIVE" }
          #expect(counted?.customers == Int64(expected.count))
          if role == .director {
            let request = ExportCustomersRequest(reason: "测试")
            #expect(Set(try await desk.customers.export(request).collected().map(\.id)) == expected)
          }
        }
      }
    }
  }

  /// Every way to name a file, each with a file out of sight and with one that does not exist.
  @Test(arguments: Desk.Kind.allCases)
  func `no call tells a file out of sight from one that is not there`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await Self.company(house)
      guard let hidden = company.files["华南"] else { return }
      _ = try await house.admin.purchases.record(
        RecordPurchaseRequest(customerId: hidden.id, externalRef: "shop:1", amount: Money(minor: 1, currency: "CNY")))
      for (role, scope) in [(Role.specialist, DataScope.own), (.supervisor, .department), (.supervisor, .departmentTree)] {
        let (desk, _) = try await Self.desk(house, company, role, scope)
        for (there, missing) in zip(Self.calls(hidden.id, "erp:华南", 1, "shop:1"), Self.calls(999_999, "erp:无", 99, "shop:9")) {
          let told = await said { try await desk.send(there.method, there.payload) }
          let untold = await said { try await desk.send(missing.method, missing.payload) }
          #expect(told == untold && told.contains("NOT_FOUND"), "\(role) \(scope) \(there.method.name): \(told)")
        }
        let many = try await desk.customers.getMany(
          GetManyCustomersRequest(ids: [hidden.id, 999_999], externalRefs: ["erp:华南", "erp:无"]))
        #expect(many == GetManyCustomersReply(missingIds: [hidden.id, 999_999], missingRefs: ["erp:华南", "erp:无"]))
        #expect(try await desk.customers.search(SearchCustomersRequest(text: "华南客户")).items == [])
        #expect(try await desk.customers.search(SearchCustomersRequest(text: hidden.number)).items == [])
        #expect(try await desk.customers.search(SearchCustomersRequest(text: "erp:华南")).items == [])
        #expect(try await desk.customers.list(ListCustomersRequest(ownerId: hidden.ownerId)).items == [])
      }
    }
  }

  private struct Ask {
    var method: MethodInfo
    var payload: [UInt8]
  }

  private static func calls(_ id: Int64, _ ref: String, _ purchase: Int64, _ purchaseRef: String) -> [Ask] {
    typealias Of = Methods.Customers
    let money = Money(minor: 1, currency: "CNY")
    let customers: [Ask] = [
      Ask(method: Of.get.info, payload: GetCustomerRequest(id: id).encoded()),
      Ask(method: Of.get.info, payload: GetCustomerRequest(externalRef: ref).encoded()),
      Ask(method: Of.update.info, payload: UpdateCustomerRequest(city: "上海", id: id, version: 1).encoded()),
      Ask(method: Of.archive.info, payload: ArchiveCustomerRequest(id: id, version: 1).encoded()),
      Ask(method: Of.restore.info, payload: RestoreCustomerRequest(id: id, version: 1).encoded()),
      Ask(method: Of.setGrade.info, payload: SetGradeRequest(id: id, version: 1, grade: .a, reason: "测试").encoded()),
      Ask(method: Of.review.info, payload: ReviewCustomerRequest(id: id, version: 1).encoded()),
      Ask(method: Of.reveal.info, payload: RevealCustomerRequest(id: id, reason: "测试").encoded()),
      Ask(method: Of.history.info, payload: CustomerHistoryRequest(id: id).encoded()),
      Ask(method: Methods.Contacts.list.info, payload: ListContactsRequest(customerId: id).encoded()),
      Ask(method: Methods.Contacts.create.info, payload: CreateContactRequest(customerId: id, name: "测试").encoded()),
    ]
    let purchases: [Ask] = [
      Ask(method: Methods.Purchases.list.info, payload: ListPurchasesRequest(customerId: id).encoded()),
      Ask(
        method: Methods.Purchases.record.info,
        payload: RecordPurchaseRequest(customerId: id, externalRef: "shop:x", amount: money).encoded()),
      Ask(method: Methods.Purchases.get.info, payload: GetPurchaseRequest(id: purchase).encoded()),
      Ask(method: Methods.Purchases.get.info, payload: GetPurchaseRequest(externalRef: purchaseRef).encoded()),
      Ask(
        method: Methods.Purchases.refund.info,
        payload: RefundPurchaseRequest(purchaseId: purchase, externalRef: "shop:r").encoded()),
      Ask(method: Methods.Purchases.listRefunds.info, payload: ListRefundsRequest(purchaseId: purchase).encoded()),
    ]
    return customers + purchases
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a helper sees the file, and a file that is taken away is out of sight at once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await Self.company(house)
      guard let file = company.files["华南"] else { return }
      let (desk, id) = try await Self.desk(house, company, .specialist, .own)
      let get = GetCustomerRequest(id: file.id)
      #expect(await said { try await desk.customers.get(get) } == "CUSTOMER_NOT_FOUND id")
      _ = try await house.admin.customers.update(UpdateCustomerRequest(id: file.id, version: 1, helperIdsAdd: [id]))
      #expect(try await desk.customers.get(get).helperIds == [id])
      #expect(try await desk.customers.list(ListCustomersRequest()).items.map(\.id) == [file.id])
      _ = try await house.admin.customers.update(UpdateCustomerRequest(id: file.id, version: 2, helperIdsRemove: [id]))
      #expect(await said { try await desk.customers.get(get) } == "CUSTOMER_NOT_FOUND id")
      #expect(try await desk.customers.list(ListCustomersRequest()).items == [])
    }
  }

  @Test func `who moves to another department sees its files with the next call of the same connection`() async throws {
    try await withHouse(.socket) { house in
      let company = try await Self.company(house)
      let (desk, id) = try await Self.desk(house, company, .supervisor, .departmentTree)
      func seen() async throws -> Set<Int64> {
        Set(try await desk.customers.list(ListCustomersRequest()).items.map(\.id))
      }
      #expect(try await seen() == [company.files["华东"]?.id ?? 0, company.files["上海"]?.id ?? 0])
      _ = try await house.admin.employees.update(
        UpdateEmployeeRequest(id: id, version: 1, departmentId: company.departments["华南"]))
      #expect(try await seen() == [company.files["华南"]?.id ?? 0])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a new file is its author's, and only who may assign gives files away`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await Self.company(house)
      let (desk, id) = try await Self.desk(house, company, .specialist, .own)
      let (other, otherId) = try await Self.desk(house, company, .specialist, .department)
      let made = try await desk.customers.create(CreateCustomerRequest(name: "王小明"))
      #expect(made.ownerId == id)
      #expect(
        await said { try await desk.customers.create(CreateCustomerRequest(name: "王小明", ownerId: otherId)) }
          == "ASSIGN_DENIED owner_id")
      let away = UpdateCustomerRequest(ownerId: otherId, id: made.id, version: 1)
      #expect(await said { try await desk.customers.update(away) } == "ASSIGN_DENIED owner_id")
      let row = TransferCustomerRow(id: made.id, ownerId: otherId, keepAsHelper: true)
      #expect(
        await said { try await other.customers.transfer(TransferCustomersRequest(rows: [row])) } == "PERMISSION_DENIED")
      let (supervisor, _) = try await Self.desk(house, company, .supervisor, .department)
      let moved = try await supervisor.customers.transfer(TransferCustomersRequest(rows: [row, row]))
      #expect(moved.updated == 1 && moved.unchanged == 1)
      let file = try await house.admin.customers.get(GetCustomerRequest(id: made.id))
      #expect(file.ownerId == otherId && file.helperIds == [id])
    }
  }
}
