import Console
import Synchronization

/// The change feed that `watch` follows behind the prompt: what comes waits here until the prompt prints it.
final class FeedDesk: Sendable {
  private struct State {
    var digest = LineDigest()
    var task: Task<Void, Never>?
    /// Counts feeds, so that the last words of an older one are not taken for the present one's.
    var number = 0
  }

  private let state = Mutex(State())

  var isFollowing: Bool { state.withLock { $0.task != nil } }

  /// Follows another feed instead of the one before.
  func follow(_ body: @escaping @Sendable (_ say: @escaping @Sendable (String) -> Void) async -> Void) {
    state.withLock { state in
      state.task?.cancel()
      state.number += 1
      let number = state.number
      state.task = Task.detached { [weak self] in
        guard let self else { return }
        await body { self.add($0, from: number) }
        self.state.withLock { if $0.number == number { $0.task = nil } }
      }
    }
  }

  /// - Returns: false where there was none.
  @discardableResult
  func stop() -> Bool {
    state.withLock { state in
      state.task?.cancel()
      state.number += 1
      defer { state.task = nil }
      return state.task != nil
    }
  }

  /// What may be printed now.
  func take(_ language: UILanguage) -> [String] {
    state.withLock { $0.digest.take(nowMs: WallClock.nowMs(), language) }
  }

  /// - Parameter line: with or without its end.
  private func add(_ line: String, from number: Int) {
    let isFirst = state.withLock { state in
      guard state.number == number else { return false }
      let isFirst = state.digest.isEmpty
      state.digest.add(line.last?.isNewline == true ? String(line.dropLast()) : line)
      return isFirst
    }
    // One wake-up prints whatever has gathered by then.
    if isFirst { Interrupts.wake(.news) }
  }
}
