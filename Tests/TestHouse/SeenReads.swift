package import Contract
package import Operations
import Synchronization

/// Keeps what a house in one process would journal of reads: "employee:7 customers.get customer:42".
package final class SeenReads: PersonalReads, Sendable {
  private let seen = Mutex<Set<String>>([])

  package init() {}

  package func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64) {
    _ = seen.withLock { $0.insert("\(principal.journalName) \(method.name) \(kind):\(id)") }
  }

  /// All so far, in order; the next ask begins anew.
  package func take() -> [String] {
    seen.withLock { seen in
      defer { seen = [] }
      return seen.sorted()
    }
  }
}
