public import Contract
internal import Wire

/// Requests and replies as values: `try await client.customers.get(GetCustomerRequest(id: 42))`.
extension Client: Caller {
  public func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> Reply {
    let reply = try await call(method: method.info, payload: request.encoded(), options: options)
    return try Self.decode(reply.payload, of: method.info)
  }

  public func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> AsyncThrowingStream<Reply, any Error> {
    let items = stream(method: method.info, payload: request.encoded(), options: options)
    // The iterator is made inside, so that letting go of the typed stream lets go of the raw one.
    let reader = ItemReader(items.makeAsyncIterator())
    return AsyncThrowingStream { try await reader.next().map { try Self.decode($0, of: method.info) } }
  }

  private static func decode<Reply: ContractMessage>(
    _ payload: [UInt8], of method: MethodInfo
  ) throws(CallError) -> Reply {
    do {
      return try Reply(bytes: payload)
    } catch {
      throw .protocolError(
        "the reply of \(method.name) cannot be decoded: \(error)",
        executed: method.effect == .read ? .notExecuted : .executed)
    }
  }
}

/// `@unchecked Sendable`: a stream has one consumer at a time, as `AsyncThrowingStream` asks.
private final class ItemReader: @unchecked Sendable {
  private var items: AsyncThrowingStream<[UInt8], any Error>.Iterator

  init(_ items: AsyncThrowingStream<[UInt8], any Error>.Iterator) { self.items = items }

  func next() async throws -> [UInt8]? {
    var items = items
    defer { self.items = items }
    return try await items.next()
  }
}
