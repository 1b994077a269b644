import Contract
import TestHouse
import Testing

@testable import Loyalty

/// The codes of vouchers: what people type is understood, and what they mistype is noticed.
struct VoucherCodeTests {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func codes(_ count: Int) -> [VoucherCode] {
    let source = KeySource()
    return (0..<count).map { _ in VoucherCode(random: source.next()) }
  }

  private static func plain(_ code: VoucherCode) -> [Character] { code.text.filter { $0 != "-" } }

  @Test func `a code is three groups of four letters of Crockford's base 32 and reads back`() {
    for code in Self.codes(500) {
      let groups = code.text.split(separator: "-", omittingEmptySubsequences: false)
      #expect(groups.map(\.count) == [4, 4, 4] && Self.plain(code).allSatisfy(Self.letters.contains))
      #expect(VoucherCode(typed: code.text) == code)
    }
  }

  @Test func `every single wrong character is noticed, wherever it stands`() {
    var read = 0
    for code in Self.codes(40) {
      let plain = Self.plain(code)
      for place in plain.indices {
        for letter in Self.letters where letter != plain[place] {
          var wrong = plain
          wrong[place] = letter
          if VoucherCode(typed: String(wrong)) != nil { read += 1 }
        }
      }
    }
    #expect(read == 0)
  }

  @Test func `every swap of two different characters is noticed, of neighbours and of others`() {
    var (swaps, read) = (0, 0)
    for code in Self.codes(200) {
      let plain = Self.plain(code)
      for first in plain.indices {
        for second in plain.indices where second > first && plain[first] != plain[second] {
          var wrong = plain
          wrong.swapAt(first, second)
          swaps += 1
          if VoucherCode(typed: String(wrong)) != nil { read += 1 }
        }
      }
    }
    #expect(read == 0 && swaps > 10_000)
  }

  @Test func `a code may be typed small, wide, with spaces and with the letters that look like digits`() throws {
    // Eleven times the byte 0 is 0000-0000-000 and its check character; the second one has a 1 in front of that.
    let zeros = VoucherCode(random: [UInt8](repeating: 0, count: 11))
    #expect(zeros.text == "0000-0000-0000")
    #expect(VoucherCode(typed: "oOo0 OOOO 0000") == zeros && VoucherCode(typed: "OOOOOOOOOOOO") == zeros)
    let one = VoucherCode(random: [UInt8](repeating: 0, count: 10) + [1])
    #expect(one.text == "0000-0000-0012")
    for typed in [
      "000000000012", "0000-0000-00I2", "oooo oooo ool2", "00000000 00l2", "００００－００００－００Ｉ２", "0000　0000　0012",
    ] {
      #expect(VoucherCode(typed: typed) == one, "\(typed)")
    }
    for code in Self.codes(100) {
      let wide = String(
        String.UnicodeScalarView(
          code.text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
      let dashes = code.text.replacing("-", with: "\u{2013}")
      for typed in [code.text.lowercased(), wide, wide.lowercased(), dashes, "  \(code.text) ", code.text + "\u{200B}"]
      {
        #expect(VoucherCode(typed: typed) == code, "\(typed)")
      }
    }
  }

  @Test func `what is no code is none`() {
    let code = Self.plain(Self.codes(1)[0])
    let wrong = [
      "", " ", "-", String(code.dropLast()), String(code + ["0"]), String(code.dropFirst()),
      "U" + String(code.dropFirst()),
      "王" + String(code.dropFirst()), "\u{1F600}" + String(code.dropFirst()), String(code.dropLast()) + "*",
      String(repeating: "0", count: 13), "0000-0000-0001",
    ]
    for typed in wrong { #expect(VoucherCode(typed: typed) == nil, "\(typed)") }
  }

  @Test func `chance decides all eleven characters`() {
    var random = [UInt8](repeating: 7, count: 32)
    for place in 0..<11 {
      var seen: Set<String> = []
      for value in UInt8.min...UInt8.max {
        random[place] = value
        seen.insert(VoucherCode(random: random).text)
      }
      random[place] = 7
      #expect(seen.count == 32, "character \(place)")
    }
    #expect(Set(Self.codes(10_000).map(\.text)).count == 10_000)
  }

  @Test func `the code that refusals show as an example is one`() throws {
    for text in [Reason.voucherCodeInvalid.english, Reason.voucherCodeInvalid.chinese] {
      let found = try #require(text.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/))
      #expect(VoucherCode(typed: String(found.0)) != nil)
    }
  }
}
