import Contract
import TestHouse
import Testing

/// Requests that become complaints (转投诉).
struct ConvertTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a complaint that began as a request takes over what was said and shows its history first`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let purchase = try await house.admin.purchases.record(
        RecordPurchaseRequest(
          customerId: counter.customer.id, externalRef: "shop:1", amount: Money(minor: 100, currency: "CNY")))
      let file = Attachment(ref: "oss:1.jpg", sizeBytes: 5, sha256: Array(repeating: 7, count: 32))
      let dispatched = try await counter.dispatched {
        $0.description = "三台"
        $0.externalRef = "app:1"
        $0.purchaseId = purchase.id
        $0.product = "空调"
        $0.severity = .major
        $0.attachments = [file]
        $0.contactName = "王太太"
      }
      house.clock.nowMs += 1000
      let complaint = try await counter.supervising.requests.convert(
        ConvertServiceRequest(id: dispatched.id, version: 2, wish: "道歉并退款", accusedId: counter.colleague.id))
      #expect(complaint.number == "TS20270118-0001" && complaint.state == .received && complaint.kind == .complaint)
      #expect(complaint.wish == "道歉并退款" && complaint.title == "安装空调" && complaint.description == "三台")
      #expect(complaint.customerId == counter.customer.id && complaint.purchaseId == purchase.id)
      #expect(complaint.product == "空调" && complaint.category == "安装" && complaint.severity == .major)
      #expect(complaint.channel == "门店" && complaint.contactName == "王太太" && complaint.attachments == [file])
      #expect(complaint.accusedId == counter.colleague.id && complaint.externalRef == nil)
      #expect(complaint.occurredAtMs == Counter.mondayMs && complaint.receivedAtMs == Counter.mondayMs + 1000)
      #expect(complaint.departmentId == counter.department.id && complaint.handlerId == nil)
      #expect(complaint.links == [CaseLink(kind: .fromRequest, id: dispatched.id, number: dispatched.number)])
      let request = try await counter.again(dispatched)
      #expect(request.state == .converted && request.version == 3 && request.nextDueMs == nil)
      #expect(request.links == [CaseLink(kind: .fromRequest, id: complaint.id, number: complaint.number)])
      let own = try await counter.timeline(dispatched)
      #expect(own.map(\.step) == [.record, .dispatch, .convert] && own[2].otherId == complaint.id)
      var events: [CaseEvent] = []
      var cursor: String?
      repeat {
        let page = try await house.admin.complaints.timeline(
          TimelineRequest(id: complaint.id, limit: 2, cursor: cursor))
        #expect(page.items.count <= 2)
        events += page.items
        cursor = page.nextCursor
      } while cursor != nil
      #expect(events.map(\.step) == [.record, .dispatch, .convert, .record, .converted])
      #expect(events.map(\.seq) == [1, 2, 3, 1, 2] && events[4].otherId == dispatched.id)
      let told = try await counter.notices().last
      #expect(told?.kind == .acknowledgeDue && told?.caseId == complaint.id)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what the conversion says otherwise holds, and a closed request can still become a complaint`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let done = try await counter.complete(try await counter.dispatched())
      let closed = try await counter.other.requests.rate(RateServiceRequest(id: done.id, version: 3, rating: 1))
      let complaint = try await counter.supervising.requests.convert(
        ConvertServiceRequest(
          id: closed.id, version: 4, wish: "重做", description: "漏水", severity: .urgent, category: "维修"))
      #expect(complaint.description == "漏水" && complaint.severity == .urgent && complaint.category == "维修")
      #expect(complaint.departmentId == counter.department.id, "the request's where no route fits")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be converted is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let dispatched = try await counter.dispatched()
      func convert(_ fill: (inout ConvertServiceRequest) -> Void) async throws -> String {
        var request = ConvertServiceRequest(id: dispatched.id, version: 2, wish: "退款")
        fill(&request)
        return try await counter.refused { try await counter.own.requests.convert(request) }
      }
      #expect(try await convert { $0.category = "天气" } == "WORD_UNKNOWN category")
      #expect(try await convert { $0.accusedId = 9999 } == "EMPLOYEE_NOT_FOUND accused_id")
      #expect(try await convert { $0.accusedId = counter.worker.id } == "ACCUSED_ACTS accused_id")
      #expect(try await convert { $0.version = 1 } == "VERSION_MISMATCH version")
      #expect(try await convert { $0.id = 9999 } == "CASE_NOT_FOUND id")
      _ = try await counter.own.requests.convert(
        ConvertServiceRequest(id: dispatched.id, version: 2, wish: "退款"))
      #expect(try await convert { $0.version = 3 } == "STEP_NOT_NOW id")
    }
  }
}
