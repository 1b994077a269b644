import Customers

/// The number of a card (卡号), in the one form in which it is kept and compared: capital letters and ordinary digits,
/// without the spaces and dashes that people put between them.
enum MemberCard {
  private static let lengths = 4...40

  /// - Returns: nil for what is no card number.
  static func number(in typed: String) -> String? {
    let number = FoldedText(typed).text.filter { $0 != "-" && $0 != " " }.uppercased()
    return lengths.contains(number.count) ? number : nil
  }

  /// A number of ours: M, a count with at least nine digits, and a check digit.
  static func made(_ count: Int64) -> String {
    let digits = String(count)
    let padded = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    return "M\(padded)\(CheckCharacter.value(of: padded.utf8.map { Int($0) - 48 }, count: 10))"
  }
}
