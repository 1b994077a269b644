import Glibc

/// The first and the last line of a file.
struct FileEnds {
  let firstLine: [UInt8]
  let lastLine: [UInt8]

  /// - Returns: nil where the file cannot be read.
  init?(_ path: String) {
    guard let lines = BackwardLines(path) else { return nil }
    let last = lines.next()
    guard let chunks = try? FileChunks(path, chunkBytes: 8 << 10) else { return nil }
    // A first line that cannot be read is an empty one.
    firstLine = (try? LineRecords(chunks).next())?.bytes ?? []
    lastLine = last ?? []
  }
}

/// The lines of a file from its end to its beginning, in pieces: what was done last is taken back first.
final class BackwardLines {
  private let file: Int32
  /// Where in the file what is held begins.
  private var offset: Int64
  private var held: [UInt8] = []
  private let chunkBytes: Int

  init?(_ path: String, chunkBytes: Int = 64 << 10) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    self.chunkBytes = chunkBytes
    offset = file >= 0 ? Int64(lseek(file, 0, SEEK_END)) : 0
    guard file >= 0, offset >= 0 else { return nil }
  }

  deinit { if file >= 0 { close(file) } }

  /// - Returns: nil at the beginning; empty lines are passed over.
  func next() -> [UInt8]? {
    while true {
      if let end = held.lastIndex(of: UInt8(ascii: "\n")) {
        let line = Array(held[(end + 1)...])
        held.removeSubrange(end...)
        if !line.isEmpty { return line }
      } else if offset == 0 {
        defer { held = [] }
        return held.isEmpty ? nil : held
      } else if !fill() {
        return nil
      }
    }
  }

  private func fill() -> Bool {
    let count = min(Int64(chunkBytes), offset)
    var chunk = [UInt8](repeating: 0, count: Int(count))
    guard pread(file, &chunk, chunk.count, off_t(offset - count)) == chunk.count else { return false }
    offset -= count
    held = chunk + held
    return true
  }
}
