internal import NIOCore
internal import Wire

/// Bytes that GUANXI1 does not allow; the connection cannot go on.
struct ProtocolViolation: Error, Equatable {
  var code: GoAwayCode
  var what: String
}

/// A whole frame; its parts share the memory of the bytes read.
struct Frame {
  var header: FrameHeader
  var meta: ByteBuffer
  var payload: ByteBuffer
}

/// Cuts a server's bytes into frames: first the preface, then headers with their bodies.
struct FrameReader {
  /// Most bytes of a frame's `length`.
  var frameBytesMax: UInt32
  private var buffer = ByteBuffer()
  private var sawPreface = false

  init(frameBytesMax: UInt32) { self.frameBytesMax = frameBytesMax }

  /// The buffer grows with the bytes received and never by an announced length.
  mutating func append(_ bytes: ByteBuffer) {
    if buffer.readableBytes == 0 {
      buffer = bytes
    } else {
      buffer.discardReadBytes()
      buffer.writeImmutableBuffer(bytes)
    }
  }

  /// The next frame; nil when more bytes are needed.
  mutating func next() throws(ProtocolViolation) -> Frame? {
    guard try readPreface(), buffer.readableBytes >= FrameHeader.byteCount else { return nil }
    let header = buffer.withUnsafeReadableBytes { FrameHeader(reading: $0) }
    try check(header)
    guard buffer.readableBytes >= header.frameByteCount else { return nil }
    buffer.moveReaderIndex(forwardBy: FrameHeader.byteCount)
    guard let meta = buffer.readSlice(length: Int(header.metaLength)),
      let payload = buffer.readSlice(length: header.payloadLength)
    else { preconditionFailure("the frame's bytes were counted above") }
    return Frame(header: header, meta: meta, payload: payload)
  }

  /// Each byte is compared as it comes, so that an answer in another protocol is noticed by its first byte.
  private mutating func readPreface() throws(ProtocolViolation) -> Bool {
    if sawPreface { return true }
    guard Preface.bytes.starts(with: buffer.readableBytesView.prefix(Preface.bytes.count)) else {
      throw ProtocolViolation(code: .protocolError, what: "this is no GUANXI1 server: its first bytes are others")
    }
    guard buffer.readableBytes >= Preface.bytes.count else { return false }
    buffer.moveReaderIndex(forwardBy: Preface.bytes.count)
    sawPreface = true
    return true
  }

  private func check(_ header: FrameHeader) throws(ProtocolViolation) {
    guard header.length <= frameBytesMax else {
      throw ProtocolViolation(
        code: .frameTooLarge, what: "a frame of \(header.length) bytes, above the \(frameBytesMax) allowed")
    }
    guard header.length >= FrameHeader.countedByteCount, header.payloadLength >= 0 else {
      throw ProtocolViolation(code: .protocolError, what: "a frame whose lengths contradict each other")
    }
    guard header.flags & ~FrameHeader.ignorable == 0 else {
      throw ProtocolViolation(code: .protocolError, what: "a frame with unknown flags \(header.flags)")
    }
  }
}

extension ByteBuffer {
  mutating func writeFrame(_ header: FrameHeader, meta: [UInt8] = [], payload: [UInt8] = []) {
    var header = header
    header.length = UInt32(FrameHeader.countedByteCount + meta.count + payload.count)
    header.metaLength = UInt16(meta.count)
    writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount) {
      header.write(to: $0)
      return FrameHeader.byteCount
    }
    writeBytes(meta)
    writeBytes(payload)
  }

  var bytes: [UInt8] { Array(readableBytesView) }
}
