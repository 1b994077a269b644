import WorkTime

/// Something that happens to a clock.
enum Act {
  case pause, resume, fulfil
  case retarget(Int, ClockTarget.Basis)
}

/// A clock's life as it was made up; instants and targets in seconds.
struct Story {
  var start: Int
  var target: Int
  var basis: ClockTarget.Basis
  /// In order.
  var acts: [(at: Int, act: Act)]
  /// When it is looked at in the end.
  var end: Int
}

/// What is said of a clock in the end; nil also for what lies after the window.
struct Verdict: Equatable {
  var due: Int?
  var half: Int?
  var breached: Int?
  var fulfilled: Int?
  var elapsed: Int
}

/// A service clock that ticks: each second it counts or not, and is looked at. It knows no arithmetic of durations.
struct SecondClock {
  private let model: SecondModel
  private let story: Story
  private let flaw: Flaw?
  private var target: Int
  private var basis: ClockTarget.Basis
  private var isPaused = false
  private var pauses = 0
  private var elapsed = 0
  /// When it came to be due, as seen while it ticked.
  private var seenDue: Int?
  private var breached: Int?
  private var fulfilled: Int?
  /// For each second from the start to the horizon, whether a pause held.
  private let paused: Marks
  private let horizon: Int

  private init(_ story: Story, in model: SecondModel, flaw: Flaw?) {
    (self.story, self.model, self.flaw) = (story, model, flaw)
    (target, basis) = (story.target, story.basis)
    horizon = story.horizon(in: model)
    paused = Marks(horizon - story.start + 1)
  }

  static func verdict(_ story: Story, in model: SecondModel, flaw: Flaw? = nil) -> Verdict {
    var clock = SecondClock(story, in: model, flaw: flaw)
    clock.run()
    return Verdict(
      due: clock.isPaused ? nil : clock.reached(clock.target),
      half: clock.isPaused ? nil : clock.reached((clock.target + 1) / 2), breached: clock.breached,
      fulfilled: clock.fulfilled, elapsed: clock.elapsed)
  }

  private mutating func run() {
    var (second, next) = (story.start, 0)
    while true {
      look(at: second)
      while next < story.acts.count, story.acts[next].at == second {
        apply(story.acts[next].act, at: second)
        next += 1
      }
      if fulfilled == nil, !isPaused, seenDue == nil, elapsed >= target { seenDue = second }
      if second == story.end { return }
      second = tick(from: second, until: next < story.acts.count ? story.acts[next].at : story.end)
    }
  }

  /// Lets one second pass, and more of them while nothing happens and nothing has to be noticed.
  private mutating func tick(from second: Int, until end: Int) -> Int {
    if fulfilled != nil { return second + 1 }
    let (open, held, first, start) = (model.open.each, paused.each, model.first, story.start)
    let (counts, isAround, mark) = (!isPaused, basis == .around, UInt8(isPaused ? 1 : 0))
    let alarm = seenDue == nil && (counts || flaw == .breachesBeforePausing) ? target : .max
    var (at, sum) = (second, elapsed)
    let isWatched = breached == nil && seenDue != nil
    repeat {
      if counts || flaw == .breachesBeforePausing, isAround || open[at &- first] == 1 { sum &+= 1 }
      held[at &- start] = mark
      at &+= 1
    } while at < end && sum < alarm && !isWatched
    elapsed = sum
    return at
  }

  private mutating func look(at second: Int) {
    let counts = !isPaused || flaw == .breachesBeforePausing
    if fulfilled == nil, counts, seenDue == nil, elapsed >= target { seenDue = second }
    guard breached == nil, let due = seenDue, second > due else { return }
    if flaw == .breachesHourly, second % 3600 != 0 { return }
    if let fulfilled, flaw == .isLateAtTheDueInstant ? fulfilled < due : fulfilled <= due { return }
    breached = flaw == .breachesHourly ? second : due
  }

  private mutating func apply(_ act: Act, at second: Int) {
    if fulfilled != nil { return }
    switch act {
    case .pause:
      if isPaused { return }
      pauses += 1
      if flaw == .losesAPause, pauses == 1 { return }
      isPaused = true
    case .resume: isPaused = false
    case .fulfil: (isPaused, fulfilled) = (false, second)
    case .retarget(let target, let basis):
      (self.target, self.basis, seenDue) = (target, basis, nil)
      if flaw == .undoesABreach { breached = nil }
      elapsed = flaw == .retargetsFromNow ? 0 : count(until: second)
    }
  }

  private func count(until end: Int) -> Int {
    let (open, held, isAround) = (model.open.each, paused.each, basis == .around)
    var (at, sum) = (story.start, 0)
    while at < end {
      if held[at &- story.start] == 0, isAround || open[at &- model.first] == 1 { sum &+= 1 }
      at &+= 1
    }
    return sum
  }

  /// The first second by which so much has elapsed, from the start on and as if nothing happened any more.
  private func reached(_ share: Int) -> Int? {
    let (open, held, isAround) = (model.open.each, paused.each, basis == .around)
    let (first, start, end) = (model.first, story.start, horizon)
    var (at, sum) = (start, 0)
    while sum < share {
      if at == end { return nil }
      if held[at &- start] == 0, isAround || open[at &- first] == 1 { sum &+= 1 }
      at &+= 1
    }
    return at
  }
}

extension Story {
  /// The last second for which anything is compared.
  func horizon(in model: SecondModel) -> Int { min(model.end, end + 2 * 86_400) }

  /// What the clock itself says of it, looked at when the story ends and at any number of instants before.
  func verdict(in calendar: WorkCalendar, model: SecondModel, looks: [Int] = []) -> Verdict {
    var clock = ServiceClock(startedMs: ms(start), targetMs: ms(target), basis: basis)
    var next = looks.makeIterator()
    var look = next.next()
    for (at, act) in acts {
      while let instant = look, instant <= at {
        _ = clock.breach(at: ms(instant), in: calendar)
        look = next.next()
      }
      switch act {
      case .pause: clock.pause(at: ms(at))
      case .resume: clock.resume(at: ms(at))
      case .fulfil: clock.fulfil(at: ms(at))
      case .retarget(let target, let basis):
        clock.retarget(to: ms(target), basis: basis, at: ms(at), in: calendar)
      }
    }
    let wasBreached = clock.breachedMs != nil
    let isNew = clock.breach(at: ms(end), in: calendar)
    precondition(isNew == (clock.breachedMs != nil && !wasBreached), "the first call says so")
    precondition(!clock.breach(at: ms(end), in: calendar), "no other does")
    return Verdict(
      due: seconds(clock.dueMs(in: calendar), before: horizon(in: model)),
      half: seconds(clock.instant(ofPerMille: 500, in: calendar), before: horizon(in: model)),
      breached: seconds(clock.breachedMs, before: .max), fulfilled: seconds(clock.fulfilledMs, before: .max),
      elapsed: Int(clock.elapsed(at: ms(end), in: calendar) / 1000))
  }

  private func ms(_ seconds: Int) -> Int64 { Int64(seconds) * 1000 }

  /// Rounded up, and nil for what the model cannot see.
  private func seconds(_ ms: Int64?, before end: Int) -> Int? {
    ms.map { Int(($0 + 999) / 1000) }.flatMap { $0 <= end ? $0 : nil }
  }
}
