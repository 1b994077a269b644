import Schema

/// The question before a destructive call. The answer is typed, since Enter is pressed without reading.
package enum Confirmation {
  package static func isNeeded(_ call: PreparedCall) -> Bool {
    call.method.isDestructive && !call.settings.confirmed && !call.settings.dryRun
  }

  package static func question(_ call: PreparedCall, _ session: Session) -> String {
    let request = VisibleText.escape(session.schema.json(call.request).compact)
    let answer =
      session.server.isProduction
      ? Phrase(
        "\(session.server.name) is in production. Type its name to go on: ",
        "\(session.server.name) 为生产服务器。输入其名称继续:")
      : Phrase("Type yes to go on: ", "输入 yes(或“是”)继续:")
    return firstSentence(call.method.doc)
      + Phrase(
        "\(call.method.name) \(request)\nThis cannot be undone. \(answer.english)",
        "\(call.method.name) \(request)\n此操作不可撤销。\(answer.chinese)")(session.style.language)
  }

  /// Comments break their lines where the .proto file does, so a line is no sentence.
  private static func firstSentence(_ doc: String) -> String {
    let text = doc.split(separator: "\n").joined(separator: " ")
    if text.isEmpty { return "" }
    return (text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text) + "\n"
  }

  /// In production a yes comes too easily.
  package static func accepts(_ answer: String, _ server: ServerInfo? = nil) -> Bool {
    if let server, server.isProduction { return answer.trimmingSpace == server.name }
    return ["yes", "是"].contains(answer.trimmingSpace.lowercased())
  }

  package static func refusal(_ call: PreparedCall, _ language: UILanguage) -> String {
    Phrase(
      "\(call.method.name) was not sent: it is destructive and was not confirmed (--yes)\n",
      "\(call.method.name) 未发送:破坏性调用未经确认(--yes)\n")(language)
  }
}
