import Schema
import Testing

@testable import Console

/// The page of the grammar against the code.
struct LanguageTests {
  static let page: String = {
    let bytes = FileSystem.read(RoundTripTests.repository + "/console/LANGUAGE.md") ?? []
    return String(decoding: bytes, as: UTF8.self)
  }()

  static let examples = blocks("guanxi")

  /// What stands between ```language and ```.
  static func blocks(_ language: String) -> [String] {
    page.components(between: "```\(language)\n", and: "```")
  }

  /// Rules by name: the words that they quote, and the rules that they name.
  static let rules: [String: (quoted: [String], named: [String])] = {
    var rules: [String: (quoted: [String], named: [String])] = [:]
    for rule in blocks("ebnf").flatMap({ $0.components(until: " ;\n") }) {
      guard let equals = rule.firstIndex(of: "=") else { continue }
      let name = rule[..<equals].trimmingSpace
      rules[name] = tokens(rule[rule.index(after: equals)...])
    }
    return rules
  }()

  /// Strings, and names outside strings and words in ? … ?.
  private static func tokens(_ text: Substring) -> (quoted: [String], named: [String]) {
    var (quoted, named): ([String], [String]) = ([], [])
    var rest = text
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "\"" || first == "?" {
        let inside = rest.prefix { $0 != first }
        if first == "\"" { quoted.append(String(inside)) }
        rest = rest.dropFirst(inside.count + 1)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "-" }
        named.append(String(first) + word)
        rest = rest.dropFirst(word.count)
      }
    }
    return (quoted, named)
  }

  @Test func `every example fits the contract and is printed and read back`() throws {
    #expect(Self.examples.count >= 7)
    var session = Session(
      schema: TestContract.schema,
      style: OutputStyle(format: .tsv, isTerminal: false, width: nil, zone: .fixed(hours: 8)))
    session.variables = ["day": .text("2026-01-31")]
    for example in Self.examples {
      do {
        let syntax = try CheckedScript(example, name: "LANGUAGE.md", session: session).syntax
        let again = ScriptSyntax.parse(syntax.text) { session.schema.method($0) != nil }
        #expect(again.errors.isEmpty && again.syntax == syntax)
      } catch { Issue.record("\(error.rendered.joined(separator: "\n"))") }
    }
  }

  @Test func `every rule that is named is defined, and every rule that is defined is named`() {
    let known: Set<String> = ["newline", "end-of-text", "space", "letter", "digit", "digits", "hexadecimal"]
    let named = Set(Self.rules.values.flatMap(\.named))
    #expect(named.subtracting(Self.rules.keys) == known)
    #expect(Set(Self.rules.keys).subtracting(named) == ["script", "block-word"], "one is all, one is told of in words")
  }

  @Test(
    arguments: [
      (["function"], ScriptFunction.allCases.map(\.rawValue)), (["built-in"], BuiltIn.names),
      (["block-word"], BlockWord.allCases.map(\.rawValue)), (["flag", "valued"], CallFlag.allCases.map(\.rawValue)),
      (
        ["expression", "conjunction", "comparison", "comparing", "sum", "product"],
        Expression.Binary.allCases.map(\.rawValue)
      ),
    ] as [([String], [String])])
  func `the page lists what the code knows`(rules: [String], words: [String]) {
    let listed = rules.flatMap { Self.rules[$0]?.quoted ?? [] }
    #expect(Set(listed.filter { $0 != "=" }) == Set(words))
  }

  @Test func `the page lists stages and commands`() {
    let stages = Set(Self.rules["stage"]?.quoted ?? []).subtracting([".", "!", ",", "|", "asc", "desc"])
    #expect(stages == Set(StageWord.allCases.map(\.rawValue)))
    let quoted = Self.rules["command"]?.quoted ?? []
    let commands = quoted.filter { $0.hasPrefix("\\") && $0.count > 1 }
    #expect(Set(commands + BlockWord.allCases.map(\.rawValue)) == Set(ScriptParser.commands))
    #expect(ScriptParser.bareCommands.isSubset(of: quoted))
    for word in ScriptParser.bareCommands {
      #expect(throws: Never.self) { try #require(try MetaCommand(parsing: word)) }
    }
  }

  @Test func `the page names the files that there are`() {
    let table = Self.page.components(until: "## Where it is in the code").last ?? ""
    let names = table.components(between: "`", and: "`").filter { $0.hasPrefix("Parse") || $0.hasPrefix("Print") }
    let files = FileSystem.complete(RoundTripTests.repository + "/console/Console/Language/")
      .map { String($0.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    #expect(Set(names) == Set(files.filter { $0.hasPrefix("Parse") || $0.hasPrefix("Print") }))
  }
}

extension String {
  fileprivate func components(until separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }

  fileprivate func components(between opening: String, and closing: String) -> [String] {
    components(until: opening).dropFirst().map { $0.components(until: closing)[0] }
  }

}
