import Foundation
import Testing

extension EndToEnd {
  /// The same console on other terminals: narrow, poor, in another language, none at all.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct TerminalKindTests {
    @Test func `a dumb terminal gets plain lines`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server, environment: ["TERM": "dumb"])
      try await terminal.showsPrompt()
      try await terminal.enter("system.health | .state")
      try await terminal.showsPrompt()
      terminal.type("sys")
      try await terminal.showsPrompt("sys")
      let isPlain = terminal.colored.allSatisfy { !$0.contains("\u{1b}") }
      #expect(isPlain, "no hint, no colour")
      terminal.press("C-c", "C-d")
      try await terminal.eventually("the end") { terminal.exitCode != nil }
    }

    @Test func `forty columns are enough, and another width is taken up`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server, columns: 40)
      try await terminal.showsPrompt()
      terminal.type("customers.create name=王小明 company=上海灯塔有限公司 notes=x")
      try await terminal.sees("notes=x")
      let widest = terminal.screen.map(\.count).max() ?? 0
      #expect(widest <= 40)
      // Where a row is full there is no room for a hint, and it never begins another row.
      terminal.press("C-c")
      try await terminal.showsPrompt()
      terminal.type("customers.merge into=3 from=")
      try await terminal.eventually("a hint") {
        terminal.last.hasSuffix("from=int64") || terminal.last.hasSuffix("from=i…")
      }
      terminal.press("C-c")
      try await terminal.showsPrompt()
      terminal.type("customers.create name=王小明 company=上海灯塔有限公司 notes=x")
      try await terminal.eventually("the line") { terminal.last.hasSuffix("notes=x") }
      terminal.press("C-a")
      terminal.type("$c = ")
      try await terminal.eventually("its beginning") { terminal.screen.contains { $0.contains("> $c = customers") } }
      terminal.press("C-e", "Enter")
      try await terminal.showsPrompt()
      terminal.type("customers.list | cols id,name,company,notes,kind,number")
      try await terminal.eventually("the other line") { terminal.last.hasSuffix("kind,number") }
      terminal.resize(columns: 90, rows: 20)
      try await terminal.eventually("the line on one row") {
        terminal.last.hasSuffix("kind,number") && terminal.last.hasPrefix("guanxi")
      }
      terminal.press("Enter")
      try await terminal.sees("(1 row")
      let row = terminal.screen.first { $0.contains("PERSON") && $0.contains("上海灯塔有限公司") }
      #expect(row != nil, "a table of the new width: \(terminal.screen)")
    }

    @Test func `Chinese works where the environment says C, and the console speaks Chinese where it says so`()
      async throws
    {
      let server = try await ServerProcess.start()
      let plain = try await Terminal.open(server, environment: ["LC_ALL": "C"])
      try await plain.showsPrompt()
      plain.type("customers.create name=王海")
      plain.press("BSpace")
      try await plain.enter("洋 | .name")
      try await plain.eventually("the name") { plain.screen.contains("王洋") }
      let chinese = try await Terminal.open(server, ["--lang", "zh"])
      try await chinese.sees("退出")
      try await chinese.enter("watch off")
      try await chinese.sees("当前没有订阅变更")
    }

    @Test func `a production server is red, and its name is asked for`() async throws {
      let server = try await ServerProcess.start()
      let home = TemporaryFolder()
      let config = try home.write(
        "default = crm1\n[crm1]\naddress = \(server.address)\nproduction = yes\n", to: "config")
      chmod(config, 0o600)
      let guanxi = try Binaries.path("guanxi")
      let terminal = try await Terminal.open([guanxi, "--config", config], in: home)
      try await terminal.showsPrompt()
      #expect(terminal.last.contains("@crm1>"))
      let isRed = terminal.colored.last?.contains("\u{1b}[1m\u{1b}[31mguanxi") == true
      #expect(isRed, "\(terminal.colored)")
      for name in ["甲", "乙"] { _ = try await Console.run(server, ["-c", "customers.create name=\(name)"]) }
      try await terminal.enter("customers.merge into=1 from=2")
      try await terminal.sees("crm1 is in production")
      try await terminal.enter("yes")
      try await terminal.sees("was not sent")
      try await terminal.enter("customers.merge into=1 from=2")
      try await terminal.eventually("the question again") { terminal.last.hasSuffix("Type its name to go on:") }
      try await terminal.enter("crm1")
      try await terminal.showsPrompt()
      try await terminal.enter("customers.list | count")
      try await terminal.eventually("one file of two") { terminal.screen.suffix(2).first == "1" }
      let grey = try await Terminal.open([guanxi, "--config", config], environment: ["NO_COLOR": "1"])
      try await grey.sees("@crm1 (production)>")
    }

    @Test func `without a terminal nothing is drawn`() async throws {
      let server = try await ServerProcess.start()
      let run = try await Console.run(server, [], input: "system.health | .state\n")
      #expect(run.exit == .code(0))
      #expect(!run.output.contains("guanxi ") && !run.output.contains("\u{1b}"))
    }

    @Test func `a copy of what is printed has no escapes`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      let copy = terminal.home.file("copy.txt")
      #expect(FileManager.default.createFile(atPath: copy, contents: nil, attributes: [.posixPermissions: 0o644]))
      try await terminal.enter("\\tee \(copy)")
      try await terminal.showsPrompt()
      try await terminal.enter("$x = 41 + 1")
      try await terminal.enter("$x")
      try await terminal.eventually("the value") { terminal.screen.contains("42") }
      try await terminal.enter("\\tee")
      try await terminal.showsPrompt()
      try await terminal.enter("\"after\"")
      try await terminal.showsPrompt()
      let text = TemporaryFolder.text(copy)
      #expect(text.contains("> $x\n42\n"), "\(text)")
      #expect(!text.contains("after") && !text.contains("\u{1b}"))
      let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
      #expect(mode == 0o600, "only its owner reads what customers were shown")
    }
  }
}
