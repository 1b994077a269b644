/// A length of time in a message for people, in the units in which policies say it: "30d", "7d 4h", "90m", "45s".
enum LengthText {
  private static let units: [(ms: Int64, name: String)] = [
    (86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s"),
  ]

  /// - Parameter ms: not negative. Only the two largest units are told, and less than a second not at all.
  static func text(_ ms: Int64) -> String {
    var rest = max(0, ms)
    var parts: [String] = []
    for unit in units where rest >= unit.ms && parts.count < 2 {
      parts.append("\(rest / unit.ms)\(unit.name)")
      rest %= unit.ms
    }
    return parts.isEmpty ? "0s" : parts.joined(separator: " ")
  }
}
