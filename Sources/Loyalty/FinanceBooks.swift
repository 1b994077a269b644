import Contract
import Operations
import Zones

/// A program's books by month: what was issued and what became of it, worked out from its accounts' turnover alone.
///
/// Everything that members have, pending and reserved included and debts taken off, is the counterpart of the program's accounts.
struct FinanceBooks {
  /// What one kind of transaction did to one account of the program in one month.
  struct Turnover {
    var month: CivilDay
    var kind: LedgerKind
    var account: LedgerAccount
    var points: Int64
  }

  /// Sums may outgrow what one member can have, so they are wider than points.
  struct Movements: Equatable {
    var issued: Int128 = 0
    var redeemed: Int128 = 0
    var expired: Int128 = 0
    var adjusted: Int128 = 0
    var clawed: Int128 = 0
    /// What members have more than before.
    var outstanding: Int128 = 0

    mutating func add(_ turnover: Turnover) {
      let points = Int128(turnover.points)
      outstanding -= points
      switch (turnover.account, turnover.kind) {
      case (.issued, .clawback): clawed += points
      case (.issued, _): issued -= points
      case (.redeemed, _): redeemed += points
      case (.expired, _): expired += points
      case (.adjusted, _): adjusted -= points
      default: break
      }
    }

    mutating func add(_ other: Movements) {
      issued += other.issued
      redeemed += other.redeemed
      expired += other.expired
      adjusted += other.adjusted
      clawed += other.clawed
      outstanding += other.outstanding
    }
  }

  /// By the first day of the month.
  private let months: [CivilDay: Movements]

  init(_ turnovers: [Turnover]) {
    var months: [CivilDay: Movements] = [:]
    for turnover in turnovers { months[turnover.month, default: Movements()].add(turnover) }
    self.months = months
  }

  /// The months from the first with a movement to the last, those without one too, as far as they are asked for.
  /// - Parameter policy: what held at the end of a month.
  /// - Throws: POINTS_TOO_LARGE and AMOUNT_TOO_LARGE for what is no Int64.
  func reports(
    from first: CivilDay?, to last: CivilDay?, currency: String, policy: (CivilDay) throws -> FinancePolicy?
  ) throws -> [FinanceMonth] {
    guard var month = months.keys.min(), let end = months.keys.max() else { return [] }
    var reports: [FinanceMonth] = []
    var sum = Movements()
    while month <= min(end, last ?? end), reports.count < Self.monthsMax {
      let movements = months[month] ?? Movements()
      sum.add(movements)
      if month >= first ?? month {
        reports.append(try FinanceFigures(sum, try policy(month)).report(month, movements, currency))
      }
      month = month.adding(months: 1)
    }
    return reports
  }

  /// The contract's limit of a reply.
  static let monthsMax = 2400
}

/// What stands in the books at a month's end.
struct FinanceFigures {
  /// In thousandths.
  let breakageRate: Int128
  let outstanding: Int128
  let breakage: Int128
  let liability: Int128
  /// Revenue set aside for all points so far that are expected to be redeemed, and what of it is deferred still: the
  /// cost of those that were not redeemed yet, and never of more than members have (IFRS 15).
  let deferredTotal: Int128
  let deferred: Int128

  init(_ sum: FinanceBooks.Movements, _ policy: FinancePolicy?) {
    let cost = Int128(policy?.costPerThousand ?? 0)
    let gone = sum.expired + sum.redeemed
    let observed = gone > 0 ? Self.rounded(sum.expired * 1000, by: gone) : 0
    breakageRate = policy?.breakage.map { Int128($0) } ?? min(max(observed, 0), 1000)
    outstanding = sum.outstanding
    // Where members owe more than they have, nothing is left that could lapse.
    breakage = Self.rounded(max(0, outstanding) * breakageRate, by: 1000)
    liability = Self.rounded(outstanding * cost, by: 1000)
    let given = max(0, sum.issued + sum.adjusted - sum.clawed)
    // In thousandths of points, so that money alone is rounded, and once.
    let expected = given * (1000 - breakageRate)
    deferredTotal = Self.rounded(expected * cost, by: 1_000_000)
    // What lapsed beyond the rate or was taken back is no longer outstanding, and releases as much as a redemption.
    let awaited = min(expected - max(0, sum.redeemed) * 1000, outstanding * 1000)
    deferred = Self.rounded(max(0, awaited) * cost, by: 1_000_000)
  }

  func report(
    _ month: CivilDay, _ movements: FinanceBooks.Movements, _ currency: String
  ) throws(Refusal) -> FinanceMonth {
    func points(_ number: Int128) throws(Refusal) -> Int64 { try Self.number(number, or: .pointsTooLarge) }
    func money(_ number: Int128) throws(Refusal) -> Money {
      Money(minor: try Self.number(number, or: .amountTooLarge), currency: currency)
    }
    return FinanceMonth(
      month: month.monthText, issued: try points(movements.issued), redeemed: try points(movements.redeemed),
      expired: try points(movements.expired), adjusted: try points(movements.adjusted),
      clawed: try points(movements.clawed), outstanding: try points(outstanding), liability: try money(liability),
      breakage: try points(breakage), breakageRate: UInt32(breakageRate), deferredTotal: try money(deferredTotal),
      releasedTotal: try money(deferredTotal - deferred), deferred: try money(deferred))
  }

  private static func number(_ number: Int128, or reason: Reason) throws(Refusal) -> Int64 {
    guard let number = Int64(exactly: number) else { throw Refusal(reason, path: "program") }
    return number
  }

  /// Half up, below zero too: −1.5 is −1.
  static func rounded(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, rest) = (2 * dividend + divisor).quotientAndRemainder(dividingBy: 2 * divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
