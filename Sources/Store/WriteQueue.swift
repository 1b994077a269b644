/// Jobs on their way to the writer: bounded for those who submit, which never block.
/// - Note: `@unchecked Sendable`: all state is touched under the monitor.
final class WriteQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private let jobsMax: Int
  private let bytesMax: Int
  private var bytes = 0
  private var jobs: [WriteJob] = []
  /// Jobs before it are taken; the array moves up only now and then.
  private var head = 0
  private var isWaiting = false
  private var closed = false

  init(jobsMax: Int, bytesMax: Int) {
    self.jobsMax = jobsMax
    self.bytesMax = bytesMax
  }

  var isClosed: Bool { monitor.locked { closed } }

  var depth: Int { monitor.locked { jobs.count - head } }

  /// False when full or closed.
  func submit(_ job: WriteJob) -> Bool {
    job.submittedNanoseconds = Monotonic.nanoseconds
    return monitor.locked {
      guard !closed, jobs.count - head < jobsMax, bytes < bytesMax else { return false }
      jobs.append(job)
      bytes += job.byteCount
      if isWaiting { monitor.signal() }
      return true
    }
  }

  /// Unfinished bulk jobs go behind the others; they were admitted once and are not turned away now.
  func requeue(_ unfinished: [WriteJob]) {
    monitor.locked {
      jobs.append(contentsOf: unfinished)
      bytes += unfinished.reduce(0) { $0 + $1.byteCount }
    }
  }

  /// Nothing is taken in any more; what is queued can still be taken out.
  func close() {
    monitor.locked {
      closed = true
      monitor.signal()
    }
  }

  /// What is queued now, within the limits of a group; waits only when there is nothing.
  /// - Returns: jobs, none when the time came first, `nil` when closed and empty.
  func take(_ options: StoreOptions, operationsMax: Int, waitUntil nanoseconds: UInt64) -> [WriteJob]? {
    monitor.locked {
      while head == jobs.count {
        if closed { return nil }
        if Monotonic.nanoseconds >= nanoseconds { return [] }
        isWaiting = true
        monitor.wait(until: nanoseconds)
        isWaiting = false
      }
      return takeGroup(options, operationsMax)
    }
  }

  /// Everything, for telling it that the store has closed.
  func takeAll() -> [WriteJob] {
    monitor.locked {
      defer {
        jobs.removeAll()
        head = 0
        bytes = 0
      }
      return Array(jobs[head...])
    }
  }

  private func takeGroup(_ options: StoreOptions, _ operationsMax: Int) -> [WriteJob] {
    var end = head
    var operations = 0
    var bytes = 0
    var hasBulk = false
    while end < jobs.count, operations < operationsMax, bytes < options.groupRequestBytesMax {
      let job = jobs[end]
      // One slice a group: what shares it with a bulk call should not wait for two.
      if job.bulk != nil && hasBulk { break }
      hasBulk = hasBulk || job.bulk != nil
      operations += job.bulk.map { min(options.bulkSliceRowsMax, $0.rows.count - $0.next) } ?? 1
      bytes += job.request.count
      end += 1
    }
    let taken = Array(jobs[head..<end])
    self.bytes -= taken.reduce(0) { $0 + $1.byteCount }
    head = end
    if head == jobs.count {
      jobs.removeAll(keepingCapacity: true)
      head = 0
    } else if head >= 4096 {
      jobs.removeFirst(head)
      head = 0
    }
    return taken
  }
}
