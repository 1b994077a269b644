extension ProgressBar {
  /// As the bar with a total; a stream has none, and says how many and how fast.
  package func line(
    _ what: String, done: Int, total: Int?, elapsedMs: Int64, columns: Int, _ language: UILanguage
  ) -> String {
    if let total {
      return line(what, done: done, total: total, elapsedMs: elapsedMs, columns: columns, language)
    }
    let rate = Int(Double(done) * 1000 / Double(max(1, elapsedMs)))
    let numbers = Phrase("\(done) rows  \(rate) rows/s", "\(done) 行  \(rate) 行/秒")(language)
    return DisplayWidth.clip("\(what)  \(numbers)", to: columns - 1)
  }
}
