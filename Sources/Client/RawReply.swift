public import Contract

/// A method's answer, not decoded.
public struct RawReply: Sendable {
  public let payload: [UInt8]
  public let meta: ReplyMeta
  /// From the call to its answer, all attempts and pauses included.
  public let elapsed: Duration
  /// How often the request was sent.
  public let attempts: Int
}
