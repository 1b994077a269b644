import Contract
import Zones

/// What the calendar and the clock of the program's zone show at an instant.
struct EarningMoment {
  let ms: Int64
  let day: CivilDay
  let minute: Int
  /// As in `CompiledRule.weekdays`.
  let weekday: UInt8

  init(_ ms: Int64, in zone: Zone) {
    self.ms = ms
    day = zone.day(at: ms)
    minute = zone.minuteOfDay(at: ms)
    weekday = 1 << UInt8(day.weekday)
  }
}

extension EarningRules {
  /// The rules whose conditions hold, but for those on lines.
  /// - Parameter paid: nil for what is no purchase.
  func applicable(at moment: EarningMoment, paid: Int64?, to member: EarningMember) -> RuleSet {
    var ofTier = ofAnyTier
    if let tier = member.tier, let more = byTier[tier] { ofTier |= more }
    let (isBirthday, isBirthdayMonth) = Self.birthday(member, moment.day)
    var found = RuleSet()
    for index in ofTier where rules[index].holds(moment, paid, isBirthday, isBirthdayMonth) { found.insert(index) }
    return found
  }

  /// The rules that a line's category and product let act on it.
  func matching(_ line: EarningLine) -> RuleSet {
    var found = unrestricted
    if let category = line.category, let more = byCategory[category] { found |= more }
    if let product = line.product, let more = byProduct[product] { found |= more }
    return found
  }

  private static func birthday(_ member: EarningMember, _ day: CivilDay) -> (isDay: Bool, isMonth: Bool) {
    guard let birthday = member.birthday else { return (false, false) }
    return (birthday.celebrated(inYear: day.year) == day, birthday.month == day.month)
  }
}

extension CompiledRule {
  fileprivate func holds(
    _ moment: EarningMoment, _ paid: Int64?, _ isBirthday: Bool, _ isBirthdayMonth: Bool
  ) -> Bool {
    guard window.contains(moment.ms), weekdays & moment.weekday != 0, minutes?.contains(moment.minute) != false
    else { return false }
    if let paid, paid < minAmount { return false }
    switch birthday {
    case .day: return isBirthday
    case .month: return isBirthdayMonth
    case .unspecified, nil: return true
    }
  }
}
