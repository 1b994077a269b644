import Client
import Contract
import Glibc
import Testing
import Wire

extension EndToEnd {
  /// Clients that mean ill, beside one that keeps the rules. A tenth of the release's numbers.
  @Suite struct AbuseTests {
    private static let memoryBytesMax = 256 << 20

    @Test func `slow senders, giant lengths and floods of pings are cut within 15 s, and nobody else notices`()
      async throws
    {
      let server = try await ServerProcess.start()
      let port = try server.port
      let calm = Honest.p99(try await Honest.latenciesMs(server, for: .seconds(3)))
      let attacks = [
        try Attack("slow handshakes", count: 100, connect: { try RawConnection(port: port) }) { one, round in
          one.write([(Preface.bytes + FrameBytes.hello(String(repeating: "x", count: 5000)))[round]], waits: false)
        },
        try Attack("slow requests", count: 100, connect: { try Self.greeted(port) }) { one, round in
          one.write([(FrameBytes.announcing(1000) + [UInt8](repeating: 0, count: 1000))[round]], waits: false)
        },
        try Attack("giant lengths", count: 20, connect: { try Self.greeted(port) }) { one, _ in
          one.write(FrameBytes.announcing(.max), waits: false)
        },
        try Attack("lengths that never come", count: 50, connect: { try Self.greeted(port) }) { one, round in
          if round == 0 { one.write(FrameBytes.announcing(4 << 20) + [UInt8](repeating: 0, count: 2000)) }
        },
        try Attack("floods of pings", count: 20, connect: { try Self.greeted(port) }) { one, _ in
          for _ in 0..<100 { one.write(FrameBytes.frame(.ping, payload: [1, 2, 3]), waits: false) }
        },
      ]
      async let under = Honest.latenciesMs(server, for: .seconds(11))
      let outcomes = await outcomes(attacks, limit: .seconds(15))
      let p99 = Honest.p99(try await under)
      for (attack, outcome) in zip(attacks, outcomes) {
        #expect(outcome.cut == outcome.attackers, "\(attack.name)")
        print("abuse: \(attack.name): \(outcome.cut) of \(outcome.attackers) cut, the last after \(outcome.lastCut)")
      }
      #expect(p99 < 2 * calm + 20, "p99 \(p99) ms, alone \(calm) ms")
      #expect(server.memoryPeakBytes < Self.memoryBytesMax)
      print("abuse: p99 \(p99) ms, alone \(calm) ms; memory \(server.memoryPeakBytes >> 20) MiB at most")
      #expect(await server.terminate().exit == .code(0))
    }

    @Test func `readers that stop reading streams cost neither memory nor others' time`() async throws {
      let server = try await ServerProcess.start()
      let calm = Honest.p99(try await Honest.latenciesMs(server, for: .seconds(2)))
      var request = EchoItemsRequest()
      request.items = 100_000_000
      request.data = [UInt8](repeating: 7, count: 60_000)
      let payload = request.encoded()
      let bytes = (1...100).flatMap {
        FrameBytes.request($0, Methods.System.echoItems.info, payload, credit: .max)
      }
      let attack = try Attack(
        "unread streams", count: 10, readsNothing: true, connect: { try Self.greeted(server) }
      ) { one, round in
        if round == 0 { one.write(bytes) }
      }
      try await measure(attack, server, calm: calm, seconds: 4)
    }

    @Test func `many streams of one connection share its room, and each comes to its end`() async throws {
      let server = try await ServerProcess.start()
      let client = server.client()
      var request = EchoItemsRequest()
      request.items = 60
      request.data = [UInt8](repeating: 7, count: 20_000)
      let each = request
      let counts = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<64 {
          group.addTask {
            var count = 0
            for try await item in try await client.system.echoItems(each) where item.index == UInt32(count) {
              count += 1
            }
            return count
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(counts == [Int](repeating: 60, count: 64))
      await client.close()
    }

    @Test func `who asks on and on without reading a reply is cut before it costs memory`() async throws {
      let server = try await ServerProcess.start()
      let calm = Honest.p99(try await Honest.latenciesMs(server, for: .seconds(2)))
      var request = EchoRequest()
      request.data = [UInt8](repeating: 7, count: 40_000)
      // Large replies until the server can send no more, then small requests whose refusals nobody reads either.
      let (large, small) = (request.encoded(), EchoRequest().encoded())
      let attack = try Attack(
        "unread replies", count: 5, readsNothing: true, connect: { try Self.greeted(server) }
      ) { one, round in
        let ids = (1...UInt64(400)).map { UInt64(round) * 400 + $0 }
        // The server reads on whatever the client does, so this comes to an end.
        one.write(ids.flatMap { FrameBytes.request($0, Methods.System.echo.info, round == 0 ? large : small) })
      }
      let outcome = try await measure(attack, server, calm: calm, seconds: 9)
      #expect(outcome.cut == outcome.attackers)
      print("abuse: unread replies: \(outcome.cut) of \(outcome.attackers) cut, the last after \(outcome.lastCut)")
    }

    /// What an attack does to memory and to a client that keeps the rules.
    @discardableResult
    private func measure(
      _ attack: Attack, _ server: ServerProcess, calm: Double, seconds: Int
    ) async throws -> Attack.Outcome {
      async let under = Honest.latenciesMs(server, for: .seconds(seconds))
      let outcome = await outcomes([attack], limit: .seconds(seconds))[0]
      let p99 = Honest.p99(try await under)
      #expect(p99 < 2 * calm + 20, "p99 \(p99) ms, alone \(calm) ms")
      #expect(server.memoryPeakBytes < Self.memoryBytesMax, "\(server.memoryPeakBytes >> 20) MiB")
      let memoryMiB = server.memoryPeakBytes >> 20
      print("abuse: \(attack.name): p99 \(p99) ms, alone \(calm) ms; memory \(memoryMiB) MiB at most")
      #expect(await server.terminate().exit == .code(0))
      return outcome
    }

    private func outcomes(_ attacks: [Attack], limit: Duration) async -> [Attack.Outcome] {
      let stop = Flag()
      return await withTaskGroup(of: (Int, Attack.Outcome).self) { group in
        for (index, attack) in attacks.enumerated() {
          group.addTask { (index, await onThread { attack.run(until: stop, atMost: limit) }) }
        }
        var found: [Int: Attack.Outcome] = [:]
        for await (index, outcome) in group { found[index] = outcome }
        return attacks.indices.compactMap { found[$0] }
      }
    }

    private static func greeted(_ port: Int) throws -> RawConnection {
      let connection = try RawConnection(port: port)
      try connection.greet()
      return connection
    }

    /// On the Unix socket, where the caller is an administrator.
    private static func greeted(_ server: ServerProcess) throws -> RawConnection {
      let connection = try RawConnection(unix: server.home.file("guanxid.sock"))
      try connection.greet()
      return connection
    }
  }
}
