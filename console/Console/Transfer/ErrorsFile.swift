import Glibc
import Schema

/// The rows that were refused, each with what was wrong and with its cells, so that it can be repaired and imported.
/// Written as the import goes, and made with the first of them.
final class ErrorsFile {
  struct Unwritable: Error, Equatable {
    let path: String
  }

  let path: String
  private(set) var rows = 0
  private var file: Int32 = -1

  init(_ path: String) { self.path = path }

  deinit { if file >= 0 { close(file) } }

  /// Told before anything is sent, and not when the first row was refused.
  var mayBeWritten: Bool {
    let whole = FileSystem.expand(path)
    let folder = whole.lastIndex(of: "/").map { String(whole[...$0]) } ?? "."
    return access(folder, W_OK) == 0
  }

  func add(
    row: Int, line: Int?, reason: String, path place: String?, message: String, source: JSON.Member
  ) throws(Unwritable) {
    var members = [JSON.Member("row", .number("\(row)"))]
    if let line { members.append(.init("line", .number("\(line)"))) }
    members.append(.init("reason", .text(reason)))
    if let place { members.append(.init("path", .text(place))) }
    members += [.init("message", .text(message)), source]
    try open()
    guard FileSystem.writeAll(Array((JSON.object(members).compact + "\n").utf8), to: file) else {
      throw Unwritable(path: path)
    }
    rows += 1
  }

  /// A row that the server refused; with several faults, the first one names the place and all are told.
  func add(row: Int, line: Int?, _ answer: RowAnswer?, _ shape: BulkShape, source: JSON.Member) throws(Unwritable) {
    let faults = answer?.faults(shape) ?? []
    try add(
      row: row, line: line, reason: faults.first?.reason ?? "UNANSWERED", path: faults.first?.path,
      message: faults.map(\.message).joined(separator: "; "), source: source)
  }

  private func open() throws(Unwritable) {
    guard file < 0 else { return }
    let expanded = FileSystem.expand(path)
    // Somebody may have begun to repair the rows of the last run.
    rename(expanded, expanded + "~")
    file = Glibc.open(expanded, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Unwritable(path: path) }
  }

  /// leads.csv has leads.errors.jsonl, which has leads.errors.2.jsonl.
  static func path(for file: String) -> String {
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let name = file[slash...]
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name } ?? name
    let parts = stem.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "errors" { return "\(file[..<slash])\(stem).2.jsonl" }
    if parts.count > 2, parts[parts.count - 2] == "errors", let count = parts.last.flatMap({ Int($0) }) {
      return "\(file[..<slash])\(parts.dropLast().joined(separator: ".")).\(count + 1).jsonl"
    }
    return "\(file[..<slash])\(stem).errors.jsonl"
  }
}
