import Contract
import Store
import TestHouse
import Testing

/// Two files of one customer become one.
struct MergeTests {
  private static func pair(_ house: some OpenHouse) async throws -> (into: Customer, from: Customer) {
    let into = try await house.customer("王海") {
      $0.phone = "13800000001"
      $0.externalRefs = ["erp:1"]
      $0.consents = [.phone, .sms]
      $0.notes = ["来过"]
    }
    let from = try await house.customer("王海先生") {
      $0.phone = "13800000002"
      $0.email = "wanghai@example.org"
      $0.city = "上海"
      $0.externalRefs = ["shop:1", "crm:1"]
      $0.refusals = [.sms]
      $0.notes = ["打过电话"]
    }
    return (into, from)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the file that stays keeps what it has, gains what it lacks and answers for the other one`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let (into, from) = try await Self.pair(house)
      house.clock.nowMs += 1000
      let request = MergeCustomersRequest(into: into.id, fromNumber: from.number, intoVersion: 1, fromVersion: 1)
      let reply = try await house.admin.customers.merge(request)
      var expected = into
      expected.version = 2
      expected.email = "wanghai@example.org"
      expected.city = "上海"
      expected.otherNames = ["王海先生"]
      expected.morePhones = ["+8613800000002"]
      expected.externalRefs = ["erp:1", "crm:1", "shop:1"]
      expected.notes = ["来过", "打过电话"]
      expected.consents = [.phone]
      expected.refusals = [.sms]
      expected.mergedIds = [from.id]
      expected.updatedAtMs += 1000
      expected.completeness = 60
      #expect(reply.customer == expected)
      let moves = reply.moves.map { "\($0.what) \($0.count)" }
      #expect(
        moves == [
          "fields 2", "names 1", "phones 1", "emails 1", "references 2", "notes 1", "refusals 1",
        ], "what there is nothing of is left out")
      for name in [
        GetCustomerRequest(id: from.id), GetCustomerRequest(number: from.number),
        GetCustomerRequest(externalRef: "shop:1"), GetCustomerRequest(externalRef: "erp:1"),
      ] {
        #expect(try await house.admin.customers.get(name) == expected)
      }
      #expect(try await house.admin.customers.list(ListCustomersRequest()).items.map(\.id) == [into.id])
      #expect(try await house.admin.customers.search(SearchCustomersRequest(text: "王海")).items.map(\.id) == [into.id])
      let entry = try house.journal().first { $0.methodName == "customers.merge" }
      #expect(entry?.entities.map(\.id) == [into.id, from.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whatever named the old file reaches the joined one, also where a file is changed or a purchase posted`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let (into, from) = try await Self.pair(house)
      _ = try await customers.merge(MergeCustomersRequest(into: into.id, from: from.id))
      let row = UpsertCustomerRow(customer: CreateCustomerRequest(name: "王海", city: "北京", externalRefs: ["shop:1"]))
      let result = try await customers.upsert(UpsertCustomersRequest(rows: [row])).results[0]
      #expect(result.outcome == .updated && result.id == into.id && result.version == 3)
      let update = UpdateCustomerRequest(city: "上海", number: from.number, version: 3)
      #expect(try await customers.update(update).id == into.id)
      let bought = RecordPurchaseRequest(
        customerId: from.id, externalRef: "shop:A-1", amount: Money(minor: 1, currency: "CNY"))
      #expect(try await house.admin.purchases.record(bought).customerId == into.id)
      let taken = try await refusal {
        try await customers.create(CreateCustomerRequest(name: "新名", externalRefs: ["crm:1"]))
      }
      #expect(taken.reason == "EXTERNAL_REF_TAKEN" && taken.resource == "customer:\(into.id)")
      let known = try await refusal {
        try await customers.create(CreateCustomerRequest(name: "新名", phone: "13800000002"))
      }
      #expect(known.reason == "CUSTOMER_DUPLICATE" && known.resource == "customer:\(into.id)")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the plan of a merge is what the merge does, and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (into, from) = try await Self.pair(house)
      // The first call of a method leaves its name behind.
      let (one, other) = (try await house.customer("甲"), try await house.customer("乙"))
      _ = try await house.admin.customers.merge(MergeCustomersRequest(into: one.id, from: other.id))
      let request = MergeCustomersRequest(into: into.id, from: from.id)
      let before = try StoreDump(house, StoreDump.withJournal)
      let plan = try await house.admin.customers.merge(request, CallOptions(dryRun: true))
      let after = try StoreDump(house, StoreDump.withJournal)
      #expect(after.lines(notIn: before) + before.lines(notIn: after) == [])
      #expect(try await house.admin.customers.merge(request) == plan)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a merge that cannot be is refused without a trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (into, from) = try await Self.pair(house)
      let firm = try await house.customer("测试公司") { $0.kind = .organization }
      func merge(_ fill: (inout MergeCustomersRequest) -> Void) async throws -> String {
        var request = MergeCustomersRequest(into: into.id, from: from.id)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.customers.merge(request) }
      }
      #expect(try await merge { $0.from = into.id } == "MERGE_WITH_ITSELF from")
      #expect(try await merge { $0.from = 9999 } == "CUSTOMER_NOT_FOUND from")
      #expect(try await merge { $0.into = 9999 } == "CUSTOMER_NOT_FOUND into")
      #expect(try await merge { $0.intoNumber = into.number } == "ONE_OF_REQUIRED into")
      #expect(try await merge { $0.from = nil } == "ONE_OF_REQUIRED from")
      #expect(try await merge { $0.from = firm.id } == "MERGE_KINDS_DIFFER from")
      #expect(try await merge { $0.intoVersion = 2 } == "VERSION_MISMATCH into_version")
      #expect(try await merge { $0.fromVersion = 2 } == "VERSION_MISMATCH from_version")
      let past = CallOptions(asOfMs: TestClock.startMs - 1)
      let early = MergeCustomersRequest(into: into.id, from: from.id)
      let outcome = try await house.refusedWithoutTrace { try await house.admin.customers.merge(early, past) }
      #expect(outcome == "AS_OF_INVALID meta.as_of_ms")
      _ = try await house.admin.customers.merge(early)
      #expect(try await merge { _ in } == "MERGE_WITH_ITSELF from")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `nothing is merged into an archived file, but an archived file into another`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (into, from) = try await Self.pair(house)
      _ = try await house.admin.customers.archive(ArchiveCustomerRequest(id: from.id, version: 1))
      let wrong = MergeCustomersRequest(intoNumber: from.number, from: into.id)
      let outcome = try await house.refusedWithoutTrace { try await house.admin.customers.merge(wrong) }
      #expect(outcome == "CUSTOMER_ARCHIVED into_number")
      let merged = try await house.admin.customers.merge(MergeCustomersRequest(into: into.id, from: from.id)).customer
      #expect(merged.archivedAtMs == nil && merged.mergedIds == [from.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `both files must be in sight of who merges them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let (into, from) = try await Self.pair(house)
      let request = MergeCustomersRequest(into: into.id, from: from.id)
      let own = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "测试主管", role: .supervisor, dataScope: .own))
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: own.id)).credential ?? ""
      let desk = try await house.desk(.key(key))
      #expect(
        try await house.refusedWithoutTrace { try await desk.customers.merge(request) } == "CUSTOMER_NOT_FOUND into")
      let rows = [TransferCustomerRow(id: into.id, ownerId: own.id)]
      _ = try await house.admin.customers.transfer(TransferCustomersRequest(rows: rows))
      #expect(
        try await house.refusedWithoutTrace { try await desk.customers.merge(request) } == "CUSTOMER_NOT_FOUND from")
      let specialist = try await house.desk(.role(.specialist))
      #expect(await said { try await specialist.customers.merge(request) } == "PERMISSION_DENIED")
      let rest = [TransferCustomerRow(id: from.id, ownerId: own.id)]
      _ = try await house.admin.customers.transfer(TransferCustomersRequest(rows: rest))
      #expect(await said { try await desk.customers.merge(request) } == "OK")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change after a merge is the joined file's own at the next one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let older = try await house.customer("甲") { $0.city = "北京" }
      let (into, from) = try await Self.pair(house)
      _ = try await customers.merge(MergeCustomersRequest(into: into.id, from: from.id))
      let emptied = try await customers.update(
        UpdateCustomerRequest(
          city: "广州", id: from.id, version: 2, clear: [UpdateCustomerRequest.Number.email]))
      #expect(emptied.id == into.id && emptied.email == nil)
      let joined = try await customers.merge(MergeCustomersRequest(into: into.id, from: older.id)).customer
      #expect(joined.city == "广州" && joined.email == nil && joined.mergedIds == [older.id, from.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a joined file has bounds that no ordinary change can pass`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      let into = try await house.customer { $0.externalRefs = (0..<20).map { "erp:\($0)" } }
      for part in 1...9 {
        let from = try await house.customer { $0.externalRefs = (0..<20).map { "erp:\(part)-\($0)" } }
        _ = try await customers.merge(MergeCustomersRequest(into: into.id, from: from.id))
      }
      let one = try await house.customer { $0.externalRefs = ["erp:last"] }
      let request = MergeCustomersRequest(into: into.id, from: one.id)
      #expect(try await house.refusedWithoutTrace { try await customers.merge(request) } == "MERGE_TOO_LARGE from")
      let more = UpdateCustomerRequest(id: into.id, version: 10, externalRefsAdd: ["erp:more"])
      #expect(await said { try await customers.update(more) } == "TOO_MANY_ITEMS external_refs")
      let fewer = UpdateCustomerRequest(id: into.id, version: 10, externalRefsRemove: ["erp:0"])
      #expect(try await customers.update(fewer).externalRefs.count == 199)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a joined file fits in a reply, however long the notes of both are`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let customers = house.admin.customers
      func file(_ mark: String, _ notes: Int) async throws -> Customer {
        try await house.customer {
          $0.notes = (0..<notes).map { "\(mark)\($0) " + String(repeating: "字", count: 1990) }
        }
      }
      let into = try await file("甲", 100)
      let (over, under) = (try await file("乙", 80), try await file("丙", 70))
      let wrong = MergeCustomersRequest(into: into.id, fromNumber: over.number)
      #expect(
        try await house.refusedWithoutTrace { try await customers.merge(wrong) } == "MERGE_TOO_LARGE from_number")
      let joined = try await customers.merge(MergeCustomersRequest(into: into.id, from: under.id)).customer
      #expect(joined.notes.count == 170 && joined.encoded().count <= 1 << 20)
    }
  }
}
