import NIOCore
import Store
import Synchronization

/// The streams of one loop that have told everything and wait for the next commit (system.watch).
///
/// While they are parked they hold no thread, no snapshot and no timer of their own. A commit rings once; however many
/// follow within a pause, those that wait are woken together, and only so many make their pages at a time, that a
/// thousand of them leave the reader threads to others too.
/// - Note: `@unchecked Sendable`: touched on its event loop alone, but for `ring`, which looks at atomics.
final class Watchers: @unchecked Sendable {
  /// Pages of woken streams that are made at a time.
  private static let turnsMax = 32
  /// Between two wakings, for few watchers; it grows with their number to the longest.
  private static let pauseNs: UInt64 = 2_000_000
  private static let pausePerWatcherNs: UInt64 = 50_000
  private static let pauseNsMax: UInt64 = 25_000_000

  private let loop: any EventLoop
  private let store: Store
  private let counters: Counters
  private let parkedCount = Atomic<Int>(0)
  private let isRung = Atomic<Bool>(false)
  private var parked: [ObjectIdentifier: Parked] = [:]
  /// Woken, and waiting for a turn.
  private var woken = CircularBuffer<Parked>()
  private var turns = 0
  private var wokeNs: UInt64 = 0

  private struct Parked {
    let call: OpenCall
    let stream: StreamState
  }

  init(loop: any EventLoop, store: Store, counters: Counters) {
    self.loop = loop
    self.store = store
    self.counters = counters
  }

  /// Something was committed. From any thread; costs next to nothing where nobody waits.
  func ring() {
    // A change of the counter and not a look at it: it cannot be overtaken by the position that was stored before, so
    // either this sees who parks, or who parks sees the position.
    guard parkedCount.wrappingAdd(0, ordering: .sequentiallyConsistent).newValue > 0 else { return }
    guard !isRung.exchange(true, ordering: .sequentiallyConsistent) else { return }
    loop.execute { self.wakeInTime() }
  }

  /// The stream holds nothing from here on, until it is woken.
  func park(_ call: OpenCall, _ stream: StreamState) {
    guard !stream.isParked else { return }
    stream.isParked = true
    parked[ObjectIdentifier(call)] = Parked(call: call, stream: stream)
    parkedCount.wrappingAdd(1, ordering: .sequentiallyConsistent)
    // What was committed while its last page was made did not ring for it.
    if store.committedSeq > stream.position { ring() }
  }

  /// The stream is over.
  func leave(_ call: OpenCall, _ stream: StreamState) {
    guard stream.isParked else { return }
    stream.isParked = false
    // One that was woken already is passed over when its turn comes.
    if parked.removeValue(forKey: ObjectIdentifier(call)) != nil {
      parkedCount.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    }
  }

  /// Whose heartbeat is due; and whoever could not get a page when it was woken.
  func sweep(_ nowNs: UInt64) {
    guard !parked.isEmpty else { return }
    let head = store.committedSeq
    wake { $0.position < head || $0.isQuietTooLong(atNs: nowNs) }
  }

  /// The page of a woken stream is made.
  func endTurn(of stream: StreamState) {
    guard stream.hasTurn else { return }
    stream.hasTurn = false
    turns -= 1
    giveTurns()
  }

  // MARK: Waking

  private func wakeInTime() {
    let now = Monotonic.nanoseconds
    let pause = min(Self.pauseNs + UInt64(parked.count) * Self.pausePerWatcherNs, Self.pauseNsMax)
    if now >= wokeNs + pause { return wakeBehind() }
    loop.scheduleTask(in: .nanoseconds(Int64(wokeNs + pause - now))) { self.wakeBehind() }
  }

  private func wakeBehind() {
    // Before the look at the position: what is committed after it rings anew.
    isRung.store(false, ordering: .sequentiallyConsistent)
    wokeNs = Monotonic.nanoseconds
    let head = store.committedSeq
    wake { $0.position < head }
  }

  private func wake(_ isDue: (StreamState) -> Bool) {
    for (id, waiting) in parked where isDue(waiting.stream) {
      parked[id] = nil
      parkedCount.wrappingSubtract(1, ordering: .sequentiallyConsistent)
      woken.append(waiting)
    }
    giveTurns()
  }

  private func giveTurns() {
    while turns < Self.turnsMax, let next = woken.popFirst() {
      // It ended meanwhile.
      guard next.stream.isParked else { continue }
      next.stream.isParked = false
      next.call.session?.resume(next.call, next.stream)
      guard next.stream.isRunning else { continue }
      next.stream.hasTurn = true
      turns += 1
    }
  }
}
