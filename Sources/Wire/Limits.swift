/// Every limit of the protocol, in one place; the server announces them in HELLO_ACK.
public struct WireLimits: Sendable, Equatable {
  /// Most bytes of a frame's `length`.
  public var frameBytesMax: UInt32 = 4 << 20
  /// The same for connections without a credential.
  public var anonymousFrameBytesMax: UInt32 = 64 << 10
  /// Above this a frame is not even drained.
  public var drainBytesMax: UInt32 = 64 << 20
  /// Most bytes of the HELLO frame.
  public var helloBytesMax: UInt32 = 16 << 10
  /// Most bytes of metadata.
  public var metaBytesMax: UInt32 = 4 << 10
  public var inFlightMax: UInt32 = 128
  public var connectionsMax: UInt32 = 12_000
  /// A connection has so long for its preface and HELLO.
  public var helloTimeoutMs: UInt32 = 5_000
  /// A frame is complete so long after its first byte.
  public var frameTimeoutMs: UInt32 = 10_000
  public var idleTimeoutMs: UInt32 = 600_000
  public var defaultTimeoutMs: UInt32 = 10_000
  public var callTimeoutMsMax: UInt32 = 60_000
  /// A stream whose items nobody takes ends after this time.
  public var streamStallMs: UInt32 = 60_000
  /// Pings closer together than this count as too many, 10 in a row.
  public var pingIntervalMsMin: UInt32 = 1_000
  /// A connection's unsent output pauses its streams above this.
  public var outputBytesMax: Int = 1 << 20
  /// With so many bytes of replies unread, new calls are refused; with four times as many the connection ends.
  public var unreadBytesMax: Int = 8 << 20
  /// After SIGTERM, calls that have not started are refused after this time.
  public var drainGraceMs: UInt32 = 3_000

  public init() {}
}
