import Contract

/// Which tokens the files have that a query may find by one class of match: the fewer files have them the better, and
/// none that the class finds may lack them.
struct SearchCandidates {
  let query: SearchQuery

  /// More conditions would cost more than they keep away.
  private static let pairsMax = 16

  /// A file has one token of each group; absent where the class finds nothing, or by other means than tokens.
  func groups(_ matchedBy: MatchedBy) -> [[String]]? {
    if query.text.isEmpty { return nil }
    switch matchedBy {
    case .unspecified, .number: return nil
    case .reference: return [[SearchTokens.token("r", query.text)]]
    case .phone: return query.digits.map { [["P" + $0, "P" + (query.dialled ?? $0)]] }
    case .email: return [[SearchTokens.token("e", query.text)]]
    case .name: return [[SearchTokens.token("=", query.text)]]
    case .nameStart: return query.startsNames ? start() : words("w")
    case .namePart: return query.partsNames ? pairs("n") : nil
    case .pinyin: return query.pinyin.map { [[SearchTokens.pinyinToken("Y", $0)]] }
    case .initials: return query.pinyin.map { [[SearchTokens.pinyinToken("I", $0)]] }
    case .pinyinStart: return beginning("y", SearchTokens.pinyinLengths)
    case .initialsStart: return beginning("i", SearchTokens.initialsLengths)
    case .company: return company()
    case .phoneTail: return query.digits.map { [["p" + $0.suffix(4)]] }
    case .tag: return [[SearchTokens.token("t", query.text)]]
    }
  }

  private func start() -> [[String]] {
    let first = String(String.UnicodeScalarView(query.text.unicodeScalars.prefix(2)))
    let isWhole = query.text.unicodeScalars.count <= 2
    return [["^" + first]] + (isWhole ? [] : pairs("n"))
  }

  private func pairs(_ kind: String) -> [[String]] {
    let scalars = Array(query.text.unicodeScalars)
    if scalars.count == 1 { return [[kind + query.text]] }
    var pairs: [[String]] = []
    for (first, second) in zip(scalars, scalars.dropFirst()) where !(first.isASCII && second.isASCII) {
      pairs.append([kind + String(first) + String(second)])
      if pairs.count == Self.pairsMax { break }
    }
    return pairs
  }

  private func words(_ kind: String) -> [[String]]? {
    if query.words.isEmpty { return nil }
    return query.words.map { word in [kind + Self.longest(word, SearchTokens.wordLengths)] }
  }

  private func beginning(_ kind: String, _ lengths: [Int]) -> [[String]]? {
    SearchMatch.start(query).map { [[kind + Self.longest($0, lengths)]] }
  }

  /// Words in any order find it as well as a part does; what both have are the characters beyond ASCII.
  private func company() -> [[String]]? {
    if query.hasHan { return pairs("c") }
    if query.isASCII { return words("d") }
    return query.text.unicodeScalars.filter { !$0.isASCII }.prefix(Self.pairsMax).map { ["c" + String($0)] }
  }

  /// The longest indexed beginning of the word.
  private static func longest(_ word: String, _ lengths: [Int]) -> String {
    let count = word.unicodeScalars.count
    let length = lengths.last { $0 <= count } ?? count
    return String(String.UnicodeScalarView(word.unicodeScalars.prefix(length)))
  }
}
