/// What the last call left behind: `$_`, `$?`, `$reason` and their like.
package struct LastCall: Sendable, Equatable {
  package var reply = ScriptValue.null
  package var code = "OK"
  package var reason = ""
  package var message = ""
  package var currentVersion: Int64?
  /// From the sending to the reply.
  package var ms: Int64 = 0
  package var seq: Int64?
  /// As it was written, for `\again` and `\as`; the text is the one that its places belong to.
  package var syntax: CallSyntax?
  package var text = ""
  /// As it was sent, with its key.
  package var prepared: PreparedCall?
  /// A change that may have been done, or not, until its own answer comes: whatever else is called meanwhile.
  package var unknown: UnknownFate?

  package init() {}

  /// Such a change is safe only under the key that it went out with.
  package struct UnknownFate: Sendable, Equatable {
    let call: PreparedCall
    /// Where its refusals are counted.
    let site: String
  }

  mutating func fail(_ failure: CallFailure) {
    code = failure.codeWord
    reason = failure.reason
    message = failure.message
    currentVersion = failure.currentVersion
  }

  mutating func succeed() {
    code = "OK"
    reason = ""
    message = ""
    currentVersion = nil
  }
}

/// Variables that the console sets.
package enum BuiltIn {
  /// Without the dollar sign.
  package static let names = [
    "_", "?", "reason", "message", "current_version", "ms", "seq", "run", "line",
  ]

  static func value(_ name: String, _ last: LastCall, run: String, line: Int) -> ScriptValue? {
    switch name {
    case "_": last.reply
    case "?": .text(last.code)
    case "reason": .text(last.reason)
    case "message": .text(last.message)
    case "current_version": last.currentVersion.map { .int($0) } ?? .null
    case "ms": .int(last.ms)
    case "seq": last.seq.map { .int($0) } ?? .null
    case "run": .text(run)
    case "line": .int(Int64(line))
    default: nil
    }
  }
}
