package import Contract
package import Store

/// What a read gets: one snapshot, the caller and the instant. It lives as long as the call.
package final class ReadCall {
  package var principal: Principal
  /// The instant of the call, Unix milliseconds. Operations know no other clock.
  package var nowMs: Int64
  package let transaction: Transaction
  /// Where the journal learns whose personal data was shown.
  package let reads: any PersonalReads
  /// Of sentences that are made at reading.
  package var language: Language

  package init(
    principal: Principal, nowMs: Int64, transaction: Transaction, reads: any PersonalReads,
    language: Language = .english
  ) {
    self.principal = principal
    self.nowMs = nowMs
    self.transaction = transaction
    self.reads = reads
    self.language = language
  }
}

/// Gathers whose personal data was shown unmasked to whom, for the journal.
package protocol PersonalReads: AnyObject, Sendable {
  func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64)
}

/// What a changing operation gets: its savepoint inside the group commit, the caller, the instant and the id source.
package final class WriteCall {
  package private(set) var principal: Principal
  /// The instant of the effect: now, or the `as_of_ms` of an import. Unix milliseconds.
  package let nowMs: Int64
  package let transaction: Transaction
  /// When the call is stored, whatever it is about. Unix milliseconds.
  package var postedMs: Int64 { scope.postedMs }
  package let isPastFact: Bool
  package let isDryRun: Bool
  /// A dry run leaves no journal row, so what it shows counts as read.
  let reads: any PersonalReads
  let scope: WriteScope
  private(set) var entities: [EntityRef] = []
  private var before = JournalChanges()
  private(set) var isUnchanged = false

  package init(
    principal: Principal, scope: WriteScope, isPastFact: Bool, isDryRun: Bool, reads: any PersonalReads
  ) {
    self.principal = principal
    self.reads = reads
    self.scope = scope
    self.nowMs = scope.nowMs
    self.transaction = scope.transaction
    self.isPastFact = isPastFact
    self.isDryRun = isDryRun
  }

  /// The same caller and instant for what only reads, such as another room's check of what is in sight.
  package var reading: ReadCall {
    ReadCall(principal: principal, nowMs: nowMs, transaction: transaction, reads: reads)
  }

  /// What the call did so far, for the journal.
  /// - Parameter stored: the reply with its secrets blank, where it has any.
  package func effect(reply: [UInt8] = [], stored: [UInt8]? = nil) -> JobEffect {
    JobEffect(
      reply: reply, storedReply: stored, entities: entities,
      changes: before.records.isEmpty ? [] : before.encoded())
  }

  /// Runs a part of the call with the rights by which it was decided upon. What that part leaves unchanged says nothing
  /// of the whole.
  package func acting<T>(as other: Principal, _ body: () throws -> T) rethrows -> T {
    let own = (principal, isUnchanged)
    principal = other
    defer { (principal, isUnchanged) = own }
    return try body()
  }

  /// The next id of a kind of record: rising, with gaps, never given twice.
  package func nextId(_ kind: String) -> Int64 { scope.nextId(kind) }

  /// Names a record that the call concerns, for journal and feed.
  package func touch(_ kind: String, _ id: Int64) { entities.append(EntityRef(kind: kind, id: id)) }

  /// Names a record that the call makes or changes, and keeps it as it was before in the journal's content:
  /// its history is made of these.
  /// - Parameter before: absent where the call makes the record.
  package func changes(_ kind: String, _ id: Int64, before record: (any ContractMessage)?) {
    entities.append(EntityRef(kind: kind, id: id, keepsHistory: true))
    before.records.append(RecordBefore(kind: kind, id: id, record: record?.encoded() ?? []))
  }

  /// The store already says what was asked: no version was raised and the feed skips the call.
  package func leavesUnchanged() { isUnchanged = true }

  /// Sets the one next event of this kind and record. A past instant runs soon.
  package func schedule(kind: String, ref: Int64, atMs: Int64) { scope.schedule(kind: kind, ref: ref, atMs: atMs) }

  package func unschedule(kind: String, ref: Int64) { scope.unschedule(kind: kind, ref: ref) }

  /// Puts a record's searchable text in the index, in place of what stood there.
  package func index(_ search: SearchIndex, id: Int64, old: String?, new: String?) {
    scope.index(search, id: id, old: old, new: new)
  }
}

/// What a stream gets for one page. Between pages it holds no thread and no snapshot.
package final class StreamCall {
  package let principal: Principal
  package let nowMs: Int64
  package let transaction: Transaction
  /// Where to go on: 0 at first, then what the page before returned.
  package let position: Int64
  /// Most items that the page may hold.
  package let budget: Int
  /// No page was made before this one.
  package let isFirst: Bool
  /// How long nothing was sent, in milliseconds; absent where nothing was sent yet.
  package let quietMs: Int64?

  package init(
    principal: Principal, nowMs: Int64, transaction: Transaction, position: Int64, budget: Int, isFirst: Bool = false,
    quietMs: Int64? = nil
  ) {
    self.principal = principal
    self.nowMs = nowMs
    self.transaction = transaction
    self.position = position
    self.budget = budget
    self.isFirst = isFirst
    self.quietMs = quietMs
  }
}

/// How a stream without an end waits where it has told everything: the next page is made when the store has committed
/// something beyond its position, or when nothing was sent for so long.
package struct StreamWait: Sendable, Equatable {
  package let quietMsMax: Int64

  package init(quietMsMax: Int64) { self.quietMsMax = quietMsMax }
}

/// One page of a stream.
package struct StreamPage<Item: ContractMessage> {
  package var items: [Item]
  /// Where the next page begins; absent at the end.
  package var next: Int64?
  /// Why the stream ends with a refusal, behind the last item.
  package var ending: Refusal?
  /// There is nothing behind `next` yet; absent where the next page can be made at once.
  package var wait: StreamWait?

  package init(items: [Item], next: Int64?, ending: Refusal? = nil, wait: StreamWait? = nil) {
    self.items = items
    self.next = next
    self.ending = ending
    self.wait = wait
  }
}
