/// Strict UTF-8: no surrogates, nothing overlong, nothing above U+10FFFF.
enum UTF8Scan {
  enum Finding {
    case characters(Int)
    case hasNUL
    case notUTF8
  }

  /// Counts Unicode scalars.
  static func count(_ text: UnsafeBufferPointer<UInt8>) -> Finding {
    guard var cursor = text.baseAddress else { return .characters(0) }
    let end = cursor + text.count
    var characters = 0
    while cursor < end {
      let plain = asciiPrefix(cursor, end)
      characters += plain
      cursor += plain
      guard cursor < end else { break }
      guard let scalar = next(&cursor, end) else { return .notUTF8 }
      if scalar == 0 { return .hasNUL }
      characters += 1
    }
    return .characters(characters)
  }

  /// How many bytes from here on are ASCII and not NUL, eight at a time.
  private static func asciiPrefix(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    var cursor = start
    while end - cursor >= 8 {
      let word = UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self)
      // A byte's high bit is set in `word` when it is not ASCII, in the difference also when it is zero.
      guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
      cursor += 8
    }
    while cursor < end, cursor.pointee &- 1 < 0x7f { cursor += 1 }
    return cursor - start
  }

  /// Decodes one scalar; nil when there is none.
  @inline(__always)
  static func next(_ cursor: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt32? {
    let first = cursor.pointee
    if first < 0x80 {
      cursor += 1
      return UInt32(first)
    }
    return wide(first, &cursor, end)
  }

  private static func wide(
    _ first: UInt8, _ cursor: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UInt32? {
    let length: Int
    let least: UInt32
    var scalar: UInt32
    switch first {
    case 0xc2...0xdf: (length, least, scalar) = (2, 0x80, UInt32(first & 0x1f))
    case 0xe0...0xef: (length, least, scalar) = (3, 0x800, UInt32(first & 0x0f))
    case 0xf0...0xf4: (length, least, scalar) = (4, 0x10000, UInt32(first & 0x07))
    default: return nil
    }
    guard end - cursor >= length else { return nil }
    for offset in 1..<length {
      let byte = cursor[offset]
      guard byte & 0xc0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3f)
    }
    guard scalar >= least, scalar <= 0x10ffff, !(0xd800...0xdfff).contains(scalar) else { return nil }
    cursor += length
    return scalar
  }
}
