/// Texts in quotes, bare words, and the values in them.
extension ScriptPrinter {
  mutating func writeQuoted(_ template: Template) {
    text += "\""
    for (index, part) in template.parts.enumerated() {
      let next = following(template.parts, index)
      switch part {
      case .text(let plain): writeEscaped(plain)
      case .expression(let expression, _): writeFilled(expression, next: next, inText: true)
      }
    }
    text += "\""
  }

  /// The name of a file: in quotes where it holds more than names mostly do.
  mutating func writePath(_ path: Template) {
    let isPlain = path.literal?.unicodeScalars.allSatisfy { $0.continuesName || "./-~".unicodeScalars.contains($0) }
    if isPlain == true, let plain = path.literal, !plain.isEmpty { text += plain } else { writeQuoted(path) }
  }

  private mutating func writeEscaped(_ plain: String) {
    let scalars = Array(plain.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "$", "\u{ff04}":
        // A dollar at the end of a part stands before a quote or another dollar, and is itself.
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if next.map(Self.mayFollowDollar) == true {
          text += scalar == "$" ? "\\$" : Self.escape(scalar)
        } else {
          append(scalar)
        }
      case _ where scalar.properties.generalCategory == .control || scalar.isNewline || scalar == "\u{feff}":
        text += Self.escape(scalar)
      default: append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{" + String(scalar.value, radix: 16) + "}" }

  /// A dollar before it would begin a variable.
  private static func mayFollowDollar(_ scalar: Unicode.Scalar) -> Bool {
    let folded = CharacterReader.ascii(scalar)
    return scalar.beginsName || folded == "?" || folded == "("
  }

  /// A bare word came from one, so only its dollars need care.
  mutating func writeBare(_ template: Template) {
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .expression(let expression, _):
        writeFilled(expression, next: following(template.parts, index), inText: false)
      case .text(let plain):
        let scalars = Array(plain.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
          let next = index + 1 < scalars.count ? scalars[index + 1] : nil
          let isBehindBackslash = index > 0 && CharacterReader.ascii(scalars[index - 1]) == "\\"
          if scalar == "$", isBehindBackslash || next.map(Self.mayFollowDollar) == true { text += "\\" }
          append(scalar)
        }
      }
    }
  }

  /// The text right behind a value.
  private func following(_ parts: [Template.Part], _ index: Int) -> String {
    guard index + 1 < parts.count, case .text(let text) = parts[index + 1] else { return "" }
    return text
  }

  /// `$name.path` where it is one and what follows does not read on, else `$( … )`.
  mutating func writeFilled(_ expression: Expression, next: String, inText: Bool) {
    if case .variable(let name, let path) = expression, !(inText && path.contains { !$0.isField }) {
      if !readsOn(next, inText) {
        text += "$" + name.text
        writeSteps(path[...])
        return
      }
    }
    if case .pipeline = expression { return write(expression) }
    text += "$("
    write(expression)
    text += ")"
  }
}

extension ScriptPrinter {
  /// Whether a text behind `$name` would be taken for more of it.
  private func readsOn(_ next: String, _ inText: Bool) -> Bool {
    guard let first = next.unicodeScalars.first else { return false }
    switch CharacterReader.ascii(first) {
    case ".": return next.unicodeScalars.dropFirst().first?.beginsName == true
    case "[": return !inText
    default: return first.continuesName
    }
  }
}

extension PathStep {
  fileprivate var isField: Bool { if case .field = self { true } else { false } }
}
