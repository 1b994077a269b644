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
    ("customers.create {\"phone\":", false),
  ])
  func `a history file holds nothing personal`(line: String, isKept: Bool) {
    #expect(session.mayKeep(line) == isKept)
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
    let script = try Script(text, name: "a.gx", session: session)
    #expect(script.calls.map(\.method.name) == ["system.health", "customers.create"])
    let errors = #expect(throws: Script.Errors.self) {
      try Script("system.health\nx.y\n\\lang zh\ncustomers.get id=\"1\nz", name: "a.gx", session: session)
    }
    #expect(errors?.rendered.count == 3)
    #expect(errors?.rendered[0].contains("a.gx:2:1: There is no method x.y") == true)
    #expect(errors?.rendered[1].contains("a.gx:4:18: 文字未结束") == true)
    #expect(errors?.rendered[2].contains("a.gx:5:1: 没有方法 z") == true)
  }

  @Test(arguments: ["first-steps", "try-a-change"])
  func `the scripts that are shipped fit the contract`(name: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try #require(FileSystem.read("/\(root)/console/scripts/\(name).gx"))
    let script = try Script(String(decoding: text, as: UTF8.self), name: name, session: session)
    #expect(script.calls.count >= 3)
    // Who tries them out must not change anything.
    for call in script.calls { #expect(call.method.effect == .read || call.settings.dryRun) }
  }

  /// It keeps what it does, so that each change must be one that a second run does not do again.
  @Test func `every change of the loyalty script has a key of its own`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try #require(FileSystem.read("/\(root)/console/scripts/loyalty.gx"))
    let calls = try Script(String(decoding: text, as: UTF8.self), name: "loyalty", session: session).calls
    let changes = calls.filter { $0.method.effect != .read && $0.settings.expectedReason == nil }
    let keys = changes.compactMap(\.settings.idempotencyKey)
    #expect(changes.count > 20 && keys.count == changes.count && Set(keys).count == keys.count)
    #expect(!calls.contains { Confirmation.isNeeded($0) }, "it runs without being asked")
  }

  @Test func `a refusal that is expected is read with its reason, and errors keep their places`() throws {
    guard case .call(let call) = try session.step("  \\expect_error customer_duplicate customers.create name=x") else {
      throw TestFailure()
    }
    #expect(call.method.name == "customers.create" && call.settings.expectedReason == "CUSTOMER_DUPLICATE")
    for (line, range) in [
      ("\\expect_error", 13..<14), ("\\expect_error CUSTOMER_DUBLICATE customers.list", 14..<32),
      ("\\expect_error CUSTOMER_DUPLICATE customers.crate", 33..<48), ("\\expect_err X customers.list", 0..<11),
    ] {
      let error = #expect(throws: LineError.self) { try session.step(line) }
      #expect(error?.range == range, "\(line)")
    }
  }

  @Test func `a destructive call asks, unless it was confirmed or keeps nothing`() throws {
    for (line, isNeeded) in [
      ("keys.revoke id=1", true), ("keys.revoke id=1 --yes", false), ("keys.revoke id=1 --dry-run", false),
      ("keys.list", false),
    ] {
      guard case .call(let call) = try session.step(line) else { continue }
      #expect(Confirmation.isNeeded(call) == isNeeded)
    }
    #expect(Confirmation.accepts(" Yes ") && Confirmation.accepts("是"))
    #expect(!Confirmation.accepts("") && !Confirmation.accepts("y"))
  }

  @Test func `defaults of the command line hold for every call`() throws {
    var session = session
    session.defaults.timeoutMs = 5
    session.defaults.dryRun = true
    guard case .call(let call) = try session.step("system.health --timeout 3s") else { return }
    #expect(call.settings.timeoutMs == 3000 && call.settings.dryRun)
  }

  @Test func `every method has a help page whose example compiles`() throws {
    let style = OutputStyle(format: .auto, isTerminal: true, width: 80, zone: .fixed(hours: 8))
    let help = Help(schema: TestContract.schema, style: style)
    for method in TestContract.schema.methods {
      for line in help.topic(method.name).split(separator: "\n") { #expect(DisplayWidth.of(line) <= 100, "\(line)") }
      let example = MethodHelp(help: help, method: method).example
      #expect(throws: Never.self, "\(example)") { try session.step(example) }
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

/// What a call's end means for the process.
struct RunnerTests {
  let session: Session = {
    let style = OutputStyle(format: .jsonl, isTerminal: false, width: nil, zone: .fixed(hours: 8))
    return Session(schema: TestContract.schema, style: style)
  }()

  func run(_ line: String, _ link: TestLink, jsonErrors: Bool = false) async throws -> (ProcessStatus, String, String) {
    guard case .call(let call) = try session.step(line) else { throw TestFailure() }
    let (out, notes) = (Collected(), Collected())
    let runner = Runner(
      link: link, session: session, jsonErrors: jsonErrors, output: { out.add($0) }, note: { notes.add($0) })
    return (await runner.run(call), out.text, notes.text)
  }

  @Test(arguments: [
    ("CUSTOMER_NOT_FOUND", true, ProcessStatus.ok), ("NUMBER_INVALID", true, .expectationFailed),
    ("CUSTOMER_NOT_FOUND", false, .expectationFailed),
  ])
  func `an expected refusal is no error, and its absence is one`(
    expected: String, isRefused: Bool, status: ProcessStatus
  ) async throws {
    let refusal = CallFailure(
      kind: .refused, code: 5, codeWord: "NOT_FOUND", reason: "CUSTOMER_NOT_FOUND", message: "none of that id")
    let link = TestLink { _, _ in
      if isRefused { throw refusal }
      return []
    }
    let done = try await run("\\expect_error \(expected) customers.get id=1", link)
    #expect(done.0 == status)
    #expect((done.1 + done.2).contains("none of that id") == isRefused)
    #expect(done.2.contains("Expected the refusal \(expected)") == (status != .ok))
  }

  @Test func `a reply is shown`() async throws {
    let (status, out, notes) = try await run(
      "system.health", TestLink { _, _ in [0x08, 0x01, 0x12, 0x01, 0x78, 0x18, 0x05] })
    #expect(status == .ok && notes.isEmpty)
    #expect(out == "{\"state\":\"SERVING\",\"server\":\"x\",\"uptime_ms\":5}\n")
  }

  @Test(
    arguments: [
      (CallFailure.Kind.refused, 5, ProcessStatus.callFailed), (.refused, 4, .deadline), (.deadline, 4, .deadline),
      (.refused, 16, .connect), (.connectFailed, 14, .connect), (.connectionLost, 14, .callFailed),
      (.cancelled, 1, .interrupted),
    ] as [(CallFailure.Kind, UInt32, ProcessStatus)])
  func `each end has its exit status`(kind: CallFailure.Kind, code: UInt32, status: ProcessStatus) async throws {
    let failure = CallFailure(kind: kind, code: code, codeWord: "WORD", reason: "WHY", message: "m")
    #expect(try await run("system.health", TestLink { _, _ in throw failure }).0 == status)
  }

  @Test func `a stream shows what came before it broke`() async throws {
    let failure = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "m")
    let link = TestLink(items: [[0x10, 0x01], [0x10, 0x02]], end: failure) { _, _ in [] }
    let (status, out, notes) = try await run("system.echo_items items=2", link)
    #expect(out == "{\"index\":1}\n{\"index\":2}\n")
    #expect(status == .callFailed && notes.contains("UNAVAILABLE LOST: m"))
  }

  @Test func `bytes that are no reply are an error, not a crash`() async throws {
    #expect(try await run("system.health", TestLink { _, _ in [0xff] }).0 == .callFailed)
  }

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

/// A server in a closure.
struct TestLink: Link {
  var items: [[UInt8]] = []
  var end: CallFailure?
  let answer: @Sendable (MethodType, [UInt8]) throws -> [UInt8]

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    LinkReply(payload: try answer(method, payload))
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { continuation in
      for item in items { continuation.yield(item) }
      continuation.finish(throwing: end)
    }
  }
}
