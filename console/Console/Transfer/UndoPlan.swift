import Schema

/// What of an import is to be taken back, and in which steps; the last one first.
///
/// A file that several rows of the import changed is taken back once, to what it was before the first of them: after
/// the last change was taken back, the version that the one before it made would be gone. Rows between which somebody
/// else changed the file stand each for itself, so that this change is not taken back with them.
struct UndoPlan {
  /// The rows of a file that go together, the last change first.
  struct Step {
    let rows: [LoggedRow]
    var id: Int64 { rows[0].id }
    var version: Int64 { rows[0].version }
    /// The version to go back to, where it is not the one before.
    var toVersion: Int64? { rows.count > 1 ? rows[rows.count - 1].version - 1 : nil }
  }

  private let lines: BackwardLines
  /// Those that an undo before this one could not take back; nil where there was none.
  private let left: RowSet?
  /// By id, where several rows go together.
  private var runs: [Int64: [LoggedRow]] = [:]
  private var begun: Set<Int64> = []

  /// - Parameter folds: whether the server can go back several versions at once.
  /// - Returns: nil where the log cannot be read.
  init?(_ log: ImportLog, folds: Bool) {
    guard let ahead = BackwardLines(log.path), let lines = BackwardLines(log.path) else { return nil }
    self.lines = lines
    left = log.undoneAtMs == nil ? nil : log.leftRows
    guard folds else { return }
    var single: [Int64: (row: Int, version: Int64)] = [:]
    var several: [Int64: [LoggedRow]] = [:]
    while let line = ahead.next() {
      guard let row = LoggedRow(line: line), left?.contains(row.row) != false else { continue }
      if several[row.id] != nil {
        several[row.id]?.append(row)
      } else if let other = single.removeValue(forKey: row.id) {
        several[row.id] = [LoggedRow(row: other.row, id: row.id, version: other.version, outcome: ""), row]
      } else {
        single[row.id] = (row.row, row.version)
      }
    }
    runs = several.compactMapValues(Self.run)
  }

  /// The rows without a gap between their versions, down from the newest. Batches under way side by side may be done in
  /// another order than the file's.
  private static func run(_ rows: [LoggedRow]) -> [LoggedRow]? {
    var run: [LoggedRow] = []
    for row in rows.sorted(by: { $0.version > $1.version }) {
      if let last = run.last, row.version != last.version - 1 { break }
      run.append(row)
    }
    return run.count > 1 ? run : nil
  }

  /// - Returns: nil at the end.
  mutating func next() -> Step? {
    while let line = lines.next() {
      guard let row = LoggedRow(line: line), left?.contains(row.row) != false else { continue }
      guard let run = runs[row.id], run[0].version >= row.version, run[run.count - 1].version <= row.version else {
        return Step(rows: [row])
      }
      if begun.insert(row.id).inserted { return Step(rows: run) }
    }
    return nil
  }
}

extension ImportLog {
  /// The rows that the last undo could not take back, from the lines before its own at the end of the log.
  var leftRows: RowSet {
    var rows = RowSet()
    let lines = BackwardLines(path)
    _ = lines?.next()
    while let line = lines?.next(), let left = Self.left(line) { for row in left { rows.insert(row) } }
    return rows
  }

  /// Says at the end of the log that it was taken back, and but for which rows.
  func markUndone(nowMs: Int64, reverted: Int, left: [Int]) -> Bool {
    var text = ""
    for start in stride(from: 0, to: left.count, by: 1000) {
      let part = left[start..<min(start + 1000, left.count)].map { "\($0)" }
      text += "{\"left\":[\(part.joined(separator: ","))]}\n"
    }
    text +=
      "{\"undone_ms\":\(nowMs),\"rows\":\(rows ?? reverted + left.count),\"reverted\":\(reverted),"
      + "\"refused\":\(left.count)}\n"
    return FileSystem.append(text, to: path)
  }

  private static func left(_ line: [UInt8]) -> [Int]? {
    // A line that a crash cut is no JSON, and as good as none.
    guard case .object(let members)? = try? JSON(parsing: String(decoding: line, as: UTF8.self)),
      case .list(let rows)? = members.first(where: { $0.name == "left" })?.value
    else { return nil }
    return rows.compactMap { if case .number(let text) = $0 { Int(text) } else { nil } }
  }
}
