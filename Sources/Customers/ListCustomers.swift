import Contract
import Operations
import Store

extension Customers {
  func listCustomers(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply {
    let isNewestFirst = request.order == .newestFirst
    let filter = ["customers", "\(isNewestFirst)", "\(request.ownerId ?? 0)"]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter)
    let (position, limit) = (page.position?[0], page.fetchCount)
    let table = CustomerTable(transaction: call.transaction)
    let found: [Customer]
    switch (request.ownerId, isNewestFirst) {
    case (let owner?, true): found = try table.page(ownerId: owner, beforeId: position ?? .max, limit: limit)
    case (let owner?, false): found = try table.page(ownerId: owner, afterId: position ?? 0, limit: limit)
    case (nil, true): found = try table.page(beforeId: position ?? .max, limit: limit)
    case (nil, false): found = try table.page(afterId: position ?? 0, limit: limit)
    }
    var reply = ListCustomersReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    return reply
  }

  /// A page of the stream; its position is the last id.
  func exportCustomers(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer> {
    let after = max(call.position, request.afterId ?? 0)
    let found = try CustomerTable(transaction: call.transaction).page(afterId: after, limit: call.budget + 1)
    let items = Array(found.prefix(call.budget))
    return StreamPage(items: items, next: found.count > items.count ? items.last?.id ?? after : nil)
  }
}
