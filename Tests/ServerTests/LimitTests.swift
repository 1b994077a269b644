import Client
import Contract
import Server
import TestHouse
import Testing
import Wire

/// What the server takes at most, and what it says to more.
struct LimitTests {
  @Test func `one call too many in flight is refused and the connection lives`() async throws {
    try await withLiveHouse({ options, _ in options.limits.inFlightMax = 2 }) { house in
      let line = try house.line(credential: try await Self.credential(house))
      _ = try line.next()
      let slow = EchoRequest(data: [1], delayMs: 300).encoded()
      let calls = (0..<3).map { _ in line.request(Methods.System.echo.info, slow) }
      let refused = try #require(try line.next())
      #expect(refused.header.callId == calls[2] && refused.header.arg == StatusCode.resourceExhausted.rawValue)
      #expect(refused.status?.reason == "TOO_MANY_IN_FLIGHT" && refused.status?.executed == .notExecuted)
      let answered = [try line.next(), try line.next()].map { $0?.header.callId }
      #expect(answered == [calls[0], calls[1]])
      let next = line.request(Methods.System.health.info, [])
      #expect(try line.next()?.header.callId == next)
    }
  }

  @Test func `the client keeps to the limit by itself`() async throws {
    try await withLiveHouse({ options, _ in options.limits.inFlightMax = 3 }) { house in
      let client = house.client()
      let replies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for index in 0..<30 {
          group.addTask {
            try await client.system.echo(EchoRequest(data: [UInt8(index)], delayMs: 10)).data ?? []
          }
        }
        return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
      }
      #expect(replies.count == 30)
      let stats = try await client.system.stats(StatsRequest())
      #expect(stats.methods.first { $0.name == "system.echo" }?.refused == 0)
    }
  }

  @Test func `a frame above the limit is thrown away and its call answered`() async throws {
    try await withLiveHouse({ options, _ in options.limits.frameBytesMax = 8192 }) { house in
      let line = try house.line(credential: try await Self.credential(house))
      _ = try line.next()
      let large = EchoRequest(data: [UInt8](repeating: 1, count: 300_000)).encoded()
      let call = line.request(Methods.System.echo.info, large)
      let refused = try #require(try line.next())
      #expect(refused.header.callId == call && refused.status?.reason == "FRAME_TOO_LARGE")
      let next = line.request(Methods.System.echo.info, EchoRequest(data: [7]).encoded())
      let reply = try #require(try line.next())
      #expect(reply.header.callId == next && reply.header.arg == 0)
      let client = house.client()
      _ = try await client.connect()
      let outcome = await said { try await client.system.echo(EchoRequest(data: [UInt8](repeating: 1, count: 9000))) }
      #expect(outcome.contains("FRAME_TOO_LARGE"), "the client does not even send it")
    }
  }

  @Test func `a reply above the client's limit is refused in its place`() async throws {
    try await withLiveHouse { house in
      for index in 0..<40 {
        _ = try await house.customer("测试 \(index)") { $0.notes = [String(repeating: "长", count: 500)] }
      }
      let client = house.client { $0.maxFrame = 8192 }
      let outcome = await said { try await client.customers.list(ListCustomersRequest()) }
      #expect(outcome.contains("REPLY_TOO_LARGE"))
      #expect(try await client.customers.list(ListCustomersRequest(limit: 2)).items.count == 2)
      #expect(try await client.customers.export(ExportCustomersRequest(reason: "测试")).collected().count == 40)
    }
  }

  @Test func `a deadline ends a call that takes too long`() async throws {
    try await withLiveHouse { house in
      let client = house.client()
      let begin = ContinuousClock.now
      let outcome = await said {
        try await client.system.echo(.init(data: [1], delayMs: 5000), CallOptions(timeout: .milliseconds(150)))
      }
      #expect(outcome.contains("DEADLINE_EXCEEDED"))
      #expect(ContinuousClock.now - begin < .seconds(3))
    }
  }

  @Test func `a broken call id ends the connection`() async throws {
    try await withLiveHouse { house in
      let line = try house.line()
      _ = try line.next()
      line.send(.request, callId: 5, arg: Methods.System.health.info.id)
      #expect(try line.next()?.header.callId == 5)
      line.send(.request, callId: 5, arg: Methods.System.health.info.id)
      let farewell = try #require(try line.next())
      #expect(farewell.header.type == FrameType.goAway.rawValue)
      #expect(farewell.status?.reason == "CALL_ID_INVALID")
    }
  }

  private static func credential(_ house: LiveHouse) async throws -> String? {
    let employee = try await house.employee(.director)
    return try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential
  }
}
