/// The lines of a transcript, one at a time, so that a long one needs no more memory than a short one.
final class TranscriptReader {
  /// A line with a whole reply stays far below.
  static let lineBytesMax = 32 << 20

  private let chunks: FileChunks
  private var position = 0
  private(set) var number = 0

  init(_ path: String) throws(FileChunks.Unreadable) { chunks = try FileChunks(path) }

  enum Line {
    case text(String)
    case tooLong
  }

  /// - Returns: nil at the end; empty lines are passed over.
  func next() throws(FileChunks.Unreadable) -> Line? {
    while true {
      let end = chunks.held[position...].firstIndex(of: UInt8(ascii: "\n"))
      if end == nil, !chunks.isAtEnd {
        if chunks.held.count - position > Self.lineBytesMax {
          number += 1
          return .tooLong
        }
        chunks.consume(position)
        position = 0
        try chunks.extend()
        continue
      }
      let bytes = chunks.held[position..<(end ?? chunks.held.count)]
      if bytes.isEmpty, end == nil { return nil }
      position = end.map { $0 + 1 } ?? chunks.held.count
      number += 1
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.allSatisfy(\.isWhitespace) { return .text(text) }
    }
  }
}
