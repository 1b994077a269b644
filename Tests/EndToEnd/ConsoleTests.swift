import Client
import Foundation
import Testing

extension EndToEnd {
  /// `guanxi` as scripts use it: off a terminal, judged by exit code and bytes.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct ConsoleTests {
    @Test func `a call's reply is JSON off a terminal, and Chinese stays as it is`() async throws {
      let server = try await ServerProcess.start()
      let made = try await Console.run(server, ["-c", "customers.create name=王小明", "-o", "json"])
      #expect(made.exit == .code(0) && made.errors == "", "\(made.errors)")
      let customer = try object(made.output)
      #expect(customer["name"] as? String == "王小明")
      let id = try #require(customer["id"])
      let read = try await Console.run(server, ["-c", "customers.get id=\(id)", "-o", "json"])
      #expect(try object(read.output)["name"] as? String == "王小明")
    }

    @Test(arguments: ["tsv", "csv", "jsonl", "json"])
    func `a list comes out for machines`(_ format: String) async throws {
      let server = try await ServerProcess.start()
      try await create(["甲", "乙 \"quoted\", and comma", "丙"], on: server)
      let list = try await Console.run(server, ["-c", "customers.list", "-o", format])
      #expect(list.exit == .code(0), "\(list.errors)")
      #expect(!list.output.contains("\u{1b}") && !list.output.contains("│"))
      let lines = list.output.split(whereSeparator: \.isNewline)
      switch format {
      case "json": #expect((try object(list.output)["items"] as? [Any])?.count == 3)
      case "jsonl":
        #expect(try lines.map { try object(String($0))["name"] as? String }.contains("乙 \"quoted\", and comma"))
        #expect(lines.count == 3)
      case "csv": #expect(lines.count == 4 && list.output.contains("\"乙 \"\"quoted\"\", and comma\""))
      default:
        #expect(Set(lines.map { $0.count { $0 == "\t" } }).count == 1 && lines.count == 4)
      }
      if format == "tsv" {
        let plain = try await Console.run(server, ["-c", "customers.list"])
        #expect(plain.output == list.output, "tables are for terminals")
      }
    }

    @Test func `the exit code tells what happened`() async throws {
      let server = try await ServerProcess.start()
      let cases: [(code: Int32, arguments: [String], words: String)] = [
        (0, ["-c", "system.health"], ""),
        (1, ["-c", "customers.creat name=x"], "customers.create"),
        (1, ["-c", "customers.create nam=x"], "name"),
        (1, ["--no-such-option"], "no-such-option"),
        (3, ["-c", "customers.get id=999"], "CUSTOMER_NOT_FOUND"),
        (5, ["-c", "system.echo delay_ms=5000", "--timeout", "200ms"], "DEADLINE_EXCEEDED"),
        (6, ["-c", "keys.revoke id=1"], "--yes"),
        (3, ["-c", "keys.revoke id=1", "--yes"], "KEY_NOT_FOUND"),
      ]
      for one in cases {
        let run = try await Console.run(server, one.arguments)
        #expect(run.exit == .code(one.code), "\(one.arguments): \(run.errors)")
        let isTold = one.words.isEmpty ? run.errors.isEmpty : run.errors.contains(one.words)
        #expect(isTold, "\(one.arguments): \(run.errors)")
      }
      #expect(try StoreFile(server.storePath).count("journal") == 1, "only keys.revoke was sent, and refused")
      let nobody = ServerAddress.unix(path: server.home.file("nobody.sock"))
      #expect(try await Console.run(nobody, ["-c", "system.health"]).exit == .code(2))
    }

    @Test func `a refusal is one line of JSON where that is asked for`() async throws {
      let server = try await ServerProcess.start()
      let refused = try await Console.run(server, ["-c", "customers.get id=999", "--json-errors"])
      #expect(refused.exit == .code(3) && refused.output == "")
      #expect(refused.errors.split(separator: "\n").count == 1)
      #expect(try object(refused.errors)["reason"] as? String == "CUSTOMER_NOT_FOUND", "\(refused.errors)")
    }

    @Test func `standard input is a script, and stops at its first refusal`() async throws {
      let server = try await ServerProcess.start()
      let script = """
        # comments and empty lines are nothing

        customers.create name=甲
        customers.get id=999
        customers.create name=乙
        """
      let run = try await Console.run(server, ["-o", "jsonl"], input: script)
      #expect(run.exit == .code(3), "\(run.errors)")
      #expect(try StoreFile(server.storePath).count("customer") == 1)
      let whole = try await Console.run(server, ["-o", "jsonl", "--keep-going"], input: script)
      #expect(whole.exit == .code(3))
      #expect(try StoreFile(server.storePath).count("customer") == 3)
    }

    @Test func `a file is understood whole before its first call is sent`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let bad = try folder.write("customers.create name=甲\ncustomers.create name=乙\ncustomers.creat\n", to: "bad.gx")
      let refused = try await Console.run(server, ["-f", bad])
      #expect(refused.exit == .code(1))
      #expect(refused.errors.contains("bad.gx:3"), "\(refused.errors)")
      let unconfirmed = try folder.write("customers.create name=甲\nkeys.revoke id=1\n", to: "half.gx")
      #expect(try await Console.run(server, ["-f", unconfirmed]).exit == .code(6))
      #expect(try StoreFile(server.storePath).count("customer") == 0, "nothing of a wrong file is sent")
      let good = try folder.write("customers.create name=甲\ncustomers.create name=乙\n", to: "good.gx")
      #expect(try await Console.run(server, ["-f", good]).exit == .code(0))
      #expect(try StoreFile(server.storePath).count("customer") == 2)
    }

    @Test func `the year in a loyalty program runs, and running it again does nothing twice`() async throws {
      let server = try await ServerProcess.start()
      let script = Binaries.repository + "/console/scripts/loyalty.gx"
      func ledger() throws -> [[StoreFile.Value]] {
        try StoreFile(server.storePath).rows(
          "SELECT id, member_id, kind, at_ms, entries, available FROM loyalty_transaction ORDER BY id")
      }
      let first = try await Console.run(server, ["-f", script, "-o", "jsonl"])
      #expect(first.exit == .code(0), "\(first.errors)")
      #expect(first.output.split(separator: "\n").last?.contains(#""clean":true"#) == true)
      let posted = try ledger()
      #expect(posted.count >= 15)
      let again = try await Console.run(server, ["-f", script, "-o", "jsonl"])
      #expect(again.exit == .code(0), "\(again.errors)")
      #expect(try ledger() == posted)
    }

    @Test func `the script works a complaint from the record to the close, and running it again does nothing twice`()
      async throws
    {
      let server = try await ServerProcess.start()
      let script = Binaries.repository + "/console/scripts/complaint.gx"
      func history() throws -> [[StoreFile.Value]] {
        try StoreFile(server.storePath).rows(
          """
          SELECT e.complaint_id, e.seq, e.at_ms, p.state, p.version FROM complaint_event e
          JOIN complaint p ON p.id = e.complaint_id ORDER BY e.complaint_id, e.seq
          """)
      }
      let first = try await Console.run(server, ["-f", script, "-o", "jsonl"])
      #expect(first.exit == .code(0), "\(first.errors)")
      let told = try history()
      // 11 is CLOSED.
      #expect(told.count == 14 && told.allSatisfy { $0[3] == .int(11) && $0[4] == .int(14) })
      let again = try await Console.run(server, ["-f", script, "-o", "jsonl"])
      #expect(again.exit == .code(0), "\(again.errors)")
      #expect(try history() == told)
    }

    private func object(_ text: String) throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return try #require(value as? [String: Any], "\(text)")
    }

    private func create(_ names: [String], on server: ServerProcess) async throws {
      let client = server.client()
      for name in names { _ = try await Intention.customer(name).send(client, timeout: .seconds(10)) }
      await client.close()
    }
  }
}

/// `guanxi`, run to its end with nothing of a terminal about it.
enum Console {
  struct Run {
    let exit: ChildProcess.Exit?
    let output: String
    let errors: String
  }

  static func run(_ server: ServerProcess, _ arguments: [String], input: String = "") async throws -> Run {
    try await run(server.address, arguments, input: input)
  }

  static func run(_ address: ServerAddress, _ arguments: [String], input: String = "") async throws -> Run {
    try await bare(["-h", address.description] + arguments, input: input)
  }

  /// Without naming a server.
  static func bare(_ arguments: [String], input: String = "") async throws -> Run {
    let folder = TemporaryFolder()
    let child = try ChildProcess(
      try Binaries.path("guanxi"), arguments,
      environment: ["HOME": folder.path, "LANG": "C"], input: try folder.write(input, to: "in"),
      output: folder.file("out"), errors: folder.file("errors"))
    let exit = await child.wait(atMost: .seconds(20))
    return Run(
      exit: exit, output: TemporaryFolder.text(folder.file("out")), errors: TemporaryFolder.text(folder.file("errors")))
  }
}
