import Schema
import Synchronization
import Testing

@testable import Console

struct TranscriptTests {
  let schema = TestContract.schema
  let folder = Folder()

  /// A server that answers each method with what stands here.
  final class Answers: Sendable {
    let replies = Mutex<[String: String]>([:])
    let items = Mutex<[[UInt8]]>([])
    let failure = Mutex<CallFailure?>(nil)
    let seen = Mutex<[CallSettings]>([])
    /// What happens to the file while a call is under way.
    let meanwhile = Mutex<@Sendable () -> Void>({})
  }

  struct AnswerLink: Link {
    let answers: Answers

    func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
      answers.seen.withLock { $0.append(settings) }
      answers.meanwhile.withLock { $0 }()
      if let failure = answers.failure.withLock({ $0 }) { throw failure }
      let schema = TestContract.schema
      let json = answers.replies.withLock { $0[method.name] ?? "{}" }
      guard let type = schema.message(method.reply) else { throw TestFailure() }
      return LinkReply(payload: try schema.message(type, from: JSON(parsing: json)).encoded)
    }

    func stream(
      _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
    ) -> AsyncThrowingStream<[UInt8], any Error> {
      let items = answers.items.withLock { $0 }
      return AsyncThrowingStream { continuation in
        for item in items { continuation.yield(item) }
        continuation.finish()
      }
    }
  }

  final class DeskHost: Host {
    let out = Collected()
    let notes = Collected()
    let answer: String?

    init(answer: String? = nil) { self.answer = answer }

    var isInteractive: Bool { answer != nil }
    func output(_ text: String) { out.add(text) }
    func note(_ text: String) { notes.add(text) }
    func ask(_ question: String) -> String? {
      notes.add(question)
      return answer
    }
    func beginOutput() {}
    func endOutput() {}
    func shell(_ command: String) -> (any ShellPipe)? { nil }
    func connect(_ target: String?, as identity: String?, language: UILanguage) async throws -> Connected {
      throw CallFailure(kind: .connectFailed, code: 14, codeWord: "UNAVAILABLE", reason: "X", message: "m")
    }
    func perform(_ command: MetaCommand) async -> ProcessStatus { .ok }
  }

  let line =
    #"{"place":"a.gx:1","method":"customers.get","request":{"id":7},"status":"OK","reply":{"id":7,"name":"王","tags":["a","b"],"updated_at_ms":5}}"#
    + "\n"
  let reply = #"{"id":7,"name":"王","tags":["a","b"],"updated_at_ms":5}"#

  func check(
    _ text: String, _ answers: Answers, host: DeskHost = DeskHost(), ignoring: [String] = [], yes: Bool = false,
    format: OutputFormat = .tsv, language: UILanguage = .english, isProduction: Bool = false
  ) async -> ProcessStatus {
    let path = folder.path + "/t.jsonl"
    FileSystem.write(Array(text.utf8), to: path)
    let style = OutputStyle(format: format, isTerminal: false, width: nil, language: language)
    var session = Session(schema: schema, style: style)
    session.defaults.confirmed = yes
    let server = ServerInfo(name: "crm1", address: "crm1:7400", who: "me", isProduction: isProduction)
    let connected = Connected(link: AnswerLink(answers: answers), server: server, schema: schema)
    return await TranscriptCheck(path, ignoring: ignoring, session: session, connected: connected, host: host).run()
  }

  @Test func `a transcript whose answers are the same has no differences`() async {
    let (answers, host) = (Answers(), DeskHost())
    answers.replies.withLock { $0["customers.get"] = reply }
    #expect(await check(line + "\n" + line, answers, host: host) == .ok)
    #expect(host.out.text == "" && host.notes.text.contains("2 calls repeated, 0 differ"), "\(host.notes.text)")
  }

  @Test(
    arguments: [
      (#"{"id":7,"name":"李","tags":["a","b"],"updated_at_ms":5}"#, #".name: was "王", is "李""#),
      (#"{"id":7,"tags":["a","b"],"updated_at_ms":5}"#, #".name: was "王", is missing"#),
      (#"{"id":7,"name":"王","tags":["a","b"],"updated_at_ms":5,"version":2}"#, ".version: was missing, is 2"),
      (#"{"id":7,"name":"王","tags":["a","c"],"updated_at_ms":5}"#, #".tags[1]: was "b", is "c""#),
      (#"{"id":7,"name":"王","tags":["a"],"updated_at_ms":5}"#, #".tags[1]: was "b", is missing"#),
      (#"{"id":7,"name":"王","tags":["a","b"],"updated_at_ms":6}"#, ".updated_at_ms: was 5, is 6"),
    ] as [(String, String)])
  func `each planted change is shown with its path`(now: String, said: String) async {
    let (answers, host) = (Answers(), DeskHost())
    answers.replies.withLock { $0["customers.get"] = now }
    #expect(await check(line, answers, host: host) == .expectationFailed)
    #expect(host.out.text.hasSuffix("/t.jsonl:1 customers.get \(said)\n"), "\(host.out.text)")
    #expect(host.notes.text.contains("1 differ (differences: 1)"))
  }

  @Test func `a refusal where there was a reply is shown, and the other way round`() async {
    let (answers, host) = (Answers(), DeskHost())
    answers.failure.withLock {
      $0 = CallFailure(kind: .refused, code: 5, codeWord: "NOT_FOUND", reason: "CUSTOMER_NOT_FOUND", message: "m")
    }
    #expect(await check(line, answers, host: host) == .expectationFailed)
    #expect(host.out.text.contains(#"status: was "OK", is "NOT_FOUND""#))
    #expect(host.out.text.contains(#"reason: was missing, is "CUSTOMER_NOT_FOUND""#))
    let refused =
      #"{"method":"customers.get","request":{"id":7},"status":"NOT_FOUND","reason":"CUSTOMER_NOT_FOUND","message":"other words"}"#
    #expect(await check(refused, answers) == .ok, "messages are for people")
  }

  @Test func `rows of a stream that changed are told by their number and their hash`() async {
    let (answers, host) = (Answers(), DeskHost())
    var digest = ItemsDigest()
    for item in [[0x10, 0x01], [0x10, 0x02]] as [[UInt8]] { digest.add(item) }
    let line =
      #"{"method":"system.echo_items","request":{"items":2},"status":"OK","items":2,"sha256":"\#(digest.hash)"}"#
    answers.items.withLock { $0 = [[0x10, 0x01], [0x10, 0x02]] }
    #expect(await check(line, answers) == .ok)
    answers.items.withLock { $0 = [[0x10, 0x01], [0x10, 0x03]] }
    #expect(await check(line, answers, host: host) == .expectationFailed)
    #expect(host.out.text.contains("sha256: was") && !host.out.text.contains("items: was"))
    answers.items.withLock { $0 = [[0x10, 0x01]] }
    #expect(await check(line, answers, host: host) == .expectationFailed)
    #expect(host.out.text.contains("items: was 2, is 1"))
    let cut = line.dropLast() + #","cut":true}"#
    #expect(await check(String(cut), answers, host: host) == .ok)
    #expect(host.notes.text.contains("1 left out"))
  }

  @Test(
    arguments: [
      (["updated_at_ms"], true), (["name"], false), (["at_ms"], false), (["customers.updated_at_ms"], false),
      (["tags", "updated_at_ms"], true),
    ] as [([String], Bool)])
  func `paths that are left out are named by their ends`(ignored: [String], isEqual: Bool) async {
    let answers = Answers()
    answers.replies.withLock { $0["customers.get"] = #"{"id":7,"name":"王","tags":["a","b"],"updated_at_ms":9}"# }
    #expect(await check(line, answers, ignoring: ignored) == (isEqual ? .ok : .expectationFailed))
  }

  @Test func `a path with brackets means the items of a list`() {
    let was = CallEnd(reply: .object([.init("items", .list([.object([.init("at", .number("1"))])]))]))
    let now = CallEnd(reply: .object([.init("items", .list([.object([.init("at", .number("2"))])]))]))
    for (path, isEqual) in [
      ("items[].at", true), ("items.at", true), ("items[0].at", true), ("items[1].at", false), ("items[]", true),
      ("items", true), ("other[].at", false),
    ] {
      #expect(EndComparison(ignoring: [path]).differences(was, now).isEmpty == isEqual, "\(path)")
    }
  }

  let change =
    #"{"place":"a.gx:1","method":"customers.create","request":{"name":"王"},"key":"r1:1::0","status":"OK","reply":{"id":7}}"#

  @Test func `changes are sent under their keys, and only when somebody agreed`() async {
    let answers = Answers()
    answers.replies.withLock { $0["customers.create"] = #"{"id":7}"# }
    let alone = DeskHost()
    #expect(await check(change, answers, host: alone) == .notConfirmed)
    #expect(alone.notes.text.contains("--yes") && answers.seen.withLock { $0.isEmpty })
    #expect(await check(change, answers, host: DeskHost(answer: "no")) == .notConfirmed)
    #expect(await check(change, answers, host: DeskHost(answer: "yes"), isProduction: true) == .notConfirmed)
    #expect(answers.seen.withLock { $0.isEmpty })
    for status in [
      await check(change, answers, host: DeskHost(answer: "是")), await check(change, answers, yes: true),
      await check(change, answers, host: DeskHost(answer: "crm1"), isProduction: true),
    ] { #expect(status == .ok) }
    #expect(answers.seen.withLock { $0.map(\.idempotencyKey) } == Array(repeating: Array("r1:1::0".utf8), count: 3))
  }

  @Test func `nobody agreed to what a transcript grew by meanwhile`() async {
    let (answers, host, path, added) = (Answers(), DeskHost(), folder.path + "/t.jsonl", change)
    answers.replies.withLock { $0["customers.get"] = reply }
    answers.meanwhile.withLock { $0 = { FileSystem.append(added + "\n", to: path) } }
    #expect(await check(line, answers, host: host) == .usage)
    #expect(host.notes.text.contains("t.jsonl:2: the file has changed meanwhile"), "\(host.notes.text)")
    #expect(answers.seen.withLock { $0.count } == 1, "the change was not sent")
  }

  @Test(arguments: ["CANCELLED", "DEADLINE_EXCEEDED", "UNAVAILABLE"])
  func `a stream that was ended from outside is not followed again`(status: String) async {
    let (answers, host) = (Answers(), DeskHost())
    let text = #"{"method":"system.watch","request":{"after_seq":0},"status":"\#(status)","reply":{}}"#
    #expect(await check(text, answers, host: host) == .ok)
    #expect(host.notes.text.contains("left out"), "\(host.notes.text)")
  }

  @Test(
    arguments: [
      ("{", "t.jsonl:1: this is no line of a transcript"), ("{}", "it has no method"),
      (#"{"method":"a.b","status":"OK"}"#, "this server has no method a.b"),
      (#"{"method":"customers.get","request":{"idd":1},"status":"OK"}"#, "the request does not fit customers.get"),
      (#"{"method":"customers.create","request":{},"status":"OK"}"#, "changes something and has no key"),
      (#"{"method":"customers.create","request":{},"status":"OK","key":""}"#, "a key has 1 to 64 bytes"),
    ] as [(String, String)])
  func `a line that is no call is an error before the first call`(text: String, said: String) async {
    let (answers, host) = (Answers(), DeskHost())
    #expect(await check(line + text, answers, host: host, yes: true) == .usage)
    let place = said.replacing("t.jsonl:1", with: "t.jsonl:2")
    #expect(host.notes.text.contains(place), "\(host.notes.text)")
    #expect(answers.seen.withLock { $0.isEmpty })
  }

  @Test func `differences are JSON where that is asked for, and Chinese where people speak it`() async throws {
    let (answers, host) = (Answers(), DeskHost())
    #expect(await check(line, answers, host: host, format: .jsonl) == .expectationFailed)
    let first = try #require(host.out.text.split(separator: "\n").first)
    let json = try JSON(parsing: String(first))
    #expect(json["method"] == .text("customers.get") && json["place"] == .text("a.gx:1") && json["is"] == nil)
    #expect(json["was"] != nil && json["line"] == .number("1"))
    let chinese = DeskHost()
    _ = await check(line, answers, host: chinese, language: .chinese)
    #expect(chinese.out.text.contains("原为") && chinese.notes.text.contains("重放 1 次调用"))
  }

  @Test func `what was secret is left out of requests and compared with nothing`() async throws {
    let showing = schema.methods.first { method in
      schema.message(method.reply)?.fields.contains { $0.options.secret } == true
    }
    let secret = try #require(showing)
    let blank = schema.message(secret.reply)?.fields.first { $0.options.secret }
    let field = try #require(blank)
    let was = CallEnd(reply: .object([.init(field.name, .text("***"))]))
    #expect(EndComparison(ignoring: []).differences(was, CallEnd(reply: .object([]))).isEmpty)
  }

  @Test func `a lost connection ends the replay`() async {
    let answers = Answers()
    answers.failure.withLock {
      $0 = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "gone")
    }
    #expect(await check(line, answers) == .callFailed)
    let missing = TranscriptCheck(
      "/nonexistent/t", ignoring: [],
      session: Session(schema: schema, style: OutputStyle(format: .tsv, isTerminal: false, width: nil)),
      connected: Connected(
        link: AnswerLink(answers: answers), server: ServerInfo(name: "", address: "", who: ""), schema: schema),
      host: DeskHost())
    #expect(await missing.run() == .usage)
  }
}
