import Contract
import Customers
import Operations
import Store

/// What the contract alone cannot say of a purchase that is about to be stored: its amounts and lines.
struct PurchaseCheck {
  let transaction: Transaction

  func run(_ amount: Money, _ lines: [PurchaseLine]) throws {
    guard amount.minor >= 0 else { throw Refusal(.negativeAmount, path: "amount.minor") }
    for (index, line) in lines.enumerated() {
      try check(line.amount, in: amount.currency, "lines[\(index)].amount")
      if let cost = line.cost { try check(cost, in: amount.currency, "lines[\(index)].cost") }
    }
    try checkCategories(lines)
    let sum = try sum(lines.map(\.amount))
    // Nothing here adds costs up, but whoever asks for the margin of a purchase will.
    _ = try self.sum(lines.compactMap(\.cost))
    guard lines.isEmpty || sum == amount.minor else {
      throw Refusal(.linesDisagree, path: "lines", ["sum": "\(sum)", "amount": "\(amount.minor)"])
    }
  }

  /// Tax is a part of what was paid; a discount came off before it, and both together are what it cost at first.
  func run(_ amount: Money, tax: Money?, discount: Money?) throws {
    if let tax {
      try check(tax, in: amount.currency, "tax")
      guard tax.minor <= amount.minor else {
        throw Refusal(.taxAboveAmount, path: "tax.minor", ["tax": "\(tax.minor)", "amount": "\(amount.minor)"])
      }
    }
    if let discount {
      try check(discount, in: amount.currency, "discount")
      guard !amount.minor.addingReportingOverflow(discount.minor).overflow else {
        throw Refusal(.amountTooLarge, path: "discount.minor")
      }
    }
  }

  private func check(_ money: Money, in currency: String, _ path: String) throws(Refusal) {
    guard money.currency == currency else {
      throw Refusal(
        .currencyMismatch, path: "\(path).currency", ["given": money.currency, "currency": currency])
    }
    guard money.minor >= 0 else { throw Refusal(.negativeAmount, path: "\(path).minor") }
  }

  /// A word that stands in many lines is looked up once.
  private func checkCategories(_ lines: [PurchaseLine]) throws {
    let words = WordCheck(transaction: transaction)
    var known: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let category = line.category, known.insert(category).inserted else { continue }
      try words.check(category, in: .category, "lines[\(index)].category")
    }
  }

  private func sum(_ amounts: [Money]) throws(Refusal) -> Int64 {
    var sum: Int64 = 0
    for amount in amounts {
      let (next, isTooLarge) = sum.addingReportingOverflow(amount.minor)
      guard !isTooLarge else { throw Refusal(.amountTooLarge, path: "lines") }
      sum = next
    }
    return sum
  }
}

extension PurchaseLine {
  /// The form in which it is kept.
  var normal: PurchaseLine {
    var line = self
    line.category = NormalText.normal(category)
    line.product = NormalText.normal(product)
    return line
  }
}

/// Which lines differ, as a refusal names them.
enum LineDifference {
  static func fields<Line: Equatable>(_ stored: [Line], _ given: [Line]) -> [String] {
    guard stored.count == given.count else { return ["lines"] }
    return stored.indices.filter { stored[$0] != given[$0] }.map { "lines[\($0)]" }
  }
}
