import Contract
import Operations
import Store
import TestHouse
import Testing

/// The change feed tells each caller of what they would get shown, and of nothing else.
struct FeedSightTests {
  private static func events(_ desk: Desk, _ house: any OpenHouse, after seq: Int64 = 0) async throws -> [WatchEvent] {
    let head = house.store.committedSeq
    return try await FeedReader(desk, WatchRequest(afterSeq: seq, heartbeatMs: 1000)).events(upTo: head)
  }

  /// A complaint or a service request.
  private struct Case: Hashable {
    let id: Int64
    let area: String?

    init(_ record: RecordRef) { (id, area) = (record.id, record.area) }

    func isShown(to desk: Desk) async -> Bool {
      await said {
        if area == "requests" {
          _ = try await desk.requests.get(GetServiceRequest(id: id))
        } else {
          _ = try await desk.complaints.get(GetComplaintRequest(id: id))
        }
      } == "OK"
    }
  }

  static func named(_ events: [WatchEvent], _ kind: String) -> Set<Int64> {
    Set(events.flatMap(\.records).filter { $0.kind == kind }.map(\.id))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each scope is told of the customers that it takes in, and of what belongs to them`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      for (scope, places) in ScopeTests.seen {
        let (desk, _) = try await company.desk(.specialist, scope)
        let all = try await Self.events(house.admin, house)
        let seen = try await Self.events(desk, house)
        let listed = Set(try await desk.customers.list(ListCustomersRequest()).items.map(\.id))
        // Files that were merged away lead to the one that they became part of.
        #expect(Self.named(seen, "customer").isSuperset(of: company.ids(places)), "\(scope)")
        for id in Self.named(seen, "customer") {
          let file = try await desk.customers.get(GetCustomerRequest(id: id))
          #expect(listed.contains(file.id), "\(scope)")
        }
        for record in Set(all.flatMap(\.records).filter { $0.kind == "complaint" }.map { Case($0) }) {
          let isTold = Self.named(seen, "complaint").contains(record.id)
          let isShown = await record.isShown(to: desk)
          #expect(isTold == isShown, "\(scope) \(record)")
        }
        for id in Self.named(all, "purchase") {
          let isTold = Self.named(seen, "purchase").contains(id)
          let isShown = await said { try await desk.purchases.get(GetPurchaseRequest(id: id)) } == "OK"
          #expect(isTold == isShown, "\(scope) purchase \(id)")
        }
        for id in Self.named(all, "member") {
          let isTold = Self.named(seen, "member").contains(id)
          let isShown = await said { try await desk.members.get(GetMemberRequest(memberId: id)) } == "OK"
          #expect(isTold == isShown, "\(scope) member \(id)")
        }
        #expect(seen.allSatisfy { !$0.records.isEmpty })
        if scope == .own { #expect(Self.named(seen, "customer").isEmpty && !Self.named(all, "customer").isEmpty) }
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a record is told only to who may read its kind`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      _ = try await house.admin.complaints.record(
        RecordComplaintRequest(customerId: customer.id, channel: "phone", wish: "退款"))
      let kinds: [([Permission], Set<String>)] = [
        ([.feedRead], []), ([.feedRead, .customersRead], ["customer"]),
        ([.feedRead, .complaintsRead], ["complaint"]),
        ([.feedRead, .identityRead, .complaintsRead], ["complaint", "account", "api_key"]),
      ]
      for (scopes, expected) in kinds {
        let seen = try await Self.events(house.desk(.account(scopes)), house)
        #expect(Set(seen.flatMap(\.records).map(\.kind)) == expected, "\(scopes)")
      }
      let nobody = try await house.desk(.account([.customersRead]))
      #expect(await said { try await FeedReader(nobody) } == "PERMISSION_DENIED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file that is given to somebody is told of from then on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let (desk, id) = try await company.desk(.specialist, .own)
      let file = company["华南"].organization
      let feed = try await FeedReader(desk)
      let begin = feed.position
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(id: file.id, version: file.version))
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(id: file.id, version: file.version, helperIdsAdd: [id]))
      let given = try await feed.events(upTo: house.store.committedSeq)
      #expect(given.map(\.method) == ["customers.update"] && Self.named(given, "customer") == [file.id])
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(id: file.id, version: file.version + 1, helperIdsRemove: [id]))
      #expect(try await feed.events(upTo: house.store.committedSeq) == [])
      #expect(try await Self.events(desk, house, after: begin) == [], "what it was told of is out of sight again")
    }
  }

  @Test func `what the system does at its instant is told to who sees the record`() async throws {
    let house = try TestHouse()
    let company = try await ScopeCompany(house)
    let (near, _) = try await company.desk(.specialist, .department)
    let own = company["华东"].organization.id
    let member = try #require(
      try await house.admin.members.list(ListMembersRequest(program: "points")).items.first { $0.customerId == own })
    _ = try await house.admin.loyalty.reserve(RedeemRequest(memberId: member.id, points: 5, holdSeconds: 60))
    let (far, _) = try await company.desk(.specialist, .own)
    let before = house.store.committedSeq
    house.clock.nowMs += TestClock.hourMs
    house.store.runDueEvents()
    let due = try await Self.events(near, house, after: before).filter { $0.method == "loyalty.due" }
    #expect(Set(due.map(\.principal)) == ["system"] && Self.named(due, "member") == [member.id])
    let hidden = try await Self.events(far, house, after: before)
    #expect(hidden == [])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an approval is told to who asked and who can decide`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let specialist = try await house.desk(.role(.specialist))
      let director = try await house.desk(.role(.director))
      let question = Approvals.Question(subject: "新设部门", permission: .identityWrite)
      let asked = try house.asked(question, by: .local(uid: 0))
      for (desk, expected) in [(house.admin, [asked.id]), (director, [asked.id]), (specialist, [])] {
        let told = Self.named(try await Self.events(desk, house), "approval")
        #expect(told == Set(expected))
      }
    }
  }
}
