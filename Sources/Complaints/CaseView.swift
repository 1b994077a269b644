import Contract
import Operations
import Standards
import Store
import WorkTime

/// Cases as replies show them: with clocks as they stand at an instant, whether or not what fell due was told yet.
struct CaseView {
  private let standards: PinnedStandards
  private let transaction: Transaction

  init(_ office: CaseOffice, _ transaction: Transaction) {
    self.init(PinnedStandards(office, transaction), transaction)
  }

  init(_ standards: PinnedStandards, _ transaction: Transaction) {
    self.standards = standards
    self.transaction = transaction
  }

  /// The case as it stands at an instant.
  func message(_ row: CaseRow, at ms: Int64) throws -> Complaint {
    let clocks = try ClockTable(transaction: transaction)
      .shown(of: row.complaint.id, round: row.complaint.round)
    return try message(row, clocks, at: ms)
  }

  /// - Parameter clocks: of which those are shown that belong to this round, and the last ones of what is promised once.
  func message(_ row: CaseRow, _ clocks: [ClockRow], at ms: Int64) throws -> Complaint {
    var complaint = row.complaint
    complaint.waitedMs += row.waitingSinceMs.map { max(0, ms - $0) } ?? 0
    complaint.clocks = try clocks.enumerated().filter { index, clock in
      clock.round == complaint.round
        || (clock.kind.isOnce && !clocks[(index + 1)...].contains { $0.kind == clock.kind })
    }.map { try message($0.element, at: ms) }.sorted { $0.clock.rawValue < $1.clock.rawValue }
    return complaint
  }

  func message(_ clock: ClockRow, at ms: Int64) throws -> CaseClock {
    let calendar = try standards.calendar(clock.calendar, clock.calendarNumber).work
    var run = clock.run
    if clock.isActive { _ = run.breach(at: ms, in: calendar) }
    let usedMs = run.elapsed(at: min(ms, clock.endedMs ?? ms), in: calendar)
    return CaseClock(
      clock: clock.kind, round: clock.round, startedMs: run.startedMs, target: clock.target, targetMs: run.targetMs,
      dueMs: run.dueMs(in: calendar), pausedSinceMs: run.isPaused ? run.pauses.last?.from : nil,
      fulfilledMs: run.fulfilledMs, breachedMs: run.breachedMs, endedMs: clock.endedMs,
      policy: UInt32(clock.policy), calendar: clock.calendar, calendarNumber: UInt32(clock.calendarNumber),
      leftMs: clock.isActive ? run.targetMs - usedMs : nil, usedMs: usedMs)
  }
}

extension ClockKind {
  /// Whether it is promised once, whatever the round.
  var isOnce: Bool {
    switch self {
    case .acknowledge, .triage, .statutory, .external: true
    default: false
    }
  }
}
