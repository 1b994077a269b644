import Glibc
import Schema

/// What an import has done, row by row, so that it can be taken back: a file of JSON lines for its owner alone.
///
/// All runs of one file are one import: the server does its rows once, so there is one thing to take back.
struct ImportLog: Sendable, Equatable {
  let name: String
  let path: String
  let atMs: Int64
  let server: String
  let method: String
  let file: String
  /// Of the file's bytes, in hexadecimal.
  let digest: String
  /// Rows that were done; nil where the import was cut before it could say so.
  var rows: Int?
  var undoneAtMs: Int64?
  /// Rows that the last undo could not take back; another one may.
  var left = 0

  static func isName(_ text: String) -> Bool {
    (1...100).contains(text.count) && text.first != "." && text.first != "-"
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }

  /// `$XDG_STATE_HOME/guanxi/imports`; nil without a home.
  package static var folder: String? {
    (FileSystem.environment("XDG_STATE_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.local/state" })
      .map { $0 + "/guanxi/imports" }
  }

  /// The oldest first.
  static func all(in folder: String) -> [ImportLog] {
    FileSystem.complete(folder + "/").filter { $0.hasSuffix(".jsonl") }.compactMap(ImportLog.init(path:))
      .sorted { ($0.atMs, $0.name) < ($1.atMs, $1.name) }
  }

  /// - Returns: nil for a file that is no log.
  init?(path: String) {
    // The ends of a log tell all of it; the rows between may be many.
    guard let ends = FileEnds(path), case .object(let head)? = Self.json(ends.firstLine), let name = head["import"],
      let atMs = head["at_ms"].flatMap({ Int64($0) }), let server = head["server"], let method = head["method"],
      let file = head["file"], let digest = head["digest"]
    else { return nil }
    self.init(
      name: name, path: path, atMs: atMs, server: server, method: method, file: file, digest: digest)
    guard case .object(let last)? = Self.json(ends.lastLine) else { return }
    rows = last["rows"].flatMap { Int($0) }
    undoneAtMs = last["undone_ms"].flatMap { Int64($0) }
    if undoneAtMs != nil { left = last["refused"].flatMap { Int($0) } ?? 0 }
  }

  init(name: String, path: String, atMs: Int64, server: String, method: String, file: String, digest: String) {
    (self.name, self.path, self.atMs, self.server) = (name, path, atMs, server)
    (self.method, self.file, self.digest) = (method, file, digest)
  }

  fileprivate var head: JSON {
    .object([
      .init("import", .text(name)), .init("at_ms", .number("\(atMs)")), .init("server", .text(server)),
      .init("method", .text(method)), .init("file", .text(file)), .init("digest", .text(digest)),
    ])
  }

  /// A line that a crash cut is no JSON, and as good as none.
  private static func json(_ line: [UInt8]) -> JSON? { try? JSON(parsing: String(decoding: line, as: UTF8.self)) }
}

extension [JSON.Member] {
  /// A text or a number as written.
  subscript(_ name: String) -> String? {
    switch first(where: { $0.name == name })?.value {
    case .text(let text), .number(let text): text
    default: nil
    }
  }
}

/// A row that an import has done.
struct LoggedRow: Sendable, Equatable {
  let row: Int
  let id: Int64
  let version: Int64
  let outcome: String

  init(row: Int, id: Int64, version: Int64, outcome: String) {
    (self.row, self.id, self.version, self.outcome) = (row, id, version, outcome)
  }

  /// - Returns: nil for a line that is none, such as the first and the last, or one that a crash cut.
  init?(line: [UInt8]) {
    guard case .object(let members)? = try? JSON(parsing: String(decoding: line, as: UTF8.self)),
      let row = members["row"].flatMap({ Int($0) }), let id = members["id"].flatMap({ Int64($0) }),
      let version = members["version"].flatMap({ Int64($0) }), let outcome = members["outcome"]
    else { return nil }
    self.init(row: row, id: id, version: version, outcome: outcome)
  }

  var text: String { "{\"row\":\(row),\"id\":\(id),\"version\":\(version),\"outcome\":\"\(outcome)\"}\n" }
}

/// Writes a log as the import goes.
final class ImportLogWriter {
  struct Unwritable: Error, Equatable {
    let path: String
  }

  let log: ImportLog
  private let file: Int32
  private var known = RowSet()
  private(set) var rows = 0

  /// - Parameter continues: the log is there; its rows are not written again.
  init(_ log: ImportLog, continues: Bool) throws(Unwritable) {
    self.log = log
    FileSystem.makeFolder(String(log.path.prefix(upTo: log.path.lastIndex(of: "/") ?? log.path.startIndex)))
    let how = O_WRONLY | O_APPEND | O_CLOEXEC | (continues ? 0 : O_CREAT | O_EXCL)
    file = open(log.path, how, 0o600)
    guard file >= 0 else { throw Unwritable(path: log.path) }
    guard continues else {
      guard write(log.head.compact + "\n") else { throw Unwritable(path: log.path) }
      return
    }
    do {
      // A crash may have cut the last line: what follows begins on one of its own.
      _ = write("\n")
      let lines = LineRecords(try FileChunks(log.path))
      while let line = try lines.next() {
        guard let row = LoggedRow(line: line.bytes) else { continue }
        known.insert(row.row)
        rows += 1
      }
    } catch { throw Unwritable(path: log.path) }
  }

  deinit { close(file) }

  /// - Parameter added: with those that an earlier run did, which that run may not have come to write down.
  func add(_ added: [(row: LoggedRow, isReplayed: Bool)]) throws(Unwritable) {
    let new = added.filter { !$0.isReplayed || !known.contains($0.row.row) }
    for (row, _) in new { known.insert(row.row) }
    rows += new.count
    guard new.isEmpty || write(new.map(\.row.text).joined()) else { throw Unwritable(path: log.path) }
  }

  func end(nowMs: Int64) { _ = write("{\"end_ms\":\(nowMs),\"rows\":\(rows)}\n") }

  private func write(_ text: String) -> Bool { FileSystem.writeAll(Array(text.utf8), to: file) }
}

/// Row numbers, a bit each.
struct RowSet: Sendable {
  private var words: [UInt64] = []

  mutating func insert(_ row: Int) {
    guard row >= 0 else { return }
    let word = row >> 6
    if word >= words.count { words += [UInt64](repeating: 0, count: word - words.count + 1) }
    words[word] |= 1 << UInt64(row & 63)
  }

  func contains(_ row: Int) -> Bool {
    row >= 0 && row >> 6 < words.count && words[row >> 6] & 1 << UInt64(row & 63) != 0
  }
}
