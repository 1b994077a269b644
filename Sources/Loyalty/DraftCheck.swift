import Contract
import Customers
import Operations
import Store
import Zones

/// What the contract alone cannot say of a draft. It finds everything that is wrong, in the order of the fields.
struct DraftCheck {
  let draft: ProgramConfig
  let growthName: String?
  /// The version that was activated last: members may hold its tiers.
  let latest: ProgramConfig?
  /// The draft that this one replaces.
  let before: ProgramConfig?
  let transaction: Transaction

  private(set) var flaws: [FieldFlaw] = []

  /// Two configurations (the active one and the draft) and more must fit in a reply.
  static let bytesMax = 1 << 20
  /// More are not for people to read.
  private static let flawsMax = 200
  /// Unknown categories that are compared with the dictionary's: a draft of thousands must not hold the writer.
  private static let unknownMax = 50

  init(
    draft: ProgramConfig, growthName: String?, latest: ProgramConfig?, before: ProgramConfig?, transaction: Transaction
  ) {
    self.draft = draft
    self.growthName = growthName
    self.latest = latest
    self.before = before
    self.transaction = transaction
  }

  /// - Returns: the draft as it is kept.
  /// - Throws: `Refusal(.draftInvalid)`.
  mutating func run() throws -> ProgramConfig {
    let size = draft.encoded().count
    if size > Self.bytesMax { add("", .tooLong, ["max": "\(Self.bytesMax)"]) }
    var codes: Set<String> = []
    for (index, rule) in draft.rules.enumerated() {
      if !codes.insert(rule.code).inserted { add("rules[\(index)].code", .codeTwice, ["code": rule.code]) }
      check(rule, "rules[\(index)]")
    }
    try checkCategories()
    checkExpiry()
    checkPending()
    checkTiers()
    checkTierPolicy()
    checkDebt()
    checkTwice(draft.adjustLimits.map(\.role), "adjust_limits", field: ".role")
    guard !flaws.isEmpty else { return draft }
    var refusal = Refusal(.draftInvalid)
    refusal.flaws = Array(flaws.prefix(Self.flawsMax))
    throw refusal
  }

  /// - Parameter path: below the draft; "" for the draft as a whole.
  mutating func add(_ path: String, _ reason: Reason, _ arguments: [String: String] = [:]) {
    flaws.append(FieldFlaw(path: path.isEmpty ? "draft" : "draft." + path, reason: reason, arguments: arguments))
  }

  /// A field that must be there for what `kind` names, or must not.
  mutating func expect(_ isWanted: Bool, _ isGiven: Bool, _ path: String, _ kind: String) {
    if isWanted && !isGiven { add(path, .neededForKind, ["kind": kind]) }
    if !isWanted && isGiven { add(path, .notForKind, ["kind": kind]) }
  }

  mutating func refuse(_ isGiven: Bool, _ path: String, _ kind: String) { expect(false, isGiven, path, kind) }

  /// Each item may stand in a list once.
  mutating func checkTwice<Item: Hashable>(_ items: [Item], _ path: String, field: String = "") {
    var seen: Set<Item> = []
    for (index, item) in items.enumerated() where !seen.insert(item).inserted {
      add("\(path)[\(index)]\(field)", .duplicateItem)
    }
  }

  /// What a version or the draft before named already is not asked for: a word that was retired since stays there.
  private mutating func checkCategories() throws {
    let words = WordCheck(transaction: transaction)
    var known = Set([latest, before].flatMap { $0?.rules.flatMap(\.categories) ?? [] })
    var unknown: [String: [String: String]] = [:]
    for (index, rule) in draft.rules.enumerated() {
      for (place, category) in rule.categories.enumerated() where !known.contains(category) {
        let path = "rules[\(index)].categories[\(place)]"
        if let arguments = unknown[category] {
          add(path, .wordUnknown, arguments)
          continue
        }
        if unknown.count >= Self.unknownMax { continue }
        do {
          try words.check(category, in: .category, path)
          known.insert(category)
        } catch let refusal as Refusal where refusal.reason == .wordUnknown {
          unknown[category] = refusal.arguments
          add(path, .wordUnknown, refusal.arguments)
        }
      }
    }
  }
}

// MARK: Points and tiers

extension DraftCheck {
  private mutating func checkExpiry() {
    guard let expiry = draft.expiry else { return }
    let isFixedDay = expiry.kind == .fixedDay
    expect(isFixedDay, expiry.month != nil, "expiry.month", expiry.kind.word)
    expect(isFixedDay, expiry.day != nil, "expiry.day", expiry.kind.word)
    if isFixedDay || expiry.kind == .inactiveDays {
      refuse(expiry.toMonthEnd == true, "expiry.to_month_end", expiry.kind.word)
    }
    // A leap year, so that 29 February is a day.
    guard isFixedDay, let month = expiry.month, let day = expiry.day,
      let first = CivilDay(year: 2000, month: Int(month), day: 1), day > UInt32(first.lastOfMonth.day)
    else { return }
    add("expiry.day", .tooLarge, ["max": "\(first.lastOfMonth.day)"])
  }

  private mutating func checkPending() {
    guard let pending = draft.pending else { return }
    if (pending.days != nil) == (pending.untilEvent == true) {
      add("pending", .oneOfRequired, ["fields": "draft.pending.days, draft.pending.until_event"])
    }
  }

  private mutating func checkTiers() {
    var codes: Set<String> = []
    var below: Int64 = -1
    for (index, tier) in draft.tiers.enumerated() {
      if !codes.insert(tier.code).inserted { add("tiers[\(index)].code", .codeTwice, ["code": tier.code]) }
      if index == 0 ? tier.threshold != 0 : tier.threshold <= below {
        add("tiers[\(index)].threshold", .tiersNotRising)
      }
      below = tier.threshold
    }
    // Each version kept the tiers of those before it.
    for tier in latest?.tiers ?? [] where !codes.contains(tier.code) {
      add("tiers", .tierInUse, ["tier": tier.code])
    }
  }

  private mutating func checkTierPolicy() {
    guard let policy = draft.tierPolicy else {
      if !draft.tiers.isEmpty { add("tier_policy", .neededForKind, ["kind": "tiers"]) }
      return
    }
    if draft.tiers.isEmpty { add("tiers", .neededForKind, ["kind": "tier_policy"]) }
    if policy.metric == .growth, growthName == nil { add("tier_policy.metric", .growthUnnamed) }
    // A window without an end has no period to end either.
    let isEndless = policy.window == .lifetime
    refuse(isEndless && policy.upgradeAtPeriodEnd == true, "tier_policy.upgrade_at_period_end", policy.window.word)
    let hasGrace = policy.graceDays ?? 0 > 0
    refuse(hasGrace && isEndless, "tier_policy.grace_days", policy.window.word)
    refuse(hasGrace && !isEndless && policy.downgrade == .never, "tier_policy.grace_days", policy.downgrade.word)
  }

  private mutating func checkDebt() {
    guard let clawback = draft.clawback, clawback != .debt else { return }
    refuse(draft.debtMax != nil, "debt_max", clawback.word)
  }
}
