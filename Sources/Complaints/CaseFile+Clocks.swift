import Contract
import Operations
import Standards
import Store
import WorkTime

extension CaseFile {
  // MARK: States

  /// Brings the case to another state, and its clocks with it: what the state fulfils is fulfilled, what it pauses stands
  /// still, what it starts is started; at an end nothing goes on.
  /// - Parameter ms: absent: the instant of the step.
  func move(to state: ComplaintState, at ms: Int64? = nil) throws {
    let (from, atMs) = (complaint.state, ms ?? atMs)
    guard state != from else { return }
    precondition(moved == nil, "\(complaint.number) moves twice in one step")
    moved = (from, state)
    complaint.state = state
    if from == .review { fulfil(.review, at: atMs) }
    for kind in state.fulfils { fulfil(kind, at: atMs) }
    if state.isOpen { keepPace(at: atMs) } else { endClocks(at: atMs) }
    countWaiting(from, state, at: atMs)
    if let kind = state.starts { try startClock(kind, at: atMs) }
    setClosed(state, at: atMs)
    if state == .resolved || state == .completed { complaint.resolvedAtMs = atMs }
    if !state.isWaiting { (complaint.question, complaint.answerUntilMs) = (nil, nil) }
  }

  /// What was closed when it was referred stays closed since then when it comes back so: its windows do not begin anew.
  private func setClosed(_ to: ComplaintState, at ms: Int64) {
    if to == .closed {
      complaint.closedAtMs = complaint.closedAtMs ?? ms
    } else if to != .externalRemedy {
      complaint.closedAtMs = nil
    }
  }

  /// Those that the state pauses stand still, the others run.
  private func keepPace(at ms: Int64) {
    for index in clocks.indices where clocks[index].isActive {
      if complaint.state.pauses(clocks[index].kind) {
        clocks[index].run.pause(at: ms)
      } else {
        clocks[index].run.resume(at: ms)
      }
    }
  }

  private func countWaiting(_ from: ComplaintState, _ to: ComplaintState, at ms: Int64) {
    if from.isWaiting, !to.isWaiting {
      complaint.waitedMs += ms - (row.waitingSinceMs ?? ms)
      row.waitingSinceMs = nil
    } else if to.isWaiting, !from.isWaiting {
      row.waitingSinceMs = ms
    }
  }

  /// What this round waited for others, up to an instant.
  func waitedMs(at ms: Int64) -> Int64 { complaint.waitedMs + (row.waitingSinceMs.map { max(0, ms - $0) } ?? 0) }

  // MARK: Rounds

  /// The first round: everything that the policy in force names runs from the record on.
  func beginRound() throws {
    row.grade = try customer()?.grade
    complaint.policy = UInt32(try policy().number)
    for kind in [ClockKind.acknowledge, .triage, .reply, .resolve, .statutory] { try startClock(kind, at: atMs) }
  }

  /// A further round (处理轮次), under the policy of now. Call it before `move`: what the old round left unmet is over.
  func newRound() throws {
    for kind in [ClockKind.reply, .resolve, .followUp] { end(kind, at: atMs) }
    complaint.round += 1
    complaint.reopened += 1
    (complaint.refusals, complaint.evidence, complaint.waitedMs) = (0, 0, 0)
    // What the round before asked for is asked no more.
    complaint.approvalId = nil
    row.grade = try customer()?.grade
    complaint.policy = UInt32(try policy().number)
    for kind in [ClockKind.reply, .resolve] { try startClock(kind, at: atMs) }
  }

  /// The policy in force now.
  func policy() throws -> StoredPolicy { try standards.policy(inForceAt: atMs) }

  var traits: CaseTraits {
    CaseTraits(kind: complaint.kind, severity: complaint.severity, grade: row.grade, channel: complaint.channel)
  }

  // MARK: One clock

  /// Starts a clock of this round where the policy in force names one; one of its kind that runs stays.
  func startClock(_ kind: ClockKind, at ms: Int64) throws {
    guard index(of: kind) == nil else { return }
    let policy = try standards.policy(inForceAt: ms)
    guard let found = policy.target(kind, for: traits) else { return }
    let calendar = try standards.calendar(found.calendar)
    // A kind that was met earlier in the round, as a second review, runs anew in its place.
    clocks.removeAll { $0.kind == kind && $0.round == complaint.round }
    insert(
      ClockRow(
        round: complaint.round, kind: kind,
        run: ServiceClock(startedMs: ms, targetMs: found.target.ms(in: calendar.work), basis: found.target.basis),
        target: found.target.text, policy: policy.number, rule: Int64(found.rule), calendar: calendar.code,
        calendarNumber: calendar.number))
  }

  /// A deadline that somebody else set (外部期限), in place of one that runs.
  /// - Parameter dueMs: in the future.
  func startExternal(dueMs: Int64) throws {
    let calendar = try standards.calendar(StandardsBook.standard)
    end(.external, at: atMs)
    clocks.removeAll { $0.kind == .external && $0.round == complaint.round }
    insert(
      ClockRow(
        round: complaint.round, kind: .external,
        run: ServiceClock(startedMs: atMs, targetMs: dueMs - atMs, basis: .around), target: nil,
        policy: Int64(complaint.policy), rule: nil, calendar: calendar.code, calendarNumber: calendar.number))
  }

  private func insert(_ clock: ClockRow) {
    clocks.append(clock)
    clocks.sort { ($0.round, $0.kind.rawValue) < ($1.round, $1.kind.rawValue) }
  }

  /// The clock of a kind that is neither fulfilled nor ended.
  func index(of kind: ClockKind) -> Int? { clocks.lastIndex { $0.kind == kind && $0.isActive } }

  /// No change where none of the kind is open: the first time counts.
  func fulfil(_ kind: ClockKind, at ms: Int64? = nil) {
    guard let index = index(of: kind) else { return }
    clocks[index].run.fulfil(at: ms ?? atMs)
  }

  /// All that still run end unmet.
  func endClocks(at ms: Int64) {
    for kind in ClockKind.allCases { end(kind, at: ms) }
  }

  private func end(_ kind: ClockKind, at ms: Int64) {
    guard let index = index(of: kind) else { return }
    clocks[index].run.resume(at: ms)
    clocks[index].endedMs = ms
  }

  // MARK: Other targets

  /// Another severity: the open clocks get the target that their own policy has for it, from their start on.
  func retarget() throws {
    for index in clocks.indices where clocks[index].isActive && clocks[index].kind != .external {
      let clock = clocks[index]
      let policy = try standards.policy(clock.policy)
      try retarget(index, under: policy, pinning: { $0 == clock.calendar ? clock.calendarNumber : nil })
    }
  }

  /// The open clocks under policy and calendars of now (重新计时).
  /// - Returns: what it changed, a line for each.
  func replan() throws -> [String] {
    let policy = try policy()
    let before = try clocks.map { try dueMs($0) }
    complaint.policy = UInt32(policy.number)
    var lines: [String] = []
    for index in clocks.indices where clocks[index].isActive && clocks[index].kind != .external {
      let target = clocks[index].target
      try retarget(index, under: policy, pinning: { _ in nil })
      let (kind, after) = (clocks[index].kind.word, try dueMs(clocks[index]))
      if after != before[index] {
        lines.append("\(kind): \(try dueText(before[index])) → \(try dueText(after))")
      } else if target != clocks[index].target {
        // It stands still and is due at no instant.
        lines.append("\(kind): \(target ?? "-") → \(clocks[index].target ?? "-")")
      }
    }
    return lines
  }

  private func retarget(_ index: Int, under policy: StoredPolicy, pinning number: (String) -> Int64?) throws {
    let clock = clocks[index]
    guard let found = policy.target(clock.kind, for: traits) else { return }
    let earlier = try standards.calendar(clock.calendar, clock.calendarNumber)
    let calendar = try standards.calendar(found.calendar, number(found.calendar))
    clocks[index].policy = policy.number
    clocks[index].rule = Int64(found.rule)
    clocks[index].calendar = calendar.code
    clocks[index].calendarNumber = calendar.number
    clocks[index].target = found.target.text
    let targetMs = found.target.ms(in: calendar.work)
    guard
      targetMs != clock.run.targetMs || found.target.basis != clock.run.basis || calendar.code != earlier.code
        || calendar.number != earlier.number
    else { return }
    let isBreached = clocks[index].run.retarget(
      to: targetMs, basis: found.target.basis, at: atMs, in: calendar.work, before: earlier.work)
    precondition(!isBreached, "what is due was settled before")
  }

  func dial(_ clock: ClockRow) throws -> ClockDial {
    let calendar = try standards.calendar(clock.calendar, clock.calendarNumber)
    let policy = try standards.policy(clock.policy)
    return ClockDial(clock: clock, calendar: calendar.work, warnBefore: policy.limits.warnBefore)
  }

  func dueMs(_ clock: ClockRow) throws -> Int64? { try dial(clock).dueMs }

  private func dueText(_ ms: Int64?) throws -> String {
    try ms.map { ZonedText.text($0, in: try office.zone(in: call.transaction)) } ?? "-"
  }
}
