import Testing

@testable import Hanzi

/// The tables by hand: every row is well formed, and worth its place.
struct TableTests {
  @Test(arguments: [(surnameLines, 30), (compoundSurnameLines, 60), (wordLines, 200)])
  func `a row is a word with a reading for each character, once`(lines: String, atLeast: Int) {
    let rows = Self.rows(lines)
    #expect(rows.count >= atLeast)
    #expect(Set(rows.map(\.word)).count == rows.count)
    for row in rows {
      #expect(row.readings.count == row.word.unicodeScalars.count, "\(row.word)")
      #expect(row.readings.joined().unicodeScalars.allSatisfy { ("a"..."z").contains($0) }, "\(row.word)")
      // A traditional character would never be met.
      #expect(Hanzi.simplified(row.word) == row.word)
    }
  }

  @Test func `a syllable of a table is one of the language`() {
    var known: Set<String> = []
    for line in ReadingData.lines.split(separator: "\n") {
      for reading in line.prefix(while: { $0 != " " }).split(separator: ",") { known.insert(String(reading)) }
    }
    #expect((390...430).contains(known.count), "\(known.count)")
    for row in [surnameLines, compoundSurnameLines, wordLines].flatMap(Self.rows) {
      for reading in row.alternatives { #expect(known.contains(reading), "\(row.word): \(reading)") }
    }
  }

  /// Rows that change nothing would hide which ones do.
  @Test func `a surname's row tells something that the character's own readings do not`() {
    for row in Self.rows(surnameLines) {
      #expect(row.alternatives != Array(Self.ordinary(row.word).joined().prefix(row.alternatives.count)), "\(row.word)")
    }
  }

  @Test func `a word's row changes the reading of a name that begins with it or holds it`() {
    let surnames = Dictionary(uniqueKeysWithValues: Self.rows(surnameLines).map { ($0.word, $0.readings[0]) })
    for row in Self.rows(wordLines) {
      let plain = Self.ordinary(row.word).compactMap(\.first)
      let asSurname = surnames[String(row.word.prefix(1))].map { [$0] + plain.dropFirst() } ?? plain
      #expect(row.readings != plain || row.readings != asSurname, "\(row.word)")
    }
  }

  @Test func `of two words the longer one is met`() {
    let table = WordTable("长 a\n长子县 a b c\n长子 a b")
    let pieces = "长子县长".unicodeScalars.map { Piece(scalar: $0, readings: ["x"]) }
    #expect(table.longest(pieces[...]) == [["a"], ["b"], ["c"]])
    #expect(table.longest(pieces[..<2]) == [["a"], ["b"]])
    #expect(table.longest(pieces[3...]) == [["a"]])
    #expect(table.longest(pieces[1...]) == nil)
    #expect(table.longest([]) == nil)
  }

  /// A path's choice has two bits.
  @Test func `no character has more than four readings`() {
    for line in ReadingData.lines.split(separator: "\n") {
      let readings = line.prefix { $0 != " " }.split(separator: ",")
      #expect((1...3).contains(readings.count), "\(readings)")
      #expect(Set(readings).count == readings.count, "\(readings)")
    }
  }

  private struct Row {
    let word: String
    /// The first for each character.
    let readings: [String]
    /// All of them, for the whole word.
    let alternatives: [String]
  }

  private static func rows(_ lines: String) -> [Row] {
    lines.split(separator: "\n").map { line in
      let fields = line.split(separator: " ").map { String($0) }
      let choices = fields.dropFirst().map { $0.split(separator: "/").map { String($0) } }
      return Row(word: fields[0], readings: choices.map { $0[0] }, alternatives: choices.flatMap { $0 })
    }
  }

  private static func ordinary(_ word: String) -> [[String]] {
    word.unicodeScalars.map { CharacterTable.shared.readings($0) }
  }
}
