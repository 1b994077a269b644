import Customers

/// What a member tells others who may name them as who referred them (推荐码): R, the member's id in Crockford's letters,
/// which nobody takes for each other, and a check character.
enum ReferralCode {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  /// The least that the id takes, so that codes of one program look alike.
  private static let idLetters = 5

  static func text(_ memberId: Int64) -> String {
    var values: [Int] = []
    var rest = memberId
    while rest > 0 || values.count < idLetters {
      values.append(Int(rest % 32))
      rest /= 32
    }
    values.reverse()
    values.append(CheckCharacter.value(of: values, count: 32))
    return "R" + String(decoding: values.map { letters[$0] }, as: UTF8.self)
  }

  /// The member in a code as people type it: small or full-width letters, dashes and spaces anywhere, and letters that
  /// Crockford leaves out for the digits that they look like.
  /// - Returns: nil for what is no code, or has a character wrong.
  static func memberId(in typed: String) -> Int64? {
    let folded = FoldedText(typed).text.filter { $0 != "-" && $0 != " " }.uppercased()
    guard folded.first == "R", (idLetters + 2...16).contains(folded.utf8.count) else { return nil }
    let values = folded.utf8.dropFirst().compactMap(value)
    guard values.count == folded.utf8.count - 1, let check = values.last else { return nil }
    guard CheckCharacter.value(of: values.dropLast(), count: 32) == check else { return nil }
    var id: Int64 = 0
    for value in values.dropLast() {
      let (shifted, isTooLarge) = id.multipliedReportingOverflow(by: 32)
      guard !isTooLarge, shifted <= .max - Int64(value) else { return nil }
      id = shifted + Int64(value)
    }
    // Zeros in front would be a second code of the same member.
    return id > 0 && text(id).utf8.count == folded.utf8.count ? id : nil
  }

  private static func value(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "O"): 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    default: letters.firstIndex(of: letter)
    }
  }
}
