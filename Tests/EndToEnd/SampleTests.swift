import Client
import Foundation
import Testing

extension EndToEnd {
  /// The sample of CDNOW's customers, loaded by the console into a real server.
  @Suite(.enabled(if: Sample.isThere, "no sample: console/sample has no customers.csv, or guanxi is not built"))
  struct SampleTests {
    @Test func `the whole sample loads, and loading it again changes nothing`() async throws {
      let server = try await ServerProcess.start()
      let home = server.home
      let first = try await Sample.load(server)
      #expect(first.exit == .code(0), "\(first.output)")
      #expect(first.output.contains("customers: 2357 created") && first.output.contains("purchases: 6919 created"))
      #expect(first.output.contains("members: 2357 created"))
      let verified = try await Console.run(server, ["-c", "loyalty.verify", "-o", "jsonl"])
      #expect(verified.output.split(separator: "\n").last?.contains(#""clean":true"#) == true, "\(verified.output)")
      _ = await server.terminate()
      let store = try StoreFile(server.storePath)
      #expect(try store.count("customer") == 2357)
      #expect(try store.count("purchase") == 6919)
      try await expectPoints(in: store)
      let before = try StoreContents(server.storePath, .exact)

      let again = try await ServerProcess.start(in: home)
      let second = try await Sample.load(again)
      #expect(second.exit == .code(0), "\(second.output)")
      #expect(second.output.contains("2357 unchanged") && second.output.contains("6919 unchanged"))
      #expect(second.output.contains("members: 0 created, 0 updated, 2357 unchanged, 0 refused"))
      _ = await again.terminate()
      #expect(try StoreContents(server.storePath, .exact).differences(from: before) == [])
      #expect(try await Verification.run(home).exit == .code(0))
    }

    /// A point for each whole dollar of each purchase in the file, until the end of the twelfth month after it.
    private func expectPoints(in store: StoreFile) async throws {
      var earned: [String: Int64] = [:]
      var alive: [String: Int64] = [:]
      let now = try #require(try store.rows("SELECT max(last_at_ms) FROM loyalty_member").first?.first?.int)
      for line in TemporaryFolder.text(Sample.folder + "/purchases.csv").split(whereSeparator: \.isNewline).dropFirst()
      {
        let cells = line.split(separator: ",")
        let dollars = try #require(Int64(cells[4].prefix { $0 != "." }))
        earned[String(cells[0]), default: 0] += dollars
        let (year, month) = (
          try #require(Int64(cells[2].prefix(4))), try #require(Int64(cells[2].dropFirst(5).prefix(2)))
        )
        // The 1st of the thirteenth month, 00:00 in Shanghai.
        let end = try store.rows(
          "SELECT unixepoch($1) * 1000 - 8 * 3600000",
          [.text("\(year + 1 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-01")])
        if try #require(end.first?.first?.int) > now { alive[String(cells[0]), default: 0] += dollars }
      }
      let members = try store.rows(
        """
        SELECT c.external_refs, m.available, m.purchases, (
          SELECT coalesce(sum(l.amount), 0) FROM loyalty_lot l
          JOIN loyalty_transaction t ON t.id = l.transaction_id AND t.kind = 1 WHERE l.member_id = m.id)
        FROM loyalty_member m JOIN customer c ON c.id = m.customer_id
        """)
      #expect(members.count == 2357 && members.compactMap { $0[2].int }.reduce(0, +) == 6919)
      for member in members {
        let ref = try #require(member[0].text)
        #expect(member[3].int == earned[ref] && member[1].int == alive[ref, default: 0], "\(ref)")
      }
      #expect(alive.values.contains { $0 > 0 }, "as long as the sample is younger than its points live")
    }

    @Test func `a load that kills cut off comes to the same end when it is repeated`() async throws {
      let undisturbed = try await Sample.undisturbed()
      var random = SeededRandom(seed: Binaries.number("GUANXI_SEED", or: 1))
      for round in 0..<4 {
        let home = TemporaryFolder()
        let server = try await ServerProcess.start(in: home)
        let load = try Sample.begin(server)
        let momentMs = Int.random(in: 50...2500, using: &random)
        try await Task.sleep(for: .milliseconds(momentMs))
        await server.killHard()
        // In every other round the loader dies too; in the others it waits for the server to come back, and ends.
        if round % 2 == 0 { load.child.send(9) }
        let again = try await ServerProcess.start(in: home)
        let ended = await load.child.wait(atMost: .seconds(60))
        if round % 2 == 1 { #expect(ended == .code(0), "\(load.output)") }
        let repeated = try await Sample.load(again)
        #expect(repeated.exit == .code(0), "\(repeated.output)")
        #expect(await again.terminate().exit == .code(0))
        let contents = try StoreContents(again.storePath, .sameDeeds)
        #expect(contents.differences(from: undisturbed.contents) == [], "killed after \(momentMs) ms")
        #expect(try await Verification.run(home).exit == .code(0))
      }
    }

    @Test func `one changed amount fails the comparison`() async throws {
      let undisturbed = try await Sample.undisturbed()
      let copy = TemporaryFolder()
      try FileManager.default.copyItem(atPath: undisturbed.path, toPath: copy.file("guanxi.db"))
      #expect(try StoreContents(copy.file("guanxi.db"), .sameDeeds).differences(from: undisturbed.contents) == [])
      let store = try StoreFile(copy.file("guanxi.db"), writable: true)
      try store.rows("UPDATE purchase SET amount_minor = amount_minor + 1 WHERE id = 4711")
      for view in [StoreContents.View.sameDeeds, .exact] {
        let before = try StoreContents(undisturbed.path, view)
        let found = try StoreContents(copy.file("guanxi.db"), view).differences(from: before)
        #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("purchase: only") }, "\(found)")
      }
    }
  }
}

/// Loads of the sample by `guanxi --load-sample`.
enum Sample {
  /// GUANXI_SAMPLE, else the repository's own.
  static let folder =
    ProcessInfo.processInfo.environment["GUANXI_SAMPLE"] ?? Binaries.repository + "/console/sample"
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder + "/customers.csv") && Binaries.has("guanxi")
  }

  struct Load {
    let child: ChildProcess
    fileprivate let notes: TemporaryFolder
    var output: String { TemporaryFolder.text(notes.file("out")) }
  }

  static func begin(_ server: ServerProcess) throws -> Load {
    let notes = TemporaryFolder()
    let child = try ChildProcess(
      try Binaries.path("guanxi"), ["-h", server.address.description, "--load-sample", folder, "--sample-as-is"],
      environment: ["HOME": notes.path, "LANG": "en_US.UTF-8"], output: notes.file("out"), errors: notes.file("out"))
    return Load(child: child, notes: notes)
  }

  static func load(_ server: ServerProcess) async throws -> (exit: ChildProcess.Exit?, output: String) {
    let load = try begin(server)
    let exit = await load.child.wait(atMost: .seconds(120))
    return (exit, load.output)
  }

  /// A load that nothing happened to.
  static func undisturbed() async throws -> Undisturbed {
    let server = try await ServerProcess.start()
    #expect(try await load(server).exit == .code(0))
    #expect(await server.terminate().exit == .code(0))
    return Undisturbed(home: server.home, contents: try StoreContents(server.storePath, .sameDeeds))
  }

  struct Undisturbed {
    fileprivate let home: TemporaryFolder
    let contents: StoreContents
    var path: String { home.file("guanxi.db") }
  }
}
