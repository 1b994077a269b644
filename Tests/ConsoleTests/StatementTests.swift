import Schema
import Synchronization
import Testing

@testable import Console

/// Each kind of statement, and what its end means for the process.
struct StatementTests {
  static let notFound = ScriptServer.refusal("CUSTOMER_NOT_FOUND", code: 5)

  /// Answers customers.get id=N with N in the name; id=404 is not there.
  static func bench() -> ScriptBench {
    var bench = ScriptBench()
    bench.server = ScriptServer(seq: 42) { sent in
      if sent.request.contains("404") { throw notFound }
      if sent.method == "customers.update", sent.request.contains("\"version\":3") {
        throw ScriptServer.refusal("VERSION_MISMATCH", version: 9)
      }
      if sent.method == "customers.get" { return #"{"id":1,"version":2,"name":"n","tags":["a","b","c"]}"# }
      return "{}"
    }
    return bench
  }

  @Test func `a reply is shown, kept in a variable and in the built-in ones`() async throws {
    let done = try await Self.bench().run(
      """
      customers.get id=1
      $c = customers.get id=2
      \\expect $c.version == 2 && $_.name == n && $? == OK && $seq == 42 && $line == 3 && $run == r1 && $ms >= 0
      $twice = $c.version * 2
      \\expect $twice == 4 && $current_version == null
      """)
    #expect(done.status == .ok, "\(done.notes)")
    #expect(done.output == #"{"id":1,"version":2,"name":"n","tags":["a","b","c"]}"# + "\n")
  }

  @Test(arguments: [("1 == 1", "one"), ("1 == 2", "two"), ("1 == 3", "else")])
  func `one branch of an if runs`(condition: String, name: String) async throws {
    let bench = Self.bench()
    let other = condition == "1 == 2" ? "1 == 1" : "1 == 0"
    let first = condition == "1 == 1" ? "1 == 1" : "1 == 0"
    _ = try await bench.run(
      """
      \\if \(first)
        customers.create name=one
      \\elif \(other)
        customers.create name=two
      \\else
        customers.create name=else
      \\end
      """)
    #expect(bench.server.sent.map(\.request) == [#"{"name":"\#(name)"}"#])
  }

  @Test func `a loop runs its body for each item and gives the variable back`() async throws {
    let bench = Self.bench()
    let done = try await bench.run(
      """
      $t = 5
      \\for t in $(customers.get id=1 | .tags[])
        \\for u in [1, 2]
          customers.create name="$t$u"
        \\end
      \\end
      \\expect $t == 5
      \\for x in []
        customers.create name=never
      \\end
      """)
    #expect(done.status == .ok, "\(done.notes)")
    #expect(
      bench.server.sent.dropFirst().map(\.request)
        == ["a1", "a2", "b1", "b2", "c1", "c2"].map { #"{"name":"\#($0)"}"# })
  }

  @Test func `a failed call is caught by its reason, by its code, or by a catch without reasons`() async throws {
    for words in ["CUSTOMER_NOT_FOUND", "X CUSTOMER_NOT_FOUND", "NOT_FOUND", ""] {
      let bench = Self.bench()
      let done = try await bench.run(
        """
        \\try
          customers.get id=404
          customers.create name=never
        \\catch \(words)
          \\expect $reason == CUSTOMER_NOT_FOUND && $? == NOT_FOUND && $message contains so
          customers.create name=caught
        \\end
        """)
      #expect(done.status == .ok, "\(words): \(done.notes)")
      #expect(bench.server.sent.last?.request == #"{"name":"caught"}"#)
      #expect(done.notes.isEmpty)
    }
  }

  @Test func `a refusal that no catch names goes on to the outer try, or ends the script`() async throws {
    let done = try await Self.bench().run(
      "\\try\n\\try\ncustomers.get id=404\n\\catch OTHER\nsystem.health\n\\end\n\\catch\n\\expect 1 == 1\n\\end")
    #expect(done.status == .ok, "\(done.notes)")
    let ended = try await Self.bench().run(
      "system.health\n\\try\ncustomers.get id=404\n\\catch OTHER\n\\end\nsystem.health")
    #expect(ended.status == .callFailed)
    #expect(ended.notes.hasPrefix("t.gx:3: NOT_FOUND CUSTOMER_NOT_FOUND: it is so"), "\(ended.notes)")
  }

  @Test func `a failed expectation is never caught`() async throws {
    let done = try await Self.bench().run("\\try\n\\expect 1 == 2 \"never\"\n\\catch\nsystem.health\n\\end")
    #expect(done.status == .expectationFailed)
    #expect(done.notes.contains("t.gx:2: expected 1 == 2: never\nleft: 1  right: 2"), "\(done.notes)")
  }

  @Test func `a version that moved on is tried again on one line`() async throws {
    let bench = Self.bench()
    let done = try await bench.run(
      "\\try customers.update id=1 version=3 company=y \\catch VERSION_MISMATCH \\again version=$current_version \\end")
    #expect(done.status == .ok, "\(done.notes)")
    #expect(
      bench.server.sent.map(\.request)
        == [#"{"company":"y","id":1,"version":3}"#, #"{"company":"y","id":1,"version":9}"#])
  }

  @Test func `again evaluates variables anew, and replaces arguments by name`() async throws {
    let bench = Self.bench()
    let done = try await bench.run(
      "$n = \"a\"\ncustomers.create name=$n company=x\n$n = \"b\"\n\\again company=y --timeout 3s\n\\again")
    #expect(done.status == .ok, "\(done.notes)")
    #expect(
      bench.server.sent.map(\.request)
        == [
          #"{"name":"a","company":"x"}"#, #"{"name":"b","company":"y"}"#, #"{"name":"b","company":"y"}"#,
        ])
    #expect(Set(bench.server.sent.compactMap(\.key)).count == 3)
    let none = try await Self.bench().run("\\again")
    #expect(none.status == .usage && none.notes.contains("no call to repeat"))
  }

  @Test func `again after an unknown fate goes out under the same key`() async throws {
    let isFirst = Counter()
    var bench = ScriptBench()
    bench.server = ScriptServer { _ in
      isFirst.value += 1
      guard isFirst.value == 1 else { return "{}" }
      var lost = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "m")
      lost.executed = "UNKNOWN"
      throw lost
    }
    _ = try await bench.run("\\try customers.create name=x \\catch \\again \\end\n\\again")
    let keys = bench.server.sent.map(\.key)
    #expect(keys[0] != nil && keys[0] == keys[1] && keys[2] != keys[0])
  }

  @Test(arguments: [
    ("CUSTOMER_NOT_FOUND", 404, ProcessStatus.ok), ("NUMBER_INVALID", 404, .expectationFailed),
    ("CUSTOMER_NOT_FOUND", 1, .expectationFailed),
  ])
  func `an expected refusal is no error, and its absence is one`(
    expected: String, id: Int, status: ProcessStatus
  ) async throws {
    let done = try await Self.bench().run("\\expect_error \(expected) customers.get id=\(id)\n\\expect $? == NOT_FOUND")
    #expect(done.status == status, "\(done.notes)")
    #expect((done.output + done.notes).contains("it is so") == (id == 404))
    #expect(done.notes.contains("Expected the refusal \(expected)") == (status != .ok))
  }

  @Test func `an included file runs in place, and its errors name it`() async throws {
    var bench = Self.bench()
    bench.included = ["b.gx": "$x = 5\n\ncustomers.get id=404\n"]
    let done = try await bench.run("\\try\n\\include b.gx\n\\catch\n\\expect $x == 5\n\\end\n\\include b.gx")
    #expect(done.status == .callFailed)
    #expect(done.notes.hasPrefix("b.gx:3: NOT_FOUND"), "\(done.notes)")
  }

  @Test func `the first error ends a script; keep-going runs the rest and keeps the first status`() async throws {
    var bench = Self.bench()
    let text = "customers.get id=404\n\\expect 1 == 2\n\\for x in [1, 2]\n$y = $x / 0\nsystem.health\n\\end"
    let stopped = try await bench.run(text)
    #expect(stopped.status == .callFailed && bench.server.methods == ["customers.get"])
    bench = Self.bench()
    bench.options.keepsGoing = true
    let done = try await bench.run(text)
    #expect(done.status == .callFailed)
    #expect(bench.server.methods == ["customers.get", "system.health", "system.health"])
    #expect(done.notes.contains("t.gx:4:"))
  }

  @Test func `a single line has no place in its errors, several have`() async throws {
    for (name, text, hasPlace) in [
      ("-c", "customers.get id=404", false), ("-c", "system.health\ncustomers.get id=404", true),
      ("", "customers.get id=404", false), ("t.gx", "customers.get id=404", true),
    ] {
      var bench = Self.bench()
      bench.name = name
      let done = try await bench.run(text)
      #expect(done.notes.hasPrefix("NOT_FOUND") != hasPlace, "\(done.notes)")
    }
  }

  @Test(
    arguments: [
      (CallFailure.Kind.refused, 5, ProcessStatus.callFailed), (.refused, 4, .deadline), (.deadline, 4, .deadline),
      (.refused, 16, .connect), (.connectFailed, 14, .connect), (.connectionLost, 14, .callFailed),
      (.cancelled, 1, .interrupted),
    ] as [(CallFailure.Kind, UInt32, ProcessStatus)])
  func `each end of a call has its exit status`(
    kind: CallFailure.Kind, code: UInt32, status: ProcessStatus
  ) async throws {
    var bench = ScriptBench()
    bench.options.jsonErrors = true
    bench.server = ScriptServer { _ in
      throw CallFailure(kind: kind, code: code, codeWord: "WORD", reason: "WHY", message: "m")
    }
    let done = try await bench.run("system.health")
    #expect(done.status == status)
    if kind != .cancelled { #expect(try JSON(parsing: done.notes) != .null) }
  }

  @Test func `quit ends with the status so far`() async throws {
    let done = try await Self.bench().run("system.health\n\\quit\nsystem.health")
    #expect(done.status == .ok && done.interpreter.isLeaving)
    #expect(done.output.split(separator: "\n").count == 1)
  }

  @Test func `commands change the session, and connect the link`() async throws {
    var bench = Self.bench()
    let other = ScriptServer { _ in #"{"id":9,"name":"other"}"# }
    bench.host = ScriptHost(other: other)
    let done = try await bench.run(
      "\\connect crm2\n\\format tsv\ncustomers.get id=1 --as shop | .id\n\\lang zh\n\\servers\n$k = customers.get id=1\n\\key shop $k.name"
    )
    #expect(done.status == .ok, "\(done.notes)")
    #expect(done.output == "9\n")
    #expect(bench.host.connections.text == "crm2 - en\n- shop en\n- - zh\n")
    #expect(done.interpreter.session.server.name == "crm2" || done.interpreter.session.server.name == "local")
    #expect(bench.host.performed.withLock { $0 } == [.servers, .key(name: "shop", value: "other")])
    #expect(bench.server.sent.isEmpty)
  }

  @Test func `a connection that fails leaves the old one`() async throws {
    let bench = Self.bench()
    var bench2 = bench
    bench2.options.keepsGoing = true
    let done = try await bench2.run("\\connect nowhere\nsystem.health\nsystem.health --as nobody")
    #expect(done.status == .connect)
    #expect(bench.server.methods == ["system.health"])
  }

  @Test func `bytes that are no reply are an error, not a crash`() async throws {
    struct Broken: Link {
      func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
        LinkReply(payload: [0xff])
      }
      func stream(
        _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
      ) -> AsyncThrowingStream<[UInt8], any Error> { AsyncThrowingStream { nil } }
    }
    let bench = ScriptBench()
    var interpreter = Interpreter(session: bench.session, link: Broken(), host: bench.host, options: bench.options)
    let status = await interpreter.run(try ScriptBench.script("system.health", name: "t.gx"))
    #expect(status == .callFailed && bench.host.notes.text.contains("cannot be read"))
  }
}

/// Destructive calls.
struct ConfirmationTests {
  @Test(arguments: [
    "keys.revoke id=1", "system.health\n\\if 1 == 2\nkeys.revoke id=1\n\\end", "$x = keys.revoke id=1",
    "\\for x in [1]\n\\try\n\\expect 1 == 1\n\\catch\nkeys.revoke id=1\n\\end\n\\end",
    "\\expect $(keys.revoke id=1 | .id) == 1", "system.health\n\\include i.gx", "\\watch 1s keys.revoke id=1",
  ])
  func `off a terminal nothing is sent of a script that would have to be confirmed`(text: String) async throws {
    var bench = ScriptBench()
    bench.included = ["i.gx": "keys.revoke id=1"]
    let done = try await bench.run(text)
    #expect(done.status == .notConfirmed && bench.server.sent.isEmpty)
    #expect(done.notes.contains("was not confirmed (--yes)"))
    var confirmed = ScriptBench()
    confirmed.defaults.confirmed = true
    let sent = try await confirmed.run("system.health\nkeys.revoke id=1")
    #expect(sent.status == .ok && confirmed.server.methods == ["system.health", "keys.revoke"])
  }

  @Test(
    arguments: [
      ("yes", false, true), ("是", false, true), ("", false, false), ("y", false, false), ("yes", true, false),
      ("crm1", true, true),
    ] as [(String, Bool, Bool)])
  func `a destructive call is shown first, then asked for, in production by the server's name`(
    answer: String, isProduction: Bool, isSent: Bool
  ) async throws {
    var bench = ScriptBench()
    bench.host = ScriptHost(answers: [answer])
    bench.serverInfo = ServerInfo(name: "crm1", address: "a", who: "b", isProduction: isProduction)
    let done = try await bench.run("keys.revoke id=1")
    #expect(bench.server.sent.map(\.dryRun) == (isSent ? [true, false] : [true]))
    #expect(done.status == (isSent ? .ok : .notConfirmed))
    #expect(done.notes.contains("What would happen"))
    #expect(bench.host.questions.text.contains(isProduction ? "crm1 is in production" : "Type yes"))
  }

  @Test func `what would be refused is not asked for`() async throws {
    var bench = ScriptBench()
    bench.host = ScriptHost(answers: ["yes"])
    bench.server = ScriptServer { _ in throw StatementTests.notFound }
    let done = try await bench.run("keys.revoke id=1")
    #expect(done.status == .callFailed && bench.host.questions.text.isEmpty)
    #expect(bench.server.sent.count == 1 && bench.server.sent[0].dryRun)
  }
}
