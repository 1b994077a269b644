/// What the process tells the one who started it.
package enum ProcessStatus: Int32, Sendable {
  case ok = 0
  /// A usage or parse error: nothing was sent.
  case usage = 1
  /// No connection, or the server did not accept the credential.
  case connect = 2
  case callFailed = 3
  /// `\expect_error` did not see what it expects.
  case expectationFailed = 4
  case deadline = 5
  /// A destructive call was not confirmed.
  case notConfirmed = 6
  case interrupted = 130
}
