import Client
import Contract
import Testing

extension EndToEnd {
  /// Clients behind a network that delays, cuts, resets and garbles. A tenth of the release's connections.
  @Suite struct NetworkFaultTests {
    private static let clients = 200
    private static let callsPerClient = 6
    private static let timeout = Duration.milliseconds(800)
    /// The client ends a call this long after its deadline at the latest, when the server stays silent.
    private static let grace = Duration.milliseconds(50)
    /// What the promise allows beyond a deadline: 99 of 100 calls keep it to the letter. The last one may wait for a
    /// thread as well, since clients, proxy and server share what cores there are with other tests.
    private static let allowed = Duration.milliseconds(100)
    private static let schedulerSlack = Duration.milliseconds(500)

    @Test func `behind a bad network every call ends in time, and each change is there once or not at all`()
      async throws
    {
      let server = try await ServerProcess.start()
      let seed = Binaries.number("GUANXI_SEED", or: 1)
      let proxy = try FaultProxy(to: server.home.file("guanxid.sock"), seed: seed)
      let ledger = Ledger()
      let took = await withTaskGroup(of: [Duration].self) { group in
        var took: [Duration] = []
        for number in 0..<Self.clients {
          // Forty at a time.
          if number >= 40, let next = await group.next() { took += next }
          group.addTask { await self.calls(number, proxy.port, ledger) }
        }
        for await next in group { took += next }
        return took.sorted()
      }
      proxy.close()
      #expect(took[took.count * 99 / 100] <= Self.timeout + Self.allowed)
      let late = took[took.count - 1] - Self.timeout
      #expect(late <= Self.allowed + Self.schedulerSlack, "a call ended \(late) after its deadline")
      let (told, unknown) = (ledger.acknowledged.count, ledger.unknown.count)
      let client = server.client()
      try await ledger.resolve(client)
      await client.close()
      var check = ExactlyOnceCheck()
      let wrong = try check.violations(ledger.acknowledged, in: StoreFile(server.storePath))
      #expect(wrong == [], "seed \(seed); failures: \(Set(ledger.failures))")
      let treated = proxy.treated
      #expect(treated.count == FaultProxy.Fault.allCases.count)
      #expect(told > Self.clients, "too little got through to mean anything")
      #expect(ledger.failures.count > 10, "too little failed to mean anything")
      print(
        "network: \(treated.values.reduce(0, +)) connections, \(told) acknowledged, \(unknown) unknown and resolved, "
          + "\(ledger.failures.count) failed; the last ended \(late) after its deadline")
      #expect(await server.terminate().exit == .code(0))
    }

    @Test func `a change that may have happened is never said not to have`() async throws {
      let server = try await ServerProcess.start()
      let proxy = try FaultProxy(to: server.home.file("guanxid.sock"), connectionsMax: 1) {
        .losingReply
      }
      let client = Client(address: .tcp(host: "127.0.0.1", port: proxy.port))
      _ = try await client.connect()
      // The first sending is done and its reply lost; there is nobody to send it to again.
      let error = await #expect(throws: CallError.self) {
        _ = try await Intention.customer("客户").send(client, timeout: .milliseconds(500))
      }
      await client.close()
      #expect(try StoreFile(server.storePath).count("customer") == 1)
      #expect(error?.executed == .unknown)
    }

    /// - Returns: how long each of one client's calls took.
    private func calls(_ number: Int, _ port: Int, _ ledger: Ledger) async -> [Duration] {
      var options = ClientOptions(name: "faults")
      options.deadlineGrace = Self.grace
      options.reconnect.longest = .milliseconds(200)
      // Every other client sends each call once, the rest repeat by themselves.
      if number % 2 == 0 { options.retryAttemptsMax = 0 }
      let client = Client(address: .tcp(host: "127.0.0.1", port: port), options: options)
      var took: [Duration] = []
      for call in 0..<Self.callsPerClient {
        let start = ContinuousClock.now
        _ = await ledger.perform(
          .customer("客户 \(number).\(call)"), client, timeout: Self.timeout)
        took.append(ContinuousClock.now - start)
      }
      await client.close()
      return took
    }
  }
}
