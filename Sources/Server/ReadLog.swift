import Contract
import Operations
import Store
import Synchronization

/// Whose personal data was shown to whom, gathered by one loop or reader thread until the writer journals it.
///
/// One row at least every 100 ms holds what came together by then; a crash may lose that window.
final class ReadLog: PersonalReads, Sendable {
  fileprivate struct Reader: Hashable {
    var identity: Principal.Identity
    var delegate: String?
    var method: String
    var kind: String
  }

  fileprivate struct Gathered {
    var shown: [(reader: Reader, ids: Set<Int64>)] = []
    /// Where each reader stands in `shown`.
    var places: [Reader: Int] = [:]
    /// Who read last mostly reads next too, and is found without hashing all that names them.
    var last = 0
    var count = 0
    var isFull = false
  }

  /// Beyond it a store that takes no changes would fill the memory.
  fileprivate static let idsMax = 1 << 20
  private let gathered = Mutex(Gathered())

  func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64) {
    let reader = Reader(
      identity: principal.identity, delegate: principal.delegate, method: method.name, kind: kind)
    gathered.withLock { $0.insert(id, reader) }
  }

  var isEmpty: Bool { gathered.withLock { $0.count == 0 } }

  /// So many make a row of their own before its time: what many reads leave behind at once would hold up the next ones.
  private static let idsPerRow = 1000
  var isRowFull: Bool { gathered.withLock { $0.count >= Self.idsPerRow } }

  fileprivate func take() -> Gathered {
    gathered.withLock { gathered in
      defer { gathered = Gathered() }
      return gathered
    }
  }

  /// Takes back what the store did not keep.
  fileprivate func restore(_ lost: Gathered) {
    gathered.withLock { gathered in
      for (reader, ids) in lost.shown {
        for id in ids { gathered.insert(id, reader) }
      }
    }
  }
}

extension ReadLog.Gathered {
  fileprivate mutating func insert(_ id: Int64, _ reader: ReadLog.Reader) {
    guard count < ReadLog.idsMax else {
      isFull = true
      return
    }
    if last >= shown.count || shown[last].reader != reader { last = place(of: reader) }
    if shown[last].ids.insert(id).inserted { count += 1 }
  }

  private mutating func place(of reader: ReadLog.Reader) -> Int {
    if let known = places[reader] { return known }
    shown.append((reader, []))
    places[reader] = shown.count - 1
    return shown.count - 1
  }

  fileprivate var reads: [PersonalRead] {
    shown.map { reader, ids in
      var principal = Principal.anonymous
      principal.identity = reader.identity
      principal.delegate = reader.delegate
      return PersonalRead(
        principal: principal.journalName, method: reader.method, kind: reader.kind, ids: ids.sorted())
    }
  }
}

/// What one log gave to the writer; it goes back to the log where the store did not keep it.
final class ReadBatch: Sendable {
  private let log: ReadLog
  private let gathered: ReadLog.Gathered

  fileprivate init(_ log: ReadLog, _ gathered: ReadLog.Gathered) {
    self.log = log
    self.gathered = gathered
  }

  func finish(_ result: JobResult) {
    if case .reply = result { return }
    log.restore(gathered)
  }
}

/// Journals what the logs have gathered.
struct ReadJournal: Sendable {
  let logs: [ReadLog]
  let store: Store
  let log: @Sendable (String) -> Void
  private static let methodName = "system.reads"

  func write() {
    for source in logs where !source.isEmpty {
      let gathered = source.take()
      if gathered.isFull { log("reads of personal data came faster than the journal takes them: some are not in it") }
      let batch = ReadBatch(source, gathered)
      let request = PersonalReadLog(reads: gathered.reads).encoded()
      let job = WriteJob(claim: nil, methodName: Self.methodName, request: request, context: batch) { _ in
        .done(Effect(reply: []))
      }
      if !store.submit(job) { batch.finish(.shuttingDown) }
    }
  }
}
