extension [UInt8] {
  /// The digits of a number, without a String in between.
  package mutating func appendDecimal(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    appendDecimal(value.magnitude)
  }

  package mutating func appendDecimal(_ value: UInt64) {
    var power: UInt64 = 1
    while value / power >= 10 { power *= 10 }
    var rest = value
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }
}
