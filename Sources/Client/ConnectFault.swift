internal import Glibc
internal import NIOCore
internal import NIOPosix

/// Why no connection came about, in the system's own words and no library's.
package enum ConnectFault {
  package static func words(for error: any Error) -> String {
    switch error {
    case let failure as NIOConnectionError:
      if let cause = failure.connectionErrors.last?.error { return words(for: cause) }
      return "the name \(failure.host) is not known"
    case let failure as IOError: return String(cString: strerror(failure.errnoCode))
    case ChannelError.connectTimeout: return "no answer in time"
    default: return "\(error)"
    }
  }
}
