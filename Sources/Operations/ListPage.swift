/// One page of a list: where it begins, how long it may be, and where the next one goes on.
package struct ListPage {
  private let filter: [String]
  private let limit: Int
  /// The sort values and id behind which the page begins; absent for the first page.
  package let position: [Int64]?

  /// - Parameters:
  ///   - filter: words that tell this list from every other one.
  ///   - values: how many numbers a position has.
  /// - Throws: `Refusal(.cursorInvalid)` or `.cursorMismatch`.
  package init(
    cursor: String?, limit: UInt32?, byDefault: Int = 50, filter: [String], values: Int = 1
  ) throws(Refusal) {
    self.filter = filter
    self.limit = Int(limit ?? UInt32(byDefault))
    if let cursor { position = try Cursor(cursor, filter: filter, count: values).values } else { position = nil }
  }

  /// One row more than the page holds tells whether there is another page.
  package var fetchCount: Int { limit + 1 }

  /// The rows that the page holds, and its `next_cursor` where more follow.
  package func cut<Item>(_ found: [Item], _ cursor: (Item) -> Cursor) -> (items: [Item], nextCursor: String?) {
    let items = Array(found.prefix(limit))
    guard found.count > limit, let last = items.last else { return (items, nil) }
    return (items, cursor(last).text(filter: filter))
  }

  /// The cursor of a position, where a page ends before it is full.
  package func cursor(_ cursor: Cursor) -> String { cursor.text(filter: filter) }
}
