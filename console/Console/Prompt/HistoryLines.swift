/// The entries of earlier sessions and of this one, oldest first, and how a file keeps them.
package struct HistoryLines: Sendable {
  package static let entriesMax = 5000
  /// Stands for a line end inside an entry.
  private static let lineEnd: Character = "\u{1f}"

  package private(set) var entries: [String] = []
  /// How many lines the file had, of which the last are kept.
  package let storedCount: Int

  package init() { storedCount = 0 }

  /// - Parameter bytes: of a history file.
  package init(_ bytes: [UInt8]) {
    let stored = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    storedCount = stored.count
    entries = stored.suffix(Self.entriesMax).map { line in
      line.contains(Self.lineEnd) ? String(line.map { $0 == Self.lineEnd ? "\n" : $0 }) : String(line)
    }
  }

  package mutating func add(_ entry: String) {
    entries.append(entry)
    if entries.count > 2 * Self.entriesMax { entries.removeFirst(entries.count - Self.entriesMax) }
  }

  /// As it stands in the file, with its line end.
  package static func stored(_ entry: String) -> String {
    String(entry.map { $0.isNewline ? lineEnd : $0 }) + "\n"
  }

  /// The newest entry that begins with a text and goes on behind it.
  package func newest(beginningWith text: String) -> String? {
    entries.last { $0.hasPrefix(text) && $0.utf8.count > text.utf8.count }
  }

  /// `\history`: the newest entries that hold a text, in whatever case, oldest first; later lines of an entry indented as
  /// they were typed.
  package func listing(holding text: String?, newest limit: Int = 200) -> String {
    let wanted = text?.lowercased()
    var found: [String] = []
    for entry in entries.reversed() {
      if found.count == limit { break }
      if let wanted, !entry.lowercased().contains(wanted) { continue }
      found.append(entry)
    }
    return found.reversed().map(Self.shown).joined()
  }

  /// An entry as the screen showed it when it was typed, but for the prompt.
  package static func shown(_ entry: String) -> String {
    let lines = entry.split(omittingEmptySubsequences: false) { $0.isNewline }.map { VisibleText.escape(String($0)) }
    return lines.joined(separator: "\n" + PromptText.continuation) + "\n"
  }
}
