import Contract
import Testing
import WorkTime
import Zones

/// Plays a history as the room does: the complaint and its clocks as they stand behind each step.
struct FigureDesk {
  private struct Running {
    let kind: ClockKind
    let round: UInt32
    var clock: ServiceClock
    var endedMs: Int64?

    var isOpen: Bool { clock.fulfilledMs == nil && endedMs == nil }
  }

  private(set) var complaint: Complaint
  private var running: [Running] = []
  private let calendar: WorkCalendar

  init(_ history: CaseHistory) throws {
    let zone = try #require(Zone.named("Asia/Shanghai"))
    calendar = WorkCalendar(
      zone: zone, week: Array(repeating: [WorkCalendar.Interval(from: 0, until: 1440)], count: 7), exceptions: [:])
    var complaint = Complaint()
    complaint.id = history.id
    complaint.number = "TS\(history.id)"
    complaint.kind = history.kind
    complaint.state = .received
    complaint.severity = history.severity
    complaint.channel = history.channel
    complaint.receivedAtMs = history.receivedMs
    complaint.repeats = history.isRepeat ? 1 : 0
    complaint.round = 1
    self.complaint = complaint
    for kind in [ClockKind.acknowledge, .reply, .resolve] { begin(kind, history.receivedMs) }
  }

  /// Whatever runs now is due then.
  var dues: [Int64] { running.filter(\.isOpen).compactMap { $0.clock.dueMs(in: calendar) } }

  func dueMs(_ kind: ClockKind) -> Int64? {
    running.last { $0.kind == kind && $0.isOpen }?.clock.dueMs(in: calendar)
  }

  func clocks(atMs ms: Int64) -> [CaseClock] {
    running.map { one in
      var clock = CaseClock()
      clock.clock = one.kind
      clock.round = one.round
      clock.startedMs = one.clock.startedMs
      clock.targetMs = one.clock.targetMs
      clock.dueMs = one.isOpen ? one.clock.dueMs(in: calendar) : nil
      clock.pausedSinceMs = one.isOpen && one.clock.isPaused ? one.clock.pauses.last?.from : nil
      clock.fulfilledMs = one.clock.fulfilledMs
      clock.breachedMs = one.clock.breachedMs
      clock.endedMs = one.endedMs
      clock.calendar = "standard"
      clock.calendarNumber = 1
      clock.usedMs = one.clock.elapsed(at: one.endedMs ?? ms, in: calendar)
      return clock
    }
  }
}

// MARK: Steps

extension FigureDesk {
  mutating func play(_ step: CaseHistory.Step) {
    let ms = step.atMs
    for index in running.indices where running[index].isOpen { _ = running[index].clock.breach(at: ms, in: calendar) }
    switch step.deed {
    case .acknowledge: fulfil(.acknowledge, ms)
    case .place(let category, let product, let departmentId, let handlerId):
      (complaint.category, complaint.product) = (category, product)
      (complaint.departmentId, complaint.handlerId) = (departmentId, handlerId)
      if complaint.state == .received { complaint.state = .triaged }
    case .severity(let severity): change(severity, ms)
    case .start: complaint.state = .investigating
    case .wait:
      complaint.state = .awaitingCustomer
      pause([.reply, .resolve], ms)
    case .goOn:
      complaint.state = .investigating
      resume(ms)
    case .propose(let substantiated):
      complaint.state = .proposed
      complaint.substantiated = substantiated
      complaint.firstReplyAtMs = complaint.firstReplyAtMs ?? ms
      fulfil(.reply, ms)
      pause([.resolve], ms)
    case .answer(let answer):
      complaint.state = answer == .accepted ? .executing : .investigating
      resume(ms)
    case .deliver(let points, let refund): deliver(points, refund)
    case .resolve:
      complaint.state = .resolved
      complaint.resolvedAtMs = ms
      complaint.firstResolvedAtMs = complaint.firstResolvedAtMs ?? ms
      fulfil(.resolve, ms)
      begin(.followUp, ms)
    case .call(let score, let isSatisfied): call(score, isSatisfied, ms)
    case .close:
      complaint.state = .closed
      end(ms)
    case .reopen: nextRound(ms)
    case .end(let state):
      complaint.state = state
      end(ms)
    }
  }

  private mutating func begin(_ kind: ClockKind, _ ms: Int64) {
    let target = CaseHistory.targetMs(kind, complaint.severity)
    let clock = ServiceClock(startedMs: ms, targetMs: target, basis: .around)
    running.append(Running(kind: kind, round: complaint.round, clock: clock))
  }

  private mutating func fulfil(_ kind: ClockKind, _ ms: Int64) {
    for index in running.indices where running[index].kind == kind && running[index].isOpen {
      running[index].clock.fulfil(at: ms)
    }
  }

  private mutating func pause(_ kinds: [ClockKind], _ ms: Int64) {
    for index in running.indices where kinds.contains(running[index].kind) && running[index].isOpen {
      running[index].clock.pause(at: ms)
    }
  }

  private mutating func resume(_ ms: Int64) {
    for index in running.indices where running[index].isOpen { running[index].clock.resume(at: ms) }
  }

  private mutating func end(_ ms: Int64) {
    for index in running.indices where running[index].isOpen { running[index].endedMs = ms }
  }

  private mutating func change(_ severity: Severity, _ ms: Int64) {
    complaint.severity = severity
    for index in running.indices where running[index].isOpen {
      let target = CaseHistory.targetMs(running[index].kind, severity)
      running[index].clock.retarget(to: target, basis: .around, at: ms, in: calendar)
    }
  }

  private mutating func deliver(_ points: Int64, _ refund: Money?) {
    if points > 0 { complaint.givenPoints = (complaint.givenPoints ?? 0) + points }
    guard let refund else { return }
    if let index = complaint.givenMoney.firstIndex(where: { $0.currency == refund.currency }) {
      complaint.givenMoney[index].minor += refund.minor
    } else {
      complaint.givenMoney.append(refund)
    }
  }

  private mutating func call(_ score: UInt32, _ isSatisfied: Bool, _ ms: Int64) {
    complaint.followUps.append(
      FollowUpCall(atMs: ms, by: "employee:1", reached: true, satisfied: isSatisfied, score: score))
    fulfil(.followUp, ms)
    if !isSatisfied { nextRound(ms) }
  }

  private mutating func nextRound(_ ms: Int64) {
    complaint.state = .investigating
    complaint.round += 1
    begin(.reply, ms)
    begin(.resolve, ms)
  }
}
