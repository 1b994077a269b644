import Contract
import Operations
import Store

/// What changed, as it is committed (`system.watch`): journal rows as events, each for whom it concerns.
///
/// The journal has a row for each call that was done, with everything that it did in its savepoint; a row of a batch has
/// one of its own. So an event is a row, and a page may end behind any of them without ever cutting one in two.
struct ChangeFeed: Sendable {
  /// Half of what clients wait for an item by default, so that none gives up while all is quiet.
  private static let heartbeatMs: UInt32 = 5_000
  /// Rows that a page looks at: each may cost some reads where the caller's scope is narrow.
  private static let rowsMax = 256
  /// Positions that a page goes over at most, where few of the rows are changes.
  private static let positionsMax: Int64 = 16_384
  /// Journalled so that it is known who looked, but nothing changed.
  private static let readings = Set(Methods.all.filter(\.unmasked).map(\.name))
  /// Named beside what a call is about: for whom a service spoke.
  private static let actorKind = "on_behalf_of"
  private static let areas = Set(Methods.all.map(\.service)).subtracting(["system"])

  private let kinds: [String: FeedKind]

  init(_ kinds: [FeedKind]) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in
      preconditionFailure("the feed kind \(first.name) is registered twice")
    }
    for kind in kinds {
      precondition(Self.areas.isSuperset(of: kind.areas), "\(kind.name) is of no service of the contract")
    }
  }

  /// - Throws: `Refusal` with `.feedAreaUnknown`, `.feedAhead` or `.feedCompacted`.
  func page(_ request: WatchRequest, _ call: StreamCall) throws -> StreamPage<WatchEvent> {
    let bounds = try Journal.bounds(in: call.transaction)
    let head = bounds?.upperBound ?? 0
    let start = call.isFirst ? try begin(request, head) : call.position
    if let bounds, start < bounds.lowerBound - 1 { throw compacted(bounds.lowerBound - 1) }
    // Without credit the page only says that there is no objection.
    guard call.budget > 0 else { return StreamPage(items: [], next: start) }
    let end = min(head, start + Self.positionsMax)
    let rows = try Journal.changes(after: start, upTo: end, limit: Self.rowsMax, in: call.transaction)
    let areas = Set(request.areas)
    var items: [WatchEvent] = []
    var position = start
    for row in rows where items.count < call.budget {
      position = row.seq
      if let event = try event(row, in: areas, call) { items.append(event) }
    }
    if items.count < call.budget, rows.count < Self.rowsMax { position = max(start, end) }
    let heartbeatMs = Int64(request.heartbeatMs ?? Self.heartbeatMs)
    if items.isEmpty, call.quietMs.map({ $0 >= heartbeatMs }) ?? true { items = [WatchEvent(position: position)] }
    return StreamPage(
      items: items, next: position, wait: position >= head ? StreamWait(quietMsMax: heartbeatMs) : nil)
  }

  /// Where a stream starts.
  private func begin(_ request: WatchRequest, _ head: Int64) throws(Refusal) -> Int64 {
    if let index = request.areas.firstIndex(where: { !Self.areas.contains($0) }) {
      throw Refusal(
        .feedAreaUnknown, path: "areas[\(index)]",
        ["area": request.areas[index], "known": Self.areas.sorted().joined(separator: ", ")])
    }
    guard let position = request.afterSeq else { return head }
    guard position <= head else {
      var refusal = Refusal(.feedAhead, path: "after_seq", ["head": "\(head)"])
      refusal.resource = "position:\(head)"
      throw refusal
    }
    return position
  }

  private func compacted(_ first: Int64) -> Refusal {
    var refusal = Refusal(.feedCompacted, path: "after_seq", ["first": "\(first)"])
    refusal.resource = "position:\(first)"
    return refusal
  }

  /// - Returns: nothing where the caller sees none of the records, or asked for other areas.
  private func event(_ row: JournalChange, in areas: Set<String>, _ call: StreamCall) throws -> WatchEvent? {
    guard !Self.readings.contains(row.methodName) else { return nil }
    var seen: Set<EntityRef> = []
    let records = try row.entities.filter { $0.kind != Self.actorKind && seen.insert($0).inserted }
      .compactMap { try record($0, call) }
    guard !records.isEmpty else { return nil }
    if !areas.isEmpty {
      let service = String(row.methodName.prefix { $0 != "." })
      guard areas.contains(service) || records.contains(where: { $0.area.map(areas.contains) == true }) else {
        return nil
      }
    }
    return WatchEvent(
      seq: row.seq, atMs: row.atMs, postedMs: row.postedMs, method: row.methodName, principal: row.principal,
      records: records)
  }

  private func record(_ entity: EntityRef, _ call: StreamCall) throws -> RecordRef? {
    guard let kind = kinds[entity.kind] else {
      return call.principal.sight == .all ? RecordRef(kind: entity.kind, id: entity.id) : nil
    }
    return try kind.area(of: entity.id, call).map { RecordRef(kind: entity.kind, id: entity.id, area: $0) }
  }
}
