import Testing

@testable import Wire

struct UTF8ScanTests {
  private func finding(_ bytes: [UInt8]) -> UTF8Scan.Finding {
    bytes.withUnsafeBufferPointer { UTF8Scan.count($0) }
  }

  @Test(arguments: ["", "a", "12345678", "123456789abcdefgh", "é", "王小明 Wang", "🙂 and text behind it", "\u{10ffff}"])
  func `valid text is counted in Unicode scalars`(text: String) {
    guard case .characters(let count) = finding(Array(text.utf8)) else { return #expect(Bool(false), "\(text)") }
    #expect(count == text.unicodeScalars.count)
  }

  @Test(arguments: 0..<24)
  func `a zero byte is found wherever it stands`(place: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 24)
    bytes[place] = 0
    guard case .hasNUL = finding(bytes) else { return #expect(Bool(false), "at \(place)") }
  }

  @Test(
    arguments: [
      [0x80], [0xff], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x80, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe4, 0xb8], [0xc3, 0x28], [0x61, 0xe4],
    ] as [[UInt8]])
  func `what is no UTF-8 is found, alone and behind plain text`(bytes: [UInt8]) {
    for prefix in [0, 7, 8, 9] {
      let all = [UInt8](repeating: 0x61, count: prefix) + bytes
      guard case .notUTF8 = finding(all) else { return #expect(Bool(false), "\(all)") }
    }
  }

  @Test func `random bytes are judged as Swift judges them`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        [0x00, 0x41, 0x7f, 0x80, 0xbf, 0xc2, 0xe0, 0xe4, 0xed, 0xf0, 0xf4, 0xff].randomElement(using: &random)
          ?? UInt8(0)
      }
      switch finding(bytes) {
      case .characters(let count): #expect(String(validating: bytes, as: UTF8.self)?.unicodeScalars.count == count)
      case .hasNUL: #expect(bytes.contains(0))
      case .notUTF8: #expect(String(validating: bytes, as: UTF8.self) == nil)
      }
    }
  }
}
