import Contract
import Foundation
import Operations
import TestHouse
import Testing
import Wire

/// Every refusal's text has its blanks filled, in both languages, wherever the sources make one.
struct WordsTests {
  /// What fills a text in besides the arguments of its own refusal.
  private static let filledElsewhere: [Reason: Set<String>] = [
    .invalidRequest: ["count", "first"],
    .metaInvalid: ["count", "first"],
    // Made from what the pre-scan finds, with the pattern described in the reader's language.
    .patternMismatch: ["path", "pattern"],
  ]

  private static var refusal: Regex<(Substring, Substring)> {
    #/(?:Refusal|self\.init|FieldFlaw)\(\s*(?:path: path, reason: )?\.([a-zA-Z0-9]+)/#
  }

  private static func blanks(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([a-z_]+)\}/#).map { String($0.1) })
  }

  private static func sources() throws -> [(file: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let rooms = ["Operations", "Identity", "Customers", "Approvals", "Purchases", "Server"]
    return try rooms.flatMap { room in
      try FileManager.default.contentsOfDirectory(at: root.appending(path: room), includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "swift" }
        .map { (room + "/" + $0.lastPathComponent, code(try String(contentsOf: $0, encoding: .utf8))) }
    }
  }

  /// Without comments, which name refusals too.
  private static func code(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// The text between the parenthesis at `start` and the one that closes it.
  private static func inside(_ text: String, from start: String.Index) -> Substring {
    var depth = 0
    var index = start
    while index < text.endIndex {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[start..<index] }
      index = text.index(after: index)
    }
    return text[start...]
  }

  @Test func `each refusal in the sources brings what its text asks for`() throws {
    let words = Dictionary(uniqueKeysWithValues: Reason.allCases.map { ("\($0)", $0) })
    var made: Set<Reason> = []
    for (file, text) in try Self.sources() {
      for match in text.matches(of: Self.refusal) {
        guard let reason = words[String(match.1)] else { continue }
        made.insert(reason)
        let open = text[match.range].firstIndex(of: "(") ?? match.range.lowerBound
        let call = Self.inside(text, from: open)
        var brought = Set(call.matches(of: #/"([a-z_]+)": /#).map { String($0.1) })
        if call.contains("path:") { brought.insert("path") }
        brought.formUnion(Self.filledElsewhere[reason] ?? [])
        let asked = Self.blanks(reason.english).union(Self.blanks(reason.chinese))
        #expect(asked.isSubset(of: brought), "\(file): \(reason.word) asks for \(asked.subtracting(brought).sorted())")
      }
    }
    #expect(made.count > 45, "the search must find them")
  }

  @Test func `both languages ask for the same`() {
    for reason in Reason.allCases where reason != .unspecified {
      #expect(!reason.english.isEmpty && !reason.chinese.isEmpty)
      #expect(Self.blanks(reason.english) == Self.blanks(reason.chinese), "\(reason.word)")
      #expect(reason.code != .ok && reason.retry != .unspecified, "\(reason.word)")
    }
  }

  @Test func `a blank that nothing fills is noticed`() async throws {
    for language in [Language.english, .chinese] {
      let hollow = Refusal(.customerNotFound, path: "id").status(in: language)
      #expect(hollow.message.contains("–"))
      let full = Refusal(.customerNotFound, path: "id", ["what": "42"]).status(in: language)
      #expect(full.message.contains("42") && !full.message.contains("–"))
    }
  }

  @Test(arguments: ["zh", "zh-CN", "zh_TW"])
  func `whoever asks for Chinese gets Chinese`(tag: String) { #expect(Language(tag: tag) == .chinese) }

  @Test(arguments: ["en", "de", "zhx", nil])
  func `all others get English`(tag: String?) { #expect(Language(tag: tag) == .english) }
}
