/// The lines of a file, in pieces.
final class LineRecords {
  private let chunks: FileChunks
  private var position = 0
  /// Of the next line, from 1.
  private(set) var line = 1

  init(_ chunks: FileChunks) { self.chunks = chunks }

  /// - Returns: nil at the end; a line without content is passed over.
  func next() throws(FileChunks.Unreadable) -> CSVRecord? {
    while true {
      let end = chunks.held[position...].firstIndex(of: UInt8(ascii: "\n"))
      if end == nil, !chunks.isAtEnd {
        guard chunks.held.count - position <= CSVRecords.recordBytesMax else { return try tooLong() }
        chunks.consume(position)
        position = 0
        try chunks.extend()
        continue
      }
      let stop = end ?? chunks.held.count
      guard position < stop || end != nil else { return nil }
      var bytes = chunks.held[position..<stop]
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      position = end.map { $0 + 1 } ?? stop
      line += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      return CSVRecord(line: line - 1, bytes: Array(bytes), cells: [], isTerminated: end != nil, fault: nil)
    }
  }

  private func tooLong() throws(FileChunks.Unreadable) -> CSVRecord {
    let shown = Array(chunks.held[position...].prefix(1 << 10))
    while true {
      let end = chunks.held[position...].firstIndex(of: UInt8(ascii: "\n"))
      chunks.consume(end.map { $0 + 1 } ?? chunks.held.count)
      position = 0
      if end != nil || chunks.isAtEnd { break }
      try chunks.extend()
    }
    line += 1
    let fault = RowFault(
      reason: .rowTooLong, message: Phrase("the line has no end within 1 MiB", "该行超过 1 MiB 仍未结束"))
    return CSVRecord(line: line - 1, bytes: shown, cells: [], isTerminated: true, fault: fault)
  }
}
