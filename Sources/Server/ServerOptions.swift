package import Wire

/// How a server is set up.
package struct ServerOptions: Sendable {
  /// Where TCP is listened on; absent for none. Beyond loopback it is refused, since there is no TLS yet.
  package var host: String? = "127.0.0.1"
  package var port: Int = 7400
  /// The Unix socket's path; absent for none.
  package var socketPath: String?
  package var loops: Int = 1
  package var readerThreads: Int = 2
  /// Most scans and stream pages that wait for a reader thread.
  package var scanQueueMax = 4096
  /// A scan that holds its snapshot longer is ended, since the write-ahead log cannot be reused past it.
  package var readMsMax: UInt32 = 1000
  package var limits = WireLimits()
  /// Unix milliseconds; tests pin it.
  package var clock: @Sendable () -> Int64 = { Clock.nowMs }
  package var log: @Sendable (String) -> Void = { _ in }

  package init() {}

  package var connectionsMax: UInt32 {
    get { limits.connectionsMax }
    set { limits.connectionsMax = newValue }
  }
}

/// Why a server did not start; the text says what to do.
package struct StartFailure: Error, CustomStringConvertible {
  package let description: String
}
