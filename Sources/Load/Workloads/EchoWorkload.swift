internal import Contract
internal import Foundation
internal import NIOCore
internal import Wire

/// system.echo of a frame that is encoded once; its data begin with the call id, so that a reply that belongs to
/// another call is noticed.
final class EchoWorkload: Workload {
  let kinds = [CallKind(Methods.System.echo.info)]
  private let frame: [UInt8]
  private let payloadAt = FrameHeader.byteCount
  private let dataAt: Int

  /// - Parameter bytes: of the data, at least 8.
  init(bytes: Int) {
    var request = EchoRequest()
    request.data = (0..<max(8, bytes)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    let payload = request.encoded()
    var frame = ByteBuffer()
    frame.writeRequest(Methods.System.echo.info.id, callId: 0, meta: [], payload: payload)
    self.frame = Array(frame.readableBytesView)
    // The message has one field, so its data are the frame's end.
    self.dataAt = frame.readableBytes - max(8, bytes)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    out.writeWithUnsafeMutableBytes(minimumWritableBytes: frame.count) { target in
      target.copyBytes(from: frame)
      target.storeBytes(of: callId.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: callId.bigEndian, toByteOffset: dataAt, as: UInt64.self)
      return frame.count
    }
    return Shot()
  }

  /// EchoReply has its data in the same field as EchoRequest, so the payloads are equal byte for byte.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
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

extension CallKind {
  init(_ method: MethodInfo, _ remark: String? = nil) {
    self.init(
      name: remark.map { "\(method.name) (\($0))" } ?? method.name, methodId: method.id,
      isChange: method.effect == .keyed)
  }
}
