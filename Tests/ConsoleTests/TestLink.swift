import Schema

@testable import Console

/// A server in a closure.
struct TestLink: Link {
  var items: [[UInt8]] = []
  var end: CallFailure?
  let answer: @Sendable (MethodType, [UInt8]) throws -> [UInt8]

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    LinkReply(payload: try answer(method, payload))
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { continuation in
      for item in items { continuation.yield(item) }
      continuation.finish(throwing: end)
    }
  }
}
