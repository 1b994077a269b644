import Contract
import TestHouse
import Testing

/// The desk with real cases behind it: candidates, hand-over, actions of complaints, notices of a case.
struct DeskOfCasesTests {
  @Test(arguments: Desk.Kind.allCases)
  func `candidates are ranked by their open cases, complaints and requests alike`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      _ = try await counter.dispatched()
      _ = try await counter.dispatched()
      let complaint = try await counter.complaint()
      _ = try await house.admin.complaints.triage(
        TriageComplaintRequest(
          id: complaint.id, version: 1, handlerId: counter.colleague.id, duplicatesChecked: true))
      let waiting = try await counter.record()
      let found = try await counter.own.desk.candidates(CandidatesRequest(number: waiting.number)).items
      #expect(found.map(\.employeeId) == [counter.chief.id, counter.colleague.id, counter.worker.id])
      #expect(found.map(\.load) == [0, 1, 2] && found.allSatisfy(\.fits))
      let handlers = try await house.admin.desk.handlers(HandlersRequest()).items
      #expect(handlers.map(\.load) == [2, 1, 0])
      let stranger = try await house.desk(.role(.specialist))
      let hidden = CandidatesRequest(id: waiting.id)
      #expect(await said { try await stranger.desk.candidates(hidden) } == "CASE_NOT_FOUND id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the work of somebody who leaves goes to whoever fits, with its history`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let requests = [try await counter.dispatched(), try await counter.dispatched()]
      let closed = try await counter.complete(try await counter.dispatched())
      _ = try await house.admin.requests.rate(RateServiceRequest(id: closed.id, version: 3, rating: 5))
      _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: counter.worker.id, version: 1))
      let reply = try await counter.supervising.desk.handOver(
        HandOverRequest(fromId: counter.worker.id, reason: "离职"))
      #expect(reply == HandOverReply(handed: 2, queued: 0, left: 0))
      var heirs: [Int64?] = []
      for request in requests {
        let now = try await counter.again(request)
        #expect(now.state == .dispatched && now.version == 3 && now.departmentId == counter.department.id)
        heirs.append(now.handlerId)
        let event = try await counter.timeline(request).last
        #expect(event?.step == .handedOver && event?.text == "离职" && event?.handlerId == now.handlerId)
      }
      #expect(heirs == [counter.colleague.id, counter.chief.id], "one each, by load")
      let kept = try await counter.again(closed)
      #expect(kept.handlerId == counter.worker.id, "what is over stays whose it was")
      let told = try await counter.notices().filter { $0.kind == .assigned }
      #expect(told.last?.employeeId == counter.colleague.id)
      #expect(!told.contains { $0.employeeId == counter.chief.id }, "nobody is told what they did themselves")
      let nothing = try await counter.supervising.desk.handOver(
        HandOverRequest(fromId: counter.worker.id, reason: "离职"))
      #expect(nothing == HandOverReply(handed: 0, queued: 0, left: 0))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what nobody can take over waits in the queue, and whoever is named gets what is left`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let request = try await counter.dispatched()
      for employee in [counter.colleague, counter.chief] {
        _ = try await house.admin.desk.setHandler(
          SetHandlerRequest(employeeId: employee.id, takesWork: false))
      }
      let queued = try await house.admin.desk.handOver(HandOverRequest(fromId: counter.worker.id, reason: "休假"))
      #expect(queued == HandOverReply(handed: 0, queued: 1, left: 0))
      let waiting = try await counter.again(request)
      #expect(waiting.handlerId == nil && waiting.state == .dispatched)
      let taken = try await counter.own.requests.take(counter.step(waiting))
      let named = try await house.admin.desk.handOver(
        HandOverRequest(fromId: counter.worker.id, toId: counter.colleague.id, reason: "休假"))
      #expect(named == HandOverReply(handed: 1, queued: 0, left: 0))
      let now = try await counter.again(taken)
      #expect(now.handlerId == counter.colleague.id, "a choice goes beyond what they take by the routes")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `actions are listed by the complaints that led to them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let (first, second) = (try await counter.complaint(), try await counter.complaint("道歉"))
      func action(_ days: Int64, _ complaints: [Int64]) async throws -> Action {
        try await counter.supervising.actions.create(
          CreateActionRequest(
            kind: .preventive, title: "改进", ownerId: counter.worker.id,
            dueMs: Counter.mondayMs + days * TestClock.dayMs, complaintIds: complaints))
      }
      let late = try await action(9, [first.id, second.id])
      let soon = try await action(2, [first.id])
      _ = try await action(1, [])
      func list(_ complaint: Complaint, _ fill: (inout ListActionsRequest) -> Void = { _ in }) async throws -> [Int64] {
        var request = ListActionsRequest(complaintId: complaint.id)
        fill(&request)
        return try await house.admin.actions.list(request).items.map(\.id)
      }
      #expect(try await list(first) == [soon.id, late.id])
      #expect(try await list(second) == [late.id])
      let added = try await counter.supervising.actions.update(
        UpdateActionRequest(id: soon.id, version: 1, complaintIdsAdd: [second.id, first.id]))
      #expect(added.complaintIds == [first.id, second.id])
      #expect(try await list(second) == [soon.id, late.id])
      _ = try await counter.own.actions.complete(CompleteActionRequest(id: soon.id, version: 2, result: "完成"))
      #expect(try await list(second) == [soon.id, late.id], "in any state, where none is asked for")
      #expect(try await list(second) { $0.state = .open } == [late.id])
      #expect(try await list(second) { $0.ownerId = counter.chief.id } == [])
      let twice = try await counter.refused { try await action(3, [first.id, first.id]) }
      #expect(twice == "DUPLICATE_ITEM complaint_ids[1]")
      let stranger = try await house.desk(.role(.specialist))
      let hidden = ListActionsRequest(complaintId: first.id)
      #expect(await said { try await stranger.actions.list(hidden) } == "CASE_NOT_FOUND complaint_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever sees a case sees what was told of it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let counter = try await Counter(house)
      let request = try await counter.dispatched()
      _ = try await counter.record()
      let seen = try await counter.other.notices.list(ListNoticesRequest(caseId: request.id)).items
      #expect(seen.map(\.kind) == [.assigned, .acknowledgeDue])
      #expect(seen.allSatisfy { $0.caseId == request.id && $0.caseNumber == request.number })
      let mine = ListNoticesRequest(caseId: request.id, employeeId: counter.worker.id)
      let toWorker = try await counter.supervising.notices.list(mine).items
      #expect(toWorker.map(\.kind) == [.assigned])
      let stranger = try await house.desk(.role(.specialist))
      let hidden = ListNoticesRequest(caseId: request.id)
      #expect(await said { try await stranger.notices.list(hidden) } == "CASE_NOT_FOUND case_id")
    }
  }
}

extension Counter {
  func complaint(_ wish: String = "退款") async throws -> Complaint {
    try await house.admin.complaints.record(
      RecordComplaintRequest(customerId: customer.id, channel: "门店", wish: wish, category: "安装"))
  }
}
