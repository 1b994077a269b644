import Contract
import Operations
import Store
import TestHouse
import Testing

/// Steps that leave the state as it is, and what every step has in common.
struct MindTests {
  @Test(arguments: Desk.Kind.allCases)
  func `acknowledging counts the first time, by the handler once there is one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.triage(try await line.record())
      let colleague = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "同事", role: .specialist, dataScope: .department, departmentId: line.department.id))
      let other = try await line.desk(of: colleague)
      let own = try await line.desk(of: line.handler)
      house.clock.nowMs += 1000
      let refused = try await house.refusedWithoutTrace { try await other.complaints.acknowledge(line.step(made)) }
      #expect(refused == "NOT_THE_HANDLER id")
      let told = try await own.complaints.acknowledge(line.step(made, "已电话告知"))
      #expect(told.acknowledgedAtMs == Hotline.mondayMs + 1000)
      #expect(told.clock(.acknowledge)?.fulfilledMs == Hotline.mondayMs + 1000)
      let again = try await house.refusedWithoutTrace { try await own.complaints.acknowledge(line.step(told)) }
      #expect(again == "ACKNOWLEDGED_ALREADY id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a correction leaves its trace, and none where nothing changes`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record { $0.title = "包裹" }
      let complaints = line.desk.complaints
      let changed = try await complaints.update(
        UpdateComplaintRequest(
          id: made.id, version: 1, wish: "退货退款", channel: "app", category: "billing",
          accusedId: line.supervisor.id, clear: [4], reason: "客户更正"))
      #expect(changed.title == nil && changed.wish == "退货退款" && changed.channel == "app" && changed.version == 2)
      let event = try await line.timeline(made).last
      #expect(
        event?.changed == [
          "title: 包裹 → -", "wish: 退款 → 退货退款", "channel: phone → app", "category: delivery → billing",
          "accused_id: - → \(line.supervisor.id)",
        ])
      let before = try StoreDump(house)
      let same = try await complaints.update(
        UpdateComplaintRequest(id: made.id, version: 2, wish: "退货退款", reason: "同前"))
      #expect(same.version == 2)
      #expect(try StoreDump(house) == before)
      func refused(_ fill: (inout UpdateComplaintRequest) -> Void) async throws -> String {
        var request = UpdateComplaintRequest(id: made.id, version: 2, reason: "更正")
        fill(&request)
        return try await house.refusedWithoutTrace { try await complaints.update(request) }
      }
      let outcomes = [
        try await refused { $0.version = 1 }, try await refused { $0.channel = "pigeon" },
        try await refused { $0.category = "weather" }, try await refused { $0.accusedId = 999 },
        try await refused { $0.occurredAtMs = made.receivedAtMs + 1 }, try await refused { $0.clear = [6] },
        try await refused {
          $0.title = "新"
          $0.clear = [4]
        },
      ]
      #expect(
        outcomes == [
          "VERSION_MISMATCH version", "WORD_UNKNOWN channel", "WORD_UNKNOWN category", "EMPLOYEE_NOT_FOUND accused_id",
          "IN_FUTURE occurred_at_ms", "CANNOT_CLEAR clear[0]", "CONFLICTING_CHANGE title",
        ])
      let handled = try await line.triage(changed)
      let conflict = try await house.refusedWithoutTrace {
        try await complaints.update(
          UpdateComplaintRequest(
            id: made.id, version: handled.version, accusedId: line.handler.id, reason: "更正"))
      }
      #expect(conflict == "CONFLICT_OF_INTEREST accused_id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `notes, holds and levels raised by hand stand in the timeline`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      let complaints = line.desk.complaints
      let noted = try await complaints.note(NoteComplaintRequest(id: made.id, version: 1, text: "客户来电催办"))
      let held = try await complaints.setHold(
        SetHoldRequest(id: made.id, version: noted.version, onHold: true, reason: "诉讼保全"))
      #expect(held.onHold == true)
      let rejected = try await house.refusedWithoutTrace {
        try await complaints.reject(
          RejectComplaintRequest(id: made.id, version: 3, rejection: "not_ours", reply: "非我方职责"))
      }
      #expect(rejected == "ON_HOLD id")
      let raised = try await complaints.escalate(
        EscalateComplaintRequest(id: made.id, version: 3, level: 2, reason: "媒体关注"))
      #expect(raised.escalation == 2)
      let lower = try await house.refusedWithoutTrace {
        try await complaints.escalate(
          EscalateComplaintRequest(id: made.id, version: 4, level: 2, reason: "媒体关注"))
      }
      #expect(lower == "LEVEL_NOT_HIGHER level")
      let top = try await complaints.escalate(
        EscalateComplaintRequest(id: made.id, version: 4, level: 3, reason: "媒体关注"))
      let above = try await house.refusedWithoutTrace {
        try await complaints.escalate(
          EscalateComplaintRequest(id: made.id, version: top.version, level: 3, reason: "媒体关注"))
      }
      #expect(above == "LEVEL_NOT_HIGHER id")
      let free = try await complaints.setHold(
        SetHoldRequest(id: made.id, version: top.version, onHold: false, reason: "解除"))
      #expect(free.onHold == nil)
      let events = try await line.timeline(made)
      #expect(events.map(\.step) == [.record, .note, .setHold, .escalate, .escalate, .setHold])
      #expect(events.map(\.seq) == [1, 2, 3, 4, 5, 6] && events[3].escalation == 2)
      #expect(events[2].changed == ["on_hold: false → true"])
      let told = try await line.notices(made).filter { $0.kind == .escalation }.map(\.escalation)
      #expect(told == [2, 3])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a step names the version that it saw and lies behind the last one`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record()
      house.clock.nowMs += TestClock.hourMs
      let noted = try await line.desk.complaints.note(NoteComplaintRequest(id: made.id, version: 1, text: "一"))
      #expect(noted.changedAtMs == Hotline.mondayMs + TestClock.hourMs)
      let stale = try await refusal {
        try await line.desk.complaints.note(NoteComplaintRequest(id: made.id, version: 1, text: "二"))
      }
      #expect(
        stale.reason == "VERSION_MISMATCH" && stale.currentVersion == 2 && stale.resource == "complaint:\(made.id)")
      let behind = try await house.refusedWithoutTrace {
        try await line.desk.complaints.note(
          NoteComplaintRequest(id: made.id, version: 2, text: "二"), CallOptions(asOfMs: Hotline.mondayMs + 1))
      }
      #expect(behind == "BEHIND_LAST_STEP meta.as_of_ms")
      let past = try await line.desk.complaints.note(
        NoteComplaintRequest(id: made.id, version: 2, text: "二"),
        CallOptions(asOfMs: Hotline.mondayMs + TestClock.hourMs))
      #expect(past.version == 3)
      house.clock.nowMs -= 4000
      let stepped = try await line.desk.complaints.note(NoteComplaintRequest(id: made.id, version: 3, text: "三"))
      #expect(stepped.changedAtMs == past.changedAtMs, "what a time service corrects in passing is no obstacle")
      house.clock.nowMs -= 4000
      let back = try await house.refusedWithoutTrace {
        try await line.desk.complaints.note(NoteComplaintRequest(id: made.id, version: 4, text: "四"))
      }
      #expect(back == "BEHIND_LAST_STEP id")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who is complained about takes no step`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.record { $0.accusedId = line.supervisor.id }
      let triaged = try await line.triage(made)
      let accused = try await line.desk(of: line.supervisor).complaints
      let (id, version) = (made.id, triaged.version)
      let asks: [() async throws -> Void] = [
        { _ = try await accused.note(NoteComplaintRequest(id: id, version: version, text: "备注")) },
        { _ = try await accused.acknowledge(line.step(triaged)) },
        { _ = try await accused.start(line.step(triaged)) },
        { _ = try await accused.assign(AssignComplaintRequest(id: id, version: version, queue: true)) },
        { _ = try await accused.replan(ReplanRequest(id: id, version: version, reason: "更正")) },
        { _ = try await accused.update(UpdateComplaintRequest(id: id, version: version, reason: "更正")) },
        {
          _ = try await accused.escalate(
            EscalateComplaintRequest(id: id, version: version, level: 1, reason: "升级"))
        },
        {
          _ = try await accused.setHold(
            SetHoldRequest(id: id, version: version, onHold: true, reason: "保全"))
        },
      ]
      for ask in asks {
        let outcome = try await house.refusedWithoutTrace(ask)
        #expect(outcome == "ACCUSED_ACTS id")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is allowed is told with the reason why the rest is not`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let line = try await Hotline(house)
      let made = try await line.triage(try await line.record())
      let desk = try await line.desk(of: line.handler)
      let reply = try await desk.complaints.allowed(AllowedRequest(id: made.id))
      #expect(reply.id == made.id && reply.state == .triaged)
      let allowed = reply.steps.prefix { $0.allowed }.map(\.step)
      #expect(allowed.contains(.start) && allowed.contains(.note) && !allowed.contains(.close))
      #expect(reply.steps.dropFirst(allowed.count).allSatisfy { !$0.allowed && $0.reason != nil && $0.message != nil })
      let close = reply.steps.first { $0.step == .close }
      #expect(close?.method == "complaints.close" && close?.reason == "STEP_NOT_NOW")
      let assign = reply.steps.first { $0.step == .assign }
      #expect(assign?.reason == "PERMISSION_DENIED")
      let outcome = try await house.refusedWithoutTrace {
        try await desk.complaints.close(CloseComplaintRequest(id: made.id, version: made.version))
      }
      #expect(outcome == "STEP_NOT_NOW id" || outcome == "METHOD_UNKNOWN")
    }
  }
}
