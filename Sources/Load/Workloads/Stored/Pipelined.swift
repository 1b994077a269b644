internal import Foundation
internal import Synchronization

/// Makes many calls, so many at a time, and tells how it goes.
struct Pipelined {
  /// Enough that the server always has a full batch waiting.
  static let widthMax = 512

  var width = Self.widthMax
  var progress: Progress?

  /// The first error ends it.
  func forEach<Items: RandomAccessCollection & Sendable>(
    _ items: Items, _ body: @escaping @Sendable (Items.Element) async throws -> Void
  ) async throws where Items.Index == Int {
    let cursor = Cursor(items.startIndex, end: items.endIndex)
    let progress = progress
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(width, items.count)) {
        group.addTask {
          while let at = cursor.next() {
            try await body(items[at])
            progress?.add(1)
          }
        }
      }
      try await group.waitForAll()
    }
    progress?.end()
  }

  /// What all workers take from.
  private final class Cursor: Sendable {
    private let at: Atomic<Int>
    private let end: Int

    init(_ start: Int, end: Int) {
      at = Atomic(start)
      self.end = end
    }

    func next() -> Int? {
      let mine = at.add(1, ordering: .relaxed).oldValue
      return mine < end ? mine : nil
    }
  }
}

/// A line on standard error that moves for people, and one at the end for files.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var toldAt: ContinuousClock.Instant
  }

  private let what: String
  private let count: Int
  private let begin = ContinuousClock.now
  private let state: Mutex<State>

  /// - Parameter what: of which there are so many: "purchases".
  init(_ what: String, of count: Int) {
    self.what = what
    self.count = count
    state = Mutex(State(toldAt: .now))
  }

  func add(_ done: Int) {
    let told = state.withLock { state -> Int? in
      state.done += done
      guard ContinuousClock.now - state.toldAt > .milliseconds(200) else { return nil }
      state.toldAt = .now
      return state.done
    }
    if let told, isatty(2) != 0 { write("\r" + text(told)) }
  }

  func end() { write((isatty(2) != 0 ? "\r" : "") + text(state.withLock(\.done)) + "\n") }

  private func text(_ done: Int) -> String {
    let seconds = max(0.001, (ContinuousClock.now - begin) / .seconds(1))
    return "\(done) of \(count) \(what), \(Int(Double(done) / seconds)) per second"
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
