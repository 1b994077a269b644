internal import NIOCore
internal import Wire

extension ByteBuffer {
  mutating func writeRequest(_ method: UInt32, callId: UInt64, meta: [UInt8], payload: [UInt8]) {
    writeHeader(
      FrameHeader(type: .request, callId: callId, arg: method, metaLength: meta.count, payloadLength: payload.count))
    writeBytes(meta)
    writeBytes(payload)
  }

  mutating func writeHeader(_ header: FrameHeader) {
    writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.byteCount) {
      header.write(to: $0)
      return FrameHeader.byteCount
    }
  }
}
