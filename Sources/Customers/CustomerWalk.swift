import Contract
import Operations
import Store

/// Walks the files in the order of their ids, in either direction, and gives those that are in sight and taken by a
/// filter: from the books of the employees in sight where these are few, by the search index where a tag is asked for,
/// else past every file.
struct CustomerWalk {
  let visible: VisibleCustomers
  let filter: CustomerFilter
  let isNewestFirst: Bool
  let transaction: Transaction
  /// Books that are read side by side; beyond that passing over files costs less.
  private static let booksMax = 64
  /// Ids that one statement passes over, and how often a page asks for that many: a rare filter must not hold a
  /// snapshot for long, so a page may be short and still have a cursor.
  private static let window: Int64 = 250_000
  private static let windowsMax = 4
  private static let comparedMax = 8192
  /// Text that a page holds before it ends early: a reply must fit a frame.
  static let pageBytesMax = 1 << 20

  init(_ visible: VisibleCustomers, _ filter: CustomerFilter, isNewestFirst: Bool) {
    self.visible = visible
    self.filter = filter
    self.isNewestFirst = isNewestFirst
    transaction = visible.transaction
  }

  /// At most `limit` files beyond `position`, and where to go on if the walk stopped before the last file.
  func page(from position: Int64?, limit: Int) throws -> (items: [Customer], next: Int64?) {
    // A position comes from outside: what no walk of ours would have given is brought back to the files there are.
    let last = try edge()
    let start = isNewestFirst ? min(position ?? .max, last + 1) : max(min(position ?? 0, last), 0)
    if isNewestFirst ? start <= 0 : start >= last { return ([], nil) }
    if let employees { return try books(of: employees, from: start, limit) }
    if let tag = filter.tag { return try tagged(tag, from: start, limit) }
    return try past(from: start, last: last, limit)
  }

  /// Whose books hold everything that can be found; absent where all files must be passed.
  private var employees: [Int64]? {
    // The books in sight first: a cursor then never names a file out of sight.
    if case .owners(let owners) = visible.sight, owners.count <= Self.booksMax { return Array(owners) }
    return filter.ownerId.map { [$0] }
  }

  private func takes(_ id: Int64) throws -> Customer? {
    guard let customer = try visible.find(id), customer.id == id, filter.takes(customer) else { return nil }
    return customer
  }

  // MARK: Books

  private func books(of employees: [Int64], from start: Int64, _ limit: Int) throws -> ([Customer], Int64?) {
    let table = BookTable(transaction: transaction)
    var page = WalkPage(position: start, limit: limit)
    for _ in 0..<max(1, Self.comparedMax / limit) {
      var ids: Set<Int64> = []
      for employee in employees {
        ids.formUnion(
          isNewestFirst
            ? try table.page(of: employee, beforeId: page.position, limit: limit)
            : try table.page(of: employee, afterId: page.position, limit: limit))
      }
      let inOrder = (isNewestFirst ? ids.sorted(by: >) : ids.sorted()).prefix(limit)
      if try page.take(inOrder, takes) { return page.full }
      if ids.count < limit { return (page.items, nil) }
    }
    return page.full
  }

  // MARK: Files with a tag

  private func tagged(_ tag: String, from start: Int64, _ limit: Int) throws -> ([Customer], Int64?) {
    let tokens = [NameSearch.tagToken(tag)]
    var page = WalkPage(position: start, limit: limit)
    for _ in 0..<max(1, Self.comparedMax / limit) {
      let ids =
        isNewestFirst
        ? try transaction.search(NameSearch.index, allOf: tokens, beforeId: page.position, limit: limit)
        : try transaction.search(NameSearch.index, allOf: tokens, afterId: page.position, limit: limit)
      if try page.take(ids, takes) { return page.full }
      if ids.count < limit { return (page.items, nil) }
    }
    return page.full
  }

  // MARK: Past every file

  private func past(from start: Int64, last: Int64, _ limit: Int) throws -> ([Customer], Int64?) {
    var page = WalkPage(position: start, limit: limit)
    var windows = 0
    var compared = 0
    while compared < Self.comparedMax, windows < Self.windowsMax {
      let end = isNewestFirst ? max(page.position - Self.window, 0) : page.position + Self.window
      let ids = try candidates(from: page.position, to: end, limit)
      if try page.take(ids, takes) { return page.full }
      compared += ids.count
      if ids.count == limit { continue }
      windows += 1
      page.position = isNewestFirst ? end + 1 : end
      if isNewestFirst ? end == 0 : end >= last { return (page.items, nil) }
    }
    return page.full
  }

  /// The greatest id there is.
  private func edge() throws -> Int64 {
    try transaction.first("SELECT id FROM customer ORDER BY id DESC LIMIT 1") { $0.int(0) } ?? 0
  }

  private func candidates(from position: Int64, to end: Int64, _ limit: Int) throws -> [Int64] {
    let values: [SQLValue] = [
      .int(position), .int(end), .int(Int64(limit)), .optional(filter.kind?.rawValue),
      .optional(filter.grade?.rawValue),
      .optional(filter.region), .optional(filter.industry), .optional(filter.source), .optional(filter.createdFromMs),
      .optional(filter.createdUntilMs), .optional(filter.reviewDueBeforeMs), .int(filter.isUnowned ? 1 : 0),
      .int(filter.state == .any ? 2 : filter.state == .archived ? 1 : 0),
    ]
    if isNewestFirst {
      return try transaction.all(
        """
        SELECT id FROM customer
        WHERE id < $1 AND id > $2 AND merged_into IS NULL AND ($4 IS NULL OR kind = $4) AND ($5 IS NULL OR grade = $5)
          AND ($6 IS NULL OR region = $6) AND ($7 IS NULL OR industry = $7) AND ($8 IS NULL OR source = $8)
          AND ($9 IS NULL OR created_at_ms >= $9) AND ($10 IS NULL OR created_at_ms < $10)
          AND ($11 IS NULL OR review_due_at_ms < $11) AND ($12 = 0 OR owner_id IS NULL)
          AND ($13 = 2 OR ($13 = 1) = (archived_at_ms IS NOT NULL))
        ORDER BY id DESC LIMIT $3
        """, values
      ) { $0.int(0) }
    }
    return try transaction.all(
      """
      SELECT id FROM customer
      WHERE id > $1 AND id <= $2 AND merged_into IS NULL AND ($4 IS NULL OR kind = $4) AND ($5 IS NULL OR grade = $5)
        AND ($6 IS NULL OR region = $6) AND ($7 IS NULL OR industry = $7) AND ($8 IS NULL OR source = $8)
        AND ($9 IS NULL OR created_at_ms >= $9) AND ($10 IS NULL OR created_at_ms < $10)
        AND ($11 IS NULL OR review_due_at_ms < $11) AND ($12 = 0 OR owner_id IS NULL)
        AND ($13 = 2 OR ($13 = 1) = (archived_at_ms IS NOT NULL))
      ORDER BY id LIMIT $3
      """, values
    ) { $0.int(0) }
  }
}

/// What a walk has found so far.
private struct WalkPage {
  var position: Int64
  let limit: Int
  private(set) var items: [Customer] = []
  private var bytes = 0

  init(position: Int64, limit: Int) {
    self.position = position
    self.limit = limit
  }

  /// The page as it is, and where to go on.
  var full: ([Customer], Int64?) { (items, position) }

  /// Goes through candidates in their order.
  /// - Returns: true once the page is full, of files or of text.
  mutating func take(_ ids: some Sequence<Int64>, _ file: (Int64) throws -> Customer?) throws -> Bool {
    for id in ids {
      position = id
      guard let customer = try file(id) else { continue }
      items.append(customer)
      bytes += customer.textBytes
      if items.count == limit || bytes >= CustomerWalk.pageBytesMax { return true }
    }
    return false
  }
}

extension Customer {
  /// About what the file takes in a reply: the texts that may be long.
  var textBytes: Int {
    (notes + tags + otherNames + externalRefs + attributes).reduce(400 + (preferences?.utf8.count ?? 0)) {
      $0 + $1.utf8.count
    }
  }
}
