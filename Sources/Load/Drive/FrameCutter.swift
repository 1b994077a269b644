internal import NIOCore
internal import Wire

/// Cuts bytes into frames where they lie; only the beginning of an unfinished frame is copied.
struct FrameCutter {
  private var rest = ByteBuffer()
  private var sawPreface = false

  /// - Parameter take: gets metadata and payload in one piece, lent until it returns; false ends the connection.
  /// - Returns: false when the bytes are no GUANXI1.
  mutating func cut(
    _ bytes: ByteBuffer, _ take: (FrameHeader, UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var bytes = bytes
    if rest.readableBytes > 0 {
      rest.writeBuffer(&bytes)
      bytes = rest
      rest = ByteBuffer()
    }
    var well = true
    let used = bytes.withUnsafeReadableBytes { raw -> Int in
      var at = 0
      if !sawPreface {
        guard raw.count >= Preface.bytes.count else { return 0 }
        well = Preface.bytes.elementsEqual(raw.prefix(Preface.bytes.count))
        sawPreface = true
        at = Preface.bytes.count
      }
      while well, raw.count - at >= FrameHeader.byteCount {
        let header = FrameHeader(reading: UnsafeRawBufferPointer(rebasing: raw[at...]))
        guard header.length <= WireLimits().drainBytesMax, header.payloadLength >= 0 else {
          well = false
          break
        }
        let end = at + header.frameByteCount
        guard end <= raw.count else { break }
        well = take(header, UnsafeRawBufferPointer(rebasing: raw[(at + FrameHeader.byteCount)..<end]))
        at = end
      }
      return at
    }
    bytes.moveReaderIndex(forwardBy: used)
    // A copy of its own, so that NIO can use the read buffer again.
    if bytes.readableBytes > 0 { rest.writeBuffer(&bytes) }
    return well
  }
}
