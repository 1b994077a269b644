import Testing

@testable import Console

/// Trees and texts by the thousand.
struct RoundTripTests {
  static let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// Scripts that are shipped, and the pages that show the language.
  static let sources: [String] = {
    let scripts = FileSystem.complete(repository + "/console/scripts/").filter { $0.hasSuffix(".gx") }
    let files = scripts + [repository + "/console/LANGUAGE.md"]
    return files.compactMap { FileSystem.read($0).map { String(decoding: $0, as: UTF8.self) } }
  }()

  @Test func `random trees are printed and read back the same`() {
    for seed in 0..<5000 {
      var random = RandomScript(seed: UInt64(seed))
      let tree = random.script()
      let text = tree.text
      let parsed = ParseTests.parse(text)
      guard parsed.errors.isEmpty, parsed.syntax == tree, parsed.syntax.text == text else {
        Issue.record("seed \(seed): \(parsed.errors.map { $0.render(text, place: "", .english) })\n\(text)")
        return
      }
    }
  }

  @Test func `mutated scripts are read to their end, and what is read is printed and read back`() {
    #expect(Self.sources.count > 4)
    var random = SplitMix(state: 1)
    let pieces = [
      "$(", ")", "\"", "“", "{", "}", "[", "]", "|", "||", ">", ">>", "\\if ", "\\end", "\\catch ", "\\", "$", "$x",
      "#",
      "\n", "\r\n", " ", "=", "==", "-", "--timeout ", "!", "@", ",", ".", "12", "now-7d", "CNY", "\u{301}", "王",
      "\u{600}",
      "＄", "（", "\\for x in ", "\\try ", "where ", "cols a", " in ", "\0", "watch ", "\\import ",
    ]
    var whole = 0
    for round in 0..<20_000 {
      let source = Array((Self.sources.randomElement(using: &random) ?? "").unicodeScalars)
      let start = Int.random(in: 0...max(0, source.count - 1), using: &random)
      var text = Array(source[start..<min(source.count, start + Int.random(in: 0...300, using: &random))])
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, place + Int.random(in: 0...3, using: &random))
        text.replaceSubrange(place..<end, with: Array((pieces.randomElement(using: &random) ?? "").unicodeScalars))
      }
      let mutated = String(String.UnicodeScalarView(text))
      let parsed = ParseTests.parse(mutated)
      for error in parsed.errors {
        _ = error.render(mutated, place: "x", .chinese)
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count + 1, "round \(round): \(error)")
      }
      guard parsed.errors.isEmpty else { continue }
      whole += 1
      let printed = parsed.syntax.text
      let again = ParseTests.parse(printed)
      guard again.errors.isEmpty, again.syntax == parsed.syntax, again.syntax.text == printed else {
        Issue.record("round \(round): \(mutated)\nprinted as: \(printed)")
        return
      }
    }
    #expect(whole > 2000, "\(whole) had no error")
  }

  @Test(
    arguments: [
      "(", "[", "{", "\"", "$(", "!", "-", "1+", "1||", "\\if 1\n", "\\if ", "\\try\n", "\\end\n", "\\catch ",
      "a.b x=[",
      "a.b {\n", "a.b \"\n", "a.b x=$(", "\"$(", "a.b | ", "a.b\n| count ", "x ", "x=1 ", "# x\n", " ", "\n",
      "\\import {",
      "$x.y[0]", "f(", "1 ", "ABC ", "\\include x ", "$a = ", "watch a,", "a.b >", "x\n\n\n\n\n)", "$c\n# x\n# x\n",
    ] as [String])
  func `no text takes long, however deep or long it is`(piece: String) {
    let clock = ContinuousClock()
    for text in [piece, "$x = " + piece, "a.b x=" + piece] {
      let long = text + String(repeating: piece, count: 200_000 / piece.utf8.count)
      var parsed: ParsedScript?
      let time = clock.measure { parsed = ParseTests.parse(long) }
      #expect(time < .seconds(20), "\(text): \(time)")
      guard let parsed else { return }
      #expect(parsed.errors.count <= ScriptLimits.errors + 1)
      if parsed.errors.isEmpty { #expect(ParseTests.parse(parsed.syntax.text).syntax == parsed.syntax) }
    }
  }

  @Test func `limits are errors of their line`() {
    func deep(_ count: Int, _ open: String, _ inner: String, _ close: String) -> String {
      String(repeating: open, count: count) + inner + String(repeating: close, count: count)
    }
    func error(_ text: String) -> String? { ParseTests.parse(text).errors.first?.message.english }
    let parentheses = ScriptLimits.parentheses
    for (open, close) in [("(", ")"), ("[", "]"), ("$(", ")"), ("count(", ")"), ("\"$(", ")\"")] {
      #expect(error("$x = " + deep(parentheses, open, "1", close)) == nil, "\(open)")
      #expect(error("$x = " + deep(parentheses + 1, open, "1", close))?.hasPrefix("At most 128") == true, "\(open)")
    }
    #expect(error("a.b x=" + deep(parentheses + 1, "[", "", "]"))?.hasPrefix("At most 128") == true)
    #expect(error(deep(ScriptLimits.blocks, "\\if 1\n", "a.b", "\n\\end")) == nil)
    let blocks = ParseTests.parse(deep(ScriptLimits.blocks + 1, "\\if 1\n", "a.b", "\n\\end"))
    #expect(blocks.errors.count == 1 && blocks.errors[0].message.english.hasPrefix("At most 64"))
    let sum = Array(repeating: "1", count: ScriptLimits.operators + 1).joined(separator: "+")
    #expect(error("$x = " + sum) == nil)
    #expect(error("$x = 1+" + sum)?.contains("at most 1000 operators") == true)
    #expect(error("$x = [" + sum + "]\n$y = " + sum) == nil, "each line counts anew")
    #expect(error(String(repeating: "#", count: ScriptLimits.bytes + 1))?.contains("4 MiB") == true)
    #expect(ParseTests.parse(String(repeating: "!\n", count: 500)).errors.count == ScriptLimits.errors)
  }
}
