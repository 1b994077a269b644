import Hanzi

/// A person's name as doubles are compared by.
struct DuplicateName {
  let text: DuplicateText
  /// The words one behind the other in the order of their letters, so that "Smith, Anna" is "Anna Smith".
  private let sorted: [Unicode.Scalar]
  /// What people type for the name; of Chinese ones only.
  let reading: NameReading?

  init(_ name: String) {
    let text = DuplicateText(name)
    self.text = text
    reading = text.hasHan ? Hanzi.readings(ofName: name, max: 1).first : nil
    sorted =
      text.words.count > 1
      ? text.words.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 } : text.letters
  }

  /// The first letters of two words, or of the first two characters' pinyin, in the order of the alphabet. Typing errors
  /// rarely meet them, and the order of the words, the script and a middle name do not change them.
  var initials: String {
    var letters: [Unicode.Scalar] = []
    if let reading {
      letters = reading.syllables.prefix(2).compactMap { $0.unicodeScalars.first }
    } else {
      let words = text.words.contains { $0.count > 1 } ? text.words.filter { $0.count > 1 } : text.words
      if let first = words.first?.first { letters.append(first) }
      if words.count > 1, let last = words.last?.first { letters.append(last) }
    }
    return String(String.UnicodeScalarView(letters.sorted()))
  }

  /// The same for all ways to write the name that sound the same.
  var sound: String {
    if let reading { return reading.full }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: sorted)
    return String(view)
  }

  /// How much alike two names are, the likest last.
  enum Likeness: Int, Comparable {
    case none
    /// One is short for the other, or one character of several is another.
    case related
    /// The same pinyin in other characters (章伟, 张伟), or in letters.
    case homophone
    /// A typing error, or given name and surname the other way round.
    case typo
    case same

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  func likeness(_ other: DuplicateName) -> Likeness {
    let (a, b) = (text.letters, other.text.letters)
    if a == b || sorted == other.sorted { return a.isEmpty ? .none : .same }
    switch (reading, other.reading) {
    case (.some(let mine), .some(let others)): return han(mine, other, others)
    case (.some(let mine), .none): return other.spells(mine) ? .homophone : .none
    case (.none, .some(let others)): return spells(others) ? .homophone : .none
    case (.none, .none): return latin(other)
    }
  }

  private func han(_ mine: NameReading, _ other: DuplicateName, _ others: NameReading) -> Likeness {
    let (a, b) = (text.letters, other.text.letters)
    // 小明王 for 王小明.
    if a.count == b.count, a.count > 1, a.count < 5, Array(a[1...]) + [a[0]] == b || Array(b[1...]) + [b[0]] == a {
      return .typo
    }
    if mine.syllables == others.syllables { return .homophone }
    return min(a.count, b.count) >= 3 && a.first == b.first && DuplicateEdit.mayBeTyped(a, for: b) ? .related : .none
  }

  private func latin(_ other: DuplicateName) -> Likeness {
    let (a, b) = (text.letters, other.text.letters)
    if min(a.count, b.count) >= 4,
      DuplicateEdit.mayBeTyped(a, for: b) || DuplicateEdit.mayBeTyped(sorted, for: other.sorted)
    {
      return .typo
    }
    let (few, many) = text.words.count <= other.text.words.count ? (self, other) : (other, self)
    return few.isShort(for: many) ? .related : .none
  }

  /// "J. Smith" and "Anna Smith" are short for "John Smith" and "Anna Maria Smith".
  private func isShort(for other: DuplicateName) -> Bool {
    let (few, many) = (text.words, other.text.words)
    guard few.count > 1, let last = few.last, last.count > 1, last == many.last,
      few[0] != many[0] || few.count < many.count
    else { return false }
    let (mine, others) = (few[0], many[0])
    if mine == others { return true }
    return mine.count == 1 ? mine[0] == others.first : others.count == 1 && others[0] == mine.first
  }

  /// Whether these Latin words are a Chinese name in pinyin, the surname first or last.
  private func spells(_ reading: NameReading) -> Bool {
    let full = Array(reading.full.unicodeScalars)
    if text.letters == full { return true }
    guard text.words.count > 1, let last = text.words.last else { return false }
    return last + text.words.dropLast().flatMap { $0 } == full
  }
}
