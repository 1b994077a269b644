enum Varint {
  /// Reads a number of 7 bits a byte, the low ones first; nil when it is cut or longer than allowed.
  @inline(__always)
  static func read(_ cursor: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, bytesMax: Int) -> UInt64? {
    guard cursor < end else { return nil }
    let first = cursor.pointee
    cursor += 1
    return first < 0x80 ? UInt64(first) : rest(UInt64(first & 0x7f), &cursor, end, bytesMax)
  }

  private static func rest(
    _ first: UInt64, _ cursor: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ bytesMax: Int
  ) -> UInt64? {
    var value = first
    var shift: UInt64 = 7
    let last = 7 * UInt64(bytesMax)
    while cursor < end, shift < last {
      let byte = cursor.pointee
      cursor += 1
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
