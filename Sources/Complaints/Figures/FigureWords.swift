import Store

/// Small numbers for categories, products and channels.
struct FigureWords {
  let transaction: Transaction

  /// Given out when a word is first seen; 0 for none.
  func number(_ word: String?) throws -> Int64 {
    guard let word else { return 0 }
    if let known = try find(word) { return known }
    try transaction.run("INSERT INTO complaint_word (word) VALUES ($1)", [.text(word)])
    guard let made = try find(word) else { preconditionFailure("a word just stored is not there") }
    return made
  }

  /// Nil where no case has had it yet.
  func find(_ word: String) throws -> Int64? {
    try transaction.first("SELECT id FROM complaint_word WHERE word = $1", [.text(word)]) { $0.int(0) }
  }

  /// Nil for 0.
  func word(_ number: Int64) throws -> String? {
    try transaction.first("SELECT word FROM complaint_word WHERE id = $1", [.int(number)]) { $0.text(0) }
  }
}
