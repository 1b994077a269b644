/// Data is not allowed to drive the terminal: an escape sequence in a customer's name could hide or forge lines.
package enum VisibleText {
  /// Control characters, line ends and direction overrides as their escapes.
  package static func escape(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": visible += "\\n"
      case "\r": visible += "\\r"
      case "\t": visible += "\\t"
      case _ where isHidden(scalar): visible += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069, 0x200e, 0x200f: true
    default: false
    }
  }
}
