/// What is said, and told the shell, where a connection does not come about.
extension CallFailure {
  /// Nobody answered at the address.
  var isNoServer: Bool { kind == .connectFailed && reason == "CONNECTION_LOST" }

  /// Before the first call, everything but impatience is a matter of connecting.
  package var openingCode: ProcessStatus {
    switch kind {
    case .cancelled: .interrupted
    case .deadline: .deadline
    default: .connect
    }
  }

  /// Something came that is no answer of a Guanxi server.
  package static func unreadable(_ error: any Error) -> CallFailure {
    CallFailure(
      kind: .other, code: 13, codeWord: "INTERNAL", reason: "MALFORMED", message: "the reply cannot be read: \(error)")
  }

  package func openingText(_ language: UILanguage) -> String {
    if reason == "CONFIGURATION" { return VisibleText.escape(message) + "\n" }
    guard isNoServer else {
      return Phrase("Cannot connect\n", "无法连接\n")(language) + text(language)
    }
    let why = VisibleText.escape(message)
    return Phrase(
      "Cannot connect: \(why). Is guanxid running there?\n", "无法连接:\(why)。guanxid 在那里运行吗?\n")(language)
  }
}
