import Contract
import Glibc
import Testing
import Wire

extension EndToEnd {
  /// What comes in faster than it goes anywhere: the server's memory stays as it was.
  @Suite struct MemoryTests {
    @Test(arguments: [300 << 20])
    func `frames that mean nothing leave nothing behind, however they fall into reads`(bytes: Int) async throws {
      let server = try await ServerProcess.start()
      let connection = try Self.greeted(server)
      // So long that no read ever ends where a frame does.
      var unknown = FrameHeader(type: .ping, callId: 0, payloadLength: 8171)
      unknown.type = 200
      unknown.flags = FrameHeader.ignorable
      let pong = FrameBytes.frame(.pong, payload: [1, 2, 3])
      let pair = FrameBytes.header(unknown) + [UInt8](repeating: 1, count: 8171) + pong
      let pairs = (0..<128).flatMap { _ in pair }
      #expect(await Self.send(pairs, times: 8, on: connection))
      let before = server.memoryBytes
      #expect(await Self.send(pairs, times: bytes / pairs.count, on: connection))
      #expect(await onThread { Self.answers(connection) })
      let grown = server.memoryPeakBytes - before
      #expect(grown < 20 << 20, "\(grown >> 20) MiB")
      #expect(await server.terminate().exit == .code(0))
    }

    @Test func `twenty thousand questions in one burst cost little memory`() async throws {
      let server = try await ServerProcess.start()
      let connection = try Self.greeted(server)
      // The first answer is made once and kept.
      let payload = DescribeRequest().encoded()
      #expect(connection.write(FrameBytes.request(1, Methods.System.describe.info, payload)) != nil)
      #expect(await onThread { connection.frame(within: 5000) }?.callId == 1)
      let before = server.memoryBytes
      let burst = (2...20_001).flatMap { FrameBytes.request(UInt64($0), Methods.System.describe.info, payload) }
      // Whether it is read to its end or cut: nobody reads an answer.
      _ = await Self.send(burst, times: 1, on: connection)
      try await Task.sleep(for: .milliseconds(500))
      let grown = server.memoryPeakBytes - before
      #expect(grown < 64 << 20, "\(grown >> 20) MiB")
      #expect(await server.terminate().exit == .code(0))
    }

    @Test(arguments: [600])
    func `a connection that stands idle behind a large answer costs less than 16 KiB`(connections: Int) async throws {
      let server = try await ServerProcess.start()
      let echo = EchoRequest(data: [UInt8](repeating: 7, count: 40_000)).encoded()
      func open() throws -> RawConnection {
        let connection = try Self.greeted(server)
        #expect(connection.write(FrameBytes.request(1, Methods.System.echo.info, echo)) != nil)
        #expect(connection.frame(within: 5000)?.payload.count ?? 0 > 40_000)
        return connection
      }
      // What the first ones make is made once.
      var held = try (0..<50).map { _ in try open() }
      let before = server.memoryBytes
      held += try (0..<connections).map { _ in try open() }
      let each = (server.memoryBytes - before) / connections
      #expect(each < 16 << 10, "\(each) bytes each")
      #expect(held.count == connections + 50)
      #expect(await server.terminate().exit == .code(0))
    }

    /// On the Unix socket, where frames may be large.
    private static func greeted(_ server: ServerProcess) throws -> RawConnection {
      let connection = try RawConnection(unix: server.home.file("guanxid.sock"))
      try connection.greet()
      return connection
    }

    /// - Returns: false where the server cut the connection.
    private static func send(_ bytes: [UInt8], times: Int, on connection: RawConnection) async -> Bool {
      await onThread {
        for _ in 0..<times where !connection.writeAll(bytes) { return false }
        return true
      }
    }

    /// Behind all that came before.
    private static func answers(_ connection: RawConnection) -> Bool {
      connection.write(FrameBytes.request(1, Methods.System.health.info, HealthRequest().encoded()))
      return connection.frame(within: 10_000)?.callId == 1
    }
  }
}

extension RawConnection {
  /// Waits until the kernel has taken all of it.
  /// - Returns: false where the connection is gone.
  func writeAll(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
