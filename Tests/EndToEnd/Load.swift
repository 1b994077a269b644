import Client
import Synchronization

/// Clients that change things as fast as they are answered.
struct Load: Sendable {
  let ledger = Ledger()
  /// Makes names and references of this load differ from all others'.
  let name: String
  /// Where given, members earn and spend points; else customers are created and purchases recorded.
  let roster: Roster?
  let isStopped = Flag()

  init(name: String, roster: Roster? = nil) {
    self.name = name
    self.roster = roster
  }

  /// A task for each pair of client and number, until `isStopped`.
  /// - Parameter persistent: whether a worker goes on after a call that failed.
  func run(_ clients: [Client], tasksPerClient: Int, persistent: Bool) async {
    await withTaskGroup(of: Void.self) { group in
      for (index, client) in clients.enumerated() {
        for task in 0..<tasksPerClient {
          let worker = "\(name).\(index).\(task)"
          group.addTask {
            if let roster { await act(client, worker, roster) } else { await work(client, worker, persistent) }
          }
        }
      }
    }
  }

  /// One customer, then four purchases of theirs, and so on.
  private func work(_ client: Client, _ worker: String, _ persistent: Bool) async {
    var count: Int64 = 0
    var customerId: Int64?
    while !isStopped.isSet {
      count += 1
      let intention =
        if let customerId, count % 5 != 1 {
          Intention.purchase("e2e:\(worker).\(count)", of: customerId, minor: count * 101)
        } else {
          Intention.customer("客户 \(worker).\(count)")
        }
      let done = await ledger.perform(intention, client)
      if done == nil, !persistent { return }
      if let done, case .customer = intention.change { customerId = done.id }
    }
  }

  /// Whatever there is to do on members whom all workers share; a refusal is a part of that, a lost connection the end.
  private func act(_ client: Client, _ worker: String, _ roster: Roster) async {
    var count: Int64 = 0
    while !isStopped.isSet {
      count += 1
      let intention: Intention
      if roster.wantsMembers {
        guard let customer = await ledger.perform(.customer("客户 \(worker).\(count)"), client) else { return }
        intention = .member(customer.id)
      } else {
        intention =
          roster.member.flatMap { next(on: $0, "e2e:\(worker).\(count)", roster, count) }
          ?? .customer("客户 \(worker).\(count)")
      }
      switch await ledger.attempt(intention, client) {
      case .acknowledged(let one): roster.note(one)
      case .refused: continue
      case .lost: return
      }
    }
  }

  private func next(on member: Roster.Member, _ ref: String, _ roster: Roster, _ count: Int64) -> Intention? {
    switch count % 8 {
    case 0, 1: .memberPurchase(ref, of: member, minor: 1000 + count * 101)
    case 2: .redeem(member.id, 1 + count % 17)
    case 3: .reserve(member.id, 2 + count % 11)
    case 4: roster.held.map { .capture($0, count % 3 == 0 ? 1 : $0.points) }
    case 5: roster.held.map { .release($0) }
    case 6: roster.purchase.map { .refund(ref, of: $0, minor: count % 3 == 0 ? $0.minor : 1 + $0.minor / 3) }
    default: roster.spent.map { .cancel($0) }
    }
  }
}

final class Flag: Sendable {
  private let value = Atomic<Bool>(false)
  var isSet: Bool { value.load(ordering: .acquiring) }
  func set() { value.store(true, ordering: .releasing) }
}
