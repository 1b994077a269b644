import Contract
import TestHouse
import Testing

/// Who sees which contacts: those of the organisations in sight.
struct ContactSightTests {
  /// A specialist who sees their own customers only, and the desk where they sit.
  private static func clerk(_ house: some OpenHouse, _ name: String) async throws -> (id: Int64, desk: Desk) {
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(name: name, role: .specialist, dataScope: .own))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
    return (employee.id, try await house.desk(.key(key.credential ?? "")))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `contacts of an organisation out of sight are not there`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (clerk, other) = (try await Self.clerk(house, "专员甲"), try await Self.clerk(house, "专员乙"))
      let organization = try await house.customer("上海灯塔有限公司") {
        $0.kind = .organization
        $0.ownerId = other.id
      }
      let made = try await other.desk.contacts.create(CreateContactRequest(customerId: organization.id, name: "李红"))
      let contacts = clerk.desk.contacts
      let create = CreateContactRequest(customerId: organization.id, name: "王海")
      let hidden = "CUSTOMER_NOT_FOUND customer_id"
      #expect(try await house.refusedWithoutTrace { try await contacts.create(create) } == hidden)
      #expect(await said { try await contacts.list(ListContactsRequest(customerId: organization.id)) } == hidden)
      let update = UpdateContactRequest(name: "李", id: made.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await contacts.update(update) } == "CONTACT_NOT_FOUND id")
      let remove = RemoveContactRequest(id: made.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await contacts.remove(remove) } == "CONTACT_NOT_FOUND id")
      #expect(await said { try await other.desk.contacts.remove(remove) } == "OK")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a person's list passes over organisations out of sight`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (clerk, other) = (try await Self.clerk(house, "专员甲"), try await Self.clerk(house, "专员乙"))
      let person = try await house.customer("王海") { $0.ownerId = clerk.id }
      var seen: [Int64] = []
      for number in 0..<9 {
        let isOwn = number % 3 == 2
        let organization = try await house.customer("测试商行\(number)") {
          $0.kind = .organization
          $0.ownerId = isOwn ? clerk.id : other.id
        }
        _ = try await house.admin.contacts.create(
          CreateContactRequest(customerId: organization.id, personId: person.id))
        if isOwn { seen.append(organization.id) }
      }
      let first = try await clerk.desk.contacts.list(ListContactsRequest(personId: person.id, limit: 2))
      #expect(first.items.map(\.customerId) == Array(seen.prefix(2)))
      let rest = try await clerk.desk.contacts.list(
        ListContactsRequest(personId: person.id, limit: 2, cursor: first.nextCursor))
      #expect(rest.items.map(\.customerId) == Array(seen.suffix(1)) && rest.nextCursor == nil)
      #expect(
        await said { try await other.desk.contacts.list(ListContactsRequest(personId: person.id)) }
          == "CUSTOMER_NOT_FOUND person_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of a person out of sight a contact shows the name and nothing more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (clerk, other) = (try await Self.clerk(house, "专员甲"), try await Self.clerk(house, "专员乙"))
      let organization = try await house.customer("上海灯塔有限公司") {
        $0.kind = .organization
        $0.ownerId = clerk.id
      }
      let person = try await house.customer("王海") {
        $0.phone = "13800001234"
        $0.ownerId = other.id
      }
      let made = try await house.admin.contacts.create(
        CreateContactRequest(customerId: organization.id, personId: person.id, title: "经理"))
      #expect(made.personId == person.id && made.phone == "+8613800001234")
      let desk = clerk.desk.contacts
      let shown = try await desk.list(ListContactsRequest(customerId: organization.id)).items
      #expect(shown.map(\.name) == ["王海"] && shown[0].phone == nil && shown[0].personId == nil)
      let changed = try await desk.update(UpdateContactRequest(title: "总经理", id: made.id, version: 1))
      #expect(changed.personId == nil && changed.phone == nil)
      let listed = try await house.admin.contacts.list(ListContactsRequest(personId: person.id)).items
      #expect(listed.map(\.title) == ["总经理"], "the change kept what the clerk does not see")
      let hidden = CreateContactRequest(customerId: organization.id, personId: person.id)
      #expect(try await house.refusedWithoutTrace { try await desk.create(hidden) } == "CUSTOMER_NOT_FOUND person_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever may not read personal data sees contacts masked`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let organization = try await ContactTests.organization(house)
      _ = try await house.admin.contacts.create(
        CreateContactRequest(customerId: organization.id, name: "李红", phone: "13800001234", note: "私事"))
      let reader = try await house.desk(.account([.customersRead]))
      let shown = try await reader.contacts.list(ListContactsRequest(customerId: organization.id)).items
      #expect(shown.count == 1)
      #expect(shown[0].name != "李红" && shown[0].phone != "+8613800001234" && shown[0].note != "私事")
    }
  }
}
