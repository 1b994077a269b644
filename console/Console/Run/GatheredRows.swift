import Synchronization

/// Rows on their way out: many go together, but none waits long for those behind it. A timer writes what lies here when
/// nothing comes any more, so it is apart from `Execution`, which one task alone uses.
final class GatheredRows: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isTimed = false
    var isHeard = true
    var failure: StageFailure?
  }

  private let state = Mutex(State())
  private let late: @Sendable ([UInt8]) throws(StageFailure) -> Bool

  /// - Parameter late: writes what has waited; false where nobody reads any more. Never two at a time.
  init(late: @escaping @Sendable ([UInt8]) throws(StageFailure) -> Bool) { self.late = late }

  private static let wait = Duration.milliseconds(100)
  private static let piece = 1 << 15

  /// - Parameter isLast: what is added is taken at once.
  /// - Returns: true where so much has gathered that it should go.
  /// - Throws: what went wrong with a late write.
  func add(isLast: Bool = false, _ write: (inout [UInt8]) -> Void) throws(StageFailure) -> Bool {
    var begins = false
    let (isFull, failure) = state.withLock { state in
      write(&state.bytes)
      begins = !isLast && !state.isTimed && !state.bytes.isEmpty
      if begins { state.isTimed = true }
      return (state.bytes.count > Self.piece || !state.isHeard, state.failure)
    }
    if let failure { throw failure }
    if begins { beginTimer() }
    return isFull
  }

  var isHeard: Bool { state.withLock { $0.isHeard } }

  /// Hands over what has gathered: its writer comes after every late one.
  /// - Throws: what went wrong with a late write.
  func take() throws(StageFailure) -> [UInt8] {
    let (bytes, failure) = state.withLock { state in
      defer { state.bytes = [] }
      return (state.bytes, state.failure)
    }
    if let failure { throw failure }
    return bytes
  }

  private func beginTimer() {
    // Not detached: whether its output is still wanted is told by the values of the task that it belongs to.
    Task { [weak self] in
      // Nothing cancels it.
      try? await Task.sleep(for: Self.wait)
      self?.writeLate()
    }
  }

  private func writeLate() {
    state.withLock { state in
      state.isTimed = false
      guard !state.bytes.isEmpty, state.failure == nil else { return }
      do throws(StageFailure) { state.isHeard = try late(state.bytes) } catch { state.failure = error }
      state.bytes.removeAll(keepingCapacity: true)
    }
  }
}
