import Schema
import Testing

@testable import Console

/// Help is read on a screen of 80 columns and 24 lines, in English and Chinese.
struct HelpTests {
  static let columns = 80
  static let lines = 24

  func help(_ language: UILanguage) -> Help {
    let style = OutputStyle(
      format: .auto, isTerminal: true, width: Self.columns, language: language, zone: .fixed(hours: 8))
    return Help(schema: TestContract.schema, style: style)
  }

  @Test(arguments: HelpTopic.all.map(\.name), UILanguage.allCases)
  func `a topic fits the screen`(name: String, language: UILanguage) throws {
    let page = try #require(HelpTopic.find(name)).page(language)
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= Self.lines, "\(name)")
    for line in page.split(separator: "\n") { #expect(DisplayWidth.of(line) <= Self.columns, "\(line)") }
  }

  @Test(arguments: HelpTopic.all.map(\.name))
  func `a topic is written in both languages`(name: String) throws {
    let topic = try #require(HelpTopic.find(name))
    #expect(topic.text.chinese.contains { $0.isHan } && topic.text.english != topic.text.chinese)
    #expect(topic.words.contains { word in word.contains { $0.isHan } }, "what is it called in Chinese?")
    #expect(!topic.example.isEmpty)
  }

  @Test func `no two topics answer to one word`() {
    let words = HelpTopic.all.flatMap { [$0.name] + $0.words }
    let twice = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    #expect(twice.isEmpty, "\(twice.keys.sorted())")
  }

  @Test(
    arguments: [
      ("variables", "variables"), ("variable", "variables"), ("变量", "variables"), ("\\watch", "watch"),
      ("Stages", "stages"), ("pipe", "stages"), ("阶段", "stages"), ("where", "stages"), ("\\for", "blocks"),
      ("循环", "blocks"), ("\\expect_error", "expect"), ("幂等键", "run"), ("--dry-run", "confirm"),
      ("退出码", "scripts"), ("金额", "money"), ("日期", "dates"), ("导入", "import"), ("markdown", "formats"),
      ("configur", "config"), ("variabels", "variables"), ("scripting", "scripts"), ("变更流", "feed"), ("配置文件", "config"),
    ] as [(String, String)])
  func `a topic is found by what people call it`(asked: String, name: String) throws {
    let topic = try #require(HelpTopic.find(name))
    for language in UILanguage.allCases { #expect(help(language).topic(asked) == topic.page(language)) }
  }

  @Test func `a word that is nothing is answered with what it could be`() {
    #expect(help(.english).topic("stagse").contains("Did you mean stages"))
    #expect(help(.english).topic("xyzzy") == "There is no help on xyzzy.\n")
    // One letter says nothing; a topic must not be guessed from it.
    #expect(help(.english).topic("v").hasPrefix("There is no help on v."))
  }

  @Test func `a word of the field finds what speaks of it`() {
    #expect(help(.chinese).topic("积分").contains("loyalty  "))
    #expect(help(.english).topic("LIABILITY").contains("loyalty.finance"))
    #expect(help(.english).topic("积").hasPrefix("There is no help on 积."), "one sign says little")
  }

  @Test func `keys are what servers give and what hands press`() {
    let shown = help(.english).topic("keys")
    #expect(shown.contains("keys.create") && shown.contains("Ctrl-R"))
  }

  @Test(arguments: UILanguage.allCases)
  func `the first page names every service, command and topic, on 80 columns`(language: UILanguage) {
    let page = help(language).topic(nil)
    for line in page.split(separator: "\n") { #expect(DisplayWidth.of(line) <= Self.columns, "\(line)") }
    let words = Set(page.split { " ,\n:".contains($0) }.map(String.init))
    for service in TestContract.schema.services { #expect(words.contains(service.name)) }
    for usage in MetaCommand.usages { #expect(words.contains(usage.name), "\(usage.name)") }
    for topic in HelpTopic.all { #expect(words.contains(topic.name), "\(topic.name)") }
    #expect(page.contains("\\tour"))
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) } }
}
