import Contract
import Operations
import Store

extension Customers {
  func listCustomers(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply {
    let isNewestFirst = request.order == .newestFirst
    let filter = CustomerFilter(request, nowMs: call.nowMs)
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["customers", "\(isNewestFirst)"] + filter.words)
    let walk = CustomerWalk(
      VisibleCustomers(call.principal, call.transaction), filter, isNewestFirst: isNewestFirst)
    let found = try walk.page(from: page.position?[0], limit: page.fetchCount)
    var reply = ListCustomersReply()
    (reply.items, reply.nextCursor) = page.cut(found.items) { Cursor($0.id) }
    // The walk stopped early: the page is short, and the next one goes on where it stopped.
    if reply.nextCursor == nil, let next = found.next { reply.nextCursor = page.cursor(Cursor(next)) }
    return reply
  }

  /// A page of the stream; its position is the last id.
  func exportCustomers(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer> {
    let after = max(call.position, request.afterId ?? 0)
    var filter = CustomerFilter()
    filter.state = request.state ?? .active
    let visible = VisibleCustomers(call.principal, call.transaction)
    // One more than the page holds, so that a client who has credit for the last file learns that it was the last.
    let limit = call.budget + 1
    guard visible.sight == .all else {
      let found = try CustomerWalk(visible, filter, isNewestFirst: false).page(from: after, limit: limit)
      let items = Array(found.items.prefix(call.budget))
      return StreamPage(items: items, next: found.items.count == limit ? items.last?.id ?? after : found.next)
    }
    // All are in sight: whole rows in their order, without finding each by its id.
    let found = try CustomerTable(transaction: call.transaction).page(afterId: after, limit: limit)
    let rows = found.prefix(call.budget)
    return StreamPage(items: rows.filter(filter.takes), next: found.count == limit ? rows.last?.id ?? after : nil)
  }

  func getManyCustomers(_ request: GetManyCustomersRequest, _ call: ReadCall) throws -> GetManyCustomersReply {
    guard request.ids.count + request.externalRefs.count <= 200 else {
      throw Refusal(.tooManyItems, path: request.ids.isEmpty ? "external_refs" : "ids", ["max": "200"])
    }
    let visible = VisibleCustomers(call.principal, call.transaction)
    var reply = GetManyCustomersReply()
    var seen: Set<Int64> = []
    for id in request.ids {
      guard let customer = try visible.find(id) else {
        reply.missingIds.append(id)
        continue
      }
      if seen.insert(customer.id).inserted { reply.items.append(customer) }
    }
    for ref in request.externalRefs {
      guard let customer = try visible.find(externalRef: ref) else {
        reply.missingRefs.append(ref)
        continue
      }
      if seen.insert(customer.id).inserted { reply.items.append(customer) }
    }
    return reply
  }
}
