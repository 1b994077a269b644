internal import Client
internal import Contract
internal import Wire

/// What the parts of one run share: keys, invented people, what was acknowledged. It lives on the run's loop.
final class Ground {
  /// Tells what this run makes from what others made: its milliseconds, in few letters.
  let run: String
  let people: People
  let keySource = KeySource()
  let arena = Arena()
  var random: SeededRandom
  var customers: KeyChooser
  var members: KeyChooser
  var versions: SeenVersions
  /// nil: nobody will ask.
  private(set) var ledger: Ledger?

  init(_ plan: WorkloadPlan, run: String = String(IdempotencyKey.nowMs(), radix: 36)) {
    self.run = run
    people = People(seed: plan.seed)
    random = SeededRandom(seed: plan.seed ^ 0x10AD)
    customers = KeyChooser(plan.keys, count: plan.customers, seed: plan.seed)
    members = KeyChooser(plan.keys, count: plan.members ?? plan.customers, seed: plan.seed)
    versions = SeenVersions(customers: plan.customers)
    if plan.keepsLedger { ledger = Ledger(run: run, seed: plan.seed) }
  }

  func customer() -> UInt64 { customers.draw(&random) }
  func member() -> UInt64 { members.draw(&random) }

  func did(_ deed: @autoclosure () -> Deed) {
    guard ledger != nil else { return }
    ledger?.add(deed())
  }

  /// An answer never came; what the call was for is known all the same.
  func mayHaveDone(_ deed: @autoclosure () -> Deed) {
    guard ledger != nil else { return }
    ledger?.addUnknown(deed())
  }
}

/// A workload on the ground of its run.
protocol GroundWorkload: Workload {
  var ground: Ground { get }
}

/// Which id the answers to the last changes named, so that a replay that names another one is noticed.
struct RecentAnswers {
  private var slots: [(number: UInt64, id: UInt64)] = []

  mutating func remember(_ number: UInt64, _ id: UInt64) {
    if slots.isEmpty { slots = Array(repeating: (0, 0), count: Self.count) }
    slots[Int(number % UInt64(Self.count))] = (number, id)
  }

  /// An answer that is not remembered any more contradicts nothing.
  func agrees(_ number: UInt64, _ id: UInt64) -> Bool {
    guard !slots.isEmpty else { return true }
    let slot = slots[Int(number % UInt64(Self.count))]
    return slot.number != number || slot.id == id
  }

  private static let count = 1 << 14
}

/// The version of each customer as a reply showed it last.
struct SeenVersions {
  /// 0: never seen. The highest bit: an update is under way.
  private var versions: [UInt32]
  private var recent: [UInt32] = []
  private var seen = 0

  init(customers: Int) { versions = Array(repeating: 0, count: max(1, customers)) }

  /// nil where it was never seen, or where an update is under way, whose end decides it.
  subscript(customer: UInt64) -> UInt64? {
    guard customer > 0, customer <= versions.count else { return nil }
    let version = versions[Int(customer) - 1]
    return version == 0 || version & Self.busy != 0 ? nil : UInt64(version)
  }

  /// The least that a reply to a request that goes out now may show.
  func least(_ customer: UInt64) -> UInt64 {
    guard customer > 0, customer <= versions.count else { return 1 }
    return UInt64(max(1, versions[Int(customer) - 1] & ~Self.busy))
  }

  func isBusy(_ customer: UInt64) -> Bool {
    customer > 0 && customer <= versions.count && versions[Int(customer) - 1] & Self.busy != 0
  }

  /// A read showed it. An update under way knows better.
  mutating func saw(_ customer: UInt64, _ version: UInt64) {
    guard customer > 0, customer <= versions.count, !isBusy(customer) else { return }
    versions[Int(customer) - 1] = max(versions[Int(customer) - 1], UInt32(clamping: version) & ~Self.busy)
    if recent.count < Self.recentMax {
      recent.append(UInt32(truncatingIfNeeded: customer))
    } else {
      recent[seen % Self.recentMax] = UInt32(truncatingIfNeeded: customer)
    }
    seen += 1
  }

  /// One of those that were read lately, as people change what they have just looked at.
  func recentOne(_ random: inout SeededRandom) -> UInt64? {
    recent.isEmpty ? nil : UInt64(recent[Int(random.below(UInt64(recent.count)))])
  }

  mutating func begin(_ customer: UInt64) { versions[Int(customer) - 1] |= Self.busy }

  /// - Parameter version: nil where it is not known how the update ended: it has to be read again.
  mutating func end(_ customer: UInt64, _ version: UInt64?) {
    versions[Int(customer) - 1] = UInt32(clamping: version ?? 0) & ~Self.busy
  }

  private static let busy: UInt32 = 1 << 31
  private static let recentMax = 1 << 12
}
