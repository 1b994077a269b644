/// What is known of each character: its simplified form and its common readings.
///
/// Unpacked at the first use from two texts that are compact to keep and fast to compile; then an answer is one look
/// into an array.
struct CharacterTable: Sendable {
  static let shared = CharacterTable()

  /// The block that nearly all characters of names are in; the rest (〇 and some rare names) are in dictionaries.
  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// Indexed by scalar − 0x4E00; 0 is none.
  private var forms: [UInt32]
  /// Indexed by scalar − 0x4E00; a place in `readingLists`.
  private var readingIndexes: [UInt16]
  private var rareReadingIndexes: [UInt32: UInt16] = [:]
  /// The first is of characters without a reading.
  private var readingLists: [[String]] = [[]]

  private init() {
    forms = Array(repeating: 0, count: Self.block.count)
    readingIndexes = Array(repeating: 0, count: Self.block.count)
    unpackReadings()
    unpackForms()
  }

  /// The character itself where it has no other form.
  func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard Self.block.contains(scalar.value) else { return scalar }
    let form = forms[Int(scalar.value - Self.block.lowerBound)]
    return form == 0 ? scalar : Unicode.Scalar(form) ?? scalar
  }

  /// The likeliest first; empty for what is no Chinese character. Of a simplified one only.
  func readings(_ scalar: Unicode.Scalar) -> [String] {
    if Self.block.contains(scalar.value) {
      return readingLists[Int(readingIndexes[Int(scalar.value - Self.block.lowerBound)])]
    }
    guard scalar.value >= 0x3007, let index = rareReadingIndexes[scalar.value] else { return [] }
    return readingLists[Int(index)]
  }

  /// Lines of `zhong,chong 重`.
  private mutating func unpackReadings() {
    var head = ""
    var isInHead = true
    for scalar in ReadingData.lines.unicodeScalars {
      switch scalar {
      case "\n":
        isInHead = true
        head = ""
      case " ":
        isInHead = false
        readingLists.append(head.split(separator: ",").map { String($0) })
      default:
        if isInHead { head.unicodeScalars.append(scalar) } else { assign(scalar, UInt16(readingLists.count - 1)) }
      }
    }
  }

  private mutating func assign(_ scalar: Unicode.Scalar, _ index: UInt16) {
    if Self.block.contains(scalar.value) {
      readingIndexes[Int(scalar.value - Self.block.lowerBound)] = index
    } else {
      rareReadingIndexes[scalar.value] = index
    }
  }

  private mutating func unpackForms() {
    var traditional: UInt32?
    for scalar in VariantData.pairs.unicodeScalars where scalar != "\n" {
      if let from = traditional {
        forms[Int(from - Self.block.lowerBound)] = scalar.value
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
  }
}
