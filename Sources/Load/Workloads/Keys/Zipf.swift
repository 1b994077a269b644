internal import Foundation

/// Draws the numbers 1 to `count`, k as often as k to the power of -theta, in constant time and without a table.
///
/// The area below the continuous curve x^-theta stands for the steps: a point of it is drawn through the curve's
/// integral and taken unless it lies above its step (rejection-inversion, Hörmann and Derflinger 1996).
struct Zipf {
  let count: UInt64
  private let theta: Double
  private let first: Double
  private let last: Double
  /// Left of it by so much a point is below its step for sure, so most draws need no power.
  private let surely: Double

  init(count: UInt64, theta: Double) {
    self.count = count
    self.theta = theta
    first = Self.area(1.5, theta) - 1
    last = Self.area(Double(count) + 0.5, theta)
    surely = 2 - Self.inverse(Self.area(2.5, theta) - Foundation.pow(2, -theta), theta)
  }

  func draw(_ random: inout SeededRandom) -> UInt64 {
    while true {
      let point = last + random.unit() * (first - last)
      let x = Self.inverse(point, theta)
      let k = min(max(1, (x + 0.5).rounded(.down)), Double(count))
      if k - x <= surely || point >= Self.area(k + 0.5, theta) - Foundation.pow(k, -theta) { return UInt64(k) }
    }
  }

  /// The integral of x^-theta from 1; near theta = 1 it is the logarithm, which the quotient approaches without reaching.
  private static func area(_ x: Double, _ theta: Double) -> Double {
    let rest = 1 - theta
    return abs(rest) < 1e-9 ? Foundation.log(x) : expm1(rest * Foundation.log(x)) / rest
  }

  private static func inverse(_ area: Double, _ theta: Double) -> Double {
    let rest = 1 - theta
    return abs(rest) < 1e-9 ? Foundation.exp(area) : Foundation.exp(log1p(max(-1, area * rest)) / rest)
  }
}
