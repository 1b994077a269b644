import Schema
import Testing

@testable import Console

/// The quick way of rows into a pipe gives the very bytes of the slow one.
struct RowBytesTests {
  let schema = TestContract.schema

  /// Every kind of value: texts with all that needs escaping, lists, enums known and unknown, messages within.
  static let customers = [
    #"{"id":1,"version":3,"kind":"PERSON","name":"王\t小\\明\n","tags":["a;b","c,d"],"birthday_day":-7441}"#,
    #"{"id":-9223372036854775808,"name":"a \"b\", c\r\n","kind":77,"tags":[]}"#,
    #"{"id":9223372036854775807,"other_names":["x\ty"],"more_phones":[{"number":"1","label":"\"l\""}]}"#,
    #"{}"#,
    #"{"id":10,"version":100,"created_at_ms":1782835140000,"completeness":0,"name":"é👨‍👩‍👧"}"#,
  ]

  @Test(arguments: [OutputFormat.csv, .tsv])
  func `a line is the cells of its row, escaped`(format: OutputFormat) throws {
    let type = try #require(schema.messageNamed("Customer"))
    let style = OutputStyle(format: format, isTerminal: false, width: nil, zone: .fixed(hours: 8))
    let table = RowTable(type, schema, style)
    var printer = RowPrinter(type: type, schema: schema, style: style)
    var bytes: [UInt8] = []
    var expected = line(table.headers, format)
    for json in Self.customers {
      let known = json.contains("more_phones") ? #"{"id":9223372036854775807,"other_names":["x\ty"]}"# : json
      let row = try schema.message(type, from: JSON(parsing: known))
      printer.write(row, to: &bytes)
      expected += line(table.cells(row), format)
    }
    printer.end(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `money and texts within messages stand in their own columns`() throws {
    let type = try #require(schema.messageNamed("Purchase"))
    let style = OutputStyle(format: .tsv, isTerminal: false, width: nil)
    var printer = RowPrinter(type: type, schema: schema, style: style)
    let json = #"{"id":7,"amount":{"minor":-1250,"currency":"C\tNY"},"quantity":0}"#
    let lines = printer.item(try schema.message(type, from: JSON(parsing: json))).split(separator: "\n")
    #expect(lines.count == 2 && lines[1].hasPrefix("7\t\t\t\t-1250\tC\\tNY\t0"))
  }

  @Test func `JSON lines are what the JSON of the message says`() throws {
    let type = try #require(schema.messageNamed("Customer"))
    for json in Self.customers where !json.contains("more_phones") {
      let row = try schema.message(type, from: JSON(parsing: json))
      var printer = RowPrinter(
        type: type, schema: schema, style: OutputStyle(format: .jsonl, isTerminal: false, width: nil))
      #expect(printer.item(row) == schema.json(row).compact + "\n")
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 12345, Int64.max, Int64.min, -1, -10])
  func `a number is its digits`(number: Int64) {
    var bytes: [UInt8] = []
    bytes.appendDecimal(number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
  }

  @Test func `the largest number has twenty digits`() {
    var bytes: [UInt8] = []
    bytes.appendDecimal(UInt64.max)
    #expect(String(decoding: bytes, as: UTF8.self) == "18446744073709551615")
  }

  /// As the formats define it, a character at a time.
  private func line(_ cells: [String], _ format: OutputFormat) -> String {
    guard format == .csv else {
      let escapes: [Character: String] = ["\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\", "\r\n": "\\r\\n"]
      return cells.map { $0.map { escapes[$0] ?? String($0) }.joined() }.joined(separator: "\t") + "\n"
    }
    return cells.map { cell in
      let isPlain = cell.allSatisfy { !",\"\n\r\r\n".contains($0) && $0 != "\r\n" }
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }
}
