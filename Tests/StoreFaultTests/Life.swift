@testable import Store

/// One recorded run of a store, from opening to a clean end, and the disk as it was before.
struct Life {
  let before: DiscModel
  let events: [DiscEvent]
  let memory: Callers.Memory
  /// Acknowledged in an earlier life.
  let inherited: [Int: Told]
  let numbers: [Int]

  /// - Parameter inherited: what is on the disk already: the files as a killed program left them.
  init(
    numbers: [Int], sabotage: Sabotage, after disc: DiscModel = DiscModel(), inherited: [Int: Told] = [:]
  ) throws {
    let shelf = Shelf()
    shelf.put(disc.current())
    let recorder = FaultDisc(isRecording: true)
    let callers = Callers(disc: recorder)
    let store = try Book.open(shelf.store, disc: recorder, sabotage: sabotage, sink: callers)
    store.enter(numbers, callers)
    store.close()
    // The store makes its database file itself, and syncs the folder at each start before SQLite sees it.
    var started = disc
    started.syncFolder()
    before = started
    events = recorder.events
    memory = callers.now
    self.inherited = inherited
    self.numbers = numbers
  }

  /// The disk at a moment, and what had been acknowledged by then.
  struct Moment {
    var disc: DiscModel
    var told: [Int: Told]
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
        if case .mark(let groups) = events[passed] {
          moment.told.merge(memory.toldAt[groups - 1]) { _, new in new }
        }
        moment.disc.apply(events[passed])
        passed += 1
      }
      try visit(moment, &chance)
    }
  }
}
