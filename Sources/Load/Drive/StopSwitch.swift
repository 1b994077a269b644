internal import Synchronization

/// Ends measuring early: what was measured until then is still reported.
package final class StopSwitch: Sendable {
  private let pulled = Atomic(false)

  package init() {}

  /// May be called from anywhere, more than once.
  package func pull() { pulled.store(true, ordering: .relaxed) }

  package var isPulled: Bool { pulled.load(ordering: .relaxed) }

  /// Sleeps until then or until the switch is pulled.
  func sleep(until end: ContinuousClock.Instant) async throws {
    while !isPulled, ContinuousClock.now < end {
      try await Task.sleep(until: min(end, .now + .milliseconds(50)), clock: .continuous)
    }
  }
}
