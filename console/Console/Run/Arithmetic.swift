import Schema

/// Sums, differences, products and quotients of a script's values. Integers never wrap round.
struct Arithmetic {
  let schema: Schema
  let instants: InstantReader

  typealias Mismatch = Comparison.Mismatch

  func apply(
    _ operation: Expression.Binary, _ left: ScriptValue, _ right: ScriptValue
  ) throws(Mismatch) -> ScriptValue {
    switch (Operand(left, schema), Operand(right, schema)) {
    case (.int(let left), .int(let right)): return try integers(operation, left, right)
    case (.int(let left), .double(let right)): return try doubles(operation, Double(left), right)
    case (.double(let left), .int(let right)): return try doubles(operation, left, Double(right))
    case (.double(let left), .double(let right)): return try doubles(operation, left, right)
    case (.money(let left, let currency), .money(let right, let other)) where operation == .plus || operation == .minus:
      guard currency == other else {
        throw Mismatch(words: Phrase("\(currency) and \(other) do not add up", "\(currency) 与 \(other) 不能相加减"))
      }
      return .money(minor: try whole(operation, left, right), currency: currency)
    case (.money(let minor, let currency), .int(let factor)) where operation == .times,
      (.int(let factor), .money(let minor, let currency)) where operation == .times:
      return .money(minor: try whole(.times, minor, factor), currency: currency)
    case (.instant(let left), .instant(let right)) where operation == .minus:
      return .int(try whole(.minus, left, right))
    case (.day(let left), .day(let right)) where operation == .minus:
      return .int(try whole(.times, try whole(.minus, left, right), Day.ms))
    case (.instant(let ms), .day(let day)) where operation == .minus:
      return .int(try whole(.minus, ms, instants.midnightMs(day)))
    case (.day(let day), .instant(let ms)) where operation == .minus:
      return .int(try whole(.minus, instants.midnightMs(day), ms))
    case (.instant(let ms), .int(let span)) where operation == .plus || operation == .minus:
      return .instant(try time(try whole(operation, ms, span), Self.daysMax * Day.ms))
    case (.day(let day), .int(let span)) where operation == .plus || operation == .minus:
      guard span % Day.ms == 0 else {
        return .instant(try time(try whole(operation, instants.midnightMs(day), span), Self.daysMax * Day.ms))
      }
      return .day(try time(try whole(operation, day, span / Day.ms), Self.daysMax))
    case (let left, let right):
      throw Mismatch(
        words: Phrase(
          "\(operation.rawValue) takes numbers, amounts or times, not \(left.kind.english) and \(right.kind.english)",
          "\(operation.rawValue) 只用于数字、金额或时间,不能用于\(left.kind.chinese)和\(right.kind.chinese)"))
    }
  }

  /// Days on either side of 1970 for which there are times.
  static let daysMax: Int64 = 100_000_000

  private func time(_ value: Int64, _ most: Int64) throws(Mismatch) -> Int64 {
    guard (-most...most).contains(value) else {
      throw Mismatch(
        words: Phrase(
          "this is no time: it is more than \(Self.daysMax) days away from 1970", "这不是有效时间:距 1970 年超过 \(Self.daysMax) 天"
        ))
    }
    return value
  }

  func negate(_ value: ScriptValue) throws(Mismatch) -> ScriptValue {
    switch Operand(value, schema) {
    case .int(let number): return .int(try whole(.minus, 0, number))
    case .double(let number): return .double(-number)
    case .money(let minor, let currency): return .money(minor: try whole(.minus, 0, minor), currency: currency)
    case let other:
      throw Mismatch(
        words: Phrase(
          "- takes a number or an amount, not \(other.kind.english)", "- 只用于数字或金额,不能用于\(other.kind.chinese)"))
    }
  }

  /// - Throws: where the result has more than 64 bits.
  func whole(_ operation: Expression.Binary, _ left: Int64, _ right: Int64) throws(Mismatch) -> Int64 {
    let (result, isTooLarge) =
      switch operation {
      case .plus: left.addingReportingOverflow(right)
      case .minus: left.subtractingReportingOverflow(right)
      default: left.multipliedReportingOverflow(by: right)
      }
    guard !isTooLarge else {
      throw Mismatch(
        words: Phrase(
          "\(left) \(operation.rawValue) \(right) is beyond the largest number of 64 bits",
          "\(left) \(operation.rawValue) \(right) 超出 64 位整数范围"))
    }
    return result
  }

  private func integers(
    _ operation: Expression.Binary, _ left: Int64, _ right: Int64
  ) throws(Mismatch) -> ScriptValue {
    switch operation {
    case .divided:
      guard right != 0 else { throw Self.divisionByZero }
      let (quotient, isTooLarge) = left.dividedReportingOverflow(by: right)
      if isTooLarge { return .double(Double(left) / Double(right)) }
      return quotient * right == left ? .int(quotient) : .double(Double(left) / Double(right))
    case .remainder:
      guard right != 0 else { throw Self.divisionByZero }
      return .int(left.remainderReportingOverflow(dividingBy: right).partialValue)
    default: return .int(try whole(operation, left, right))
    }
  }

  private func doubles(
    _ operation: Expression.Binary, _ left: Double, _ right: Double
  ) throws(Mismatch) -> ScriptValue {
    switch operation {
    case .plus: return .double(left + right)
    case .minus: return .double(left - right)
    case .times: return .double(left * right)
    default:
      guard right != 0 else { throw Self.divisionByZero }
      return .double(operation == .divided ? left / right : left.truncatingRemainder(dividingBy: right))
    }
  }

  private static let divisionByZero = Mismatch(words: Phrase("division by zero", "除数为零"))
}

/// `sum`, `min`, `max` and `avg` over values that come one after the other; what is absent does not count.
struct Folding {
  let fold: Stage.Fold
  let comparison: Comparison
  private var result = ScriptValue.null
  private var count: Int64 = 0

  init(_ fold: Stage.Fold, _ comparison: Comparison) {
    self.fold = fold
    self.comparison = comparison
  }

  mutating func add(_ value: ScriptValue) throws(Comparison.Mismatch) {
    if value == .null { return }
    count += 1
    guard count > 1 else {
      result = try first(value)
      return
    }
    switch fold {
    case .sum, .avg:
      result = try Arithmetic(schema: comparison.schema, instants: comparison.instants).apply(.plus, result, value)
    case .min: if try comparison.order(value, result) == .less { result = value }
    case .max: if try comparison.order(value, result) == .more { result = value }
    }
  }

  /// A sum begins with a number or an amount; of anything there is a least.
  private func first(_ value: ScriptValue) throws(Comparison.Mismatch) -> ScriptValue {
    guard fold == .sum || fold == .avg else {
      _ = try comparison.order(value, value)
      return value
    }
    switch Operand(value, comparison.schema) {
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .money(let minor, let currency): return .money(minor: minor, currency: currency)
    case let other:
      throw Comparison.Mismatch(
        words: Phrase(
          "\(fold.rawValue) takes numbers or amounts, not \(other.kind.english)",
          "\(fold.rawValue) 只用于数字或金额,不能用于\(other.kind.chinese)"))
    }
  }

  private static func mean(_ sum: Int64, _ count: Int64) -> Int64 {
    let (quotient, rest) = sum.quotientAndRemainder(dividingBy: count)
    return rest.magnitude * 2 >= count.magnitude ? quotient + rest.signum() : quotient
  }

  /// The sum of nothing is 0; there is no least, greatest or mean of nothing. A mean amount is rounded to its smallest
  /// unit.
  var value: ScriptValue {
    switch (fold, result) {
    case (.sum, .null): .int(0)
    case (.avg, .int(let sum)): .double(Double(sum) / Double(count))
    case (.avg, .double(let sum)): .double(sum / Double(count))
    case (.avg, .money(let minor, let currency)):
      .money(minor: Self.mean(minor, count), currency: currency)
    default: result
    }
  }
}
