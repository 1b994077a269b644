import Contract
import Testing

@testable import Customers

/// The one form of each value, pure.
struct AttributeValueTests {
  private static func canonical(_ value: String, _ type: AttributeType, _ choices: [String] = []) -> String? {
    var attribute = Attribute()
    (attribute.key, attribute.type, attribute.choices) = ("key", type, choices)
    return AttributeValue.canonical(value, of: attribute)
  }

  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("007", "7"), ("+5", "5"), ("０５", "5"), (" 12 ", "12"), ("\u{2212}3", "-3"),
      ("－８", "-8"), ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
      ("9223372036854775808", nil), ("1.5", nil), ("1,000", nil), ("1 000", nil), ("1e3", nil), ("", nil), ("-", nil),
      ("五", nil), ("0x1f", nil), ("٣", nil),
    ] as [(String, String?)])
  func `numbers are whole and decimal`(value: String, kept: String?) {
    #expect(Self.canonical(value, .number) == kept)
  }

  @Test(
    arguments: [
      ("2026-03-01", "2026-03-01"), ("2026-3-1", "2026-03-01"), ("2026/12/31", "2026-12-31"),
      ("2026.3.01", "2026-03-01"),
      ("2026年3月1日", "2026-03-01"), ("２０２６－０３－０１", "2026-03-01"), ("2024-02-29", "2024-02-29"),
      ("2000-02-29", "2000-02-29"), ("1900-02-29", nil), ("2026-02-29", nil), ("2026-04-31", nil), ("2026-13-01", nil),
      ("2026-00-10", nil), ("2026-01-00", nil), ("26-03-01", nil), ("20260301", nil), ("2026-03", nil),
      ("2026-03/01", nil), ("2026年3月日1", nil), ("-2026-3", nil), ("2026-003-01", nil), ("0000-01-01", nil),
      ("2026-03-01T00:00", nil), ("今天", nil),
    ] as [(String, String?)])
  func `days are days that the calendar has`(value: String, kept: String?) {
    #expect(Self.canonical(value, .day) == kept)
  }

  @Test(
    arguments: [
      ("yes", "yes"), ("YES", "yes"), ("True", "yes"), ("1", "yes"), ("１", "yes"), ("是", "yes"), ("no", "no"),
      ("False", "no"), ("0", "no"), ("否", "no"), ("y", nil), ("2", nil), ("maybe", nil), ("", nil),
    ] as [(String, String?)])
  func `flags are yes or no`(value: String, kept: String?) {
    #expect(Self.canonical(value, .flag) == kept)
  }

  @Test func `choices are kept as they were registered`() {
    let choices = ["Small", "大", "A B"]
    #expect(
      ["small", "ＳＭＡＬＬ", "大", "a  b"].map { Self.canonical($0, .choice, choices) } == ["Small", "Small", "大", "A B"])
    #expect(Self.canonical("smal", .choice, choices) == nil)
  }

  @Test func `text is one line of at most 500 characters`() {
    let longest = String(repeating: "字", count: 500)
    #expect(Self.canonical(" a=b ", .text) == "a=b")
    #expect(Self.canonical(longest, .text) == longest)
    #expect(Self.canonical(longest + "字", .text) == nil)
    #expect(Self.canonical("", .text) == nil)
  }

  @Test func `of many choices the first ones are named`() {
    var attribute = Attribute()
    (attribute.type, attribute.choices) = (.choice, (0..<30).map { "c\($0)" })
    #expect(AttributeValue.expected(of: attribute).hasSuffix("c19 / …"))
  }
}
