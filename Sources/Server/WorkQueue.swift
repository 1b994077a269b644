import Store

/// A bounded queue that threads wait on.
/// - Note: `@unchecked Sendable`: everything mutable is touched inside the monitor.
final class WorkQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private let limit: Int
  private var tasks: [ScanTask] = []
  private var head = 0
  private var isClosed = false

  init(limit: Int) { self.limit = limit }

  func push(_ task: ScanTask) -> Bool {
    monitor.locked {
      guard !isClosed, tasks.count - head < limit else { return false }
      tasks.append(task)
      monitor.signal()
      return true
    }
  }

  /// Waits for a task; absent once the queue is closed and empty.
  func pop() -> ScanTask? {
    monitor.locked {
      while head == tasks.count {
        if isClosed { return nil }
        monitor.wait(until: nil)
      }
      defer { compact() }
      head += 1
      return tasks[head - 1]
    }
  }

  /// A read of the same method for the same loop, where one waits already.
  func popRead(like first: ScanTask) -> ScanTask? {
    monitor.locked {
      guard head < tasks.count, tasks[head].isRead(like: first) else { return nil }
      defer { compact() }
      head += 1
      return tasks[head - 1]
    }
  }

  func close() {
    monitor.locked {
      isClosed = true
      monitor.signal()
    }
  }

  private func compact() {
    guard head == tasks.count || head > 1024 else { return }
    tasks.removeFirst(head)
    head = 0
  }
}
