import Schema
import Testing

@testable import Console

/// What a typed line becomes.
struct CompileTests {
  let compiler = CallCompiler(schema: TestContract.schema, zone: .fixed(hours: 8), nowMs: 1_782_835_140_000) { path in
    path == "c.json" ? Array(#"{"name":"王"}"#.utf8) : nil
  }

  @Test(arguments: [
    (#"customers.create name="王小明" phone=13800001234"#, #"{"name":"王小明","phone":"13800001234"}"#),
    (#"customers.create name=“王 小明” kind=organization"#, #"{"kind":"ORGANIZATION","name":"王 小明"}"#),
    (#"customers.create name="a\"b\\\n\u{4e2d}""#, #"{"name":"a\"b\\\n中"}"#),
    ("customers.create name=x tags+=vip tags+=b tags=[c, \"d e\"]", #"{"name":"x","tags":["vip","b","c","d e"]}"#),
    ("customers.create name=x tags=[甲,乙]", #"{"name":"x","tags":["甲","乙"]}"#),
    ("customers.create name=x birthday_day=1990-05-17", #"{"name":"x","birthday_day":7441}"#),
    ("customers.create name=x # a comment", #"{"name":"x"}"#),
    ("customers.create name=x # a comment\n kind=person", #"{"kind":"PERSON","name":"x"}"#),
    ("customers.create name=a#b", #"{"name":"a#b"}"#),
    ("customers.create name=\u{3000}\"x\"", #"{"name":"x"}"#),
    ("customers.create name\u{ff1d}x tags\u{ff1d}\u{3010}a\u{ff0c}b\u{3011}", #"{"name":"x","tags":["a","b"]}"#),
    ("customers.create @c.json phone=12345", #"{"name":"王","phone":"12345"}"#),
    (#"customers.create {"name":"x","kind":"person"} email=a@b.cn"#, #"{"kind":"PERSON","name":"x","email":"a@b.cn"}"#),
    ("customers.get id=42", #"{"id":42}"#),
    ("customers.get id=1_000", #"{"id":1000}"#),
    ("customers.get id=C000042", #"{"number":"C000042"}"#),
    (
      "purchases.list customer_id=C000042 from_ms=2026-01-01", #"{"customer_number":"C000042","from_ms":1767196800000}"#
    ),
    (
      "customers.update id=1 version=2 phone=null notes+=\"called back\" tags-=old",
      #"{"id":1,"version":2,"clear":[3],"tags_remove":["old"],"notes_add":["called back"]}"#
    ),
    (
      #"customers.update {"id":1,"version":2,"phone":null,"name":"x"}"#, #"{"name":"x","id":1,"version":2,"clear":[3]}"#
    ),
    (
      #"purchases.record customer_id=1 external_ref=shop:1 amount="12.50 CNY" purchased_at_ms=now-1h"#,
      #"{"customer_id":1,"external_ref":"shop:1","purchased_at_ms":1782831540000,"amount":{"minor":1250,"currency":"CNY"}}"#
    ),
    (
      "purchases.record customer_id=1 external_ref=s:1 amount.minor=1250 amount.currency=CNY",
      #"{"customer_id":1,"external_ref":"s:1","amount":{"minor":1250,"currency":"CNY"}}"#
    ),
    ("purchases.record amount=12.50CNY", #"{"amount":{"minor":1250,"currency":"CNY"}}"#),
    ("accounts.create name=shop scopes=[IMPORT,delegate]", #"{"name":"shop","scopes":["IMPORT","DELEGATE"]}"#),
    ("employees.list include_left=yes", #"{"include_left":true}"#),
    ("system.echo data=0x00ff", #"{"data":"AP8="}"#), ("system.echo data=hi", #"{"data":"aGk="}"#),
    (
      #"customers.upsert rows={"customer":{"name":"x"}}"#, #"{"rows":[{"customer":{"name":"x"}}]}"#
    ),
    ("SYSTEM.HEALTH", "{}"),
  ])
  func `a line becomes a request`(line: String, json: String) throws {
    let call = try compiler.compile(line)
    #expect(TestContract.schema.json(call.request).compact == json)
  }

  @Test func `options speak of the call`() throws {
    let line =
      "customers.get id=1 --timeout 3s --idempotency-key=abc --dry-run --yes --as-of 2026-01-01 --on-behalf-of 7"
    let settings = try compiler.compile(line).settings
    #expect(settings.timeoutMs == 3000 && settings.dryRun && settings.confirmed)
    #expect(settings.idempotencyKey == Array("abc".utf8))
    #expect(settings.asOfMs == 1_767_196_800_000 && settings.onBehalfOf == 7)
  }

  @Test(arguments: [
    ("customers.creat name=x", 0..<15, ["customers.create"]), ("upsert rows={}", 0..<6, ["customers.upsert"]),
    ("customers.create nam=x", 17..<20, ["name"]), ("customers.create name", 17..<21, []),
    ("customers.create name=x kind=persn", 29..<34, ["PERSON"]), ("customers.get id=1 id=2", 22..<23, []),
    ("customers.get id=", 17..<18, []), ("customers.list limit=x", 21..<22, []),
    ("customers.list limit=-1", 21..<23, []),
    ("customers.create name=\"x", 22..<23, []), ("customers.create tags=[a", 22..<23, []),
    ("customers.create {\"name\":", 17..<18, []), ("customers.create {\"name\" 1}", 25..<26, []),
    ("customers.create {\"nam\":1}", 17..<26, ["name"]), ("customers.create name=\"x\"y", 25..<26, []),
    ("customers.create name=null", 22..<26, []), ("customers.create name+=x", 17..<21, []),
    ("customers.create name.x=1", 17..<21, []), ("customers.create birthday_day=2026-02-30", 30..<40, []),
    ("customers.get id=1 --timout 3s", 19..<27, ["--timeout"]), ("customers.get id=1 --timeout", 28..<29, []),
    ("customers.create @none.json", 17..<27, []), ("customers.create = x", 17..<18, []),
    ("purchases.record amount=\"12.505 CNY\"", 24..<36, []), ("purchases.record amount=12", 24..<26, []),
    ("customers.create name=\"a\\q\"", 24..<26, []), ("employees.list include_left=maybe", 28..<33, []),
    ("system.echo data=0x0", 17..<20, []), ("customers.get id=1 --on-behalf-of=0", 34..<35, []),
    ("customers.get id=99999999999999999999", 17..<37, []),
  ])
  func `an error names its place and what may have been meant`(line: String, range: Range<Int>, nearest: [String]) {
    let error = #expect(throws: LineError.self) { try compiler.compile(line) }
    #expect(error?.range == range)
    #expect(Set(nearest).isSubset(of: error?.nearest ?? []))
  }

  @Test func `the caret stands below the place, also behind wide characters`() throws {
    let line = "customers.create name=王小明 knd=person"
    let error = #expect(throws: LineError.self) { try compiler.compile(line) }
    #expect(
      error?.render(line, .english) == """
        customers.create name=王小明 knd=person
                                     ^~~
        CreateCustomerRequest has no field knd – did you mean kind?
        """)
    #expect(
      error?.render(line, place: "a.gx", firstLine: 3, .chinese).hasSuffix(
        "a.gx:3:27: CreateCustomerRequest 没有字段 knd – 是否指 kind?") == true)
  }

  @Test func `an open quote, list or brace may go on`() {
    for line in ["customers.create name=\"a", "customers.create tags=[a,", "customers.create {\"name\": \"}\""] {
      let error = #expect(throws: LineError.self) { try compiler.compile(line) }
      #expect(error?.isUnfinished == true)
    }
  }

  @Test func `random lines never trap`() {
    var random = SplitMix(state: 7)
    let pieces = [
      "customers.create", " ", "name", "=", "\"", "“", "[", "]", "{", "}", "\\", ",", "@", "#", "--timeout", "王", "\n",
      ".", "+=", "-=", "null", "\u{301}", "👨‍👩‍👧",
    ]
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      do { _ = try compiler.compile("customers.create " + line) } catch {
        _ = error.render("customers.create " + line, .english)
      }
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
