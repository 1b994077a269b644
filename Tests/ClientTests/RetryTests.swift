import Client
import Contract
import Testing
import Wire

@Suite struct RetryTests {
  let method = Methods.Customers.create.info

  @Test func `a call that may be sent again keeps its key and its bytes`() async throws {
    let server = FakeServer { peer, request in
      if request.meta.attempt ?? 0 < 3 {
        peer.refuse(request.id, .resourceExhausted, "OVERLOADED", retry: .sameRequest, afterMs: 1)
      } else {
        peer.reply(request.id, [9])
      }
    }
    try await server.serve { client in
      let reply = try await client.call(method: method, payload: [1, 2, 3])
      #expect(reply.payload == [9])
      #expect(reply.attempts == 3)
      let sent = server.requests
      #expect(sent.map(\.meta.attempt) == [1, 2, 3])
      #expect(sent.allSatisfy { $0.payload == [1, 2, 3] && $0.method == method.id })
      #expect(sent[0].meta.idempotencyKey?.count == 16)
      #expect(Set(sent.map(\.meta.idempotencyKey)).count == 1)
      #expect(Set(sent.map(\.id)).count == 3, "call ids are never used twice")
    }
  }

  @Test func `a lost connection during a keyed call is answered by a second sending with the same key`() async throws {
    let server = FakeServer { peer, request in
      if request.connection == 0 { peer.close() } else { peer.reply(request.id) }
    }
    try await server.serve { client in
      let reply = try await client.call(method: method, payload: [7])
      #expect(reply.attempts == 2)
      #expect(server.connections == 2)
      #expect(server.requests[0].meta.idempotencyKey == server.requests[1].meta.idempotencyKey)
      #expect(server.requests[0].meta.idempotencyKey != nil)
    }
  }

  @Test func `the key that the caller gives is the key that is sent`() async throws {
    let server = FakeServer { peer, request in peer.reply(request.id) }
    try await server.serve { client in
      _ = try await client.call(method: method, payload: [], options: CallOptions(idempotencyKey: [5, 6]))
      #expect(server.requests[0].meta.idempotencyKey == [5, 6])
    }
  }

  @Test func `two calls never share an automatic key`() async throws {
    let server = FakeServer { peer, request in peer.reply(request.id) }
    try await server.serve { client in
      for _ in 0..<10 { _ = try await client.call(method: method, payload: []) }
      #expect(Set(server.requests.map(\.meta.idempotencyKey)).count == 10)
    }
  }

  @Test(arguments: [Retry.never, .afterFix, .afterRefresh])
  func `a refusal that forbids the same request is not sent again`(retry: Retry) async throws {
    let server = FakeServer { peer, request in
      peer.refuse(request.id, .failedPrecondition, "EMPLOYEE_LEFT", retry: retry)
    }
    try await server.serve { client in
      let error = await failure { _ = try await client.call(method: method, payload: []) }
      #expect(error?.kind == .refused)
      #expect(error?.reason == "EMPLOYEE_LEFT")
      #expect(error?.retry == retry)
      #expect(server.requests.count == 1)
    }
  }

  @Test func `a change without a key is not sent again after a loss, and its outcome is unknown`() async throws {
    let server = FakeServer { peer, _ in peer.close() }
    try await server.serve { client in
      let error = await failure { _ = try await client.call(method: 77, effect: .unspecified, payload: []) }
      #expect(error?.kind == .connectionLost)
      #expect(error?.executed == .unknown)
      #expect(server.requests.count == 1)
    }
  }

  @Test(arguments: [
    (StatusCode.resourceExhausted, Executed.unknown), (.unauthenticated, .unknown), (.aborted, .notExecuted),
  ])
  func `what an attempt of unknown fate may have done is denied only by the operation itself`(
    code: StatusCode, executed: Executed
  ) async throws {
    let server = FakeServer { peer, request in
      if request.connection == 0 { return peer.close() }
      peer.refuse(request.id, code, "AS_THE_TEST_SAYS", retry: .never)
    }
    try await server.serve { client in
      let error = await failure { _ = try await client.call(method: method, payload: [1]) }
      #expect(error?.code == code && error?.executed == executed)
      #expect(server.requests.count == 2)
    }
  }

  @Test func `attempts end with their number`() async throws {
    let server = FakeServer { peer, request in
      peer.refuse(request.id, .unavailable, "STORE_FULL", retry: .sameRequest)
    }
    try await server.serve({ $0.retryAttemptsMax = 2 }) { client in
      let error = await failure { _ = try await client.call(method: method, payload: []) }
      #expect(error?.reason == "STORE_FULL")
      #expect(server.requests.count == 3)
    }
  }

  @Test func `a pause that the deadline does not allow ends the call at once`() async throws {
    let server = FakeServer { peer, request in
      peer.refuse(request.id, .resourceExhausted, "OVERLOADED", retry: .sameRequest, afterMs: 60_000)
    }
    try await server.serve { client in
      let begin = ContinuousClock.now
      let error = await failure { _ = try await client.call(method: method, payload: []) }
      #expect(error?.reason == "OVERLOADED")
      #expect(ContinuousClock.now - begin < .seconds(5))
      #expect(server.requests.count == 1)
    }
  }
}
