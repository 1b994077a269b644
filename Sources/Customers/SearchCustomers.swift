import Contract
import Operations
import Store

extension Customers {
  func searchCustomers(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply {
    let query = SearchQuery(request.text)
    let filter = CustomerFilter(request)
    let words = ["search", query.text] + filter.words
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, byDefault: 20, filter: words, values: 2)
    let start = try page.position.map(SearchWalk.Position.init(cursor:))
    let walk = SearchWalk(query, VisibleCustomers(call.principal, call.transaction), filter)
    let found = try walk.page(from: start, limit: page.fetchCount - 1)
    var reply = SearchCustomersReply()
    reply.items = found.items
    reply.nextCursor = found.next.map { page.cursor(Cursor(Int64($0.matchedBy.rawValue), $0.beforeId)) }
    return reply
  }
}

extension SearchWalk.Position {
  /// - Throws: `Refusal(.cursorInvalid)` where somebody made the cursor up.
  fileprivate init(cursor values: [Int64]) throws(Refusal) {
    guard let value = Int32(exactly: values[0]), let matchedBy = MatchedBy(rawValue: value) else {
      throw Refusal(.cursorInvalid, path: "cursor")
    }
    self.init(matchedBy: matchedBy, beforeId: values[1])
  }
}
