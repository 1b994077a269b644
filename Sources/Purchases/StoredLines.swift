import Contract
import Store

/// What a line gave back over all refunds.
struct LineReturn: Equatable {
  var minor: Int64 = 0
  var quantity: Int64 = 0
}

/// Lines as they stand in one column: lines parted by U+001E, their parts by U+001F, since the contract allows no
/// control character in a text. Empty is absent; the currency is the purchase's.
enum StoredLines {
  private static let lineSeparator: UInt8 = 0x1E
  private static let partSeparator: UInt8 = 0x1F

  static func value(_ lines: [PurchaseLine]) -> SQLValue {
    value(lines) { line in
      [
        line.category ?? "", line.product ?? "", text(line.quantity), text(line.amount.minor), text(line.cost?.minor),
      ]
    }
  }

  static func purchaseLines(_ stored: String?, currency: String) -> [PurchaseLine] {
    parts(stored).map { parts in
      PurchaseLine(
        category: parts[0].isEmpty ? nil : parts[0], product: parts[1].isEmpty ? nil : parts[1],
        quantity: optionalNumber(parts[2]), amount: Money(minor: number(parts[3]), currency: currency),
        cost: optionalNumber(parts[4]).map { Money(minor: $0, currency: currency) })
    }
  }

  static func value(_ lines: [RefundLine]) -> SQLValue {
    value(lines) { [text(Int64($0.line)), text($0.quantity), text($0.amount.minor)] }
  }

  static func refundLines(_ stored: String?, currency: String) -> [RefundLine] {
    parts(stored).map { parts in
      RefundLine(
        line: UInt32(number(parts[0])), quantity: optionalNumber(parts[1]),
        amount: Money(minor: number(parts[2]), currency: currency))
    }
  }

  static func value(_ returns: [LineReturn]) -> SQLValue {
    value(returns) { [text($0.minor), text($0.quantity)] }
  }

  static func returns(_ stored: String?) -> [LineReturn] {
    parts(stored).map { LineReturn(minor: number($0[0]), quantity: number($0[1])) }
  }

  // MARK: Parts

  private static func value<Line>(_ lines: [Line], _ parts: (Line) -> [String]) -> SQLValue {
    if lines.isEmpty { return .null }
    let (line, part) = (Character(Unicode.Scalar(lineSeparator)), Character(Unicode.Scalar(partSeparator)))
    return .text(lines.map { parts($0).joined(separator: String(part)) }.joined(separator: String(line)))
  }

  private static func parts(_ stored: String?) -> [[String]] {
    guard let stored else { return [] }
    return stored.utf8.split(separator: lineSeparator).map { line in
      line.split(separator: partSeparator, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
  }

  private static func text(_ number: Int64?) -> String { number.map { String($0) } ?? "" }

  private static func optionalNumber(_ text: String) -> Int64? { text.isEmpty ? nil : number(text) }

  private static func number(_ text: String) -> Int64 {
    guard let number = Int64(text) else { preconditionFailure("a stored line holds no number where one belongs") }
    return number
  }
}
