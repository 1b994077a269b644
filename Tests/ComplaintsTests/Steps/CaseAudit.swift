import Contract
import Standards
import Store
import TestHouse
import WorkTime

@testable import Complaints

/// What must hold of a stored case after every call: its columns follow from its clocks, and its clocks from its timeline,
/// replayed here by rules of their own.
struct CaseAudit {
  let house: any OpenHouse
  let complaint: Complaint
  let events: [CaseEvent]

  /// What of a clock the timeline determines.
  struct Course: Equatable {
    var startedMs: Int64
    var fulfilledMs: Int64?
    var endedMs: Int64?
    var pauses: [ServiceClock.Pause] = []

    var isActive: Bool { fulfilledMs == nil && endedMs == nil }

    mutating func pause(_ isPaused: Bool, at ms: Int64) {
      guard isActive, let last = pauses.indices.last, pauses[last].until == nil else {
        if isActive, isPaused { pauses.append(ServiceClock.Pause(from: ms, until: nil)) }
        return
      }
      if !isPaused { pauses[last].until = ms }
    }

    /// The same without stops of no length, and without seams.
    var smooth: Course {
      var course = self
      course.pauses = []
      for pause in pauses where pause.until != pause.from {
        if let last = course.pauses.indices.last, course.pauses[last].until == pause.from {
          course.pauses[last].until = pause.until
        } else {
          course.pauses.append(pause)
        }
      }
      return course
    }
  }

  struct Key: Hashable { let round: UInt32; let kind: ClockKind }

  func problem() throws -> String? {
    try house.read { transaction in
      let rows = try ClockTable(transaction: transaction).all(of: complaint.id)
      let expected = replay()
      let known = Dictionary(uniqueKeysWithValues: rows.map { (Key(round: $0.round, kind: $0.kind), $0) })
      guard Set(known.keys) == Set(expected.keys) else { return "clocks \(known.keys), not \(expected.keys)" }
      for (key, course) in expected {
        guard let row = known[key] else { continue }
        let found = Course(
          startedMs: row.run.startedMs, fulfilledMs: row.run.fulfilledMs, endedMs: row.endedMs,
          pauses: row.run.pauses)
        guard found.smooth == course.smooth else {
          return "\(key.kind.word) of round \(key.round) ran \(found.smooth), by the timeline \(course.smooth)"
        }
        let told = events.contains { $0.step == .breached && $0.clock == key.kind && $0.atMs == row.run.breachedMs }
        guard row.run.breachedMs == nil || told else { return "\(key.kind.word) is late without an event" }
      }
      return try columns(rows, transaction)
    }
  }

  /// What lists search by.
  private func columns(_ rows: [ClockRow], _ transaction: Transaction) throws -> String? {
    let calendar = try StandardsBook().calendar("standard", number: 1, in: transaction)
    let dues = rows.filter(\.isActive).compactMap { row in calendar.flatMap { row.run.dueMs(in: $0.work) } }
    let isOpen = ProcessMatrix.complaintStates.prefix(10).contains(complaint.state)
    let dueMs = isOpen ? dues.min() ?? .max : .max
    let isLate = isOpen && rows.contains { $0.isActive && $0.run.breachedMs != nil && !$0.run.isPaused }
    let found = try transaction.first(
      "SELECT is_open, next_due_ms, late, state FROM complaint WHERE id = $1", [.int(complaint.id)]
    ) { [$0.int(0), $0.int(1), $0.int(2), $0.int(3)] }
    let wanted = [isOpen ? 1 : 0, dueMs, isLate ? 1 : 0, Int64(complaint.state.rawValue)]
    return found == wanted ? nil : "open, due, late, state are \(found ?? []), not \(wanted)"
  }

  // MARK: Replay

  private func replay() -> [Key: Course] {
    var clocks: [Key: Course] = [:]
    var (state, round) = (ComplaintState.received, UInt32(1))
    for event in events {
      let ms = event.atMs
      if event.step == .record { start([.acknowledge, .triage, .reply, .resolve, .statutory], 1, ms, &clocks) }
      fulfil(event, &clocks)
      if event.round > round {
        end([.reply, .resolve, .followUp], ms, &clocks)
        round = event.round
        start([.reply, .resolve], round, ms, &clocks)
      }
      guard let to = event.toState, event.step != .record else { continue }
      arrive(at: to, from: state, round, ms, &clocks)
      state = to
      if event.step == .refer { startExternal(event, round, &clocks) }
    }
    return clocks
  }

  private func startExternal(_ event: CaseEvent, _ round: UInt32, _ clocks: inout [Key: Course]) {
    guard event.changed.contains(where: { $0.hasPrefix("due_ms") }) else { return }
    end([.external], event.atMs, &clocks)
    start([.external], round, event.atMs, &clocks)
  }

  private func start(_ kinds: [ClockKind], _ round: UInt32, _ ms: Int64, _ clocks: inout [Key: Course]) {
    for kind in kinds { clocks[Key(round: round, kind: kind)] = Course(startedMs: ms) }
  }

  private func fulfil(_ event: CaseEvent, _ clocks: inout [Key: Course]) {
    if event.step == .acknowledge { meet([.acknowledge], event.atMs, &clocks) }
    guard event.step == .followUp else { return }
    let calls = events.filter { $0.step == .followUp && $0.seq <= event.seq && $0.changed.contains("reached: false") }
    // A call that did not reach anybody stands in the round in which it was tried.
    let days = Set(calls.filter { $0.round == event.round }.map { ($0.atMs + 8 * TestClock.hourMs) / TestClock.dayMs })
    if event.changed.contains("reached: true") || days.count >= 3 { meet([.followUp], event.atMs, &clocks) }
  }

  private func arrive(
    at to: ComplaintState, from: ComplaintState, _ round: UInt32, _ ms: Int64, _ clocks: inout [Key: Course]
  ) {
    if from == .review { meet([.review], ms, &clocks) }
    switch to {
    case .triaged, .investigating: meet([.triage], ms, &clocks)
    case .proposed: meet([.reply], ms, &clocks)
    case .resolved:
      meet([.resolve], ms, &clocks)
      start([.followUp], round, ms, &clocks)
    case .review: start([.review], round, ms, &clocks)
    case .closed, .withdrawn: meet([.statutory, .external], ms, &clocks)
    default: break
    }
    if to == .closed || to == .withdrawn { end(ClockKind.allCases, ms, &clocks) }
    let away: Set<ComplaintState> = [.awaitingCustomer, .awaitingThirdParty, .externalRemedy]
    for key in clocks.keys where key.kind == .reply || key.kind == .resolve {
      let stops = away.contains(to) || (key.kind == .resolve && (to == .proposed || to == .review))
      clocks[key]?.pause(stops, at: ms)
    }
  }

  private func meet(_ kinds: Set<ClockKind>, _ ms: Int64, _ clocks: inout [Key: Course]) {
    for key in clocks.keys where kinds.contains(key.kind) && clocks[key]?.isActive == true {
      clocks[key]?.pause(false, at: ms)
      clocks[key]?.fulfilledMs = ms
    }
  }

  private func end(_ kinds: [ClockKind], _ ms: Int64, _ clocks: inout [Key: Course]) {
    for key in clocks.keys where kinds.contains(key.kind) && clocks[key]?.isActive == true {
      clocks[key]?.pause(false, at: ms)
      clocks[key]?.endedMs = ms
    }
  }
}
