import Glibc
import Synchronization

/// Lets the main thread wait for a task and still hear Ctrl-C: the first cancels the task, the second leaves it alone.
enum Foreground {
  /// Which wait the present task belongs to; nil for tasks of their own.
  @TaskLocal static var wait: Wait?

  final class Wait: Sendable {
    private let abandoned = Atomic(false)

    /// Nobody waits any more: what the task still prints would stand in the middle of something else.
    var isAbandoned: Bool { abandoned.load(ordering: .relaxed) }
    fileprivate func abandon() { abandoned.store(true, ordering: .relaxed) }
  }

  /// - Parameter meanwhile: is done every half second.
  /// - Returns: nil where the wait was given up.
  static func run<Result: Sendable>(
    meanwhile: () -> Void = {}, _ body: @escaping @Sendable () async -> Result
  ) -> Result? {
    Interrupts.drain()
    let box = Box<Result>()
    let wait = Wait()
    let task = Task.detached {
      let result = await $wait.withValue(wait) { await body() }
      box.value.withLock { $0 = result }
      Interrupts.wake(.done)
    }
    var interrupts = 0
    var ending: (code: Int32, patience: Int)?
    while true {
      let result = box.value.withLock { $0 }
      if let ending, result != nil || ending.patience == 0 { exit(ending.code) }
      if let result { return result }
      let event = Interrupts.wait(atMostMs: 500)
      ending?.patience -= 1
      if let code = event.flatMap(Interrupts.exitCode) {
        // It gets two seconds to leave nothing half done.
        ending = ending ?? (code, patiencePolls)
        task.cancel()
      }
      if event == nil { meanwhile() }
      guard event == .interrupt else { continue }
      interrupts += 1
      // The terminal has shown ^C where the cursor was.
      if Screen.isInteractive { Screen.note("\n") }
      task.cancel()
      if interrupts > 1 {
        wait.abandon()
        return nil
      }
    }
  }

  private static let patiencePolls = 4

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
