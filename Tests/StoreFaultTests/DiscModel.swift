/// What a disk would hold after a power cut: the synced state, and of what came later whatever chance has it.
///
/// A sector of 512 bytes is whole: it holds one of the versions that it had since the last sync of its file. Sectors
/// know nothing of each other, so a write over several may be torn. A name made or taken away counts once its folder
/// is synced; before, chance decides, in the order of the changes.
struct DiscModel {
  struct File {
    var synced: [UInt8] = []
    /// What the program sees.
    var current: [UInt8] = []
    var unsynced: [Change] = []
    /// After a failed sync the kernel may call its pages clean: no later sync brings these to the disk.
    var stranded: [Change] = []
    var hasFailed = false
  }

  enum Change {
    case write(at: Int, bytes: [UInt8])
    case truncate(Int)
  }

  private var files: [File] = []
  private var opened: [Int32: Int] = [:]
  private var names: [String: Int] = [:]
  private var syncedNames: [String: Int] = [:]
  private var unsyncedNames: [(name: String, file: Int?)] = []

  mutating func apply(_ event: DiscEvent) {
    switch event {
    case .open(let number, let name, let isMade): open(number, name, isMade: isMade)
    case .write(let number, let at, let bytes): change(number, .write(at: at, bytes: bytes))
    case .truncate(let number, let size): change(number, .truncate(size))
    case .sync(let number, let syncsFolder):
      if let file = opened[number] { files[file].sync() }
      if syncsFolder { syncFolder() }
    case .syncFailed(let number):
      if let file = opened[number] { files[file].strand() }
    case .delete(let name, let syncsFolder):
      names[name] = nil
      unsyncedNames.append((name, nil))
      if syncsFolder { syncFolder() }
    case .mark: break
    }
  }

  /// The program died; the files stay as it saw them, synced or not, and another program opens them anew.
  func current() -> [String: [UInt8]] { names.mapValues { files[$0].current } }

  /// The files after a power cut now.
  func image(_ chance: inout SeededGenerator) -> [String: [UInt8]] {
    var found = syncedNames
    for change in unsyncedNames.prefix(Int.random(in: 0...unsyncedNames.count, using: &chance)) {
      found[change.name] = change.file
    }
    return found.mapValues { files[$0].image(&chance) }
  }

  private mutating func open(_ number: Int32, _ name: String, isMade: Bool) {
    if !isMade, let known = names[name] {
      opened[number] = known
      return
    }
    files.append(File())
    opened[number] = files.count - 1
    names[name] = files.count - 1
    if isMade {
      unsyncedNames.append((name, files.count - 1))
    } else {
      syncedNames[name] = files.count - 1
    }
  }

  private mutating func change(_ number: Int32, _ change: Change) {
    guard let file = opened[number] else { return }
    files[file].unsynced.append(change)
    change.apply(to: &files[file].current)
  }

  mutating func syncFolder() {
    syncedNames = names
    unsyncedNames = []
  }
}

extension DiscModel.Change {
  func apply(to content: inout [UInt8]) {
    switch self {
    case .write(let at, let bytes): content.overlay(bytes[...], at: at)
    case .truncate(let size): content.resize(size)
    }
  }
}

extension DiscModel.File {
  private static let sectorBytes = 512

  private enum Luck: CaseIterable { case nothing, all, inOrder, mostSectors, someSectors }

  mutating func sync() {
    if hasFailed {
      for change in unsynced { change.apply(to: &synced) }
    } else {
      synced = current
    }
    unsynced = []
    stranded = []
  }

  mutating func strand() {
    stranded += unsynced
    unsynced = []
    hasFailed = true
  }

  func image(_ chance: inout SeededGenerator) -> [UInt8] {
    let changes = stranded + unsynced
    var content = synced
    guard !changes.isEmpty else { return content }
    let sectors = (max(synced.count, current.count) + DiscModel.File.sectorBytes) / DiscModel.File.sectorBytes + 1
    // Each sector has all changes before its own cut.
    let cuts: [Int]
    switch Luck.allCases.randomElement(using: &chance) {
    case .nothing, nil: cuts = [Int](repeating: 0, count: sectors)
    case .all: cuts = [Int](repeating: changes.count, count: sectors)
    case .inOrder:
      // As if written one after the other, the last one torn.
      let last = Int.random(in: 0..<changes.count, using: &chance)
      cuts = (0..<sectors).map { _ in last + Int.random(in: 0...1, using: &chance) }
    case .mostSectors:
      cuts = (0..<sectors).map { _ in
        Int.random(in: 0..<10, using: &chance) == 0 ? Int.random(in: 0...changes.count, using: &chance) : changes.count
      }
    case .someSectors: cuts = (0..<sectors).map { _ in Int.random(in: 0...changes.count, using: &chance) }
    }
    for (index, change) in changes.enumerated() { change.apply(to: &content, index: index, cuts: cuts, &chance) }
    // The new length may reach the disk before what fills it.
    if content.count < current.count, Bool.random(using: &chance) { content.resize(current.count) }
    return content
  }
}

extension DiscModel.Change {
  /// Only to the sectors whose cut lies behind this change.
  fileprivate func apply(
    to content: inout [UInt8], index: Int, cuts: [Int], _ chance: inout SeededGenerator
  ) {
    switch self {
    case .truncate(let size):
      if Bool.random(using: &chance) { content.resize(size) }
    case .write(let at, let bytes):
      var from = 0
      while from < bytes.count {
        let sector = (at + from) / 512
        let to = min(bytes.count, (sector + 1) * 512 - at)
        if sector < cuts.count, index < cuts[sector] { content.overlay(bytes[from..<to], at: at + from) }
        from = to
      }
    }
  }
}

extension [UInt8] {
  mutating func resize(_ size: Int) {
    if size < count { removeLast(count - size) } else { append(contentsOf: repeatElement(0, count: size - count)) }
  }

  mutating func overlay(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    if count < offset + bytes.count { resize(offset + bytes.count) }
    replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }
}

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
