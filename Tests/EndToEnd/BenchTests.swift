import Client
import Contract
import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// The load tester as a program, against a real server.
  @Suite(.enabled(if: Binaries.has("guanxi-bench"), "guanxi-bench is not built")) struct BenchTests {
    private struct Run {
      let exit: ChildProcess.Exit?
      let output: String
      let errors: String
    }

    private static let short = ["--duration", "300ms", "--warmup", "50ms", "--connections", "2", "--in-flight", "2"]

    private static func start(_ arguments: [String], in folder: TemporaryFolder) throws -> ChildProcess {
      try ChildProcess(
        try Binaries.path("guanxi-bench"), arguments,
        environment: ["HOME": folder.path, "TMPDIR": folder.path, "SWIFT_BACKTRACE": "enable=no"],
        output: folder.file("out"), errors: folder.file("errors"))
    }

    private static func run(_ arguments: [String], in folder: TemporaryFolder = TemporaryFolder()) async throws -> Run {
      // A file is appended to, and a folder may see several runs.
      for name in ["out", "errors"] { _ = try folder.write("", to: name) }
      let exit = await (try start(arguments, in: folder)).wait(atMost: .seconds(120))
      return Run(
        exit: exit, output: TemporaryFolder.text(folder.file("out")),
        errors: TemporaryFolder.text(folder.file("errors")))
    }

    private static func object(_ run: Run) throws -> [String: Any] {
      let line = try #require(run.output.split(separator: "\n").first, "\(run.errors)")
      return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `a run ends with 0, its bounds with 4, failed calls with 3`() async throws {
      let server = try await ServerProcess.start()
      let address = ["--address", "\(server.address)"]
      let filled = try await Self.run(address + ["--fill", "20"])
      #expect(filled.exit == .code(0), "\(filled.errors)")
      let get = address + Self.short + ["--workload", "get", "--customers"]
      let good = try await Self.run(get + ["20", "--bound", "p99<1m", "--bound", "errors<=0"])
      #expect(good.exit == .code(0) && good.output.contains("none was wrong"), "\(good.output)\(good.errors)")
      #expect(good.output.contains("p99<1m: held"), "\(good.output)")
      let slow = try await Self.run(get + ["20", "--bound", "customers.get:p50<1ns"])
      #expect(slow.exit == .code(4) && slow.output.contains("customers.get:p50<1ns: BROKEN"), "\(slow.output)")
      let absent = try await Self.run(get + ["40"])
      #expect(absent.exit == .code(3) && absent.output.contains("refused CUSTOMER_NOT_FOUND"), "\(absent.output)")
    }

    @Test func `JSON tells both sides' use, and the files are written`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let arguments = [
        "--address", "\(server.address)", "--workload", "create", "--duration", "1500ms", "--warmup", "50ms",
        "--connections", "2", "--in-flight", "4", "--check", "--json", "--csv", folder.file("time.csv"), "--hdr",
        folder.file("all.hgrm"),
      ]
      let run = try await Self.run(arguments, in: folder)
      #expect(run.exit == .code(0), "\(run.errors)")
      let object = try Self.object(run)
      let calls = try #require(object["calls"] as? Int)
      let use = try #require(object["serverUse"] as? [String: Any])
      let cores = try #require(use["cores"] as? Double)
      let bytes = try #require(use["bytesMax"] as? Int)
      #expect(calls > 0 && cores > 0 && cores < 64 && bytes > 1 << 20)
      let commits = try #require(object["commits"] as? [String: Any])
      let perCommit = try #require(commits["callsPerCommit"] as? Double)
      #expect(perCommit >= 1 && perCommit <= 8)
      let rows = TemporaryFolder.text(folder.file("time.csv")).split(separator: "\n")
      #expect(rows.count >= 2 && rows[0].hasPrefix("run,at_s,"))
      #expect(TemporaryFolder.text(folder.file("all.hgrm")).contains("Total count"))
      // The report is the earlier one of the next run.
      let old = try folder.write(run.output, to: "old.json")
      let plain = arguments.filter { $0 != "--json" }.prefix { $0 != "--csv" }
      let next = try await Self.run(plain + ["--compare", old])
      #expect(next.exit == .code(0) && next.output.contains("noise unknown"), "\(next.output)\(next.errors)")
    }

    @Test(arguments: [
      ["--workload", "get", "--stale", "0.5"], ["--workload", "get", "--bound", "p98<1ms"], ["--poisson"],
      ["--workload", "get", "--duration", "3 days"], ["--workload", "gett"], ["--workload", "get", "--poisson"],
      ["--workload", "get", "--connections", "0"], ["--self", "--address", "127.0.0.1:1"], ["--hold", "5", "--check"],
      ["--workload", "get", "--compare", "/nowhere/old.json"], ["--workload", "get", "--csv", "/nowhere/new.csv"],
      ["--calls", "/nowhere/calls"], ["--workload", "mixed", "--mix", "get=x"], ["--workload", "get", "--keys", "zap"],
      ["--workload", "get", "--rate", "0"], ["--workload", "get", "--rate", "-3"], ["--find-max", "p99<1ms"],
      ["--workload", "get", "--address", "here:x"], [],
    ])
    func `wrong use ends with 1 and names the option`(arguments: [String]) async throws {
      let run = try await Self.run(arguments)
      #expect(run.exit == .code(1) && run.output == "", "\(run.output)\(run.errors)")
      let options = arguments.filter { $0.hasPrefix("--") } + (arguments.isEmpty ? ["--workload"] : [])
      #expect(options.contains { run.errors.contains($0) } || run.errors.contains("'--"), "\(run.errors)")
      #expect(run.errors.count > 40)
    }

    @Test func `where no server is it ends with 2 and says so`() async throws {
      let folder = TemporaryFolder()
      let run = try await Self.run(["--address", "unix:" + folder.file("none.sock"), "--workload", "echo"])
      #expect(run.exit == .code(2) && run.output == "", "\(run.output)")
      #expect(run.errors.contains("no connection to") && run.errors.contains("--address"), "\(run.errors)")
    }

    @Test func `Ctrl-C ends the measuring, and what was measured is reported`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      let child = try Self.start(
        ["--address", "\(server.address)", "--workload", "echo", "--duration", "10m", "--warmup", "10ms"], in: folder)
      try await Task.sleep(for: .seconds(2))
      #expect(child.poll() == nil)
      child.send(SIGINT)
      let exit = await child.wait(atMost: .seconds(20))
      let output = TemporaryFolder.text(folder.file("out"))
      #expect(exit == .code(0) && output.contains("stopped early") && output.contains("system.echo"), "\(output)")
    }

    @Test func `on a terminal a line tells of each second, and goes when the table comes`() async throws {
      let server = try await ServerProcess.start()
      let terminal = try await Terminal.open(
        [
          try Binaries.path("guanxi-bench"), "--address", "\(server.address)", "--workload", "echo", "--rate", "1000",
          "--duration", "10m", "--warmup", "10ms",
        ], rows: 60)
      func isLive(_ line: String) -> Bool { line.contains("calls/s  p50 ") && line.contains(" s  ") }
      try await terminal.eventually("the first second") { isLive(terminal.last) }
      let first = terminal.last
      try await terminal.eventually("another second in its place") {
        let last = terminal.last
        return isLive(last) && last != first && terminal.screen.count(where: isLive) == 1
      }
      terminal.press("C-c")
      try await terminal.eventually("its end") { terminal.exitCode == 0 }
      let screen = terminal.screen
      #expect(screen.contains { $0.contains("system.echo") } && !screen.contains(where: isLive), "\(screen)")
    }

    @Test func `the standard set runs by itself, checks what it wrote, and leaves nothing behind`() async throws {
      let folder = TemporaryFolder()
      let run = try await Self.run(
        ["--self", "--duration", "200ms", "--warmup", "20ms", "--customers", "100"], in: folder)
      #expect(run.exit == .code(0), "\(run.output)\(run.errors)")
      for name in ["echo, 64 × 1", "get, 16 × 16", "search-han", "create", "purchase", "redeem", "complaint", "mixed"] {
        #expect(run.output.contains("\n\(name)"), "\(name) in \(run.output)")
      }
      #expect(run.output.components(separatedBy: "all stored").count == 6 && run.output.contains("own ceiling"))
      #expect(try Self.left(in: folder) == [])
    }

    @Test func `after Ctrl-C the server of one's own and its folder are gone`() async throws {
      let folder = TemporaryFolder()
      let child = try Self.start(["--self", "--customers", "100", "--duration", "30s"], in: folder)
      let end = ContinuousClock.now + .seconds(60)
      // The first workload runs when the purchases are stored.
      while !TemporaryFolder.text(folder.file("errors")).contains("purchases stored"), ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      let home = try #require(try Self.left(in: folder).first)
      try await Task.sleep(for: .seconds(2))
      #expect(child.poll() == nil && Self.isServing(home))
      child.send(SIGINT)
      let exit = await child.wait(atMost: .seconds(30))
      #expect(exit == .code(0), "\(TemporaryFolder.text(folder.file("errors")))")
      #expect(TemporaryFolder.text(folder.file("out")).contains("echo, 64 × 1"))
      #expect(try Self.left(in: folder) == [] && !Self.isServing(home))
    }

    /// Folders of servers.
    private static func left(in folder: TemporaryFolder) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("guanxi-bench.") }
    }

    /// Whether a process has the folder on its command line.
    private static func isServing(_ home: String) -> Bool {
      // A process that ends meanwhile has no command line any more.
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.contains { pid in
        Int(pid) != nil && TemporaryFolder.text("/proc/\(pid)/cmdline").contains(home)
      }
    }
  }
}
