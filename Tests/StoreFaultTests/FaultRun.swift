import Glibc
import Synchronization

@testable import Store

/// One fault of the disk, and where it meets the store.
struct Fault: CustomStringConvertible {
  enum Phase: CaseIterable {
    /// While the store is made, and on.
    case birth
    case work
    /// While the files of a killed program are opened: a WAL, or the journal of the first steps of a new file.
    case walRecovery, journalRecovery
  }

  enum Ending: CaseIterable {
    /// The program dies with the fault.
    case killed
    /// It ends in good order, with the fault still there.
    case closed
    /// The disk is sound again, and callers try again.
    case healed
  }

  let phase: Phase
  let ending: Ending
  let operation: FaultDisc.Operation
  let error: Int32
  let isForever: Bool
  let nth: Int

  /// As SQLite tells them apart: only a write can find the disk full.
  var isFullDisk: Bool { operation == .write && error == ENOSPC }

  var description: String {
    let code = error == ENOSPC ? "ENOSPC" : "EIO"
    return "\(phase) \(operation) \(nth) \(code) \(isForever ? "forever" : "once") \(ending)"
  }
}

/// Files that a killed program left, and what it had acknowledged.
struct Remains {
  let files: [String: [UInt8]]
  let told: [Int: Told]

  static let none = Remains()

  /// Killed after its last group, before it moved its WAL.
  static func withWAL() throws -> Remains {
    let life = try Life(numbers: Array(1...10), batch: FaultRun.batch, sabotage: Sabotage())
    return Remains(life.moment(after: life.openCount))
  }

  /// Killed in the first commit of a new file, which still went by a rollback journal.
  static func withJournal() throws -> Remains {
    let life = try Life(numbers: [1], sabotage: Sabotage())
    let removal = life.events.firstIndex { if case .delete("store.db-journal", _) = $0 { true } else { false } }
    return Remains(life.moment(after: removal ?? 0))
  }

  private init(_ moment: Life.Moment) {
    files = moment.disc.current()
    told = moment.told
  }

  private init() {
    files = [:]
    told = [:]
  }
}

/// A store's run with one fault, and what was wrong with it.
struct FaultRun {
  private static let numbers = Array(1...22)
  static let batch = Array(101...108)
  private(set) var violations: [String] = []
  /// The fault did happen.
  private(set) var isMet = false
  /// How the callers fared while the fault was there.
  private(set) var told = 0
  private(set) var unknown = 0
  private(set) var hasFailed = false
  private(set) var wasFull = false
  /// Calls of each operation before the store was closed, and with its closing.
  private(set) var calls: [FaultDisc.Operation: Int] = [:]
  private(set) var callsWithClose: [FaultDisc.Operation: Int] = [:]

  private let disc = FaultDisc()
  private let shelf = Shelf()
  private let fatal = Counter()
  private let callers = Callers(disc: nil)
  private let remains: Remains

  private final class Counter: Sendable { let value = Atomic<Int>(0) }

  /// - Parameter fault: `nil` only counts calls.
  init(_ fault: Fault?, phase: Fault.Phase, on remains: Remains, sabotage: Sabotage = Sabotage()) {
    self.remains = remains
    shelf.put(remains.files)
    if phase != .work { plan(fault) }
    let store = try? Book.open(  // a store that does not open has promised nothing
      shelf.store, disc: disc, sabotage: sabotage, sink: callers,
      onFatal: { [fatal] _ in fatal.value.add(1, ordering: .relaxed) })
    if phase == .work { plan(fault) }
    store?.enter(FaultRun.numbers, batch: FaultRun.batch, callers)
    for operation in FaultDisc.Operation.allCases { calls[operation] = disc.calls(operation) }
    let memory = callers.now
    told = memory.told.count
    unknown = memory.doubts.values.count { $0 == .unknown }
    hasFailed = memory.hasFailed
    wasFull = memory.wasFull
    if let fault { judge(fault, store) }
    finish(fault, store)
  }

  private func plan(_ fault: Fault?) {
    disc.heal()
    if let fault { disc.fail(fault.operation, nth: fault.nth, error: fault.error, isForever: fault.isForever) }
  }

  private mutating func finish(_ fault: Fault?, _ store: Store?) {
    var evidence = shelf
    var memory = callers.now
    if fault?.ending == .killed {
      evidence = shelf.copy()
    } else if let fault, fault.ending == .healed, let store {
      disc.heal()
      if store.health != .failed {
        store.enter(FaultRun.numbers, batch: FaultRun.batch, callers)
        if store.health != .ok { violations.append("health: \(store.health) on a disk that is sound again") }
        memory = callers.now
        let left = (FaultRun.numbers + FaultRun.batch).filter { memory.told[$0] == nil }
        if !left.isEmpty { violations.append("health: \(left) are refused on a disk that is sound again") }
      }
    }
    store?.close()
    if let fault, fault.ending != .healed { isMet = isMet || disc.hits > 0 }
    for operation in FaultDisc.Operation.allCases { callsWithClose[operation] = disc.calls(operation) }
    check(evidence, memory)
  }

  private mutating func check(_ evidence: Shelf, _ memory: Callers.Memory) {
    violations += memory.wrong
    for (number, told) in remains.told {
      if let again = memory.told[number], again != told { violations.append("doubled: \(number) has another reply") }
    }
    let told = remains.told.merging(memory.told) { first, _ in first }
    let absent = memory.doubts.filter { $0.value == .absent && told[$0.key] == nil }.map(\.key)
    let check = Check(told: told, absent: Set(absent), retried: FaultRun.numbers + FaultRun.batch + [1000])
    violations += check.violations(at: evidence.store)
    if evidence.isSuspect { violations.append("health: the mark stays after a start that verified") }
  }

  /// What the store may say and must say while the fault is there.
  private mutating func judge(_ fault: Fault, _ store: Store?) {
    isMet = disc.hits > 0
    let fatal = fatal.value.load(ordering: .relaxed)
    if fatal > 1 { violations.append("health: onFatal was called \(fatal) times") }
    if (fatal == 1) != shelf.isSuspect { violations.append("health: onFatal \(fatal), mark \(shelf.isSuspect)") }
    guard let store else { return }
    let health = store.health
    let memory = callers.now
    if (health == .failed) != (fatal == 1) { violations.append("health: \(health), onFatal \(fatal)") }
    if memory.hasFailed && health != .failed { violations.append("health: \(health) after an error of the disk") }
    if fault.isFullDisk {
      if health == .failed { violations.append("health: failed where the disk is only full") }
      if memory.wasFull && fault.isForever && health == .ok { violations.append("health: ok on a full disk") }
      if !memory.wasFull && health != .ok && fault.phase == .work {
        violations.append("health: \(health), but no one was told")
      }
    } else if isMet && fault.phase == .work && health != .failed {
      violations.append("health: \(health) after an error of the disk")
    }
  }
}
