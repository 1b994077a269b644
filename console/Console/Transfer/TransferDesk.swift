import Schema
import Synchronization

/// What moving files needs of the console around it.
package struct TransferDesk: Sendable {
  package let link: any Link
  package let session: Session
  /// Names the server in the logs of imports.
  package let server: String
  /// Where the logs of imports are; nil where there is no home for them.
  package let logFolder: String?
  /// Errors of calls as one line of JSON.
  package let jsonErrors: Bool
  package let output: @Sendable (String) -> Void
  package let note: @Sendable (String) -> Void
  /// Is told how many rows are done; the total is nil where nobody knows it.
  package let progress: @Sendable (_ what: String, _ done: Int, _ total: Int?) -> Void

  package init(
    link: any Link, session: Session, server: String, logFolder: String? = TransferDesk.defaultLogFolder,
    jsonErrors: Bool = false, output: @escaping @Sendable (String) -> Void, note: @escaping @Sendable (String) -> Void,
    progress: @escaping @Sendable (_ what: String, _ done: Int, _ total: Int?) -> Void = { _, _, _ in }
  ) {
    (self.link, self.session, self.server, self.logFolder) = (link, session, server, logFolder)
    (self.jsonErrors, self.output, self.note, self.progress) = (jsonErrors, output, note, progress)
  }

  package static var defaultLogFolder: String? { ImportLog.folder }

  var schema: Schema { session.schema }
  var language: UILanguage { session.style.language }
  var isJSON: Bool { [.json, .jsonl].contains(session.style.format) }

  /// Files bring names of columns, and those may bring control characters.
  func say(_ phrase: Phrase) { note(VisibleText.escape(phrase(language)) + "\n") }
  func say(_ failure: CallFailure) { note(jsonErrors ? failure.json : failure.text(language)) }
}

/// Says to work on another task that it should come to an end.
final class StopFlag: Sendable {
  private let isUp = Mutex(false)
  var isRaised: Bool { isUp.withLock { $0 } }
  func raise() { isUp.withLock { $0 = true } }

  /// - Returns: false where the flag went up before the time was over.
  func sleep(_ ms: Int64) async -> Bool {
    for _ in 0..<max(1, ms / 100) {
      if isRaised { return false }
      // A sleep that is cancelled is a flag that will be seen.
      try? await Task.sleep(for: .milliseconds(min(ms, 100)))
    }
    return !isRaised
  }
}

/// Sends batches of rows. The rows have keys of their own, so that a batch in doubt may go out again.
struct BatchSender: Sendable {
  let desk: TransferDesk
  let shape: BulkShape
  let dryRun: Bool
  let stop: StopFlag
  /// A minute altogether: a server that restarts is back by then.
  var pausesMs: [Int64] = [1000, 2000, 4000, 8000, 15_000, 30_000]

  typealias Answer = Result<[RowAnswer], CallFailure>

  /// On a task of its own, which goes on to the answer when the import is told to stop.
  func send(_ rows: [[UInt8]]) -> Task<Answer, Never> { Task { await answer(rows) } }

  private func answer(_ rows: [[UInt8]]) async -> Answer {
    guard !rows.isEmpty else { return .success([]) }
    let payload = shape.request(rows)
    var settings = CallSettings()
    settings.timeoutMs = desk.session.defaults.timeoutMs ?? 60_000
    settings.dryRun = dryRun
    // Rows without keys count by their position in a call that is the same each time.
    if shape.key == nil { settings.idempotencyKey = SHA256.digest(payload) }
    var pauses = pausesMs.makeIterator()
    while true {
      do {
        let reply = try await desk.link.call(shape.method, payload, settings)
        return .success(try shape.answer.read(reply, desk.schema))
      } catch let failure as CallFailure {
        guard failure.mayComeRight, let pause = pauses.next() else { return .failure(failure) }
        guard await stop.sleep(max(pause, Int64(failure.retryAfterMs ?? 0))) else { return .failure(failure) }
      } catch {
        return .failure(
          CallFailure(
            kind: .other, code: 13, codeWord: "INTERNAL", reason: "MALFORMED",
            message: "the reply cannot be read: \(error)"))
      }
    }
  }
}

extension CallFailure {
  /// The same call may be taken a little later.
  var mayComeRight: Bool {
    switch kind {
    case .connectionLost, .connectFailed: true
    case .refused: retry == "SAME_REQUEST"
    case .deadline: true
    case .cancelled, .other: false
    }
  }
}
