import Operations
import TestHouse
import Testing

/// Where a list goes on.
struct CursorTests {
  @Test func `a cursor comes back as it went out`() throws {
    for values in [Int64](arrayLiteral: 0, 1, -1, .max, .min, 1_800_000_000_000) {
      let cursor = Cursor(values, 7)
      #expect(try Cursor(cursor.text(filter: ["a", "b"]), filter: ["a", "b"], count: 2) == cursor)
    }
  }

  @Test func `words of a filter do not run together`() {
    let text = Cursor(1).text(filter: ["a", "b"])
    for other in [["ab"], ["a", "", "b"], ["b", "a"], ["a"], []] {
      #expect(throws: Refusal.self, "\(other)") { try Cursor(text, filter: other, count: 1) }
    }
  }

  @Test func `any bytes survive base64url, and nothing else is taken`() {
    var random = SeededGenerator(seed: 5)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let text = Base64URL.encode(bytes)
      #expect(Base64URL.decode(text) == bytes)
      #expect(!text.contains { "+/=".contains($0) })
    }
    for foreign in ["=", "AA==", "A", "AB", "a+b/", "你好", "AA\n"] {
      #expect(Base64URL.decode(foreign) == nil, "\(foreign)")
    }
  }
}
