import Testing

@testable import Console

struct ArgumentsTests {
  @Test func `a command line's words`() throws {
    let arguments = try Arguments(parsing: [
      "-h", "crm1", "-c", "a.b", "-f", "night.gx", "-c", "c.d", "-o", "JSONL", "-v", "day=2026-01-31", "--var=名字=王=海",
      "--run", "r.1", "--audit", "a.jsonl", "--yes", "--dry-run", "--keep-going", "--json-errors", "--timeout=3s",
      "--as", "boss", "--lang", "zh", "--key-file", "k", "--config", "c",
    ])
    #expect(arguments.server == "crm1" && arguments.format == .jsonl && arguments.run == "r.1")
    #expect(arguments.parts == [.line("a.b"), .file("night.gx"), .line("c.d")], "in the order written")
    #expect(arguments.variables == ["day": "2026-01-31", "名字": "王=海"])
    #expect(arguments.settings.timeoutMs == 3000 && arguments.settings.confirmed && arguments.settings.dryRun)
    #expect(arguments.keepsGoing && arguments.jsonErrors && arguments.identity == "boss")
    #expect(arguments.language == .chinese && arguments.keyFile == "k" && arguments.config == "c")
    #expect(arguments.audit == "a.jsonl")
    let check = try Arguments(parsing: ["--check", "a.jsonl", "--ignore", "a.b,at_ms", "--ignore", "items[].x"])
    #expect(check.check == "a.jsonl" && check.ignored == ["a.b", "at_ms", "items[].x"])
    #expect(try Arguments(parsing: ["-f", "-"]).parts == [.file("-")])
    #expect(try Arguments(parsing: ["--help", "--nonsense"]).wantsHelp)
    #expect(try Arguments(parsing: []) == Arguments())
  }

  @Test(
    arguments: [
      (["--keep-gonig"], "did you mean --keep-going?"), (["customers.list"], "a call goes behind -c"),
      (["-h"], "-h needs a value"), (["-c", "--yes"], "-c needs a value"), (["--yes=1"], "--yes takes no value"),
      (["-o", "xml"], "-o: one of auto, table"), (["--lang", "fr"], "--lang: en or zh"),
      (["--timeout", "soon"], "--timeout: a time such as 500ms"), (["--timeout", "0s"], "--timeout"),
      (["-v", "day"], "--var: expected name=value"), (["-v", "1day=2"], "does not begin with a digit"),
      (["-v", "reason=x"], "$reason is the console's own"), (["-v", "a=1", "-v", "a=2"], "a is given twice"),
      (["--run", "a b"], "--run: 1 to 24"), (["--run", ".."], "--run: 1 to 24"),
      (["--run", String(repeating: "x", count: 25)], "--run: 1 to 24"),
      (["--audit", ""], "--audit: the value is empty"),
      (["--as", "a b"], "--as: the name of a key"), (["--check", "a", "-c", "b.c"], "--check does not go together"),
      (["--check", "a", "--load-sample", "b"], "--check does not go together with --load-sample"),
      (["--check", "a", "--audit", "b"], "--audit does not go together with --check"),
      (["--ignore", "x"], "--ignore belongs to --check"), (["--check", "a", "--ignore", "a,,b"], "--ignore: paths"),
      (["-f", "-", "-f", "-"], "standard input can be read once"), (["-"], "stands without an option"),
      (["\u{1b}[2J"], "\\u{1b}[2J stands without an option"),
    ] as [([String], String)])
  func `what means nothing is said with its option`(words: [String], said: String) {
    let wrong = #expect(throws: Arguments.Wrong.self) { try Arguments(parsing: words) }
    #expect(wrong?.message.english.contains(said) == true, "\(wrong?.message.english ?? "")")
    #expect(wrong.map { $0.message.chinese != $0.message.english } == true)
  }

  @Test func `errors are said in the language of the command line, however wrong the rest is`() {
    #expect(Arguments.language(in: ["--nonsense", "--lang", "zh"]) == .chinese)
    #expect(Arguments.language(in: ["--lang=zh_CN.UTF-8"]) == .chinese)
    #expect(Arguments.language(in: ["-c", "x"]) == nil && Arguments.language(in: ["--lang"]) == nil)
  }

  @Test(arguments: UILanguage.allCases)
  func `the help fits a small screen and knows every option`(language: UILanguage) {
    let help = Arguments.help(language)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    for line in lines { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
    for flag in Flag.allCases { #expect(help.contains(flag.rawValue), "\(flag.rawValue)") }
    for status in ["0", "1", "2", "3", "4", "5", "6", "130"] { #expect(help.contains(status)) }
  }

  @Test func `a run's own name says when it began, and no two are the same`() {
    let name = RunId.make(nowMs: 1_772_356_530_000, zone: .fixed(hours: 0), random: 7)
    #expect(name == "20260301-091530-haaa" && RunId.isValid(name))
    #expect(Set((0..<50).map { _ in RunId.make() }).count > 45)
    #expect(!RunId.isValid("") && !RunId.isValid("a/b") && !RunId.isValid("中") && RunId.isValid("a.b_c-1"))
  }
}
