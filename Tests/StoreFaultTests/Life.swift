import Glibc

@testable import Store

/// One recorded run of a store, from opening to a clean end, and the disk as it was before.
struct Life {
  let before: DiscModel
  let events: [DiscEvent]
  let memory: Callers.Memory
  /// Events before the store was closed.
  let openCount: Int
  /// Acknowledged in an earlier life.
  let inherited: [Int: Told]
  let numbers: [Int]
  let batch: [Int]

  /// - Parameters:
  ///   - disc: what is on the disk already: the files as a killed program left them.
  ///   - failingSync: this sync after opening fails, and the store with it.
  init(
    numbers: [Int], batch: [Int] = [], sabotage: Sabotage, after disc: DiscModel = DiscModel(),
    inherited: [Int: Told] = [:], failingSync: Int? = nil
  ) throws {
    let shelf = Shelf()
    shelf.put(disc.current())
    let recorder = FaultDisc(isRecording: true)
    let callers = Callers(disc: recorder)
    let store = try Book.open(shelf.store, disc: recorder, sabotage: sabotage, sink: callers)
    if let failingSync { recorder.fail(.sync, nth: failingSync, error: EIO, isForever: false) }
    store.enter(numbers, batch: batch, callers)
    openCount = recorder.events.count
    store.close()
    // The store makes its database file itself, and syncs the folder at each start before SQLite sees it.
    var started = disc
    started.syncFolder()
    before = started
    events = recorder.events
    memory = callers.now
    self.inherited = inherited
    self.numbers = numbers
    self.batch = batch
  }

  /// The disk at a moment, and what had been acknowledged by then.
  struct Moment {
    var disc: DiscModel
    var told: [Int: Told]

    mutating func pass(_ event: DiscEvent, _ life: Life) {
      if case .mark(let groups) = event { told.merge(life.memory.toldAt[groups - 1]) { _, new in new } }
      disc.apply(event)
    }
  }

  /// After `count` events.
  func moment(after count: Int) -> Moment {
    var moment = Moment(disc: before, told: inherited)
    for event in events[..<count] { moment.pass(event, self) }
    return moment
  }

  /// Visits `count` moments chosen by chance, in their order.
  func moments(_ count: Int, _ chance: inout SeededGenerator, _ visit: (Moment, inout SeededGenerator) throws -> Void)
    rethrows
  {
    let chosen = (0..<count).map { _ in Int.random(in: 0...events.count, using: &chance) }.sorted()
    var moment = Moment(disc: before, told: inherited)
    var passed = 0
    for index in chosen {
      while passed < index {
        moment.pass(events[passed], self)
        passed += 1
      }
      try visit(moment, &chance)
    }
  }
}
