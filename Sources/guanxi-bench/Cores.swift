internal import Foundation
internal import Glibc

/// Which cores threads may run on.
///
/// The system's two calls for it are looked up by name, since Swift's C library leaves them out; without them, or where
/// they are refused, nothing is pinned and the figures are less steady.
enum Cores {
  /// As many bits as the C library's own sets have.
  private typealias Mask = [UInt8]
  private typealias Call = @convention(c) (pid_t, Int, UnsafeMutableRawPointer?) -> Int32
  private static let maskBytes = 128

  /// Those that this process may use, in their order.
  static func allowed() -> [Int] {
    var mask = Mask(repeating: 0, count: maskBytes)
    guard call("sched_getaffinity", 0, &mask) else { return [] }
    return (0..<maskBytes * 8).filter { mask[$0 / 8] & 1 << UInt8($0 % 8) != 0 }
  }

  /// The calling thread, and what it starts from now on.
  static func pinThread(to core: Int) { pin(0, to: core) }

  /// All threads of this process: those of later runs come from them.
  static func pinProcess(to core: Int) {
    // Where the list cannot be read nothing is pinned.
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    for thread in threads.compactMap({ pid_t($0) }) { pin(thread, to: core) }
  }

  private static func pin(_ thread: pid_t, to core: Int) {
    var mask = Mask(repeating: 0, count: maskBytes)
    guard mask.indices.contains(core / 8) else { return }
    mask[core / 8] |= 1 << UInt8(core % 8)
    _ = call("sched_setaffinity", thread, &mask)
  }

  private static func call(_ name: String, _ thread: pid_t, _ mask: inout Mask) -> Bool {
    guard let symbol = dlsym(nil, name) else { return false }
    return unsafeBitCast(symbol, to: Call.self)(thread, maskBytes, &mask) >= 0
  }
}
