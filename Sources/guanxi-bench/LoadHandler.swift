internal import Contract
internal import NIOCore
internal import Wire

/// One connection of the closed loop: as soon as a reply is in, the next request goes out.
///
/// No task, promise or allocation per call, since a tester must cost less than what it tests.
final class LoadHandler<Work: Workload>: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A call under way; `id` 0 is a free place.
  private struct Place {
    var id: UInt64 = 0
    var startNs: UInt64 = 0
    var subject: UInt64 = 0
  }

  private let work: Work
  private let tally: Tally
  private let hello: Hello
  private let inFlight: Int
  private let opened: EventLoopPromise<HelloAck>
  private var answered = false
  private var context: ChannelHandlerContext?
  private var reader = FrameCutter()
  private var out = ByteBuffer()
  private var places: [Place]
  private var lastId: UInt64 = 0
  private(set) var underWay = 0

  init(_ work: Work, _ tally: Tally, hello: Hello, inFlight: Int, opened: EventLoopPromise<HelloAck>) {
    self.work = work
    self.tally = tally
    self.hello = hello
    self.inFlight = inFlight
    self.opened = opened
    // Call ids rise while an early call may stay; sixteen times the calls under way make a collision rare.
    var count = 16
    while count < inFlight * 16 { count *= 2 }
    self.places = Array(repeating: Place(), count: count)
  }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    out.writeBytes(Preface.bytes)
    let payload = hello.encoded()
    out.writeHeader(FrameHeader(type: .hello, callId: 0, payloadLength: payload.count))
    out.writeBytes(payload)
    flush(context)
  }

  /// Fills the connection with calls; called once, when all connections are open.
  func start() {
    guard let context else { return }
    let now = NIODeadline.now().uptimeNanoseconds
    for _ in 0..<inFlight { send(now) }
    flush(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = NIODeadline.now().uptimeNanoseconds
    let well = reader.cut(unwrapInboundIn(data)) { header, body in take(header, body, now) }
    if !well { lost("PROTOCOL_ERROR", context) }
  }

  func channelReadComplete(context: ChannelHandlerContext) { flush(context) }

  func channelInactive(context: ChannelHandlerContext) {
    lost("CONNECTION_LOST", context)
    self.context = nil
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { lost("CONNECTION_LOST", context) }

  private func lost(_ reason: String, _ context: ChannelHandlerContext) {
    if !answered {
      answered = true
      opened.fail(BenchError("the server ended the connection before the handshake (\(reason))"))
    } else if underWay > 0 {
      for _ in 0..<underWay { tally.failed(reason) }
    }
    underWay = 0
    context.close(promise: nil)
  }

  private func take(_ header: FrameHeader, _ body: UnsafeRawBufferPointer, _ now: UInt64) -> Bool {
    switch FrameType(rawValue: header.type) {
    case .reply: return reply(header, body, now)
    case .helloAck:
      answered = true
      guard let ack = try? HelloAck(bytes: Array(body)) else { return false }
      opened.succeed(ack)
    case .ping:
      out.writeHeader(FrameHeader(type: .pong, callId: 0, payloadLength: body.count))
      out.writeBytes(body)
    case .goAway:
      let reason = (try? Status(bytes: Array(body)))?.reason ?? "GOAWAY_\(header.arg)"
      if answered { return true }
      answered = true
      opened.fail(BenchError("the server refused the connection: \(reason)"))
    default: return header.isIgnorable
    }
    return true
  }

  @inline(__always)
  private func reply(_ header: FrameHeader, _ body: UnsafeRawBufferPointer, _ now: UInt64) -> Bool {
    let at = Int(header.callId & UInt64(places.count - 1))
    let place = places[at]
    guard place.id == header.callId, place.id != 0 else { return false }
    places[at].id = 0
    underWay -= 1
    let payload = UnsafeRawBufferPointer(rebasing: body[Int(header.metaLength)...])
    if header.arg == 0 {
      let correct = work.check(payload, subject: place.subject, callId: place.id)
      tally.ended(correctly: correct, ns: now &- place.startNs)
      if tally.phase != .over { send(now) }
    } else {
      refused(payload)
    }
    return true
  }

  /// A refused call makes way for the next one when the server asked to be asked again, else at once.
  private func refused(_ payload: UnsafeRawBufferPointer) {
    let status = try? Status(bytes: Array(payload))
    tally.failed(status?.reason ?? "UNDECODABLE_STATUS")
    guard let loop = context?.eventLoop else { return }
    let pause = TimeAmount.milliseconds(Int64(status?.retryAfterMs ?? 0))
    loop.assumeIsolated().scheduleTask(in: pause) {
      guard let context = self.context, self.tally.phase != .over else { return }
      self.send(NIODeadline.now().uptimeNanoseconds)
      self.flush(context)
    }
  }

  @inline(__always)
  private func send(_ now: UInt64) {
    repeat { lastId += 1 } while places[Int(lastId & UInt64(places.count - 1))].id != 0
    let subject = work.write(callId: lastId, into: &out)
    places[Int(lastId & UInt64(places.count - 1))] = Place(id: lastId, startNs: now, subject: subject)
    underWay += 1
  }

  private func flush(_ context: ChannelHandlerContext) {
    guard out.readableBytes > 0 else { return }
    let bytes = out
    out = context.channel.allocator.buffer(capacity: bytes.readableBytes)
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
  }
}
