import Contract
import Operations
import Store
import Synchronization

/// Whose personal data was shown to whom, gathered by one loop or reader thread until the writer journals it.
///
/// One row at least every 100 ms holds what came together by then; a crash may lose that window.
final class ReadLog: PersonalReads, Sendable {
  private struct Reader: Hashable {
    var identity: Principal.Identity
    var delegate: String?
    var method: String
    var kind: String
  }

  private struct Gathered {
    var ids: [Reader: Set<Int64>] = [:]
    var count = 0
  }

  /// Beyond it a store that takes no changes would fill the memory; the log says that reads go unjournalled.
  private static let idsMax = 1 << 20
  private let gathered = Mutex(Gathered())

  func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64) {
    let reader = Reader(
      identity: principal.identity, delegate: principal.delegate, method: method.name, kind: kind)
    gathered.withLock { gathered in
      guard gathered.count < Self.idsMax else { return }
      if gathered.ids[reader, default: []].insert(id).inserted { gathered.count += 1 }
    }
  }

  /// Takes everything out, as the journal keeps it.
  fileprivate func take() -> [PersonalRead] {
    let ids = gathered.withLock { gathered in
      defer { gathered = Gathered() }
      return gathered.ids
    }
    return ids.map { reader, ids in
      var principal = Principal.anonymous
      principal.identity = reader.identity
      principal.delegate = reader.delegate
      return PersonalRead(
        principal: principal.journalName, method: reader.method, kind: reader.kind, ids: ids.sorted())
    }
  }

  var isEmpty: Bool { gathered.withLock { $0.count == 0 } }
}

/// Journals what the logs have gathered.
struct ReadJournal: Sendable {
  let logs: [ReadLog]
  let store: Store
  let log: @Sendable (String) -> Void
  private static let methodName = "system.reads"
  /// Ids of one row; what is more goes into the next.
  private static let idsMax = 65_536

  func write() {
    var reads: [PersonalRead] = []
    var count = 0
    for read in logs.filter({ !$0.isEmpty }).flatMap({ $0.take() }) {
      reads.append(read)
      count += read.ids.count
      if count >= Self.idsMax {
        submit(reads)
        (reads, count) = ([], 0)
      }
    }
    if !reads.isEmpty { submit(reads) }
  }

  private func submit(_ reads: [PersonalRead]) {
    let job = WriteJob(claim: nil, methodName: Self.methodName, request: PersonalReadLog(reads: reads).encoded()) { _ in
      .done(Effect(reply: []))
    }
    if !store.submit(job) { log("the journal takes no more: reads of personal data of the last 100 ms are not in it") }
  }
}
