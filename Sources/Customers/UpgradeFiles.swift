import Contract
import Store

// What migrations do to files that were there before them. SQL folds neither É nor full-width letters, and knows no
// telephone number.

/// Brings telephone numbers and e-mail addresses into the form in which they are kept, and writes down by which of them
/// each file is known (`CustomerKeyTable`). What is no number stays as somebody typed it.
enum UpgradeReach {
  private static let pageFiles: Int64 = 1000

  @Sendable static func run(_ transaction: Transaction) throws {
    var lastId: Int64 = 0
    while true {
      let page = try transaction.all(
        """
        SELECT id, phone, email FROM customer
        WHERE id > $1 AND (phone IS NOT NULL OR email IS NOT NULL) ORDER BY id LIMIT $2
        """, [.int(lastId), .int(pageFiles)]
      ) { (id: $0.int(0), phone: $0.optionalText(1), email: $0.optionalText(2)) }
      guard let last = page.last else { return }
      for file in page { try keep(file.id, file.phone, file.email, transaction) }
      lastId = last.id
    }
  }

  private static func keep(_ id: Int64, _ phone: String?, _ email: String?, _ transaction: Transaction) throws {
    let number = phone.map { PhoneNumber($0)?.text ?? $0 }
    let address = email.map(NormalText.email)
    if (number, address) != (phone, email) {
      try transaction.run(
        "UPDATE customer SET phone = $2, email = $3 WHERE id = $1", [.int(id), .optional(number), .optional(address)])
    }
    let keys = [number.map(CustomerKeyTable.phone), address.map(CustomerKeyTable.email)]
    for key in keys.compactMap({ $0 }) {
      try transaction.run(
        "INSERT INTO customer_key (key, customer_id) VALUES ($1, $2)", [.text(key), .int(id)])
    }
  }
}

/// Puts what files held before there were dictionaries into use, in the order of the files. Of spellings that differ in
/// the size or width of letters it is the first one; files keep what they have.
enum UpgradeWords {
  private static let pageFiles: Int64 = 1000

  @Sendable static func run(_ transaction: Transaction) throws {
    var seen: [WordList: Set<String>] = [:]
    var lastId: Int64 = 0
    while true {
      let page = try transaction.all(
        "SELECT id, tags, industry, source FROM customer WHERE id > $1 ORDER BY id LIMIT $2",
        [.int(lastId), .int(pageFiles)]
      ) { row in
        let held: [(WordList, [String])] = [
          (.tag, StoredList.texts(row.optionalText(1))), (.industry, row.optionalText(2).map { [$0] } ?? []),
          (.source, row.optionalText(3).map { [$0] } ?? []),
        ]
        return (id: row.int(0), held: held)
      }
      guard let last = page.last else { return }
      for (list, words) in page.flatMap(\.held) {
        for word in words where seen[list, default: []].insert(word).inserted { try use(word, in: list, transaction) }
      }
      lastId = last.id
    }
  }

  private static func use(_ held: String, in list: WordList, _ transaction: Transaction) throws {
    let word = NormalText.normal(held)
    if word.isEmpty { return }
    try transaction.run(
      """
      INSERT OR IGNORE INTO word (list, word, folded, position)
      SELECT $1, $2, $3, coalesce(max(position), 0) + 1 FROM word WHERE list = $1
      """, [.int(Int64(list.rawValue)), .text(word), .text(FoldedText(word).text)])
  }
}
