package import Contract
import Operations
package import Store

/// Whether a dictionary has a word, for whatever is about to hold it.
package struct WordCheck {
  private let transaction: Transaction

  /// Words that a refusal compares the unknown one with: a batch of a thousand wrong rows must not hold the writer.
  private static let comparedMax = 500
  private static let shownMax = 3

  package init(transaction: Transaction) { self.transaction = transaction }

  /// One point read. A retired word is none: what holds it already is not to ask.
  /// - Parameter word: in its normal form, letter for letter as the dictionary has it.
  /// - Throws: `Refusal(.wordUnknown)`.
  package func check(_ word: String, in list: WordList, _ path: String) throws {
    if try WordTable(transaction: transaction).isInUse(word, in: list) { return }
    throw Refusal(
      .wordUnknown, path: path, ["word": word, "dictionary": list.word, "near": try near(word, in: list)])
  }

  /// The word that was probably meant, else a few to see what the dictionary is like.
  private func near(_ word: String, in list: WordList) throws -> String {
    let known = try WordTable(transaction: transaction).page(of: list, retiredToo: false, limit: Self.comparedMax)
      .map(\.word.word)
    if let nearest = NearestWord.find(word, among: known) { return nearest }
    return known.isEmpty ? "-" : known.prefix(Self.shownMax).joined(separator: ", ")
  }
}

/// The word that takes the fewest edits, letters compared without their size and width.
enum NearestWord {
  /// - Returns: nil where more than half of the letters would have to change.
  static func find(_ word: String, among known: [String]) -> String? {
    let letters = Array(FoldedText(word).text.unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let others = Array(FoldedText(candidate).text.unicodeScalars)
      let bound = min(best?.distance ?? .max, max(letters.count, others.count) / 2 + 1)
      guard abs(letters.count - others.count) < bound else { continue }
      let distance = edits(letters, others)
      if distance < bound { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Letters to add, remove or exchange (Levenshtein).
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let exchanged = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(exchanged, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
