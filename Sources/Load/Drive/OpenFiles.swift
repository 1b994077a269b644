internal import Glibc

/// The system's limit of open files, which connections count against.
enum OpenFiles {
  /// Files beside the connections: standard streams, the loop's own, a second connection for samples, reports.
  private static let reserve = 64

  /// Raises the soft limit to the hard one where it must be, since shells hand out small ones.
  static func makeRoom(for connections: Int) throws(BenchError) {
    let wanted = UInt64(connections + reserve)
    var limit = rlimit()
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(files, &limit) == 0, UInt64(limit.rlim_cur) < wanted else { return }
    limit.rlim_cur = limit.rlim_max
    guard setrlimit(files, &limit) == 0, UInt64(limit.rlim_cur) >= wanted else {
      throw BenchError(
        "\(connections) connections need \(wanted) open files, and this process may have \(limit.rlim_max): "
          + "raise the hard limit (ulimit -Hn) or take fewer connections")
    }
  }
}
