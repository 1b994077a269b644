import Client
import Contract
import Store
import TestHouse
import Testing

/// Exactly once over sockets: twins on two connections, repeats after a loss, another request under the same key.
struct ExactlyOnceTests {
  /// Sends each of `count` creations several times and tells what does not fit to having been done once.
  static func violations(count: Int, _ sabotage: @Sendable (inout Sabotage) -> Void = { _ in }) async throws -> [String]
  {
    var wrong: [String] = []
    try await withLiveHouse({ $1.sabotage = planted(sabotage) }) { house in
      let pair = [house.client(), house.client()]
      for index in 0..<count {
        let options = CallOptions(idempotencyKey: Array("key \(index)".utf8))
        let request = CreateCustomerRequest(name: "测试 \(index)")
        async let left = Self.create(pair[0], request, options)
        async let right = Self.create(pair[1], request, options)
        var replies = try await [left, right]
        replies.append(try await Self.create(pair[index % 2], request, options))
        if index % 10 == 0 { replies.append(try await Self.afterReconnect(house, request, options)) }
        if Set(replies.map(\.payload)).count != 1 { wrong.append("key \(index) has several answers") }
        let first = replies.filter { $0.meta.replayed != true }.count
        if first != 1 { wrong.append("key \(index) was done \(first) times") }
        if Set(replies.map(\.meta.commitSeq)).count != 1 { wrong.append("key \(index) stands at several positions") }
      }
      let stored = try await house.admin.customers.export(ExportCustomersRequest(reason: "测试")).collected().count
      if stored != count { wrong.append("\(stored) customers for \(count) keys") }
    }
    return wrong
  }

  private static func planted(_ change: (inout Sabotage) -> Void) -> Sabotage {
    var sabotage = Sabotage()
    change(&sabotage)
    return sabotage
  }

  private static func create(
    _ client: Client, _ request: CreateCustomerRequest, _ options: CallOptions
  ) async throws -> RawReply {
    try await client.call(method: Methods.Customers.create.info, payload: request.encoded(), options: options)
  }

  private static func afterReconnect(
    _ house: LiveHouse, _ request: CreateCustomerRequest, _ options: CallOptions
  ) async throws -> RawReply {
    let lost = house.client()
    _ = try await create(lost, request, options)
    await lost.close()
    return try await create(house.client(), request, options)
  }

  @Test func `however often and wherever a call is sent, it is done once`() async throws {
    let wrong = try await Self.violations(count: 60)
    #expect(wrong == [])
  }

  @Test func `without the key lookup the same check fails`() async throws {
    let wrong = try await Self.violations(count: 5) { $0.skipKeyLookup = true }
    #expect(wrong.contains { $0.contains("was done") } && wrong.contains { $0.contains("customers for") })
  }

  @Test func `a key is known after the server was started again`() async throws {
    let options = CallOptions(idempotencyKey: Array("k".utf8))
    let request = CreateCustomerRequest(name: "王小明")
    let house = try LiveHouse()
    let first = try await Self.create(house.client(), request, options)
    await house.close()
    let next = try LiveHouse(folder: house.folder, clock: house.clock)
    let again = try await Self.create(next.client(), request, options)
    #expect(again.payload == first.payload && again.meta.replayed == true)
    #expect(again.meta.commitSeq == first.meta.commitSeq)
    let other = CreateCustomerRequest(name: "李小红")
    let outcome = await said { try await Self.create(next.client(), other, options) }
    #expect(outcome.contains("IDEMPOTENCY_KEY_REUSED"))
    await next.close()
  }
}
