package import Contract
import Wire

/// The one error that a caller may see: a registered reason with what fills its text in.
///
/// Thrown by operations and by the checks before them. A refused operation changes nothing.
package struct Refusal: Error, Sendable, Equatable {
  package var reason: Reason
  /// Fills the {names} of the reason's text in.
  package var arguments: [String: String]
  /// The same for what is not a name, number or word of the contract: it is said in the reader's language.
  package var phrases: [String: Phrase] = [:]
  /// Where in the request; becomes the violation's path.
  package var path: String?
  /// What the check of the payload found, field by field.
  package var flaws: [FieldFlaw] = []
  /// The record in the way: "customer:42".
  package var resource: String?
  package var currentVersion: Int64?
  package var retryAfterMs: UInt32?
  package var incident: String?
  package var executed: Executed = .notExecuted
  /// Another status code than the reason's, for `system.echo`, which fails as it is told.
  package var codeOverride: UInt32?

  package init(_ reason: Reason, path: String? = nil, _ arguments: [String: String] = [:]) {
    self.reason = reason
    self.arguments = arguments
    self.path = path
  }

  /// The same with one more phrase of its text filled in.
  package func saying(_ name: String, _ phrase: Phrase) -> Refusal {
    var refusal = self
    refusal.phrases[name] = phrase
    return refusal
  }

  package static func staleVersion(_ kind: String, id: Int64, given: Int64, current: Int64) -> Refusal {
    var refusal = Refusal(
      .versionMismatch, path: "version", ["what": "\(kind) \(id)", "given": "\(given)", "current": "\(current)"])
    refusal.resource = "\(kind):\(id)"
    refusal.currentVersion = current
    return refusal
  }

  package var code: UInt32 { codeOverride ?? reason.code.rawValue }

  /// What goes to the caller, in their language.
  package func status(in language: Language) -> Status {
    var status = Status()
    status.code = code
    status.reason = reason.word
    status.message = text(in: language)
    status.retry = reason.retry
    status.executed = executed
    status.retryAfterMs = retryAfterMs
    status.violations = flaws.map {
      Violation(path: $0.path, reason: $0.reason.word, message: $0.text(in: language))
    }
    if let path, flaws.isEmpty {
      status.violations = [Violation(path: path, reason: reason.word, message: status.message)]
    }
    status.resource = resource
    status.currentVersion = currentVersion
    status.incident = incident
    return status
  }

  /// What people read of it.
  package func text(in language: Language) -> String {
    var all = arguments
    for (name, phrase) in phrases { all[name] = language == .chinese ? phrase.chinese : phrase.english }
    if let path { all["path"] = path }
    if let flaw = flaws.first {
      all["count"] = "\(flaws.count)"
      all["first"] = flaw.text(in: language)
    }
    return language.fill(reason, all)
  }
}

/// A part of a sentence in both languages.
package struct Phrase: Sendable, Equatable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}

/// One thing wrong with one field.
package struct FieldFlaw: Sendable, Equatable {
  package var path: String
  package var reason: Reason
  package var arguments: [String: String]

  /// What a text should have looked like; its description depends on the reader's language.
  var pattern: Pattern?

  package init(path: String, reason: Reason, arguments: [String: String] = [:]) {
    self.path = path
    self.reason = reason
    self.arguments = arguments
  }

  /// The same flaw seen from further up.
  package func below(_ prefix: String) -> FieldFlaw {
    var flaw = self
    flaw.path = prefix + path
    return flaw
  }

  func text(in language: Language) -> String {
    var filled = arguments
    filled["path"] = path
    if let pattern { filled["pattern"] = pattern.description(in: language) }
    return language.fill(reason, filled)
  }
}

/// The languages that messages for people come in.
package enum Language: Sendable {
  case english, chinese

  /// - Parameter tag: as HELLO gives it; anything but Chinese is English.
  package init(tag: String?) {
    self = tag.map { $0 == "zh" || $0.hasPrefix("zh-") || $0.hasPrefix("zh_") } == true ? .chinese : .english
  }

  /// The reason's text with each {name} replaced.
  func fill(_ reason: Reason, _ arguments: [String: String]) -> String {
    var rest = (self == .chinese ? reason.chinese : reason.english)[...]
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += arguments[name] ?? "–"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
