/// Words whose characters are read otherwise in them than alone.
struct WordTable: Sendable {
  /// Places and words of company names.
  static let words = WordTable(wordLines)
  /// Surnames of one character that are read otherwise as a surname.
  static let surnames = WordTable(surnameLines)
  /// Surnames of two and more.
  static let compoundSurnames = WordTable(compoundSurnameLines)

  private struct Word {
    let characters: [Unicode.Scalar]
    /// A list for each character, the likeliest first.
    let readings: [[String]]
  }

  /// By the first character, the longest first.
  private var words: [Unicode.Scalar: [Word]] = [:]

  /// - Parameter lines: a word in simplified characters and a reading for each, `郗 xi/chi` where there are two.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let characters = fields.first.map({ Array($0.unicodeScalars) }), let first = characters.first else {
        continue
      }
      let readings = fields.dropFirst().map { $0.split(separator: "/").map { String($0) } }
      precondition(readings.count == characters.count, "a reading for each character: \(line)")
      words[first, default: []].append(Word(characters: characters, readings: readings))
    }
    for first in words.keys { words[first]?.sort { $0.characters.count > $1.characters.count } }
  }

  /// The readings of the longest word that the pieces begin with.
  func longest(_ pieces: ArraySlice<Piece>) -> [[String]]? {
    guard let first = pieces.first?.scalar, let candidates = words[first] else { return nil }
    let word = candidates.first { word in
      word.characters.count <= pieces.count && zip(word.characters, pieces).allSatisfy { $0 == $1.scalar }
    }
    return word?.readings
  }
}
