/// A company's name taken apart, so that 上海灯塔贸易有限公司, 上海灯塔 and 灯塔贸易 are seen to be one.
struct DuplicateCompany {
  /// Without the form of the company.
  let full: [Unicode.Scalar]
  let core: [Unicode.Scalar]
  let place: String
  let trade: String
  /// 有限公司, Ltd: shortened alike; empty where it is not said.
  let form: String
  /// Whether a person's name would hardly look like this. Sá, Co and Foods are surnames too.
  let looksLikeCompany: Bool

  init(_ name: String) { self.init(DuplicateText(name)) }

  init(_ text: DuplicateText) {
    if text.hasHan { self.init(han: text) } else { self.init(latin: text) }
  }

  /// How much alike two names are, the likest last.
  enum Likeness: Int, Comparable {
    case none
    /// A typing error.
    case typo
    /// One leaves out the place or the trade.
    case short
    case same

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  func likeness(_ other: DuplicateCompany) -> Likeness {
    guard !core.isEmpty, !other.core.isEmpty else { return .none }
    guard Self.agree(form, other.form) || form == "co" || other.form == "co" else { return .none }
    if full == other.full { return .same }
    // The error may stand in a word by which place or trade are known.
    let isTypo = Self.mayErr(full) && Self.mayErr(other.full) && DuplicateEdit.mayBeTyped(full, for: other.full)
    guard Self.agree(place, other.place), Self.agree(trade, other.trade) else { return isTypo ? .typo : .none }
    if core == other.core { return .short }
    return isTypo || Self.mayErr(core) && Self.mayErr(other.core) && DuplicateEdit.mayBeTyped(core, for: other.core)
      ? .typo : .none
  }

  /// Whether a name is so long that one other letter leaves it the same.
  private static func mayErr(_ name: [Unicode.Scalar]) -> Bool {
    name.count >= 5 || name.count >= 3 && name.contains(where: DuplicateText.isHan)
  }

  /// What one leaves out is no contradiction; 信息 and 科技 are short for 信息科技.
  private static func agree(_ a: String, _ b: String) -> Bool {
    if a.isEmpty || b.isEmpty || a == b { return true }
    return a.hasPrefix(b) || b.hasPrefix(a) || a.hasSuffix(b) || b.hasSuffix(a)
  }

  // MARK: Chinese

  private init(han text: DuplicateText) {
    var rest = text.letters[...]
    var place = Self.cutPlace(&rest)
    // 灯塔(上海)贸易有限公司: the brackets made it a word of its own.
    if place.isEmpty, text.words.count > 1, let inner = text.words.dropFirst().first(where: Self.isPlace) {
      place = Self.string(inner)
      rest = text.words.filter { $0 != inner }.flatMap { $0 }[...]
    }
    var form = ""
    while Self.cut(DuplicateWords.forms, from: &rest) != nil { form = "co" }
    let named = Array(rest)
    var trade = ""
    while let cut = Self.cut(DuplicateWords.trades, from: &rest) { trade = cut + trade }
    self.place = place
    self.form = form
    self.trade = trade
    looksLikeCompany = !form.isEmpty || !trade.isEmpty
    core = Array(rest)
    full = Array(place.unicodeScalars) + named
  }

  private static func cutPlace(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    for length in [3, 2] where rest.count >= length + 2 {
      let start = string(rest.prefix(length))
      guard DuplicateWords.places.contains(start) else { continue }
      rest = rest.dropFirst(length)
      if let next = rest.first, next == "市" || next == "省", rest.count > 2 { rest = rest.dropFirst() }
      return start
    }
    return ""
  }

  private static func isPlace(_ word: [Unicode.Scalar]) -> Bool { DuplicateWords.places.contains(string(word)) }

  /// Cuts the longest of the words off that the name ends with, as long as two characters stay.
  private static func cut(_ words: Set<String>, from rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    for length in stride(from: min(6, rest.count - 2), to: 1, by: -1) {
      let end = string(rest.suffix(length))
      guard words.contains(end) else { continue }
      rest = rest.dropLast(length)
      return end
    }
    return nil
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Latin

  private init(latin text: DuplicateText) {
    var words = text.words.map { Self.string($0) }.filter { !DuplicateWords.fillers.contains($0) }
    var form = ""
    while words.count > 1, let last = words.last, let known = DuplicateWords.latinForms[last] {
      if form.isEmpty || form == "co" { form = known }
      words.removeLast()
    }
    full = words.flatMap { Array($0.unicodeScalars) }
    var trade = ""
    while words.count > 1, let last = words.last, let known = DuplicateWords.latinTrades[last] {
      trade = trade.isEmpty ? known : known + " " + trade
      words.removeLast()
    }
    place = ""
    looksLikeCompany = DuplicateWords.surelyForms.contains(form)
    self.form = form
    self.trade = trade
    core = words.flatMap { Array($0.unicodeScalars) }
  }
}
