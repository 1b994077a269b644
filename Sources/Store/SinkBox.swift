import Synchronization

/// Who is told of results: each job's own listener, else the sink, once a group.
final class SinkBox: Sendable {
  private let sink: Mutex<(any CompletionSink)?>

  init(_ sink: (any CompletionSink)?) { self.sink = Mutex(sink) }

  func set(_ sink: any CompletionSink) { self.sink.withLock { $0 = sink } }

  func tellOfCommit() {
    let sink = sink.withLock { $0 }
    sink?.committed()
  }

  func tell(_ results: [(WriteJob, JobResult)]) {
    guard !results.isEmpty else { return }
    var others = results
    if results.contains(where: { $0.0.completion != nil }) {
      for (job, result) in results { job.completion?(result) }
      others.removeAll { $0.0.completion != nil }
    }
    guard !others.isEmpty else { return }
    let sink = sink.withLock { $0 }
    sink?.completed(others)
  }
}
