import Glibc

/// The machine's wall clock. Operations never read it: their instant is handed in.
package enum Clock {
  /// Unix milliseconds.
  package static var nowMs: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
