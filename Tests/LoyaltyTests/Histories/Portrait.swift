import Contract

/// What of a member a house and the model must agree upon, in one line.
struct Portrait {
  var available: Int64 = 0
  var pending: Int64 = 0
  var reserved: Int64 = 0
  var debt: Int64 = 0
  var growth: Int64 = 0
  var status: MemberStatus = .active
  var joinedAtMs: Int64 = 0
  var purchases = 0
  var birthdayYear = 0
  var inactiveMs: Int64?
  var tier: String?
  var tierUntilMs: Int64?
  var graceDay: Int?
  var floor: String?
  var floorUntilMs: Int64?
  /// "kind@at" of the last transactions, and how many there are.
  var transactions: [String] = []
  /// "from>to@at" of the last changes of the tier, with the reason.
  var changes: [String] = []
  /// "amount/remainder/reserved/expired p|c due earned", in the order of spending.
  var lots: [String] = []
  /// "status:points/redeemed/restored" of the last redemptions, the latest first.
  var redemptions: [String] = []
  /// Of the program's rewards, in the order in which they were made.
  var stock: [String] = []

  var text: String {
    let balances = "a\(available) p\(pending) r\(reserved) d\(debt) g\(growth) s\(status.rawValue)"
    let times = "joined \(joinedAtMs) bought \(purchases) birthday \(birthdayYear) inactive \(told(inactiveMs))"
    let tiers =
      "tier \(tier ?? "-") until \(told(tierUntilMs)) grace \(graceDay.map { "\($0)" } ?? "-") "
      + "floor \(floor ?? "-") until \(told(floorUntilMs))"
    return "\(balances) | \(times) | \(tiers) | transactions \(transactions.joined(separator: " "))"
      + " | changes \(changes.joined(separator: " ")) | lots \(lots.joined(separator: ", "))"
      + " | redemptions \(redemptions.joined(separator: " ")) | stock \(stock.joined(separator: " "))"
  }

  private func told(_ ms: Int64?) -> String { ms.map { $0 == Model.never ? "-" : "\($0)" } ?? "-" }

  static func lot(_ lot: ModelLot) -> String {
    "\(lot.amount)/\(lot.remainder)/\(lot.reserved)/\(lot.expired)\(lot.isPending ? "p" : "c") "
      + "\(lot.dueMs == Model.never ? "-" : "\(lot.dueMs)") \(lot.earnedAtMs)"
  }
}

extension Model {
  func portrait(_ customer: Int, _ program: Int) -> String? {
    guard let m = find(customer, program) else { return nil }
    let member = state.members[m]
    let codes = state.programs[program].versions.first?.config.tiers.map(\.code) ?? []
    var portrait = Portrait(
      available: balance(m, .available), pending: balance(m, .pending), reserved: balance(m, .reserved), debt: debt(m),
      growth: balance(m, .growth), status: member.status, joinedAtMs: member.joinedAtMs, purchases: purchaseCount(m),
      birthdayYear: member.birthdayYear, inactiveMs: member.inactiveMs, tier: member.tier.map { codes[$0] },
      tierUntilMs: member.tierUntilMs, graceDay: member.graceFrom?.number, floor: member.floor.map { codes[$0] },
      floorUntilMs: member.floorUntilMs)
    // Whether what is left is forfeited at once or lot by lot is the house's own affair.
    let transactions = member.transactions.filter { $0.kind != .forfeit }
    portrait.transactions = ["\(transactions.count)"] + transactions.suffix(3).map { "\($0.kind.word)@\($0.atMs)" }
    portrait.changes =
      ["\(member.changes.count)"]
      + member.changes.suffix(2).map { change in
        "\(change.from.map { codes[$0] } ?? "-")>\(change.to.map { codes[$0] } ?? "-")@\(change.atMs)\(change.reason.word)"
      }
    portrait.lots = state.lots.filter { $0.member == m && $0.remainder > 0 }
      .sorted { ($0.dueMs, $0.earnedAtMs, $0.id) < ($1.dueMs, $1.earnedAtMs, $1.id) }.map(Portrait.lot)
    portrait.redemptions = state.redemptions.filter { $0.member == m }.suffix(3).reversed().map {
      "\($0.status.rawValue):\($0.points)/\($0.redeemed)/\($0.restored)"
    }
    portrait.stock = state.programs[program].rewards.map { $0.stock.map { "\($0)" } ?? "-" }
    return portrait.text
  }
}
