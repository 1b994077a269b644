import Schema
import Testing

@testable import Console

struct PromptTests {
  private func text(
    _ name: String = "crm1", production: Bool = false, connected: Bool = true, color: Bool = true,
    _ language: UILanguage = .english
  ) -> PromptText {
    PromptText(
      server: ServerInfo(name: name, address: "crm1:7400", who: "王海", isProduction: production),
      isConnected: connected, hasColor: color, language: language)
  }

  @Test func `the prompt says who one is, where, and whether the connection stands`() {
    #expect(text().plain == "guanxi 王海@crm1> ")
    #expect(text(connected: false).plain == "guanxi 王海@crm1 (not connected)> ")
    #expect(text(connected: false, .chinese).plain == "guanxi 王海@crm1 (未连接)> ")
    #expect(text("a\u{1b}[2J").plain == "guanxi 王海@a\\u{1b}[2J> ")
  }

  @Test func `a production server is red, or said in a word where there are no colours`() {
    let red = text(production: true)
    #expect(red.marked == "\u{1}\u{1b}[1;31m\u{2}guanxi 王海@crm1>\u{1}\u{1b}[0m\u{2} ")
    #expect(red.plain == "guanxi 王海@crm1> ")
    #expect(text(production: true, color: false).marked == "guanxi 王海@crm1 (production)> ")
    #expect(text().marked == text().plain)
  }

  @Test(
    arguments: [
      ("", 0, 0), ("abc", 0, 3), ("abc\n", 1, 0), ("a\nb\nc", 2, 1), ("0123456789", 0, 10), ("0123456789x", 1, 1),
      ("中文中文中", 0, 10), ("a中文中文中", 1, 2), ("\u{1b}[31mab\u{1b}[0m", 0, 2), ("\u{1b}]0;title\u{7}ab", 0, 2),
      ("👩‍👩‍👧‍👦", 0, 2), ("\tab", 0, 10), ("ab\r\ncd\r\n", 2, 0),
    ] as [(String, Int, Int)])
  func `the rows of a text on ten columns`(text: String, rows: Int, column: Int) {
    var gauge = PageGauge(columns: 10)
    gauge.add(text)
    #expect(gauge.rows == rows && gauge.column == column)
    var pieces = PageGauge(columns: 10)
    for character in text { pieces.add(String(character)) }
    #expect(pieces.rows == rows && pieces.column == column, "in pieces")
  }

  @Test func `a copy of the output has no colours, even where a piece ends in the middle of one`() {
    var plain = PlainText()
    let whole = plain.take("a\u{1b}[1;31mb\u{1b}[0mc\r\n")
    #expect(whole == "abc\n" || whole == "abc\r\n")
    #expect(plain.take("x\u{1b}[1;") == "x")
    #expect(plain.take("31my\n") == "y\n")
    #expect(plain.take("王\n") == "王\n")
  }

  @Test func `words stand below each other in as many columns as fit`() {
    #expect(ColumnText.of(["a", "b", "c"], columns: 8) == "a  b  c\n")
    #expect(ColumnText.of(["a", "b", "c"], columns: 7) == "a  c\nb\n")
    #expect(ColumnText.of(["王海", "b", "c"], columns: 12) == "王海  c\nb\n")
    #expect(ColumnText.of(["0123456789"], columns: 5) == "012…\n")
    #expect(ColumnText.of([], columns: 80) == "")
  }
}

struct LineDigestTests {
  @Test func `twenty lines a second are shown, and the rest is counted`() {
    var digest = LineDigest()
    for number in 1...152 { digest.add("\(number)") }
    let first = digest.take(nowMs: 1000, .english)
    #expect(first == (1...20).map(String.init))
    for number in 153...160 { digest.add("\(number)") }
    #expect(digest.take(nowMs: 1500, .english) == [], "the second is full")
    #expect(!digest.isEmpty)
    #expect(digest.take(nowMs: 2000, .english) == ["… 140 more"])
    #expect(digest.isEmpty)
    digest.add("x")
    #expect(digest.take(nowMs: 2001, .english) == ["x"])
  }

  @Test func `lines that come slowly are shown one by one`() {
    var digest = LineDigest()
    for second in 0..<100 {
      digest.add("\(second)")
      #expect(digest.take(nowMs: Int64(second) * 200, .chinese) == ["\(second)"])
    }
  }

  @Test func `a clock that is set back loses nothing`() {
    var digest = LineDigest()
    for number in 1...30 { digest.add("\(number)") }
    _ = digest.take(nowMs: 100_000, .chinese)
    #expect(digest.take(nowMs: 5000, .chinese) == ["… 另有 10 条"])
  }
}

struct HistoryTests {
  private let schema = TestContract.schema

  @Test func `an entry of many lines comes back whole`() {
    let entry = "\\for c in $x\n  customers.get id=$c.id\n\\end"
    let lines = HistoryLines(Array((HistoryLines.stored(entry) + HistoryLines.stored("help")).utf8))
    #expect(lines.entries == [entry, "help"])
  }

  @Test func `only the last entries are kept, whatever the file holds`() {
    let stored = (0..<6000).map { HistoryLines.stored("line \($0)") }.joined()
    var lines = HistoryLines(Array(stored.utf8))
    #expect(lines.entries.count == HistoryLines.entriesMax && lines.entries.last == "line 5999")
    #expect(lines.storedCount == 6000)
    for number in 0..<20_000 { lines.add("\(number)") }
    #expect(lines.entries.count <= 2 * HistoryLines.entriesMax && lines.entries.last == "19999")
    #expect(HistoryLines([0xff, 0x0a, 0x0a, 0x41]).entries == ["\u{fffd}", "A"])
  }

  @Test func `the listing shows the newest entries that hold a text`() {
    var lines = HistoryLines()
    for entry in ["help", "customers.get id=1", "\\try\nCUSTOMERS.list\n\\end", "b\u{1b}"] { lines.add(entry) }
    #expect(lines.listing(holding: "customers") == "customers.get id=1\n\\try\n  … CUSTOMERS.list\n  … \\end\n")
    #expect(lines.listing(holding: nil, newest: 1) == "b\\u{1b}\n")
    #expect(lines.listing(holding: "nothing") == "")
  }

  private func rule(_ text: String) -> HistoryRule {
    let schema = schema
    // What is not understood has no syntax, as at the prompt.
    let syntax = try? ScriptSyntax(parsing: text) { schema.method($0.lowercased()) != nil }
    return HistoryRule(text, syntax, schema)
  }

  @Test(
    arguments: [
      "customers.get id=42", "customers.list tag=vip | where version > 3", "help", "$x = 3", "\\dm",
      "complaints.stats > a.csv", "\\for c in $(customers.list | .items[])\n  customers.get id=$c.id\n\\end",
      "customers.list | where phone == null", "customers.update id=3 version=1 phone=null", "watch customers from=7",
      "\\import a.csv customers.upsert map=name:1", "\\export a.csv customers.export",
      "$c.phone", "customers.list | sort name",
    ])
  func `an entry that names nobody is kept`(entry: String) {
    #expect(rule(entry) == .kept)
  }

  @Test(
    arguments: [
      "customers.create name=王小明", "$c = customers.create name=x", "customers.create {\"name\": \"x\"}",
      "\\if 1 == 1\n  customers.create phone=13800001234\n\\end", "customers.creat name=王小明",
      "$x = $(customers.list | where phone == \"13800001234\")", "customers.list | where name == 王海",
      "\\try customers.get id=1 \\catch X customers.update id=1 version=1 notes=\"ill\" \\end",
      "\\expect $c.phone == 13800001234", "\\again phone=13800001234", "\\watch 2s customers.create name=x",
      "\\history 李雷", "\\expect_error X customers.create name=x", "\\as json customers.create name=x",
      "customers.get id=$(count($(customers.list | where name contains 海)))",
    ])
  func `an entry that names somebody stays in this session`(entry: String) {
    #expect(rule(entry) == .thisSession)
  }

  @Test(arguments: [
    " customers.get id=42", "\\key me abcdef", "help\n\\key me abcdef", "", "  ",
    "\\if true \\key me abcdef \\end", "\\try\n  \\KEY me abcdef\n\\end",
  ])
  func `a key, and what begins with a space, is forgotten`(entry: String) {
    #expect(rule(entry) == .forgotten)
  }
}
