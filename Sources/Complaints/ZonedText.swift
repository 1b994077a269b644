import Operations
import Zones

/// An instant as clocks show it in a zone, to the minute, with the zone's offset: "2026-03-09T18:00+08:00".
enum ZonedText {
  static func text(_ ms: Int64, in zone: Zone) -> String {
    let minutes = zone.minuteOfDay(at: ms)
    let offset = zone.stretch(from: ms).offsetMs / 60_000
    let sign = offset < 0 ? "-" : "+"
    return "\(zone.day(at: ms).text)T\(time(minutes))\(sign)\(time(Int(abs(offset))))"
  }

  private static func time(_ minutes: Int) -> String { "\(padded(minutes / 60)):\(padded(minutes % 60))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
