import Schema
import Testing

@testable import Console

/// Screens as people see them. A change here is a change of the product.
struct OutputTests {
  let schema = TestContract.schema

  func style(_ format: OutputFormat, _ width: Int?, _ language: UILanguage = .english) -> OutputStyle {
    OutputStyle(
      format: format, isTerminal: width != nil, width: width, language: language, zone: .fixed(hours: 8))
  }

  func show(_ type: String, _ json: String, _ style: OutputStyle) throws -> Printed {
    let type = try #require(schema.messageNamed(type))
    let message = try schema.message(type, from: JSON(parsing: json))
    return ReplyPrinter(schema: schema, style: style).print(message)
  }

  let customers = #"""
    {"items":[
      {"id":1,"version":3,"number":"C0000019","kind":"PERSON","name":"王小明","phone":"13800001234","city":"上海市",
       "tags":["vip","老客户"],"birthday_day":7441,"created_at_ms":1782835140000,"updated_at_ms":1782835140000},
      {"id":12,"version":1,"number":"C0000127","kind":"ORGANIZATION","name":"Lighthouse 👨‍👩‍👧 Ltd","phone":"021-5555",
       "company":"","city":"北京市","address":"巢湖街一号\u001b[31m","created_at_ms":1782835140000,
       "updated_at_ms":1782835140000}
    ],"next_cursor":"abc"}
    """#

  @Test func `a list on 40 columns shows what tells most`() throws {
    #expect(
      try show("ListCustomersReply", customers, style(.table, 40)).output == """
        number    name                kind
        C0000019  王小明              PERSON
        C0000127  Lighthouse 👨‍👩‍👧 Ltd   ORGANIZATION
        """)
  }

  @Test func `a list on 80 columns`() throws {
    #expect(try show("ListCustomersReply", customers, style(.auto, 80)).output == "")
  }

  @Test func `a list on 120 columns, in Chinese`() throws {
    #expect(try show("ListCustomersReply", customers, style(.auto, 120, .chinese)).output == "")
  }

  @Test func `a record that does not fit stands upright`() throws {
    let purchase = #"""
      {"id":7,"customer_id":12,"external_ref":"shop:A-1001","purchased_at_ms":1782835140000,
       "amount":{"minor":1250,"currency":"CNY"},"quantity":2,"recorded_at_ms":1782835140000}
      """#
    #expect(try show("Purchase", purchase, style(.auto, 40)).output == "")
    #expect(try show("Purchase", purchase, style(.auto, 120)).output == "")
    #expect(try show("Purchase", purchase, style(.tsv, nil)).output == "")
  }
}
