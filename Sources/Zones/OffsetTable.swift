import Foundation

/// A zone's offsets from UTC between two instants, which Foundation tells for one instant at a time.
struct OffsetTable: Sendable {
  /// When each offset begins, ascending; the first is the table's own beginning.
  private let startsMs: [Int64]
  private let offsetsMs: [Int64]
  private let endMs: Int64

  /// Looks at one instant a day and halves the days on which the offset changed. Foundation's own list of changes promises
  /// those of daylight saving time alone, not those of a zone's standard time. No zone has changed its offset and changed
  /// it back within less than six days since 1970.
  init(of timeZone: TimeZone, fromMs: Int64, toMs: Int64) {
    var (startsMs, offsetsMs) = ([fromMs], [Self.offsetMs(of: timeZone, at: fromMs)])
    var knownMs = fromMs
    while knownMs < toMs {
      let nextMs = min(knownMs + Zone.dayMs, toMs)
      let offset = Self.offsetMs(of: timeZone, at: nextMs)
      if offset != offsetsMs[offsetsMs.count - 1] {
        startsMs.append(Self.change(of: timeZone, afterMs: knownMs, untilMs: nextMs, to: offset))
        offsetsMs.append(offset)
      }
      knownMs = nextMs
    }
    (self.startsMs, self.offsetsMs, endMs) = (startsMs, offsetsMs, toMs)
  }

  /// The first instant with the offset, between one without and one with it.
  private static func change(of timeZone: TimeZone, afterMs: Int64, untilMs: Int64, to offset: Int64) -> Int64 {
    var (before, after) = (afterMs, untilMs)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if offsetMs(of: timeZone, at: middle) == offset { after = middle } else { before = middle }
    }
    return after
  }

  /// Foundation's answer, asked for whole seconds: a `Date` holds no exact milliseconds.
  static func offsetMs(of timeZone: TimeZone, at ms: Int64) -> Int64 {
    let second = (Double(ms) / 1000).rounded(.down)
    return Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: second))) * 1000
  }

  func covers(_ ms: Int64) -> Bool { ms >= startsMs[0] && ms < endMs }

  func offsetMs(at ms: Int64) -> Int64 { offsetsMs[index(at: ms)] }

  /// The offset at an instant that the table covers, and where the next one or the table's end is.
  func stretch(from ms: Int64) -> (offsetMs: Int64, untilMs: Int64) {
    let index = index(at: ms)
    return (offsetsMs[index], index + 1 < startsMs.count ? startsMs[index + 1] : endMs)
  }

  /// The earliest instant at which clocks show that time or a later one.
  /// - Parameter fromMs: where they do not yet.
  func earliest(wallMs: Int64, fromMs: Int64) -> Int64 {
    var index = index(at: fromMs)
    while index + 1 < startsMs.count {
      // Just after the change to this offset it may be later already: then clocks skipped the time.
      let ms = max(startsMs[index], wallMs - offsetsMs[index])
      if ms < startsMs[index + 1] { return ms }
      index += 1
    }
    return max(startsMs[index], wallMs - offsetsMs[index])
  }

  private func index(at ms: Int64) -> Int {
    var (low, high) = (0, startsMs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if startsMs[middle] <= ms { low = middle } else { high = middle }
    }
    return low
  }
}
