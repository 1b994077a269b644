import Contract
import Operations
import Store

/// Walks the files that a query finds: the best class of match first, in each class the newest file.
///
/// A file comes once, in its best class, although the tokens of worse ones point to it too.
struct SearchWalk {
  /// Below which id of which class a page begins.
  struct Position: Equatable {
    var matchedBy: MatchedBy
    var beforeId: Int64
  }

  let query: SearchQuery
  let visible: VisibleCustomers
  let filter: CustomerFilter
  private let ids: Ids
  private let candidates: SearchCandidates
  /// What sight and filter ask of the index.
  private let conditions: [[String]]

  /// So many ids are asked for at a time: few at first, since most candidates are hits.
  private static let idsMax = 256
  private static let firstIdsMax = 32
  /// After so many files the page ends as it is, and the next one goes on: no query may hold a snapshot for long.
  static let comparedMax = 4096
  /// Books that one condition may name; who sees more sees most files anyway.
  private static let booksMax = 64

  /// Ids below one, falling, of the files that have a token of each group.
  typealias Ids = (_ groups: [[String]], _ beforeId: Int64, _ limit: Int) throws -> [Int64]

  /// - Parameter ids: the index, or what a test puts in its place.
  init(_ query: SearchQuery, _ visible: VisibleCustomers, _ filter: CustomerFilter, ids: Ids? = nil) {
    self.query = query
    self.visible = visible
    self.filter = filter
    self.ids =
      ids ?? { [transaction = visible.transaction] groups, beforeId, limit in
        try transaction.search(NameSearch.index, anyOfEach: groups, beforeId: beforeId, limit: limit)
      }
    candidates = SearchCandidates(query: query)
    var conditions: [[String]] = []
    if case .owners(let owners) = visible.sight, owners.count <= Self.booksMax {
      conditions.append(owners.sorted().map(NameSearch.bookToken))
    }
    if let owner = filter.ownerId { conditions.append([NameSearch.bookToken(owner)]) }
    if let tag = filter.tag { conditions.append([NameSearch.tagToken(tag)]) }
    self.conditions = conditions
  }

  /// At most `limit` files, and where to go on if others follow, or may.
  func page(from start: Position?, limit: Int) throws -> (items: [Customer], next: Position?) {
    var page = Page(limit: limit)
    for matchedBy in SearchMatch.order {
      if let start, matchedBy.rawValue < start.matchedBy.rawValue { continue }
      let before = matchedBy == start?.matchedBy ? start?.beforeId ?? .max : .max
      let isDone = try matchedBy == .number ? number(before, &page) : walk(matchedBy, before, &page)
      if !isDone { return (page.items, page.last) }
    }
    return (page.items, nil)
  }

  private struct Page {
    let limit: Int
    var items: [Customer] = []
    var compared = 0
    var bytes = 0
    /// The last candidate, or the last item of a full page.
    var last: Position?
  }

  /// False where the page is full and another file follows.
  private func add(_ id: Int64, _ matchedBy: MatchedBy, _ page: inout Page) throws -> Bool {
    page.compared += 1
    if var customer = try visible.find(id), isHit(customer, id, matchedBy) {
      if page.items.count == page.limit || page.bytes >= CustomerWalk.pageBytesMax { return false }
      page.bytes += customer.textBytes
      customer.matchedBy = matchedBy
      page.items.append(customer)
      page.last = Position(matchedBy: matchedBy, beforeId: id)
    }
    // A full page ends at its last item, however many others were looked at in search of another one.
    if page.items.count < page.limit { page.last = Position(matchedBy: matchedBy, beforeId: id) }
    return true
  }

  private func isHit(_ customer: Customer, _ id: Int64, _ matchedBy: MatchedBy) -> Bool {
    guard customer.id == id, filter.takes(customer) else { return false }
    return SearchMatch.best(SearchFile(customer, comparing: query, upTo: matchedBy), query) == matchedBy
  }

  /// The number of a merged file finds the one that it became part of.
  private func number(_ before: Int64, _ page: inout Page) throws -> Bool {
    guard let numberId = query.numberId, let id = try visible.find(numberId)?.id, id < before else { return true }
    return try add(id, .number, &page)
  }

  /// False where the page ends before the class does.
  private func walk(_ matchedBy: MatchedBy, _ before: Int64, _ page: inout Page) throws -> Bool {
    guard let groups = candidates.groups(matchedBy) else { return true }
    var before = before
    var limit = min(Self.idsMax, max(Self.firstIdsMax, page.limit - page.items.count + 1))
    while true {
      let found = try ids(groups + conditions, before, limit)
      for id in found where try !add(id, matchedBy, &page) { return false }
      guard found.count == limit, let last = found.last else { return true }
      if page.compared >= Self.comparedMax { return false }
      before = last
      limit = Self.idsMax
    }
  }
}
