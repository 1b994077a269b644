import Glibc
import Synchronization

/// Lets the main thread wait for a task and still hear Ctrl-C: the first cancels the task, the second leaves it alone.
enum Foreground {
  /// - Returns: nil where the wait was given up.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result? {
    Interrupts.drain()
    let box = Box<Result>()
    let task = Task.detached {
      let result = await body()
      box.value.withLock { $0 = result }
      Interrupts.wake(.done)
    }
    var interrupts = 0
    while true {
      if let result = box.value.withLock({ $0 }) { return result }
      guard Interrupts.wait() == .interrupt else { continue }
      interrupts += 1
      task.cancel()
      if interrupts > 1 { return nil }
    }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}

/// A pipe to oneself: signals and finished tasks become bytes that poll() waits for together with the keyboard.
enum Interrupts {
  enum Event: UInt8 {
    case interrupt, done
  }

  /// Set once, before the handler that reads it is installed.
  nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)

  static var descriptor: Int32 { ends.read }

  static func listen() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { return }
    for end in pair {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    ends = (pair[0], pair[1])
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupts.wake(.interrupt) }
    sigaction(SIGINT, &action, nil)
  }

  /// Only write(2), since a signal may come at any place.
  static func wake(_ event: Event) {
    var byte = event.rawValue
    let saved = errno
    _ = write(ends.write, &byte, 1)
    errno = saved
  }

  static func wait() -> Event? {
    var entry = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, -1)
    return next()
  }

  /// What waits in the pipe, without waiting for it.
  static func next() -> Event? {
    var byte: UInt8 = 0
    return read(ends.read, &byte, 1) == 1 ? Event(rawValue: byte) : nil
  }

  static func drain() {
    while next() != nil {}
  }
}
