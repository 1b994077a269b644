internal import Foundation

extension Findings {
  /// One line, keys in order, so that reports can be kept one below the other.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  package static let csvHeading =
    "run,at_s,seconds,calls,calls_per_s,errors,late,p50_ms,p99_ms,max_ms,tester_cores,tester_bytes,server_cores,"
    + "server_bytes,commits,committed_calls,wal_bytes"

  /// Over time, a line for each second; what is not known is empty.
  package var csvLines: [String] {
    overTime.map { row in
      let cells: [String?] = [
        Self.quoted(name), "\(row.atSeconds)", "\(row.seconds)", "\(row.calls)", "\(row.callsPerSecond)",
        "\(row.errors)", "\(row.late)", "\(row.p50Ms)", "\(row.p99Ms)", "\(row.maxMs)", "\(row.testerCores)",
        "\(row.testerBytes)", row.serverCores.map { "\($0)" }, row.serverBytes.map { "\($0)" },
        row.commits.map { "\($0)" }, row.committedCalls.map { "\($0)" }, row.walBytes.map { "\($0)" },
      ]
      return cells.map { $0 ?? "" }.joined(separator: ",")
    }
  }

  /// As RFC 4180 has it.
  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
