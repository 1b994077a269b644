internal import Foundation

/// Names one intention, so that sending it twice does it once.
public enum IdempotencyKey {
  /// 16 bytes: milliseconds since 1970, so that keys rise and index cheaply, then 8 random bytes.
  public static func make(atMs ms: Int64 = nowMs()) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return bytes(UInt64(bitPattern: ms)) + bytes(random.next())
  }

  public static func nowMs() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  private static func bytes(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
  }
}
