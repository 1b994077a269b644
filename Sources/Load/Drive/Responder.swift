internal import Contract
internal import NIOCore
internal import NIOPosix
internal import Wire

/// Answers every request with its own payload and does nothing else: what a call costs against it is the tester's own
/// cost and the kernel's.
final class Responder: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var reader = FrameCutter()
  private var out = ByteBuffer()

  /// Listens on a Unix socket, on a thread of its own.
  static func listen(_ path: String, on group: MultiThreadedEventLoopGroup) async throws {
    _ = try await ServerBootstrap(group: group)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Responder()) }
      }
      .bind(unixDomainSocketPath: path).get()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let well = reader.cut(unwrapInboundIn(data)) { header, body in
      answer(header, body)
      return true
    }
    if !well { context.close(promise: nil) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    guard out.readableBytes > 0 else { return }
    let bytes = out
    out = context.channel.allocator.buffer(capacity: bytes.readableBytes)
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }

  private func answer(_ header: FrameHeader, _ body: UnsafeRawBufferPointer) {
    switch FrameType(rawValue: header.type) {
    case .hello:
      var ack = HelloAck()
      ack.server = "responder"
      ack.maxInFlight = UInt32(LoadPlan.Limits.inFlightMax)
      let payload = ack.encoded()
      out.writeBytes(Preface.bytes)
      out.writeHeader(FrameHeader(type: .helloAck, callId: 0, payloadLength: payload.count))
      out.writeBytes(payload)
    case .request:
      let payload = UnsafeRawBufferPointer(rebasing: body[Int(header.metaLength)...])
      out.writeHeader(FrameHeader(type: .reply, callId: header.callId, payloadLength: payload.count))
      out.writeBytes(payload)
    default: break
    }
  }
}
