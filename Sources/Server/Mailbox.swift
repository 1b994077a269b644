import NIOCore
import Store
import Synchronization

/// What other threads have done for a loop's sessions. However much arrives, one hop a batch carries it over.
final class Mailbox: Sendable {
  enum Delivery {
    case written(WriteJob, JobResult)
    case scanned(OpenCall, ScanAnswer)
    case paged(OpenCall, PageAnswer)
  }

  private struct Waiting: @unchecked Sendable {
    // Handed from the thread that made them to the loop, which alone touches calls and sessions.
    var deliveries: [Delivery] = []
    var isScheduled = false
  }

  private let loop: any EventLoop
  private let waiting = Mutex(Waiting())

  init(loop: any EventLoop) { self.loop = loop }

  func deliver(_ deliveries: [Delivery]) {
    let box = UncheckedBox(deliveries)
    let mustSchedule = waiting.withLock { waiting in
      waiting.deliveries += box.value
      defer { waiting.isScheduled = true }
      return !waiting.isScheduled
    }
    if mustSchedule { loop.execute { self.open() } }
  }

  private func open() {
    let deliveries = waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return UncheckedBox(waiting.deliveries)
    }
    for delivery in deliveries.value {
      switch delivery {
      case .written(let job, let result):
        (job.context as? OpenCall)?.finish(result)
        (job.context as? ReadBatch)?.finish(result)
      case .scanned(let call, let answer): call.finish(answer)
      case .paged(let call, let answer): call.take(answer)
      }
    }
  }
}

/// Carries a value from one thread to the next, of which only one has it at a time.
struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
