import Contract
import Zones

/// Instants of tests, as clocks show them in Shanghai: "2027-01-18 09:00".
enum ShanghaiTime {
  static func ms(_ text: String) -> Int64 {
    let parts = text.split(separator: " ")
    let time = parts[1].split(separator: ":").compactMap { Int64($0) }
    guard let day = CivilDay(text: parts[0]), time.count >= 2 else { preconditionFailure("\(text) is no time") }
    let seconds = time[0] * 3600 + time[1] * 60 + (time.count > 2 ? time[2] : 0)
    return day.days * 86_400_000 + seconds * 1000 - 8 * 3_600_000
  }

  /// Seconds only where there are some.
  static func text(_ ms: Int64) -> String {
    let local = ms + 8 * 3_600_000
    let seconds = local % 86_400_000 / 1000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = seconds % 60 > 0 ? ":\(two(seconds % 60))" : ""
    let millis = local % 1000 > 0 ? ".\(local % 1000)" : ""
    return "\(CivilDay(days: local / 86_400_000).text) \(two(seconds / 3600)):\(two(seconds / 60 % 60))\(rest)\(millis)"
  }
}
