internal import Client
internal import Contract

/// Members' points: what each movement since the run began says, added to what was there before, is what is there now;
/// and of the run's own movements each stands once, with the points that were acknowledged.
///
/// Movements name their purchase or redemption, so this is exact also where the end of a call is unknown: what it did
/// stands among the movements and is told from what was acknowledged.
struct CheckBalances {
  let look: LookUp

  private struct Wanted {
    /// By purchase and by redemption.
    var awards: [Int64: Int64] = [:]
    var redemptions: [Int64: Int64] = [:]
  }

  func run() async throws -> CheckResult.Row {
    var members: [UInt32: Wanted] = [:]
    for deed in look.ledger.deeds(.award) where deed.amount != 0 {
      members[deed.subject, default: Wanted()].awards[deed.id, default: 0] += Int64(deed.amount)
    }
    for deed in look.ledger.deeds(.redemption) {
      members[deed.subject, default: Wanted()].redemptions[deed.id] = Int64(deed.amount)
    }
    let unknown = look.ledger.unknown(.redemption, .purchase).count
    let row = CheckResult.Row(kind: "balances", acknowledged: members.count, unknown: unknown)
    return try await look.each("members' balances", Array(members), into: row) { member, wanted in
      try await check(Int64(member), wanted)
    }
  }

  private func check(_ member: Int64, _ wanted: Wanted) async throws -> Finding {
    var request = StatementRequest(memberId: member, fromMs: look.fromMs, limit: 500)
    var wanted = wanted
    var moved: Int64 = 0
    var bounds: (opening: Int64, closing: Int64)?
    var faults: [String] = []
    var hasTwice = false
    repeat {
      let page = try await look.client.loyalty.statement(request, LookUp.timeout)
      bounds = bounds ?? (page.opening.balance, page.closing.balance)
      for movement in page.items {
        moved += movement.points
        guard let fault = take(movement, &wanted) else { continue }
        faults.append(fault.text)
        hasTwice = hasTwice || fault.isTwice
      }
      request.cursor = page.nextCursor
    } while request.cursor != nil
    if let fault = faults.first { return hasTwice ? .doubled(fault) : .wrong(fault) }
    if let (id, points) = wanted.awards.first(where: { $0.value != Self.seen }) {
      return .missing("the \(points) points of purchase \(id) are not on member \(member)'s ledger")
    }
    if let (id, points) = wanted.redemptions.first(where: { $0.value != Self.seen }) {
      return .missing("redemption \(id) of \(points) points is not on member \(member)'s ledger")
    }
    guard let (opening, closing) = bounds, closing == opening + moved else {
      return .wrong("member \(member): \(bounds?.opening ?? 0) and movements of \(moved) make \(bounds?.closing ?? 0)")
    }
    let now = try await look.client.loyalty.balance(BalanceRequest(memberId: member))
    guard now.balance == closing else {
      return .wrong("member \(member) has \(now.balance) points, and the statement closes with \(closing)")
    }
    return .found
  }

  /// Takes a movement of this run off the list of what is wanted; others' are passed over.
  private func take(_ movement: LedgerTransaction, _ wanted: inout Wanted) -> (text: String, isTwice: Bool)? {
    let sides: (kept: [Int64: Int64], id: Int64, points: Int64)
    switch (movement.kind, movement.purchaseId, movement.redemptionId) {
    case (.award, .some(let purchase), _): sides = (wanted.awards, purchase, movement.points + movement.pending)
    case (.redeem, _, .some(let redemption)): sides = (wanted.redemptions, redemption, -movement.points)
    default: return nil
    }
    guard let acknowledged = sides.kept[sides.id] else { return nil }
    guard acknowledged != Self.seen else {
      return ("\(movement.kind.word) \(sides.id) of member \(movement.memberId) is posted twice", true)
    }
    if movement.kind == .award { wanted.awards[sides.id] = Self.seen } else { wanted.redemptions[sides.id] = Self.seen }
    guard acknowledged == sides.points else {
      let text =
        "\(movement.kind.word) \(sides.id) of member \(movement.memberId) moved \(sides.points) points, "
        + "acknowledged were \(acknowledged)"
      return (text, false)
    }
    return nil
  }

  /// No purchase earns so many.
  private static let seen = Int64.min
}

/// The store's totals: exactly so much more than before as was acknowledged, and what no answer came to.
struct CheckTotals {
  let ledger: Ledger
  let before: StoredTotals
  let after: StoredTotals

  var rows: [CheckResult.Row] {
    [
      row("customers in all", before.customers, after.customers, ledger.deeds(.customer).count, slack(.customer)),
      row("complaints in all", before.complaints, after.complaints, ledger.deeds(.complaint).count, slack(.complaint)),
      row("points issued in all", before.issued, after.issued, points(.award), slack(.purchase) * Self.pointsMax),
      row("points redeemed in all", before.redeemed, after.redeemed, points(.redemption), slack(.redemption)),
    ].compactMap(\.self)
  }

  private func slack(_ kind: Deed.Kind) -> Int { ledger.unknown(kind).count }

  private func points(_ kind: Deed.Kind) -> Int { ledger.deeds(kind).reduce(0) { $0 + Int($1.amount) } }

  private func row(_ kind: String, _ before: Int64?, _ after: Int64?, _ acknowledged: Int, _ slack: Int)
    -> CheckResult.Row?
  {
    guard let before, let after, ledger.leftOut == 0 else { return nil }
    let grown = Int(after - before)
    guard grown != 0 || acknowledged != 0 || slack != 0 else { return nil }
    var row = CheckResult.Row(kind: kind, acknowledged: acknowledged, unknown: slack)
    row.found = min(grown, acknowledged)
    if grown < acknowledged {
      let less = acknowledged - grown
      row.missing = less
      row.note("\(before) before and \(after) after are \(less) less than was acknowledged")
    } else if grown > acknowledged + slack {
      let more = grown - acknowledged - slack
      row.doubled = more
      row.note("\(before) before and \(after) after are \(more) more than this run did; did others write too?")
    }
    return row
  }

  /// What a purchase of unknown end may have earned at most: its amount, multipliers and gifts included.
  private static let pointsMax = 100_000
}
