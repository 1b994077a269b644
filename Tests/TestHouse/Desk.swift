package import Contract
import Operations

/// Where a test makes its calls, not knowing whether a socket lies in between.
package struct Desk: Caller {
  package enum Kind: CaseIterable, Sendable {
    /// In process, through the method table.
    case table
    /// Through the client, a socket and a server on a store of its own.
    case socket
  }

  private let carrier: any Carrier

  init(_ carrier: some Carrier) { self.carrier = carrier }

  package func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> Reply {
    try await ask(method, request, options).reply
  }

  /// A call whose answer's metadata matters.
  package func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws -> (reply: Reply, meta: ReplyMeta) {
    let answer = try await send(method.info, request.encoded(), options)
    return (try Reply(bytes: answer.payload), answer.meta)
  }

  /// A call whose payload need not be a message.
  package func send(
    _ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions = CallOptions()
  ) async throws -> RawAnswer {
    try await checkingWords {
      guard method.streams else { return try await carrier.send(method, payload, options) }
      for try await _ in carrier.items(method, payload, options) {}
      return RawAnswer(payload: [], meta: ReplyMeta())
    }
  }

  package func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws -> AsyncThrowingStream<Reply, any Error> {
    let items = ItemReader(carrier.items(method.info, request.encoded(), options))
    return AsyncThrowingStream { try await checkingWords { try await items.next().map { try Reply(bytes: $0) } } }
  }
}

/// How calls get from a desk to the house.
protocol Carrier: Sendable {
  func send(_ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions) async throws -> RawAnswer
  func items(
    _ method: MethodInfo, _ payload: [UInt8], _ options: CallOptions
  ) -> AsyncThrowingStream<[UInt8], any Error>
}

package struct RawAnswer: Sendable {
  package var payload: [UInt8]
  package var meta: ReplyMeta
}

/// A refused call.
package struct Refused: Error, CustomStringConvertible {
  package let status: Status
  /// What was behind an INTERNAL, where the house can tell.
  package let cause: String?

  package init(_ status: Status, cause: String? = nil) {
    self.status = status
    self.cause = cause
  }

  /// The reason and where: "VERSION_MISMATCH version".
  package var description: String {
    let places = status.violations.map { $0.reason == status.reason ? $0.path : "\($0.path):\($0.reason)" }
    return ([status.reason] + places).joined(separator: " ") + (cause.map { " (\($0))" } ?? "")
  }
}

/// A message for people with a hole in it; no test expects one, so it fails whichever meets it.
struct UnfilledMessage: Error {
  let text: String
}

private func checkingWords<T>(_ body: () async throws -> T) async throws -> T {
  do {
    return try await body()
  } catch let refused as Refused {
    for text in [refused.status.message] + refused.status.violations.compactMap(\.message) {
      if text.isEmpty || text.contains("–") || text.contains("{") { throw UnfilledMessage(text: text) }
    }
    throw refused
  }
}

/// How a call ended, in one line that a test can compare: "OK", or the reason and the paths of its violations.
package func said<T>(_ body: () async throws -> T) async -> String {
  do {
    _ = try await body()
    return "OK"
  } catch {
    return "\(error)"
  }
}

/// The status of a call that must be refused.
package func refusal<T>(_ body: () async throws -> T) async throws -> Status {
  do {
    _ = try await body()
  } catch let refused as Refused {
    return refused.status
  }
  throw NotRefused()
}

struct NotRefused: Error {}

extension AsyncThrowingStream where Element: Sendable {
  package func collected() async throws -> [Element] {
    var items: [Element] = []
    for try await item in self { items.append(item) }
    return items
  }
}

/// - Note: `@unchecked Sendable`: a stream has one consumer at a time, as `AsyncThrowingStream` asks.
final class ItemReader: @unchecked Sendable {
  private var items: AsyncThrowingStream<[UInt8], any Error>.Iterator

  init(_ items: AsyncThrowingStream<[UInt8], any Error>) { self.items = items.makeAsyncIterator() }

  func next() async throws -> [UInt8]? {
    var items = items
    defer { self.items = items }
    return try await items.next()
  }
}
