import Schema
import Testing

@testable import Console

/// Values of a script: what they are compared with, and what is made of them.
struct ExpressionTests {
  /// One customer and one purchase, as `$c` and `$p`.
  static func bench() throws -> ScriptBench {
    var bench = ScriptBench()
    let customer = """
      {"id":7,"version":3,"name":"王玲","phone":"13800001234","tags":["vip","old"],"grade":"A","birthday_day":7441,
       "updated_at_ms":1782835000000}
      """
    bench.variables = [
      "c": .record(try message("guanxi.Customer", customer)),
      "p": .record(try message("guanxi.Purchase", #"{"id":1,"amount":{"minor":1250,"currency":"CNY"}}"#)),
      "list": .list([.int(1), .int(5), .int(3)]), "day": .text("2026-01-31"), "five": .text("5"),
    ]
    return bench
  }

  static func message(_ type: String, _ json: String) throws -> DynamicMessage {
    let schema = TestContract.schema
    return try schema.message(try #require(schema.message(type)), from: JSON(parsing: json))
  }

  @Test(
    arguments: [
      ("$c.id == 7", true), ("$c.id != 7", false), ("$c.id < 10 && $c.id >= 7", true), ("$c.id == 7.0", true),
      ("$c.name == \"王玲\"", true), ("$c.name contains 王", true), ("$c.name contains x", false),
      ("$c.tags contains vip", true), ("vip in $c.tags", true), ("$c.id in [1, 7]", true), ("$c.id in [1, 2]", false),
      ("$c.grade == a", true), ("$c.grade == A", true), ("$c.grade != A", false), ("$c.grade in [B, A]", true),
      ("$c.birthday_day == 1990-05-17", true), ("$c.birthday_day < 1990-01-01", false),
      ("$c.birthday_day < today", true), ("$c.birthday_day == \"1990-05-17\"", true),
      ("$c.updated_at_ms > now-7d", true), ("$c.updated_at_ms > 2026-06-30", true), ("$c.updated_at_ms < now", true),
      ("$p.amount > \"12.00 CNY\"", true), ("$p.amount == 12.50 CNY", true), ("$p.amount.minor == 1250", true),
      ("$p.amount + 0.50 CNY == 13 CNY", true), ("$p.amount * 2 == 25.00 CNY", true),
      ("$c.email == null", true), ("null == null", true), ("$c.id == null", false), ("$c.email < 5", false),
      ("$c.email != null", false), ("exists($c.phone)", true), ("exists($c.email)", false), ("exists($c.notes)", false),
      ("count($c.tags) == 2", true), ("count($c.notes) == 0", true), ("sum($list) == 9", true),
      ("min($list) == 1", true), ("max($list) == 5", true), ("avg($list) == 3", true), ("len($c.name) == 2", true),
      ("upper(\"ab\") == AB", true), ("lower(\"AB\") == ab", true), ("text(12) == \"12\"", true),
      ("day($c.updated_at_ms) == 2026-06-30", true), ("$day == 2026-01-31", true), ("$five == 5", true),
      ("$five < 10", true), ("7 / 2 == 3.5", true), ("6 / 2 == 3", true), ("7 % 4 == 3", true), ("-7 + 2 == -5", true),
      ("2 + 3 * 4 == 14", true), ("(2 + 3) * 4 == 20", true), ("!(1 == 2)", true), ("1_000 == 1000", true),
      ("2026-03-01 + 1d == 2026-03-02", true), ("2026-03-02 - 2026-03-01 == 24h", true),
      ("now - (now-2h) == 2h", true), ("true || nothing == 1 / 0", true), ("false && 1 / 0 == 1", false),
      ("9007199254740993 == 9007199254740992.0", false), ("$c.tags == [vip, old]", true), ("$c == $c", true),
      ("$c.tags[0] == vip", true), ("$c.tags[-1] == old", true), ("$c.tags[9] == null", true),
      ("$? == OK && $reason == \"\"", true), ("$run == r1", true), ("$line == 1", true),
    ] as [(String, Bool)])
  func `values are compared by what they mean`(expression: String, isTrue: Bool) async throws {
    let done = try await Self.bench().run("\\expect \(expression)")
    #expect(done.status == (isTrue ? .ok : .expectationFailed), "\(done.notes)")
  }

  @Test(
    arguments: [
      ("$c.phone == 13800001234", "a text"), ("$c.id == \"x\"", "cannot be compared"),
      ("$c.grade == Z", "Z is none of"), ("$p.amount == \"12.50 USD\"", "CNY and USD"),
      ("$p.amount == 12", "an amount"), ("$c.name < 5", "cannot be compared"), ("$c.birthday_day < 1990", "a date"),
      ("$c.id + \"x\" == 1", "takes numbers"), ("1 / 0 == 1", "division by zero"), ("5 % 0 == 1", "division by zero"),
      ("9223372036854775807 + 1 == 0", "beyond"), ("9223372036854775807 * 2 == 0", "beyond"),
      ("$p.amount + 1 USD == 0", "do not add up"), ("-$c.name == 1", "- takes"),
      ("$c.id", "A condition is true or false"),
      ("$c.nme == 1", "did you mean name"), ("$c.id.x == 1", "has no parts"), ("$c.tags.x == 1", "This is a list"),
      ("sum($c.tags) == 1", "sum takes numbers"), ("len(5) == 1", "len takes a text"), ("!$c.name", "true or false"),
      ("$x == 1", "There is no variable $x"), (".name == 1", "There is no row here"), ("count(5) == 1", "takes a list"),
      ("99999999999999999999 == 1", "is no number"), ("1 in 5", "only a list or a text"),
    ] as [(String, String)])
  func `what does not fit is an error that names both kinds and the place`(expression: String, said: String)
    async throws
  {
    let done = try await Self.bench().run("\\expect \(expression)")
    #expect(done.status == .usage)
    #expect(done.notes.contains(said), "\(done.notes)")
    #expect(done.notes.contains("t.gx:1:") && done.notes.contains("^"), "\(done.notes)")
    var chinese = try Self.bench()
    chinese.language = .chinese
    let other = try await chinese.run("\\expect \(expression)")
    #expect(!other.notes.contains(said), "\(other.notes)")
  }

  @Test(
    arguments: [
      ("$c.name", "王玲"), ("$c.id", "7"), ("$c.tags", "vip\nold"), ("$p.amount", "12.50 CNY"), ("$c.grade", "A"),
      ("$c.updated_at_ms", "1782835000000"), ("$c.id | count", "1"), ("$c.email", ""), ("$list | first 2", "1\n5"),
    ] as [(String, String)])
  func `a value is shown bare, for programs as the wire has it`(line: String, shown: String) async throws {
    var bench = try Self.bench()
    bench.format = .tsv
    let done = try await bench.run(line)
    #expect(done.status == .ok, "\(done.notes)")
    if line == "$p.amount" {
      #expect(done.output.contains("1250"))
    } else {
      #expect(done.output == shown + "\n")
    }
  }

  @Test(
    arguments: [
      ("customers.create name=$c.name", #"{"name":"王玲"}"#), ("customers.get id=$c.id", #"{"id":7}"#),
      ("customers.create name=\"an $c.name: $(count($c.tags))\"", #"{"name":"an 王玲: 2"}"#),
      ("customers.create name=x tags=$c.tags", #"{"name":"x","tags":["vip","old"]}"#),
      ("customers.create name=x tags=[a, $c.tags, $c.name]", #"{"name":"x","tags":["a","vip","old","王玲"]}"#),
      ("customers.create name=x birthday_day=$c.birthday_day", #"{"name":"x","birthday_day":7441}"#),
      ("customers.create name=x birthday_day=$day", #"{"name":"x","birthday_day":20484}"#),
      ("customers.list created_from_ms=$day", #"{"created_from_ms":1769788800000}"#),
      ("customers.list created_from_ms=$c.birthday_day", #"{"created_from_ms":642873600000}"#),
      ("customers.list grade=$c.grade limit=$five", #"{"limit":5,"grade":"A"}"#),
      ("purchases.record amount=$p.amount", #"{"amount":{"minor":1250,"currency":"CNY"}}"#),
      ("purchases.record amount=$($p.amount * 2)", #"{"amount":{"minor":2500,"currency":"CNY"}}"#),
      ("customers.get id=$c.phone", #"{"id":13800001234}"#), ("customers.create name=$c.id", #"{"name":"7"}"#),
      ("customers.update id=1 version=1 phone=$c.email", #"{"id":1,"version":1,"clear":[3]}"#),
      (#"customers.create name="a\$c.name""#, #"{"name":"a$c.name"}"#),
    ] as [(String, String)])
  func `variables in a call keep their types`(line: String, request: String) async throws {
    let bench = try Self.bench()
    let done = try await bench.run(line)
    #expect(done.status == .ok, "\(done.notes)")
    #expect(bench.server.sent.map(\.request) == [request])
  }

  @Test(
    arguments: [
      ("customers.get id=$c.name2", 17, "did you mean name"),
      ("customers.list limit=$p.amount", 21, "expected a number"),
      ("customers.create name=$c.email", 22, "has no value here"), ("customers.list grade=$c.name", 21, "none of"),
      ("purchases.record amount=$c", 24, "found a record"), ("customers.create name=$c.tags", 22, "found a list"),
    ] as [(String, Int, String)])
  func `a variable that does not fit its field is an error before anything is sent`(
    line: String, column: Int, said: String
  ) async throws {
    let bench = try Self.bench()
    let done = try await bench.run(line)
    #expect(done.status == .usage && bench.server.sent.isEmpty)
    #expect(done.notes.contains(said), "\(done.notes)")
    if said != "did you mean name" { #expect(done.notes.contains("t.gx:1:\(column + 1):"), "\(done.notes)") }
  }
}
