import Client
import Synchronization

/// Clients that create customers and record purchases as fast as they are answered.
struct Load: Sendable {
  let ledger = Ledger()
  /// Makes names and references of this load differ from all others'.
  let name: String
  let isStopped = Flag()

  /// A task for each pair of client and number, until `isStopped`.
  /// - Parameter persistent: whether a worker goes on after a call that failed.
  func run(_ clients: [Client], tasksPerClient: Int, persistent: Bool) async {
    await withTaskGroup(of: Void.self) { group in
      for (index, client) in clients.enumerated() {
        for task in 0..<tasksPerClient {
          group.addTask { await work(client, "\(name).\(index).\(task)", persistent) }
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
}

final class Flag: Sendable {
  private let value = Atomic<Bool>(false)
  var isSet: Bool { value.load(ordering: .acquiring) }
  func set() { value.store(true, ordering: .releasing) }
}
