import Schema
import Testing

@testable import Console

struct HintTests {
  let hinter = Hinter(schema: TestContract.schema, language: .english)

  private func history(_ entries: [String]) -> HistoryLines {
    var lines = HistoryLines()
    entries.forEach { lines.add($0) }
    return lines
  }

  private func shown(_ line: String, _ entries: [String] = []) -> String? { hinter.hint(line, history(entries))?.shown }

  @Test(
    arguments: [
      ("customers.get ", "id=int64 …"), ("customers.get", " id=int64 …"), ("CUSTOMERS.GET ", "id=int64 …"),
      ("$c = customers.get ", "id=int64 …"), ("customers.update id=3 ", "version=int64 …"),
      ("customers.create kind=", "PERSON|ORGANIZATION"), ("customers.create name=", "text"),
      ("customers.create birthday_day=", "date"), ("purchases.record amount.currency=", "text"),
      ("customers.create name=x ", nil), ("customers.get id=1 ", nil), ("customers.get {", nil),
      ("customers.get @a ", nil), ("customers.get id=1 | ", nil), ("customers.get name=\"a ", nil), ("", nil),
      ("nothing.here ", nil), ("customers.create nothing=", nil), ("customers.get\tid", nil),
    ] as [(String, String?)])
  func `behind a method stands what it needs, behind a field what it takes`(line: String, hint: String?) {
    #expect(shown(line) == hint)
  }

  @Test func `fields that are given are needed no more`() {
    #expect(shown("customers.update ") == "id=int64 version=int64 …")
    #expect(shown("customers.update version=1 ") == "id=int64 …")
  }

  @Test func `else it is the newest line that begins so`() {
    let entries = ["customers.get id=1", "customers.list", "customers.get id=2", "complaints.list"]
    #expect(shown("cust", entries) == "omers.get id=2")
    #expect(shown("customers.l", entries) == "ist")
    #expect(shown("complaints.list", entries) == nil, "a whole line has nothing to add")
    #expect(shown("x", entries) == nil)
  }

  @Test func `what is accepted is the rest of the line, or the next field, or nothing`() {
    let lines = history(["customers.list\nhelp"])
    #expect(hinter.hint("cust", lines) == Hint(shown: "omers.list …", accepted: "omers.list\nhelp"))
    #expect(hinter.hint("customers.get", lines)?.accepted == " id=")
    #expect(hinter.hint("customers.update id=3 ", lines)?.accepted == "version=")
    #expect(hinter.hint("customers.create kind=", lines)?.accepted == "")
  }

  @Test func `a hint is never wider than its line`() {
    let hint = Hint(shown: "名称=文字 电话=文字", accepted: "名称=")
    #expect(hint.fitting(19) == hint)
    for columns in 4...18 {
      let width = hint.fitting(columns).map { DisplayWidth.of($0.shown) } ?? 0
      // A wide character that does not fit leaves a column free.
      #expect((columns - 1...columns).contains(width))
    }
    #expect(hint.fitting(11)?.shown.hasSuffix("…") == true)
    #expect(hint.fitting(3) == nil)
    #expect(hint.fitting(-5) == nil)
  }

  @Test func `an escape sequence of an old line does not reach the terminal`() {
    #expect(shown("a", ["ab\u{1b}[2J"]) == "b\\u{1b}[2J")
  }

  @Test func `five thousand lines are looked through while somebody types`() {
    let lines = history((0..<5000).map { "customers.update id=\($0) notes=\"called back about the bill\"" } + ["z"])
    let took = ContinuousClock().measure {
      for _ in 0..<20 { #expect(hinter.hint("customers.update id=0 x", lines) == nil) }
    }
    // A millisecond each in a release build; this one is not optimised.
    #expect(took < .milliseconds(400), "\(took)")
  }
}
