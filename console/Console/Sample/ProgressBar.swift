/// One line that says how far long work has come, how fast it is and how long it will take.
package struct ProgressBar: Sendable {
  package init() {}

  /// - Parameters:
  ///   - elapsedMs: since this work began.
  ///   - columns: of the screen.
  package func line(
    _ what: String, done: Int, total: Int, elapsedMs: Int64, columns: Int, _ language: UILanguage
  ) -> String {
    let rate = Double(done) * 1000 / Double(max(1, elapsedMs))
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let numbers = Phrase(
      "\(done)/\(total)  \(Int(rate)) rows/s  \(span(left)) left",
      "\(done)/\(total)  \(Int(rate)) 行/秒  剩余 \(span(left))")(language)
    let room = min(40, columns - DisplayWidth.of(what) - DisplayWidth.of(numbers) - 6)
    guard room >= 4 else { return DisplayWidth.clip("\(what) \(numbers)", to: columns - 1) }
    let filled = total > 0 ? room * done / total : room
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    return "\(what) [\(bar)] \(numbers)"
  }

  private func span(_ seconds: Int) -> String {
    seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
