import Schema
import Testing

@testable import Console

/// Markdown is for reports: values as people read them, whoever stands at the other end of the pipe.
struct MarkdownTests {
  let schema = TestContract.schema

  func style(_ width: Int?, _ language: UILanguage = .english) -> OutputStyle {
    OutputStyle(format: .md, isTerminal: width != nil, width: width, language: language, zone: .fixed(hours: 8))
  }

  func show(_ type: String, _ json: String, _ width: Int? = nil, _ language: UILanguage = .english) throws -> Printed {
    let type = try #require(schema.messageNamed(type))
    let message = try schema.message(type, from: JSON(parsing: json))
    return ReplyPrinter(schema: schema, style: style(width, language)).print(message)
  }

  @Test(arguments: [nil, 40, 200])
  func `a list is a table with all columns that hold something, whatever the screen's width`(width: Int?) throws {
    let json = #"""
      {"items":[{"id":1,"name":"王小明","birthday_day":7441,"tags":["vip","老客户"]},
      {"id":12,"name":"Lighthouse","created_at_ms":1782835140000}],"next_cursor":"abc"}
      """#
    let printed = try show("ListCustomersReply", json, width)
    #expect(
      printed.output == """
        | name       | birthday_day |  id | tags        | created_at_ms       |
        | ---------- | ------------ | --: | ----------- | ------------------- |
        | 王小明     | 1990-05-17   |   1 | vip, 老客户 |                     |
        | Lighthouse |              |  12 |             | 2026-06-30 23:59:00 |


        """)
    #expect(printed.note == "More follow: the same call with cursor=abc\n")
  }

  @Test func `a record is a table of two columns, with the lists inside below it`() throws {
    let json = #"{"server":"s","uptime_ms":5,"methods":[{"name":"a.b","calls":1},{"name":"a.c","calls":100}]}"#
    #expect(
      try show("StatsReply", json).output == """
        | field     | value |
        | --------- | ----- |
        | server    | s     |
        | uptime_ms | 5 ms  |

        **methods**

        | name | calls |
        | ---- | ----: |
        | a.b  |     1 |
        | a.c  |   100 |


        """)
    #expect(try show("StatsReply", #"{"server":"s"}"#, nil, .chinese).output.hasPrefix("| 字段   | 值  |\n"))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("x\ny", "x<br>y"), ("<img src=x>", "\\<img src=x>"),
    ("[a](http://b)", "\\[a](http://b)"), ("*b* `c` ~~d~~", "\\*b\\* \\`c\\` \\~\\~d\\~\\~"),
    ("a\u{1b}[2J", "a\\\\u{1b}\\[2J"),
    ("王小明", "王小明"), ("a\tb\r\n", "a b<br>"), ("", ""),
  ])
  func `data is never markup`(text: String, escaped: String) {
    #expect(Markdown.escape(text) == escaped)
    #expect(!Markdown.escape(text).contains("\n"))
  }

  @Test func `a bar in a name opens no column`() throws {
    let shown = try show("ListDepartmentsReply", #"{"items":[{"id":1,"name":"A | B"}]}"#).output
    let lines = shown.split(separator: "\n")
    #expect(lines.count == 3 && lines.last == "|   1 | A \\| B |")
  }

  @Test func `a stream's rows come at once, under all columns`() throws {
    let type = try #require(schema.messageNamed("EchoReply"))
    var printer = RowPrinter(type: type, schema: schema, style: style(nil))
    let row = try schema.message(type, from: JSON(parsing: #"{"data":"aGk=","index":7}"#))
    let first = printer.item(row)
    #expect(first.hasSuffix("| 0x6869 | 7 |\n") && first.contains("| data | index |\n| --- | --: |\n"))
    #expect(printer.item(row) == "| 0x6869 | 7 |\n")
    #expect(printer.end() == "\n")
  }

  @Test func `an empty list and an empty record say so`() throws {
    #expect(try show("ListDepartmentsReply", "{}").output == "(0 rows)\n\n")
    #expect(try show("EchoReply", "{}").output == "(empty)\n\n")
  }
}
