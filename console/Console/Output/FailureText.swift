import Schema

/// A refused call as people read it: what, why, where, and what to do.
extension CallFailure {
  package func text(_ language: UILanguage) -> String {
    if kind == .cancelled {
      let unknown = executed == "UNKNOWN" ? hint.map { $0(language) + "\n" } ?? "" : ""
      return Phrase("Interrupted\n", "已中断\n")(language) + unknown
    }
    var lines = ["\(codeWord) \(reason): \(VisibleText.escape(message))"]
    // A lone violation mostly says what the message said already.
    for violation in violations where violations.count > 1 || !message.hasSuffix(violation.message ?? "") {
      let said = violation.message.map { ": " + VisibleText.escape($0) } ?? ""
      lines.append("  \(VisibleText.escape(violation.path))  \(violation.reason)\(said)")
    }
    if let hint = hint?(language) { lines.append(hint) }
    if let incident {
      lines.append(Phrase("Incident \(incident) in the server's log", "服务器日志编号 \(incident)")(language))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var hint: Phrase? {
    if executed == "UNKNOWN" {
      return Phrase(
        "It may have been done: repeat it with the same --idempotency-key, or read the record first.",
        "该操作可能已执行:请用相同的 --idempotency-key 重试,或先查询记录。")
    }
    switch retry {
    case "SAME_REQUEST":
      guard let retryAfterMs else { return Phrase("Try again.", "请重试。") }
      let seconds = Double(retryAfterMs) / 1000
      return Phrase("Try again after \(seconds) s.", "请在 \(seconds) 秒后重试。")
    case "AFTER_REFRESH":
      let version = currentVersion.map { Phrase(" (it is at version \($0) now)", "(现为版本 \($0))") }
      return Phrase(
        "Read the record again\(version?.english ?? "") and repeat the call.",
        "请重新读取记录\(version?.chinese ?? "")后再试。")
    default: return nil
    }
  }

  /// One line for programs.
  package var json: String {
    var members: [JSON.Member] = [
      .init("code", .number("\(code)")), .init("status", .text(codeWord)), .init("reason", .text(reason)),
      .init("message", .text(message)), .init("retry", .text(retry)), .init("executed", .text(executed)),
    ]
    if let retryAfterMs { members.append(.init("retry_after_ms", .number("\(retryAfterMs)"))) }
    if !violations.isEmpty {
      let list = violations.map { violation in
        JSON.object([
          .init("path", .text(violation.path)), .init("reason", .text(violation.reason)),
          .init("message", .text(violation.message ?? "")),
        ])
      }
      members.append(.init("violations", .list(list)))
    }
    if let resource { members.append(.init("resource", .text(resource))) }
    if let currentVersion { members.append(.init("current_version", .number("\(currentVersion)"))) }
    if let incident { members.append(.init("incident", .text(incident))) }
    return JSON.object(members).compact + "\n"
  }
}
