import Client
import Contract
import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// The Unix socket's path: only what is a socket, and nobody's, is ever removed.
  @Suite struct SocketFileTests {
    @Test func `a file in the socket's place is refused and left as it is`() async throws {
      let home = TemporaryFolder()
      let path = try home.write("important", to: "notes.txt")
      let refused = try await attempt(home, path)
      #expect(refused.exit == .code(1) && refused.output.contains("is no socket"), "\(refused.output)")
      #expect(TemporaryFolder.text(path) == "important")
    }

    @Test func `the socket of a server that answers is refused to another`() async throws {
      let server = try await ServerProcess.start()
      let refused = try await attempt(TemporaryFolder(), server.home.file("guanxid.sock"))
      #expect(refused.exit == .code(1) && refused.output.contains("another server answers"), "\(refused.output)")
      let client = server.client()
      _ = try await client.system.health(HealthRequest())
      await client.close()
      #expect(await server.terminate().exit == .code(0))
    }

    @Test func `a socket that a dead server left is replaced`() async throws {
      let home = TemporaryFolder()
      let first = try await ServerProcess.start(in: home)
      await first.killHard()
      #expect(isThere(home.file("guanxid.sock")))
      let second = try await ServerProcess.start(in: home)
      #expect(await second.terminate().exit == .code(0))
      #expect(!isThere(home.file("guanxid.sock")), "its own it takes away")
    }

    @Test func `a drain leaves alone what stands at its path but is not its own`() async throws {
      let server = try await ServerProcess.start()
      let path = server.home.file("guanxid.sock")
      unlink(path)
      let foreign = try listen(at: path)
      defer { close(foreign) }
      #expect(await server.terminate().exit == .code(0))
      #expect(isThere(path))
    }

    private func isThere(_ path: String) -> Bool {
      var found = stat()
      return lstat(path, &found) == 0
    }

    private func listen(at path: String) throws -> Int32 {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      let bound = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      try #require(bound == 0 && Glibc.listen(descriptor, 1) == 0)
      return descriptor
    }

    /// A start that is expected to end by itself.
    private func attempt(_ home: TemporaryFolder, _ socket: String) async throws -> (
      exit: ChildProcess.Exit?, output: String
    ) {
      let output = home.file("out")
      let child = try ChildProcess(
        try Binaries.path("guanxid"), ["--home", home.path, "--port", "0", "--socket", socket],
        environment: ["HOME": home.path], output: output, errors: output)
      let exit = await child.wait(atMost: .seconds(10))
      return (exit, TemporaryFolder.text(output))
    }
  }
}
