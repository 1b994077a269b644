import Contract
import Customers
import Operations
import Store
import WorkTime

/// What the contract alone cannot say of a policy. It finds everything that is wrong, in the order of the fields.
struct PolicyCheck {
  private let request: PutPolicyRequest
  private let book: StandardsBook
  private let nowMs: Int64
  private let transaction: Transaction
  private var flaws: [FieldFlaw] = []
  private var calendars: [String: StoredCalendar?] = [:]

  /// More are not for people to read.
  private static let flawsMax = 200
  /// Unknown channels that are compared with the dictionary's.
  private static let unknownMax = 50
  /// What a policy must set for every case of a kind.
  private static let needed: [(kind: CaseKind, clocks: [ClockKind])] = [
    (.complaint, [.acknowledge, .triage, .reply, .resolve, .followUp, .review]),
    (.request, [.acknowledge, .triage, .resolve, .followUp]),
  ]

  init(_ request: PutPolicyRequest, book: StandardsBook, nowMs: Int64, transaction: Transaction) {
    self.request = request
    self.book = book
    self.nowMs = nowMs
    self.transaction = transaction
  }

  /// - Throws: `Refusal(.draftInvalid)`.
  mutating func run() throws {
    for (index, rule) in request.rules.enumerated() { try check(rule, "rules[\(index)]") }
    checkDefaults()
    try checkChannels()
    if let limits = request.limits { check(limits) }
    guard !flaws.isEmpty else { return }
    var refusal = Refusal(.draftInvalid)
    refusal.flaws = Array(flaws.prefix(Self.flawsMax))
    throw refusal
  }

  private mutating func add(_ path: String, _ reason: Reason, _ arguments: [String: String]) {
    flaws.append(FieldFlaw(path: path, reason: reason, arguments: arguments))
  }

  private mutating func check(_ rule: TargetRule, _ path: String) throws {
    let code = rule.calendar ?? StandardsBook.standard
    let calendar = try calendar(code)
    if calendar == nil { add(path + ".calendar", .calendarNotFound, ["what": code]) }
    var clocks: Set<ClockKind> = []
    for (index, named) in rule.targets.enumerated() {
      let path = "\(path).targets[\(index)]"
      let clock = ["clock": named.clock.word]
      if !clocks.insert(named.clock).inserted { add(path + ".clock", .clockTwice, clock) }
      // Its deadline comes from outside.
      if named.clock == .external { add(path + ".clock", .clockNotOfPolicy, clock) }
      guard let target = ClockTarget(text: named.target) else {
        add(path + ".target", .targetInvalid, ["target": named.target])
        continue
      }
      if let calendar, !target.isEverDue(fromMs: nowMs, in: calendar) {
        add(path + ".target", .targetNeverDue, ["code": code, "target": named.target])
      }
    }
  }

  private mutating func calendar(_ code: String) throws -> StoredCalendar? {
    if let known = calendars[code] { return known }
    let found = try book.calendar(code, in: transaction)
    calendars[code] = .some(found)
    return found
  }

  private mutating func checkDefaults() {
    for (kind, clocks) in Self.needed {
      let rules = request.rules.filter { $0.isUnconditional && ($0.kind ?? kind) == kind }
      let set = Set(rules.flatMap(\.targets).map(\.clock))
      for clock in clocks where !set.contains(clock) {
        add("rules", .policyNoDefault, ["clock": clock.word, "kind": kind.word])
      }
    }
  }

  /// What the version in force or the last one named already is not asked for: a word that was retired since stays there.
  private mutating func checkChannels() throws {
    let words = WordCheck(transaction: transaction)
    let inForce = try book.policy(atMs: nowMs, in: transaction).channels
    let latest = try book.version(try PolicyTable(transaction: transaction).latestNumber(), in: transaction)
    var known = inForce.union(latest?.channels ?? [])
    var unknown: [String: [String: String]] = [:]
    for (index, rule) in request.rules.enumerated() {
      guard let channel = rule.channel, !known.contains(channel) else { continue }
      let path = "rules[\(index)].channel"
      if let arguments = unknown[channel] {
        add(path, .wordUnknown, arguments)
        continue
      }
      if unknown.count >= Self.unknownMax { continue }
      do {
        try words.check(channel, in: .channel, path)
        known.insert(channel)
      } catch let refusal as Refusal where refusal.reason == .wordUnknown {
        unknown[channel] = refusal.arguments
        add(path, .wordUnknown, refusal.arguments)
      }
    }
  }

  private mutating func check(_ limits: PolicyLimits) {
    let lengths = [
      ("pause_max", limits.pauseMax), ("answer_wait", limits.answerWait), ("reopen_window", limits.reopenWindow),
      ("review_window", limits.reviewWindow), ("repeat_window", limits.repeatWindow),
    ]
    for (name, length) in lengths {
      guard let length, CaseLimits.lengthMs(length) == nil else { continue }
      add("limits.\(name)", .lengthInvalid, ["length": length])
    }
    if let warning = limits.warnBefore, ClockTarget(text: warning) == nil {
      add("limits.warn_before", .targetInvalid, ["target": warning])
    }
    var roles: Set<Role> = []
    for (index, limit) in limits.remedyLimits.enumerated() where !roles.insert(limit.role).inserted {
      add("limits.remedy_limits[\(index)].role", .roleTwice, ["role": limit.role.word])
    }
  }
}
