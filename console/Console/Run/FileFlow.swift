import Glibc
import Synchronization

/// `> file`: has its name only when it is whole; `>> file` grows.
final class FileFlow: TextFlow {
  private let file: TargetFile

  init(_ path: String, appends: Bool, _ run: Execution, _ place: Range<Int>) throws(StageFailure) {
    let style = run.session.style.forFile(path)
    let file = try TargetFile(path, appends: appends, style.format, place)
    self.file = file
    super.init(run, style) { bytes throws(StageFailure) in
      try file.write(bytes)
      return true
    }
  }

  override func write(_ bytes: [UInt8]) throws -> Bool {
    try file.write(bytes)
    return true
  }

  override func end() async throws {
    try await super.end()
    try file.finish()
  }

  override func broken() throws {
    // Nobody would miss the end of a file that is not whole.
    if file.appends { try super.broken() }
    file.abandon()
  }
}

/// The file of a redirection. One that was not finished leaves nothing behind, however its pipeline ended.
private final class TargetFile: Sendable {
  private struct State {
    /// What the first bytes may begin with and the file has already.
    var standing: StandingTable?
    var isOpen = true
  }

  private let path: String
  private let part: String
  let appends: Bool
  private let place: Range<Int>
  private let file: Int32
  private let state: Mutex<State>

  init(_ path: String, appends: Bool, _ format: OutputFormat, _ place: Range<Int>) throws(StageFailure) {
    self.path = FileSystem.expand(path)
    self.appends = appends
    self.place = place
    part = appends ? self.path : self.path + ".part"
    state = Mutex(State(standing: appends ? StandingTable(self.path, format) : nil))
    var standing = stat()
    // A rename would put a file in the place of a device, a pipe or a link.
    if !appends, lstat(self.path, &standing) == 0, standing.st_mode & S_IFMT != S_IFREG {
      throw Self.failure(self.path, EEXIST, place)
    }
    // What lies in the way may be a link to elsewhere, or a file that others read.
    if !appends { unlink(part) }
    file = open(part, O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_EXCL | O_NOFOLLOW), 0o600)
    guard file >= 0 else { throw Self.failure(self.path, errno, place) }
    FileSystem.keepPrivate(file)
  }

  deinit {
    abandon()
    if file >= 0 { close(file) }
  }

  func write(_ bytes: [UInt8]) throws(StageFailure) {
    let standing = state.withLock { state in
      defer { state.standing = nil }
      return state.standing
    }
    let header = standing?.headerLength(of: bytes) ?? 0
    // An editor may have left the last line without its end.
    if standing?.isOpenEnded == true { _ = FileSystem.writeAll([StandingTable.lineEnd], to: file) }
    if header > 0, let end = standing?.end { ftruncate(file, off_t(end)) }
    guard FileSystem.writeAll(header > 0 ? Array(bytes.dropFirst(header)) : bytes, to: file) else {
      throw Self.failure(path, errno, place)
    }
  }

  func finish() throws(StageFailure) {
    guard fsync(file) == 0 || errno == EINVAL else { throw Self.failure(path, errno, place) }
    guard appends || rename(part, path) == 0 else { throw Self.failure(path, errno, place) }
    state.withLock { $0.isOpen = false }
  }

  func abandon() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    if wasOpen, !appends, file >= 0 { unlink(part) }
  }

  private static func failure(_ path: String, _ code: Int32, _ place: Range<Int>) -> StageFailure {
    let why = String(cString: strerror(code))
    return StageFailure(LineError("Cannot write \(path): \(why)", "无法写入 \(path):\(why)", at: place))
  }
}

/// The table that a file ends with: rows of the same columns go on with it, so its header is not written again.
private struct StandingTable {
  private let header: [UInt8]
  /// How long the file is without the empty line behind a Markdown table; nil where nothing is to go.
  let end: Int?
  /// Its last line has no end.
  let isOpenEnded: Bool

  init?(_ path: String, _ format: OutputFormat) {
    guard [.csv, .tsv, .md].contains(format), FileSystem.isRegular(path) else { return nil }
    // A larger file gets a header more rather than be read whole.
    guard let bytes = FileSystem.read(path), !bytes.isEmpty else { return nil }
    isOpenEnded = format != .md && bytes.last != Self.lineEnd
    guard format == .md else {
      header = Array(bytes.prefix { $0 != Self.lineEnd }) + [Self.lineEnd]
      end = nil
      return
    }
    let lines = bytes.split(separator: Self.lineEnd, omittingEmptySubsequences: false)
    let filled = lines.reversed().drop(while: \.isEmpty)
    let table = filled.prefix { $0.first == UInt8(ascii: "|") }
    guard table.count >= 2, let last = table.first else { return nil }
    header = table.suffix(2).reversed().flatMap { Array($0) + [Self.lineEnd] }
    end = last.endIndex + 1
  }

  static let lineEnd = UInt8(ascii: "\n")

  func headerLength(of bytes: [UInt8]) -> Int {
    if bytes.starts(with: header) { return header.count }
    // An editor may have changed the ends of lines.
    guard end == nil, let length = bytes.firstIndex(of: Self.lineEnd) else { return 0 }
    let (one, other) = (bytes[..<length], header.dropLast())
    return Self.bare(one) == Self.bare(other) ? length + 1 : 0
  }

  private static func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}
