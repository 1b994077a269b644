/// Reads one name: what each of its characters may be read as, and then the likeliest ways through.
struct ReadName {
  private let pieces: [Piece]

  init(_ name: String, table: CharacterTable) {
    var letters = LetterRuns(table: table)
    for scalar in name.unicodeScalars { letters.add(scalar) }
    pieces = letters.finish()
  }

  func readings(max: Int) -> [NameReading] {
    guard max > 0, pieces.contains(where: { $0.scalar != nil }) else { return [] }
    var readings: [NameReading] = []
    for syllables in ReadingPaths(positions()).likeliest(max: max) {
      readings.append(NameReading(syllables: syllables))
      if let plain = withPlainU(syllables) { readings.append(NameReading(syllables: plain)) }
      if readings.count >= max { break }
    }
    return Array(readings.prefix(max))
  }

  /// People type ü as v or as u: lv or lu. Absent where there is none.
  private func withPlainU(_ syllables: [String]) -> [String]? {
    var plain = syllables
    for (index, piece) in pieces.enumerated() where piece.scalar != nil {
      switch syllables[index] {
      case "lv": plain[index] = "lu"
      case "lve": plain[index] = "lue"
      case "nv": plain[index] = "nu"
      case "nve": plain[index] = "nue"
      default: break
      }
    }
    return plain == syllables ? nil : plain
  }

  private func positions() -> [ReadingPaths.Position] {
    var positions: [ReadingPaths.Position] = []
    positions.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      guard let match = Self.match(pieces[index...], isFirst: index == 0) else {
        positions.append(.init(readings: pieces[index].readings, step: 1))
        index += 1
        continue
      }
      for (offset, syllables) in match.enumerated() {
        // Who knows the word types it so; its characters' other readings come after all those of plain characters.
        let others = pieces[index + offset].readings.filter { !syllables.contains($0) }
        positions.append(.init(readings: syllables + others, step: match.count > 1 ? 2 : 1))
      }
      index += match.count
    }
    return positions
  }

  /// The readings of the word or surname that the pieces begin with, a list for each character.
  private static func match(_ pieces: ArraySlice<Piece>, isFirst: Bool) -> [[String]]? {
    guard pieces.first?.scalar != nil else { return nil }
    let word = WordTable.words.longest(pieces)
    guard isFirst else { return word }
    // 单于明 is a 单于, 单县 is a place, and 单明 is a 单.
    return WordTable.compoundSurnames.longest(pieces) ?? word ?? WordTable.surnames.longest(pieces)
  }
}

/// What becomes a syllable: a Chinese character, a run of Latin letters, or a digit.
struct Piece {
  /// The simplified character; absent where the piece is Latin.
  let scalar: Unicode.Scalar?
  let readings: [String]
}

/// Takes a name apart.
private struct LetterRuns {
  let table: CharacterTable
  private var pieces: [Piece] = []
  private var run = String.UnicodeScalarView()

  init(table: CharacterTable) { self.table = table }

  mutating func add(_ scalar: Unicode.Scalar) {
    let letter = Self.folded(scalar)
    switch letter {
    case "a"..."z": run.append(letter)
    case "0"..."9":
      endRun()
      pieces.append(Piece(scalar: nil, readings: [String(letter)]))
    default:
      endRun()
      let simple = table.simplified(scalar)
      let readings = table.readings(simple)
      if !readings.isEmpty { pieces.append(Piece(scalar: simple, readings: readings)) }
    }
  }

  mutating func finish() -> [Piece] {
    endRun()
    return pieces
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    pieces.append(Piece(scalar: nil, readings: [String(run)]))
    run = String.UnicodeScalarView()
  }

  /// Full-width as ordinary ones and capital as small letters; U+FF01 to U+FF5E stand in the order of ASCII.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(value + 0x20))
    case 0...0x7F: return Unicode.Scalar(UInt8(value))
    default: return scalar
    }
  }
}
