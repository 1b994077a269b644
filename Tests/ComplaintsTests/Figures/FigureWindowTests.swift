import Contract
import TestHouse
import Testing

/// Clusters and repeats: what gathers in the days up to now.
@Suite struct FigureWindowTests {
  private static func record(
    _ house: any OpenHouse, _ customer: Customer?, _ category: String? = nil, _ product: String? = nil
  ) async throws -> Complaint {
    var request = RecordComplaintRequest(channel: "phone", wish: "退款", product: product, category: category)
    if let customer { request.customerId = customer.id } else { request.anonymous = true }
    return try await house.admin.complaints.record(request)
  }

  private static func withdraw(_ house: any OpenHouse, _ one: Complaint) async throws {
    _ = try await house.admin.complaints.withdraw(
      WithdrawComplaintRequest(id: one.id, version: one.version, reason: "和解"))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `clusters count what gathers now, beside the window before`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customer = try await house.customer()
      // Two windows back, then the one before, then now.
      for (days, count) in [(0, 1), (15, 2), (10, 7)] {
        house.clock.nowMs += Int64(days) * TestClock.dayMs
        for _ in 0..<count { _ = try await Self.record(house, customer, "delivery", "茶杯") }
      }
      try await Self.withdraw(house, try await Self.record(house, customer, "delivery", "茶杯"))
      for _ in 0..<3 { _ = try await Self.record(house, nil, nil, "茶壶") }
      for _ in 0..<2 { _ = try await Self.record(house, customer, "billing") }
      for _ in 0..<5 { _ = try await Self.record(house, customer) }
      let all = try await house.admin.complaints.clusters(ClustersRequest(days: 7, least: 2)).items
      #expect(all.map(\.category) == ["delivery", nil, "billing"])
      #expect(all.map(\.product) == ["茶杯", "茶壶", nil])
      #expect(all.map(\.count) == [7, 3, 2])
      #expect(all.map(\.before) == [2, 0, 0])
      let latest = try #require(all.first).latest
      #expect(latest.map(\.id) == latest.map(\.id).sorted(by: >))
      #expect(latest.count == 5)
      let one = try await house.admin.complaints.get(GetComplaintRequest(number: latest[0].number))
      #expect(one.id == latest[0].id)
      let wide = try await house.admin.complaints.clusters(ClustersRequest(days: 14)).items
      #expect(wide.map(\.count) == [9, 3])
      #expect(wide.map(\.before) == [1, 0])
      let few = try await house.admin.complaints.clusters(ClustersRequest(days: 7, least: 2, limit: 1)).items
      #expect(few.count == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `repeats name who complained most, with what counts alone`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let once = try await house.customer("王一")
      let twice = try await house.customer("王二")
      let often = try await house.customer("王三")
      for customer in [once, twice, twice, often, often, often] { _ = try await Self.record(house, customer) }
      for _ in 0..<3 { _ = try await Self.record(house, nil) }
      try await Self.withdraw(house, try await Self.record(house, once))
      let found = try await house.admin.complaints.repeats(RepeatsRequest(days: 30)).items
      #expect(found.map(\.customerId) == [often.id, twice.id])
      #expect(found.map(\.customerName) == ["王三", "王二"])
      #expect(found.map(\.customerNumber) == [often.number, twice.number])
      #expect(found.map(\.count) == [3, 2])
      #expect(found.map(\.latest.count) == [3, 2])
      let most = try await house.admin.complaints.repeats(RepeatsRequest(days: 30, least: 3)).items
      #expect(most.map(\.customerId) == [often.id])
      house.clock.nowMs += 31 * TestClock.dayMs
      let later = try await house.admin.complaints.repeats(RepeatsRequest(days: 30)).items
      #expect(later == [])
    }
  }

  @Test func `who became one customer complained as often as both`() async throws {
    let house = try TestHouse()
    let kept = try await house.customer("王小明")
    let merged = try await house.customer("王晓明")
    let one = try await Self.record(house, kept)
    for _ in 0..<2 { _ = try await Self.record(house, merged) }
    try await Self.withdraw(house, try await Self.record(house, merged))
    _ = try await house.admin.customers.merge(
      MergeCustomersRequest(
        into: kept.id, from: merged.id, intoVersion: kept.version, fromVersion: merged.version, reason: "同一人"))
    let found = try await house.admin.complaints.repeats(RepeatsRequest()).items
    #expect(found.map(\.customerId) == [kept.id])
    #expect(found.map(\.count) == [3])
    #expect(found.first?.latest.last?.id == one.id)
  }

  @Test func `who sees neither file nor name is told of neither`() async throws {
    let house = try TestHouse()
    let own = try await house.employee(.specialist, named: "本人")
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: own.id))
    let desk = try await house.desk(.key(key.credential ?? ""))
    let hers = try await house.customer("王小明") { $0.ownerId = own.id }
    let others = try await house.customer("李小红")
    for customer in [hers, hers, others, others, others] { _ = try await Self.record(house, customer, "delivery") }
    let found = try await desk.complaints.repeats(RepeatsRequest()).items
    #expect(found.map(\.customerId) == [hers.id])
    #expect(house.reads.take().contains("employee:\(own.id) complaints.repeats customer:\(hers.id)"))
    // Nobody handles them, and they are of no department.
    let clusters = try await desk.complaints.clusters(ClustersRequest()).items
    #expect(clusters == [])
    let auditor = try await house.desk(.role(.auditor))
    let names = try await auditor.complaints.repeats(RepeatsRequest()).items.map(\.customerName)
    #expect(names == ["李*红", "王*明"])
  }
}
