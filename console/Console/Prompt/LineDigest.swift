/// Lines that come by themselves, at most so many a second: more than that nobody reads, and they would push away what
/// somebody is typing.
package struct LineDigest: Sendable {
  package static let linesMax = 20
  private static let secondMs: Int64 = 1000

  private var waiting: [String] = []
  /// Came behind those that wait.
  private var passedOver = 0
  /// Came before those that wait, and nobody was told yet.
  private var untold = 0
  private var secondBeganMs: Int64?
  /// Of the present second.
  private var shown = 0

  package init() {}

  package mutating func add(_ line: String) {
    if waiting.count < Self.linesMax { waiting.append(line) } else { passedOver += 1 }
  }

  /// What may be shown now; what may not is counted, and the next second says how much it was.
  package mutating func take(nowMs: Int64, _ language: UILanguage) -> [String] {
    guard !isEmpty else { return [] }
    var lines: [String] = []
    if secondBeganMs.map({ !(0..<Self.secondMs).contains(nowMs - $0) }) ?? true {
      (secondBeganMs, shown) = (nowMs, 0)
      if untold > 0 { lines.append(Phrase("… \(untold) more", "… 另有 \(untold) 条")(language)) }
      untold = 0
    }
    let room = min(Self.linesMax - shown, waiting.count)
    lines += waiting.prefix(room)
    shown += room
    untold += waiting.count - room + passedOver
    passedOver = 0
    waiting.removeAll(keepingCapacity: true)
    return lines
  }

  package var isEmpty: Bool { waiting.isEmpty && passedOver == 0 && untold == 0 }
}
