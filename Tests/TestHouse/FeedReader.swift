package import Contract
package import Store

/// Follows the change feed as a consumer does.
package final class FeedReader {
  private var items: AsyncThrowingStream<WatchEvent, any Error>.Iterator
  /// Behind the last event or heartbeat.
  package private(set) var position: Int64 = 0

  /// The first item has come when it returns, so whatever is done from then on is behind its position.
  package init(
    _ desk: some Caller, _ request: WatchRequest = WatchRequest(heartbeatMs: 1000),
    _ options: CallOptions = CallOptions()
  ) async throws {
    items = try await desk.stream(Methods.System.watch, request, options).makeAsyncIterator()
    waiting = try await take()
  }

  private var waiting: WatchEvent?

  /// The next event or heartbeat.
  package func next() async throws -> WatchEvent? {
    if let item = waiting {
      waiting = nil
      return item
    }
    return try await take()
  }

  /// Events until all up to a journal position were sent or passed over.
  package func events(upTo seq: Int64) async throws -> [WatchEvent] {
    var events: [WatchEvent] = []
    while position < seq || waiting != nil, let item = try await next() {
      if item.seq != nil { events.append(item) }
    }
    return events
  }

  private func take() async throws -> WatchEvent? {
    var items = items
    defer { self.items = items }
    let item = try await items.next(isolation: nil)
    if let item { position = item.seq ?? item.position ?? position }
    return item
  }
}

/// What is wrong with a feed that should tell of every change in a part of the journal.
package func feedFaults(_ events: [WatchEvent], _ journal: [JournalEntry]) -> [String] {
  func line(_ seq: Int64?, _ method: String?, _ who: String?, _ atMs: Int64?, _ records: [String]) -> String {
    "\(seq ?? 0) \(method ?? "-") \(who ?? "-") \(atMs ?? 0) \(records)"
  }
  let told = events.map {
    line($0.seq, $0.method, $0.principal, $0.atMs, $0.records.map { "\($0.kind):\($0.id)" })
  }
  let done = journal.compactMap { entry -> String? in
    var records: [String] = []
    for entity in entry.entities where entity.kind != "on_behalf_of" {
      let name = "\(entity.kind):\(entity.id)"
      if !records.contains(name) { records.append(name) }
    }
    guard entry.outcome == .done, entry.methodName != "customers.reveal", !records.isEmpty else { return nil }
    return line(entry.seq, entry.methodName, entry.principal, entry.atMs, records)
  }
  var faults: [String] = []
  let (toldOnce, doneOnce) = (Set(told), Set(done))
  faults += done.filter { !toldOnce.contains($0) }.map { "not told: \($0)" }
  faults += told.filter { !doneOnce.contains($0) }.map { "never done: \($0)" }
  if told.count != toldOnce.count { faults.append("\(told.count - toldOnce.count) told twice") }
  let order = events.compactMap(\.seq)
  if order != order.sorted() { faults.append("not in the journal's order") }
  return faults
}
