import Contract
import Store

/// The index of customers: how a file becomes tokens.
///
/// A token begins with the letter of its kind, so that the candidates of each class of match come newest first without
/// any ranking: for the best class, then for the next (`SearchCandidates` says which tokens a query asks for). They are
/// candidates only: each is compared with the query by `SearchMatch`.
///
/// | letter | token |
/// |---|---|
/// | `=` | a whole name |
/// | `^` | the first one and two characters of a name that is not plain Latin |
/// | `n` `c` | of a name, a company: each character beyond ASCII, and each two neighbours one of which is beyond it |
/// | `w` `d` | of a name, a company: beginnings of each word |
/// | `Y` `y` | a whole reading of a name, its beginnings |
/// | `I` `i` | the initials of a reading, their beginnings |
/// | `P` `p` | all digits of a telephone number, the last four |
/// | `e` `r` | an e-mail address and what stands before its @; a reference and what stands behind its system |
/// | `t` `o` | a tag; an employee in whose book the file is |
enum NameSearch {
  static let index = SearchIndex(name: "customer", version: 3, entries: entries) { tokens(ofText: $0) }

  static let entries: SearchIndex.Entries = { afterId, limit, transaction in
    try CustomerTable(transaction: transaction).page(afterId: afterId, limit: limit).map { ($0.id, text(of: $0)) }
  }

  /// What of a customer is found, folded: a line for each value, beginning with the letter of its field.
  static func text(of customer: Customer) -> String {
    var text = ""
    func add(_ kind: String, _ value: String) {
      text += kind
      text += value
      text += "\n"
    }
    let names = SearchFields.names(customer)
    for name in names { add("n", name) }
    // A company that is called as the file is: whatever finds it finds the name before.
    if let company = customer.company.map(SearchText.folded), !names.contains(company) { add("c", company) }
    for phone in SearchFields.phones(customer) { add("p", phone) }
    for email in SearchFields.emails(customer) { add("e", email) }
    for ref in customer.externalRefs { add("r", SearchText.folded(ref)) }
    for tag in customer.tags { add("t", SearchText.folded(tag)) }
    if let owner = customer.ownerId { add("o", String(owner)) }
    for helper in customer.helperIds where helper != customer.ownerId { add("o", String(helper)) }
    return text
  }

  /// Each token once or more: an index keeps it once.
  static func tokens(ofText text: String) -> [String] {
    var tokens = SearchTokens()
    // By bytes: a value may begin with a mark that joins the letter before it.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let value = String(Substring(line.dropFirst()))
      switch line.first.map(Unicode.Scalar.init) {
      case "n": tokens.addName(value)
      case "c":
        tokens.addCharacters(of: value, "c")
        tokens.addWords(of: value, "d")
      case "p": tokens.addPhone(value)
      case "e":
        tokens.add("e", value)
        tokens.add("e", String(SearchFields.localPart(value)))
      case "r":
        tokens.add("r", value)
        if let reference = SearchFields.reference(value) { tokens.add("r", String(reference)) }
      case "t": tokens.add("t", value)
      case "o": tokens.add("o", value)
      default: continue
      }
    }
    return tokens.all
  }

  /// What every file with this tag has, and perhaps some with a tag that differs in case or script.
  static func tagToken(_ tag: String) -> String { SearchTokens.token("t", SearchText.folded(tag)) }

  /// What every file in the book of this employee has.
  static func bookToken(_ employeeId: Int64) -> String { "o\(employeeId)" }
}
