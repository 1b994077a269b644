import Contract
import Operations
import Store
import TestHouse
import Testing

/// Recording complaints (登记).
struct RecordTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a complaint that was recorded can be read back by id, number and reference`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record {
        $0.title = " 包裹破损 "
        $0.description = "外箱破损,\n内件受潮"
        $0.externalRef = "gov:A-1"
        $0.occurredAtMs = Hotline.mondayMs - 1000
        $0.product = "茶叶"
      }
      #expect(made.number == "TS20270118-0001" && made.state == .received && made.version == 1 && made.round == 1)
      #expect(made.kind == .complaint && made.severity == .general && made.escalation == 0)
      #expect(made.title == "包裹破损" && made.wish == "退款" && made.occurredAtMs == Hotline.mondayMs - 1000)
      #expect(made.receivedAtMs == Hotline.mondayMs && made.recordedBy == "local:0")
      #expect(made.clocks.map(\.clock) == [.acknowledge, .triage, .reply, .resolve, .statutory])
      let number = " ts20270118-0001"
      for request in [
        GetComplaintRequest(id: made.id), GetComplaintRequest(number: number),
        GetComplaintRequest(externalRef: "gov:A-1"),
      ] {
        let read = try await line.desk.complaints.get(request)
        #expect(read == made)
      }
      let last = try house.journal().last { $0.methodName == "complaints.record" }
      #expect(last?.entities.map(\.kind) == ["complaint", "customer"])
      let told = try await line.notices(made)
      #expect(told.map(\.kind) == [.acknowledgeDue] && told[0].employeeId == line.director.id)
      #expect(told[0].dueMs == made.clock(.acknowledge)?.dueMs)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a complaint is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let other = try await house.customer("李小红")
      let purchase = try await line.desk.purchases.record(
        RecordPurchaseRequest(
          customerId: other.id, externalRef: "shop:1", amount: Money(minor: 1, currency: "CNY")))
      func record(_ fill: (inout RecordComplaintRequest) -> Void) async throws -> String {
        try await house.refusedWithoutTrace { try await line.record { fill(&$0) } }
      }
      func expect(
        _ outcome: String, _ fill: (inout RecordComplaintRequest) -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
      ) async throws {
        let said = try await record(fill)
        #expect(said == outcome, sourceLocation: sourceLocation)
      }
      try await expect("CUSTOMER_NOT_FOUND customer_id") { $0.customerId = 9999 }
      try await expect("WHO_COMPLAINS customer_id") { $0.customerId = nil }
      try await expect("WHO_COMPLAINS anonymous") { $0.anonymous = true }
      try await expect("ONE_OF_REQUIRED customer_id") { $0.customerRef = "erp:1" }
      try await expect("WORD_UNKNOWN channel") { $0.channel = "pigeon" }
      try await expect("WORD_UNKNOWN category") { $0.category = "weather" }
      try await expect("IN_FUTURE occurred_at_ms") { $0.occurredAtMs = Hotline.mondayMs + 1 }
      try await expect("INVALID_REQUEST wish:PATTERN_MISMATCH") { $0.wish = " " }
      try await expect("INVALID_REQUEST wish:PATTERN_MISMATCH") { $0.wish = "" }
      try await expect("PURCHASE_NOT_FOUND purchase_id") { $0.purchaseId = 999 }
      try await expect("PURCHASE_OF_OTHER purchase_id") { $0.purchaseId = purchase.id }
      try await expect("PURCHASE_OF_OTHER purchase_ref") { $0.purchaseRef = "shop:1" }
      try await expect("EMPLOYEE_NOT_FOUND accused_id") { $0.accusedId = 999 }
      try await expect("NOT_IN_PAST authority_due_ms") { $0.authorityDueMs = Hotline.mondayMs }
      try await expect("INVALID_REQUEST contact_phone:PATTERN_MISMATCH") { $0.contactPhone = "x" }
      let accused = try await line.desk(of: line.handler)
      let own = try await accused.customers.create(CreateCustomerRequest(name: "陈先生"))
      let outcome = try await house.refusedWithoutTrace {
        try await line.record(by: accused) {
          $0.customerId = own.id
          $0.accusedId = line.handler.id
        }
      }
      #expect(outcome == "ACCUSED_ACTS accused_id", "nobody takes down a complaint about themselves")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `somebody anonymous may complain, by name and telephone or without`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record {
        $0.customerId = nil
        $0.anonymous = true
        $0.contactName = "路女士"
        $0.contactPhone = "13800001111"
      }
      #expect(made.customerId == nil && made.contactName == "路女士" && made.repeats == 0 && made.earlier.isEmpty)
      let again = try await line.record {
        $0.customerId = nil
        $0.anonymous = true
      }
      #expect(again.repeats == 0, "nobody knows whether it is the same person")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the same reference gives the stored complaint, and refuses other contents`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let fill: (inout RecordComplaintRequest) -> Void = { $0.externalRef = "gov:A-1" }
      let made = try await line.record { fill(&$0) }
      let before = try StoreDump(house)
      let again = try await line.record { fill(&$0) }
      #expect(again == made)
      #expect(try StoreDump(house) == before)
      let journal = try house.journal().last { $0.methodName == "complaints.record" }
      #expect(journal?.outcome == .unchanged)
      let other = try await house.customer("李小红")
      let status = try await refusal {
        try await line.record {
          fill(&$0)
          $0.customerId = other.id
          $0.channel = "wechat"
          $0.wish = "道歉"
          $0.title = "其他"
          $0.description = "其他"
          $0.occurredAtMs = 1
          $0.category = "billing"
          $0.severity = .urgent
        }
      }
      #expect(status.reason == "COMPLAINT_REF_TAKEN" && status.resource == "complaint:\(made.id)")
      let fields = "customer_id, channel, title, description, wish, occurred_at_ms, category, severity"
      #expect(status.message.contains(fields) && status.message.contains(made.number))
      #expect(try StoreDump(house).tables["complaint"] == before.tables["complaint"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `numbers count by day in the store's zone, also for what is recorded later`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      var numbers: [String] = []
      for _ in 0..<3 { numbers.append(try await line.record().number) }
      #expect(numbers == ["TS20270118-0001", "TS20270118-0002", "TS20270118-0003"])
      // 23:59:59.999 and midnight in Shanghai.
      let midnightMs = Hotline.mondayMs - 9 * TestClock.hourMs
      let late = try await line.record("退款", CallOptions(asOfMs: midnightMs - 1))
      let early = try await line.record("退款", CallOptions(asOfMs: midnightMs))
      #expect(late.number == "TS20270117-0001" && early.number == "TS20270118-0004")
      #expect(late.receivedAtMs == midnightMs - 1)
    }
  }

  @Test func `the ten thousandth number of a day has five digits`() async throws {
    let house = try TestHouse()
    let line = try await Hotline(house)
    let first = try await line.record()
    try house.tamper { transaction in
      _ = try transaction.run("UPDATE complaint_number SET last = 9998", [])
    }
    let last = try await line.record()
    let next = try await line.record()
    #expect(first.number.hasSuffix("-0001") && last.number == "TS20270118-9999" && next.number == "TS20270118-10000")
    let found = try await line.desk.complaints.get(GetComplaintRequest(number: next.number))
    #expect(found.id == next.id)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a repeat is counted within the window and the same category, and what is open is shown`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let first = try await line.record()
      #expect(first.repeats == 0 && first.links.isEmpty && first.earlier.isEmpty)
      house.clock.nowMs += TestClock.hourMs
      let billing = try await line.record { $0.category = "billing" }
      #expect(billing.repeats == 0 && billing.earlier.map(\.id) == [first.id])
      let second = try await line.record()
      #expect(second.repeats == 1 && second.links == [CaseLink(kind: .repeatOf, id: first.id, number: first.number)])
      #expect(second.earlier.map(\.id) == [billing.id, first.id], "the latest first")
      // 90 days behind the second one the first one is out of the window.
      house.clock.nowMs = second.receivedAtMs + 90 * TestClock.dayMs
      let third = try await line.record()
      #expect(third.repeats == 1 && third.links.map(\.id) == [second.id])
      house.clock.nowMs += 1
      let fourth = try await line.record { $0.category = nil }
      #expect(fourth.repeats == 0 && fourth.links.isEmpty)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a case is named by one thing, and a bad number is told from an unknown one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      let complaints = line.desk.complaints
      let asks: [(GetComplaintRequest, String)] = [
        (GetComplaintRequest(), "ONE_OF_REQUIRED id"),
        (GetComplaintRequest(id: made.id, number: made.number), "ONE_OF_REQUIRED id"),
        (GetComplaintRequest(id: 999), "CASE_NOT_FOUND id"),
        (GetComplaintRequest(number: "TS20270118-9999"), "CASE_NOT_FOUND number"),
        (GetComplaintRequest(number: "FW20270118-0001"), "CASE_NOT_FOUND number"),
        (GetComplaintRequest(number: "TS2027-1"), "CASE_NUMBER_INVALID number"),
        (GetComplaintRequest(number: "C000001-0"), "CASE_NUMBER_INVALID number"),
        (GetComplaintRequest(externalRef: "gov:none"), "CASE_NOT_FOUND external_ref"),
      ]
      for (request, outcome) in asks {
        let said = await said { try await complaints.get(request) }
        #expect(said == outcome)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever may not see personal data sees none in a complaint, its timeline and its list`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record("退还王小明的钱") {
        $0.customerId = nil
        $0.anonymous = true
        $0.title = "王小明的包裹"
        $0.description = "电话 13800001111"
        $0.contactName = "王小明"
        $0.contactPhone = "13800001111"
      }
      _ = try await line.desk.complaints.note(NoteComplaintRequest(id: made.id, version: 1, text: "王小明来电"))
      let blind = try await house.desk(.account([.complaintsRead]))
      let seen = try await blind.complaints.get(GetComplaintRequest(id: made.id))
      let listed = try await blind.complaints.list(ListComplaintsRequest(filter: .all)).items
      let events = try await blind.complaints.timeline(TimelineRequest(id: made.id)).items
      for text in ["\(seen)", "\(listed)", "\(events)"] {
        #expect(!text.contains("王小明") && !text.contains("13800001111"), "\(text)")
      }
      #expect(seen.number == made.number && listed.count == 1 && events.count == 2)
    }
  }
}
