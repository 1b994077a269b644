import Contract
import Operations
import Store
import TestHouse
import Testing

/// Lists of complaints.
struct ListTests {
  @Test(arguments: Desk.Kind.allCases)
  func `my open work comes by what is next due, page by page`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      var expected: [Int64] = []
      for severity in [Severity.general, .urgent, .major, .general, .urgent] {
        let made = try await line.triage(try await line.record { $0.severity = severity })
        expected.append(made.id)
        house.clock.nowMs += 1000
      }
      let desk = try await line.desk(of: line.handler)
      let all = try await desk.complaints.list(ListComplaintsRequest())
      #expect(all.items.count == 5 && all.nextCursor == nil)
      let due = all.items.map { $0.nextDueMs ?? 0 }
      #expect(due == due.sorted() && all.items[0].severity == .urgent)
      var paged: [Complaint] = []
      var cursor: String?
      repeat {
        let page = try await desk.complaints.list(ListComplaintsRequest(limit: 2, cursor: cursor))
        #expect(page.items.count <= 2)
        paged += page.items
        cursor = page.nextCursor
      } while cursor != nil
      #expect(paged == all.items && Set(paged.map(\.id)) == Set(expected))
      let urgent = try await desk.complaints.list(ListComplaintsRequest(severity: .urgent)).items
      #expect(urgent.count == 2)
      let other = await said {
        let page = try await desk.complaints.list(ListComplaintsRequest(limit: 2))
        return try await desk.complaints.list(
          ListComplaintsRequest(severity: .urgent, limit: 2, cursor: page.nextCursor))
      }
      #expect(other == "CURSOR_MISMATCH cursor")
      let nobody = await said { try await line.desk.complaints.list(ListComplaintsRequest()) }
      #expect(nobody == "NOT_AN_EMPLOYEE filter")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `queue, open, overdue, all and a customer's show what they say`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let received = try await line.record()
      let handled = try await line.triage(try await line.record())
      let queued = try await line.triage(try await line.record { $0.category = "billing" }) {
        $0.handlerId = nil
        $0.queue = true
      }
      let over = try await line.desk.complaints.reject(
        RejectComplaintRequest(id: try await line.record().id, version: 1, rejection: "settled", reply: "已处理"))
      let other = try await house.customer("李小红")
      let foreign = try await line.record { $0.customerId = other.id }
      func list(_ fill: (inout ListComplaintsRequest) -> Void) async throws -> [Int64] {
        var request = ListComplaintsRequest()
        fill(&request)
        return try await line.desk.complaints.list(request).items.map(\.id)
      }
      let desk = try await line.desk(of: line.handler)
      let own = try await desk.complaints.list(ListComplaintsRequest(filter: .queue)).items.map(\.id)
      #expect(own == [queued.id])
      let open = try await list { $0.filter = .open }
      #expect(Set(open) == [received.id, handled.id, queued.id, foreign.id])
      let all = try await list { $0.filter = .all }
      #expect(all == [foreign.id, over.id, queued.id, handled.id, received.id], "the last received first")
      let theirs = try await list { $0.customerId = line.customer.id }
      #expect(theirs == [over.id, queued.id, handled.id, received.id])
      let billing = try await list {
        $0.filter = .all
        $0.category = "billing"
        $0.state = .triaged
      }
      #expect(billing == [queued.id])
      let none = try await list { $0.filter = .overdue }
      #expect(none.isEmpty)
      house.clock.nowMs = ShanghaiTime.ms("2027-01-18 14:30")
      let due = try await list { $0.filter = .overdue }
      #expect(due.isEmpty, "at the due instant it is on time")
      house.clock.nowMs += 1
      let late = try await list { $0.filter = .overdue }
      #expect(late == [received.id, foreign.id])
      let early = try await list {
        $0.filter = .all
        $0.untilMs = Hotline.mondayMs
      }
      #expect(early.isEmpty)
    }
  }

  @Test func `a page that looked at enough is short, and the next one goes on behind it`() async throws {
    let house = try TestHouse()
    let line = try await Hotline(house)
    let made = try await line.record()
    try house.tamper { transaction in
      for id in 10_000..<15_000 {
        try transaction.run(
          """
          INSERT INTO complaint (id, number, version, kind, state, is_open, severity, received_ms, next_due_ms, late,
            events, body)
          SELECT $1, 'X' || $1, 1, 2, state, is_open, severity, received_ms + 1, next_due_ms - 1, late, events, body
          FROM complaint WHERE id = $2
          """, [.int(Int64(id)), .int(made.id)])
      }
    }
    let first = try await line.desk.complaints.list(ListComplaintsRequest(filter: .open))
    #expect(first.items.isEmpty && first.nextCursor != nil)
    var (pages, found, cursor) = (1, [Int64](), first.nextCursor)
    while let next = cursor {
      let page = try await line.desk.complaints.list(ListComplaintsRequest(filter: .open, cursor: next))
      found += page.items.map(\.id)
      cursor = page.nextCursor
      pages += 1
    }
    #expect(found == [made.id] && pages == 3)
  }
}
