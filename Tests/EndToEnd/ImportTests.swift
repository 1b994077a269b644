import Client
import Foundation
import Testing

extension EndToEnd {
  /// Files taken in and given out by the console, with servers that are killed meanwhile.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct ImportTests {
    /// Invented customers under Chinese headers, each with a reference of its own.
    private static func file(_ rows: Int, in folder: TemporaryFolder) throws -> String {
      var text = "\u{FEFF}外部编号,姓名,手机,城市\r\n"
      for row in 1...rows {
        let tail = String(repeating: "0", count: 8 - String(row).count) + String(row)
        text += "erp:\(row),测试\(row),138\(tail),上海\r\n"
      }
      let path = folder.file("customers.csv")
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return path
    }

    private static func begin(_ server: ServerProcess, _ line: String, _ home: TemporaryFolder) throws -> ChildProcess {
      try ChildProcess(
        try Binaries.path("guanxi"), ["-h", server.address.description, "-c", line],
        environment: ["HOME": home.path, "XDG_STATE_HOME": home.path, "LANG": "en_US.UTF-8"],
        output: home.file("out"), errors: home.file("out"))
    }

    private static func run(_ server: ServerProcess, _ line: String, _ home: TemporaryFolder) async throws -> (
      exit: ChildProcess.Exit?, output: String
    ) {
      let child = try begin(server, line, home)
      let exit = await child.wait(atMost: .seconds(120))
      return (exit, TemporaryFolder.text(home.file("out")))
    }

    /// What the import did, apart from how often it was begun.
    private static func files(_ server: ServerProcess) throws -> [String] {
      try StoreFile(server.storePath).rows(
        """
        SELECT coalesce(c.external_refs, '-') || ' ' || c.version || ' ' || c.name || ' ' || c.phone || ' ' || c.city || ' ' || k.key
        FROM customer c JOIN customer_key k ON k.customer_id = c.id ORDER BY c.external_refs
        """
      ).map { "\($0)" }
    }

    @Test func `an import that a kill cut off ends as if nothing had happened, when it is run again`() async throws {
      let notes = TemporaryFolder()
      let rows = 6000
      let path = try Self.file(rows, in: notes)
      let line = "\\import \(path) customers.upsert batch=200"
      let undisturbed = try await ServerProcess.start()
      let whole = try await Self.run(undisturbed, line, TemporaryFolder())
      #expect(whole.exit == .code(0), "\(whole.output)")
      _ = await undisturbed.terminate()
      let expected = try Self.files(undisturbed)
      #expect(expected.count == rows)
      for moment in [60, 250, 500] {
        let home = TemporaryFolder()
        let server = try await ServerProcess.start(in: home)
        let child = try Self.begin(server, line, notes)
        try await Task.sleep(for: .milliseconds(moment))
        await server.killHard()
        child.send(9)
        _ = await child.wait(atMost: .seconds(5))
        let again = try await ServerProcess.start(in: home)
        let repeated = try await Self.run(again, line, notes)
        #expect(repeated.exit == .code(0), "\(repeated.output)")
        #expect(await again.terminate().exit == .code(0))
        #expect(try Self.files(again) == expected, "killed after \(moment) ms")
        #expect(try await Verification.run(home).exit == .code(0))
      }
    }

    @Test func `a row that came twice, one that is missing and one that changed each fail the comparison`() async throws
    {
      let server = try await ServerProcess.start()
      let home = TemporaryFolder()
      let path = try Self.file(50, in: home)
      #expect(try await Self.run(server, "\\import \(path) customers.upsert", home).exit == .code(0))
      // Without the reference nothing tells that it is the same customer.
      let again = "customers.create name=测试7 phone=13800000007 city=上海 allow_duplicate=true"
      let expected = try Self.files(server)
      #expect(try await Self.run(server, again, home).exit == .code(0))
      #expect(try Self.files(server).count == expected.count + 1)
      _ = await server.terminate()
      let doubled = try Self.files(server)
      for change in ["UPDATE customer SET city = '北京' WHERE id = 9", "DELETE FROM customer_key WHERE customer_id = 9"] {
        try StoreFile(server.storePath, writable: true).rows(change)
        #expect(try Self.files(server) != doubled, "\(change)")
      }
    }

    @Test func `an import is taken back as a whole, but for what changed since`() async throws {
      let home = TemporaryFolder()
      let server = try await ServerProcess.start()
      let path = try Self.file(300, in: home)
      let done = try await Self.run(server, "\\import \(path) customers.upsert name=first", home)
      #expect(done.exit == .code(0) && done.output.contains("300"), "\(done.output)")
      let changed = try await Self.run(server, "customers.update id=7 version=1 city=北京", home)
      #expect(changed.exit == .code(0), "\(changed.output)")
      let undo = "\\import --undo first --yes errors=\(home.file("undo.jsonl"))"
      let undone = try await Self.run(server, undo, home)
      #expect(undone.exit == .code(3), "one file was changed since: \(undone.output)")
      let store = try StoreFile(server.storePath)
      #expect(try store.rows("SELECT id FROM customer WHERE archived_at_ms IS NULL").count == 1)
    }

    @Test func `an import that touched a file twice is taken back as a whole`() async throws {
      let home = TemporaryFolder()
      let server = try await ServerProcess.start()
      let path = home.file("twice.csv")
      let text = "外部编号,姓名,城市\r\nerp:1,测试一,上海\r\nerp:2,测试二,上海\r\nerp:1,测试一,北京\r\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let done = try await Self.run(server, "\\import \(path) customers.upsert batch=1 name=first", home)
      #expect(done.exit == .code(0) && done.output.contains("2 created, 1 updated"), "\(done.output)")
      let undo = "\\import --undo first --yes errors=\(home.file("undo.jsonl"))"
      let undone = try await Self.run(server, undo, home)
      #expect(undone.exit == .code(0) && undone.output.contains("3 taken back, 0 refused"), "\(undone.output)")
      let store = try StoreFile(server.storePath)
      #expect(try store.rows("SELECT id FROM customer WHERE archived_at_ms IS NULL").isEmpty)
    }

    @Test func `what an export gives an import takes, and finds nothing changed`() async throws {
      let home = TemporaryFolder()
      let server = try await ServerProcess.start()
      let path = try Self.file(500, in: home)
      #expect(try await Self.run(server, "\\import \(path) customers.upsert", home).exit == .code(0))
      let out = home.file("out.csv")
      let export = try await Self.run(server, "\\export \(out) customers.export reason=年度审计", home)
      #expect(export.exit == .code(0), "\(export.output)")
      let text = TemporaryFolder.text(out)
      #expect(text.hasPrefix("\u{FEFF}") && text.contains("+86138") && text.contains("测试500"))
      let back = try await Self.run(server, "\\import \(out) customers.upsert", home)
      #expect(back.exit == .code(0) && back.output.contains("500 unchanged"), "\(back.output)")
    }
  }
}
