import Contract
import Operations
import Store
import TestHouse
import WorkTime
import Zones

/// The clocks of a case made anew from its events, by the built-in policy as a table: a second opinion that shares nothing
/// with the room but the pure clock.
struct ClockReplay {
  private struct Key: Hashable {
    let round: UInt32
    let kind: ClockKind
  }

  private struct Entry {
    var clock: ServiceClock
    var endedMs: Int64?

    var isOpen: Bool { clock.fulfilledMs == nil && endedMs == nil }
  }

  private static let calendar: WorkCalendar = {
    guard let zone = Zone.named("Asia/Shanghai") else { preconditionFailure("no Shanghai") }
    let day = [WorkCalendar.Interval(from: 540, until: 720), WorkCalendar.Interval(from: 810, until: 1080)]
    return WorkCalendar(zone: zone, week: Array(repeating: day, count: 5) + [[], []], exceptions: [:])
  }()

  private static let targets: [ClockKind: [Severity: String]] = [
    .acknowledge: [.general: "24h", .major: "12h", .urgent: "2h"],
    .triage: [.general: "4bh", .major: "4bh", .urgent: "4bh"],
    .reply: [.general: "3wd", .major: "2wd", .urgent: "24h"],
    .resolve: [.general: "5wd", .major: "5wd", .urgent: "3wd"],
    .followUp: [.general: "5wd", .major: "5wd", .urgent: "5wd"],
    .statutory: [.general: "60d", .major: "60d", .urgent: "60d"],
  ]

  private var entries: [Key: Entry] = [:]
  private var severity = Severity.general
  private var state = ComplaintState.received
  private var round: UInt32 = 1
  private var tries: [UInt32: Set<Int64>] = [:]

  mutating func take(_ event: CaseEvent) {
    look(atMs: event.atMs)
    let ms = event.atMs
    if event.step == .record {
      for kind in [ClockKind.acknowledge, .triage, .reply, .resolve, .statutory] { start(kind, ms) }
    }
    if event.step == .acknowledge { fulfil(.acknowledge, ms) }
    if event.step == .followUp { followUp(event) }
    for line in event.changed where line.hasPrefix("severity: ") {
      let word = line.split(separator: " ").last.map(String.init) ?? ""
      severity = Severity(word: word) ?? severity
      retarget(ms)
    }
    if event.round > round {
      for kind in [ClockKind.reply, .resolve, .followUp] { end(kind, ms) }
      round = event.round
      for kind in [ClockKind.reply, .resolve] { start(kind, ms) }
    }
    if let to = event.toState { move(to, ms) }
  }

  /// Lets time pass: whatever was due before is late. What lies at the instant itself is on time.
  mutating func look(atMs: Int64) {
    for key in entries.keys where entries[key]?.isOpen == true {
      _ = entries[key]?.clock.breach(at: atMs, in: Self.calendar)
    }
  }

  private mutating func followUp(_ event: CaseEvent) {
    if event.changed.contains("reached: true") { return fulfil(.followUp, event.atMs) }
    let day = (event.atMs + 8 * TestClock.hourMs) / TestClock.dayMs
    tries[round, default: []].insert(day)
    if tries[round]?.count ?? 0 >= 3 { fulfil(.followUp, event.atMs) }
  }

  private mutating func move(_ to: ComplaintState, _ ms: Int64) {
    state = to
    switch to {
    case .triaged, .investigating: fulfil(.triage, ms)
    case .proposed: fulfil(.reply, ms)
    case .resolved: fulfil(.resolve, ms)
    case .closed, .withdrawn: fulfil(.statutory, ms)
    default: break
    }
    if to == .closed || to == .withdrawn {
      for kind in Self.targets.keys { end(kind, ms) }
    }
    let waits: Set<ComplaintState> = [.awaitingCustomer, .awaitingThirdParty, .externalRemedy]
    let stands: [ClockKind: Bool] = [.reply: waits.contains(to), .resolve: waits.contains(to) || to == .proposed]
    for (kind, stand) in stands {
      guard let key = open(kind) else { continue }
      if stand {
        entries[key]?.clock.pause(at: ms)
      } else {
        entries[key]?.clock.resume(at: ms)
        tellLate(key, ms)
      }
    }
    if to == .resolved { start(.followUp, ms) }
  }

  private func open(_ kind: ClockKind) -> Key? { entries.first { $0.key.kind == kind && $0.value.isOpen }?.key }

  private func target(_ kind: ClockKind) -> ClockTarget {
    guard let text = Self.targets[kind]?[severity], let target = ClockTarget(text: text) else {
      preconditionFailure("no target of \(kind)")
    }
    return target
  }

  private mutating func start(_ kind: ClockKind, _ ms: Int64) {
    let target = target(kind)
    entries[Key(round: round, kind: kind)] = Entry(
      clock: ServiceClock(startedMs: ms, targetMs: target.ms(in: Self.calendar), basis: target.basis))
  }

  private mutating func fulfil(_ kind: ClockKind, _ ms: Int64) {
    if let key = open(kind) { entries[key]?.clock.fulfil(at: ms) }
  }

  private mutating func end(_ kind: ClockKind, _ ms: Int64) {
    guard let key = open(kind) else { return }
    entries[key]?.clock.resume(at: ms)
    entries[key]?.endedMs = ms
  }

  private mutating func retarget(_ ms: Int64) {
    for key in entries.keys where entries[key]?.isOpen == true {
      let target = target(key.kind)
      let targetMs = target.ms(in: Self.calendar)
      guard entries[key]?.clock.targetMs != targetMs || entries[key]?.clock.basis != target.basis else { continue }
      entries[key]?.clock.retarget(to: targetMs, basis: target.basis, at: ms, in: Self.calendar)
      tellLate(key, ms)
    }
  }

  /// What another target made late is late at once, or as soon as the clock goes on.
  private mutating func tellLate(_ key: Key, _ ms: Int64) {
    guard let clock = entries[key]?.clock, clock.breachMs(in: Self.calendar) == ms, clock.dueMs(in: Self.calendar) != ms
    else { return }
    _ = entries[key]?.clock.breach(at: ms + 1, in: Self.calendar)
  }

  /// One line for each clock.
  var lines: [String] {
    entries.map { key, entry in
      let pauses = entry.clock.pauses.map { "\($0.from)-\($0.until.map { "\($0)" } ?? "")" }.joined(separator: ",")
      func text(_ ms: Int64?) -> String { ms.map { "\($0)" } ?? "-" }
      return [
        "\(key.round)", "\(key.kind.rawValue)", "\(entry.clock.startedMs)", "\(entry.clock.targetMs)",
        text(entry.clock.fulfilledMs), text(entry.clock.breachedMs), text(entry.endedMs), pauses,
      ].joined(separator: " ")
    }.sorted()
  }
}

/// The same lines from the store.
enum StoredClocks {
  static func read(of id: Int64, in house: any OpenHouse) throws -> [String] {
    try house.read { transaction in
      try transaction.all(
        """
        SELECT round || ' ' || clock || ' ' || started_ms || ' ' || target_ms || ' '
          || coalesce(fulfilled_ms, '-') || ' ' || coalesce(breached_ms, '-') || ' ' || coalesce(ended_ms, '-')
          || ' ' || pauses
        FROM complaint_clock WHERE complaint_id = $1 AND clock <> 8
        """, [.int(id)]
      ) { $0.text(0) }
    }.sorted()
  }
}
