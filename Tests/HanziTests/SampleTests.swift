import Foundation
import Hanzi
import Testing

/// The names and companies of the sample against Foundation's transliteration, which reads each character alone.
struct SampleTests {
  @Test func `each character is read as Foundation does, but for what names read otherwise`() throws {
    let characters = Set(try Self.names().joined().unicodeScalars.filter(Self.isChinese))
    #expect(characters.count > 400)
    var otherwise: Set<String> = []
    for scalar in characters {
      // Behind 王, so that it is not read as a surname.
      let ours = Hanzi.readings(ofName: "王\(scalar)").compactMap(\.syllables.last)
      #expect(ours.contains(Self.foundation(scalar)) || scalar == "翟", "\(scalar): \(ours)")
      if let first = ours.first, first != Self.foundation(scalar) { otherwise.insert("\(scalar) \(first)") }
    }
    // Foundation: bo, de, and di, as in words of books.
    #expect(otherwise == ["卜 bu", "地 di", "翟 zhai"])
  }

  @Test func `each name is read as Foundation does, but for the surnames it does not know`() throws {
    var otherwise: Set<String> = []
    var names = 0
    for name in try Self.names() where name.unicodeScalars.allSatisfy(Self.isChinese) {
      let ours = try #require(Hanzi.readings(ofName: name).first).syllables
      #expect(ours.count == name.unicodeScalars.count)
      names += 1
      for (scalar, syllable) in zip(name.unicodeScalars, ours) where syllable != Self.foundation(scalar) {
        otherwise.insert("\(scalar) \(syllable)")
      }
    }
    #expect(names > 2_000)
    let surnames: Set<String> = ["单 shan", "卜 bu", "曾 zeng", "查 zha", "翟 zhai", "覃 qin", "解 xie"]
    #expect(otherwise == surnames.union(["地 di"]))
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// Toneless, ü as v: Foundation's ü is a u with a mark among others.
  private static func foundation(_ scalar: Unicode.Scalar) -> String {
    let latin = String(scalar).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
    var letters = ""
    for part in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
      if part == "\u{308}" { letters = letters.dropLast() + "v" }
      if part.isASCII { letters.unicodeScalars.append(part) }
    }
    return letters
  }

  private static func names() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = try String(contentsOf: root.appending(path: "console/sample/customers.csv"), encoding: .utf8)
    return table.split(whereSeparator: \.isNewline).dropFirst().flatMap { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      return [fields[2], fields[5]].filter { !$0.isEmpty }
    }
  }
}
