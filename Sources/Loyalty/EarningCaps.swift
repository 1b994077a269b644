import Contract
import Operations
import Zones

/// What rules have given so far.
struct EarningTally {
  struct Gain {
    let rule: Int
    var points: Int64
    var capped: Int64 = 0

    mutating func cut(to most: Int64) {
      guard points > most else { return }
      capped += points - most
      points = most
    }
  }

  let day: CivilDay
  var gains: [Gain] = []
  var multipliers = RuleSet()
  var tierMultiplier: RuleMultiplier?
  var notes: [String] = []
}

extension EarningRules {
  /// Brings gains into the order in which their rules are listed, and each below its rule's caps.
  func applyCaps(to tally: inout EarningTally, refuses: Bool, used: CapUsed) throws {
    tally.gains.sort { $0.rule < $1.rule }
    for index in tally.gains.indices {
      let rule = rules[tally.gains[index].rule]
      if let most = rule.maxPerPurchase {
        if refuses, rule.refusesAbove, tally.gains[index].points > most {
          throw Refusal(
            .ruleCapExceeded, path: "amount",
            ["rule": rule.code, "max": "\(most)", "points": "\(tally.gains[index].points)"])
        }
        tally.gains[index].cut(to: most)
      }
      if let most = rule.maxPerMember, tally.gains[index].points > 0 {
        // A later version may allow less than was used.
        tally.gains[index].cut(to: max(0, most - (try used(rule.code, rule.periodDay(of: tally.day)))))
      }
    }
  }

  /// Cuts what a day does not allow, from the last rule on, and adds up.
  func finish(_ tally: inout EarningTally, _ member: EarningMember) throws(Refusal) -> Earning {
    if let most = config.limits?.earnPerDay { try cut(&tally, to: max(0, most - member.earnedToday)) }
    var earning = Earning(day: tally.day)
    earning.notes = tally.notes
    for gain in tally.gains {
      let rule = rules[gain.rule]
      if rule.isGrowth {
        earning.growth = try sum(earning.growth, gain.points)
      } else {
        earning.points = try sum(earning.points, gain.points)
      }
      earning.rules.append(
        RulePoints(
          rule: rule.code, points: gain.points, gives: rule.isGrowth ? .growth : nil,
          capped: gain.capped > 0 ? gain.capped : nil))
      if gain.points > 0, rule.maxPerMember != nil {
        earning.capUses.append(
          CapUse(rule: rule.code, periodDay: rule.periodDay(of: tally.day), points: gain.points))
      }
      if gain.points > 0, ofKind(.birthday).contains(gain.rule) { earning.birthdayYear = tally.day.year }
    }
    for index in tally.multipliers {
      earning.multipliers.append(RuleMultiplier(rule: rules[index].code, multiplier: rules[index].multiplier))
    }
    if let tier = tally.tierMultiplier { earning.multipliers.append(tier) }
    return earning
  }

  private func cut(_ tally: inout EarningTally, to most: Int64) throws(Refusal) {
    var total: Int64 = 0
    for gain in tally.gains where !rules[gain.rule].isGrowth { total = try sum(total, gain.points) }
    guard total > most else { return }
    tally.notes.append(Earning.earnPerDay)
    var over = total - most
    for index in tally.gains.indices.reversed() where over > 0 && !rules[tally.gains[index].rule].isGrowth {
      let before = tally.gains[index].points
      tally.gains[index].cut(to: max(0, before - over))
      over -= before - tally.gains[index].points
    }
  }

  private func sum(_ left: Int64, _ right: Int64) throws(Refusal) -> Int64 {
    let (sum, isOver) = left.addingReportingOverflow(right)
    guard !isOver else { throw .pointsTooLarge }
    return sum
  }
}

extension CompiledRule {
  /// The first day of the cap's period, since 1970.
  fileprivate func periodDay(of day: CivilDay) -> Int64 {
    switch capPeriod {
    case .day: day.days
    case .month: day.firstOfMonth.days
    case .year: day.firstOfYear.days
    case .ever, .unspecified: 0
    }
  }
}
