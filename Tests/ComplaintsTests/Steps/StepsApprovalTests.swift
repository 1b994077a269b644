import Contract
import TestHouse
import Testing

/// Proposals above what somebody may promise alone.
struct StepsApprovalTests {
  @Test(arguments: Desk.Kind.allCases)
  func `what is above the limit waits, and stands as if proposed once somebody approves`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      let proven = try await floor.proven()
      let lines = [Floor.points(5001), Floor.refund(20_000)]
      let waits = try await floor.propose(proven, lines)
      #expect(waits.state == .investigating && waits.version == proven.version + 1 && waits.finding == nil)
      let approval = try await approval(floor, waits)
      #expect(approval.kind == "complaints.propose" && approval.status == .pending && approval.amount == 5001)
      #expect(approval.subject == "\(waits.number): 5001 points, 200.00 CNY")
      #expect(approval.permission == .complaintsManage && approval.requestedBy == floor.handler.name)
      let again = try await house.refusedWithoutTrace { try await floor.propose(waits) }
      #expect(again == "APPROVAL_WAITS id")
      house.clock.nowMs += TestClock.hourMs
      let approve = ApproveRequest(id: approval.id, version: approval.version)
      let byHandler = try await house.refusedWithoutTrace { try await floor.handler.desk.approvals.approve(approve) }
      #expect(byHandler != "OK")
      let approved = try await floor.supervisor.desk.approvals.approve(approve)
      #expect(approved.status == .approved && approved.resultKind == "complaint" && approved.resultId == waits.id)
      let proposed = try await floor.again(waits)
      #expect(proposed.state == .proposed && proposed.approvalId == nil && proposed.remedies.map(\.what) == lines)
      #expect(proposed.proposedAtMs == house.clock.nowMs)
      let events = try await floor.timeline(proposed).suffix(2)
      #expect(events.map(\.step) == [.approvalAsked, .propose])
      #expect(events.allSatisfy { $0.actor == floor.handler.name && $0.approvalId == approval.id })
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each role promises alone as much as its limit`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      func waits(_ lines: [RemedyLine], by person: Floor.Person) async throws -> Bool {
        let proposed = try await floor.propose(try await floor.proven(), lines, by: person)
        return proposed.state == .investigating && proposed.approvalId != nil
      }
      let handler = [
        try await waits([Floor.points(5000), Floor.refund(20_000), Floor.refund(20_000, "USD")], by: floor.handler),
        try await waits([Floor.points(2500), Floor.points(2501)], by: floor.handler),
        try await waits([Floor.refund(10_000), Floor.refund(10_001)], by: floor.handler),
      ]
      #expect(handler == [false, true, true])
      let supervisor = [
        try await waits([Floor.points(50_000), Floor.refund(200_000)], by: floor.supervisor),
        try await waits([Floor.points(50_001)], by: floor.supervisor),
        try await waits([Floor.refund(200_001)], by: floor.supervisor),
      ]
      #expect(supervisor == [false, true, true])
      let director = try await waits([Floor.points(1_000_000), Floor.refund(100_000_000)], by: floor.director)
      #expect(!director)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is beyond a supervisor's limit in either sum, a director decides`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      // The points would be a supervisor's to approve, the money would not.
      let waits = try await floor.propose(try await floor.proven(), [Floor.points(6000), Floor.refund(200_001)])
      let approval = try await approval(floor, waits)
      #expect(approval.permission == .complaintsDecide)
      let approve = ApproveRequest(id: approval.id, version: approval.version)
      let bySupervisor = try await house.refusedWithoutTrace {
        try await floor.supervisor.desk.approvals.approve(approve)
      }
      #expect(bySupervisor != "OK")
      _ = try await floor.director.desk.approvals.approve(approve)
      let proposed = try await floor.again(waits)
      #expect(proposed.state == .proposed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `after a no, a withdrawal or the end of its time somebody may propose again`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      var complaint = try await floor.propose(try await floor.proven(), [Floor.points(6000)])
      let first = try await approval(floor, complaint)
      _ = try await floor.supervisor.desk.approvals.refuse(
        RefuseApprovalRequest(id: first.id, version: first.version, reason: "太多"))
      complaint = try await floor.propose(complaint, [Floor.points(5500)])
      let second = try await approval(floor, complaint)
      #expect(second.id != first.id)
      _ = try await floor.handler.desk.approvals.withdraw(
        WithdrawApprovalRequest(id: second.id, version: second.version))
      complaint = try await floor.propose(complaint, [Floor.points(5400)])
      try await floor.pass(30 * TestClock.dayMs)
      complaint = try await floor.again(complaint)
      let proposed = try await floor.propose(complaint, [Floor.points(5000)])
      #expect(proposed.state == .proposed && proposed.approvalId == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what moved on meanwhile is not proposed any more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      let waits = try await floor.propose(try await floor.proven(), [Floor.points(6000)])
      let approval = try await approval(floor, waits)
      let approve = ApproveRequest(id: approval.id, version: approval.version)
      func approving() async throws -> String {
        try await house.refusedWithoutTrace { try await floor.supervisor.desk.approvals.approve(approve) }
      }
      let away = try await floor.refer(waits)
      let whileAway = try await approving()
      #expect(whileAway.hasPrefix("STEP_NOT_NOW"))
      // Closed elsewhere and opened again it is another round.
      let settled = try await floor.finishReferral(away, goOn: false)
      let reopened = try await floor.reopen(settled)
      #expect(reopened.approvalId == nil)
      let nextRound = try await approving()
      #expect(nextRound.hasPrefix("STEP_NOT_NOW"))
      let asked = try await floor.evidence(reopened)
      let proposed = try await floor.propose(asked)
      #expect(proposed.state == .proposed)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what was asked for stands while a question waits, and is made when work goes on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let floor = try await Floor(house)
      _ = try await floor.club()
      let waits = try await floor.propose(try await floor.proven(), [Floor.points(6000)])
      let approval = try await approval(floor, waits)
      let resumed = try await floor.resume(try await floor.ask(waits))
      _ = try await floor.director.desk.approvals.approve(ApproveRequest(id: approval.id, version: approval.version))
      let proposed = try await floor.again(resumed)
      #expect(proposed.state == .proposed && proposed.remedies[0].what == Floor.points(6000))
    }
  }

  private func approval(_ floor: Floor, _ on: Complaint) async throws -> Approval {
    try await floor.admin.desk.approvals.get(GetApprovalRequest(id: on.approvalId ?? 0))
  }
}
