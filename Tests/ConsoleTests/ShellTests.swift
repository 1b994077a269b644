import Schema
import Synchronization
import Testing

@testable import Console

/// Lines, scripts and calls against a link of the test's own.
struct ShellTests {
  var session: Session {
    let style = OutputStyle(format: .tsv, isTerminal: false, width: nil, zone: .fixed(hours: 8))
    return Session(schema: TestContract.schema, style: style)
  }

  @Test(arguments: [
    ("customers.search text=王", true), ("customers.create name=王", false), (" customers.search text=王", false),
    ("customers.get id=1", true), ("customers.crate name=王", false), ("customers.search txt=王", false),
    ("\\format json", true), ("customers.upsert rows={\"customer\":{\"name\":\"x\"}}", false),
    ("customers.create {\"phone\":", false), ("system.health\ncustomers.get id=1", true),
    ("\\if 1 == 1\ncustomers.create name=王\n\\end", false), ("\\key shop abc", false),
    ("system.health\n\\key shop abc", false), ("$n = 1\ncustomers.create name=\"王$n\"", false),
    ("$n = 1\ncustomers.create company=x name=$n", false), ("$x = customers.create name=王", false),
    ("\\as json customers.create name=王", false), ("\\again phone=13800001234", false),
    ("\\again version=$current_version", true), ("\\try system.health \\catch customers.create name=王 \\end", false),
  ])
  func `a history file holds nothing personal`(line: String, isKept: Bool) {
    let script = try? CheckedScript(line, name: "", session: session)
    #expect((HistoryRule(line, script?.syntax, session.schema) == .kept) == isKept)
  }

  @Test(arguments: [
    ("\\x", MetaCommand.expanded(true)), ("\\x auto", .expanded(nil)), ("\\format JSONL", .format(.jsonl)),
    ("help customers", .help("customers")), ("?", .help(nil)), ("  \\d  Customer ", .describe("Customer")),
    ("quit", .quit),
    ("\\q", .quit), ("\\lang zh_CN.UTF-8", .language(.chinese)), ("\\c crm1:7400", .connect("crm1:7400")),
    ("\\timing", .timing(nil)),
  ])
  func `commands of the console`(line: String, command: MetaCommand) throws {
    #expect(try MetaCommand(parsing: line) == command)
  }

  @Test(arguments: [
    ("\\fromat json", 0..<7, ["\\format"]), ("\\format jso", 8..<11, ["json"]), ("\\connect", 8..<9, []),
  ])
  func `a mistyped command`(line: String, range: Range<Int>, nearest: [String]) {
    let error = #expect(throws: LineError.self) { try MetaCommand(parsing: line) }
    #expect(error?.range == range)
    #expect(Set(nearest).isSubset(of: error?.nearest ?? []))
  }

  @Test func `a call is no command`() throws {
    #expect(try MetaCommand(parsing: "helper.call") == nil)
  }

  @Test func `a script is parsed whole, over several lines, with all its errors`() throws {
    let text = "\u{feff}# day\r\nsystem.health\n\ncustomers.create {\n  \"name\": \"王\"\n}\n\\format json\n"
    let script = try CheckedScript(text, name: "a.gx", session: session)
    #expect(script.calls.map(\.method.text) == ["system.health", "customers.create"])
    let errors = #expect(throws: CheckedScript.Errors.self) {
      try CheckedScript("system.health\nx.y\n\\lang zh\ncustomers.get ix=1\nz.z", name: "a.gx", session: session)
    }
    #expect(errors?.rendered.count == 3)
    #expect(errors?.rendered[0].contains("a.gx:2:1: There is no method x.y") == true)
    #expect(errors?.rendered[1].contains("a.gx:4:15:") == true)
    #expect(errors?.rendered[2].contains("a.gx:5:1: 没有方法 z.z") == true)
  }

  @Test(arguments: ["first-steps", "try-a-change"])
  func `the scripts that are shipped fit the contract`(name: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try #require(FileSystem.read("/\(root)/console/scripts/\(name).gx"))
    let calls = try self.calls(String(decoding: text, as: UTF8.self), name: name)
    #expect(calls.count >= 3)
    // Who tries them out must not change anything.
    for call in calls { #expect(call.method.effect == .read || call.settings.dryRun) }
  }

  func calls(_ text: String, name: String) throws -> [PreparedCall] {
    let compiler = CallCompiler(schema: TestContract.schema)
    return try CheckedScript(text, name: name, session: session).calls.map { try compiler.compile($0) }
  }

  /// It keeps what it does, so that each change must be one that a second run does not do again.
  @Test func `every change of the loyalty script has a key of its own`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try #require(FileSystem.read("/\(root)/console/scripts/loyalty.gx"))
    let calls = try self.calls(String(decoding: text, as: UTF8.self), name: "loyalty")
    let keys = calls.filter { $0.method.effect != .read }.compactMap(\.settings.idempotencyKey)
    #expect(keys.count > 20 && Set(keys).count == keys.count)
    #expect(!calls.contains { Confirmation.isNeeded($0) }, "it runs without being asked")
  }

  @Test func `a destructive call asks, unless it was confirmed or keeps nothing`() throws {
    for (line, isNeeded) in [
      ("keys.revoke id=1", true), ("keys.revoke id=1 --yes", false), ("keys.revoke id=1 --dry-run", false),
      ("keys.list", false),
    ] { #expect(Confirmation.isNeeded(try calls(line, name: "")[0]) == isNeeded) }
    #expect(Confirmation.accepts(" Yes ") && Confirmation.accepts("是"))
    #expect(!Confirmation.accepts("") && !Confirmation.accepts("y"))
  }

  @Test func `defaults of the command line hold for every call`() {
    var (settings, defaults) = (CallSettings(), CallSettings())
    settings.timeoutMs = 3000
    defaults.timeoutMs = 5
    defaults.dryRun = true
    settings.takeDefaults(defaults)
    #expect(settings.timeoutMs == 3000 && settings.dryRun)
  }

  @Test func `every method has a help page whose example compiles`() throws {
    let style = OutputStyle(format: .auto, isTerminal: true, width: 80, zone: .fixed(hours: 8))
    let help = Help(schema: TestContract.schema, style: style)
    for method in TestContract.schema.methods {
      for line in help.topic(method.name).split(separator: "\n") { #expect(DisplayWidth.of(line) <= 100, "\(line)") }
      let example = MethodHelp(help: help, method: method).example
      #expect(throws: Never.self, "\(example)") { try CheckedScript(example, name: "", session: session) }
    }
  }

  @Test func `the help of a method`() {
    let style = OutputStyle(format: .auto, isTerminal: true, width: 80)
    #expect(
      Help(schema: TestContract.schema, style: style).topic("customers.get") == """
        customers.get  (reads, permission CUSTOMERS_READ)
        One file, by id, number or external reference.

          id            int64  ≥1, or number      One of the three.
          number        text   ≤30, line
          external_ref  text   ≤97, external_ref

        Reply: Customer  (\\d Customer)
        Example:
          customers.get id=42

        """)
  }
}

/// What an error looks like.
struct FailureTextTests {
  @Test func `an error says what, where and what to do`() async throws {
    var failure = CallFailure(
      kind: .refused, code: 3, codeWord: "INVALID_ARGUMENT", reason: "INVALID_REQUEST", message: "two\u{1b}[2J")
    failure.violations = [
      .init(path: "name", reason: "TOO_LONG", message: "too long"), .init(path: "phone", reason: "X", message: nil),
    ]
    failure.incident = "ab12"
    #expect(
      failure.text(.english) == """
        INVALID_ARGUMENT INVALID_REQUEST: two\\u{1b}[2J
          name  TOO_LONG: too long
          phone  X
        Incident ab12 in the server's log

        """)
    failure.retry = "SAME_REQUEST"
    failure.retryAfterMs = 2000
    #expect(failure.text(.chinese).contains("请在 2.0 秒后重试。"))
    failure.executed = "UNKNOWN"
    #expect(failure.text(.english).contains("--idempotency-key"))
    let line = try JSON(parsing: failure.json)
    #expect(failure.json.split(separator: "\n").count == 1 && line != .null)
  }
}

struct TestFailure: Error {}

final class Collected: Sendable {
  private let parts = Mutex("")
  var text: String { parts.withLock { $0 } }
  func add(_ text: String) { parts.withLock { $0 += text } }
}
