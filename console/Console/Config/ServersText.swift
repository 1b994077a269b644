extension Connector {
  /// `\servers`: names, addresses, and what is said of them.
  package func serversText(_ language: UILanguage) -> String {
    let rows = serverRows(language)
    guard !rows.isEmpty else {
      return Phrase(
        "No servers are named yet; \\help config says how.\n", "尚未命名服务器,见 \\help config。\n")(language)
    }
    let widths = (0..<2).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column < 2 ? cell + String(repeating: " ", count: widths[column] - DisplayWidth.of(cell)) : cell
      }
      return cells.joined(separator: "  ").trimmingEnd + "\n"
    }.joined()
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
