/// Days and instants as people write them: 2026-03-01, 2026-03-01T10:00, with seconds and zone, today-7d, now+2h.
struct InstantReader {
  let zone: Zone
  let nowMs: Int64

  func day(_ text: String) -> Int64? {
    if let day = Day(text) { return day.number }
    guard let (anchor, ms) = relative(text), anchor == .today, ms % Day.ms == 0 else { return nil }
    return zone.day(instantMs: nowMs).number + ms / Day.ms
  }

  /// Milliseconds since 1970-01-01; a day alone is its midnight here.
  func instant(_ text: String) -> Int64? {
    if let (anchor, ms) = relative(text) {
      guard anchor == .today else { return nowMs + ms }
      let day = zone.day(instantMs: nowMs).number
      // Days are counted on the calendar: across a change of the clocks midnight stays midnight.
      if ms % Day.ms == 0 { return zone.instantMs(localMs: day * Day.ms + ms) }
      return zone.instantMs(localMs: day * Day.ms) + ms
    }
    guard let day = Day(text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    if rest.isEmpty { return zone.instantMs(localMs: day.number * Day.ms) }
    guard let mark = rest.first, "Tt ".contains(mark) else { return nil }
    let (clock, offset) = splitZone(rest.dropFirst())
    guard let sinceMidnightMs = clockMs(clock) else { return nil }
    let localMs = day.number * Day.ms + sinceMidnightMs
    switch offset {
    case nil: return zone.instantMs(localMs: localMs)
    case "Z", "z": return localMs
    case let offset?:
      guard let ms = clockMs(offset.dropFirst()) else { return nil }
      return localMs - (offset.first == "-" ? -ms : ms)
    }
  }

  /// The instant at which a day begins here; of days whose milliseconds 64 bits do not hold, that of the last that has
  /// one.
  func midnightMs(_ day: Int64) -> Int64 {
    zone.instantMs(localMs: min(max(day, -Self.daysCounted), Self.daysCounted) * Day.ms)
  }

  private static let daysCounted: Int64 = 100_000_000_000

  private enum Anchor { case now, today }

  private func relative(_ text: String) -> (Anchor, Int64)? {
    let words: [(String, Anchor)] = [("now", .now), ("现在", .now), ("today", .today), ("今天", .today)]
    guard let (word, anchor) = words.first(where: { text.lowercased().hasPrefix($0.0) }) else { return nil }
    let rest = text.dropFirst(word.count)
    if rest.isEmpty { return (anchor, 0) }
    guard let sign = rest.first, sign == "+" || sign == "-", let ms = spanMs(rest.dropFirst()) else { return nil }
    return (anchor, sign == "-" ? -ms : ms)
  }

  private func splitZone(_ text: Substring) -> (clock: Substring, zone: Substring?) {
    guard let start = text.firstIndex(where: { "Zz+-".contains($0) }) else { return (text, nil) }
    return (text[..<start], text[start...])
  }

  /// 10:00, 10:00:05 or 10:00:05.250 as milliseconds since midnight.
  private func clockMs(_ text: Substring) -> Int64? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int64($0) }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
    var ms = ((numbers[0] * 60 + numbers[1]) * 60 + second) * 1000
    if halves.count == 2 {
      guard parts.count == 3, (1...9).contains(halves[1].utf8.count), halves[1].allSatisfy(\.isASCIIDigit) else {
        return nil
      }
      ms += Int64((halves[1] + "00").prefix(3)) ?? 0
    }
    return ms
  }
}

/// 250ms, 3s, 5m, 2h, 7d, 1w.
package func spanMs(_ text: some StringProtocol) -> Int64? {
  let digits = text.prefix(while: \.isASCIIDigit)
  guard let count = Int64(digits) else { return nil }
  let factor: Int64? =
    switch String(text.dropFirst(digits.count)) {
    case "ms": 1
    case "s", "": 1000
    case "m", "min": 60_000
    case "h": 3_600_000
    case "d": Day.ms
    case "w": 7 * Day.ms
    default: nil
    }
  guard let factor else { return nil }
  let (ms, overflow) = count.multipliedReportingOverflow(by: factor)
  // A thousand years are enough, and sums with them cannot overflow.
  return overflow || ms > 366_000 * Day.ms ? nil : ms
}
