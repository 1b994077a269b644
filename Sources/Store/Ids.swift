/// Ids by kind. The mark in the table runs ahead in blocks, so most calls write nothing, and a restart skips
/// what is left of a block; ids are never computed from the rows that exist.
struct Ids {
  private struct Counter {
    var next: Int64
    var high: Int64
  }

  private static let block: Int64 = 1000
  private var counters: [String: Counter] = [:]
  /// Kinds whose mark is not yet committed; kept over a failed group, whose ids are simply lost.
  private var dirty: Set<String> = []

  init(_ transaction: Transaction) throws {
    try transaction.each("SELECT kind, high FROM id_mark") { row in
      counters[row.text(0)] = Counter(next: row.int(1) + 1, high: row.int(1))
      return true
    }
  }

  mutating func next(_ kind: String) -> Int64 {
    var counter = counters[kind] ?? Counter(next: 1, high: 0)
    let id = counter.next
    counter.next += 1
    if id > counter.high {
      counter.high += Ids.block
      dirty.insert(kind)
    }
    counters[kind] = counter
    return id
  }

  func persist(in transaction: Transaction) throws {
    for kind in dirty { try write(kind, counters[kind]?.high, in: transaction) }
  }

  mutating func committed() { dirty.removeAll(keepingCapacity: true) }

  /// At a clean end the rest of each block is given back, so numbers do not jump at every restart.
  func giveBack(in transaction: Transaction) throws {
    for (kind, counter) in counters { try write(kind, counter.next - 1, in: transaction) }
  }

  private func write(_ kind: String, _ high: Int64?, in transaction: Transaction) throws {
    try transaction.run(
      "INSERT INTO id_mark (kind, high) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET high = excluded.high",
      [.text(kind), .optional(high)])
  }
}
