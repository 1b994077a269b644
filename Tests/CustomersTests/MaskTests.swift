import Contract
import Operations
import Store
import TestHouse
import Testing
import Wire

/// Masking (脱敏), and what the journal keeps of who was shown what.
struct MaskTests {
  private static func file(_ house: any OpenHouse) async throws -> Customer {
    try await house.customer("王小明") {
      $0.phone = "13800001234"
      $0.email = "wang@example.org"
      $0.address = "巢湖街1座"
      $0.birthdayDay = 7000
      $0.notes = ["爱喝茶"]
      $0.preferences = "周末来"
      $0.otherNames = ["Wang Xiaoming"]
      $0.morePhones = ["+442079460000"]
      $0.moreEmails = ["w@example.com"]
    }
  }

  private static func customer(_ fill: (inout Customer) -> Void) -> Customer {
    var customer = Customer()
    fill(&customer)
    return customer
  }

  @Test func `each kind of personal data has its mask`() {
    let mask = PersonalMask.everything
    let names = ["王": "*", "王海": "王*", "王小明": "王*明", "欧阳小明": "欧**明", "上海灯塔贸易有限公司": "上***司", "": ""]
    for (name, masked) in names { #expect(Self.customer { $0.name = name }.masked(mask).name == masked) }
    let phones = [
      "+8613800001234": "138****1234", "+861088886666": "+86****6666", "+442079460000": "+44****0000",
      "+123456": "****56",
    ]
    for (phone, masked) in phones { #expect(Self.customer { $0.phone = phone }.masked(mask).phone == masked) }
    #expect(Self.customer { $0.email = "wang@example.org" }.masked(mask).email == "w***@example.org")
    #expect(Self.customer { $0.birthdayDay = 7000 }.masked(mask).birthdayDay == nil)
    #expect(Self.customer { $0.company = "灯塔" }.masked(mask).company == "灯塔", "no personal data")
  }

  /// Get, list, search, get many, export, and the answer to a change: in each the same mask.
  @Test(arguments: Desk.Kind.allCases)
  func `whoever lacks the right sees masks in every answer`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let plain = try await Self.file(house)
      let people: [(Who, PersonalMask)] = [
        (.administrator, .nothing), (.role(.director), .nothing), (.role(.auditor), .everything),
        (.account([.customersRead, .customersWrite, .customersExport]), .everything),
        (.account([.customersRead, .personalNames]), PersonalMask(hidesNames: false, hidesDetails: true)),
        (.account([.customersRead, .personalRead, .customersExport]), .nothing),
      ]
      for (who, mask) in people {
        let desk = try await house.desk(who)
        let expected = plain.masked(mask)
        #expect(try await desk.customers.get(GetCustomerRequest(id: plain.id)) == expected, "\(who)")
        #expect(try await desk.customers.list(ListCustomersRequest()).items == [expected])
        #expect(try await desk.customers.getMany(GetManyCustomersRequest(ids: [plain.id])).items == [expected])
        var found = try await desk.customers.search(SearchCustomersRequest(text: "王小")).items
        for index in found.indices { found[index].matchedBy = nil }
        #expect(found == [expected])
        let request = ExportCustomersRequest(reason: "测试")
        if case .account(let scopes) = who, scopes.contains(.customersExport) {
          #expect(try await desk.customers.export(request).collected() == [expected])
        }
      }
      let writer = try await house.desk(.account([.customersRead, .customersWrite]))
      let changed = try await writer.customers.update(UpdateCustomerRequest(city: "上海", id: plain.id, version: 1))
      #expect(changed.phone == "138****1234" && changed.name == "王*明" && changed.city == "上海")
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: plain.id)).phone == "+8613800001234")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `revealing shows one file for a reason, and the journal has it first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let plain = try await Self.file(house)
      let account = try await house.desk(.account([.customersRead, .personalReveal]))
      let request = RevealCustomerRequest(id: plain.id, reason: "回访电话")
      #expect(try await account.customers.reveal(request) == plain)
      let row = try house.journal().last { $0.methodName == "customers.reveal" }
      #expect(row?.principal.hasPrefix("account:") == true)
      #expect(row?.entities.contains { $0.kind == "customer" && $0.id == plain.id } == true)
      let kept = try RevealCustomerRequest.decode(row?.content?.request ?? [], mode: .request)
      #expect(kept.reason == "回访电话")
      let none = RevealCustomerRequest(id: plain.id, reason: "x")
      #expect(await said { try await account.customers.reveal(none) } == "INVALID_REQUEST reason:TOO_SHORT")
      let reader = try await house.desk(.account([.customersRead]))
      #expect(await said { try await reader.customers.reveal(request) } == "PERMISSION_DENIED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run reveals nothing, since it leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let plain = try await Self.file(house)
      let account = try await house.desk(.account([.customersRead, .personalReveal]))
      let request = RevealCustomerRequest(id: plain.id, reason: "回访电话")
      #expect(try await account.customers.reveal(request, CallOptions(dryRun: true)) == plain.masked(.everything))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a mask that is sent back leaves what is behind it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let plain = try await Self.file(house)
      let desk = try await house.desk(.account([.customersRead, .customersWrite]))
      let shown = try await desk.customers.get(GetCustomerRequest(id: plain.id))
      let request = UpdateCustomerRequest(
        name: shown.name, city: "上海", address: shown.address, notes: shown.notes, otherNames: shown.otherNames,
        preferences: shown.preferences, id: plain.id, version: 1)
      _ = try await desk.customers.update(request)
      var expected = plain
      (expected.version, expected.city) = (2, "上海")
      let kept = try await house.admin.customers.get(GetCustomerRequest(id: plain.id))
      expected.completeness = kept.completeness
      #expect(kept == expected)
      let address = UpdateCustomerRequest(email: shown.email, id: plain.id, version: 2)
      #expect(await said { try await desk.customers.update(address) } == "INVALID_REQUEST email:PATTERN_MISMATCH")
      let other = UpdateCustomerRequest(name: "李*", id: plain.id, version: 2)
      #expect(try await desk.customers.update(other).version == 3, "another name is another name")
    }
  }

  @Test func `what a dry run shows counts as read`() async throws {
    let house = try TestHouse()
    let file = try await Self.file(house)
    _ = house.reads.take()
    let request = ArchiveCustomerRequest(id: file.id, version: 1)
    let shown = try await house.admin.customers.archive(request, CallOptions(dryRun: true))
    #expect(shown.phone == file.phone)
    #expect(house.reads.take() == ["local:0 customers.archive customer:\(file.id)"])
    _ = try await house.admin.customers.archive(request)
    #expect(house.reads.take() == [], "the call itself is in the journal")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a stored reply is shown as its caller may see it today`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let employee = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "李主管", role: .supervisor, dataScope: .all))
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
      let request = CreateCustomerRequest(name: "王小明", phone: "13800001234")
      let options = CallOptions(idempotencyKey: [7])
      let first = try await house.desk(.key(key)).customers.create(request, options)
      #expect(first.phone == "+8613800001234")
      _ = try await house.admin.employees.update(
        UpdateEmployeeRequest(id: employee.id, version: 1, role: .specialist))
      let again = try await house.desk(.key(key)).ask(Methods.Customers.create, request, options)
      #expect(again.meta.replayed == true)
      #expect(again.reply == first.masked(PersonalMask(hidesNames: false, hidesDetails: true)))
    }
  }

  @Test func `reads that show personal data are in the journal within a moment, by whom and of whom`() async throws {
    try await withHouse(.socket) { house in
      let first = try await Self.file(house)
      let second = try await house.customer("李倩")
      let director = try await house.desk(.role(.director))
      let auditor = try await house.desk(.role(.auditor))
      for _ in 0..<5 { _ = try await director.customers.get(GetCustomerRequest(id: first.id)) }
      _ = try await director.customers.list(ListCustomersRequest())
      _ = try await auditor.customers.get(GetCustomerRequest(id: second.id))
      var reads: [PersonalRead] = []
      for _ in 0..<100 where reads.count < 2 {
        try await Task.sleep(for: .milliseconds(20))
        reads = try house.journal().filter { $0.methodName == "system.reads" }
          .flatMap { try PersonalReadLog.decode($0.content?.request ?? [], mode: .request).reads }
      }
      let told = reads.map { "\($0.principal.prefix { $0 != ":" }) \($0.method) \($0.kind) \($0.ids)" }.sorted()
      #expect(
        told == [
          "employee customers.get customer [\(first.id)]",
          "employee customers.list customer [\(first.id), \(second.id)]",
        ])
    }
  }

  @Test func `in one process the same reads are noted`() async throws {
    let house = try TestHouse()
    let file = try await Self.file(house)
    let employee = try await house.employee(.director)
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
    let director = try await house.desk(.key(key))
    _ = house.reads.take()
    _ = try await director.customers.search(SearchCustomersRequest(text: "王小"))
    #expect(house.reads.take() == ["employee:\(employee.id) customers.search customer:\(file.id)"])
    _ = try await house.desk(.role(.auditor)).customers.get(GetCustomerRequest(id: file.id))
    #expect(house.reads.take() == [], "a mask shows nothing")
  }

  @Test func `an export stands in the journal with its reason before its first file comes`() async throws {
    try await withHouse(.socket) { house in
      _ = try await Self.file(house)
      let stream = try await house.admin.customers.export(
        ExportCustomersRequest(reason: "年度审计"), CallOptions(credit: 1))
      var isFirst = true
      for try await _ in stream where isFirst {
        isFirst = false
        let row = try house.journal().last { $0.methodName == "customers.export" }
        let kept = try ExportCustomersRequest.decode(row?.content?.request ?? [], mode: .request)
        #expect(kept.reason == "年度审计" && row?.principal.hasPrefix("local:") == true)
      }
      #expect(!isFirst)
      let none = ExportCustomersRequest(reason: "x")
      #expect(
        await said { try await house.admin.customers.export(none).collected() } == "INVALID_REQUEST reason:TOO_SHORT")
    }
  }
}
