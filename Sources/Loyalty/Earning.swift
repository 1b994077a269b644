package import Contract
package import Zones

/// A month and a day, as far as a birthday is known.
package struct Birthday: Sendable, Equatable {
  private let day: CivilDay

  /// - Returns: nil for a day that no year has.
  package init?(month: Int, day: Int) {
    // A leap year, so that 29 February is a day.
    guard let day = CivilDay(year: 2000, month: month, day: day) else { return nil }
    self.day = day
  }

  package var month: Int { day.month }

  /// 29 February is celebrated on the 28th where the year has none.
  package func celebrated(inYear year: Int) -> CivilDay { day.anniversary(inYear: year) }
}

/// What rules ask of a member, as it stands before the purchase.
package struct EarningMember: Sendable {
  package var tier: String?
  /// How many purchases were evaluated for them before.
  package var purchases: Int64
  package var birthday: Birthday?
  /// The year in which a birthday rule last gave; 0 for never.
  package var birthdayYear: Int
  package var hasReferrer: Bool
  /// Awards of the ledger's day so far.
  package var awardsToday: Int64
  /// Points of awards, events and referrals of the ledger's day so far.
  package var earnedToday: Int64

  package init(
    tier: String? = nil, purchases: Int64 = 0, birthday: Birthday? = nil, birthdayYear: Int = 0,
    hasReferrer: Bool = false, awardsToday: Int64 = 0, earnedToday: Int64 = 0
  ) {
    self.tier = tier
    self.purchases = purchases
    self.birthday = birthday
    self.birthdayYear = birthdayYear
    self.hasReferrer = hasReferrer
    self.awardsToday = awardsToday
    self.earnedToday = earnedToday
  }
}

/// A line of a purchase, in minor units of the program's currency; words in their normal form.
package struct EarningLine: Sendable {
  package var category: String?
  package var product: String?
  /// Never negative.
  package var amount: Int64

  package init(category: String? = nil, product: String? = nil, amount: Int64) {
    self.category = category
    self.product = product
    self.amount = amount
  }
}

/// A purchase as rules see it: minor units of the program's currency, none negative.
package struct EarningPurchase: Sendable {
  /// The instant whose rules and calendar hold.
  package var effectiveMs: Int64
  /// What was paid, tax included.
  package var paid: Int64
  package var tax: Int64
  package var discount: Int64
  /// They add up to what was paid. None: the purchase is one line without category and product.
  package var lines: [EarningLine]

  package init(effectiveMs: Int64, paid: Int64, tax: Int64 = 0, discount: Int64 = 0, lines: [EarningLine] = []) {
    self.effectiveMs = effectiveMs
    self.paid = paid
    self.tax = tax
    self.discount = discount
    self.lines = lines
  }
}

/// How much of a rule's cap a member has used in the period that begins with that day (since 1970; 0 where the cap is
/// for ever).
package typealias CapUsed = (_ rule: String, _ periodDay: Int64) throws -> Int64

/// What a rule's cap has to remember.
package struct CapUse: Sendable, Equatable {
  package var rule: String
  /// The first day of the period, since 1970; 0 where the cap is for ever.
  package var periodDay: Int64
  /// To be added to what was used before; more than 0.
  package var points: Int64

  package init(rule: String, periodDay: Int64, points: Int64) {
    self.rule = rule
    self.periodDay = periodDay
    self.points = points
  }
}

/// What a purchase, an event or a referral gives, and why.
package struct Earning: Sendable, Equatable {
  package var points: Int64 = 0
  package var growth: Int64 = 0
  /// What each rule that acted gave, in the order in which they are listed; they add up to `points` and `growth`.
  package var rules: [RulePoints] = []
  /// Those that acted, in the order in which they are listed; the tier's is the last.
  package var multipliers: [RuleMultiplier] = []
  package var notes: [String] = []
  package var capUses: [CapUse] = []
  /// The year for which a birthday rule gave: the member's `birthday_year` from now on.
  package var birthdayYear: Int?
  /// The day on which it counts for tiers.
  package var day: CivilDay

  package init(day: CivilDay) { self.day = day }

  /// More purchases than a day allows: they earn nothing.
  package static let purchasesPerDay = "PURCHASES_PER_DAY"
  /// More points than a day allows: the rest is cut off.
  package static let earnPerDay = "EARN_PER_DAY"

  /// As a transaction keeps it; what else stands there (spend, tier, event …) is its writer's.
  package var detail: LedgerDetail {
    var detail = LedgerDetail()
    detail.rules = rules
    detail.multipliers = multipliers
    detail.notes = notes
    detail.growth = growth == 0 ? nil : growth
    return detail
  }
}
