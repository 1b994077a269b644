internal import Contract
internal import NIOCore

/// One sending of one call, from the caller's task to the connection and back.
///
/// `@unchecked Sendable`: what varies is touched on the dispatcher's event loop only.
final class Attempt: @unchecked Sendable {
  enum Stage: Equatable {
    case created
    /// For a connection, or for a free place on it.
    case waiting
    /// Under this call id; the place is taken until the REPLY comes.
    case sent(UInt64)
    case ended
  }
  enum Answer {
    case once(CheckedContinuation<Result<(payload: [UInt8], meta: ReplyMeta), CallError>, Never>)
    case items(StreamBuffer)
  }

  let call: CallShape
  let meta: RequestMeta
  let payload: [UInt8]
  /// The instant after which the answer has no more use; of a stream, the instant by which it must be under way.
  let deadline: NIODeadline

  var stage = Stage.created
  /// nil as soon as the caller knows how the call ended.
  var answer: Answer?
  var timer: Scheduled<Void>?
  /// Items that the server may still send.
  var credit: UInt64
  weak var connection: Connection?

  init(call: CallShape, meta: RequestMeta, payload: [UInt8], deadline: NIODeadline) {
    self.call = call
    self.meta = meta
    self.payload = payload
    self.deadline = deadline
    self.credit = UInt64(meta.credit ?? 0)
  }

  /// Tells the caller; later ends of the same attempt are nobody's concern.
  func end(_ result: Result<(payload: [UInt8], meta: ReplyMeta), CallError>) {
    timer?.cancel()
    timer = nil
    let answer = answer
    self.answer = nil
    switch answer {
    case .once(let caller): caller.resume(returning: result)
    case .items(let buffer): buffer.finish(result.map(\.meta))
    case nil: break
    }
  }
}
