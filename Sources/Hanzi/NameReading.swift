/// One way to read a name, in small letters a to z and digits.
package struct NameReading: Hashable, Sendable {
  /// One for each character, run of Latin letters, or digit: `["wang", "hai"]`.
  package let syllables: [String]

  /// All of it, as one types it: `wanghai`.
  package var full: String { syllables.joined() }

  /// The first letter of each syllable: `wh`.
  package var initials: String {
    var letters = String.UnicodeScalarView()
    for syllable in syllables {
      if let first = syllable.unicodeScalars.first { letters.append(first) }
    }
    return String(letters)
  }

  /// People type ü as v or as u (lv or lu); absent where there is none. No other syllable has a v.
  var withPlainU: NameReading? {
    guard syllables.contains(where: Self.hasUmlaut) else { return nil }
    return NameReading(
      syllables: syllables.map { Self.hasUmlaut($0) ? String($0.map { $0 == "v" ? "u" : $0 }) : $0 })
  }

  /// Only lv, lve, nv and nve: a Latin word may have a v of its own.
  private static func hasUmlaut(_ syllable: String) -> Bool {
    switch syllable {
    case "lv", "lve", "nv", "nve": true
    default: false
    }
  }
}
