import Glibc
import Synchronization

/// A pipe to oneself: signals and finished tasks become bytes that poll() waits for together with the keyboard.
enum Interrupts {
  enum Event: UInt8 {
    case interrupt, done
    /// The window has another size.
    case resized
    /// Back in the foreground after Ctrl-Z.
    case resumed
    /// SIGTERM and SIGHUP: the terminal is put in order, then the process ends as it was told.
    case terminated, hungUp
    /// There is something to print above the line that is being typed.
    case news
  }

  /// Set once, before the handler that reads it is installed.
  nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)
  /// So many programs in the foreground take Ctrl-C for themselves.
  private static let deaf = Atomic(0)

  static var descriptor: Int32 { ends.read }

  static func listen() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { return }
    for end in pair {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    ends = (pair[0], pair[1])
    // Made here: a handler must not be the first to use it.
    deaf.store(0, ordering: .relaxed)
    // Whoever reads what we write may leave early: the write says so.
    signal(SIGPIPE, SIG_IGN)
    // Whoever started us may have blocked them on the thread that did.
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT] { sigaddset(&heard, number) }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    handle(SIGINT) { _ in if Interrupts.isHearing { Interrupts.wake(.interrupt) } }
    handle(SIGTERM) { _ in Interrupts.wake(.terminated) }
    if !isIgnored(SIGHUP) { handle(SIGHUP) { _ in Interrupts.wake(.hungUp) } }
    handle(SIGWINCH) { _ in Interrupts.wake(.resized) }
    handle(SIGCONT) { _ in Interrupts.wake(.resumed) }
  }

  /// nil for what does not end the process.
  static func exitCode(_ event: Event) -> Int32? {
    switch event {
    case .terminated: 128 + SIGTERM
    case .hungUp: 128 + SIGHUP
    default: nil
    }
  }

  /// Whoever started the console with nohup wants it to outlive the terminal.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler else {
      return false
    }
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func handle(_ number: Int32, _ body: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = body
    sigaction(number, &action, nil)
  }

  private static var isHearing: Bool { deaf.load(ordering: .relaxed) == 0 }

  /// While a pager, an editor or the like has the terminal, Ctrl-C is its own.
  static func withdraw() { deaf.add(1, ordering: .relaxed) }
  static func hearAgain() { deaf.subtract(1, ordering: .relaxed) }

  /// Only write(2), since a signal may come at any place.
  static func wake(_ event: Event) {
    var byte = event.rawValue
    let saved = errno
    _ = write(ends.write, &byte, 1)
    errno = saved
  }

  /// - Returns: nil where nothing came.
  static func wait(atMostMs limit: Int32) -> Event? {
    var entry = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, limit)
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
