import Contract
import Operations
import Store
import TestHouse
import Testing

/// What the change feed tells (system.watch), in process and behind a socket.
struct FeedTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a watch from now on begins with its position and tells what follows`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.customer("以前")
      let feed = try await FeedReader(house.admin)
      let first = try await feed.next()
      #expect(first == WatchEvent(position: house.store.committedSeq))
      let made = try await house.customer()
      let event = try #require(try await feed.next())
      #expect(event.seq == house.store.committedSeq && event.method == "customers.create")
      #expect(event.records == [RecordRef(kind: "customer", id: made.id, area: "customers")])
      #expect(event.atMs == TestClock.startMs && event.postedMs == TestClock.startMs && event.position == nil)
      #expect(event.principal?.hasPrefix("local:") == true)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `from the beginning it tells every change once and in order, and refusals and readings not at all`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let head = try await Self.history(house)
      let events = try await FeedReader(house.admin, WatchRequest(afterSeq: 0, heartbeatMs: 1000)).events(upTo: head)
      let journal = try house.journal()
      #expect(feedFaults(events, journal) == [])
      #expect(events.count > 10 && journal.count > events.count + 3)
      #expect(events.allSatisfy { $0.records.allSatisfy { $0.area != nil } }, "a record of no area")
      // From behind any event the rest is the same.
      for index in [0, events.count / 2, events.count - 1] {
        let request = WatchRequest(afterSeq: events[index].seq, heartbeatMs: 1000)
        let rest = try await FeedReader(house.admin, request).events(upTo: head)
        #expect(rest == Array(events[(index + 1)...]))
      }
    }
  }

  @Test func `a feed that skips, doubles or swaps one event is noticed`() async throws {
    let house = try TestHouse()
    let head = try await Self.history(house)
    let events = try await FeedReader(house.admin, WatchRequest(afterSeq: 0)).events(upTo: head)
    let journal = try house.journal()
    #expect(feedFaults(events, journal) == [])
    for index in events.indices {
      var skipping = events
      skipping.remove(at: index)
      var doubling = events
      doubling.insert(events[index], at: index)
      #expect(!feedFaults(skipping, journal).isEmpty && !feedFaults(doubling, journal).isEmpty)
    }
    var swapped = events
    swapped.swapAt(3, 4)
    #expect(feedFaults(swapped, journal) == ["not in the journal's order"])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an area takes the calls of its service and those that name its records`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let head = try await Self.history(house)
      func methods(_ areas: [String]) async throws -> Set<String> {
        let request = WatchRequest(afterSeq: 0, areas: areas, heartbeatMs: 1000)
        return Set(try await FeedReader(house.admin, request).events(upTo: head).compactMap(\.method))
      }
      let expected: [([String], Set<String>)] = [
        (["words"], ["words.add"]), (["requests"], ["requests.record"]), (["complaints"], ["complaints.record"]),
        (["employees", "purchases"], ["employees.create", "purchases.record"]), (["vouchers"], []),
      ]
      for (areas, wanted) in expected {
        let told = try await methods(areas)
        #expect(told == wanted, "\(areas)")
      }
      let customers = try await methods(["customers"])
      #expect(
        customers.isSuperset(of: ["customers.create", "customers.upsert", "purchases.record", "complaints.record"]))
      #expect(!customers.contains("words.add") && !customers.contains("employees.create"))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an unknown area and a position ahead are refused with what there is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.customer()
      func refused(_ request: WatchRequest) async throws -> Status {
        try await refusal { try await FeedReader(house.admin, request) }
      }
      let area = try await refused(WatchRequest(areas: ["customers", "system"]))
      #expect(area.reason == "FEED_AREA_UNKNOWN" && area.violations.map(\.path) == ["areas[1]"])
      #expect(area.message.contains("complaints, contacts, customers"))
      let head = house.store.committedSeq
      let ahead = try await refused(WatchRequest(afterSeq: head + 1))
      #expect(ahead.reason == "FEED_AHEAD" && ahead.resource == "position:\(head)")
      let atHead = try await FeedReader(house.admin, WatchRequest(afterSeq: head))
      #expect(atHead.position == head)
    }
  }

  @Test func `a position before the first row that is left is refused with the one to go on from`() async throws {
    try await withLiveHouse { house in
      for index in 0..<12 { _ = try await house.customer("客户 \(index)") }
      let running = try await FeedReader(house.admin, WatchRequest(afterSeq: 3, areas: ["words"], heartbeatMs: 1000))
      let cut = WriteJob(claim: nil, methodName: "test.cut", request: []) { scope in
        try scope.transaction.run("DELETE FROM journal WHERE seq <= 5")
        return .done(Effect())
      }
      guard case .reply? = house.store.perform(cut) else { throw NotCut() }
      let status = try await refusal { try await FeedReader(house.admin, WatchRequest(afterSeq: 4)) }
      #expect(status.reason == "FEED_COMPACTED" && status.resource == "position:5" && status.code == 11)
      let events = try await FeedReader(house.admin, WatchRequest(afterSeq: 5)).events(upTo: 12)
      #expect(events.compactMap(\.seq) == Array(6...12))
      // Whoever follows is past it.
      _ = try await house.customer()
      #expect(try await running.events(upTo: 14) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a batch of a thousand rows comes whole and once to a reader who takes three at a time`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let feed = try await FeedReader(house.admin, WatchRequest(heartbeatMs: 1000), CallOptions(credit: 3))
      let rows = (0..<1000).map { Self.row("erp:\($0)") }
      let reply = try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows))
      #expect(reply.results.count == 1000)
      let after = try await house.customer("后来")
      let events = try await feed.events(upTo: house.store.committedSeq)
      #expect(feedFaults(events, try house.journal()) == [])
      #expect(events.count == 1001 && events.last?.records.first?.id == after.id)
      // Resumed in the midst of the batch, nothing is missing and nothing comes again.
      let request = WatchRequest(afterSeq: events[499].seq)
      let rest = try await FeedReader(house.admin, request, CallOptions(credit: 3)).events(
        upTo: house.store.committedSeq)
      #expect(rest == Array(events[500...]))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `no event holds anything that people wrote`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let head = try await Self.history(house)
      let events = try await FeedReader(house.admin, WatchRequest(afterSeq: 0, heartbeatMs: 1000)).events(upTo: head)
      let text = events.map { "\($0)" }.joined()
      for word in ["王小明", "13800001234", "甲公司", "退款", "钟表业", "测试"] { #expect(!text.contains(word), "\(word)") }
      #expect(text.contains("customers.create"))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever follows a quiet area learns by heartbeats how far the journal is`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let feed = try await FeedReader(house.admin, WatchRequest(areas: ["words"], heartbeatMs: 1000))
      let begin = try #require(try await feed.next()?.position)
      for index in 0..<20 { _ = try await house.customer("客户 \(index)") }
      #expect(try await feed.events(upTo: begin + 20) == [])
      #expect(feed.position == begin + 20)
      #expect(try await feed.next() == WatchEvent(position: begin + 20))
    }
  }

  private static func row(_ ref: String) -> UpsertCustomerRow {
    UpsertCustomerRow(customer: CreateCustomerRequest(name: "客户 \(ref)", externalRefs: [ref]))
  }

  /// Changes of several rooms, refused calls, unchanged ones, dry runs and readings among them.
  /// - Returns: the last journal position.
  static func history(_ house: any OpenHouse) async throws -> Int64 {
    let admin = house.admin
    try await house.words(.industry, ["钟表业", "钟表业"])
    _ = try await house.employee(.specialist)
    let customer = try await house.customer { $0.phone = "13800001234" }
    _ = try await house.customer("甲公司") { $0.kind = .organization }
    _ = await said { try await admin.customers.update(UpdateCustomerRequest(id: customer.id, version: 9)) }
    _ = try await admin.customers.update(UpdateCustomerRequest(id: customer.id, version: 1))
    _ = try await admin.customers.create(CreateCustomerRequest(name: "试"), CallOptions(dryRun: true))
    _ = try await admin.customers.reveal(RevealCustomerRequest(id: customer.id, reason: "测试"))
    let rows = ["erp:1", "erp:2", "erp:1"].map(row)
    _ = try await admin.customers.upsert(UpsertCustomersRequest(rows: rows))
    _ = try await admin.purchases.record(
      RecordPurchaseRequest(
        customerId: customer.id, externalRef: "shop:1", amount: Money(minor: 100, currency: "CNY")))
    _ = try await admin.complaints.record(
      RecordComplaintRequest(customerId: customer.id, channel: "phone", wish: "退款"))
    _ = try await admin.requests.record(
      RecordServiceRequest(customerId: customer.id, channel: "phone", title: "安装"))
    for index in 0..<5 { _ = try await house.customer("客户 \(index)") }
    return house.store.committedSeq
  }
}

private struct NotCut: Error {}
