/// The last character of a number that people read aloud, by ISO/IEC 7064's hybrid systems (MOD 11,10 and its like): it
/// catches every wrong character and nearly every swap of two.
enum CheckCharacter {
  /// - Parameters:
  ///   - values: the characters before it, each below `count`.
  ///   - count: how many characters there are; even.
  static func value(of values: some Sequence<Int>, count: Int) -> Int {
    var product = count
    for value in values {
      let sum = (product + value) % count
      product = (sum == 0 ? count : sum) * 2 % (count + 1)
    }
    return (count + 1 - product) % count
  }
}
