import Contract
import Operations

/// What a refund may give back: money and pieces, as far as the purchase and its lines have them left.
struct RefundCheck {
  let purchase: Purchase
  /// The field that names the purchase.
  let path: String
  /// What each line gave back; empty where no refund named a line so far.
  private(set) var returned: [LineReturn]

  private var leftMinor: Int64 { purchase.amount.minor - (purchase.refunded?.minor ?? 0) }
  /// A gift comes back once, for nothing.
  private var isGiftOut: Bool { purchase.amount.minor == 0 && purchase.refunded == nil }
  /// A gift that came back without a word of its lines came back with all of them.
  private let isWholeGiftBack: Bool

  init(_ purchase: Purchase, path: String, returned: [LineReturn]) {
    self.purchase = purchase
    self.path = path
    self.returned = returned
    isWholeGiftBack = purchase.amount.minor == 0 && purchase.refunded != nil && returned.isEmpty
  }

  /// Takes what the request gives back off what is left.
  /// - Returns: minor units of the purchase's currency.
  mutating func take(_ amount: Money?, _ lines: [RefundLine]) throws(Refusal) -> Int64 {
    if isWholeGiftBack { throw Refusal(.nothingToRefund, path: path) }
    if let amount { try check(amount, "amount") }
    let linesMinor = try take(lines)
    guard let amount else { return try whole(lines, linesMinor) }
    guard lines.isEmpty || linesMinor == amount.minor else {
      throw Refusal(.linesDisagree, path: "lines", ["sum": "\(linesMinor)", "amount": "\(amount.minor)"])
    }
    try check(minor: amount.minor, lines, path: "amount")
    return amount.minor
  }

  /// Without an amount: what the lines add up to, or all that is left.
  private func whole(_ lines: [RefundLine], _ linesMinor: Int64) throws(Refusal) -> Int64 {
    guard lines.isEmpty else {
      try check(minor: linesMinor, lines, path: "lines")
      return linesMinor
    }
    guard leftMinor > 0 || isGiftOut else { throw Refusal(.nothingToRefund, path: path) }
    return leftMinor
  }

  private func check(minor: Int64, _ lines: [RefundLine], path field: String) throws(Refusal) {
    let bringsPieces = lines.contains { $0.quantity ?? 0 > 0 }
    // Pieces that come back for nothing are a refund as well: what a line has of them bounds how often.
    if minor == 0, bringsPieces || isGiftOut { return }
    guard leftMinor > 0 || isGiftOut else { throw Refusal(.nothingToRefund, path: path) }
    guard minor > 0 else {
      throw Refusal(.tooSmall, path: field == "amount" ? "amount.minor" : field, ["min": "1"])
    }
    try check(minor, within: leftMinor, field)
  }

  // MARK: Lines

  private mutating func take(_ lines: [RefundLine]) throws(Refusal) -> Int64 {
    guard !lines.isEmpty else { return 0 }
    if returned.isEmpty { returned = Array(repeating: LineReturn(), count: purchase.lines.count) }
    var seen: Set<UInt32> = []
    // It cannot overflow: each line is below what the purchase's line has left, and those add up to its amount.
    var sum: Int64 = 0
    for (index, line) in lines.enumerated() {
      guard seen.insert(line.line).inserted else { throw Refusal(.duplicateItem, path: "lines[\(index)].line") }
      try take(line, "lines[\(index)]")
      sum += line.amount.minor
    }
    return sum
  }

  private mutating func take(_ line: RefundLine, _ path: String) throws(Refusal) {
    let number = Int(line.line)
    guard number < purchase.lines.count else {
      throw Refusal(
        .lineNotFound, path: "\(path).line", ["count": "\(purchase.lines.count)", "line": "\(number)"])
    }
    try check(line.amount, "\(path).amount")
    let sold = purchase.lines[number]
    try check(line.amount.minor, within: sold.amount.minor - returned[number].minor, "\(path).amount")
    // A line that never said how many pieces it has has none to give back.
    try check(line.quantity ?? 0, within: (sold.quantity ?? 0) - returned[number].quantity, "\(path).quantity")
    returned[number].minor += line.amount.minor
    returned[number].quantity += line.quantity ?? 0
  }

  // MARK: One value

  private func check(_ money: Money, _ path: String) throws(Refusal) {
    let currency = purchase.amount.currency
    guard money.currency == currency else {
      throw Refusal(
        .currencyMismatch, path: "\(path).currency", ["given": money.currency, "currency": currency])
    }
    guard money.minor >= 0 else { throw Refusal(.negativeAmount, path: "\(path).minor") }
  }

  private func check(_ value: Int64, within left: Int64, _ path: String) throws(Refusal) {
    guard value <= left else {
      throw Refusal(.refundAbovePurchase, path: path, ["amount": "\(value)", "left": "\(left)"])
    }
  }
}
