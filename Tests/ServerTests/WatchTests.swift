import Client
import Contract
import Operations
import Store
import TestHouse
import Testing
import Wire

@testable import Server

/// Watchers behind a socket: what they cost, how they end, and what goes on beside them.
struct WatchTests {
  private static let request = WatchRequest(heartbeatMs: 1000)

  /// A connection whose first call is a watch, and its heartbeat is read.
  private static func watching(
    _ house: LiveHouse, _ credential: String?, credit: UInt32 = 100, _ request: WatchRequest = request
  ) throws -> RawLine {
    let line = try house.line(credential: credential)
    #expect(try line.next()?.header.type == FrameType.helloAck.rawValue)
    line.request(Methods.System.watch.info, request.encoded(), meta: RequestMeta(credit: credit))
    #expect(try line.next()?.header.type == FrameType.item.rawValue)
    return line
  }

  private static func key(_ house: LiveHouse, _ role: Role = .director) async throws -> (Employee, CreateKeyReply) {
    let employee = try await house.employee(role)
    return (employee, try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)))
  }

  private static func watchers(_ house: LiveHouse) async throws -> Int64 {
    try await house.admin.system.stats(StatsRequest()).watchers ?? -1
  }

  private static func until(_ isSo: () async throws -> Bool) async throws {
    for _ in 0..<500 {
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("it did not come to that within 5 s")
  }

  @Test func `what eight writers do is told whole, in order and once, to each who follows`() async throws {
    try await withLiveHouse({ options, _ in options.loops = 2 }) { house in
      let slow = try await FeedReader(house.admin, Self.request, CallOptions(credit: 5))
      let fast = try await FeedReader(house.admin, Self.request)
      let begin = min(slow.position, fast.position)
      async let early = fast.events(upTo: begin + 4000)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          let desk = house.admin
          group.addTask {
            for call in 0..<500 {
              // Each tenth is refused, and takes a position without being an event.
              if call % 10 == 9 {
                _ = await said { try await desk.customers.update(UpdateCustomerRequest(id: 1, version: 99)) }
              } else {
                _ = try await desk.customers.create(CreateCustomerRequest(name: "客户 \(writer).\(call)"))
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(house.store.committedSeq == begin + 4000)
      let journal = try house.journal(after: begin)
      let told = try await early
      #expect(feedFaults(told, journal) == [])
      #expect(feedFaults(try await slow.events(upTo: begin + 4000), journal) == [])
      let late = try await FeedReader(house.admin, WatchRequest(afterSeq: begin)).events(upTo: begin + 4000)
      #expect(late == told && told.count == 3600)
      var skipping = told
      skipping.remove(at: 1800)
      #expect(feedFaults(skipping, journal).count == 1, "a missing event is not noticed")
    }
  }

  @Test func `two hundred who follow hold nothing, and all are told of a commit`() async throws {
    try await withLiveHouse { house in
      var feeds: [FeedReader] = []
      let desks = (0..<4).map { _ in house.admin }
      for index in 0..<200 { feeds.append(try await FeedReader(desks[index % 4], WatchRequest(heartbeatMs: 60_000))) }
      #expect(try await Self.watchers(house) == 200)
      let context = try #require(house.server.loopContexts.first)
      let running = await context.look { context in
        context.sessions.values.reduce(0) { $0 + $1.pagesUnderWay }
      }
      #expect(running == 0)
      let made = try await house.customer()
      for feed in feeds {
        while let item = try await feed.next() {
          guard item.seq != nil else { continue }
          #expect(item.records.map(\.id) == [made.id])
          break
        }
      }
      feeds.removeAll()
      try await Self.until { try await Self.watchers(house) == 0 }
    }
  }

  @Test func `a watch ends with the key that opened its connection`() async throws {
    try await withLiveHouse { house in
      let (_, key) = try await Self.key(house)
      let line = try Self.watching(house, key.credential, WatchRequest(areas: ["words"]))
      _ = try await house.admin.keys.revoke(RevokeKeyRequest(id: key.key.id))
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.goAway.rawValue && end.status?.reason == "SESSION_ENDED")
      try await Self.until { try await Self.watchers(house) == 0 }
    }
  }

  @Test func `a watch ends when its account may follow no more`() async throws {
    try await withLiveHouse { house in
      let account = try await house.admin.accounts.create(
        CreateAccountRequest(name: "测试账号", scopes: [.feedRead, .customersRead]))
      let key = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id))
      let line = try Self.watching(house, key.credential)
      _ = try await house.admin.accounts.update(
        UpdateAccountRequest(id: account.id, version: 1, scopes: [.customersRead]))
      let end = try #require(try line.next())
      #expect(end.header.type == FrameType.reply.rawValue && end.status?.reason == "PERMISSION_DENIED")
    }
  }

  @Test func `a drain ends a watch with the position to go on from`() async throws {
    let house = try LiveHouse()
    let feed = try await FeedReader(house.admin)
    _ = try await house.customer()
    let head = house.store.committedSeq
    #expect(try await feed.events(upTo: head).count == 1)
    await house.drain()
    let status = try await refusal { while try await feed.next() != nil {} }
    #expect(status.reason == "DRAINING" && status.resource == "position:\(head)")
    let next = try LiveHouse(folder: house.folder, clock: house.clock)
    let made = try await next.customer("后来")
    let events = try await FeedReader(next.admin, WatchRequest(afterSeq: head)).events(upTo: head + 1)
    #expect(events.map { $0.records.map(\.id) } == [[made.id]])
    await house.close()
    await next.close()
  }

  @Test func `a watch counts among the calls in flight, and a cancel frees its place`() async throws {
    try await withLiveHouse({ options, _ in options.limits.inFlightMax = 2 }) { house in
      let (_, key) = try await Self.key(house)
      let line = try Self.watching(house, key.credential)
      let second = line.request(Methods.System.watch.info, Self.request.encoded(), meta: RequestMeta(credit: 9))
      #expect(try line.next()?.header.callId == second)
      let third = line.request(Methods.System.watch.info, Self.request.encoded(), meta: RequestMeta(credit: 9))
      func reply(_ call: UInt64) throws -> RawLine.Frame {
        while let frame = try line.next() {
          if frame.header.callId == call, frame.header.type == FrameType.reply.rawValue { return frame }
        }
        throw Silent()
      }
      #expect(try reply(third).status?.reason == "TOO_MANY_IN_FLIGHT")
      line.send(.cancel, callId: second)
      #expect(try reply(second).status?.reason == "CANCELLED")
      let fourth = line.request(Methods.System.health.info, [])
      #expect(try reply(fourth).header.arg == 0)
      #expect(try await Self.watchers(house) == 1)
    }
  }

  @Test func `who has nothing to be told is not stalled, and who takes nothing is`() async throws {
    try await withLiveHouse({ options, _ in options.limits.streamStallMs = 400 }) { house in
      let (_, key) = try await Self.key(house)
      let quiet = try Self.watching(house, key.credential, WatchRequest(areas: ["words"], heartbeatMs: 1000))
      let item = try #require(try quiet.next())
      #expect(item.header.type == FrameType.item.rawValue, "the heartbeat comes later than a stalled stream would end")
      // One credit, which the first heartbeat took: what follows waits for the client.
      let lazy = try Self.watching(house, key.credential, credit: 1)
      _ = try await house.customer()
      let end = try #require(try lazy.next())
      #expect(end.header.type == FrameType.reply.rawValue && end.status?.reason == "STREAM_STALLED")
      let head = house.store.committedSeq
      #expect(end.status?.resource == "position:\(head - 1)")
    }
  }

  @Test func `what waits for credit comes with it`() async throws {
    try await withLiveHouse { house in
      let (_, key) = try await Self.key(house)
      let line = try Self.watching(house, key.credential, credit: 1, WatchRequest(heartbeatMs: 60_000))
      let first = house.store.committedSeq + 1
      for index in 0..<3 { _ = try await house.customer("客户 \(index)") }
      try await Task.sleep(for: .milliseconds(200))
      line.send(.credit, callId: 1, arg: 2)
      for index in 0..<2 {
        let item = try #require(try line.next())
        #expect(try WatchEvent(bytes: item.payload).seq == first + Int64(index))
      }
      line.send(.ping, callId: 0, payload: [1])
      #expect(try line.next()?.header.type == FrameType.pong.rawValue, "an event without credit")
      line.send(.credit, callId: 1, arg: 1)
      #expect(try line.next()?.header.type == FrameType.item.rawValue)
    }
  }

  @Test func `what is due by itself wakes a watcher too`() async throws {
    try await withLiveHouse { house in
      let feed = try await FeedReader(house.admin, WatchRequest(areas: ["approvals"], heartbeatMs: 60_000))
      let question = Approvals.Question(subject: "新设部门", permission: .identityWrite)
      let asked = try house.asked(question, BriefDeed(), by: .local(uid: 0))
      #expect(try await feed.next()?.position != nil)
      #expect(try await feed.next()?.records == [RecordRef(kind: "approval", id: asked.id, area: "approvals")])
      house.clock.nowMs += 2 * TestClock.hourMs
      let expired = try #require(try await feed.next())
      #expect(expired.method == "approvals.expire" && expired.principal == "system")
    }
  }

  private struct Silent: Error {}
}
