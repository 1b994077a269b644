import Contract
import Operations
import Store

extension Customers {
  func listCustomers(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply {
    let isNewestFirst = request.order == .newestFirst
    let filter = ["customers", "\(isNewestFirst)", "\(request.ownerId ?? 0)"]
    let limit = Int(request.limit ?? 50)
    let position = try request.cursor.map { try Cursor($0, filter: filter, count: 1).values[0] }
    let table = CustomerTable(transaction: call.transaction)
    let found: [Customer]
    switch (request.ownerId, isNewestFirst) {
    case (let owner?, true): found = try table.page(ownerId: owner, beforeId: position ?? .max, limit: limit + 1)
    case (let owner?, false): found = try table.page(ownerId: owner, afterId: position ?? 0, limit: limit + 1)
    case (nil, true): found = try table.page(beforeId: position ?? .max, limit: limit + 1)
    case (nil, false): found = try table.page(afterId: position ?? 0, limit: limit + 1)
    }
    var reply = ListCustomersReply()
    reply.items = Array(found.prefix(limit))
    if found.count > limit, let last = reply.items.last { reply.nextCursor = Cursor(last.id).text(filter: filter) }
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
