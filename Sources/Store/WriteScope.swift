/// What the body of a changing call works with; valid until the body returns.
package final class WriteScope {
  package let transaction: Transaction
  /// The instant the call is about: a past fact's, an event's due instant, else the clock's; unix milliseconds.
  package let nowMs: Int64
  /// The journal position this call will get.
  package let seq: Int64
  /// The clock's instant, whatever the call is about.
  package let postedMs: Int64
  let core: WriterCore

  init(core: WriterCore, nowMs: Int64, postedMs: Int64, seq: Int64) {
    self.core = core
    self.nowMs = nowMs
    self.postedMs = postedMs
    self.seq = seq
    transaction = core.transaction
  }

  var keyLifetimeMs: Int64 { core.options.keyLifetimeMs }

  /// A number that this kind never had before, from 1; gaps are normal.
  package func nextId(_ kind: String) -> Int64 { core.ids.next(kind) }
  package func nextId(_ kind: StaticString) -> Int64 { core.ids.next(kind.description) }

  /// Sets the one next event of this kind and record. Stored with the group; a past instant runs soon.
  package func schedule(kind: String, ref: Int64, atMs: Int64) {
    core.pending.agenda.append(AgendaChange(kind: kind, ref: ref, atMs: atMs))
  }

  package func unschedule(kind: String, ref: Int64) {
    core.pending.agenda.append(AgendaChange(kind: kind, ref: ref, atMs: nil))
  }

  /// Replaces a record's entry. The old text must be the one that was indexed; `nil` is none.
  package func index(_ search: SearchIndex, id: Int64, old: String?, new: String?) {
    core.pending.searches.append(SearchChange(search, id: id, old: old, new: new))
  }
}

/// What waits for the end of the group. The part of a call that is rolled back is dropped again.
struct Pending {
  var searches: [SearchChange] = []
  var agenda: [AgendaChange] = []

  var mark: (searches: Int, agenda: Int) { (searches.count, agenda.count) }

  mutating func drop(to mark: (searches: Int, agenda: Int)) {
    searches.removeLast(searches.count - mark.searches)
    agenda.removeLast(agenda.count - mark.agenda)
  }

  mutating func clear() {
    searches.removeAll(keepingCapacity: true)
    agenda.removeAll(keepingCapacity: true)
  }
}
