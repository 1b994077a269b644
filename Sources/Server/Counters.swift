import Contract
import Synchronization

/// One loop's counters. The loop adds; whoever asks for stats reads, so a lock stands between them, uncontended.
final class Counters: Sendable {
  struct Method {
    var calls: Int64 = 0
    var refused: Int64 = 0
    var totalUs: Int64 = 0
    var maxUs: Int64 = 0
  }

  struct Totals {
    var methods: [Method]
    var connections: Int64 = 0
    var connectionsTotal: Int64 = 0
    var protocolErrors: Int64 = 0
    var overloaded: Int64 = 0
    var bytesIn: Int64 = 0
    var bytesOut: Int64 = 0
    var watchers: Int64 = 0
  }

  private let totals: Mutex<Totals>

  init(methodCount: Int) { totals = Mutex(Totals(methods: Array(repeating: Method(), count: methodCount))) }

  func count(_ change: (inout Totals) -> Void) { totals.withLock { change(&$0) } }

  func answered(method index: Int, us: Int64, isRefused: Bool) {
    totals.withLock {
      $0.methods[index].calls += 1
      $0.methods[index].totalUs += us
      $0.methods[index].maxUs = max($0.methods[index].maxUs, us)
      if isRefused { $0.methods[index].refused += 1 }
    }
  }

  var snapshot: Totals { totals.withLock { $0 } }
}

extension Counters.Totals {
  static func += (sum: inout Counters.Totals, other: Counters.Totals) {
    for index in other.methods.indices {
      sum.methods[index].calls += other.methods[index].calls
      sum.methods[index].refused += other.methods[index].refused
      sum.methods[index].totalUs += other.methods[index].totalUs
      sum.methods[index].maxUs = max(sum.methods[index].maxUs, other.methods[index].maxUs)
    }
    sum.connections += other.connections
    sum.connectionsTotal += other.connectionsTotal
    sum.protocolErrors += other.protocolErrors
    sum.overloaded += other.overloaded
    sum.bytesIn += other.bytesIn
    sum.bytesOut += other.bytesOut
    sum.watchers += other.watchers
  }
}
