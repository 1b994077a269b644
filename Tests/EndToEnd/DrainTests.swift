import Client
import Contract
import Testing
import Wire

extension EndToEnd {
  /// SIGTERM under load.
  @Suite struct DrainTests {
    private static let drains = 10

    @Test func `ten drains under load lose nothing, end in time, and clients go on at the next server`() async throws {
      let home = TemporaryFolder()
      var server = try await ServerProcess.start(in: home)
      // They stay connected, or connect again, over all servers that follow each other here.
      let clients = (0..<4).map { _ in server.client { $0.reconnect.longest = .milliseconds(200) } }
      let load = Load(name: "drain")
      async let running: Void = load.run(clients, tasksPerClient: 8, persistent: true)
      var slowest = Duration.zero
      for drain in 0..<Self.drains {
        try await Task.sleep(for: .milliseconds(100 + 17 * drain))
        let (exit, took) = await server.terminate()
        #expect(exit == .code(0), "\(server.log)")
        #expect(took <= .seconds(5))
        slowest = max(slowest, took)
        server = try await ServerProcess.start(in: home)
      }
      try await Task.sleep(for: .milliseconds(100))
      load.isStopped.set()
      await running
      // Every call came to its end, here or on the next server, without its caller noticing.
      #expect(load.ledger.failures == [])
      try await load.ledger.resolve(clients[0])
      var check = ExactlyOnceCheck()
      let wrong = try check.violations(load.ledger.acknowledged, in: StoreFile(server.storePath))
      #expect(wrong == [])
      #expect(load.ledger.acknowledged.count > Self.drains * 50)
      for client in clients { await client.close() }
      #expect(await server.terminate().exit == .code(0))
      #expect(try await Verification.run(home).exit == .code(0))
      print(
        "drain: \(Self.drains) under load, \(load.ledger.acknowledged.count) acknowledged, slowest exit \(slowest)")
    }

    @Test func `a drain says GOAWAY, and a call that cannot end in time gets DRAINING`() async throws {
      let server = try await ServerProcess.start()
      let connection = try RawConnection(unix: server.home.file("guanxid.sock"))
      try connection.greet()
      var request = EchoRequest()
      request.delayMs = 60_000
      connection.write(FrameBytes.request(1, Methods.System.echo.info, request.encoded()))
      try await Task.sleep(for: .milliseconds(100))
      async let ended = server.terminate()
      let goAway = try #require(await read(connection, within: 2000))
      #expect(goAway.type == FrameType.goAway.rawValue && goAway.arg == GoAwayCode.drain.rawValue)
      #expect(goAway.callId == 1)
      let reply = try #require(await read(connection, within: 5000))
      #expect(reply.type == FrameType.reply.rawValue && reply.arg == StatusCode.unavailable.rawValue)
      let status = try Status(bytes: reply.payload)
      #expect(status.reason == "DRAINING" && status.executed == .notExecuted)
      let (exit, took) = await ended
      #expect(exit == .code(0) && took <= .seconds(5))
    }

    @Test func `a stream is told where it was when the server drains`() async throws {
      let server = try await ServerProcess.start()
      let client = server.client()
      var request = EchoItemsRequest()
      request.items = 100_000_000
      request.data = [1, 2, 3]
      var count = 0
      do {
        for try await _ in try await client.system.echoItems(request) {
          count += 1
          if count == 100 { server.child.send(15) }
        }
        Issue.record("the stream ended as if it were complete")
      } catch let error as CallError {
        #expect(error.reason == "DRAINING")
        #expect(error.status.resource == "position:\(count)")
      }
      #expect(await server.terminate().exit == .code(0))
      await client.close()
    }

    /// Off the cooperative threads, since it blocks.
    private func read(_ connection: RawConnection, within ms: Int32) async -> RawConnection.Frame? {
      await onThread { connection.frame(within: ms) }
    }
  }
}
