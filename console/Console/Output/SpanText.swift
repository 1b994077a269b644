/// A length of time as people read it: its two largest units, cut off below.
enum SpanText {
  private static let units: [(name: String, ms: UInt64)] = [
    ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1),
  ]

  /// 93,784,005 → 1 d 2 h; −90,000 → -1 min 30 s; 0 → 0 s.
  static func text(_ ms: Int64) -> String {
    let size = ms.magnitude
    guard let first = units.firstIndex(where: { size >= $0.ms }) else { return "0 s" }
    let sign = ms < 0 ? "-" : ""
    let whole = "\(sign)\(size / units[first].ms) \(units[first].name)"
    guard first + 1 < units.count - 1 else { return whole }
    let rest = size % units[first].ms / units[first + 1].ms
    return rest == 0 ? whole : whole + " \(rest) \(units[first + 1].name)"
  }
}
