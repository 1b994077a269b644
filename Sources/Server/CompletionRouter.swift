import Contract
import NIOCore
import Operations
import Store
import Synchronization

/// Takes what the writer has committed back to the loops: one hop a loop and group.
final class CompletionRouter: CompletionSink {
  private let identity: IdentityEpoch
  private let loops = Mutex<[LoopContext]>([])

  init(identity: IdentityEpoch) { self.identity = identity }

  func connect(_ contexts: [LoopContext]) { loops.withLock { $0 = contexts } }

  func completed(_ batch: [(WriteJob, JobResult)]) {
    let loops = loops.withLock { $0 }
    // First of all, so that nobody sees a revocation acknowledged and then its key still at work.
    if batch.contains(where: { changesIdentity($0.0) }) {
      identity.advance()
      for context in loops { context.loop.execute { context.revalidate() } }
    }
    if loops.count == 1 {
      loops[0].mailbox.deliver(batch.map { .written($0.0, $0.1) })
      return
    }
    for context in loops {
      let own = batch.filter { $0.0.lane == context.index }
      if !own.isEmpty { context.mailbox.deliver(own.map { .written($0.0, $0.1) }) }
    }
  }

  func committed() {
    for context in loops.withLock({ $0 }) { context.watchers.ring() }
  }

  private func changesIdentity(_ job: WriteJob) -> Bool {
    (job.context as? OpenCall)?.method.info.permission == .identityWrite
  }
}
