import Contract
import WorkTime
import Zones

/// What the server brings along, so that a new store can take a complaint: version 1 of the calendar `standard` and of the
/// policy, an example to edit.
enum BuiltIn {
  static let calendar: StoredCalendar = {
    do {
      return try StoredCalendar(calendarRecord)
    } catch {
      preconditionFailure("the built-in calendar: \(error)")
    }
  }()

  static let calendarRecord: Calendar = {
    let hours = [DayHours(fromMinute: 540, untilMinute: 720), DayHours(fromMinute: 810, untilMinute: 1080)]
    var calendar = Calendar()
    calendar.code = StandardsBook.standard
    calendar.number = 1
    calendar.name = "标准工作日"
    calendar.zone = "Asia/Shanghai"
    calendar.week = (1...5).map { WeekdayHours(weekday: $0, hours: hours) }
    calendar.usualDaySeconds = 27_000
    calendar.exceptionCount = 0
    return calendar
  }()

  /// - Parameter number: the latest without it, where no other is stored.
  static func isCalendar(_ code: String, _ number: Int64?) -> Bool {
    code == StandardsBook.standard && (number ?? 1) == 1
  }

  static let policy = StoredPolicy(number: 1, limits: limits, rules: policyRecord.rules)

  static let policyRecord: Policy = {
    var policy = Policy()
    policy.number = 1
    policy.name = "默认时限策略"
    policy.rules = rules
    policy.limits = PolicyLimits(
      pauseMax: "30d", answerWait: "7d", reopenWindow: "30d", reviewWindow: "30d", refusalsMax: 3, repeatWindow: "90d",
      warnBefore: "2h", remedyLimits: limits.remedyLimits)
    return policy
  }()

  static let limits: CaseLimits = {
    let dayMs: Int64 = 86_400_000
    return CaseLimits(
      pauseMaxMs: 30 * dayMs, answerWaitMs: 7 * dayMs, reopenWindowMs: 30 * dayMs, reviewWindowMs: 30 * dayMs,
      repeatWindowMs: 90 * dayMs, warnBefore: ClockTarget(text: "2h"), refusalsMax: 3,
      remedyLimits: [
        RemedyLimit(role: .administrator), RemedyLimit(role: .director),
        RemedyLimit(role: .supervisor, points: 50_000, moneyMinor: 200_000),
        RemedyLimit(role: .specialist, points: 5000, moneyMinor: 20_000),
      ])
  }()

  private static let rules: [TargetRule] = [
    TargetRule(
      kind: .complaint, severity: .urgent,
      targets: [target(.acknowledge, "2h"), target(.reply, "24h"), target(.resolve, "3wd")]),
    TargetRule(
      kind: .complaint, severity: .major,
      targets: [target(.acknowledge, "12h"), target(.reply, "2wd"), target(.resolve, "5wd")]),
    TargetRule(
      kind: .complaint,
      targets: [
        target(.acknowledge, "24h"), target(.triage, "4bh"), target(.reply, "3wd"), target(.resolve, "5wd"),
        target(.followUp, "5wd"), target(.review, "10wd"), target(.statutory, "60d"),
      ]),
    TargetRule(
      kind: .request, severity: .urgent,
      targets: [target(.acknowledge, "2h"), target(.triage, "1bh"), target(.resolve, "1wd")]),
    TargetRule(
      kind: .request,
      targets: [
        target(.acknowledge, "24h"), target(.triage, "4bh"), target(.resolve, "5wd"), target(.followUp, "5wd"),
      ]),
  ]

  private static func target(_ clock: ClockKind, _ text: String) -> PolicyTarget {
    PolicyTarget(clock: clock, target: text)
  }
}
