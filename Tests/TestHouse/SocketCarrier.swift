import Client
import Contract

/// Carries calls through the client library.
struct SocketCarrier: Carrier {
  let client: Client

  func send(_ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions) async throws -> RawAnswer {
    do {
      let reply = try await client.call(method: method, payload: payload, options: options)
      return RawAnswer(payload: reply.payload, meta: reply.meta)
    } catch {
      throw Refused(error)
    }
  }

  func items(
    _ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    let items = ItemReader(client.stream(method: method, payload: payload, options: options))
    return AsyncThrowingStream {
      do {
        return try await items.next()
      } catch let error as CallError {
        throw Refused(error)
      }
    }
  }
}

extension Refused {
  init(_ error: CallError) { self.init(error.status) }
}
