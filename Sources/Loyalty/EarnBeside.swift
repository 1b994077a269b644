import Contract
import Operations
import Zones

/// What rules give that no multiplier touches: gifts beside a purchase, events, referrals.
extension EarningRules {
  /// First purchase, birthday, and having been referred.
  func giveBeside(
    _ applicable: RuleSet, _ moment: EarningMoment, _ member: EarningMember, _ tally: inout EarningTally
  ) {
    if member.purchases == 0 {
      give(applicable & ofKind(.firstPurchase), &tally)
      if member.hasReferrer { give(applicable & ofKind(.referred), &tally) }
    }
    if member.birthdayYear < moment.day.year { give(applicable & ofKind(.birthday), &tally) }
  }

  /// What an event of another system earns.
  /// - Throws: `Refusal(.eventUnknown)` at `event` where no rule is for it, and what `used` throws.
  package func event(
    _ word: String, atMs: Int64, to member: EarningMember, used: CapUsed
  ) throws -> Earning {
    guard let ofWord = byEvent[word] else { throw Refusal(.eventUnknown, path: "event", ["event": word]) }
    let moment = EarningMoment(atMs, in: zone)
    var tally = EarningTally(day: moment.day)
    give(ofWord & applicable(at: moment, paid: nil, to: member), &tally)
    try applyCaps(to: &tally, refuses: false, used: used)
    return try finish(&tally, member)
  }

  /// What the first purchase of a referred member earns to who referred them. The purchase's instant, amount and lines
  /// count, and the tier, birthday and caps of who referred.
  /// - Returns: nil where no rule applies.
  package func referral(
    _ purchase: EarningPurchase, to referrer: EarningMember, used: CapUsed
  ) throws -> Earning? {
    let ofKind = ofKind(.referrer)
    if ofKind.isEmpty { return nil }
    let moment = EarningMoment(purchase.effectiveMs, in: zone)
    let touched = purchase.lines.isEmpty ? unrestricted : purchase.lines.reduce(RuleSet()) { $0 | matching($1) }
    var tally = EarningTally(day: moment.day)
    give(ofKind & touched & applicable(at: moment, paid: purchase.paid, to: referrer), &tally)
    if tally.gains.isEmpty { return nil }
    try applyCaps(to: &tally, refuses: false, used: used)
    return try finish(&tally, referrer)
  }

  private func give(_ applicable: RuleSet, _ tally: inout EarningTally) {
    if applicable.isEmpty { return }
    for currency in [PointCurrency.points, .growth] {
      for index in chosen(applicable & giving(currency)) {
        tally.gains.append(EarningTally.Gain(rule: index, points: rules[index].points))
      }
    }
  }
}
