import Contract
import TestHouse
import Testing

/// Taking back the last change of a file.
struct RevertTests {
  private static func revert(
    _ desk: Desk, _ id: Int64, _ version: Int64, to toVersion: Int64? = nil
  ) async throws -> String {
    let row = RevertCustomerRow(id: id, version: version, toVersion: toVersion)
    let request = RevertCustomersRequest(rows: [row])
    let result = try await desk.customers.revert(request).results[0]
    guard let status = result.status else { return "\(result.outcome.word) \(result.version ?? 0)" }
    return ([status.reason] + status.violations.map(\.path)).joined(separator: " ")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change that is taken back leaves the values before it under a new version`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer {
        $0.phone = "13800000001"
        $0.externalRefs = ["erp:1", "shop:1"]
        $0.notes = ["旧事"]
      }
      let update = UpdateCustomerRequest(
        phone: "13800000002", city: "上海", notes: ["新事"], id: made.id, version: 1, externalRefsRemove: ["erp:1"])
      let changed = try await house.admin.customers.update(update)
      house.clock.nowMs += 1000
      #expect(try await Self.revert(house.admin, made.id, 2) == "UPDATED 3")
      var expected = made
      expected.version = 3
      expected.updatedAtMs += 1000
      let get = GetCustomerRequest(externalRef: "erp:1")
      #expect(try await house.admin.customers.get(get) == expected)
      #expect(try await Self.revert(house.admin, made.id, 3) == "UPDATED 4", "taking back is taken back")
      var again = changed
      again.version = 4
      again.updatedAtMs += 1000
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: made.id)) == again)
      #expect(await said { try await house.admin.customers.get(get) } == "CUSTOMER_NOT_FOUND external_ref")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file that was just opened is archived, and comes back when that is taken back`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer()
      #expect(try await Self.revert(house.admin, made.id, 1) == "UPDATED 2")
      let get = GetCustomerRequest(id: made.id)
      #expect(try await house.admin.customers.get(get).archivedAtMs == TestClock.startMs)
      #expect(try await Self.revert(house.admin, made.id, 2) == "UPDATED 3")
      #expect(try await house.admin.customers.get(get).archivedAtMs == nil)
      #expect(try await Self.revert(house.admin, made.id, 3) == "UPDATED 4")
      #expect(try await house.admin.customers.get(get).archivedAtMs == TestClock.startMs)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `grades, transfers and archiving can be taken back like any change`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let owner = try await house.employee(.specialist)
      let made = try await house.customer()
      let get = GetCustomerRequest(id: made.id)
      _ = try await customers.setGrade(SetGradeRequest(id: made.id, version: 1, grade: .a, reason: "量大"))
      #expect(try await Self.revert(house.admin, made.id, 2) == "UPDATED 3")
      let ungraded = try await customers.get(get)
      #expect(ungraded.grade == nil && ungraded.gradeReason == nil)
      let rows = [TransferCustomerRow(id: made.id, ownerId: owner.id)]
      _ = try await customers.transfer(TransferCustomersRequest(rows: rows))
      #expect(try await Self.revert(house.admin, made.id, 4) == "UPDATED 5")
      #expect(try await customers.get(get).ownerId == nil)
      #expect(try await customers.list(ListCustomersRequest(ownerId: owner.id)).items == [])
      _ = try await customers.archive(ArchiveCustomerRequest(id: made.id, version: 5))
      #expect(try await Self.revert(house.admin, made.id, 6) == "UPDATED 7")
      #expect(try await customers.get(get).archivedAtMs == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what happened since, and what two files became, is not taken back`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let made = try await house.customer()
      let other = try await house.customer { $0.city = "上海" }
      _ = try await customers.update(UpdateCustomerRequest(city: "北京", id: made.id, version: 1))
      func refused(_ id: Int64, _ version: Int64) async throws -> String {
        try await house.refusedWithoutTrace {
          let outcome = try await Self.revert(house.admin, id, version)
          if outcome != "UPDATED" { throw Told(text: outcome) }
        }
      }
      #expect(try await refused(made.id, 1) == "VERSION_MISMATCH rows[0].version")
      #expect(try await refused(9999, 1) == "CUSTOMER_NOT_FOUND rows[0].id")
      _ = try await customers.merge(MergeCustomersRequest(into: made.id, from: other.id))
      #expect(try await refused(made.id, 3) == "NOTHING_TO_REVERT rows[0].id")
      #expect(try await refused(other.id, 3) == "NOTHING_TO_REVERT rows[0].id", "an old id is the joined file")
      _ = try await customers.update(UpdateCustomerRequest(city: "广州", id: made.id, version: 3))
      #expect(try await Self.revert(house.admin, made.id, 4) == "UPDATED 5")
      #expect(try await customers.get(GetCustomerRequest(id: other.id)).city == "北京")
    }
  }

  private struct Told: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reference that another file took meanwhile is not taken back, a telephone number is`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let made = try await house.customer {
        $0.externalRefs = ["erp:1"]
        $0.phone = "13800000001"
      }
      typealias Number = UpdateCustomerRequest.Number
      _ = try await customers.update(
        UpdateCustomerRequest(id: made.id, version: 1, clear: [Number.externalRefs, Number.phone]))
      let taker = try await house.customer("李小红") { $0.externalRefs = ["erp:1"] }
      #expect(try await Self.revert(house.admin, made.id, 2) == "EXTERNAL_REF_TAKEN rows[0].external_refs")
      _ = try await customers.update(
        UpdateCustomerRequest(phone: "13800000001", id: taker.id, version: 1, clear: [Number.externalRefs]))
      #expect(try await Self.revert(house.admin, made.id, 2) == "UPDATED 3")
      let both = try await customers.getMany(GetManyCustomersRequest(ids: [made.id, taker.id])).items
      #expect(both.map(\.phone) == ["+8613800000001", "+8613800000001"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nobody takes back what they may not see or may not do`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let specialist = try await house.desk(.role(.specialist))
      let own = try await specialist.customers.create(CreateCustomerRequest(name: "王海"))
      let foreign = try await house.customer()
      #expect(try await Self.revert(specialist, foreign.id, 1) == "CUSTOMER_NOT_FOUND rows[0].id")
      let other = try await house.employee(.specialist, named: "张三")
      let rows = [TransferCustomerRow(id: own.id, ownerId: other.id, keepAsHelper: true)]
      _ = try await house.admin.customers.transfer(TransferCustomersRequest(rows: rows))
      #expect(try await Self.revert(specialist, own.id, 2) == "ASSIGN_DENIED rows[0].owner_id")
      let auditor = try await house.desk(.role(.auditor))
      #expect(await said { try await Self.revert(auditor, own.id, 2) } == "PERMISSION_DENIED")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `rows stand each for itself, and a row that was done is not done twice`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let first = try await house.customer()
      let second = try await house.customer()
      let rows = [(first.id, 1), (second.id, 7), (first.id, 1), (first.id, 2)] as [(Int64, Int64)]
      let request = RevertCustomersRequest(rows: rows.map { RevertCustomerRow(id: $0.0, version: $0.1) })
      let options = CallOptions(idempotencyKey: Array("once".utf8))
      let reply = try await house.admin.customers.revert(request, options)
      #expect(reply.results.map(\.outcome) == [.updated, .refused, .refused, .updated])
      #expect(reply.updated == 2 && reply.refused == 2)
      let again = try await house.admin.ask(Methods.Customers.revert, request, options)
      #expect(again.meta.replayed == true && again.reply == reply)
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: first.id)).version == 3)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `several changes are taken back in one go, to the version that is asked for`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let made = try await house.customer { $0.city = "城1" }
      for version in 1...4 {
        let update = UpdateCustomerRequest(city: "城\(version + 1)", id: made.id, version: Int64(version))
        _ = try await customers.update(update)
      }
      func refused(_ version: Int64, to toVersion: Int64) async throws -> String {
        try await house.refusedWithoutTrace {
          throw Told(text: try await Self.revert(house.admin, made.id, version, to: toVersion))
        }
      }
      #expect(try await refused(4, to: 2) == "VERSION_MISMATCH rows[0].version")
      #expect(try await refused(5, to: 5) == "NOTHING_TO_REVERT rows[0].to_version")
      #expect(try await refused(5, to: 9) == "NOTHING_TO_REVERT rows[0].to_version")
      #expect(try await Self.revert(house.admin, made.id, 5, to: 2) == "UPDATED 6")
      let get = GetCustomerRequest(id: made.id)
      #expect(try await customers.get(get).city == "城2")
      #expect(try await Self.revert(house.admin, made.id, 6, to: 2) == "UNCHANGED 6", "it says so already")
      #expect(try await Self.revert(house.admin, made.id, 6, to: 0) == "UPDATED 7")
      let gone = try await customers.get(get)
      #expect(gone.archivedAtMs == TestClock.startMs && gone.city == "城2")
      #expect(try await Self.revert(house.admin, made.id, 7, to: 1) == "UPDATED 8")
      let first = try await customers.get(get)
      #expect(first.archivedAtMs == nil && first.city == "城1")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `no way back leads through a merge, nor through more than a hundred changes`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let (made, other) = (try await house.customer(), try await house.customer())
      _ = try await customers.merge(MergeCustomersRequest(into: made.id, from: other.id))
      for version in 2...102 {
        let update = UpdateCustomerRequest(city: "城\(version)", id: made.id, version: Int64(version))
        _ = try await customers.update(update)
      }
      #expect(try await Self.revert(house.admin, made.id, 103, to: 2) == "NOTHING_TO_REVERT rows[0].to_version")
      #expect(try await Self.revert(house.admin, made.id, 103, to: 3) == "UPDATED 104")
      #expect(try await customers.get(GetCustomerRequest(id: made.id)).city == "城2")
      let plain = try await house.customer()
      let late = try await house.customer()
      _ = try await customers.merge(MergeCustomersRequest(into: plain.id, from: late.id))
      _ = try await customers.update(UpdateCustomerRequest(city: "上海", id: plain.id, version: 2))
      for version in [0, 1] as [Int64] {
        #expect(
          try await Self.revert(house.admin, plain.id, 3, to: version) == "NOTHING_TO_REVERT rows[0].to_version")
      }
      #expect(try await Self.revert(house.admin, plain.id, 3, to: 2) == "UPDATED 4")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `purchases and contacts since do not hinder, and stay`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let made = try await house.customer { $0.kind = .organization }
      let bought = RecordPurchaseRequest(
        customerId: made.id, externalRef: "shop:1", amount: Money(minor: 1, currency: "CNY"))
      let purchase = try await house.admin.purchases.record(bought)
      let contact = try await house.admin.contacts.create(CreateContactRequest(customerId: made.id, name: "李红"))
      #expect(try await Self.revert(house.admin, made.id, 1) == "UPDATED 2")
      #expect(try await house.admin.purchases.list(ListPurchasesRequest(customerId: made.id)).items == [purchase])
      #expect(try await house.admin.contacts.list(ListContactsRequest(customerId: made.id)).items == [contact])
    }
  }
}
