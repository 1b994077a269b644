import Contract
import Store

extension Word {
  /// In the order of the columns in `WordTable`.
  fileprivate init(_ row: Row) {
    self.init()
    dictionary = WordList(rawValue: Int32(row.int(0))) ?? .unspecified
    word = row.text(1)
    label = row.optionalText(2)
    retiredAtMs = row.optionalInt(3)
  }
}

/// The rows of the dictionaries.
struct WordTable {
  let transaction: Transaction

  func isInUse(_ word: String, in list: WordList) throws -> Bool {
    try transaction.first(
      "SELECT retired_at_ms IS NULL FROM word WHERE list = $1 AND word = $2",
      [.int(Int64(list.rawValue)), .text(word)]
    ) { $0.int(0) } == 1
  }

  func find(_ word: String, in list: WordList) throws -> Word? {
    try transaction.first(
      "SELECT list, word, label, retired_at_ms FROM word WHERE list = $1 AND word = $2",
      [.int(Int64(list.rawValue)), .text(word)], Word.init)
  }

  /// The word that differs from this one at most in the size or width of its letters.
  func find(like word: String, in list: WordList) throws -> Word? {
    if let same = try find(word, in: list) { return same }
    return try transaction.first(
      "SELECT list, word, label, retired_at_ms FROM word WHERE list = $1 AND folded = $2",
      [.int(Int64(list.rawValue)), .text(FoldedText(word).text)], Word.init)
  }

  /// A page behind `afterPosition`, in the order in which the words were added.
  func page(
    of list: WordList, retiredToo: Bool, afterPosition: Int64 = 0, limit: Int
  ) throws -> [(word: Word, position: Int64)] {
    try transaction.all(
      """
      SELECT list, word, label, retired_at_ms, position FROM word
      WHERE list = $1 AND position > $2 AND ($3 = 1 OR retired_at_ms IS NULL) ORDER BY position LIMIT $4
      """,
      [.int(Int64(list.rawValue)), .int(afterPosition), .int(retiredToo ? 1 : 0), .int(Int64(limit))]
    ) { (Word($0), $0.int(4)) }
  }

  /// Puts a word at the end of its dictionary.
  func insert(_ word: Word) throws {
    try transaction.run(
      """
      INSERT INTO word (list, word, folded, label, position)
      SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1 FROM word WHERE list = $1
      """,
      [
        .int(Int64(word.dictionary.rawValue)), .text(word.word), .text(FoldedText(word.word).text),
        .optional(word.label),
      ])
  }

  func replace(_ word: Word) throws {
    try transaction.run(
      "UPDATE word SET label = $3, retired_at_ms = $4 WHERE list = $1 AND word = $2",
      [
        .int(Int64(word.dictionary.rawValue)), .text(word.word), .optional(word.label), .optional(word.retiredAtMs),
      ])
  }
}
