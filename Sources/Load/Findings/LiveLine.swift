/// The second that has just been measured, in one line for people.
package struct LiveLine: Sendable, CustomStringConvertible {
  package let row: Findings.Row?

  package var description: String {
    guard let row else { return "measuring" }
    var words = [
      "\(Count.words(row.atSeconds.rounded())) s", "\(Count.words(row.callsPerSecond)) calls/s",
      "p50 \(Count.ms(row.p50Ms)) p99 \(Count.ms(row.p99Ms)) max \(Count.ms(row.maxMs)) ms",
    ]
    if row.late > 0 { words.append("\(Count.words(row.late)) late") }
    if row.errors > 0 { words.append("\(Count.words(row.errors)) ERRORS") }
    words.append("tester \(Count.percent(row.testerCores))")
    if let bytes = row.serverBytes {
      words.append("server \(row.serverCores.map { Count.percent($0) + " " } ?? "")\(Count.megabytes(bytes))")
    }
    return words.joined(separator: "  ")
  }
}
