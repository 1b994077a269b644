import Client
import Foundation
import Testing

extension EndToEnd {
  /// The console's command line, its configuration, and what it writes down of a run.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct ProgramTests {
    /// A run with changes, reads in a loop, a refusal and a stream.
    static let script = """
      $c = customers.create name=王小明 company=灯塔
      \\for n in [1, 2]
        customers.get id=$c.id
      \\end
      \\expect_error CUSTOMER_NOT_FOUND customers.get id=999
      customers.export reason=copy
      $e = employees.create name=boss role=DIRECTOR
      keys.create employee_id=$e.id
      """

    @Test func `a transcript tells each call and replays without differences, twice`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let transcript = folder.file("run.jsonl")
      let script = try folder.write(Self.script, to: "night.gx")
      let run = try await Console.run(server, ["-f", script, "--run", "r1", "--audit", transcript])
      #expect(run.exit == .code(0), "\(run.errors)")
      let lines = TemporaryFolder.text(transcript).split(separator: "\n").map(String.init)
      #expect(lines.count == 7)
      #expect(lines[0].contains(#""place":"\#(script):1""#) && lines[0].contains(#""key":"r1:"#), "\(lines[0])")
      #expect(lines[2].contains(#""iteration":"1""#) || lines[2].contains(#""iteration":"2""#), "\(lines[2])")
      #expect(lines[3].contains(#""status":"NOT_FOUND""#) && lines[4].contains(#""sha256":""#))
      #expect(lines[6].contains(#""credential":"***""#), "no secret is written down")
      let mode = try FileManager.default.attributesOfItem(atPath: transcript)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      for _ in 0..<2 {
        let check = try await Console.run(server, ["--check", transcript, "--yes"])
        #expect(check.exit == .code(0) && check.output == "", "\(check.output)\(check.errors)")
        #expect(check.errors.contains("7 calls repeated, 0 differ"), "\(check.errors)")
      }
      for table in ["customer", "employee"] {
        #expect(try StoreFile(server.storePath).count(table) == 1, "nothing is done twice")
      }
      let asked = try await Console.run(server, ["--check", transcript])
      #expect(asked.exit == .code(6) && asked.errors.contains("--yes"), "\(asked.errors)")
    }

    @Test func `another server does the calls of a transcript, and what differs there is shown`() async throws {
      let (first, second) = (try await ServerProcess.start(), try await ServerProcess.start())
      let folder = TemporaryFolder()
      let transcript = folder.file("run.jsonl")
      let calls = ["-c", "customers.create name=甲", "-c", "customers.get id=1", "-c", "system.health"]
      #expect(try await Console.run(first, calls + ["--audit", transcript]).exit == .code(0))
      let ignored = ["--ignore", "created_at_ms,updated_at_ms,review_due_at_ms,uptime_ms"]
      let same = try await Console.run(second, ["--check", transcript, "--yes"] + ignored)
      #expect(same.exit == .code(0), "\(same.output)\(same.errors)")
      #expect(try await Console.run(second, ["-c", "customers.update id=1 version=1 name=乙"]).exit == .code(0))
      let other = try await Console.run(second, ["--check", transcript, "--yes", "-o", "jsonl"] + ignored)
      #expect(other.exit == .code(4), "\(other.errors)")
      #expect(other.output.contains(#""path":".name","was":"甲","is":"乙""#), "\(other.output)")
      let chinese = try await Console.run(second, ["--check", transcript, "--yes", "--lang", "zh"] + ignored)
      #expect(chinese.output.contains(#"原为 "甲",现为 "乙""#), "\(chinese.output)")
    }

    @Test func `a run whose transcript cannot be written ends before its next call`() async throws {
      let server = try await ServerProcess.start()
      let calls = ["-c", "customers.create name=甲", "-c", "customers.create name=乙", "--keep-going"]
      let full = try await Console.run(server, calls + ["--audit", "/dev/full"])
      #expect(full.exit == .code(3) && full.errors.contains("No space left on device"), "\(full.errors)")
      #expect(try StoreFile(server.storePath).count("customer") == 1)
      let missing = try await Console.run(server, calls + ["--audit", "/nonexistent/run.jsonl"])
      #expect(missing.exit == .code(1) && missing.errors.contains("Nothing was sent"), "\(missing.errors)")
      #expect(try StoreFile(server.storePath).count("customer") == 1)
    }

    @Test func `servers and keys have names`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let made = try await Console.run(
        server,
        [
          "-c", "$e = employees.create name=boss role=DIRECTOR", "-c", "$k = keys.create employee_id=$e.id", "-c",
          "$k.credential",
        ])
      let key = made.output.split(separator: "\n").last.map(String.init) ?? ""
      #expect(made.exit == .code(0) && !key.isEmpty, "\(made.errors)")
      let text = "default = crm1\n[crm1]\naddress = \(server.address)\nproduction = yes\n[boss]\nkey = \(key)\n"
      let config = try folder.write(text, to: "config")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: config)
      func run(_ arguments: [String]) async throws -> Console.Run {
        try await Console.bare(["--config", config] + arguments)
      }
      let standard = try await run(["-c", "system.health", "-o", "json"])
      #expect(standard.exit == .code(0), "\(standard.errors)")
      #expect(try await run(["-h", "CRM1", "-c", "system.health"]).exit == .code(0))
      let audit = folder.file("a.jsonl")
      let calls = ["-c", "customers.list", "-c", "customers.list --as boss", "--audit", audit]
      #expect(try await run(calls).exit == .code(0))
      let lines = TemporaryFolder.text(audit).split(separator: "\n")
      #expect(lines.count == 2 && lines[1].contains(#""as":"boss""#), "\(lines)")
      let whole = try await run(["--as", "boss", "-c", "customers.list", "--audit", audit])
      #expect(whole.exit == .code(0))
      #expect(TemporaryFolder.text(audit).split(separator: "\n").last?.contains(#""who":"boss""#) == true)
      let servers = try await run(["-c", "\\servers"])
      #expect(
        servers.output.contains("* crm1") && servers.output.contains("production") && !servers.output.contains(key))
      #expect(try await run(["--as", "nobody", "-c", "system.health"]).exit == .code(2))
      let given = try await run(["-c", "\\key night \(key)", "-c", "customers.list --as night"])
      #expect(given.exit == .code(0), "\(given.errors)")
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: config)
      let open = try await run(["-c", "system.health"])
      #expect(open.exit == .code(1) && open.errors.contains("chmod 600"), "\(open.errors)")
    }

    @Test func `parts of a run go in the order written, and a name is given a value`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let file = try folder.write("customers.create name=\"$who 二\"\n", to: "a b.gx")
      let run = try await Console.run(
        server,
        [
          "-c", "customers.create name=\"$who 一\"", "-f", file, "-c", "customers.list order=OLDEST_FIRST | cols name",
          "-v", "who=王",
        ])
      let names = run.output.split(separator: "\n").suffix(2)
      #expect(run.exit == .code(0) && Set(names) == ["王 一", "王 二"], "\(run.output)\(run.errors)")
      let input = try await Console.run(server, ["-f", "-", "-o", "json"], input: "customers.list | count\n")
      #expect(input.exit == .code(0) && input.output.contains("2"), "\(input.output)\(input.errors)")
      let cases: [(words: [String], said: String)] = [
        (["-f", folder.file("none.gx")], "cannot read"), (["-v", "1=2", "-c", "system.health"], "--var"),
        (["--run", "a b", "-c", "system.health"], "--run"), (["--check", folder.file("none")], "cannot read"),
        (["-o", "xml", "-c", "system.health"], "-o"),
        (["--config", folder.file("none"), "-c", "system.health"], "none"),
        (["--key-file", folder.file("none"), "-c", "system.health"], "key file"),
      ]
      for one in cases {
        let wrong = try await Console.run(server, one.words)
        #expect(wrong.exit == .code(1) && wrong.output == "" && wrong.errors.contains(one.said), "\(wrong.errors)")
      }
    }

    @Test func `a call as a Python program does what the call does`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      for (call, code, words) in [
        (#"customers.create name="王 \"海\" #""#, Int32(0), "status 0 OK"), ("customers.get id=1", 0, "reply "),
        ("customers.get id=999", 1, "CUSTOMER_NOT_FOUND"), ("customers.export reason=copy", 0, "item "),
      ] {
        let shown = try await Console.run(server, ["-c", "\\as python \(call)"])
        #expect(shown.exit == .code(0), "\(shown.errors)")
        let script = try folder.write(shown.output, to: "call.py")
        let (exit, output) = try await python(script, folder)
        #expect(exit == .code(code) && output.contains(words), "\(call): \(output)")
      }
      let read = try await Console.run(server, ["-c", "customers.get id=1 | .name"])
      #expect(read.output == "王 \"海\" #\n", "\(read.output)")
      let hex = try await Console.run(server, ["-c", "\\as hex customers.get id=1"])
      #expect(hex.output.contains("47 55 41 4e 58 49 31 0a"), "\(hex.output)\(hex.errors)")
    }

    private func python(_ script: String, _ folder: TemporaryFolder) async throws -> (ChildProcess.Exit?, String) {
      let output = folder.file("out-\(UInt32.random(in: 0 ... .max))")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let child = try ChildProcess(
        "/usr/bin/env", ["python3", script],
        environment: ["PATH": path, "HOME": folder.path, "PYTHONIOENCODING": "utf-8"], output: output, errors: output)
      return (await child.wait(atMost: .seconds(20)), TemporaryFolder.text(output))
    }
  }
}
