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

  private static func contact(
    _ house: TestHouse, _ organization: Customer, _ person: Customer?, _ title: String
  ) async throws {
    house.clock.nowMs += 1
    _ = try await house.admin.contacts.create(
      CreateContactRequest(
        customerId: organization.id, personId: person?.id, name: person == nil ? "李红" : nil, title: title))
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
}
