import Glibc
import Testing

@testable import Store

/// The disk fails while a start fills a search index, and the program dies of it or with it.
struct RebuildFaultTests {
  private static let numbers = Array(1...20)
  private static let raised = Book.words(version: 2)

  private static func made() throws -> Shelf {
    let shelf = Shelf()
    let callers = Callers(disc: nil)
    let store = try Book.open(shelf.store, disc: nil, sink: callers)
    store.enter(numbers, callers)
    store.close()
    return shelf
  }

  private struct Start {
    /// As they are when the program dies at the end of it.
    let files: Shelf
    let hasOpened: Bool
    let calls: [FaultDisc.Operation: Int]
  }

  /// Opens a copy of the files on a disk with this fault, if any.
  private static func start(_ shelf: Shelf, _ plan: (FaultDisc) -> Void = { _ in }) -> Start {
    let own = shelf.copy()
    let disc = FaultDisc()
    plan(disc)
    let store = try? Book.open(own.store, disc: disc, words: raised)  // its refusal is one of the outcomes
    let calls = FaultDisc.Operation.allCases.map { ($0, disc.calls($0)) }
    let files = own.copy()
    disc.heal()
    store?.close()
    return Start(files: files, hasOpened: store != nil, calls: Dictionary(uniqueKeysWithValues: calls))
  }

  private static func violations(_ shelf: Shelf) throws -> [String] {
    let store = try Book.open(shelf.store, disc: nil, words: raised)
    defer { store.close() }
    let reader = try store.openReader()
    var wrong: [String] = []
    for number in numbers {
      let ids = try reader.transaction.all("SELECT id FROM entry WHERE n = $1", [.int(Int64(number))]) { $0.int(0) }
      let hits = try reader.transaction.search(raised, allOf: ["n\(number)"], limit: 10)
      if hits != ids || ids.count != 1 { wrong.append("a search for \(number) finds \(hits), not \(ids)") }
    }
    // FTS5's own count of entries, which also sees what a search shows once.
    let totals = try reader.transaction.first("SELECT block FROM search_entry_data WHERE id = 1") { $0.blob(0) }
    let count = Int(totals?.first ?? 0)
    if count != numbers.count { wrong.append("\(count) entries in the index") }
    if let broken = try Journal.verify(in: reader).broken { wrong.append("\(broken)") }
    return wrong
  }

  @Test func `a start that dies while it fills an index leaves it to the next, which finds each entry once`() throws {
    let shelf = try RebuildFaultTests.made()
    let sound = RebuildFaultTests.start(shelf)
    #expect(try sound.hasOpened && RebuildFaultTests.violations(sound.files) == [])
    var refused = 0
    for operation in [FaultDisc.Operation.write, .sync, .read] {
      let calls = sound.calls[operation, default: 0]
      for nth in stride(from: 1, through: calls, by: max(1, calls / 40)) {
        for isForever in [false, true] {
          let start = RebuildFaultTests.start(shelf) {
            $0.fail(operation, nth: nth, error: EIO, isForever: isForever)
          }
          refused += start.hasOpened ? 0 : 1
          #expect(try RebuildFaultTests.violations(start.files) == [], "\(operation) \(nth) \(isForever)")
        }
      }
    }
    #expect(refused > 20)
  }
}
