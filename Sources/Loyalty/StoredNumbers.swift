/// Numbers that stand in a row as text with signs between them, read byte by byte: a text made of each would cost more
/// than the row.
struct StoredNumbers {
  private var bytes: String.UTF8View.Iterator

  init(_ text: String) { bytes = text.utf8.makeIterator() }

  /// The next number and the sign behind it, 0 at the end; nil where no Int64 stands.
  mutating func next() -> (number: Int64, sign: UInt8)? {
    var byte = bytes.next()
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { byte = bytes.next() }
    // Below zero, where there is one number more.
    var number: Int64 = 0
    var isEmpty = true
    while let digit = byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tens.subtractingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      if isTooLarge || isStillTooLarge { return nil }
      (number, isEmpty) = (sum, false)
      byte = bytes.next()
    }
    guard !isEmpty, isNegative || number != .min else { return nil }
    return (isNegative ? number : 0 - number, byte ?? 0)
  }
}
