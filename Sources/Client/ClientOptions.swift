internal import Wire

/// How a client introduces itself, how long it waits and how often it tries.
public struct ClientOptions: Sendable {
  /// Name and version of the program, for the server's log.
  public var name: String
  /// An API key; nil on the Unix socket, where the peer's user counts.
  public var credential: String?
  /// The language of messages for people: en or zh.
  public var language: String
  /// Most bytes of a frame's `length` that this client takes.
  public var maxFrame: UInt32 = WireLimits().frameBytesMax
  /// Connecting and the handshake together take at most so long.
  public var connectTimeout: Duration = .seconds(5)
  /// The pauses between attempts to connect, and between attempts of one call.
  public var reconnect = Backoff()
  /// How often one call is sent again at most, besides its deadline.
  public var retryAttemptsMax = 5
  /// A connection that was silent for so long is asked for a sign of life; silent twice as long, it counts as lost.
  public var pingInterval: Duration = .seconds(15)
  /// The server's own answer to a missed deadline knows more, so the client waits so much longer for it.
  public var deadlineGrace: Duration = .milliseconds(250)
  /// Items of a stream that may be under way to a consumer that has not asked for them yet.
  public var streamWindow: UInt32 = 256

  public init(name: String = "guanxi-client", credential: String? = nil, language: String = "en") {
    self.name = name
    self.credential = credential
    self.language = language
  }
}

/// Growing pauses with jitter, so that a thousand clients do not come back in the same instant.
public struct Backoff: Sendable, Equatable {
  public var first: Duration = .milliseconds(50)
  public var longest: Duration = .seconds(5)

  public init() {}

  /// The pause after `failures` failures in a row: doubled each time, then shortened at random by up to half.
  public func pause(afterFailures failures: Int) -> Duration {
    var pause = first
    for _ in 1..<max(2, min(failures, 32)) where failures > 1 && pause < longest { pause *= 2 }
    return min(pause, longest) * Double.random(in: 0.5...1)
  }
}
