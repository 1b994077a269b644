import Contract
import Store
import Zones

/// One transaction of the ledger: what it must say by itself, behind the one before it, and of those that it cites.
struct VerifyRow {
  let rules: ProgramRules
  let program: LedgerProgram
  let transaction: Transaction

  func replay(_ row: LedgerRow, _ replay: inout MemberReplay, _ findings: inout VerifyFindings) throws {
    let name = "transaction:\(row.id)"
    var place = replay.places[row.memberId] ?? MemberReplay.Place()
    findings.expect(row.id > place.id, 12, name, "stands behind transaction \(place.id) and is older")
    if let entries = EntrySums(stored: row.storedEntries), entries.stored == row.storedEntries {
      checkEntries(row, entries, name, &findings)
      checkBalances(row, entries, place.balances, name, &findings)
      try checkLots(row, entries, name, &replay, &findings)
      try checkCited(row, entries, name, &findings)
      try addUp(row, entries, name, &replay, &findings)
    } else {
      findings.add(1, name, "has entries that cannot be read: \(row.storedEntries)")
    }
    // Going on from what stands there names the row where it went wrong, and not all behind it.
    place.balances = row.balances
    place.atMs = row.atMs
    place.id = row.id
    replay.places[row.memberId] = place
  }

  // MARK: By itself

  private func checkEntries(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ findings: inout VerifyFindings
  ) {
    let points = EntrySums.accounts.filter { $0 != .growth && $0 != .growthIssued }
      .reduce(Int64(0)) { $0 &+ entries[$1] }
    findings.expect(points == 0, 1, name, "entries add up to \(points)")
    let growth = entries[.growth] &+ entries[.growthIssued]
    findings.expect(growth == 0, 1, name, "growth entries add up to \(growth)")
    let (raised, lowered) = row.kind.accounts
    for account in EntrySums.accounts where entries[account] != 0 {
      findings.expect(
        entries[account] > 0 ? raised.contains(account) : lowered.contains(account), 1, name,
        "\(row.kind.word) must not put \(entries[account]) on \(account.word)")
    }
  }

  private func checkBalances(
    _ row: LedgerRow, _ entries: EntrySums, _ before: Balances, _ name: String, _ findings: inout VerifyFindings
  ) {
    var expected = before
    expected.available &+= entries[.available]
    expected.pending &+= entries[.pending]
    expected.reserved &+= entries[.reserved]
    expected.debt &-= entries[.debt]
    expected.growth &+= entries[.growth]
    findings.expect(
      row.balances == expected, 12, name, "leaves \(row.balances.words), its entries \(expected.words)")
    findings.expect(row.balances.isSound, 2, name, "leaves \(row.balances.words)")
  }

  private func checkLots(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ replay: inout MemberReplay,
    _ findings: inout VerifyFindings
  ) throws {
    guard let lines = StoredLotLines.lines(row.storedLots) else {
      return findings.add(6, name, "has lot lines that cannot be read: \(row.storedLots)")
    }
    let isReturn = row.kind == .release || row.kind == .restore
    let isExpiry = row.kind == .expire || row.kind == .forfeit
    var points: Int64 = 0
    var reserved: Int64 = 0
    for line in lines {
      points &+= line.points
      reserved &+= line.reserved ?? 0
      var lot = replay.lots[line.lotId] ?? MemberReplay.Lot(openedBy: row.id)
      lot.openedBy = min(lot.openedBy, row.id)
      lot.points &+= line.points
      lot.reserved &+= line.reserved ?? 0
      if isReturn { lot.isExpired = false }
      if isExpiry {
        findings.expect(!lot.isExpired, 7, "lot:\(line.lotId)", "expires again by transaction \(row.id)")
        lot.isExpired = true
        lot.expired &-= line.points
      }
      replay.lots[line.lotId] = lot
    }
    let moved = entries[.available] &+ entries[.pending] &+ entries[.reserved]
    findings.expect(points == moved, 6, name, "its lots move \(points), its entries \(moved)")
    findings.expect(
      reserved == entries[.reserved], 6, name, "its lots reserve \(reserved), its entries \(entries[.reserved])")
  }

  // MARK: Of those that it cites

  private func checkCited(
    _ row: LedgerRow, _ entries: EntrySums, _ name: String, _ findings: inout VerifyFindings
  ) throws {
    let wanted = row.kind.cites
    guard !wanted.isEmpty else { return }
    guard let id = row.cites, let cited = try LedgerTable(transaction: transaction).find(id),
      wanted.contains(cited.kind)
    else {
      return findings.add(12, name, "cites \(row.cites.map { "\($0)" } ?? "nothing"), which is not what it answers")
    }
    switch row.kind {
    case .transferOut, .transferIn, .mergeOut, .mergeIn:
      let other = cited.entries[.transferred]
      findings.expect(
        cited.cites == row.id && entries[.transferred] == 0 &- other, 1, name,
        "moves \(entries[.transferred]), transaction \(id) \(other)")
    case .restore:
      let spent = Set(cited.lots.map(\.lotId))
      for line in row.lots where !spent.contains(line.lotId) {
        let lot = try LotTable(transaction: transaction).find(line.lotId)
        findings.expect(
          lot?.transactionId == row.id, 9, name, "gives points back to lot \(line.lotId), which they are not from")
      }
      findings.expect(cited.redemptionId == row.redemptionId, 9, name, "gives back what another redemption spent")
    case .capture, .release:
      findings.expect(cited.redemptionId == row.redemptionId, 4, name, "resolves what another redemption reserved")
    default: break
    }
  }
}

extension LedgerKind {
  /// Accounts that a transaction of this kind may add to, and those that it may take from.
  var accounts: (raised: [LedgerAccount], lowered: [LedgerAccount]) {
    switch self {
    case .award, .event, .referral: ([.available, .pending, .debt, .growth], [.issued, .growthIssued])
    case .opening: ([.available, .debt], [.issued])
    case .confirm: ([.available, .debt], [.pending])
    case .expire: ([.expired], [.available])
    case .redeem: ([.redeemed], [.available])
    case .reserve: ([.reserved], [.available])
    case .capture: ([.redeemed], [.reserved])
    case .release: ([.available, .debt], [.reserved])
    case .restore: ([.available, .debt], [.redeemed])
    case .clawback: ([.issued, .growthIssued], [.available, .pending, .debt, .growth])
    case .adjust: ([.available, .debt, .adjusted], [.available, .adjusted])
    case .transferOut: ([.transferred], [.available])
    case .transferIn: ([.available, .debt], [.transferred])
    case .mergeOut:
      ([.transferred, .debt, .growthIssued], [.available, .pending, .reserved, .growth, .transferred])
    case .mergeIn:
      (
        [.available, .pending, .reserved, .debt, .growth, .transferred],
        [.available, .debt, .transferred, .growthIssued]
      )
    case .forfeit: ([.expired], [.available, .pending])
    case .unspecified: ([], [])
    }
  }

  /// What a transaction of this kind must cite.
  fileprivate var cites: [LedgerKind] {
    switch self {
    case .confirm: [.award, .event, .referral]
    case .capture, .release: [.reserve]
    case .restore: [.redeem, .capture]
    case .clawback: [.award]
    case .transferOut: [.transferIn]
    case .transferIn: [.transferOut]
    case .mergeOut: [.mergeIn]
    case .mergeIn: [.mergeOut]
    default: []
    }
  }
}

extension Balances {
  var words: String {
    "available \(available), pending \(pending), reserved \(reserved), debt \(debt), growth \(growth)"
  }
}
