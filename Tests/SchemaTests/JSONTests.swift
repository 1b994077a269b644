import Schema
import Testing

struct JSONTests {
  @Test(arguments: [
    "null", "true", #""""#, "0", "-1.5e+10", "12345678901234567890", "[]", "{}", #"{"a":[1,{"b":null}],"c":"王"}"#,
    #""\"\\\n\r\t\u0001\u2028""#,
  ])
  func `text read and written again is the same`(text: String) throws {
    #expect(try JSON(parsing: text).compact == text)
    #expect(try JSON(parsing: JSON(parsing: text).pretty).compact == text)
  }

  @Test func `a character outside the basic plane may be escaped`() throws {
    #expect(try JSON(parsing: #""\ud83d\ude00""#) == .text("😀"))
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("{a:1}", 1), (#"{"a" 1}"#, 5), ("01", 2), ("1 2", 2), ("[1 2]", 3), (#""a"#, 2),
    (#""\x""#, 2),
    (#""\ud83d""#, 7), ("nul", 0),
  ])
  func `an error names its place`(text: String, position: Int) {
    let error = #expect(throws: MalformedJSON.self) { try JSON(parsing: text) }
    #expect(error?.position == position)
  }

  @Test func `a record written straight into bytes is the same text`() throws {
    let schema = TestContract.schema
    let type = try #require(schema.messageNamed("UpsertCustomersRequest"))
    for value in (UInt32(0)..<0x2100).compactMap({ Unicode.Scalar($0) }) {
      let odd = JSON.text("王\(Character(value))\"x")
      let customer = JSON.object([
        .init("kind", .text("PERSON")), .init("name", odd), .init("birthday_day", .number("-5")),
        .init("tags", .list([odd, .text("b")])), .init("allow_duplicate", .bool(true)),
      ])
      let row = JSON.object([.init("key", .text("AP8=")), .init("customer", customer)])
      let message = try schema.message(type, from: .object([.init("rows", .list([row, row]))]))
      var bytes: [UInt8] = []
      schema.writeJSON(message, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == schema.json(message).compact)
    }
  }

  @Test func `nesting beyond the limit is refused`() {
    #expect(throws: MalformedJSON.self) { try JSON(parsing: String(repeating: "[", count: 100_000)) }
  }

  @Test(arguments: [
    (#"{"nam":"x"}"#, "nam"), (#"{"name":1}"#, "name"), (#"{"tags":"x"}"#, "tags"), (#"{"tags":["a",1]}"#, "tags[1]"),
    (#"{"kind":"ROBOT"}"#, "kind"), (#"{"owner_id":1.5}"#, "owner_id"), ("[]", ""),
  ])
  func `what a message cannot take is named by its path`(text: String, path: String) throws {
    let schema = TestContract.schema
    let type = try #require(schema.messageNamed("CreateCustomerRequest"))
    let json = try JSON(parsing: text)
    let error = #expect(throws: JSONMismatch.self) { try schema.message(type, from: json) }
    #expect(error?.path == path)
  }

  @Test func `base64 is that of RFC 4648`() {
    for (text, code) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
      #expect(Base64.encode(Array(text.utf8)) == code)
      #expect(Base64.decode(code) == Array(text.utf8))
    }
    #expect(Base64.decode("a") == nil)
    #expect(Base64.decode("a*==") == nil)
  }
}
