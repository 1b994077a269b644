import Contract
import Customers
import Operations
import Store

/// A list of cases of one kind: which, in which order, and where it goes on.
struct CaseList {
  /// Most cases that one page looks at: what is out of sight or filtered out makes pages short, never slow.
  static let lookedAtMax = 2000

  let kind: CaseKind
  var filter: ComplaintFilter
  var handlerId: Int64?
  var departmentId: Int64?
  var customer: CaseCustomer?
  var state: ComplaintState?
  var severity: Severity?
  var category: String?
  var fromMs: Int64?
  var untilMs: Int64?
  var limit: UInt32?
  var cursor: String?

  /// Where it begins and what comes next, once it is clear what the list is.
  private enum Order {
    case handler(Int64)
    case queue(Int64?)
    case due(untilMs: Int64)
    case received
    case customer(Int64)

    /// By rising due instants, or by falling instants of the record.
    var rises: Bool {
      switch self {
      case .handler, .queue, .due: true
      case .received, .customer: false
      }
    }
  }

  func page(_ call: ReadCall) throws -> (rows: [CaseRow], nextCursor: String?) {
    let order = try order(call)
    let words = words(order)
    let page = try ListPage(cursor: cursor, limit: limit, filter: words, values: 2)
    var place = page.position.map { (ms: $0[0], id: $0[1]) } ?? (order.rises ? (.min, .min) : (.max, .max))
    let sight = CaseSight(call.principal, call.transaction)
    var found: [CaseGlimpse] = []
    var lookedAt = 0
    while found.count < page.fetchCount {
      guard lookedAt < Self.lookedAtMax else {
        return (try rows(found, call), page.cursor(Cursor(place.ms, place.id)))
      }
      // A page of which nothing is filtered out is read at once.
      let count = min(page.fetchCount - found.count + lookedAt, Self.lookedAtMax - lookedAt)
      let chunk = try glimpses(order, place, count, call)
      lookedAt += chunk.count
      if let last = chunk.last { place = (last.orderMs, last.id) }
      found += try chunk.filter { try fits($0) && isAsked($0, call) && sight.sees($0) }
      if chunk.count < count { break }
    }
    let (shown, next) = page.cut(found) { Cursor($0.orderMs, $0.id) }
    return (try rows(shown, call), next)
  }

  private func order(_ call: ReadCall) throws -> Order {
    if let customer {
      let file = try CustomerLookup(
        id: customer.id, number: customer.number, externalRef: customer.ref,
        paths: .init(id: "customer_id", number: "customer_number", externalRef: "customer_ref")
      ).customer(for: call.principal, in: call.transaction)
      return .customer(file.id)
    }
    switch filter {
    case .queue: return .queue(departmentId ?? call.principal.departmentId)
    case .open: return .due(untilMs: .max)
    // Late is what was due by now, told or not.
    case .overdue: return .due(untilMs: call.nowMs - 1)
    case .all: return .received
    case .mine, .unspecified:
      guard let employee = handlerId ?? call.principal.employeeId else {
        throw Refusal(.notAnEmployee, path: "filter", ["step": ComplaintFilter.mine.word])
      }
      return .handler(employee)
    }
  }

  private func words(_ order: Order) -> [String] {
    let place =
      switch order {
      case .handler(let id): "handler \(id)"
      case .queue(let id): "queue \(id ?? 0)"
      // The instant moves on from page to page.
      case .due(let untilMs): untilMs == .max ? "open" : "overdue"
      case .received: "received"
      case .customer(let id): "customer \(id)"
      }
    return [
      "cases", kind.word, place, filter.word, "\(handlerId ?? 0)", "\(departmentId ?? 0)", state?.word ?? "",
      severity?.word ?? "", category ?? "", "\(fromMs ?? 0)", "\(untilMs ?? .max)",
    ]
  }

  private func glimpses(
    _ order: Order, _ place: (ms: Int64, id: Int64), _ count: Int, _ call: ReadCall
  ) throws -> [CaseGlimpse] {
    let walk = CaseWalk(transaction: call.transaction)
    let (from, until) = (fromMs ?? .min, untilMs ?? .max)
    switch order {
    case .handler(let id): return try walk.handled(by: id, after: place, limit: count)
    case .queue(let id): return try walk.queued(in: id, after: place, limit: count)
    case .due(let untilMs): return try walk.open(untilMs: untilMs, after: place, limit: count)
    case .received: return try walk.received(fromMs: from, untilMs: until, before: place, limit: count)
    case .customer(let id):
      return try walk.received(of: id, fromMs: from, untilMs: until, before: place, limit: count)
    }
  }

  private func fits(_ glimpse: CaseGlimpse) -> Bool {
    glimpse.kind == kind && (state == nil || state == glimpse.state)
      && (severity == nil || severity == glimpse.severity)
      && (category == nil || category == glimpse.category)
      && (handlerId == nil || handlerId == glimpse.handlerId)
      && (departmentId == nil || departmentId == glimpse.departmentId)
  }

  /// Of a customer's cases, those that the filter names.
  private func isAsked(_ glimpse: CaseGlimpse, _ call: ReadCall) -> Bool {
    guard customer != nil else { return true }
    let isOpen = glimpse.state?.isOpen == true
    switch filter {
    case .all, .unspecified: return true
    case .open: return isOpen
    case .overdue: return isOpen && glimpse.nextDueMs < call.nowMs
    case .queue: return isOpen && glimpse.handlerId == nil
    case .mine: return isOpen && glimpse.handlerId == handlerId ?? call.principal.employeeId
    }
  }

  private func rows(_ glimpses: [CaseGlimpse], _ call: ReadCall) throws -> [CaseRow] {
    let table = CaseTable(transaction: call.transaction)
    return try glimpses.compactMap { try table.find($0.id) }
  }
}

extension CaseSight {
  func sees(_ glimpse: CaseGlimpse) throws -> Bool {
    try sees(
      handler: glimpse.handlerId, recorder: glimpse.recorderId, department: glimpse.departmentId,
      customer: glimpse.customerId)
  }
}
