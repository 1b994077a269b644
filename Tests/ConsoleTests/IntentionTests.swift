import Schema
import Synchronization
import Testing

@testable import Console

/// What somebody meant once is done once, whatever lies between the two tries.
struct IntentionTests {
  /// The first change's reply is lost.
  private static func losing() -> ScriptServer {
    let count = Counter()
    return ScriptServer { sent in
      guard sent.method == "customers.create" else { return "{}" }
      count.value += 1
      guard count.value == 1 else { return "{}" }
      var lost = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "m")
      lost.executed = "UNKNOWN"
      throw lost
    }
  }

  @Test(arguments: ["", "$n = count($(customers.search text=x))", "\\expect $(customers.list | count) == 0"])
  func `a change of unknown fate keeps its key while others read`(between: String) async throws {
    var bench = ScriptBench()
    bench.server = Self.losing()
    let lost = try await bench.run("customers.create name=x")
    let read = try await bench.run(between, lost.interpreter)
    _ = try await bench.run("\\again", read.interpreter)
    let keys = bench.server.sent.filter { $0.method == "customers.create" }.map(\.key)
    #expect(keys.count == 2 && keys[0] == keys[1])
  }

  @Test func `once its answer came, the same words are another intention`() async throws {
    var bench = ScriptBench()
    bench.server = Self.losing()
    _ = try await bench.run("\\try customers.create name=x \\catch \\again \\end\n\\again")
    let keys = bench.server.sent.map(\.key)
    #expect(keys[0] == keys[1] && keys[2] != keys[0])
  }

  @Test func `an abandoned entry leaves nothing to repeat, and its place is not used again`() async throws {
    let bench = ScriptBench()
    let done = try await bench.run("customers.create name=x")
    var interpreter = done.interpreter
    interpreter.abandon()
    let again = try await bench.run("\\again", interpreter)
    #expect(again.status == .usage && bench.server.sent.count == 1)
    var prompt = ScriptBench()
    prompt.name = ""
    var typed = prompt.interpreter
    _ = try await prompt.run("customers.create name=x", typed)
    typed.abandon()
    _ = try await prompt.run("customers.create name=y", typed)
    #expect(Set(prompt.server.sent.map(\.key)).count == 2)
  }

  @Test func `two files included on one line have keys of their own`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer { sent in
      if sent.method == "customers.get" { throw StatementTests.notFound }
      return "{}"
    }
    bench.included = ["a.gx": "customers.create name=x\ncustomers.get id=404", "b.gx": "customers.create name=x"]
    let done = try await bench.run("\\try \\include a.gx \\catch \\include b.gx \\end")
    #expect(done.status == .ok, "\(done.notes)")
    #expect(bench.server.done.count == 2, "the second file's change is its own")
  }

  @Test func `a confirmation and a key hold for the call that they were written for`() async throws {
    let bench = ScriptBench()
    let done = try await bench.run("keys.revoke id=1 --yes --idempotency-key k1\n\\again\n\\again id=2")
    #expect(bench.server.sent.map(\.key) == ["k1", "k1"], "the same call is the same intention")
    #expect(done.status == .notConfirmed)
  }

  @Test func `what a watch asks with is asked anew in each round`() async throws {
    let count = Counter()
    var bench = ScriptBench()
    bench.server = ScriptServer { sent in
      guard sent.method == "customers.create" else { return "{}" }
      count.value += 1
      return #"{"version":\#(count.value)}"#
    }
    let done = try await bench.run("\\watch 1ms until $(customers.create name=x | .version) == 3 system.health")
    #expect(done.status == .ok && bench.server.done.count == 3)
  }

  @Test func `a feed shows the key that it is asked to`() async throws {
    let other = ScriptServer(items: { _, _ in nil })
    var bench = ScriptBench()
    bench.host = ScriptHost(other: other)
    _ = try await bench.run("watch customers --as wang --timeout 1s")
    #expect(bench.host.connections.text.contains("wang"))
    #expect(bench.server.sent.isEmpty && other.methods.contains("system.watch"))
  }

  @Test func `a run of a month ago keeps its own refusals when it is pruned`() throws {
    let folder = RunKeyTests.folder()
    let month: Int64 = 40 * 24 * 3_600_000
    var first = RunLog(run: "old", folder: folder)
    first.refused("1:", nowMs: WallClock.nowMs())
    var other = RunLog(run: "other", folder: folder)
    other.refused("1:", nowMs: WallClock.nowMs())
    var resumed = RunLog(run: "old", folder: folder)
    resumed.refused("2:", nowMs: WallClock.nowMs() + month)
    #expect(RunLog(run: "old", folder: folder).count("1:") == 1)
    #expect(RunLog(run: "other", folder: folder).count("1:") == 0, "nobody goes on with it")
  }
}

/// What a server or a file does that it should not.
struct OddEndTests {
  @Test func `a list that gives the same cursor twice is no list that was followed to its end`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in #"{"items":[{"id":1}],"next_cursor":"YQ=="}"# }
    let done = try await bench.run("customers.list | count")
    #expect(done.status == .callFailed && done.output == "" && done.notes.contains("same cursor twice"))
  }

  @Test func `a feed is in the transcript, and counts as sent`() async throws {
    let sink = RunKeyTests.Transcript()
    var bench = ScriptBench()
    bench.options.audit = sink
    let done = try await bench.run("watch customers --timeout 1s\n$x = 1 + $nothing")
    #expect(sink.calls.withLock { $0.map(\.call.method.name) } == ["system.watch"])
    #expect(done.status == .callFailed, "1 says that nothing was sent: \(done.notes)")
  }

  @Test func `a feed whose key is refused ends with the reason`() async throws {
    let refused = CallFailure(
      kind: .connectFailed, code: 16, codeWord: "UNAUTHENTICATED", reason: "KEY_REVOKED", message: "the key was revoked"
    )
    var bench = ScriptBench()
    bench.server = ScriptServer(items: { _, _ in throw refused })
    let done = try await bench.run("watch customers")
    #expect(done.status == .connect && done.notes.contains("KEY_REVOKED"), "\(done.notes)")
  }

  @Test func `rows go on below a line that an editor left without its end`() async throws {
    let path = "/tmp/guanxi-open-ended-\(UInt64.random(in: .min ... .max)).csv"
    FileSystem.write(Array("id\n1".utf8), to: path)
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in #"{"items":[{"id":2}]}"# }
    let done = try await bench.run("customers.list | cols id >> \(path)")
    #expect(done.status == .ok, "\(done.notes)")
    #expect(FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } == "id\n1\n2\r\n")
  }
}

/// Streams and replies that end in the middle are written down all the same.
struct CutCallTests {
  private static func items(_ sent: ScriptServer.Sent, _ index: Int) -> String? {
    index < 10 ? #"{"index":\#(index)}"# : nil
  }

  @Test(arguments: [
    ("system.echo_items items=10 | first 2 | count", true), ("system.echo_items items=10 | count", false),
    ("system.echo_items items=10 | where index < \"x\"", true),
  ])
  func `a stream that is not followed to its end is written down as cut`(text: String, isCut: Bool) async throws {
    let sink = RunKeyTests.Transcript()
    var bench = ScriptBench()
    bench.server = ScriptServer(items: Self.items)
    bench.options.audit = sink
    _ = try await bench.run(text)
    let calls = sink.calls.withLock { $0 }
    #expect(calls.map(\.isCut) == [isCut])
  }
}
