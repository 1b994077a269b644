import Glibc

/// How a file writes its characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8, gb18030

  /// Bytes that are looked at to tell the encoding.
  static let sampleBytes = 1 << 20
  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// UTF-8 with a mark or where the whole sample is UTF-8, else GB18030; where neither fits the whole, the one that
  /// fits more lines, since a single damaged row must not turn all the others into nonsense.
  /// - Parameter sample: the beginning of the file; it may end inside a character.
  static func detect(_ sample: [UInt8]) -> TextEncoding {
    if sample.starts(with: byteOrderMark) { return .utf8 }
    let whole = sample.count < sampleBytes ? sample.endIndex : sample.lastIndex(of: 0x0a) ?? sample.endIndex
    let lines = sample[..<whole].split(separator: 0x0a)
    let notUTF8 = lines.filter { String(validating: $0, as: UTF8.self) == nil }
    // A sample without a line end may be cut inside a character.
    if notUTF8.isEmpty || lines.count == 1 && endsInsideCharacter(lines[0]) { return .utf8 }
    guard let decoder = try? TextDecoder(.gb18030) else { return .utf8 }
    return lines.count { decoder.text($0) == nil } <= notUTF8.count ? .gb18030 : .utf8
  }

  private static func endsInsideCharacter(_ line: ArraySlice<UInt8>) -> Bool {
    (1...3).contains { line.count > $0 && String(validating: line.dropLast($0), as: UTF8.self) != nil }
  }
}

/// Bytes of one encoding as text. A piece at a time: both encodings begin anew at each cell, since none of the bytes
/// that part cells and rows stands inside a character.
///
/// One user at a time: the output is used again.
final class TextDecoder {
  /// The C library has no tables for the encoding.
  struct Missing: Error, Equatable {
    let encoding: TextEncoding
  }

  let encoding: TextEncoding
  private let converter: iconv_t?
  private var output: [CChar] = []

  init(_ encoding: TextEncoding) throws(Missing) {
    self.encoding = encoding
    guard encoding == .gb18030 else {
      converter = nil
      return
    }
    let opened = iconv_open("UTF-8", "GB18030")
    // POSIX says failure as a pointer of all ones.
    guard let opened, UInt(bitPattern: opened) != UInt.max else { throw Missing(encoding: encoding) }
    converter = opened
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// - Returns: nil where the bytes are none of the encoding.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let converter else { return String(validating: bytes, as: UTF8.self) }
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    // Two bytes become at most three, four become four.
    let room = bytes.count * 2
    if output.count < room { output = [CChar](repeating: 0, count: room) }
    let written: Int? = bytes.withUnsafeBytes { source in
      output.withUnsafeMutableBufferPointer { target in
        // iconv(3) takes its input without const, and does not write to it.
        var from = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
        var left = source.count
        var to = target.baseAddress
        var free = target.count
        guard iconv(converter, &from, &left, &to, &free) != -1, left == 0 else { return nil }
        return target.count - free
      }
    }
    return written.map { count in
      output.withUnsafeBytes { String(decoding: $0[..<count], as: UTF8.self) }
    }
  }
}
