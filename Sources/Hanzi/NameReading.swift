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
}
