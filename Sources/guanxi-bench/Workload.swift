internal import Contract
internal import Foundation
internal import NIOCore
internal import Wire

/// What one call sends and what its reply must look like. One workload serves all connections of the loop.
protocol Workload: AnyObject, SendableMetatype {
  /// Appends one whole REQUEST frame.
  /// - Returns: the number that `check` gets back with the reply.
  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64
  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool
}

/// system.echo of a frame that is encoded once; its data begin with the call id, so that a reply that belongs to
/// another call is noticed.
final class EchoWorkload: Workload {
  private let frame: [UInt8]
  private let payloadAt = FrameHeader.byteCount
  private let dataAt: Int

  /// - Parameter bytes: of the data, at least 8.
  init(bytes: Int) {
    var request = EchoRequest()
    request.data = (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    let payload = request.encoded()
    var frame = ByteBuffer()
    frame.writeRequest(Methods.System.echo.info.id, callId: 0, meta: [], payload: payload)
    self.frame = Array(frame.readableBytesView)
    // The message has one field, so its data are the frame's end.
    self.dataAt = frame.readableBytes - bytes
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    out.writeWithUnsafeMutableBytes(minimumWritableBytes: frame.count) { target in
      target.copyBytes(from: frame)
      target.storeBytes(of: callId.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: callId.bigEndian, toByteOffset: dataAt, as: UInt64.self)
      return frame.count
    }
    return 0
  }

  /// EchoReply has its data in the same field as EchoRequest, so the payloads are equal byte for byte.
  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let idAt = dataAt - payloadAt
    guard payload.count == frame.count - payloadAt,
      payload.loadUnaligned(fromByteOffset: idAt, as: UInt64.self) == callId.bigEndian
    else { return false }
    return frame.withUnsafeBytes { expected in
      let sent = UnsafeRawBufferPointer(rebasing: expected[payloadAt...])
      return equal(sent, payload, 0..<idAt) && equal(sent, payload, (idAt + 8)..<sent.count)
    }
  }

  private func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard let left = left.baseAddress, let right = right.baseAddress else { return range.isEmpty }
    return memcmp(left + range.lowerBound, right + range.lowerBound, range.count) == 0
  }
}

/// customers.get of ids 1…N, each equally likely.
final class GetWorkload: Workload {
  private let customers: UInt64
  private var random: SeededRandom

  init(customers: Int, seed: UInt64) {
    self.customers = UInt64(customers)
    self.random = SeededRandom(seed: seed)
  }

  /// Written by hand, since it is one tag and one integer: 08 <id>.
  func write(callId: UInt64, into out: inout ByteBuffer) -> UInt64 {
    let id = random.below(customers) + 1
    let payload = 1 + max(1, (70 - id.leadingZeroBitCount) / 7)
    let header = FrameHeader(
      type: .request, callId: callId, arg: Methods.Customers.get.info.id, payloadLength: payload)
    out.writeWithUnsafeMutableBytes(minimumWritableBytes: header.frameByteCount) { target in
      header.write(to: target)
      target[FrameHeader.byteCount] = 0x08
      var rest = id
      for at in (FrameHeader.byteCount + 1)..<header.frameByteCount {
        target[at] = UInt8(truncatingIfNeeded: rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)
        rest >>= 7
      }
      return header.frameByteCount
    }
    return id
  }

  func check(_ payload: UnsafeRawBufferPointer, subject: UInt64, callId: UInt64) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    return id == subject && version == 1
  }
}

extension ByteBuffer {
  mutating func writeRequest(_ method: UInt32, callId: UInt64, meta: [UInt8], payload: [UInt8]) {
    let header = FrameHeader(
      type: .request, callId: callId, arg: method, metaLength: meta.count, payloadLength: payload.count)
    writeHeader(header)
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
