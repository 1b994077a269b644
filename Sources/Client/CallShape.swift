internal import Contract

/// What the rules of sending again must know of a call.
struct CallShape: Sendable {
  var method: UInt32
  var effect: Effect
  /// The call carries an idempotency key.
  var keyed: Bool
  var streams: Bool

  /// A second sending can do no harm: nothing changes, or the server answers a repeat by itself.
  var repeatable: Bool { effect == .read || effect == .idempotent || keyed }
}

/// Whether a call may go out again after it failed.
enum ResendRule {
  static func mayResend(_ call: CallShape, after error: CallError) -> Bool {
    switch error.kind {
    case .refused:
      error.retry == .sameRequest && (call.repeatable || error.executed == .notExecuted)
    case .connectionLost:
      call.repeatable || error.executed == .notExecuted
    case .deadline, .protocolError, .connectFailed, .cancelled, .closed:
      false
    }
  }
}
