import Synchronization

@testable import Store

/// What a caller was told of one entry.
struct Told: Equatable {
  let id: Int64
  let seq: Int64
}

/// Keeps what the callers of a store were told, and notes in the disc's record when.
final class Callers: CompletionSink {
  /// What is known of a key without an OK.
  enum Doubt { case absent, unknown }

  struct Memory {
    var told: [Int: Told] = [:]
    var doubts: [Int: Doubt] = [:]
    /// Entries made by one group, in the order of the groups; the disc's mark is the number of groups told of.
    var groups: [[Int]] = []
    /// Acknowledgements in the order of the marks.
    var toldAt: [[Int: Told]] = []
    var answers = 0
    var wrong: [String] = []
    var hasFailed = false
    var wasFull = false
  }

  private let memory = Mutex(Memory())
  private let monitor = Monitor()
  private let disc: FaultDisc?

  init(disc: FaultDisc?) { self.disc = disc }

  var now: Memory { memory.withLock { $0 } }

  func completed(_ batch: [(WriteJob, JobResult)]) {
    let groups = memory.withLock { memory in
      memory.groups.append([])
      memory.toldAt.append([:])
      for (job, result) in batch {
        memory.answers += 1
        memory.note(job, result)
      }
      return memory.groups.count
    }
    disc?.mark(groups)
    monitor.locked { monitor.signal() }
  }

  func wait(for answers: Int) {
    monitor.locked {
      while now.answers < answers { monitor.wait(until: nil) }
    }
  }
}

extension Callers.Memory {
  fileprivate mutating func note(_ job: WriteJob, _ result: JobResult) {
    let numbers = Book.numbers(job)
    switch result {
    case .reply(0, let bytes, let seq, let replayed):
      for (number, told) in zip(numbers, Book.told(job, bytes, seq: seq)) { acknowledge(number, told) }
      // A batch is whole in its reply, not in its groups.
      if !replayed && job.bulk == nil { groups[groups.count - 1] += numbers }
    case .failed(let error, .no):
      note(error)
      for number in numbers where doubts[number] == nil { doubts[number] = .absent }
    case .failed(let error, _):
      note(error)
      for number in numbers { doubts[number] = .unknown }
    case .draining:
      for number in numbers { doubts[number] = .unknown }
    case .shuttingDown, .cancelled, .expired:
      for number in numbers where doubts[number] == nil { doubts[number] = .absent }
    default: wrong.append("doubled: \(numbers) was answered with \(result)")
    }
  }

  private mutating func acknowledge(_ number: Int, _ reply: Told) {
    if let earlier = told[number], earlier != reply { wrong.append("doubled: \(number) was answered in two ways") }
    if hasFailed { wrong.append("false: \(number) was acknowledged by a store that had failed") }
    told[number] = reply
    toldAt[toldAt.count - 1][number] = reply
  }

  private mutating func note(_ error: any Error) {
    let kind = (error as? StoreError)?.kind
    if kind == .io || kind == .corrupt { hasFailed = true }
    if kind == .full { wasFull = true }
  }
}

/// Holds the writer inside a call, so that what is submitted meanwhile is taken in full groups.
/// - Note: `@unchecked Sendable`: its state is touched under the monitor.
final class Latch: @unchecked Sendable {
  private let monitor = Monitor()
  private var isEntered = false
  private var isOpen = false

  func hold(_ store: Store) {
    let job = WriteJob(claim: nil, methodName: "latch", request: []) { [self] _ in
      enter()
      monitor.locked {
        while !isOpen { monitor.wait(until: nil) }
      }
      return .dryRun(status: 0, reply: [])
    }
    // A store that cannot begin a group answers without running it.
    job.completion = { [self] _ in enter() }
    guard store.submit(job) else { return }
    monitor.locked {
      while !isEntered { monitor.wait(until: nil) }
    }
  }

  func open() {
    monitor.locked {
      isOpen = true
      monitor.signal()
    }
  }

  private func enter() {
    monitor.locked {
      isEntered = true
      monitor.signal()
    }
  }
}

extension Store {
  /// Submits all at once and waits until each is answered.
  func enter(_ numbers: [Int], batch: [Int] = [], _ callers: Callers) {
    let before = callers.now.answers
    let latch = Latch()
    latch.hold(self)
    // The batch comes first: its slices then alternate with the other calls.
    let jobs = (batch.isEmpty ? [] : [Book.batch(batch)]) + numbers.map(Book.job)
    let taken = jobs.filter(submit).count
    latch.open()
    callers.wait(for: before + taken)
    // The writer looks after its WAL once it has answered: when it takes one more call, that is done.
    _ = perform(WriteJob(claim: nil, methodName: "latch", request: []) { _ in .dryRun(status: 0, reply: []) })
  }
}
