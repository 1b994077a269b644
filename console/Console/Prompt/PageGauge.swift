/// Counts the rows that a text takes on a screen, as it comes.
package struct PageGauge: Sendable {
  package private(set) var rows = 0
  private let columns: Int
  /// Where the next character stands; the number of columns where the row is full.
  package private(set) var column = 0
  private var escape = EscapeReader()

  package init(columns: Int) { self.columns = max(1, columns) }

  package mutating func add(_ text: String) {
    for character in text {
      if escape.swallows(character) { continue }
      if character.isNewline {
        rows += 1
        column = 0
        continue
      }
      let width = character == "\t" ? 8 - column % 8 : DisplayWidth.of(character)
      if column + width > columns {
        rows += 1
        column = width
      } else {
        column += width
      }
    }
  }
}

/// Tells a terminal's escape sequences from what it shows.
struct EscapeReader: Sendable {
  private enum State { case text, begun, sequence, command }
  private var state = State.text

  /// - Returns: true for a character that is part of a sequence.
  mutating func swallows(_ character: Character) -> Bool {
    switch state {
    case .text:
      guard character == "\u{1b}" else { return false }
      state = .begun
    case .begun:
      state = character == "[" ? .sequence : character == "]" ? .command : .text
    case .sequence:
      if let value = character.asciiValue, (0x40...0x7e).contains(value) { state = .text }
    case .command:
      if character == "\u{7}" || character == "\\" { state = .text }
    }
    return true
  }
}

/// Text for a file: what was printed, without colours and cursor movements.
package struct PlainText: Sendable {
  private var escape = EscapeReader()

  package init() {}

  package mutating func take(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x1b || $0 == 0x0d }) else {
      // In the middle of a sequence only where the last text ended there.
      return escape.isInside ? String(text.filter { !escape.swallows($0) }) : text
    }
    return String(text.filter { !escape.swallows($0) && $0 != "\r" })
  }
}

extension EscapeReader {
  var isInside: Bool { if case .text = state { false } else { true } }
}
