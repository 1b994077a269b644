import Contract
import Operations
import Store
import TestHouse
import Testing

@testable import Customers

/// What becomes of contacts when two files become one.
struct ContactMergeTests {
  private static func move(_ house: TestHouse, from: Customer, into: Customer) throws -> Int {
    let job = WriteJob(claim: nil, methodName: "test.merge", request: []) { scope in
      let call = WriteCall(principal: .system, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
      let moved = try ContactsMergePart().move(from: from.id, into: into.id, call)
      return .done(Effect(reply: Array("\(moved)".utf8)))
    }
    guard case .reply(0, let reply, _, _) = house.store.perform(job) else { return -1 }
    return Int(String(decoding: reply, as: UTF8.self)) ?? -1
  }

  /// "organisation person title version" of each contact.
  private static func rows(_ house: TestHouse) throws -> [String] {
    try house.read {
      try $0.all(
        """
        SELECT customer_id || ' ' || coalesce(person_id, '-') || ' ' || coalesce(title, '-') || ' ' || version
        FROM contact ORDER BY id
        """
      ) { $0.text(0) }
    }
  }

  @discardableResult
  private static func contact(
    _ house: TestHouse, _ organization: Customer, _ person: Customer?, _ title: String?,
    _ fill: (inout CreateContactRequest) -> Void = { _ in }
  ) async throws -> Contact {
    house.clock.nowMs += 1
    var request = CreateContactRequest(
      customerId: organization.id, personId: person?.id, name: person == nil ? "李红" : nil, title: title)
    fill(&request)
    return try await house.admin.contacts.create(request)
  }

  private static func stored(_ house: TestHouse, _ id: Int64) throws -> Contact? {
    try house.read { try ContactTable(transaction: $0).find(id) }
  }

  @Test func `an organisation's contacts move, and of two for one person the older one stays`() async throws {
    let house = try TestHouse()
    let from = try await ContactTests.organization(house, "灯塔")
    let into = try await ContactTests.organization(house, "上海灯塔")
    let (one, two) = (try await ContactTests.person(house, "甲"), try await ContactTests.person(house, "乙"))
    try await Self.contact(house, from, nil, "a")
    try await Self.contact(house, from, one, "older")
    try await Self.contact(house, into, one, "younger")
    try await Self.contact(house, into, two, "older too")
    try await Self.contact(house, from, two, "younger too")
    try await Self.contact(house, into, nil, "z")
    #expect(try Self.move(house, from: from, into: into) == 2)
    #expect(
      try Self.rows(house) == [
        "\(into.id) - a 2", "\(into.id) \(one.id) older 2", "\(into.id) \(two.id) older too 1", "\(into.id) - z 1",
      ])
    #expect(try Self.move(house, from: from, into: into) == 0, "nothing is left to move")
  }

  @Test func `what a person is to organisations moves, and of two for one organisation the older one stays`()
    async throws
  {
    let house = try TestHouse()
    let first = try await ContactTests.organization(house, "灯塔")
    let second = try await ContactTests.organization(house, "测试商行")
    let (from, into) = (try await ContactTests.person(house, "甲"), try await ContactTests.person(house, "乙"))
    try await Self.contact(house, first, into, "older")
    try await Self.contact(house, first, from, "younger")
    try await Self.contact(house, second, from, "only")
    house.clock.nowMs += 5
    #expect(try Self.move(house, from: from, into: into) == 1)
    #expect(try Self.rows(house) == ["\(first.id) \(into.id) older 1", "\(second.id) \(into.id) only 2"])
    let listed = try await house.admin.contacts.list(ListContactsRequest(personId: into.id)).items
    #expect(listed.map(\.title) == ["older", "only"] && listed[1].updatedAtMs == house.clock.nowMs)
  }

  @Test(arguments: [true, false])
  func `of two contacts for one person the one that stays gains what only the other one says`(
    isOlderMoved: Bool
  ) async throws {
    let house = try TestHouse()
    let from = try await ContactTests.organization(house, "灯塔")
    let into = try await ContactTests.organization(house, "上海灯塔")
    let person = try await ContactTests.person(house, "甲")
    let older = try await Self.contact(house, isOlderMoved ? from : into, person, nil) { $0.phone = "010-12345678" }
    let younger = try await Self.contact(house, isOlderMoved ? into : from, person, "经理") {
      $0.name = "甲总"
      $0.phone = "021-12345678"
      $0.email = "jia@example.org"
      $0.role = .buys
      $0.preferredChannel = .email
      $0.note = "上午在"
    }
    let before = try [Self.stored(house, older.id), Self.stored(house, younger.id)]
    house.clock.nowMs += 5
    let moves = try await house.admin.customers.merge(MergeCustomersRequest(into: into.id, from: from.id)).moves
    #expect(moves.map(\.what).contains("contacts") == isOlderMoved, "a contact that stays where it is moves not")
    var expected = try #require(before[1])
    (expected.id, expected.version, expected.customerId) = (older.id, 2, into.id)
    (expected.phone, expected.createdAtMs) = ("+861012345678", older.createdAtMs)
    expected.updatedAtMs = house.clock.nowMs
    #expect(try Self.stored(house, older.id) == expected)
    #expect(try Self.stored(house, younger.id) == nil)
    for (id, contact) in [(older.id, before[0]), (younger.id, before[1])] {
      let ref = EntityRef(kind: "contact", id: id)
      let entry = try #require(try house.read { try Journal.history(of: ref, limit: 1, in: $0) }.first)
      let kept = try JournalChanges(bytes: entry.content?.changes ?? []).records.first {
        $0.kind == "contact" && $0.id == id
      }
      #expect(try kept.map { try Contact(bytes: $0.record) } == contact, "what the other one said is in the journal")
    }
  }

  /// Contacts without a person's file, as many as asked for.
  private static func fill(_ house: TestHouse, _ organization: Customer, _ count: Int64) {
    let job = WriteJob(claim: nil, methodName: "test.fill", request: []) { scope in
      try scope.transaction.run(
        """
        WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < $2)
        INSERT INTO contact (id, version, customer_id, name, created_at_ms, updated_at_ms)
        SELECT 1000000 * $1 + id, 1, $1, '测试', 0, 0 FROM n
        """, [.int(organization.id), .int(count)])
      return .done(Effect())
    }
    _ = house.store.perform(job)
  }

  @Test func `an organisation has a limit of contacts, which a merge cannot pass either`() async throws {
    let house = try TestHouse()
    let from = try await ContactTests.organization(house, "灯塔")
    let into = try await ContactTests.organization(house, "上海灯塔")
    Self.fill(house, into, 999)
    try await Self.contact(house, into, nil, "last")
    let more = CreateContactRequest(customerNumber: into.number, name: "多一")
    #expect(
      try await house.refusedWithoutTrace { try await house.admin.contacts.create(more) }
        == "TOO_MANY_CONTACTS customer_number")
    try await Self.contact(house, from, nil, "one")
    let merge = MergeCustomersRequest(into: into.id, fromNumber: from.number)
    #expect(
      try await house.refusedWithoutTrace { try await house.admin.customers.merge(merge) }
        == "TOO_MANY_CONTACTS from_number")
    let listed = try await house.admin.contacts.list(ListContactsRequest(customerId: into.id, limit: 1)).items
    _ = try await house.admin.contacts.remove(RemoveContactRequest(id: listed[0].id, version: 1))
    let moves = try await house.admin.customers.merge(merge).moves
    #expect(moves.map { "\($0.what) \($0.count)" }.contains("contacts 1"))
  }

  @Test func `a person has a limit of organisations`() async throws {
    let house = try TestHouse()
    let organization = try await ContactTests.organization(house, "灯塔")
    let person = try await ContactTests.person(house, "甲")
    for _ in 0..<1000 { try await Self.contact(house, try await ContactTests.organization(house, "商行"), person, nil) }
    let more = CreateContactRequest(customerId: organization.id, personId: person.id)
    #expect(
      try await house.refusedWithoutTrace { try await house.admin.contacts.create(more) }
        == "TOO_MANY_CONTACTS person_id")
  }
}
