import Contract
import TestHouse
import Testing

/// Who finds what: the data scope, the filters, masks, and cursors that belong to one search.
struct SearchScopeTests {
  private static func employee(
    _ house: any OpenHouse, _ role: Role, department: Int64? = nil, scope: DataScope? = nil
  ) async throws -> (id: Int64, desk: Desk) {
    let made = try await house.admin.employees.create(
      CreateEmployeeRequest(name: "测试员工", role: role, dataScope: scope, departmentId: department))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: made.id)).credential ?? ""
    return (made.id, try await house.desk(.key(key)))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an employee finds the customers whom they look after or help with, by every way, and no others`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let (mine, desk) = try await Self.employee(house, .specialist)
      let (other, otherDesk) = try await Self.employee(house, .specialist)
      func open(_ owner: Int64, _ helper: Int64?, _ phone: String) async throws -> Customer {
        try await house.customer("王海") {
          $0.ownerId = owner
          $0.helperIds = helper.map { [$0] } ?? []
          $0.phone = phone
          $0.tags = ["vip"]
        }
      }
      let own = try await open(mine, nil, "13800001234")
      let foreign = try await open(other, nil, "13900001234")
      let helped = try await open(other, mine, "13700001234")
      for text in ["王海", "海", "wanghai", "wh", "wangh", "1234", "vip"] {
        #expect(try await desk.search(text, limit: 1).map(\.id) == [helped.id, own.id], "\(text)")
        #expect(try await otherDesk.search(text).map(\.id) == [helped.id, foreign.id], "\(text)")
        #expect(try await house.admin.search(text).map(\.id) == [helped.id, foreign.id, own.id], "\(text)")
      }
      for text in [foreign.number, "13900001234"] { #expect(try await desk.search(text) == [], "\(text)") }
      #expect(try await desk.search(own.number) == [Found(id: own.id, matchedBy: .number)])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `search follows a customer to another owner`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (first, firstDesk) = try await Self.employee(house, .specialist)
      let (second, secondDesk) = try await Self.employee(house, .specialist)
      let customer = try await house.customer("王海") { $0.ownerId = first }
      #expect(try await firstDesk.search("wh").map(\.id) == [customer.id])
      #expect(try await secondDesk.search("wh") == [])
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(ownerId: second, id: customer.id, version: customer.version))
      #expect(try await firstDesk.search("wh") == [])
      #expect(try await secondDesk.search("wh").map(\.id) == [customer.id])
    }
  }

  @Test func `what somebody finds among thousands is what all find, less what is out of sight`() async throws {
    let house = try TestHouse()
    let department = try await house.admin.departments.create(CreateDepartmentRequest(name: "测试部")).id
    let (supervisor, _) = try await Self.employee(house, .supervisor, department: department)
    let (first, firstDesk) = try await Self.employee(house, .specialist, department: department)
    let (third, _) = try await Self.employee(house, .specialist)
    let (_, whole) = try await Self.employee(house, .supervisor, department: department, scope: .department)
    var random = SeededGenerator(seed: 5)
    let requests = MadeCustomers.made(600, seed: 6).map { request in
      var request = request
      request.ownerId = MadeCustomers.pick([supervisor, first, third, nil], &random)
      if Int.random(in: 0..<9, using: &random) == 0 { request.helperIds = [first, third] }
      return request
    }
    let opened = try await house.admin.open(requests)
    func sees(_ people: Set<Int64>, _ customer: Customer) -> Bool {
      !people.isDisjoint(with: customer.helperIds + (customer.ownerId.map { [$0] } ?? []))
    }
    let ownScan = SlowScan(opened.filter { sees([first], $0) })
    let wholeScan = SlowScan(opened.filter { sees([first, supervisor], $0) })
    let tagScan = SlowScan(opened.filter { $0.tags.contains("VIP2") && $0.ownerId == third && $0.kind == .person })
    var typed = TypedQueries(customers: opened, random: SeededGenerator(seed: 8))
    var hits = [0, 0, 0]
    for _ in 0..<150 {
      let text = typed.next()
      let own = try await firstDesk.search(text, limit: 7)
      let seen = try await whole.search(text, limit: 500)
      let tagged = try await house.admin.search(text) {
        $0.tag = "VIP2"
        $0.ownerId = third
        $0.kind = .person
      }
      try #require(own == ownScan.find(text), "'\(text)'")
      try #require(seen == wholeScan.find(text), "'\(text)'")
      try #require(tagged == tagScan.find(text), "'\(text)'")
      for (index, found) in [own, seen, tagged].enumerated() { hits[index] += found.count }
    }
    #expect(hits.allSatisfy { $0 > 20 }, "\(hits)")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who may not see personal data finds files by it and gets them masked`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (id, desk) = try await Self.employee(house, .specialist)
      let (_, auditor) = try await Self.employee(house, .auditor)
      _ = try await house.customer("王小海") {
        $0.ownerId = id
        $0.phone = "13800001234"
      }
      let own = try await desk.customers.search(SearchCustomersRequest(text: "13800001234")).items
      #expect(own.map(\.name) == ["王小海"] && own.map(\.phone) == ["138****1234"] && own[0].matchedBy == .phone)
      let masked = try await auditor.customers.search(SearchCustomersRequest(text: "wxh")).items
      #expect(masked.map(\.name) == ["王*海"] && masked[0].matchedBy == .initials)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an archived file is found where it is asked for`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let kept = try await house.customer("王海").id
      let away = try await house.customer("王海")
      _ = try await house.admin.customers.archive(ArchiveCustomerRequest(id: away.id, version: 1))
      #expect(try await house.admin.search("wh").map(\.id) == [kept])
      #expect(try await house.admin.search("wh") { $0.state = .archived }.map(\.id) == [away.id])
      #expect(try await house.admin.search("wh") { $0.state = .any }.map(\.id) == [away.id, kept])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a cursor goes on with its own text and filter only`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for _ in 0..<3 { _ = try await house.customer("王海") }
      let reply = try await house.admin.customers.search(SearchCustomersRequest(text: "王海", limit: 1))
      let cursor = try #require(reply.nextCursor)
      for (request, answer) in [
        (SearchCustomersRequest(text: "王 海", cursor: cursor), "OK"),
        (SearchCustomersRequest(text: "王", cursor: cursor), "CURSOR_MISMATCH cursor"),
        (SearchCustomersRequest(text: "王海", cursor: cursor, kind: .person), "CURSOR_MISMATCH cursor"),
        (SearchCustomersRequest(text: "王海", cursor: cursor, state: .any), "CURSOR_MISMATCH cursor"),
        (SearchCustomersRequest(text: "王海", cursor: "AAAA"), "CURSOR_INVALID cursor"),
      ] { #expect(await said { try await house.admin.customers.search(request) } == answer, "\(request)") }
    }
  }
}
