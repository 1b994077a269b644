import Glibc

/// How many connections the process may hold, by the system's limit of open files.
enum OpenFiles {
  /// Files beside connections: store, log, sockets that are about to close.
  private static let reserve: UInt64 = 128

  /// Raises the soft limit to the hard one, and says what fits below it.
  static func connections(atMost wanted: UInt32, log: (String) -> Void) -> UInt32 {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let files = UInt64(limit.rlim_cur)
    guard files < UInt64(wanted) + reserve else { return wanted }
    let fitting = UInt32(files > 2 * reserve ? files - reserve : files / 2)
    log("only \(files) files may be open, so at most \(fitting) connections; raise the limit for \(wanted)")
    return fitting
  }
}
