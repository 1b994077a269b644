import Contract

/// A case as its history says it stood at an instant.
struct RecountedCase {
  let history: CaseHistory
  private(set) var state = ComplaintState.received
  private(set) var round = 1
  private(set) var severity: Severity
  private(set) var category: String?
  private(set) var product: String?
  private(set) var departmentId: Int64?
  private(set) var handlerId: Int64?
  private(set) var substantiated: Substantiated?
  private(set) var scores: [UInt32] = []
  private(set) var points: Int64 = 0
  private(set) var refunds: [String: Int64] = [:]
  private(set) var firstReplyMs: Int64?
  private(set) var firstResolvedMs: Int64?
  private(set) var clocks: [RecountedClock] = []

  init(_ history: CaseHistory, asOfMs: Int64, _ mistake: FigureRecount.Mistake?) {
    self.history = history
    severity = history.severity
    let steps = history.steps.filter { $0.atMs <= asOfMs }
    var begun: [(kind: ClockKind, round: Int, fromMs: Int64, severity: Severity, behind: Int)] = []
    func begin(_ kinds: [ClockKind], _ round: Int, _ fromMs: Int64, behind: Int) {
      for kind in kinds { begun.append((kind, round, fromMs, severity, behind)) }
    }
    begin([.acknowledge, .reply, .resolve], 1, history.receivedMs, behind: 0)
    for (index, step) in steps.enumerated() {
      let lastRound = round
      take(step, mistake)
      if step.deed == .resolve { begin([.followUp], round, step.atMs, behind: index + 1) }
      if round > lastRound { begin([.reply, .resolve], round, step.atMs, behind: index + 1) }
    }
    clocks = begun.map { one in
      var clock = RecountedClock(one.kind, one.round, from: one.fromMs, one.severity, mistake)
      for step in steps[one.behind...] { clock.take(step) }
      clock.end(asOfMs)
      return clock
    }
  }

  private mutating func take(_ step: CaseHistory.Step, _ mistake: FigureRecount.Mistake?) {
    switch step.deed {
    case .acknowledge: break
    case .place(let category, let product, let departmentId, let handlerId):
      if state == .received { state = .triaged } else if mistake == .firstPlace { return }
      (self.category, self.product, self.departmentId, self.handlerId) = (category, product, departmentId, handlerId)
    case .severity(let severity): self.severity = severity
    case .start, .goOn: state = .investigating
    case .wait: state = .awaitingCustomer
    case .propose(let finding):
      (state, substantiated) = (.proposed, finding)
      if firstReplyMs == nil { firstReplyMs = step.atMs }
    case .answer(let answer): state = answer == .accepted ? .executing : .investigating
    case .deliver(let points, let refund):
      self.points += points
      if let refund { refunds[refund.currency, default: 0] += refund.minor }
    case .resolve:
      state = .resolved
      if firstResolvedMs == nil { firstResolvedMs = step.atMs }
    case .call(let score, let isSatisfied):
      scores.append(score)
      if !isSatisfied { (state, round) = (.investigating, round + 1) }
    case .close: state = .closed
    case .reopen: (state, round) = (.investigating, round + 1)
    case .end(let end): state = end
    }
  }

  var isOpen: Bool { ![.closed, .notAccepted, .withdrawn, .duplicate].contains(state) }

  func isOverdue(_ mistake: FigureRecount.Mistake?) -> Bool {
    isOpen && clocks.contains { $0.isLate && !$0.isOver && (!$0.isPaused || mistake == .standingIsOverdue) }
  }

  var replyWorkingMs: Int64? {
    guard let firstReplyMs else { return nil }
    return OfficeHours.between(history.receivedMs, firstReplyMs)
  }

  /// Of the clock that the first resolution fulfilled.
  var resolutionOwnMs: Int64? {
    guard let firstResolvedMs else { return nil }
    return clocks.first { $0.kind == .resolve && $0.fulfilledMs == firstResolvedMs }?.elapsedMs
  }
}

extension RecountedCase {
  func counted(_ mistake: FigureRecount.Mistake?) -> CountedCase {
    CountedCase(
      receivedMs: history.receivedMs, state: state, isRepeat: history.isRepeat, round: round,
      substantiated: substantiated, scores: scores, points: points, refunds: refunds, firstReplyMs: firstReplyMs,
      replyWorkingMs: replyWorkingMs, firstResolvedMs: firstResolvedMs, resolutionOwnMs: resolutionOwnMs,
      isOverdue: isOverdue(mistake),
      clocks: clocks.map {
        CountedClock(kind: $0.kind, round: $0.round, isFulfilled: $0.isFulfilled, isLate: $0.isLate)
      })
  }
}
