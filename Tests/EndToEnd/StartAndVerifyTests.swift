import Client
import Contract
import Foundation
import Testing

extension EndToEnd {
  /// What an operator meets: starts that are refused, and `guanxid verify`.
  @Suite struct StartAndVerifyTests {
    @Test func `a sound store verifies beside its server and after it, and the head is the same`() async throws {
      let server = try await ServerProcess.start()
      try await create(3, on: server)
      let beside = try await Verification.run(server.home)
      #expect(beside.exit == .code(0), "\(beside.output)")
      #expect(beside.output.contains("sound: 3 journal rows"))
      _ = await server.terminate()
      let after = try await Verification.run(server.home)
      #expect(after.exit == .code(0) && after.output == beside.output)
      let head = try head(after)
      #expect(head.hasPrefix("3:") && head.count == 2 + 64)
      #expect(try await Verification.run(server.home, ["--anchor", head]).exit == .code(0))
    }

    @Test func `a flipped byte in a journal row is found and the row named`() async throws {
      let home = try await storeOfFive()
      let store = try StoreFile(home.file("guanxi.db"), writable: true)
      var reply = try #require(try store.rows("SELECT reply FROM journal_content WHERE seq = 3").first?.first?.blob)
      reply[reply.count / 2] ^= 1
      try store.rows("UPDATE journal_content SET reply = ? WHERE seq = 3", [.blob(reply)])
      let broken = try await Verification.run(home)
      #expect(broken.exit == .code(1))
      #expect(broken.output.contains("BROKEN at journal row 3"), "\(broken.output)")
    }

    @Test func `a tail that was cut off is found by the head noted before`() async throws {
      let home = try await storeOfFive()
      let anchor = try head(try await Verification.run(home))
      let store = try StoreFile(home.file("guanxi.db"), writable: true)
      for table in ["journal", "journal_content", "journal_entity", "idempotency"] {
        try store.rows("DELETE FROM \(table) WHERE seq > 3")
      }
      // Cut so cleanly that the chain alone cannot know.
      #expect(try await Verification.run(home).exit == .code(0))
      let broken = try await Verification.run(home, ["--anchor", anchor])
      #expect(broken.exit == .code(1) && broken.output.contains("row 4"), "\(broken.output)")
    }

    @Test func `verify says 2 where there is nothing to check`() async throws {
      let nothing = try await Verification.run(TemporaryFolder())
      #expect(nothing.exit == .code(2) && nothing.output.contains("guanxid verify:"), "\(nothing.output)")
    }

    @Test func `a second server on the same home is refused by the first one's process id`() async throws {
      let server = try await ServerProcess.start()
      let second = try await attempt(["--home", server.home.path, "--port", "0"])
      #expect(second.exit == .code(1))
      #expect(second.output.contains("process \(server.child.pid)"), "\(second.output)")
      // The first one's socket is still there and answers.
      _ = try await server.client().system.health(HealthRequest())
    }

    @Test func `an address beyond loopback is refused with advice`() async throws {
      let home = TemporaryFolder()
      let refused = try await attempt(["--home", home.path, "--host", "0.0.0.0", "--port", "0"])
      #expect(refused.exit == .code(1))
      #expect(refused.output.contains("TLS") && refused.output.contains("127.0.0.1"), "\(refused.output)")
    }

    @Test func `garbage in place of a store is refused in words, and left as it is`() async throws {
      let home = TemporaryFolder()
      let garbage = String(repeating: "this is no store. ", count: 1000)
      let path = try home.write(garbage, to: "guanxi.db")
      let refused = try await attempt(["--home", home.path, "--port", "0"])
      #expect(refused.exit == .code(1))
      #expect(refused.output.contains("not a database"), "\(refused.output)")
      #expect(TemporaryFolder.text(path) == garbage)
      #expect(try await Verification.run(home).exit != .code(0))
    }

    private func create(_ count: Int, on server: ServerProcess) async throws {
      let client = server.client()
      for number in 0..<count { _ = try await client.customers.create(CreateCustomerRequest(name: "客户 \(number)")) }
      await client.close()
    }

    /// A store of five journal rows that no server has open.
    private func storeOfFive() async throws -> TemporaryFolder {
      let server = try await ServerProcess.start()
      try await create(5, on: server)
      _ = await server.terminate()
      return server.home
    }

    private func head(_ verification: Verification) throws -> String {
      String(try #require(verification.output.firstMatch(of: /head (\S+)/)).1)
    }

    /// A start that is expected to end by itself.
    private func attempt(_ arguments: [String]) async throws -> (exit: ChildProcess.Exit?, output: String) {
      let folder = TemporaryFolder()
      let output = folder.file("out")
      let child = try ChildProcess(
        try Binaries.path("guanxid"), arguments, environment: ["HOME": folder.path], output: output, errors: output)
      let exit = await child.wait(atMost: .seconds(10))
      return (exit, TemporaryFolder.text(output))
    }
  }
}
