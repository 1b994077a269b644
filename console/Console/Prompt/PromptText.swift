/// What stands before the cursor: who one is, where, and what is particular about that place.
package struct PromptText: Sendable, Equatable {
  package let server: ServerInfo
  package let isConnected: Bool
  package let hasColor: Bool
  package let language: UILanguage

  package init(server: ServerInfo, isConnected: Bool, hasColor: Bool, language: UILanguage) {
    self.server = server
    self.isConnected = isConnected
    self.hasColor = hasColor
    self.language = language
  }

  /// As people see it.
  package var plain: String {
    var said: [String] = []
    // Where a server cannot be red, a word says what it is.
    if server.isProduction, !hasColor { said.append(Phrase("production", "生产")(language)) }
    if !isConnected { said.append(Phrase("not connected", "未连接")(language)) }
    let remarks = said.isEmpty ? "" : " (" + said.joined(separator: ", ") + ")"
    return VisibleText.escape("guanxi \(server.who)@\(server.name)") + remarks + "> "
  }

  /// For readline, which counts nothing between the two marks.
  package var marked: String {
    guard server.isProduction, hasColor else { return plain }
    return "\u{1}\u{1b}[1;31m\u{2}\(plain.dropLast())\u{1}\u{1b}[0m\u{2} "
  }

  /// Before the second and later lines of an entry.
  package static let continuation = "  … "
}
