import Contract
import Store
import WorkTime

/// One clock of one round as the store keeps it. Policy, calendar and target are pinned by version.
struct ClockRow: Equatable, Sendable {
  var round: UInt32
  var kind: ClockKind
  var run: ServiceClock
  /// As the policy says it; absent where an instant was given.
  var target: String?
  var policy: Int64
  /// The policy's rule that set the target.
  var rule: Int64?
  var calendar: String
  var calendarNumber: Int64
  /// When it ended unmet.
  var endedMs: Int64?
  /// What it told by itself.
  var marks: ClockMarks = []

  /// Whether it is neither fulfilled nor ended.
  var isActive: Bool { run.fulfilledMs == nil && endedMs == nil }
}

/// What a clock does by itself, in the order in which it happens at one instant.
enum ClockMark: Int, CaseIterable, Sendable {
  case half, threeQuarters, nineTenths
  /// A fixed time before it is due.
  case ahead
  case breach
  /// A working day after the breach.
  case dayLate
}

/// The marks that a clock told. The breach is kept as an instant instead.
struct ClockMarks: OptionSet, Sendable, Hashable {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }
  init(_ mark: ClockMark) { rawValue = 1 << Int64(mark.rawValue) }
}

extension ClockRow {
  /// In the order of the columns in `ClockTable`.
  init(_ row: Row) {
    round = UInt32(row.int(0))
    kind = ClockKind(rawValue: Int32(row.int(1))) ?? .unspecified
    target = row.optionalText(3)
    run = ServiceClock(
      startedMs: row.int(2), targetMs: row.int(4), basis: row.int(5) == 1 ? .working : .around,
      pauses: Self.pauses(row.text(15)), fulfilledMs: row.optionalInt(10), breachedMs: row.optionalInt(11),
      retargetedMs: row.optionalInt(13))
    policy = row.int(6)
    rule = row.optionalInt(7)
    calendar = row.text(8)
    calendarNumber = row.int(9)
    endedMs = row.optionalInt(12)
    marks = ClockMarks(rawValue: row.int(14))
  }

  func values(_ caseId: Int64) -> [SQLValue] {
    [
      .int(caseId), .int(Int64(round)), .int(Int64(kind.rawValue)), .int(run.startedMs), .optional(target),
      .int(run.targetMs), .int(run.basis == .working ? 1 : 0), .int(policy), .optional(rule), .text(calendar),
      .int(calendarNumber), .optional(run.fulfilledMs), .optional(run.breachedMs), .optional(endedMs),
      .optional(run.retargetedMs), .int(marks.rawValue), .text(storedPauses),
    ]
  }

  private var storedPauses: String {
    run.pauses.map { "\($0.from)-\($0.until.map { String($0) } ?? "")" }.joined(separator: ",")
  }

  private static func pauses(_ stored: String) -> [ServiceClock.Pause] {
    if stored.isEmpty { return [] }
    return stored.utf8.split(separator: UInt8(ascii: ",")).map { pause in
      let ends = pause.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard ends.count == 2, let from = Int64(Substring(ends[0])) else {
        preconditionFailure("a stored pause has no beginning")
      }
      return ServiceClock.Pause(from: from, until: Int64(Substring(ends[1])))
    }
  }
}
