import Schema
import Synchronization
import Testing

@testable import Console

/// What makes a run safe to run again: keys, refusals that are counted, and a transcript of what was sent.
struct RunKeyTests {
  static func folder() -> String { "/tmp/guanxi-runs-\(UInt64.random(in: .min ... .max))" }

  static let text = """
    customers.create name=a
    \\for x in [1, 2]
      customers.create name="b$x"
    \\end
    customers.create name=c
    """

  @Test func `keys name the run, the place, the iteration and the refusals`() async throws {
    var bench = ScriptBench()
    bench.included = ["i.gx": "\ncustomers.create name=i"]
    _ = try await bench.run(
      Self.text + "\n\\include i.gx\n\\include i.gx\n$y = customers.create name=d\n"
        + "\\try customers.create name=e \\catch customers.create name=f \\end\nsystem.health\n"
        + "customers.create name=g --idempotency-key own\ncustomers.create name=h --dry-run")
    #expect(
      bench.server.sent.map(\.key)
        == [
          "r1:1::0", "r1:3:0:0", "r1:3:1:0", "r1:5::0", "r1:f2.2:i6:0", "r1:f2.2:i7:0", "r1:8::0", "r1:9c6::0", nil,
          "own", nil,
        ])
  }

  @Test func `two lines of a prompt are two intentions`() async throws {
    var bench = ScriptBench()
    bench.name = ""
    let first = try await bench.run("customers.create name=a")
    _ = try await bench.run("customers.create name=a", first.interpreter)
    #expect(bench.server.done.count == 2)
  }

  @Test func `a key of more than 64 bytes is its digest`() async throws {
    var bench = ScriptBench()
    let deep = 20
    let text =
      (0..<deep).map { "\\for x\($0) in [1]\n" }.joined() + "customers.create name=a\n"
      + String(repeating: "\\end\n", count: deep)
    bench.options.run = "abcdefghijklmnopqrstuvwx"
    _ = try await bench.run(text)
    let key = try #require(bench.server.sent.first?.key)
    #expect(key.count == 64 && key.allSatisfy(\.isHexDigit), "\(key)")
  }

  @Test func `a script that runs again under its name does nothing twice, and a corrected line gets a fresh answer`()
    async throws
  {
    let folder = Self.folder()
    let server = ScriptServer { sent in
      if sent.request.contains("bad") { throw ScriptServer.refusal("CUSTOMER_DUPLICATE") }
      return "{}"
    }
    func bench() -> ScriptBench {
      var bench = ScriptBench()
      bench.server = server
      bench.options.runFolder = folder
      return bench
    }
    let first = try await bench().run("customers.create name=a\ncustomers.create name=bad\ncustomers.create name=c")
    #expect(first.status == .callFailed)
    #expect(first.notes.contains("Run again with --run r1 to go on: nothing is done twice."))
    #expect(FileSystem.mode(folder + "/r1") == 0o600)
    // Another process: only the folder connects it with the first. The refused line was mended in between.
    let second = try await bench().run("customers.create name=a\ncustomers.create name=good\ncustomers.create name=c")
    #expect(second.status == .ok, "\(second.notes)")
    #expect(server.done == [#"{"name":"a"}"#, #"{"name":"good"}"#, #"{"name":"c"}"#])
    #expect(server.sent.map(\.key) == ["r1:1::0", "r1:2::0", "r1:1::0", "r1:2::1", "r1:3::0"])
    // And a third time: all of it is answered from memory.
    let third = try await bench().run("customers.create name=a\ncustomers.create name=good\ncustomers.create name=c")
    #expect(third.status == .ok && server.done.count == 3)
    #expect(third.notes.contains("This was done before"))
  }

  @Test func `without its log a mended line would get its old refusal`() async throws {
    let server = ScriptServer { sent in
      if sent.request.contains("bad") { throw ScriptServer.refusal("CUSTOMER_DUPLICATE") }
      return "{}"
    }
    var bench = ScriptBench()
    bench.server = server
    _ = try await bench.run("customers.create name=bad")
    let again = try await bench.run("customers.create name=good")
    #expect(again.status == .callFailed, "the counter is what makes the difference")
  }

  @Test func `a line that was done and is changed afterwards is refused, however often it is tried`() async throws {
    let folder = Self.folder()
    let server = ScriptServer { _ in "{}" }
    for (round, name) in ["a", "b", "b", "b"].enumerated() {
      var bench = ScriptBench()
      bench.server = server
      bench.options.runFolder = folder
      let run = try await bench.run("customers.create name=\(name)")
      #expect(run.status == (round == 0 ? .ok : .callFailed), "round \(round): \(run.notes)")
    }
    #expect(server.done == [#"{"name":"a"}"#])
  }

  @Test func `a lost connection is no refusal: the key stays`() async throws {
    let folder = Self.folder()
    let count = Counter()
    let server = ScriptServer { _ in
      count.value += 1
      guard count.value > 1 else {
        var lost = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "m")
        lost.executed = "UNKNOWN"
        throw lost
      }
      return "{}"
    }
    for _ in 0..<2 {
      var bench = ScriptBench()
      bench.server = server
      bench.options.runFolder = folder
      _ = try await bench.run("customers.create name=a")
    }
    #expect(server.sent.map(\.key) == ["r1:1::0", "r1:1::0"])
  }

  @Test func `a script that only read says nothing of going on`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in throw StatementTests.notFound }
    let done = try await bench.run("customers.get id=1")
    #expect(!done.notes.contains("--run"))
  }

  @Test func `every call is written down with its place, key and end`() async throws {
    let sink = Transcript()
    var bench = StatementTests.bench()
    bench.options.audit = sink
    _ = try await bench.run("\\for x in [1]\n\\try customers.get id=404 \\catch customers.create name=a \\end\n\\end")
    let calls = sink.calls.withLock { $0 }
    #expect(calls.map(\.call.method.name) == ["customers.get", "customers.create"])
    #expect(calls.map(\.place) == ["t.gx:2", "t.gx:2"] && calls.map(\.iteration) == ["0", "0"])
    #expect(calls[0].failure?.reason == "CUSTOMER_NOT_FOUND" && calls[0].reply == nil)
    #expect(calls[1].failure == nil && calls[1].seq == 42 && calls[1].reply != nil)
    #expect(calls[1].call.settings.idempotencyKey?.isEmpty == false)
  }

  @Test func `nothing is sent behind a call that could not be written down`() async throws {
    var bench = StatementTests.bench()
    bench.options.audit = Transcript(isFull: true)
    bench.options.keepsGoing = true
    let done = try await bench.run("system.health\n\\try system.health \\catch system.health \\end")
    #expect(done.status == .callFailed && bench.server.sent.count == 1)
    #expect(done.notes.contains("No space"))
  }

  final class Transcript: AuditSink {
    let calls = Mutex<[AuditedCall]>([])
    let isFull: Bool

    init(isFull: Bool = false) { self.isFull = isFull }

    func record(_ call: AuditedCall) throws(AuditFailure) {
      if isFull { throw AuditFailure(path: "a.jsonl", why: "No space left on device") }
      calls.withLock { $0.append(call) }
    }
  }
}

/// `\watch`, the change feed, and Ctrl-C.
struct WatchTests {
  @Test func `a watch ends when its condition holds`() async throws {
    let count = Counter()
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in
      count.value += 1
      return #"{"id":\#(count.value),"name":"n"}"#
    }
    let done = try await bench.run("\\watch 1ms until $_.id >= 3 customers.get id=1 | .id")
    #expect(done.status == .ok && done.output == "1\n2\n3\n", "\(done.notes)")
  }

  @Test func `on a terminal each round takes the place of the one before`() async throws {
    let count = Counter()
    var bench = ScriptBench()
    bench.isTerminal = true
    bench.format = .tsv
    bench.server = ScriptServer { _ in
      count.value += 1
      return #"{"id":\#(count.value)}"#
    }
    let done = try await bench.run("\\watch 1ms until $_.id == 2 customers.get id=1 | .id")
    #expect(done.output.hasPrefix("1\n") && done.output.contains("every 1ms · "), "\(done.output)")
    #expect(done.output.hasSuffix("<erase 2>2\n"), "\(done.output)")
  }

  @Test func `the third failed call in a row ends a watch`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in throw StatementTests.notFound }
    let done = try await bench.run("\\watch 1ms customers.get id=1")
    #expect(done.status == .callFailed && bench.server.sent.count == 3)
    #expect(done.notes.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    "\\watch 1ms system.health", "\\for x in [1, 2]\n\\try\n\\watch 1ms system.health\n\\catch\n\\end\n\\end",
    "system.echo_items items=5 | where index < 0",
  ])
  func `Ctrl-C ends loops, watches and streams, and is never caught`(text: String) async throws {
    var bench = ScriptBench()
    bench.options.keepsGoing = true
    bench.server = ScriptServer(items: { _, _ in #"{"index":1}"# })
    let task = Task { [bench] in try await bench.run(text).status }
    while bench.server.sent.isEmpty { await Task.yield() }
    task.cancel()
    let status = try await task.value
    #expect(status == .interrupted)
    #expect(bench.host.notes.text.hasSuffix("Interrupted\n"))
  }

  /// Events of a feed by the position that is asked for; behind the third the connection is lost.
  static func feed(_ requests: Collected) -> ScriptServer {
    let attempt = Counter()
    return ScriptServer(items: { sent, index in
      if index == 0 {
        requests.add(sent.request + "\n")
        attempt.value += 1
      }
      switch (attempt.value, index) {
      case (1, 0): return #"{"position":5}"#
      case (1, 1): return event(6)
      case (1, 2), (2, 1):
        throw CallFailure(
          kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "gone")
      case (2, 0): return #"{"position":8}"#
      case (3, 0): return event(9)
      default: return nil
      }
    })
  }

  static func event(_ seq: Int) -> String {
    #"{"seq":\#(seq),"posted_ms":1782835140000,"method":"customers.create","principal":"王玲","#
      + #""records":[{"kind":"customer","id":42}]}"#
  }

  @Test func `the change feed goes on behind its last event or heartbeat, and brings each event once`() async throws {
    let requests = Collected()
    let bench = ScriptBench()
    let compiler = CallCompiler(schema: TestContract.schema)
    var feed = ChangeFeed(
      link: Self.feed(requests), session: bench.session, call: try compiler.compile("system.watch areas=customers"))
    feed.pausesMs = [1]
    var lines: [String] = []
    var notes: [String] = []
    try await feed.run {
      lines.append(feed.line($0))
      return true
    } note: {
      notes.append($0)
    }
    #expect(
      requests.text == """
        {"areas":["customers"]}
        {"after_seq":6,"areas":["customers"]}
        {"after_seq":8,"areas":["customers"]}

        """)
    #expect(lines.count == 2 && lines[0].hasSuffix(" customers.create customer:42 王玲\n"), "\(lines)")
    #expect(notes.count == 2 && notes[0].contains("goes on after 6"))
  }

  @Test func `watch follows the feed from where it is told`() async throws {
    let requests = Collected()
    var bench = ScriptBench()
    bench.server = ScriptServer(
      seq: 4,
      items: { sent, index in
        if index == 0 { requests.add(sent.request) }
        return index < 2 ? Self.event(index + 5) : nil
      })
    let done = try await bench.run("system.health\nwatch customers,complaints from=$seq\n\\expect $seq == 6")
    #expect(done.status == .ok, "\(done.notes)")
    #expect(requests.text == #"{"after_seq":4,"areas":["customers","complaints"]}"#)
    #expect(done.output.contains(#""seq":5"#) && done.output.contains(#""seq":6"#))
  }

  @Test func `timing comes behind the output, once for all pages`() async throws {
    var bench = ScriptBench()
    bench.server = StageTests.pages(1200)
    let done = try await bench.run("\\timing on\ncustomers.list | count")
    #expect(done.notes.hasPrefix("Time: ") && done.notes.contains("(server 0.01 ms)"), "\(done.notes)")
    #expect(done.notes.split(separator: "\n").count == 1)
  }
}
