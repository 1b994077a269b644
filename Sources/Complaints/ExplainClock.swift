import Contract
import Operations
import Standards
import WorkTime
import Zones

extension Complaints {
  /// Why a clock is due when it is.
  func explainComplaintClock(_ request: ExplainClockRequest, _ call: ReadCall) throws -> ClockExplanation {
    let row = try CaseLookup(call).find(request).row
    let clocks = try ClockTable(transaction: call.transaction).all(of: row.complaint.id)
    let found = clocks.last { $0.kind == request.clock && (request.round == nil || $0.round == request.round) }
    guard let clock = found else {
      throw Refusal(
        .clockNotFound, path: "clock",
        [
          "number": row.complaint.number, "clock": request.clock.word,
          "round": "\(request.round ?? row.complaint.round)",
        ])
    }
    let calendar = try office.calendar(clock.calendar, clock.calendarNumber, in: call.transaction)
    let shown = try CaseView(office, call.transaction).message(clock, at: call.nowMs)
    let story = ClockStory(clock: clock, shown: shown, calendar: calendar, nowMs: call.nowMs)
    return ClockExplanation(
      clock: shown, rule: clock.rule.map { UInt32($0) }, counted: story.counted,
      pauses: clock.run.pauses.map { TimeSpan(fromMs: $0.from, untilMs: $0.until) }, usedMs: shown.usedMs ?? 0,
      sentences: story.sentences(in: call.language))
  }
}

/// How a clock came to where it stands.
struct ClockStory {
  /// Intervals that an explanation lists at most.
  private static let countedMax = 200

  let clock: ClockRow
  let shown: CaseClock
  let calendar: StoredCalendar
  let nowMs: Int64

  /// Up to where time was counted: to what ended the clock, or to when it is due, or to now where it stands still.
  private var untilMs: Int64 {
    clock.run.fulfilledMs ?? clock.endedMs ?? shown.dueMs ?? max(nowMs, clock.run.startedMs)
  }

  /// What counts, with pauses cut out.
  var counted: [TimeSpan] {
    var spans: [TimeSpan] = []
    var fromMs = clock.run.startedMs
    for pause in clock.run.pauses + [ServiceClock.Pause(from: .max, until: nil)] {
      let endMs = min(pause.from, untilMs)
      if fromMs < endMs { spans += stretch(fromMs, endMs, Self.countedMax - spans.count) }
      guard let resumedMs = pause.until, resumedMs < untilMs else { break }
      fromMs = resumedMs
    }
    return spans
  }

  private func stretch(_ fromMs: Int64, _ untilMs: Int64, _ limit: Int) -> [TimeSpan] {
    if limit <= 0 { return [] }
    if clock.run.basis == .around { return [TimeSpan(fromMs: fromMs, untilMs: untilMs)] }
    return calendar.work.intervals(from: fromMs, until: untilMs, limit: limit)
      .map { TimeSpan(fromMs: $0.lowerBound, untilMs: $0.upperBound) }
  }

  func sentences(in language: Language) -> [String] { language == .chinese ? chinese : english }

  private func at(_ ms: Int64) -> String { ZonedText.text(ms, in: calendar.zone) }
  private var isWorking: Bool { clock.run.basis == .working }

  private var english: [String] {
    var lines = ["\(shown.clock.word) of round \(shown.round) started at \(at(shown.startedMs))."]
    let source = clock.rule.map { "rule \($0) of policy \(shown.policy)" } ?? "a deadline that somebody else set"
    lines.append("Its target is \(shown.target ?? LengthText.text(shown.targetMs)), by \(source).")
    lines.append(
      isWorking
        ? "Working time counts, by calendar \(shown.calendar) version \(shown.calendarNumber)."
        : "It runs around the clock.")
    for pause in clock.run.pauses {
      lines.append("It stood still from \(at(pause.from)) to \(pause.until.map(at) ?? "now").")
    }
    lines.append("It has used \(LengthText.text(shown.usedMs ?? 0)).")
    if let dueMs = shown.dueMs {
      lines.append("So it is due at \(at(dueMs)).")
    } else {
      lines.append("While it stands still it is not due.")
    }
    if let ms = shown.breachedMs { lines.append("It was late from \(at(ms)) on.") }
    if let ms = shown.fulfilledMs { lines.append("It was met at \(at(ms)).") }
    if let ms = shown.endedMs { lines.append("It ended unmet at \(at(ms)).") }
    return lines
  }

  private var chinese: [String] {
    var lines = ["第 \(shown.round) 轮的 \(shown.clock.word) 时钟自 \(at(shown.startedMs)) 起算。"]
    let source = clock.rule.map { "依据策略 \(shown.policy) 的第 \($0) 条规则" } ?? "由外部设定"
    lines.append("时限为 \(shown.target ?? LengthText.text(shown.targetMs)),\(source)。")
    lines.append(
      isWorking ? "按日历 \(shown.calendar) 第 \(shown.calendarNumber) 版的工作时间计算。" : "按自然时间计算。")
    for pause in clock.run.pauses {
      lines.append("\(at(pause.from)) 至 \(pause.until.map(at) ?? "现在") 暂停计时。")
    }
    lines.append("已用 \(LengthText.text(shown.usedMs ?? 0))。")
    if let dueMs = shown.dueMs {
      lines.append("因此到期时间为 \(at(dueMs))。")
    } else {
      lines.append("暂停期间没有到期时间。")
    }
    if let ms = shown.breachedMs { lines.append("自 \(at(ms)) 起超时。") }
    if let ms = shown.fulfilledMs { lines.append("于 \(at(ms)) 完成。") }
    if let ms = shown.endedMs { lines.append("于 \(at(ms)) 未完成而终止。") }
    return lines
  }
}
