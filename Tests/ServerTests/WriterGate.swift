import Glibc
import Store
import Synchronization
import Testing

/// Holds the writer inside a change of its own, so that what comes meanwhile is in flight together.
final class WriterGate: Sendable {
  struct NotQueued: Error {
    let waiting: Int
  }

  private let isOpen = Mutex(false)
  private let store: Store

  init(_ store: Store) {
    self.store = store
    let job = WriteJob(claim: nil, methodName: "gate", request: []) { [self] _ in
      while !isOpen.withLock({ $0 }) { usleep(500) }
      return .dryRun(status: 0, reply: [])
    }
    #expect(store.submit(job))
  }

  deinit { open() }

  func open() { isOpen.withLock { $0 = true } }

  /// Returns once so many calls wait behind it.
  func holds(_ count: Int) async throws {
    for _ in 0..<2000 {
      if store.figures.queueDepth >= count { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw NotQueued(waiting: store.figures.queueDepth)
  }
}
