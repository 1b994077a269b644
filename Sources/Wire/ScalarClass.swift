/// The few classes of Unicode scalars that patterns need; small tables instead of a library.
enum ScalarClass {
  /// C0, DEL, C1, and the two separators that break a line.
  @inline(__always)
  static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) || scalar == 0x2028 || scalar == 0x2029
  }

  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xa0, 0x1680, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  /// Joiners, marks of direction and the like, which take no room.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff: true
    default: false
    }
  }

  @inline(__always)
  static func isVisible(_ scalar: UInt32) -> Bool {
    if scalar < 0x7f { return scalar > 0x20 }
    return !isControl(scalar) && !isSpace(scalar) && !isHidden(scalar)
  }
}
