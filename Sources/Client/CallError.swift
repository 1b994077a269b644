public import Contract
public import Wire

/// Why a call gave no reply. It always says whether the call took effect and whether it may be sent again.
public struct CallError: Error, Sendable {
  /// Who ended the call.
  public enum Kind: Sendable, Hashable {
    /// The server, with a status.
    case refused
    /// The connection ended, or the server said that it would not process the call.
    case connectionLost
    /// The deadline, kept by the client because the server stayed silent.
    case deadline
    /// Bytes that are no GUANXI1, or a reply that cannot be decoded.
    case protocolError
    /// No connection came about: no server there, or it refused the handshake.
    case connectFailed
    /// The caller's own task was cancelled.
    case cancelled
    /// The client was closed.
    case closed
  }

  public let kind: Kind
  /// Everything that is known; of the server's making when `kind` is `refused`.
  public let status: Status

  public init(kind: Kind, status: Status) {
    self.kind = kind
    self.status = status
  }

  public var code: StatusCode { StatusCode(rawValue: status.code) ?? .unknown }
  /// A word of the registry: CUSTOMER_NOT_FOUND.
  public var reason: String { status.reason }
  /// For people, in the caller's language where the server wrote it.
  public var message: String { status.message }
  public var executed: Executed { status.executed ?? .unknown }
  public var retry: Retry { status.retry ?? .never }
  /// The server asks to wait so long before the next attempt.
  public var retryAfter: Duration? { status.retryAfterMs.map { .milliseconds(Int64($0)) } }
}

extension CallError {
  /// The same error of a call that was sent before and may have been done then.
  ///
  /// Only an operation's own refusal settles that: the server looks for the key first, so it would have given the
  /// stored reply.
  var afterOneOfUnknownFate: CallError {
    let settled: [StatusCode] = [
      .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .aborted, .outOfRange,
    ]
    guard executed == .notExecuted, kind != .refused || !settled.contains(code) else { return self }
    var status = status
    status.executed = .unknown
    return CallError(kind: kind, status: status)
  }
}

extension CallError: CustomStringConvertible {
  public var description: String { "\(code.word) \(reason): \(message)" }
}

extension CallError {
  /// An error of the client's own making.
  init(
    _ kind: Kind, _ reason: Reason, _ message: String, retry: Retry, executed: Executed
  ) {
    var status = Status(code: reason.code.rawValue, reason: reason.word, message: message)
    status.retry = retry
    status.executed = executed
    self.init(kind: kind, status: status)
  }

  static func connectFailed(_ message: String) -> CallError {
    CallError(.connectFailed, .connectionLost, message, retry: .sameRequest, executed: .notExecuted)
  }

  static func protocolError(_ message: String, executed: Executed = .unknown) -> CallError {
    CallError(.protocolError, .protocolError, message, retry: .never, executed: executed)
  }

  static func connectionLost(_ message: String) -> CallError {
    CallError(.connectionLost, .connectionLost, message, retry: .sameRequest, executed: .unknown)
  }

  static let closed = CallError(
    .closed, .cancelled, "the client is closed", retry: .never, executed: .notExecuted)

  /// The same end as one call of the connection sees it: what was not sent or only read has changed nothing.
  func seen(by call: CallShape, processed: Bool) -> CallError {
    var status = status
    if !processed || call.effect == .read {
      status.executed = .notExecuted
    } else if status.executed != .executed {
      status.executed = .unknown
    }
    if !call.repeatable && processed { status.retry = .afterRefresh }
    return CallError(kind: kind, status: status)
  }

  static func deadline(_ call: CallShape, sent: Bool) -> CallError {
    CallError(
      .deadline, .deadlineExceeded,
      sent ? "no answer before the deadline" : "the deadline was over before the call could be sent",
      retry: .sameRequest, executed: .unknown
    ).seen(by: call, processed: sent)
  }

  static func cancelled(_ call: CallShape, sent: Bool) -> CallError {
    CallError(
      .cancelled, .cancelled, "the caller cancelled the call", retry: .sameRequest, executed: .unknown
    ).seen(by: call, processed: sent)
  }

  static func tooLarge(_ bytes: Int, most: UInt32) -> CallError {
    CallError(
      .refused, .frameTooLarge,
      "the request has \(bytes) bytes, more than the \(most) that the server takes; send less at a time",
      retry: .afterFix, executed: .notExecuted)
  }
}
