import Foundation

/// Which names are a time zone's.
enum ZoneName {
  /// - Returns: nil for a name that is none, or that Foundation takes for something else.
  static func timeZone(_ name: String) -> TimeZone? {
    if name == "UTC" || name == "GMT" { return .gmt }
    // Offsets stay what they are when a place changes its clocks, and three letters mean different places to different
    // people (CST is China's and Chicago's time): neither says where. SystemV's are not IANA's.
    guard name.utf8.count > 3, name.utf8.allSatisfy(isMark), !name.hasPrefix("GMT"), !name.hasPrefix("SystemV/"),
      let timeZone = TimeZone(identifier: name), timeZone.identifier == name
    else { return nil }
    return timeZone
  }

  /// Foundation reads a name up to its first NUL, so that one zone would have names without end.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
