import Contract
import Store
import TestHouse
import Testing

/// Contacts of organisations.
struct ContactTests {
  typealias Number = UpdateContactRequest.Number

  static func organization(_ house: some OpenHouse, _ name: String = "上海灯塔有限公司") async throws -> Customer {
    try await house.customer(name) { $0.kind = .organization }
  }

  static func person(_ house: some OpenHouse, _ name: String = "王海") async throws -> Customer {
    try await house.customer(name) {
      $0.phone = "13800001234"
      $0.email = "wang@example.org"
      $0.allowDuplicate = true
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a contact without a file of its own says itself who it is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let organization = try await Self.organization(house)
      let made = try await house.admin.contacts.create(
        CreateContactRequest(
          customerNumber: organization.number, name: " 李红 ", phone: "010-12345678", email: "Li@Example.org",
          title: "采购经理", role: .buys, preferredChannel: .email, note: "上午\n在"))
      var expected = Contact()
      (expected.id, expected.version, expected.customerId) = (made.id, 1, organization.id)
      (expected.name, expected.phone, expected.email) = ("李红", "+861012345678", "li@example.org")
      (expected.title, expected.role, expected.preferredChannel) = ("采购经理", .buys, .email)
      expected.note = "上午\n在"
      (expected.createdAtMs, expected.updatedAtMs) = (TestClock.startMs, TestClock.startMs)
      #expect(made == expected)
      let listed = try await house.admin.contacts.list(ListContactsRequest(customerId: organization.id))
      #expect(listed.items == [made] && listed.nextCursor == nil)
      let touched = try house.journal().last?.entities.map { "\($0.kind):\($0.id)" }
      #expect(touched == ["contact:\(made.id)", "customer:\(organization.id)"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a person's file stands in where the contact says nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (organization, person) = (try await Self.organization(house), try await Self.person(house))
      let contacts = house.admin.contacts
      let made = try await contacts.create(
        CreateContactRequest(customerId: organization.id, personId: person.id, email: "office@example.org"))
      #expect([made.name, made.phone, made.email] == ["王海", "+8613800001234", "office@example.org"])
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(name: "王大海", phone: "13900001234", id: person.id, version: 1))
      let listed = try await contacts.list(ListContactsRequest(customerId: organization.id)).items
      #expect(listed.first?.name == "王大海" && listed.first?.phone == "+8613900001234")
      let own = try await contacts.update(
        UpdateContactRequest(name: "王总", phone: "021-12345678", id: made.id, version: 1, clear: [Number.email]))
      #expect([own.name, own.phone, own.email] == ["王总", "+862112345678", "wang@example.org"])
      #expect(own.version == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `one person serves several organisations, each once`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let person = try await Self.person(house)
      var made: [Contact] = []
      for number in 0..<5 {
        let organization = try await Self.organization(house, "测试商行\(number)")
        made.append(
          try await house.admin.contacts.create(
            CreateContactRequest(customerId: organization.id, personNumber: person.number)))
      }
      var read: [[Int64]] = []
      var cursor: String?
      repeat {
        let reply = try await house.admin.contacts.list(
          ListContactsRequest(personId: person.id, limit: 2, cursor: cursor))
        read.append(reply.items.map(\.customerId))
        cursor = reply.nextCursor
      } while cursor != nil
      #expect(read.flatMap { $0 } == made.map(\.customerId) && read.map(\.count) == [2, 2, 1])
      let twice = CreateContactRequest(customerId: made[1].customerId, personId: person.id, name: "另名")
      let status = try await refusal { try await house.admin.contacts.create(twice) }
      #expect(status.reason == "CONTACT_EXISTS" && status.resource == "contact:\(made[1].id)")
      #expect(status.violations.map(\.path) == ["person_id"] && status.message.contains(person.number))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be is refused without a trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (organization, person) = (try await Self.organization(house), try await Self.person(house))
      let cases: [(CreateContactRequest, String)] = [
        (CreateContactRequest(name: "李红"), "ONE_OF_REQUIRED customer_id"),
        (CreateContactRequest(customerId: organization.id), "FIELD_REQUIRED name"),
        (CreateContactRequest(customerId: 99, name: "李红"), "CUSTOMER_NOT_FOUND customer_id"),
        (CreateContactRequest(customerNumber: "C1", name: "李红"), "NUMBER_INVALID customer_number"),
        (CreateContactRequest(customerId: person.id, name: "李红"), "NOT_AN_ORGANIZATION customer_id"),
        (CreateContactRequest(customerNumber: person.number, name: "李红"), "NOT_AN_ORGANIZATION customer_number"),
        (CreateContactRequest(customerId: organization.id, personId: organization.id), "NOT_A_PERSON person_id"),
        (CreateContactRequest(customerId: organization.id, personId: 99), "CUSTOMER_NOT_FOUND person_id"),
        (
          CreateContactRequest(customerId: organization.id, personId: person.id, personNumber: person.number),
          "ONE_OF_REQUIRED person_id"
        ),
        (CreateContactRequest(customerId: organization.id, name: "李红", phone: "12345"), "PHONE_INVALID phone"),
        (
          CreateContactRequest(customerId: organization.id, name: "李红", email: "nobody"),
          "INVALID_REQUEST email:PATTERN_MISMATCH"
        ),
      ]
      for (request, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await house.admin.contacts.create(request) } == expected)
      }
      let lists: [(ListContactsRequest, String)] = [
        (ListContactsRequest(), "ONE_OF_REQUIRED customer_id"),
        (ListContactsRequest(customerId: organization.id, personId: person.id), "ONE_OF_REQUIRED customer_id"),
        (ListContactsRequest(customerId: person.id), "NOT_AN_ORGANIZATION customer_id"),
        (ListContactsRequest(personNumber: organization.number), "NOT_A_PERSON person_number"),
      ]
      for (request, expected) in lists {
        #expect(await said { try await house.admin.contacts.list(request) } == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change names the version that was seen, and clears what may go`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let organization = try await Self.organization(house)
      let contacts = house.admin.contacts
      let made = try await contacts.create(
        CreateContactRequest(
          customerId: organization.id, name: "李红", phone: "13800001234", title: "采购", role: .buys,
          preferredChannel: .sms, note: "x"))
      let cases: [(UpdateContactRequest, String)] = [
        (UpdateContactRequest(name: "李", id: made.id, version: 2), "VERSION_MISMATCH version"),
        (UpdateContactRequest(name: "李", id: 99, version: 1), "CONTACT_NOT_FOUND id"),
        (UpdateContactRequest(id: made.id, version: 1, clear: [Number.name]), "CANNOT_CLEAR clear[0]"),
        (UpdateContactRequest(phone: "1380", id: made.id, version: 1), "INVALID_REQUEST phone:PATTERN_MISMATCH"),
        (UpdateContactRequest(phone: "12345", id: made.id, version: 1), "PHONE_INVALID phone"),
        (
          UpdateContactRequest(title: "总经理", id: made.id, version: 1, clear: [Number.title]),
          "CONFLICTING_CHANGE title"
        ),
      ]
      for (request, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await contacts.update(request) } == expected)
      }
      house.clock.nowMs += 9
      let same = UpdateContactRequest(name: "李红", phone: "138 0000 1234", id: made.id, version: 1)
      #expect(try await contacts.update(same) == made, "a change of nothing raises no version")
      #expect(try house.journal().last?.outcome == .unchanged)
      let cleared = UpdateContactRequest(
        role: .decides, id: made.id, version: 1,
        clear: [Number.phone, Number.title, Number.preferredChannel, Number.note])
      var expected = Contact()
      (expected.id, expected.version, expected.customerId, expected.name) = (made.id, 2, organization.id, "李红")
      (expected.role, expected.createdAtMs, expected.updatedAtMs) = (.decides, made.createdAtMs, house.clock.nowMs)
      #expect(try await contacts.update(cleared) == expected)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a contact that is taken off is gone, and the journal has what it was`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let organization = try await Self.organization(house)
      let contacts = house.admin.contacts
      let made = try await contacts.create(CreateContactRequest(customerId: organization.id, name: "李红"))
      let stale = RemoveContactRequest(id: made.id, version: 2)
      #expect(try await house.refusedWithoutTrace { try await contacts.remove(stale) } == "VERSION_MISMATCH version")
      #expect(try await contacts.remove(RemoveContactRequest(id: made.id, version: 1)) == made)
      #expect(try await contacts.list(ListContactsRequest(customerId: organization.id)).items == [])
      let gone = RemoveContactRequest(id: made.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await contacts.remove(gone) } == "CONTACT_NOT_FOUND id")
      let history = try house.read {
        try Journal.history(of: EntityRef(kind: "contact", id: made.id), limit: 9, in: $0)
      }
      #expect(history.map(\.methodName) == ["contacts.remove", "contacts.create"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the contacts of an archived organisation are read and not changed`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (organization, person) = (try await Self.organization(house), try await Self.person(house))
      let contacts = house.admin.contacts
      let made = try await contacts.create(CreateContactRequest(customerId: organization.id, name: "李红"))
      _ = try await house.admin.customers.archive(.init(id: organization.id, version: 1))
      let another = CreateContactRequest(customerId: organization.id, name: "王海")
      let archived = "CUSTOMER_ARCHIVED"
      #expect(try await house.refusedWithoutTrace { try await contacts.create(another) } == archived + " customer_id")
      let update = UpdateContactRequest(name: "李", id: made.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await contacts.update(update) } == archived + " id")
      let remove = RemoveContactRequest(id: made.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await contacts.remove(remove) } == archived + " id")
      #expect(try await contacts.list(ListContactsRequest(customerId: organization.id)).items == [made])
      _ = try await house.admin.customers.archive(.init(id: person.id, version: 1))
      let other = try await Self.organization(house, "测试商行")
      let late = CreateContactRequest(customerId: other.id, personId: person.id)
      #expect(try await house.refusedWithoutTrace { try await contacts.create(late) } == archived + " person_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a past fact does not go behind the last one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let organization = try await Self.organization(house)
      let early = CallOptions(asOfMs: TestClock.startMs - 1)
      let request = CreateContactRequest(customerId: organization.id, name: "李红")
      let contacts = house.admin.contacts
      #expect(await said { try await contacts.create(request, early) } == "AS_OF_INVALID meta.as_of_ms")
      let made = try await contacts.create(request)
      let update = UpdateContactRequest(name: "李", id: made.id, version: 1)
      #expect(await said { try await contacts.update(update, early) } == "AS_OF_INVALID meta.as_of_ms")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file keeps its kind as long as it has contacts or is one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let organization = try await house.customer("上海灯塔") {
        $0.kind = .organization
        $0.externalRefs = ["erp:1"]
      }
      let person = try await Self.person(house)
      let request = CreateContactRequest(customerId: organization.id, personId: person.id)
      let contact = try await house.admin.contacts.create(request)
      let wrong = [
        UpdateCustomerRequest(kind: .person, id: organization.id, version: 1),
        UpdateCustomerRequest(kind: .organization, id: person.id, version: 1),
      ]
      for update in wrong {
        #expect(try await house.refusedWithoutTrace { try await customers.update(update) } == "KIND_IN_USE kind")
      }
      let row = UpsertCustomerRow(
        customer: CreateCustomerRequest(kind: .person, name: "上海灯塔", externalRefs: ["erp:1"]))
      func upsert() async throws -> RowResult? {
        try await customers.upsert(UpsertCustomersRequest(rows: [row])).results.first
      }
      #expect(try await upsert()?.status?.reason == "KIND_IN_USE")
      #expect(
        await said { try await customers.update(UpdateCustomerRequest(kind: .person, id: person.id, version: 1)) }
          == "OK")
      _ = try await house.admin.contacts.remove(RemoveContactRequest(id: contact.id, version: 1))
      for update in wrong { _ = try await customers.update(update) }
      _ = try await house.admin.contacts.create(
        CreateContactRequest(customerId: person.id, personId: organization.id))
      let back = RevertCustomersRequest(rows: [RevertCustomerRow(id: organization.id, version: 2)])
      #expect(try await customers.revert(back).results.first?.status?.violations.map(\.path) == ["rows[0].kind"])
    }
  }
}
