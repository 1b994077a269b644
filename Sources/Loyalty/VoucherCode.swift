/// The code of a voucher: eleven characters of chance and a check character, in groups of four: 7K3M-9QXA-40TE.
///
/// The letters are Crockford's base 32 (no I, L, O, U), read as elements of GF(32). The check character makes the sum of
/// all twelve, each times another power of α, zero: so every single wrong character and every swap of two different ones
/// breaks it. 55 bits of chance: of a million vouchers one is found after some 10¹⁰ guesses.
struct VoucherCode: Equatable {
  let text: String

  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".unicodeScalars)
  private static let length = 12

  /// - Parameter random: unguessable bytes; of each of the first eleven five bits count.
  init(random: [UInt8]) {
    precondition(random.count >= Self.length - 1, "a voucher's code takes \(Self.length - 1) bytes of chance")
    var symbols = random.prefix(Self.length - 1).map { $0 & 31 }
    symbols.append(Self.timesAlpha(Self.sum(symbols)))
    text = Self.grouped(symbols)
  }

  /// The code in what people type: small or full-width letters, O for 0, I or L for 1, with any spaces and dashes.
  /// Absent where it is none or its check character does not fit.
  init?(typed: String) {
    var symbols: [UInt8] = []
    for scalar in typed.unicodeScalars where !Self.isIgnored(scalar) {
      guard symbols.count < Self.length, let symbol = Self.symbol(scalar) else { return nil }
      symbols.append(symbol)
    }
    guard symbols.count == Self.length, Self.sum(symbols) == 0 else { return nil }
    text = Self.grouped(symbols)
  }

  private static func grouped(_ symbols: [UInt8]) -> String {
    var text = ""
    for (index, symbol) in symbols.enumerated() {
      if index > 0, index % 4 == 0 { text += "-" }
      text.unicodeScalars.append(letters[Int(symbol)])
    }
    return text
  }

  private static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
    // The full-width forms U+FF01 to U+FF5E stand in the order of ASCII.
    var value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    if (97...122).contains(value) { value -= 32 }
    switch Unicode.Scalar(value) {
    case "O": return 0
    case "I", "L": return 1
    case let letter?: return letters.firstIndex(of: letter).map { UInt8($0) }
    case nil: return nil
    }
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x30FC: true
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  // MARK: GF(32), with α a root of x⁵ + x² + 1

  private static func sum(_ symbols: [UInt8]) -> UInt8 { symbols.reduce(0) { timesAlpha($0) ^ $1 } }

  private static func timesAlpha(_ symbol: UInt8) -> UInt8 {
    symbol & 16 == 0 ? symbol << 1 : symbol << 1 ^ 0b100101
  }
}
