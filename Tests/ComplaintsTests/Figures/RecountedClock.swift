import Contract

/// One clock of a recounted case, read off the steps behind its start.
struct RecountedClock {
  let kind: ClockKind
  let round: Int
  private(set) var isLate = false
  private(set) var isPaused = false
  private(set) var fulfilledMs: Int64?
  private(set) var isOver = false
  private(set) var elapsedMs: Int64 = 0
  private var targetMs: Int64
  private var atMs: Int64
  private let mistake: FigureRecount.Mistake?

  var isFulfilled: Bool { fulfilledMs != nil }

  init(_ kind: ClockKind, _ round: Int, from ms: Int64, _ severity: Severity, _ mistake: FigureRecount.Mistake?) {
    self.kind = kind
    self.round = round
    self.mistake = mistake
    atMs = ms
    targetMs = CaseHistory.targetMs(kind, severity)
  }

  mutating func take(_ step: CaseHistory.Step) {
    guard !isOver else { return }
    advance(to: step.atMs)
    switch (step.deed, kind) {
    case (.severity(let severity), _):
      let earlierMs = targetMs
      targetMs = CaseHistory.targetMs(kind, severity)
      if mistake == .retargetForgives && targetMs > earlierMs { isLate = false }
    case (.wait, .reply), (.wait, .resolve), (.propose, .resolve): isPaused = mistake != .pausesCount
    case (.goOn, _), (.answer, _): isPaused = false
    case (.acknowledge, .acknowledge), (.propose, .reply), (.resolve, .resolve), (.call, .followUp):
      fulfilledMs = step.atMs
      isOver = true
    case (.close, _), (.end, _): isOver = true
    default: break
    }
  }

  /// What it has come to by an instant at which nothing more happened.
  mutating func end(_ ms: Int64) {
    let isMistaken = mistake == .breachBehindFulfilmentCounts && isFulfilled
    guard !isOver || isMistaken else { return }
    advance(to: ms)
    if mistake == .lateAtDueInstant, !isOver, !isPaused, elapsedMs >= targetMs { isLate = true }
  }

  private mutating func advance(to ms: Int64) {
    if !isPaused {
      // At the end of its target, or at once where a change has put that end behind it.
      let lateMs = atMs + max(0, targetMs - elapsedMs)
      if lateMs < ms { isLate = true }
      elapsedMs += ms - atMs
    }
    atMs = ms
  }
}

/// Monday to Friday from 9 to 12 and from half past 13 to 18, by clocks eight hours ahead.
enum OfficeHours {
  static func between(_ fromMs: Int64, _ untilMs: Int64) -> Int64 {
    let (hourMs, dayMs): (Int64, Int64) = (3_600_000, 86_400_000)
    let (from, until) = (fromMs + 8 * hourMs, untilMs + 8 * hourMs)
    var sum: Int64 = 0
    // The first of 1970 was a Thursday.
    for day in from / dayMs...until / dayMs where (day + 3) % 7 < 5 {
      for (open, close) in [(9 * hourMs, 12 * hourMs), (27 * hourMs / 2, 18 * hourMs)] {
        sum += max(0, min(until, day * dayMs + close) - max(from, day * dayMs + open))
      }
    }
    return sum
  }
}
