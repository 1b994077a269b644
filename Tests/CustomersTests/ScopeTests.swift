import Contract
import TestHouse
import Testing

@testable import Customers

/// The data scope (数据范围): whose files somebody sees, in everything that gives many files out.
struct ScopeTests {
  static let seen: [(DataScope, [String])] = [
    (.own, []), (.department, ["华东"]), (.departmentTree, ["华东", "上海"]), (.all, ["总部", "华东", "上海", "华南", "公海"]),
  ]

  private static func each(
    _ house: any OpenHouse,
    _ body: (_ desk: Desk, _ role: Role, _ company: ScopeCompany, _ places: [String]) async throws -> Void
  ) async throws {
    let company = try await ScopeCompany(house)
    for role in ScopeMethodTests.roles {
      for (scope, places) in seen {
        let (desk, _) = try await company.desk(role, scope)
        try await body(desk, role, company, places)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each scope lists, finds, counts and exports what it takes in and nothing else`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.each(house) { desk, role, company, places in
        let expected = company.ids(places)
        let listed = try await desk.customers.list(ListCustomersRequest()).items
        #expect(Set(listed.map(\.id)) == expected && listed.count == expected.count, "\(role) \(places)")
        let newest = try await desk.customers.list(ListCustomersRequest(order: .newestFirst)).items
        #expect(newest.map(\.id) == listed.map(\.id).reversed())
        let found = try await desk.customers.search(SearchCustomersRequest(text: "客户")).items
        #expect(Set(found.map(\.id)) == expected, "\(role) \(places)")
        var paged: [Int64] = []
        var page = ListCustomersRequest(limit: 1)
        repeat {
          let reply = try await desk.customers.list(page)
          paged += reply.items.map(\.id)
          page.cursor = reply.nextCursor
        } while page.cursor != nil
        #expect(paged == listed.map(\.id))
        guard role == .director else { return }
        let request = ExportCustomersRequest(reason: "测试")
        #expect(Set(try await desk.customers.export(request).collected().map(\.id)) == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `every figure counts what is in sight`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.each(house) { desk, role, company, places in
        let items = try await desk.customers.stats(CustomerStatsRequest()).items
        func counts(_ axis: String) -> [String: Int64] {
          Dictionary(
            uniqueKeysWithValues: items.filter { $0.axis == axis && $0.customers > 0 }.map { ($0.value, $0.customers) })
        }
        let count = Int64(places.count)
        #expect(counts("region") == Dictionary(uniqueKeysWithValues: places.map { ($0, 2) }), "\(role) \(places)")
        #expect(counts("kind") == (count == 0 ? [:] : ["PERSON": count, "ORGANIZATION": count]))
        #expect(counts("state") == (count == 0 ? [:] : ["ACTIVE": count * 2]))
        let others = try await desk.customers.stats(CustomerStatsRequest(ownerId: company["华南"].owner)).items
        let sum = others.filter { $0.axis == "state" }.reduce(0) { $0 + $1.customers }
        #expect(sum == (places.contains("华南") ? 2 : 0))
      }
    }
  }

  /// All persons have one name and one number, so each two of them are a pair.
  @Test(arguments: Desk.Kind.allCases)
  func `pairs that may be one customer are pairs of files in sight`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.each(house) { desk, role, company, places in
        let pairs = try await desk.customers.findDuplicates(FindDuplicatesRequest()).collected()
        let persons = places.map { company[$0].person.id }.sorted()
        var expected: [[Int64]] = []
        for second in persons { for first in persons where first < second { expected.append([first, second]) } }
        #expect(pairs.map { [$0.firstId, $0.secondId] } == expected, "\(role) \(places)")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nothing that is known of a file finds it where it is out of sight`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.each(house) { desk, role, company, places in
        for (name, place) in company.all where !places.contains(name) {
          let (file, old) = (place.organization, place.namedBefore)
          for text in ["\(name)客户", file.number, old.number, "erp:\(name)", name] {
            let found = try await desk.customers.search(SearchCustomersRequest(text: text))
            #expect(found == SearchCustomersReply(), "\(role) \(places) \(text)")
          }
          let many = GetManyCustomersRequest(ids: [file.id, old.id, 999_999], externalRefs: ["erp:\(name)", "erp:无"])
          let missing = GetManyCustomersReply(missingIds: many.ids, missingRefs: many.externalRefs)
          #expect(try await desk.customers.getMany(many) == missing)
          if let owner = place.owner {
            #expect(try await desk.customers.list(ListCustomersRequest(ownerId: owner)) == ListCustomersReply())
          }
          #expect(try await desk.customers.list(ListCustomersRequest(region: name)) == ListCustomersReply())
        }
        let found = try await desk.customers.search(SearchCustomersRequest(text: ScopeCompany.phone)).items
        #expect(Set(found.map(\.id)) == Set(places.map { company[$0].person.id }))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `contacts are those of organisations in sight, also of one person`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.each(house) { desk, role, company, places in
        for name in places {
          let place = company[name]
          let listed = try await desk.contacts.list(ListContactsRequest(customerId: place.organization.id)).items
          let persons = [place.person.id] + (name == "华南" ? [company["华东"].person.id] : [])
          #expect(listed.map(\.personId) == persons, "\(role) \(places)")
          let served = try await desk.contacts.list(ListContactsRequest(personId: place.person.id)).items
          let elsewhere = name == "华东" && places.contains("华南") ? [company["华南"].organization.id] : []
          #expect(served.map(\.customerId) == [place.organization.id] + elsewhere, "\(role) \(places)")
        }
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a helper sees the file, and a file that is taken away is out of sight at once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let file = company["华南"].organization
      let (desk, id) = try await company.desk(.specialist, .own)
      let get = GetCustomerRequest(id: file.id)
      #expect(await said { try await desk.customers.get(get) } == "CUSTOMER_NOT_FOUND id")
      let helped = UpdateCustomerRequest(id: file.id, version: file.version, helperIdsAdd: [id])
      _ = try await house.admin.customers.update(helped)
      #expect(try await desk.customers.get(get).helperIds == [id])
      #expect(try await desk.customers.list(ListCustomersRequest()).items.map(\.id) == [file.id])
      let alone = UpdateCustomerRequest(id: file.id, version: file.version + 1, helperIdsRemove: [id])
      _ = try await house.admin.customers.update(alone)
      #expect(await said { try await desk.customers.get(get) } == "CUSTOMER_NOT_FOUND id")
      #expect(try await desk.customers.list(ListCustomersRequest()).items == [])
    }
  }

  @Test func `who moves to another department sees its files with the next call of the same connection`() async throws {
    try await withHouse(.socket) { house in
      let company = try await ScopeCompany(house)
      let (desk, id) = try await company.desk(.supervisor, .departmentTree)
      func seen() async throws -> Set<Int64> {
        Set(try await desk.customers.list(ListCustomersRequest()).items.map(\.id))
      }
      #expect(try await seen() == company.ids(["华东", "上海"]))
      _ = try await house.admin.employees.update(
        UpdateEmployeeRequest(id: id, version: 1, departmentId: company["华南"].department))
      #expect(try await seen() == company.ids(["华南"]))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a new file is its author's, and only who may assign gives files away`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let (desk, id) = try await company.desk(.specialist, .own)
      let (other, otherId) = try await company.desk(.specialist, .department)
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
      let (supervisor, _) = try await company.desk(.supervisor, .department)
      let moved = try await supervisor.customers.transfer(TransferCustomersRequest(rows: [row, row]))
      #expect(moved.updated == 1 && moved.unchanged == 1)
      let file = try await house.admin.customers.get(GetCustomerRequest(id: made.id))
      #expect(file.ownerId == otherId && file.helperIds == [id])
    }
  }
}
