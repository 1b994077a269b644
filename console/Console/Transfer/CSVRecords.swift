/// Where a cell lies in the bytes of its record, without its quotes.
struct CellSpan: Sendable, Equatable {
  var start: Int
  var end: Int
  /// Doubled quotes stand inside.
  var hasDoubledQuotes = false
}

/// Why a row cannot be read.
struct RowFault: Error, Sendable, Equatable {
  enum Reason: String, Sendable {
    case rowMalformed = "ROW_MALFORMED"
    case rowTooLong = "ROW_TOO_LONG"
    case encodingInvalid = "ENCODING_INVALID"
    case valueInvalid = "VALUE_INVALID"
    case fieldUnknown = "FIELD_UNKNOWN"
  }

  let reason: Reason
  /// A header or a field; absent where it concerns the whole row.
  var path: String?
  let message: Phrase
}

/// A row of a file, as it stands there.
struct CSVRecord: Sendable {
  /// Where it begins, from 1.
  let line: Int
  /// Without the line end.
  let bytes: [UInt8]
  let cells: [CellSpan]
  /// A line end follows; without one the file may have been cut.
  let isTerminated: Bool
  /// What is wrong with it; then there are no cells.
  let fault: RowFault?

  func cell(_ index: Int) -> ArraySlice<UInt8> {
    let span = cells[index]
    let slice = bytes[span.start..<span.end]
    guard span.hasDoubledQuotes else { return slice }
    var content: [UInt8] = []
    var position = slice.startIndex
    while position < slice.endIndex {
      content.append(slice[position])
      position += slice[position] == UInt8(ascii: "\"") ? 2 : 1
    }
    return content[...]
  }

  var isEmpty: Bool { fault == nil && cells.allSatisfy { $0.start == $0.end } }
}

/// RFC 4180 in pieces: any size of file, any of three separators. A quote counts where it opens a cell; a row that is
/// wrong ends with its line, so that those after it are read.
final class CSVRecords {
  private let chunks: FileChunks
  private let separator: UInt8
  /// Of the next record, from 1.
  private(set) var line: Int
  private var cells: [CellSpan] = []
  private var position = 0

  /// A quote that nobody closed must not hold the whole file.
  static let recordBytesMax = 1 << 20

  init(_ chunks: FileChunks, separator: UInt8, firstLine: Int = 1) {
    self.chunks = chunks
    self.separator = separator
    line = firstLine
  }

  /// - Returns: nil at the end. Empty lines are no records.
  func next() throws(FileChunks.Unreadable) -> CSVRecord? {
    while true {
      switch chunks.held.withUnsafeBufferPointer({ scan($0, from: position, isAtEnd: chunks.isAtEnd) }) {
      case .end: return nil
      case .unfinished:
        guard chunks.held.count - position <= Self.recordBytesMax else { return try broken(.tooLong) }
        // What was taken goes in one piece, once for each read.
        chunks.consume(position)
        position = 0
        try chunks.extend()
      case .broken(let why): return try broken(why)
      case .record(let end, let next, let lines):
        let record = CSVRecord(
          line: line, bytes: Array(chunks.held[position..<end]), cells: cells, isTerminated: next > end, fault: nil)
        line += lines
        position = next
        if record.cells.count == 1, record.bytes.isEmpty { continue }
        return record
      }
    }
  }

  private enum Scanned {
    case record(end: Int, next: Int, lines: Int)
    case unfinished
    case broken(Broken)
    case end
  }

  private enum Broken {
    case open(cell: Int)
    case behindQuote(cell: Int)
    case tooLong
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool) -> Scanned {
    guard start < bytes.count else { return isAtEnd ? .end : .unfinished }
    cells.removeAll(keepingCapacity: true)
    var (at, lines) = (start, 0)
    while true {
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        var span = CellSpan(start: at + 1 - start, end: 0)
        at += 1
        while true {
          guard at < bytes.count else { return isAtEnd ? .broken(.open(cell: cells.count)) : .unfinished }
          if bytes[at] == UInt8(ascii: "\n") { lines += 1 }
          if bytes[at] == UInt8(ascii: "\"") {
            guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { break }
            span.hasDoubledQuotes = true
            at += 1
          }
          at += 1
        }
        span.end = at - start
        at += 1
        cells.append(span)
        if at < bytes.count, !isEnd(bytes[at]) { return .broken(.behindQuote(cell: cells.count - 1)) }
      } else {
        let from = at
        while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
        cells.append(CellSpan(start: from - start, end: at - start))
      }
      guard at < bytes.count else { return isAtEnd ? .record(end: at, next: at, lines: lines + 1) : .unfinished }
      guard bytes[at] == separator else { break }
      at += 1
    }
    guard bytes[at] == UInt8(ascii: "\r") else { return .record(end: at, next: at + 1, lines: lines + 1) }
    guard at + 1 < bytes.count || isAtEnd else { return .unfinished }
    let isPair = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n")
    return .record(end: at, next: at + (isPair ? 2 : 1), lines: lines + 1)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The line on which the record begins, and then on behind it.
  private func broken(_ why: Broken) throws(FileChunks.Unreadable) -> CSVRecord {
    let (cell, fault): (Int?, RowFault) =
      switch why {
      case .open(let cell):
        (cell, RowFault(reason: .rowMalformed, message: Phrase("a quote has no end", "引号未结束")))
      case .behindQuote(let cell):
        (
          cell,
          RowFault(
            reason: .rowMalformed, message: Phrase("text stands behind a closing quote", "引号结束后还有文字"))
        )
      case .tooLong:
        (
          nil,
          RowFault(
            reason: .rowTooLong, message: Phrase("the row has no end within 1 MiB", "该行超过 1 MiB 仍未结束"))
        )
      }
    let found = line
    chunks.consume(position)
    position = 0
    var kept: [UInt8] = []
    var isTerminated = false
    while !isTerminated, !chunks.held.isEmpty {
      let end = chunks.held.firstIndex(of: UInt8(ascii: "\n"))
      kept += chunks.held[..<(end ?? chunks.held.count)].prefix(Self.shownBytesMax - kept.count)
      isTerminated = end != nil
      chunks.consume(end.map { $0 + 1 } ?? chunks.held.count)
      if !isTerminated { try chunks.extend() }
    }
    line += 1
    var named = fault
    named.path = cell.map { "#\($0 + 1)" }
    return CSVRecord(line: found, bytes: kept, cells: [], isTerminated: isTerminated, fault: named)
  }

  private static let shownBytesMax = 64 << 10
}
