@testable import Store

/// What must be true of files that a fault left behind, when an honest store opens them on a sound disk.
struct Check {
  /// What callers were told before the fault.
  var told: [Int: Told]
  /// Entries of which it was said that they are not there.
  var absent: Set<Int> = []
  /// What single groups entered: all of it is there or nothing.
  var groups: [[Int]] = []
  /// Entries to ask for again under their keys, told or not.
  var retried: [Int] = []

  private struct Found {
    var ids: [Int: [Int64]] = [:]
    var entries: Int64 = 0
    var sum: Int64 = 0
    var damage: [String] = []
  }

  /// Each begins with its kind: lost, doubled, half, corrupt, false, reused.
  func violations(at path: String) -> [String] {
    // Damaged files are not for a store to open: columns of another type than their table's end the program.
    if let damage = damage(path) { return ["corrupt: \(damage)"] }
    let callers = Callers(disc: nil)
    do {
      let store = try Book.open(path, disc: nil, sink: callers)
      defer { store.close() }
      var wrong = judge(try look(store))
      store.enter(retried, callers)
      wrong += callers.now.wrong + judgeRetries(callers.now, try look(store))
      return wrong
    } catch {
      return ["corrupt: the store does not open: \(error)"]
    }
  }

  private func damage(_ path: String) -> String? {
    do {
      return try Store.verify(path: path).broken.map { "row \($0.seq): \($0.reason)" }
    } catch let error as StoreError where error.kind != .corrupt {
      return nil  // nothing of ours is in it yet; the store will say whether it takes it
    } catch {
      return "\(error)"
    }
  }

  private func look(_ store: Store) throws -> Found {
    let reader = try store.openReader()
    try reader.begin()
    defer { reader.end() }
    var found = Found()
    try reader.transaction.each("SELECT n, id FROM entry") { row in
      found.ids[Int(row.int(0)), default: []].append(row.int(1))
      return true
    }
    let total = try reader.transaction.first("SELECT entries, sum FROM total") { ($0.int(0), $0.int(1)) }
    (found.entries, found.sum) = total ?? (0, 0)
    if let broken = try Journal.verify(in: reader).broken {
      found.damage.append("corrupt: journal row \(broken.seq) \(broken.reason)")
    }
    for (number, ids) in found.ids where number % 8 == 0 {
      let hits = try reader.transaction.search(Book.words, allOf: ["n\(number)"], limit: 10)
      if hits != ids { found.damage.append("corrupt: a search for \(number) finds \(hits), not \(ids)") }
      for id in ids {
        let calls = try Journal.history(of: EntityRef(kind: "entry", id: id), limit: 9, in: reader.transaction).count
        if calls != 1 { found.damage.append("corrupt: the history of \(number) has \(calls) calls") }
      }
    }
    return found
  }

  private func judge(_ found: Found) -> [String] {
    var wrong = found.damage + balance(found)
    for (number, told) in told where found.ids[number] != [told.id] {
      wrong.append("lost: \(number) was acknowledged with id \(told.id), found \(found.ids[number] ?? [])")
    }
    for number in absent where found.ids[number] != nil { wrong.append("false: \(number) is there after a plain no") }
    for group in groups where Set(group.map { found.ids[$0] != nil }).count > 1 {
      wrong.append("half: of the group \(group) only a part is there")
    }
    return wrong
  }

  private func judgeRetries(_ retries: Callers.Memory, _ found: Found) -> [String] {
    var wrong = found.damage + balance(found)
    let givenAway = Dictionary(told.map { ($0.value.id, $0.key) }) { first, _ in first }
    for number in retried {
      guard let answer = retries.told[number] else {
        wrong.append("lost: \(number) is not accepted again")
        continue
      }
      if let told = told[number], told != answer { wrong.append("doubled: \(number) has another reply than before") }
      if let owner = givenAway[answer.id], owner != number { wrong.append("reused: \(answer.id) is \(owner)'s id") }
      if found.ids[number] != [answer.id] { wrong.append("lost: \(number) is not there after another try") }
    }
    return wrong
  }

  private func balance(_ found: Found) -> [String] {
    var wrong: [String] = []
    for (number, ids) in found.ids where ids.count != 1 {
      wrong.append("doubled: \(number) is there \(ids.count) times")
    }
    let count = Int64(found.ids.values.map(\.count).reduce(0, +))
    let sum = found.ids.map { Int64($0.key * $0.value.count) }.reduce(0, +)
    if found.entries != count || found.sum != sum { wrong.append("half: the total does not fit the entries") }
    return wrong
  }
}
