import Synchronization

/// How long a reader's statements may still run. The owner sets the deadline; anyone may interrupt.
final class ReadLimit: Sendable {
  private let deadline = Atomic<UInt64>(.max)
  private let interrupted = Atomic<Bool>(false)

  func setDeadline(_ nanoseconds: UInt64?) { deadline.store(nanoseconds ?? .max, ordering: .relaxed) }
  func interrupt() { interrupted.store(true, ordering: .relaxed) }
  func clearInterrupt() { interrupted.store(false, ordering: .relaxed) }

  var isReached: Bool {
    if interrupted.load(ordering: .relaxed) { return true }
    let deadline = deadline.load(ordering: .relaxed)
    return deadline != .max && Monotonic.nanoseconds >= deadline
  }
}
