import Glibc
import Store
import Synchronization
import Testing

/// Holds the writer inside a change of its own, so that what comes meanwhile is in flight together.
final class WriterGate: Sendable {
  struct NotQueued: Error {
    let waiting: Int
  }

  /// Apart from the gate, so that the gate can go, and open, while the writer stands in it.
  private final class Bar: Sendable {
    let isHeld = Atomic<Bool>(false)
    let isOpen = Atomic<Bool>(false)
  }

  private let bar = Bar()
  private let store: Store

  /// Returns once the writer stands in it: calls that came earlier could be taken off the queue together with it.
  init(_ store: Store) {
    self.store = store
    let bar = bar
    let job = WriteJob(claim: nil, methodName: "gate", request: []) { _ in
      bar.isHeld.store(true, ordering: .releasing)
      while !bar.isOpen.load(ordering: .acquiring) { usleep(500) }
      return .dryRun(status: 0, reply: [])
    }
    guard store.submit(job) else {
      Issue.record("the store takes no changes")
      return
    }
    while !bar.isHeld.load(ordering: .acquiring) { usleep(200) }
  }

  deinit { open() }

  func open() { bar.isOpen.store(true, ordering: .releasing) }

  /// Returns once so many calls wait behind it; where they do not come, it opens and throws.
  func holds(_ count: Int) async throws {
    for _ in 0..<4000 {
      if store.figures.queueDepth >= count { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    let waiting = store.figures.queueDepth
    open()
    throw NotQueued(waiting: waiting)
  }
}
