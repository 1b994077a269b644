import Contract
import Operations
import WorkTime

/// What happens to a case by itself: marks of its clocks, and questions that nobody answers. Each bears its own instant, so
/// that it is the same whether somebody looked then or long after.
extension CaseFile {
  private enum Next {
    case mark(Int, ClockDial.Event)
    case timeOut(Int64)

    var runMs: Int64 {
      switch self {
      case .mark(_, let event): event.runMs
      case .timeOut(let ms): ms
      }
    }
  }

  /// Does what is due by the instant of the step, in order.
  func settle() throws {
    while let next = try next(), next.runMs <= atMs {
      switch next {
      case .mark(let index, let event): try tell(index, event)
      case .timeOut(let ms): try timeOut(at: ms)
      }
    }
  }

  /// When something happens by itself next.
  func nextRunMs() throws -> Int64? { try next()?.runMs }

  /// At one instant marks come in the order of their clocks, and before a question runs out.
  private func next() throws -> Next? {
    var first: (index: Int, event: ClockDial.Event)?
    for index in clocks.indices where clocks[index].isActive {
      guard let event = try dial(clocks[index]).next else { continue }
      if let best = first, (best.event.runMs, best.event.atMs) <= (event.runMs, event.atMs) { continue }
      first = (index, event)
    }
    let mark = first.map { Next.mark($0.index, $0.event) }
    guard complaint.state.isWaiting, let untilMs = complaint.answerUntilMs else { return mark }
    return mark.map { $0.runMs <= untilMs } == true ? mark : .timeOut(untilMs)
  }

  // MARK: Marks

  private func tell(_ index: Int, _ event: ClockDial.Event) throws {
    let dial = try dial(clocks[index])
    let kind = clocks[index].kind
    if event.mark != .breach { clocks[index].marks.insert(ClockMarks(event.mark)) }
    complaint.changedAtMs = max(complaint.changedAtMs, event.runMs)
    switch event.mark {
    case .half, .threeQuarters, .nineTenths, .ahead:
      let perMille = perMille(event, dial)
      addOwn(.warned, at: event.atMs) {
        $0.clock = kind
        $0.perMille = perMille
      }
      try notifyHandler(.warning, clock: kind, perMille: perMille, dueMs: dial.dueMs, at: event.atMs)
      if event.mark == .nineTenths { try escalate(to: 1, clock: kind, at: event.atMs) }
    case .breach: try breach(index, event, dial)
    case .dayLate: try escalate(to: 3, clock: kind, at: event.atMs)
    }
  }

  private func perMille(_ event: ClockDial.Event, _ dial: ClockDial) -> UInt32 {
    switch event.mark {
    case .half: 500
    case .threeQuarters: 750
    case .nineTenths: 900
    default: UInt32(clamping: dial.perMille(at: event.atMs))
    }
  }

  /// Level 2 for whoever supervises; for something urgent the directors are told at once.
  private func breach(_ index: Int, _ event: ClockDial.Event, _ dial: ClockDial) throws {
    let kind = clocks[index].kind
    let isNew = clocks[index].run.breach(at: event.atMs + 1, in: dial.calendar)
    precondition(isNew && clocks[index].run.breachedMs == event.atMs, "\(complaint.number) was late already")
    addOwn(.breached, at: event.atMs) { $0.clock = kind }
    try notifyHandler(.breach, clock: kind, dueMs: event.atMs, at: event.atMs)
    try escalate(to: 2, clock: kind, at: event.atMs)
    if complaint.severity == .urgent {
      clocks[index].marks.insert(ClockMarks(.dayLate))
      try escalate(to: 3, clock: kind, at: event.atMs)
    }
  }

  // MARK: Questions

  /// Work goes on without an answer.
  private func timeOut(at ms: Int64) throws {
    try move(to: complaint.kind == .request ? .inProgress : .investigating, at: ms)
    complaint.changedAtMs = max(complaint.changedAtMs, ms)
    complaint.version += 1
    addOwn(.answerTimedOut, at: ms) { _ in }
    try notifyHandler(.cameBack, at: ms)
    try storeFigure(at: ms)
  }
}
