import Client
import Contract
import Glibc
import Operations
import Server
import Store
import TestHouse
import Testing
import Wire

/// Start, drain, keys that stop, and what the server tells of itself.
struct LifeTests {
  @Test(arguments: ["0.0.0.0", "192.0.2.1", "::", "example.org", "127.example.org", "127.1", "127.0.0.1.example.org"])
  func `beyond loopback the server does not listen`(host: String) async throws {
    let clock = TestClock()
    let rooms = Rooms()
    let store = try Store.inMemory(schema: rooms.schema, clock: { clock.nowMs })
    var options = ServerOptions()
    options.host = host
    let failure = #expect(throws: StartFailure.self) {
      try Server(options, store: store) { House(rooms, random: { [] }, facts: $0) }
    }
    #expect(failure?.description.contains("refusing to listen on \(host)") == true, "it was not even tried")
  }

  @Test func `any address of loopback is listened on`() async throws {
    try await withLiveHouse({ options, _ in options.host = "127.0.0.2" }) { house in
      #expect(house.server.port != nil)
    }
  }

  @Test func `a second server on the same store is refused`() async throws {
    let house = try LiveHouse()
    #expect(throws: StoreError.self) { try LiveHouse(folder: house.folder) }
    await house.close()
  }

  @Test func `a store that was closed can be served again`() async throws {
    let house = try LiveHouse()
    let client = house.client()
    let customer = try await client.customers.create(CreateCustomerRequest(name: "王小明"))
    await house.close()
    let next = try LiveHouse(folder: house.folder, clock: house.clock)
    let found = try await next.client().customers.get(GetCustomerRequest(id: customer.id))
    #expect(found == customer)
    await next.close()
  }

  @Test func `a drain finishes the calls under way and takes no others`() async throws {
    try await withLiveHouse { house in
      let client = house.client { $0.reconnect.first = .milliseconds(5) }
      _ = try await client.connect()
      let slow = (0..<5).map { index in
        Task { try await client.system.echo(EchoRequest(data: [UInt8(index)], delayMs: 400)) }
      }
      _ = try await client.system.echo(EchoRequest(data: [9], delayMs: 100))
      let drain = Task { await house.drain() }
      try await Task.sleep(for: .milliseconds(100))
      let late = await said {
        try await client.customers.create(.init(name: "王小明"), CallOptions(timeout: .milliseconds(100)))
      }
      #expect(late.contains("CONNECTION_LOST") || late.contains("DRAINING"), "\(late)")
      for (index, task) in slow.enumerated() {
        let reply = try await task.value
        #expect(reply.data == [UInt8(index)])
      }
      let begin = ContinuousClock.now
      await drain.value
      #expect(ContinuousClock.now - begin < .seconds(5))
    }
  }

  @Test func `a connection whose key is revoked is told so and ended`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.specialist)
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let line = try house.line(credential: key.credential)
      #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
      let health = line.request(Methods.System.health.info, [])
      #expect(try line.next()?.header.callId == health)
      _ = try await house.admin.keys.revoke(RevokeKeyRequest(id: key.key.id))
      let farewell = try #require(try line.next())
      #expect(farewell.header.type == FrameType.goAway.rawValue)
      #expect(farewell.header.arg == GoAwayCode.authentication.rawValue)
      #expect(farewell.status?.reason == "SESSION_ENDED")
      let closed = try line.next()
      #expect(closed == nil)
    }
  }

  @Test func `a connection does not outlive the expiry of its key`() async throws {
    try await withLiveHouse { house in
      let employee = try await house.employee(.specialist)
      let key = try await house.admin.keys.create(
        CreateKeyRequest(employeeId: employee.id, expiresAtMs: TestClock.startMs + 1000))
      let line = try house.line(credential: key.credential)
      #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
      house.clock.nowMs += 1000
      let farewell = try #require(try line.next())
      #expect(farewell.header.arg == GoAwayCode.authentication.rawValue)
      #expect(farewell.status?.reason == "SESSION_ENDED")
    }
  }

  @Test func `stats count every call, the refused ones apart`() async throws {
    try await withLiveHouse { house in
      let customer = try await house.customer()
      let client = house.client()
      for _ in 0..<7 { _ = try await client.customers.get(GetCustomerRequest(id: customer.id)) }
      for _ in 0..<3 { _ = await said { try await client.customers.get(GetCustomerRequest(id: 99)) } }
      let options = CallOptions(idempotencyKey: [1])
      for _ in 0..<2 { _ = try await client.departments.create(CreateDepartmentRequest(name: "销售部"), options) }
      let stats = try await client.system.stats(StatsRequest())
      let get = try #require(stats.methods.first { $0.name == "customers.get" })
      #expect(get.calls == 10 && get.refused == 3)
      #expect(get.totalUs >= get.maxUs && get.maxUs > 0)
      #expect(stats.methods.first { $0.name == "departments.create" }?.calls == 2)
      #expect(stats.connections == 2 && stats.connectionsTotal == 2)
      // Two changes, and a row for what was read within a tenth of a second: on a slow machine one for each of the seven.
      #expect(stats.store?.replayed == 1 && (2...9).contains(stats.store?.committedSeq ?? 0))
      #expect((stats.bytesIn ?? 0) > 0 && (stats.bytesOut ?? 0) > 0 && (stats.memoryBytes ?? 0) > 0)
    }
  }

  @Test func `stats tell the processor time of the process, which only grows`() async throws {
    try await withLiveHouse { house in
      let client = house.client()
      let ownUs = { Int64(clock()) * 1_000_000 / Int64(CLOCKS_PER_SEC) }
      let before = ownUs()
      let first = try #require(try await client.system.stats(StatsRequest()).cpuUs)
      let second = try #require(try await client.system.stats(StatsRequest()).cpuUs)
      // The house lives in this process, so its time is the one that the C library counts here.
      #expect(first >= before && second > first && second <= ownUs())
    }
  }

  @Test func `the handshake names the caller, the permissions and the limits`() async throws {
    try await withLiveHouse({ options, _ in options.limits.inFlightMax = 9 }) { house in
      let local = try await house.client().connect()
      #expect(local.principal.hasPrefix("local:") && local.role == .administrator)
      let nobody = try await house.client(isLocal: false).connect()
      #expect(nobody.principal == "anonymous" && nobody.permissions == [.public] && nobody.role == nil)
      let employee = try await house.employee(.auditor, named: "测试审计")
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id))
      let known = try await house.client(credential: key.credential, isLocal: false).connect()
      #expect(known.principal == "employee:\(employee.id)" && known.principalName == "测试审计")
      #expect(known.permissions == PermissionSet(role: .auditor).permissions)
      #expect(known.maxInFlight == 9 && known.nowMs == TestClock.startMs)
    }
  }
}
