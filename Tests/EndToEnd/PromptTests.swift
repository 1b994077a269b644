import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// `guanxi` as somebody uses it: typed on a real terminal, judged by what stands on the screen.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct PromptTests {
    @Test func `a call is typed with hints that Enter never takes`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      terminal.type("system.")
      terminal.press("Tab")
      try await terminal.sees("system.health")
      terminal.press("C-c")
      try await terminal.showsPrompt()
      try await terminal.enter("system.health | .state")
      try await terminal.showsPrompt()
      let calls = terminal.screen.count { $0.hasSuffix("system.health | .state") }
      #expect(calls == 1)
      terminal.type("sys")
      // The hint is dim, and the line itself is not.
      try await terminal.eventually("a dim hint") {
        terminal.colored.last?.contains("\u{1b}[2mtem.health | .state") == true
      }
      terminal.press("Enter")
      try await terminal.sees("There is no")
      try await terminal.showsPrompt()
      terminal.type("sys")
      try await terminal.eventually("the hint again") { terminal.colored.last?.contains("\u{1b}[2mtem.health") == true }
      terminal.press("C-e")
      try await terminal.eventually("the hint taken") {
        terminal.colored.last?.contains("\u{1b}[2m") == false && terminal.last.hasSuffix("system.health | .state")
      }
      terminal.press("Enter")
      try await terminal.eventually("the call again") {
        terminal.screen.count { $0.hasSuffix("system.health | .state") } == 2 && terminal.last.hasSuffix(">")
      }
    }

    @Test func `Chinese and emoji are typed, corrected and shown in columns`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      terminal.type("customers.create name=王小朋")
      try await terminal.sees("王小朋")
      terminal.press("BSpace")
      try await terminal.enter("明🎉 | .name")
      try await terminal.eventually("the name") { terminal.screen.contains("王小明🎉") }
      try await terminal.enter("customers.create name=Li | .id")
      try await terminal.eventually("its id") { terminal.screen.contains("2") }
      try await terminal.enter("customers.list | cols id,name,kind")
      try await terminal.sees("(2 rows")
      let table = terminal.screen.filter { $0.contains("PERSON") }
      #expect(table == [" 1  王小明🎉  PERSON", " 2  Li        PERSON"])
      // The cursor goes over wide characters as over one.
      terminal.type("x 王海")
      terminal.press("Left", "Left")
      terminal.type("李")
      try await terminal.eventually("the character between") { terminal.last.hasSuffix("x 李王海") }
    }

    @Test func `many pasted lines are one entry, run once, and come back whole`() async throws {
      let server = try await ServerProcess.start()
      let home = TemporaryFolder()
      let terminal = try await Terminal.open(server, in: home)
      try await terminal.showsPrompt()
      try terminal.paste("$甲 = 21\n$甲 + 21\n")
      try await terminal.eventually("both lines") { terminal.last == "$甲 + 21" }
      #expect(!terminal.screen.contains("42"), "nothing runs before Enter")
      terminal.press("Enter")
      try await terminal.showsPrompt()
      #expect(terminal.screen.count { $0 == "42" } == 1)
      terminal.press("C-r")
      terminal.type("甲 +")
      try await terminal.eventually("the entry found") {
        let lines = terminal.screen.suffix(2)
        return lines.first?.hasPrefix("(reverse-i-search)") == true && lines.last == "$甲 + 21"
      }
      terminal.press("C-c")
      try await terminal.showsPrompt()
      try await terminal.enter("\\history 甲")
      try await terminal.sees("  … $甲 + 21")
      let stored = TemporaryFolder.text(home.file(".local/state/guanxi/history"))
      #expect(stored.split(separator: "\n").count == 1, "an entry, without the search for it: \(stored)")
      let rights = try FileManager.default.attributesOfItem(atPath: home.file(".local/state/guanxi/history"))
      #expect(rights[.posixPermissions] as? Int == 0o600)
    }

    @Test func `Ctrl-C clears a line, drops an entry of many lines and cancels a call`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      terminal.type("customers.create name=")
      try await terminal.sees("name=")
      terminal.press("C-c")
      try await terminal.sees("name=^C")
      try await terminal.showsPrompt()
      try await terminal.enter("\\if 1 == 1")
      try await terminal.eventually("more is awaited") { terminal.last == "  …" }
      terminal.press("C-c")
      try await terminal.showsPrompt()
      let begun = ContinuousClock.now
      try await terminal.enter("system.echo delay_ms=20000 --timeout 30s")
      try await terminal.eventually("the call runs") { terminal.last.hasSuffix("--timeout 30s") }
      // The server has it when another connection sees it; the console's own state is not to be seen.
      try await Task.sleep(for: .milliseconds(100))
      terminal.press("C-c")
      try await terminal.sees("Interrupted")
      try await terminal.showsPrompt()
      #expect(ContinuousClock.now - begun < .seconds(15))
      try await terminal.enter("system.health | .state")
      try await terminal.showsPrompt()
      terminal.press("C-d")
      try await terminal.eventually("the end, well") { terminal.exitCode == 0 }
    }

    @Test func `Ctrl-D that is typed while a call runs ends the console behind it`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      try await terminal.enter("system.echo delay_ms=1000 data=5")
      try await Task.sleep(for: .milliseconds(300))
      terminal.press("C-d")
      try await terminal.eventually("the end, well") { terminal.exitCode == 0 }
      let screen = terminal.screen
      #expect(screen.contains { $0.contains("delayed_ms") || $0.contains("data") })
    }

    @Test func `a server that is killed is missed, and found again`() async throws {
      let home = TemporaryFolder()
      let first = try await ServerProcess.start(in: home)
      let terminal = try await Terminal.open(first)
      try await terminal.showsPrompt()
      await first.killHard()
      try await terminal.sees("(not connected)>")
      try await terminal.enter("system.health --timeout 20s | .state")
      try await terminal.sees("is lost; waiting for the server")
      let second = try await ServerProcess.start(in: home)
      try await terminal.sees("Reconnected to guanxid")
      try await terminal.showsPrompt()
      #expect(!terminal.last.contains("not connected"))
      withExtendedLifetime(second) {}
    }

    @Test func `what is longer than the screen goes through the pager, which may be left`() async throws {
      let server = try await ServerProcess.start()
      let calls = (1...60).map { "customers.create name=客户\($0)\n" }.joined()
      let made = try await Console.run(server, [], input: calls)
      #expect(made.exit == .code(0), "\(made.errors)")
      let terminal = try await Terminal.open(server, columns: 60, rows: 12)
      try await terminal.showsPrompt()
      try await terminal.enter("customers.list limit=60 | cols id,name")
      try await terminal.sees("客户5")
      try await terminal.eventually("a page of the pager") { terminal.last == ":" }
      // In the pager Ctrl-C is its own.
      terminal.press("C-c")
      terminal.press("Space")
      try await terminal.sees("客户2")
      terminal.press("q")
      try await terminal.showsPrompt()
      try await terminal.enter("customers.get id=1 | .id")
      try await terminal.eventually("the next call") { terminal.screen.suffix(2).first == "1" }
    }

    @Test func `the keyboard comes back from a pager that is left while the statement still works`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server, columns: 60, rows: 12)
      try await terminal.showsPrompt()
      try await terminal.enter("\\format jsonl")
      try await terminal.showsPrompt()
      // Forty rows at once, the next one after a minute.
      try await terminal.enter("system.echo_items items=60 | where index<40||exists($(system.echo delay_ms=60000))")
      try await terminal.eventually("a page of the pager") { terminal.last == ":" }
      terminal.press("q")
      try await terminal.eventually("Ctrl-C is heard") {
        terminal.press("C-c")
        return terminal.last.hasPrefix("guanxi ")
      }
    }

    @Test func `a console that is told to end leaves the terminal as it was`() async throws {
      let server = try await ServerProcess.start()
      let program = try Binaries.path("guanxi")
      let line = "'\(program)' -h '\(server.address)'; echo \"left $?\"; stty -a"
      let terminal = try await Terminal.open(["/bin/sh", "-c", line], columns: 120)
      try await terminal.showsPrompt()
      terminal.type("customers.get id=")
      let console = try #require(Self.processes("guanxi").first { $0.line.contains("\(server.address)") })
      kill(console.pid, SIGTERM)
      try await terminal.sees("left 143")
      try await terminal.eventually("a terminal that echoes") {
        let words = terminal.screen.joined(separator: " ").split(separator: " ")
        return words.contains("echo") && words.contains("icanon")
      }
    }

    /// Running programs of a name, with their command lines.
    private static func processes(_ name: String) throws -> [(pid: pid_t, line: String)] {
      try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { entry in
        guard let pid = pid_t(entry), TemporaryFolder.text("/proc/\(entry)/comm") == name + "\n" else { return nil }
        return (pid, TemporaryFolder.text("/proc/\(entry)/cmdline"))
      }
    }

    @Test func `an entry is edited in the editor of one's choice`() async throws {
      let server = try await ServerProcess.start()
      let home = TemporaryFolder()
      let editor = try home.write(
        "#!/bin/sh\nstat -c %a \"$1\" > \(home.file("mode"))\nprintf 'system.health | .state\\n$x = 42\\n$x\\n' > \"$1\"\n",
        to: "ed.sh")
      let terminal = try await Terminal.open(server, environment: ["EDITOR": "/bin/sh \(editor)"], in: home)
      try await terminal.showsPrompt()
      try await terminal.enter("\\e")
      try await terminal.sees("  … $x = 42")
      try await terminal.eventually("the value") { terminal.screen.contains("42") }
      try await terminal.showsPrompt()
      #expect(TemporaryFolder.text(home.file("mode")) == "600\n")
      let left = try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.hasPrefix("guanxi-") }
      #expect(left == [], "the editor's file is removed")
      terminal.press("Up")
      try await terminal.sees("$x")
    }

    @Test func `the change feed prints above a line that is half typed`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(server)
      try await terminal.showsPrompt()
      try await terminal.enter("watch customers")
      try await terminal.sees("watch off ends it")
      terminal.type("customers.get i")
      try await terminal.showsPrompt("customers.get i")
      let made = try await Console.run(server, ["-c", "customers.create name=海"])
      #expect(made.exit == .code(0))
      try await terminal.sees("customers.create customer:1")
      try await terminal.eventually("the line below it") { terminal.last.contains("> customers.get i") }
      try await terminal.enter("d=1 | .name")
      try await terminal.eventually("the name") { terminal.screen.contains("海") }
      try await terminal.enter("watch off")
      try await terminal.showsPrompt()
      _ = try await Console.run(server, ["-c", "customers.create name=山"])
      try await terminal.enter("customers.list | count")
      try await terminal.eventually("the count") { terminal.screen.contains("2") }
      #expect(!terminal.screen.joined().contains("customer:2"))
    }

    @Test func `the feed goes on behind its last event when the server is back`() async throws {
      let home = TemporaryFolder()
      let first = try await ServerProcess.start(in: home)
      let terminal = try await Terminal.open(first)
      try await terminal.showsPrompt()
      try await terminal.enter("watch customers")
      try await terminal.sees("watch off ends it")
      _ = try await Console.run(first, ["-c", "customers.create name=甲"])
      try await terminal.sees("customer:1")
      await first.killHard()
      try await terminal.sees("(not connected)>")
      let second = try await ServerProcess.start(in: home)
      _ = try await Console.run(second, ["-c", "customers.create name=乙"])
      try await terminal.eventually("the second event") {
        terminal.screen.count { $0.contains("customers.create customer:") } == 2
      }
      #expect(terminal.screen.count { $0.contains("customer:1 ") } == 1, "no event comes twice")
      try await terminal.showsPrompt()
    }

    @Test func `a job that was stopped comes back to its line`() async throws {
      let server = try await ServerProcess.start()
      let guanxi = try Binaries.path("guanxi")
      let terminal = try await Terminal.open(["/bin/bash", "--norc", "--noprofile", "-i"])
      try await terminal.enter("PS1='sh: '; '\(guanxi)' -h \(server.address)")
      try await terminal.showsPrompt()
      terminal.type("system.hea")
      try await terminal.showsPrompt("system.hea")
      terminal.press("C-z")
      try await terminal.sees("Stopped")
      try await terminal.enter("fg")
      try await terminal.eventually("the line again") { terminal.last.hasSuffix("> system.hea") }
      try await terminal.enter("lth | .state")
      try await terminal.showsPrompt()
      #expect(terminal.screen.contains { $0.hasSuffix("> system.health | .state") })
    }
  }
}
