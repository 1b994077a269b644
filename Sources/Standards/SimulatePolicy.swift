import Contract
import Operations
import Store
import WorkTime

extension Policies {
  /// Cases of one page, which bounds what it reads and holds.
  private static let casesMax = 500

  /// A page: some cases in the order of their positions, each with all its clocks.
  func simulate(_ request: SimulatePolicyRequest, _ call: StreamCall) throws -> StreamPage<PolicySimulation> {
    guard request.fromMs <= request.untilMs else { throw Refusal(.rangeEmpty, path: "until_ms") }
    guard let policy = try book.version(Int64(request.number), in: call.transaction) else {
      throw notFound(Int64(request.number))
    }
    let cases = try past.page(
      fromMs: request.fromMs, untilMs: request.untilMs, after: call.position, limit: Self.casesMax,
      in: call.transaction)
    var tried = TriedPolicy(policy: policy, book: book, nowMs: call.nowMs, transaction: call.transaction)
    for past in cases { try tried.play(past) }
    var next: Int64?
    if cases.count >= Self.casesMax, let last = cases.last {
      precondition(last.position > call.position, "pages of past cases go on and on")
      next = last.position
    }
    var item = PolicySimulation()
    item.cases = Int64(cases.count)
    item.outcomes = tried.outcomes
    item.done = next == nil
    return StreamPage(items: [item], next: next)
  }
}

/// A version that past clocks are run under once more.
private struct TriedPolicy {
  let policy: StoredPolicy
  let book: StandardsBook
  let nowMs: Int64
  let transaction: Transaction

  private var tally: [ClockKind: ClockOutcome] = [:]
  private var calendars: [String: StoredCalendar] = [:]

  init(policy: StoredPolicy, book: StandardsBook, nowMs: Int64, transaction: Transaction) {
    self.policy = policy
    self.book = book
    self.nowMs = nowMs
    self.transaction = transaction
  }

  var outcomes: [ClockOutcome] { tally.values.sorted { $0.clock.rawValue < $1.clock.rawValue } }

  mutating func play(_ past: PastCase) throws {
    for clock in past.clocks {
      var outcome = tally[clock.kind] ?? ClockOutcome()
      outcome.clock = clock.kind
      outcome.started += 1
      if clock.breachedMs != nil {
        outcome.missed += 1
      } else if clock.fulfilledMs != nil {
        outcome.met += 1
      }
      if let isMissed = try wouldMiss(clock, past.traits) {
        if isMissed {
          outcome.wouldMiss += 1
        } else if clock.fulfilledMs != nil {
          outcome.wouldMeet += 1
        }
      }
      tally[clock.kind] = outcome
    }
  }

  /// Nil where the version starts no such clock.
  private mutating func wouldMiss(_ past: PastClock, _ traits: CaseTraits) throws -> Bool? {
    guard let (_, target, code) = policy.target(past.kind, for: traits) else { return nil }
    let calendar = try calendar(code)
    var clock = ServiceClock(
      startedMs: past.startedMs, targetMs: target.ms(in: calendar.work), basis: target.basis,
      pauses: past.pauses.map { ServiceClock.Pause(from: $0.fromMs, until: $0.untilMs) },
      fulfilledMs: past.fulfilledMs, breachedMs: nil, retargetedMs: nil)
    return clock.breach(at: past.fulfilledMs ?? past.endedMs ?? nowMs, in: calendar.work)
  }

  private mutating func calendar(_ code: String) throws -> StoredCalendar {
    if let known = calendars[code] { return known }
    guard let found = try book.calendar(code, in: transaction) else {
      throw StandardsFault("policy \(policy.number) names the calendar \(code)")
    }
    calendars[code] = found
    return found
  }
}
