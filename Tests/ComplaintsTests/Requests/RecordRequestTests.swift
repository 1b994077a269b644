import Contract
import Store
import TestHouse
import Testing

/// Recording, finding and listing service requests.
struct RecordRequestTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a request that was recorded can be read back by id, number and reference`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.record {
        $0.title = " 安装空调 "
        $0.description = "三台"
        $0.externalRef = "app:1"
        $0.product = "空调"
        $0.contactName = "王太太"
      }
      #expect(made.number == "FW20270118-0001" && made.state == .received && made.version == 1)
      #expect(made.title == "安装空调" && made.description == "三台" && made.product == "空调" && made.category == "安装")
      #expect(made.customerId == counter.customer.id && made.channel == "门店" && made.externalRef == "app:1")
      #expect(made.receivedAtMs == Counter.mondayMs && made.recordedBy == "local:0" && made.contactName == "王太太")
      #expect(made.departmentId == counter.department.id && made.handlerId == nil && made.severity == .general)
      #expect(made.clocks.map(\.clock) == [.acknowledge, .triage, .resolve])
      for request in [
        GetServiceRequest(id: made.id), GetServiceRequest(number: "fw20270118-0001"),
        GetServiceRequest(externalRef: "app:1"),
      ] {
        let read = try await house.admin.requests.get(request)
        #expect(read == made)
      }
      let told = try await counter.notices()
      #expect(told.map(\.kind) == [.acknowledgeDue] && told[0].departmentId == counter.department.id)
      let entities = try house.journal().last { $0.methodName == "requests.record" }?.entities.map(\.kind)
      #expect(entities == ["complaint", "customer"])
      let asComplaint = await said { try await house.admin.complaints.get(GetComplaintRequest(id: made.id)) }
      #expect(asComplaint == "CASE_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the same reference again gives the stored request, and other contents are refused`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.record { $0.externalRef = "app:1" }
      let seq = try house.journal().last?.seq
      let again = try await counter.record { $0.externalRef = "app:1" }
      #expect(again == made && seq != nil)
      for fill: (inout RecordServiceRequest) -> Void in [
        { $0.title = "拆空调" }, { $0.description = "四台" }, { $0.category = "维修" }, { $0.severity = .urgent },
        {
          $0.customerId = nil
          $0.anonymous = true
        },
      ] {
        let outcome = try await counter.refused {
          try await counter.record {
            $0.externalRef = "app:1"
            fill(&$0)
          }
        }
        #expect(outcome == "COMPLAINT_REF_TAKEN external_ref")
      }
      let complaint = RecordComplaintRequest(
        customerId: counter.customer.id, channel: "门店", wish: "退款", externalRef: "app:1")
      let taken = try await counter.refused { try await house.admin.complaints.record(complaint) }
      #expect(taken == "COMPLAINT_REF_TAKEN external_ref")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a request is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      func expect(
        _ outcome: String, _ fill: (inout RecordServiceRequest) -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
      ) async throws {
        let said = try await counter.refused { try await counter.record(fill) }
        #expect(said == outcome, sourceLocation: sourceLocation)
      }
      try await expect("WHO_COMPLAINS customer_id") { $0.customerId = nil }
      try await expect("WHO_COMPLAINS anonymous") { $0.anonymous = true }
      try await expect("CUSTOMER_NOT_FOUND customer_id") { $0.customerId = 9999 }
      try await expect("WORD_UNKNOWN channel") { $0.channel = "信鸽" }
      try await expect("WORD_UNKNOWN category") { $0.category = "天气" }
      try await expect("PURCHASE_NOT_FOUND purchase_id") { $0.purchaseId = 9999 }
      try await expect("INVALID_REQUEST title:PATTERN_MISMATCH") { $0.title = " " }
      let get = GetServiceRequest(number: "FW1")
      #expect(await said { try await house.admin.requests.get(get) } == "CASE_NUMBER_INVALID number")
      #expect(await said { try await house.admin.requests.get(GetServiceRequest()) } == "ONE_OF_REQUIRED id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `requests are listed apart from complaints: my own, the queue, a customer's`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let waiting = try await counter.record()
      let mine = try await counter.dispatched()
      let complaint = try await house.admin.complaints.record(
        RecordComplaintRequest(customerId: counter.customer.id, channel: "门店", wish: "退款", category: "安装"))
      func list(_ desk: Desk, _ request: ListServiceRequests) async throws -> [Int64] {
        try await desk.requests.list(request).items.map(\.id)
      }
      #expect(try await list(counter.own, ListServiceRequests()) == [mine.id])
      #expect(try await list(counter.own, ListServiceRequests(filter: .queue)) == [waiting.id])
      let ofCustomer = ListServiceRequests(customerId: counter.customer.id)
      #expect(try await list(house.admin, ofCustomer) == [mine.id, waiting.id])
      #expect(try await list(house.admin, ListServiceRequests(filter: .all, state: .received)) == [waiting.id])
      let complaints = try await house.admin.complaints.list(ListComplaintsRequest(filter: .all)).items
      #expect(complaints.map(\.id) == [complaint.id])
      var paged: [Int64] = []
      var cursor: String?
      repeat {
        let page = try await house.admin.requests.list(ListServiceRequests(filter: .all, limit: 1, cursor: cursor))
        paged += page.items.map(\.id)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(paged == [mine.id, waiting.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a request out of sight is answered like none`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let made = try await counter.dispatched()
      let stranger = try await house.desk(.role(.specialist))
      let step = counter.step(made)
      let outcomes = [
        await said { try await stranger.requests.get(GetServiceRequest(id: made.id)) },
        await said { try await stranger.requests.timeline(TimelineRequest(id: made.id)) },
        await said { try await stranger.requests.allowed(AllowedRequest(id: made.id)) },
        try await counter.refused { try await stranger.requests.accept(step) },
        try await counter.refused { try await stranger.requests.take(step) },
        try await counter.refused {
          try await stranger.requests.complete(CompleteServiceRequest(id: made.id, version: 2, result: "好"))
        },
        await said { try await stranger.requests.get(GetServiceRequest(id: 9999)) },
      ]
      #expect(outcomes == Array(repeating: "CASE_NOT_FOUND id", count: 7))
      let listed = try await stranger.requests.list(ListServiceRequests(filter: .all)).items
      #expect(listed.isEmpty)
    }
  }
}
