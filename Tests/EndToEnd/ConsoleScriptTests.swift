import Client
import Foundation
import Testing

extension EndToEnd {
  /// What the console teaches works: its scripts, the steps of its tour and the examples of its help, on the sample as
  /// it is loaded today.
  @Suite(.enabled(if: Sample.isThere, "no sample: console/sample has no customers.csv, or guanxi is not built"))
  struct ConsoleScriptTests {
    @Test(arguments: [
      ("tour.gx", "SERVING"), ("nightly-report.gx", "## 积分 Points"), ("loyalty-month-end.gx", "gold"),
      ("complaints-standup.gx", "product_quality"), ("first-steps.gx", "cdnow:0001"), ("try-a-change.gx", "上海灯塔"),
    ])
    func `a script of the console runs on the sample and keeps nothing`(name: String, shown: String) async throws {
      let server = try await LoadedSample.server()
      let deeds = "SELECT count(*), max(id), sum(version) FROM customer"
      let before = try StoreFile(server.storePath).rows(deeds)
      let run = try await LoadedSample.guanxi(["-f", Binaries.repository + "/console/scripts/" + name])
      #expect(run.exit == .code(0), "\(name): \(run.errors)")
      #expect(run.output.contains(shown), "\(name): \(run.output.suffix(2000))")
      #expect(try StoreFile(server.storePath).rows(deeds) == before)
    }

    @Test func `a list with bad rows is imported, repaired, imported and taken back`() async throws {
      let server = try await ServerProcess.start()
      let folder = TemporaryFolder()
      for name in ["import-with-repair.gx", "leads.csv"] {
        try FileManager.default.copyItem(
          atPath: Binaries.repository + "/console/scripts/" + name, toPath: folder.file(name))
      }
      let run = try await LoadedSample.guanxi(
        ["--yes", "-f", "import-with-repair.gx"], at: server.address, in: folder.path)
      #expect(run.exit == .code(0), "\(run.errors)")
      #expect(run.output.contains("PHONE_INVALID") && run.output.contains("PATTERN_MISMATCH"), "\(run.output)")
      let states = try StoreFile(server.storePath).rows("SELECT count(*), count(archived_at_ms) FROM customer")
      #expect(states == [[.int(4), .int(4)]])
    }

    @Test func `a book that does not balance ends the month's script with status 4`() async throws {
      let script = Binaries.repository + "/console/scripts/loyalty-month-end.gx"
      let folder = TemporaryFolder()
      let wrong = TemporaryFolder.text(script).replacing("- $m.redeemed", with: "- $m.redeemed - 1")
      let run = try await LoadedSample.guanxi(["-f", try folder.write(wrong, to: "wrong.gx")])
      #expect(run.exit == .code(4) && run.errors.contains("wrong.gx:"), "\(run.errors)")
    }

    @Test(arguments: ["en", "zh"])
    func `every line of the tour works`(language: String) async throws {
      let pages = try await LoadedSample.guanxi((1...10).flatMap { ["-c", "\\tour \($0)"] } + ["--lang", language])
      let lines = pages.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
      #expect(lines.count >= 15)
      let folder = TemporaryFolder()
      let script = try folder.write(lines.joined(separator: "\n") + "\n", to: "typed.gx")
      let run = try await LoadedSample.guanxi(["-f", script, "--lang", language], in: folder.path)
      #expect(run.exit == .code(0), "\(run.errors)")
      #expect(run.output.contains("王红霞") && run.output.contains("product_quality"))
    }

    @Test func `every example of the help works`() async throws {
      let topics = [
        "language", "values", "dates", "money", "options", "confirm", "variables", "stages", "blocks", "expect",
        "watch", "scripts", "run", "formats", "keys", "history", "config",
      ]
      for topic in topics {
        let page = try await LoadedSample.guanxi(["-c", "\\help \(topic)", "--lang", "en"])
        let example = try #require(page.output.components(separatedBy: "Example:\n").last)
        let lines = example.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
        #expect(!lines.isEmpty, "\(topic)")
        let folder = TemporaryFolder()
        let script = try folder.write(lines.joined(separator: "\n") + "\n", to: "\(topic).gx")
        let run = try await LoadedSample.guanxi(["-f", script], in: folder.path)
        #expect(run.exit == .code(0), "\(topic): \(run.errors)")
        #expect(!run.output.isEmpty || topic == "expect", "\(topic)")
      }
    }
  }
}

/// One server with the sample, its days moved up to today, for all that only reads.
private enum LoadedSample {
  private static let loaded = Task { () -> ServerProcess in
    let server = try await ServerProcess.start()
    let load = try await guanxi(["--load-sample", Sample.folder], at: server.address, atMost: .seconds(120))
    #expect(load.exit == .code(0), "\(load.errors)")
    return server
  }

  static func server() async throws -> ServerProcess { try await loaded.value }

  static func guanxi(_ arguments: [String], in folder: String? = nil) async throws -> Console.Run {
    try await guanxi(arguments, at: server().address, in: folder)
  }

  /// - Parameter folder: where it runs; files that a script names are beside it.
  static func guanxi(
    _ arguments: [String], at address: ServerAddress, in folder: String? = nil, atMost limit: Duration = .seconds(60)
  ) async throws -> Console.Run {
    let home = TemporaryFolder()
    // The shell is only there to change the folder.
    let change = #"cd "$0" && exec "$@""#
    let child = try ChildProcess(
      "/bin/sh",
      ["-c", change, folder ?? home.path, try Binaries.path("guanxi"), "-h", address.description] + arguments,
      environment: ["HOME": home.path, "LANG": "C", "PATH": "/usr/local/bin:/usr/bin:/bin"],
      output: home.file("out"), errors: home.file("errors"))
    let exit = await child.wait(atMost: limit)
    return Console.Run(
      exit: exit, output: TemporaryFolder.text(home.file("out")), errors: TemporaryFolder.text(home.file("errors")))
  }
}
