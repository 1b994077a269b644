/// Part of one civil day that is worked, in milliseconds since its midnight.
struct Span: Sendable {
  var fromMs: Int64
  var untilMs: Int64

  /// What is worked on one civil day, in order, without overlaps: what begins on it, as far as its end, and what runs over
  /// from the day before.
  static func merged(day: [WorkCalendar.Interval], eve: [WorkCalendar.Interval]) -> [Span] {
    var parts: [Span] = []
    for interval in day {
      precondition(interval.isWellFormed, "an interval begins on its day and lasts up to 24 hours")
      parts.append(Span(minutes: interval.from, min(interval.until, 1440)))
    }
    for interval in eve where interval.until > 1440 { parts.append(Span(minutes: 0, interval.until - 1440)) }
    if parts.count < 2 { return parts }
    parts.sort { $0.fromMs < $1.fromMs }
    var merged = [parts[0]]
    for part in parts.dropFirst() {
      if part.fromMs <= merged[merged.count - 1].untilMs {
        merged[merged.count - 1].untilMs = max(merged[merged.count - 1].untilMs, part.untilMs)
      } else {
        merged.append(part)
      }
    }
    return merged
  }

  private init(minutes from: Int, _ until: Int) {
    (fromMs, untilMs) = (Int64(from) * 60_000, Int64(until) * 60_000)
  }

  static func lengthMs(_ spans: [Span]) -> Int64 { spans.reduce(0) { $0 + $1.untilMs - $1.fromMs } }

  /// What they hold before a time of the day.
  static func lengthMs(_ spans: [Span], before ofDayMs: Int64) -> Int64 {
    var sum: Int64 = 0
    for span in spans where span.fromMs < ofDayMs { sum += min(span.untilMs, ofDayMs) - span.fromMs }
    return sum
  }

  /// The first time of the day before which so much of them lies.
  /// - Parameter lengthMs: more than nothing, and no more than they hold.
  static func reading(_ spans: [Span], after lengthMs: Int64) -> Int64 {
    var restMs = lengthMs
    for span in spans {
      if restMs <= span.untilMs - span.fromMs { return span.fromMs + restMs }
      restMs -= span.untilMs - span.fromMs
    }
    preconditionFailure("the day works less than that")
  }
}
