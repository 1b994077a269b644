import Contract
import Operations

/// An exact fraction, never negative. It need not be in lowest terms: it is brought to them when it grows too large.
struct Fraction: Sendable, Equatable {
  var numerator: Int128
  /// At least 1.
  var denominator: Int128

  static let one = Fraction(1, 1)

  init(_ numerator: Int128, _ denominator: Int128) {
    precondition(numerator >= 0 && denominator > 0, "a fraction of points is never negative")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// In lowest terms.
  init(reduced numerator: Int128, _ denominator: Int128) {
    self = Fraction(numerator, denominator).reduced
  }

  var reduced: Fraction {
    let divisor = greatestCommonDivisor(numerator, denominator)
    return Fraction(numerator / divisor, denominator / divisor)
  }

  /// - Throws: `Refusal(.pointsTooLarge)` where the product in lowest terms is beyond 128 bits.
  func times(_ other: Fraction) throws(Refusal) -> Fraction {
    if let product = plainProduct(other) { return product }
    let (left, right) = (reduced, other.reduced)
    let (across, down) = (
      Fraction(reduced: left.numerator, right.denominator), Fraction(reduced: right.numerator, left.denominator)
    )
    guard let product = across.plainProduct(down) else { throw .pointsTooLarge }
    return product
  }

  private func plainProduct(_ other: Fraction) -> Fraction? {
    let (above, aboveIsOver) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, belowIsOver) = denominator.multipliedReportingOverflow(by: other.denominator)
    return aboveIsOver || belowIsOver ? nil : Fraction(above, below)
  }
}

/// A growing sum of fractions: what is whole of it, and a part below one in lowest terms.
struct FractionSum {
  private(set) var whole: Int128 = 0
  private(set) var part = Fraction(0, 1)

  /// - Throws: `Refusal(.pointsTooLarge)` where the sum, or the common denominator of its parts, is beyond 128 bits.
  mutating func add(_ fraction: Fraction) throws(Refusal) {
    let (quotient, remainder) = fraction.numerator.quotientAndRemainder(dividingBy: fraction.denominator)
    try addWhole(quotient)
    guard remainder > 0 else { return }
    let more = Fraction(reduced: remainder, fraction.denominator)
    guard part.numerator > 0 else {
      part = more
      return
    }
    let divisor = greatestCommonDivisor(part.denominator, more.denominator)
    let widening = more.denominator / divisor
    let (common, isOver) = part.denominator.multipliedReportingOverflow(by: widening)
    // Both parts are below one, so their sum is below twice the denominator.
    guard !isOver, common <= .max / 2 else { throw .pointsTooLarge }
    let sum = part.numerator * widening + more.numerator * (common / more.denominator)
    if sum >= common { try addWhole(1) }
    part = Fraction(reduced: sum >= common ? sum - common : sum, common)
  }

  private mutating func addWhole(_ count: Int128) throws(Refusal) {
    let (sum, isOver) = whole.addingReportingOverflow(count)
    guard !isOver, sum < .max else { throw .pointsTooLarge }
    whole = sum
  }

  var down: Int128 { whole }
  var up: Int128 { part.numerator > 0 ? whole + 1 : whole }
  /// A half is rounded up.
  var halfUp: Int128 { part.numerator >= part.denominator - part.numerator ? whole + 1 : whole }
}

extension Refusal {
  static let pointsTooLarge = Refusal(.pointsTooLarge, path: "amount")
}

/// - Returns: 1 at least; of 0 and n it is n.
func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
  var (high, low) = (left, right)
  // Divisions of 128 bits cost ten times those of 64.
  while low > Int128(UInt64.max) || high > Int128(UInt64.max) {
    guard low != 0 else { return high }
    (high, low) = (low, high % low)
  }
  var (large, small) = (UInt64(high), UInt64(low))
  while small != 0 { (large, small) = (small, large % small) }
  return max(1, Int128(large))
}
