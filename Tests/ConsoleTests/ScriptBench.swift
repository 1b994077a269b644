import Schema
import Synchronization
import Testing

@testable import Console

/// Runs scripts against a server and a terminal of the test's own.
struct ScriptBench {
  var server = ScriptServer()
  var host = ScriptHost()
  var format = OutputFormat.jsonl
  var isTerminal = false
  var name = "t.gx"
  var options = RunOptions(run: "r1")
  var variables: [String: ScriptValue] = [:]
  var defaults = CallSettings()
  var serverInfo = ServerInfo(name: "local", address: "local", who: "test")
  var language = UILanguage.english
  var included: [String: String] = [:]

  init() { options.runFolder = nil }

  struct Outcome: Sendable {
    let status: ProcessStatus
    let output: String
    let notes: String
    let interpreter: Interpreter
  }

  var session: Session {
    let style = OutputStyle(
      format: format, isTerminal: isTerminal, width: isTerminal ? 80 : nil, language: language, zone: .fixed(hours: 8))
    var session = Session(schema: TestContract.schema, style: style)
    session.nowMs = { 1_782_835_140_000 }
    session.variables = variables
    session.defaults = defaults
    session.server = serverInfo
    return session
  }

  static func script(_ text: String, name: String, included: [String: String] = [:]) throws -> CheckedScript {
    func parsed(_ text: String) throws -> ScriptSyntax {
      try ScriptSyntax(parsing: text) { TestContract.schema.method($0.lowercased()) != nil }
    }
    return CheckedScript(
      syntax: try parsed(text), name: name, text: text,
      included: try Dictionary(
        uniqueKeysWithValues: included.map { path, text in
          (path, CheckedScript(syntax: try parsed(text), name: path, text: text))
        }))
  }

  var interpreter: Interpreter { Interpreter(session: session, link: server, host: host, options: options) }

  @discardableResult
  func run(_ text: String, _ interpreter: Interpreter? = nil) async throws -> Outcome {
    var interpreter = interpreter ?? self.interpreter
    let script = try Self.script(text, name: name, included: included)
    let (outputFrom, notesFrom) = (host.out.text.count, host.notes.text.count)
    let status = await interpreter.run(script)
    return Outcome(
      status: status, output: String(host.out.text.dropFirst(outputFrom)),
      notes: String(host.notes.text.dropFirst(notesFrom)), interpreter: interpreter)
  }
}

/// A server in closures, which remembers what it was sent and, as the real one, what it answered under a key.
final class ScriptServer: Link {
  struct Sent: Sendable, Equatable {
    let method: String
    let request: String
    let key: String?
    var dryRun = false
  }

  private struct Memory {
    var sent: [Sent] = []
    var kept: [String: (request: String, result: Result<String, CallFailure>)] = [:]
    var done: [String] = []
  }

  private let memory = Mutex(Memory())
  /// JSON of the reply.
  let answer: @Sendable (Sent) throws -> String
  let items: @Sendable (Sent, Int) throws -> String?
  let seq: Int64?

  init(
    seq: Int64? = nil, answer: @escaping @Sendable (Sent) throws -> String = { _ in "{}" },
    items: @escaping @Sendable (Sent, Int) throws -> String? = { _, _ in nil }
  ) {
    self.answer = answer
    self.items = items
    self.seq = seq
  }

  var sent: [Sent] { memory.withLock { $0.sent } }
  var methods: [String] { sent.map(\.method) }
  /// Requests of keyed calls that were carried out, not answered from memory.
  var done: [String] { memory.withLock { $0.done } }

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    let sent = try note(method, payload, settings)
    var isReplayed = false
    let reply: String
    if let key = sent.key, method.effect == .keyed, !sent.dryRun {
      if let kept = memory.withLock({ $0.kept[key] }) {
        guard kept.request == sent.request else { throw Self.refusal("IDEMPOTENCY_KEY_REUSED") }
        isReplayed = true
        reply = try kept.result.get()
      } else {
        let result: Result<String, CallFailure>
        do {
          result = .success(try answer(sent))
          memory.withLock { $0.done.append(sent.request) }
        } catch let failure as CallFailure { result = .failure(failure) }
        if (try? result.get()) != nil || failure(result)?.kind == .refused {
          memory.withLock { $0.kept[key] = (sent.request, result) }
        }
        reply = try result.get()
      }
    } else {
      reply = try answer(sent)
    }
    return LinkReply(payload: try encode(reply, method), serverUs: 5, isReplayed: isReplayed, commitSeq: seq)
  }

  private func failure(_ result: Result<String, CallFailure>) -> CallFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    let count = Counter()
    return AsyncThrowingStream { [self] in
      if count.value == 0 { _ = try note(method, payload, settings) }
      let sent = Sent(method: method.name, request: try text(method, payload), key: nil)
      defer { count.value += 1 }
      return try items(sent, count.value).map { try encode($0, method) }
    }
  }

  private func note(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) throws -> Sent {
    let key = settings.idempotencyKey.map { String(decoding: $0, as: UTF8.self) }
    let sent = Sent(method: method.name, request: try text(method, payload), key: key, dryRun: settings.dryRun)
    memory.withLock { $0.sent.append(sent) }
    return sent
  }

  private func text(_ method: MethodType, _ payload: [UInt8]) throws -> String {
    let schema = TestContract.schema
    let type = try #require(schema.message(method.request))
    return schema.json(try schema.decode(payload, as: type)).compact
  }

  private func encode(_ json: String, _ method: MethodType) throws -> [UInt8] {
    let schema = TestContract.schema
    let type = try #require(schema.message(method.reply))
    return try schema.message(type, from: JSON(parsing: json)).encoded
  }

  static func refusal(_ reason: String, code: UInt32 = 9, version: Int64? = nil) -> CallFailure {
    var failure = CallFailure(
      kind: .refused, code: code, codeWord: code == 5 ? "NOT_FOUND" : "FAILED_PRECONDITION", reason: reason,
      message: "it is so")
    failure.currentVersion = version
    return failure
  }
}

/// Counts for one consumer at a time, as a stream has one.
final class Counter: Sendable {
  private let number = Mutex(0)
  var value: Int {
    get { number.withLock { $0 } }
    set { number.withLock { $0 = newValue } }
  }
}

final class ScriptHost: Host {
  let out = Collected()
  let notes = Collected()
  let answers: Mutex<[String]>
  let questions = Collected()
  let isInteractive: Bool
  let pipe = Collected()
  let pipeStatus: Int32
  let other: ScriptServer?
  let connections = Collected()
  let performed = Mutex<[MetaCommand]>([])
  /// How often output was begun that a pager may take.
  let begun = Counter()

  init(answers: [String]? = nil, pipeStatus: Int32 = 0, other: ScriptServer? = nil) {
    self.answers = Mutex(answers ?? [])
    isInteractive = answers != nil
    self.pipeStatus = pipeStatus
    self.other = other
  }

  func output(_ text: String) { out.add(text) }
  func note(_ text: String) { notes.add(text) }
  func beginOutput() { begun.value += 1 }
  func endOutput() {}
  func eraseOutput(_ text: String) { out.add("<erase \(text.split(separator: "\n").count)>") }

  func ask(_ question: String) -> String? {
    questions.add(question)
    return answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  func shell(_ command: String) -> (any ShellPipe)? { Pipe(written: pipe, status: pipeStatus) }

  struct Pipe: ShellPipe {
    let written: Collected
    let status: Int32

    func write(_ text: String) -> Bool {
      written.add(text)
      return true
    }

    func finish() -> Int32 { status }
  }

  func connect(_ target: String?, as identity: String?, language: UILanguage) async throws -> Connected {
    connections.add("\(target ?? "-") \(identity ?? "-") \(language.rawValue)\n")
    guard let other else {
      throw CallFailure(kind: .connectFailed, code: 14, codeWord: "UNAVAILABLE", reason: "X", message: "none there")
    }
    return Connected(
      link: other, server: ServerInfo(name: target ?? "local", address: "a", who: identity ?? "test"),
      schema: TestContract.schema)
  }

  func perform(_ command: MetaCommand) async -> ProcessStatus {
    performed.withLock { $0.append(command) }
    return .ok
  }
}
