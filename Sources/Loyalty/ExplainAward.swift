import Contract
import Customers
import Operations
import Store
import Zones

extension LoyaltyPoints {
  /// From what is stored alone: the award, the version that it followed, and what became of its lot.
  func explain(_ request: ExplainAwardRequest, _ call: ReadCall) throws -> AwardExplanation {
    let award = try AwardLookup(MemberLookup(call)).award(
      request.transactionId, request.purchaseId, program: request.program
    ).row
    let table = LedgerTable(transaction: call.transaction)
    guard let member = try MemberTable(transaction: call.transaction).find(award.memberId),
      let configId = award.configId,
      let named = try ProgramTable(transaction: call.transaction).find(member.programId, atMs: call.nowMs)
    else { throw LedgerFault("award \(award.id) has no member or version") }
    let program = try LedgerProgram.load(member.programId, in: call.transaction)
    let lot = try award.lots.first.flatMap { try LotTable(transaction: call.transaction).find($0.lotId) }
    let clawbacks = try table.citing(award.id).filter { $0.kind == .clawback }
    var story = AwardStory(
      award: award, named: named, program: program, version: try rules.version(configId, program, in: call.transaction),
      nowMs: call.nowMs)
    if award.kind == .referral, let id = award.detail?.otherMemberId {
      // Whoever was referred may be out of sight.
      let other = try MemberTable(transaction: call.transaction).find(id)
      story.referred = try other.flatMap { try MemberLookup(call).sees($0) ? $0.card : nil } ?? "*"
    }
    story.tell(lot, clawbacks)
    return AwardExplanation(
      award: try LedgerView(rules: rules, transaction: call.transaction).message(award), sentences: story.english,
      sentencesZh: story.chinese, clawed: clawbacks.reduce(0) { $0 + ($1.detail?.clawed ?? 0) },
      unspent: lot?.remainder ?? 0)
  }
}

/// An award in sentences, each in both languages.
private struct AwardStory {
  let award: LedgerRow
  let named: Program
  let program: LedgerProgram
  let version: ActiveConfig
  let nowMs: Int64
  /// REFERRAL: the card of who was referred.
  var referred: String?
  private(set) var english: [String] = []
  private(set) var chinese: [String] = []

  private var detail: LedgerDetail { award.detail ?? LedgerDetail() }
  private var points: Int64 { 0 - award.entries[.issued] }
  private var growth: Int64 { award.entries[.growth] }

  init(award: LedgerRow, named: Program, program: LedgerProgram, version: ActiveConfig, nowMs: Int64) {
    self.award = award
    self.named = named
    self.program = program
    self.version = version
    self.nowMs = nowMs
  }

  mutating func tell(_ lot: LotRow?, _ clawbacks: [LedgerRow]) {
    tellOccasion()
    tellTier()
    for rule in detail.rules { tellRule(rule) }
    for multiplier in detail.multipliers { tellMultiplier(multiplier) }
    for note in detail.notes { tellNote(note) }
    tellTotal()
    if let lot { tellDates(lot) }
    for clawback in clawbacks { tellClawback(clawback) }
    if let lot {
      say("\(lot.remainder) of its points are left unspent.", "其中 \(lot.remainder) \(unit)尚未使用。")
    }
  }

  private mutating func say(_ sentence: String, _ zh: String) {
    english.append(sentence)
    chinese.append(zh)
  }

  private var unit: String { named.pointName }

  private func day(_ ms: Int64) -> String { program.zone.day(at: ms).text }

  // MARK: What for

  private mutating func tellOccasion() {
    let date = day(award.effectiveMs)
    let (within, zh) = (
      "in the program \(named.code), version \(version.number).", "（会员计划 \(named.code) 第 \(version.number) 版）。"
    )
    switch award.kind {
    case .event:
      let (event, ref) = (detail.event ?? "", detail.externalRef ?? "")
      say("Event \(event) (\(ref)) on \(date) \(within)", "\(date) 活动 \(event)（\(ref)）\(zh)")
    case .referral:
      let card = referred ?? ""
      say("First purchase on \(date) by member \(card), who was referred, \(within)", "\(date) 被推荐会员 \(card) 首次消费\(zh)")
    default:
      let paid = detail.paidMinor ?? 0
      say(
        "Purchase of \(MoneyText.english(paid, program.currency)) on \(date) \(within)",
        "\(date) 消费 \(MoneyText.chinese(paid, program.currency))\(zh)")
    }
  }

  private mutating func tellTier() {
    guard let code = detail.tier else { return }
    let name = tierName(code)
    say("The member's tier was \(name).", "当时的会员等级为\(name)。")
  }

  private func tierName(_ code: String) -> String {
    version.config.tiers.first { $0.code == code }?.name ?? code
  }

  // MARK: Rule by rule

  private mutating func tellRule(_ gain: RulePoints) {
    let rule = version.config.rules.first { $0.code == gain.rule }
    let isGrowth = gain.gives == .growth
    let (what, whatZh) = isGrowth ? ("growth", named.growthName ?? "成长值") : ("points", unit)
    let (basis, basisZh) = rule.map { rateOf($0, what, whatZh) } ?? ("", "")
    var (sentence, zh) = (
      "\(rule?.name ?? gain.rule)\(basis) gave \(gain.points) \(what)",
      "\(rule?.name ?? gain.rule)\(basisZh)：\(gain.points) \(whatZh)"
    )
    if let capped = gain.capped, capped > 0 {
      sentence += "; a limit cut off \(capped)"
      zh += "，因上限扣减 \(capped)"
    }
    say(sentence + ".", zh + "。")
  }

  /// " (1 points for each CNY 1.00)" of a rule that gives in proportion.
  private func rateOf(_ rule: EarningRule, _ what: String, _ whatZh: String) -> (String, String) {
    guard rule.kind == .rate, let per = rule.perMinor, let points = rule.points else { return ("", "") }
    return (
      " (\(points) \(what) for each \(MoneyText.english(per, program.currency)))",
      "（每 \(MoneyText.chinese(per, program.currency)) \(points) \(whatZh)）"
    )
  }

  private mutating func tellMultiplier(_ multiplier: RuleMultiplier) {
    let times = "×" + decimal(multiplier.multiplier)
    if multiplier.rule.hasPrefix("tier:") {
      let name = tierName(String(multiplier.rule.dropFirst(5)))
      return say("The tier \(name) multiplied points by \(times).", "会员等级\(name)积分倍数 \(times)。")
    }
    let name = version.config.rules.first { $0.code == multiplier.rule }?.name ?? multiplier.rule
    say("\(name) multiplied by \(times).", "\(name)倍数 \(times)。")
  }

  /// Of thousandths, without the zeros at the end: 1500 is 1.5.
  private func decimal(_ thousandths: UInt32) -> String {
    let (whole, rest) = (thousandths / 1000, thousandths % 1000)
    if rest == 0 { return "\(whole)" }
    var digits = String(String(rest + 1000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private mutating func tellNote(_ note: String) {
    switch note {
    case Earning.purchasesPerDay:
      let most = version.config.limits?.purchasesPerDay ?? 0
      say("Only \(most) purchases a day earn, and there were as many before it.", "每天最多 \(most) 笔消费累积，此前已达上限。")
    case Earning.earnPerDay:
      let most = version.config.limits?.earnPerDay ?? 0
      say("No more than \(most) points are earned a day; the rest was cut off.", "每天最多累积 \(most) \(unit)，超出部分不计。")
    default: say("Note: \(note).", "备注：\(note)。")
    }
  }

  // MARK: In all

  private mutating func tellTotal() {
    guard points > 0 || growth > 0 else { return tellNothing() }
    var (sentence, zh) = ("In all it earned \(points) points", "合计 \(points) \(unit)")
    if growth > 0 {
      sentence += " and \(growth) growth"
      zh += "、\(growth) \(named.growthName ?? "成长值")"
    }
    say(sentence + ".", zh + "。")
    let repaid = award.entries[.debt]
    if repaid > 0 {
      say("\(repaid) of its points repaid what the member owed.", "其中 \(repaid) \(unit)用于偿还欠分。")
    }
  }

  private mutating func tellNothing() {
    if detail.rules.isEmpty {
      if detail.notes.isEmpty { say("No rule of the program applied.", "没有适用的积分规则。") }
    } else if detail.rules.allSatisfy({ ($0.capped ?? 0) == 0 }) {
      say("What came together was less than one point.", "累积不足 1 \(unit)。")
    }
    say("It earned nothing.", "未获得\(unit)。")
  }

  // MARK: Since then

  private mutating func tellDates(_ lot: LotRow) {
    if lot.state == .pending {
      guard lot.dueMs != MemberRow.never else {
        return say("Its points are pending until they are confirmed.", "\(unit)待确认后生效。")
      }
      return say("Its points are pending until \(day(lot.dueMs)).", "\(unit)将于 \(day(lot.dueMs)) 生效。")
    }
    guard lot.dueMs != MemberRow.never else {
      let days = version.config.expiry.map { $0.kind == .inactiveDays ? $0.count : 0 } ?? 0
      return days > 0
        ? say(
          "Its points expire when the member is inactive for \(days) days.", "会员连续 \(days) 天无活动时\(unit)过期。")
        : say("Its points do not expire.", "\(unit)长期有效。")
    }
    let last = day(lot.dueMs - 1)
    say(
      lot.dueMs <= nowMs ? "Its points expired after \(last)." : "Its points can be spent until the end of \(last).",
      lot.dueMs <= nowMs ? "\(unit)已于 \(last) 后过期。" : "\(unit)有效期至 \(last)。")
  }

  private mutating func tellClawback(_ row: LedgerRow) {
    let detail = row.detail ?? LedgerDetail()
    let came = 0 - (detail.awaited ?? 0)
    var (sentence, zh) =
      came > 0
      ? (
        "\(came) points that a refund waited for came back on \(day(row.atMs)) and were taken",
        "\(day(row.atMs)) 收回退款等待的 \(came) \(unit)"
      )
      : (
        "A refund took \(detail.clawed ?? 0) points back on \(day(row.atMs))",
        "\(day(row.atMs)) 退款扣回 \(detail.clawed ?? 0) \(unit)"
      )
    let parts: [(Int64?, String, String)] = [
      (detail.coveredByExpiry, "had expired already", "已过期"),
      (detail.owed, "are owed since they were spent or reserved", "已使用或预留，记为欠分"),
      (detail.awaited, "are reserved and taken if they come back", "已预留，退回时扣除"),
      (detail.forgiven, "were forgiven", "予以免除"),
    ]
    for (points, words, wordsZh) in parts {
      guard let points, points > 0 else { continue }
      sentence += "; \(points) of them \(words)"
      zh += "，其中 \(points) \(wordsZh)"
    }
    say(sentence + ".", zh + "。")
  }
}
