/// Swift enums.
enum EnumText {
  static func file(_ file: File, _ names: [String]) -> String {
    var lines = Lines.generated(from: file.name)
    for enumeration in file.enums where names.contains(enumeration.name) {
      add(enumeration, conformance: "ContractEnum", to: &lines)
      lines.add()
    }
    return Text.withoutLastLine(lines.text)
  }

  static func add(_ enumeration: Enumeration, conformance: String, to lines: inout Lines) {
    lines.document(enumeration.comment)
    lines.add("public enum \(enumeration.name): Int32, \(conformance) {")
    for value in enumeration.values {
      lines.document(value.comment, indent: 2)
      lines.add("case \(Names.escaped(enumeration.caseName(value))) = \(value.number)", indent: 2)
    }
    lines.add()
    let words = enumeration.values.dropFirst().map { quoted(enumeration.word($0)) }
    lines.call("public static let words: [String] = [", words, "]", indent: 2, lastComma: true)
    lines.add()
    property("word", "String", enumeration, to: &lines) { quoted(enumeration.word($0)) }
    if enumeration.values.contains(where: { $0.reason != nil }) { addReason(enumeration, to: &lines) }
    if enumeration.values.contains(where: { $0.grantedTo != nil }) { addGrants(enumeration, to: &lines) }
    lines.add("}")
  }

  private static func property(
    _ name: String, _ type: String, _ enumeration: Enumeration, to lines: inout Lines,
    _ value: (Enumeration.Value) -> String
  ) {
    lines.add("public var \(name): \(type) {", indent: 2)
    lines.add("switch self {", indent: 4)
    for each in enumeration.values { lines.add("case .\(enumeration.caseName(each)): \(value(each))", indent: 4) }
    lines.add("}", indent: 4)
    lines.add("}", indent: 2)
  }

  private static func addReason(_ enumeration: Enumeration, to lines: inout Lines) {
    lines.add()
    lines.document(["The status code that goes with the reason."], indent: 2)
    property("code", "StatusCode", enumeration, to: &lines) {
      "." + (StatusCodes.name($0.reason?.code) ?? "unknown")
    }
    lines.add()
    lines.document(["When the call may be sent again."], indent: 2)
    property("retry", "Retry", enumeration, to: &lines) {
      "." + Names.lowerCamel(($0.reason?.retry ?? "UNSPECIFIED").lowercased())
    }
    lines.add()
    lines.document(["What is wrong and what to do next; {names} are filled in."], indent: 2)
    property("english", "String", enumeration, to: &lines) { quoted($0.reason?.english ?? "") }
    lines.add()
    lines.document(["The same in Chinese."], indent: 2)
    property("chinese", "String", enumeration, to: &lines) { quoted($0.reason?.chinese ?? "") }
  }

  private static func addGrants(_ enumeration: Enumeration, to lines: inout Lines) {
    lines.add()
    lines.document(["The roles that hold the permission."], indent: 2)
    property("grantedTo", "[Role]", enumeration, to: &lines) { value in
      let roles = (value.grantedTo ?? "").split(separator: " ").map { "." + Names.lowerCamel(String($0)) }
      return "[\(roles.joined(separator: ", "))]"
    }
  }
}

/// Cases of Wire's StatusCode, by number.
enum StatusCodes {
  private static let names = [
    "ok", "cancelled", "unknown", "invalidArgument", "deadlineExceeded", "notFound", "alreadyExists",
    "permissionDenied", "resourceExhausted", "failedPrecondition", "aborted", "outOfRange", "unimplemented",
    "internalError", "unavailable", "dataLoss", "unauthenticated",
  ]

  static func name(_ code: UInt64?) -> String? {
    guard let code, code < names.count else { return nil }
    return names[Int(code)]
  }
}

enum Text {
  /// Declarations are separated by an empty line, which the last one does not need.
  static func withoutLastLine(_ text: String) -> String {
    text.hasSuffix("\n\n") ? String(text.dropLast()) : text
  }
}

/// The enums that Wire's own code needs, since Wire stands before Contract.
enum RuleEnums {
  private static let names = ["Pattern", "PersonalData"]

  static func file(_ file: File) -> PluginOutput.File {
    var lines = Lines.generated(from: file.name)
    for enumeration in file.enums where names.contains(enumeration.name) {
      EnumText.add(enumeration, conformance: "CaseIterable, Sendable", to: &lines)
      lines.add()
    }
    return .init(path: "Wire/Generated/RuleEnums.swift", content: Text.withoutLastLine(lines.text))
  }
}
