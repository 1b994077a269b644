import Contract

extension Model {
  /// What is broken in the model's own books: a judge must be right itself.
  func faults() -> [String] {
    var faults: [String] = []
    for m in state.members.indices { faults += broken(m).map { "member \(m): \($0)" } }
    for lot in state.lots {
      let isSound =
        lot.remainder >= 0 && lot.remainder <= lot.amount && lot.reserved >= 0 && lot.reserved <= lot.remainder
      if !isSound || lot.covered < 0 || lot.covered > lot.expired { faults.append("lot \(lot)") }
    }
    for program in state.programs {
      for reward in program.rewards where reward.stock ?? 0 < 0 { faults.append("stock of \(reward.code)") }
    }
    return faults
  }

  private func broken(_ m: Int) -> [String] {
    var faults: [String] = []
    let lots = state.lots.filter { $0.member == m }
    let available = balance(m, .available)
    if available < 0 || balance(m, .pending) < 0 || balance(m, .reserved) < 0 { faults.append("below zero") }
    if balance(m, .debt) > 0 || balance(m, .growth) < 0 { faults.append("debt or growth") }
    if available > 0 && debt(m) > 0 { faults.append("available beside debt") }
    let confirmed = lots.filter { !$0.isPending }
    if confirmed.reduce(0, { $0 + $1.remainder }) != available + balance(m, .reserved) {
      faults.append("confirmed lots")
    }
    if lots.filter(\.isPending).reduce(0, { $0 + $1.remainder }) != balance(m, .pending) {
      faults.append("pending lots")
    }
    if lots.reduce(0, { $0 + $1.reserved }) != balance(m, .reserved) { faults.append("reserved lots") }
    let last = state.members[m].lastAtMs
    if confirmed.contains(where: { $0.free > 0 && $0.dueMs <= last }) { faults.append("spendable beyond its date") }
    let held = state.redemptions.filter { $0.member == m && $0.status == .reserved }.reduce(0) { $0 + $1.points }
    if held != balance(m, .reserved) { faults.append("reservations") }
    var before: Int64 = 0
    for transaction in state.members[m].transactions {
      if transaction.atMs < before { faults.append("time ran back") }
      before = transaction.atMs
    }
    let clawbacks = history(m).filter { $0.kind == .clawback }
    for award in history(m) where award.kind == .award {
      let clawed = clawbacks.filter { $0.cites?.id == award.id }.reduce(0) { $0 + $1.clawed }
      if clawed > award.points { faults.append("more taken back than awarded") }
    }
    return faults
  }
}
