/// The customer number (客户编号) that people read aloud: C, the id with at least six digits, and a check digit.
///
/// The check digit is ISO/IEC 7064 MOD 11,10: it catches every wrong digit and nearly every swap of two.
package enum CustomerNumber {
  package static func text(_ id: Int64) -> String {
    // Each file that is shown has one, so its bytes are written straight into place.
    var left = id.magnitude
    var count = 6
    var above = left / 1_000_000
    while above > 0 { (count, above) = (count + 1, above / 10) }
    var text = [UInt8](repeating: UInt8(ascii: "C"), count: count + 3)
    for place in stride(from: count, to: 0, by: -1) {
      text[place] = UInt8(ascii: "0") + UInt8(left % 10)
      left /= 10
    }
    text[count + 1] = UInt8(ascii: "-")
    text[count + 2] = UInt8(ascii: "0") + UInt8(checkDigit(of: text[1...count]))
    return String(decoding: text, as: UTF8.self)
  }

  /// The id in a number as people type it: small or full-width letters, with or without the dash and spaces.
  /// Absent where it is none or its check digit does not fit.
  package static func id(in typed: String) -> Int64? {
    var letters = FoldedText(typed).text.filter { $0 != "-" && $0 != " " }[...]
    guard letters.popFirst() == "c", letters.count >= 7, letters.count <= 19 else { return nil }
    guard letters.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(letters.dropLast()) else { return nil }
    return id > 0 && letters.last == Character("\(checkDigit(of: letters.dropLast().utf8))") ? id : nil
  }

  private static func checkDigit(of digits: some Sequence<UInt8>) -> Int {
    var product = 10
    for digit in digits {
      let sum = (product + Int(digit) - 48) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }
}
