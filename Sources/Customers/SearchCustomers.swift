import Contract
import Operations
import Store

extension Customers {
  /// So many candidates are compared at a time.
  private static let candidatesMax = 256
  /// After so many the page ends as it is, and the next one goes on: a rare letter must not hold a snapshot for long.
  private static let comparedMax = 4096

  func searchCustomers(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply {
    let query = FoldedText(request.text)
    let filter = ["search", query.text]
    let limit = Int(request.limit ?? 20)
    var before = try request.cursor.map { try Cursor($0, filter: filter, count: 1).values[0] } ?? .max
    var reply = SearchCustomersReply()
    // It stands on the first page, wherever its id would put it, and on no other.
    let exact = try exactMatch(request.text, call)
    if request.cursor == nil, let exact { reply.items.append(exact) }
    let tokens = NameSearch.tokens(ofQuery: query)
    for _ in 0..<(Self.comparedMax / Self.candidatesMax) {
      let candidates = try candidates(tokens, before: before, call)
      for customer in candidates where customer.id != exact?.id && NameSearch.matches(customer, query) {
        guard reply.items.count < limit else {
          reply.nextCursor = Cursor(before).text(filter: filter)
          return reply
        }
        reply.items.append(customer)
        before = customer.id
      }
      guard candidates.count == Self.candidatesMax, let last = candidates.last else { return reply }
      before = last.id
    }
    reply.nextCursor = Cursor(before).text(filter: filter)
    return reply
  }

  private func candidates(_ tokens: [String], before: Int64, _ call: ReadCall) throws -> [Customer] {
    let table = VisibleCustomers(call.principal, call.transaction)
    if tokens.isEmpty { return [] }
    let ids = try call.transaction.search(
      NameSearch.index, allOf: tokens, beforeId: before, limit: Self.candidatesMax)
    return try ids.compactMap { try table.find($0) }
  }

  /// A customer number or external reference, typed as a whole.
  private func exactMatch(_ text: String, _ call: ReadCall) throws -> Customer? {
    let table = VisibleCustomers(call.principal, call.transaction)
    if let id = CustomerNumber.id(in: text) { return try table.find(id) }
    return try table.find(externalRef: text)
  }
}
