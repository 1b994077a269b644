internal import Dispatch
internal import Glibc
internal import Load
internal import Synchronization

/// Ctrl-C, and the other ways in which a program is asked to end: while something is measured the first one ends the
/// measuring and the report follows; any further one ends the program. What must not stay behind is removed either way.
final class Interrupts: Sendable {
  private struct State {
    var isMeasuring = false
    var removals: [@Sendable () -> Void] = []
  }

  let stop = StopSwitch()
  private let state = Mutex(State())
  /// Kept alive, and never touched again once they run.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init() {
    let queue = DispatchQueue(label: "signals")
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      // Taken by the queue alone; the default action would end the process first.
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for (source, number) in zip(sources, [SIGINT, SIGTERM, SIGHUP]) {
      source.setEventHandler { [self] in taken(number) }
      source.resume()
    }
  }

  private func taken(_ number: Int32) {
    guard state.withLock({ $0.isMeasuring }), !stop.isPulled else {
      cleanUp()
      // As a shell tells of a program that a signal ended.
      _exit(128 + number)
    }
    stop.pull()
  }

  func measuring<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    state.withLock { $0.isMeasuring = true }
    defer { state.withLock { $0.isMeasuring = false } }
    return try await body()
  }

  /// - Parameter removal: done once, however the program ends; it does not wait for what runs.
  func atEnd(_ removal: @escaping @Sendable () -> Void) { state.withLock { $0.removals.append(removal) } }

  func cleanUp() {
    let removals = state.withLock { state in
      defer { state.removals = [] }
      return state.removals
    }
    for removal in removals.reversed() { removal() }
  }
}
