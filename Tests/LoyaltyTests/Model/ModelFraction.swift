import Contract

/// An exact fraction, never negative; the generator keeps to numbers that fit.
struct ModelFraction {
  var over: Int128
  var under: Int128

  init(_ over: Int64, _ under: Int64 = 1) {
    self.over = Int128(over)
    self.under = Int128(under)
  }

  private init(reducing over: Int128, _ under: Int128) {
    var a = over
    var b = under
    while b != 0 { (a, b) = (b, a % b) }
    self.over = over / a
    self.under = under / a
  }

  static func * (left: Self, right: Self) -> Self {
    Self(reducing: left.over * right.over, left.under * right.under)
  }

  static func + (left: Self, right: Self) -> Self {
    Self(reducing: left.over * right.under + right.over * left.under, left.under * right.under)
  }

  func rounded(_ rounding: Rounding?) -> Int64 {
    switch rounding {
    case .up: Int64((over + under - 1) / under)
    case .halfUp: Int64((over * 2 + under) / (under * 2))
    default: Int64(over / under)
    }
  }
}
