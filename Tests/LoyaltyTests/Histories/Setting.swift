import Foundation

/// How far the comparison goes, from the environment: by itself as far as two slow cores come in some minutes, in the
/// long run 50,000 histories.
enum Setting {
  static let histories = number("GUANXI_HISTORIES") ?? 2000
  static let firstSeed = number("GUANXI_SEED") ?? 1
  static let isLoud = number("GUANXI_LOUD") != nil
  /// Prints every failing history instead of stopping at the first.
  static let goesOn = number("GUANXI_GO_ON") != nil

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
