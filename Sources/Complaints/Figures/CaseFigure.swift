import Contract

/// What the figures need of one case. It holds from one step of the case until the next, whatever the time in between: a
/// breach is kept as the instant behind which the clock is breached, so that no figure waits for anybody to look.
///
/// It follows from the complaint (state, kind, severity, category, product, channel, department, handler, round,
/// `repeats`, `substantiated`, `resolved_at_ms`, `first_reply_at_ms`, `first_resolved_at_ms`, `given_points`,
/// `given_money`, the scores of `follow_ups` in their order, `rating`) and the clocks of all its rounds (round,
/// `due_ms`, `paused_since_ms`, `fulfilled_ms`, `breached_ms`, `ended_ms`; of RESOLVE `used_ms`).
struct CaseFigure: Equatable {
  /// What became of it.
  enum Standing: Int64 {
    case open, closed, notAccepted, withdrawn, duplicate

    /// Whether it counts in more than the volume.
    var counts: Bool { self == .open || self == .closed }
  }

  /// A clock that is counted once.
  struct Clock: Equatable {
    var isFulfilled = false
    /// Breached behind this instant; 0 is never.
    var lateMs: Int64 = 0
  }

  var standing = Standing.open
  // The contract's numbers; 0 where there is none.
  var kind: Int64 = 0
  var severity: Int64 = 0
  var substantiated: Int64 = 0
  var score: Int64 = 0
  var isRepeat = false
  /// Once resolved, and with a further round.
  var isReopened = false
  var isResolved = false
  // Numbers of `FigureWords`; 0 where there is none.
  var category: Int64 = 0
  var product: Int64 = 0
  var channel: Int64 = 0
  var departmentId: Int64 = 0
  var handlerId: Int64 = 0
  var acknowledge = Clock()
  /// Of the first round.
  var reply = Clock()
  /// Clocks RESOLVE that are fulfilled, or ended after their breach; and those fulfilled without one.
  var resolvesOver: Int64 = 0
  var resolvesOnTime: Int64 = 0
  /// Of the one that still runs or stands.
  var resolveLateMs: Int64 = 0
  /// Behind this instant some clock of an open case is late; 0 is never.
  var lateMs: Int64 = 0
  // Milliseconds; -1 where there are none.
  var replyMs: Int64 = -1
  var replyWorkingMs: Int64 = -1
  var resolutionMs: Int64 = -1
  var resolutionOwnMs: Int64 = -1
  var points: Int64 = 0
  /// One a currency, in the order of their codes.
  var money: [Money] = []
}

// MARK: How it follows from a case

extension CaseFigure {
  /// Numbers of `FigureWords`.
  struct Words {
    var category: Int64 = 0
    var product: Int64 = 0
    var channel: Int64 = 0
  }

  /// - Parameters:
  ///   - clocks: of all rounds.
  ///   - atMs: the instant of the step behind which it stands so.
  ///   - replyWorkingMs: the working time until the first proposal, by the calendar of the clock that it fulfilled.
  init(_ complaint: Complaint, _ clocks: [CaseClock], atMs: Int64, words: Words, replyWorkingMs: Int64?) {
    standing = Standing(complaint.state)
    kind = Int64(complaint.kind.rawValue)
    severity = Int64(complaint.severity.rawValue)
    substantiated = Int64(complaint.substantiated?.rawValue ?? 0)
    score = Int64(complaint.followUps.last { $0.score != nil }?.score ?? complaint.rating ?? 0)
    isRepeat = complaint.repeats > 0
    isResolved = complaint.firstResolvedAtMs != nil
    isReopened = isResolved && complaint.round > 1
    (category, product, channel) = (words.category, words.product, words.channel)
    departmentId = complaint.departmentId ?? 0
    handlerId = complaint.handlerId ?? 0
    points = complaint.givenPoints ?? 0
    money = complaint.givenMoney.filter { $0.minor != 0 }.sorted { $0.currency < $1.currency }
    let receivedMs = complaint.receivedAtMs
    if let ms = complaint.firstReplyAtMs { replyMs = ms - receivedMs }
    if let replyWorkingMs { self.replyWorkingMs = replyWorkingMs }
    if let ms = complaint.firstResolvedAtMs {
      resolutionMs = ms - receivedMs
      resolutionOwnMs = clocks.first { $0.clock == .resolve && $0.fulfilledMs == ms }?.usedMs ?? -1
    }
    for clock in clocks { add(clock, atMs) }
    if standing != .open { lateMs = 0 }
  }

  private mutating func add(_ clock: CaseClock, _ atMs: Int64) {
    let clockLateMs = Self.lateMs(clock, atMs)
    let isOver = clock.fulfilledMs != nil || clock.endedMs != nil
    if clockLateMs > 0, !isOver, clock.pausedSinceMs == nil {
      lateMs = lateMs == 0 ? clockLateMs : min(lateMs, clockLateMs)
    }
    switch clock.clock {
    case .acknowledge: acknowledge = Clock(isFulfilled: clock.fulfilledMs != nil, lateMs: clockLateMs)
    case .reply where clock.round == 1: reply = Clock(isFulfilled: clock.fulfilledMs != nil, lateMs: clockLateMs)
    case .resolve where isOver:
      guard clock.fulfilledMs != nil || clockLateMs > 0 else { return }
      resolvesOver += 1
      if clockLateMs == 0 { resolvesOnTime += 1 }
    case .resolve: resolveLateMs = clockLateMs
    default: break
    }
  }

  /// Behind which it is breached unless something happens to it before; 0 is never.
  private static func lateMs(_ clock: CaseClock, _ atMs: Int64) -> Int64 {
    if let ms = clock.breachedMs { return ms }
    guard clock.fulfilledMs == nil, clock.endedMs == nil, clock.pausedSinceMs == nil, let dueMs = clock.dueMs
    else { return 0 }
    // What a new target makes due in the past is late from the step that set it on.
    return max(dueMs, atMs)
  }
}

extension CaseFigure.Standing {
  /// A request that was cancelled is withdrawn; one that was converted goes on as a complaint.
  init(_ state: ComplaintState) {
    switch state {
    case .closed: self = .closed
    case .notAccepted: self = .notAccepted
    case .withdrawn, .cancelled: self = .withdrawn
    case .duplicate, .converted: self = .duplicate
    default: self = .open
    }
  }
}
