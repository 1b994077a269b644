import Glibc
import NIOCore

/// Rests a listener when the process has no file descriptors left: accepting again at once would spin.
///
/// - Note: `@unchecked Sendable`: confined to the listener's event loop.
final class AcceptPause: ChannelInboundHandler, @unchecked Sendable {
  typealias InboundIn = any Channel

  private let log: @Sendable (String) -> Void
  private var hasTold = false

  init(log: @escaping @Sendable (String) -> Void) { self.log = log }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let failure = error as? IOError, [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(failure.errnoCode) else {
      return context.fireErrorCaught(error)
    }
    if !hasTold { log("no more connections can be accepted: \(failure); raise the limit of open files") }
    hasTold = true
    let channel = context.channel
    channel.setOption(.autoRead, value: false).whenComplete { _ in
      channel.eventLoop.scheduleTask(in: .milliseconds(100)) { channel.setOption(.autoRead, value: true) }
    }
  }
}
