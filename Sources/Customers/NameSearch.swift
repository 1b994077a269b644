import Contract
import Store

/// Finding customers by any part of a name or company.
///
/// The index keeps every pair of neighbouring characters, and each single one beyond ASCII, since one Chinese character
/// tells something and one Latin letter nothing. Its answers are candidates: each is compared with the text itself.
enum NameSearch {
  static let index = SearchIndex(name: "customer", version: 1, entries: entries) { tokens(ofText: $0) }

  private static let entries: SearchIndex.Entries = { afterId, limit, transaction in
    try CustomerTable(transaction: transaction).page(afterId: afterId, limit: limit).map { ($0.id, text(of: $0)) }
  }

  /// What of a customer is found: name and company, a line each.
  static func text(of customer: Customer) -> String {
    FoldedText(customer.name).text + "\n" + FoldedText(customer.company ?? "").text
  }

  static func tokens(ofText text: String) -> [String] {
    var tokens: Set<String> = []
    for line in text.split(separator: "\n") {
      let letters = Array(line)
      for (index, letter) in letters.enumerated() {
        if !letter.isASCII { tokens.insert(String(letter)) }
        if index > 0 { tokens.insert(String(letters[(index - 1)...index])) }
      }
    }
    return tokens.sorted()
  }

  /// What a candidate must have. Empty for a single ASCII letter: then every customer is a candidate.
  static func tokens(ofQuery query: FoldedText) -> [String] {
    let letters = Array(query.text)
    guard letters.count > 1 else { return letters.filter { !$0.isASCII }.map { String($0) } }
    return Set((1..<letters.count).map { String(letters[($0 - 1)...$0]) }).sorted()
  }

  static func matches(_ customer: Customer, _ query: FoldedText) -> Bool {
    text(of: customer).split(separator: "\n").contains { $0.contains(query.text) }
  }
}
