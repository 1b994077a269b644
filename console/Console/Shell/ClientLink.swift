package import Client
import Contract
package import Schema
import Wire

/// The connection to a server, in the console's words.
package final class ClientLink: Link {
  package let address: ServerAddress
  private let client: Client

  /// Who the caller is and which contract the server speaks, from its handshake.
  package struct Greeting: Sendable {
    package let server: String
    package let who: String
    /// SHA-256 of the contract; names the cached description.
    package let schemaHash: [UInt8]
    /// The server's clock at that time.
    package let nowMs: Int64
  }

  package init(address: ServerAddress, credential: String?, language: UILanguage) {
    self.address = address
    let name = "guanxi \(consoleVersion)"
    client = Client(
      address: address, options: ClientOptions(name: name, credential: credential, language: language.rawValue))
  }

  /// - Throws: `CallFailure`.
  package func connect() async throws -> Greeting {
    do { return greeting(try await client.connect()) } catch { throw CallFailure(error) }
  }

  /// The last handshake's; another one than before after the client reconnected to a restarted server.
  package var greeting: Greeting? { client.session.map(greeting) }

  /// A connection stands at this moment; the next call makes one where none does.
  package var isConnected: Bool { client.isConnected }

  private func greeting(_ ack: HelloAck) -> Greeting {
    Greeting(
      server: ack.server, who: ack.principalName ?? ack.principal, schemaHash: ack.schemaHash,
      nowMs: ack.nowMs)
  }

  package func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    do {
      let effect = Contract.Effect(rawValue: method.effect.rawValue) ?? .unspecified
      let reply = try await client.call(
        method: method.id, effect: effect, payload: payload, options: CallOptions(settings))
      return LinkReply(
        payload: reply.payload, serverUs: reply.meta.serverUs, isReplayed: reply.meta.replayed ?? false,
        commitSeq: reply.meta.commitSeq)
    } catch { throw CallFailure(error) }
  }

  package func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    let effect = Contract.Effect(rawValue: method.effect.rawValue) ?? .unspecified
    let items = client.stream(method: method.id, effect: effect, payload: payload, options: CallOptions(settings))
    return AsyncThrowingStream(unfolding: StreamReader(items).next)
  }

  package func close() async { await client.close() }

  /// The contract as the server serves it: a serialised FileDescriptorSet.
  /// - Throws: `CallFailure`, or `MalformedMessage`.
  package func describe() async throws -> [UInt8] {
    // The one method that the console knows by heart, since it brings all others.
    let id: UInt32 = 1
    let setField: UInt32 = 2
    do {
      let reply = try await client.call(method: id, effect: .read, payload: [])
      return try ProtobufReader.blobs(in: reply.payload)[setField] ?? []
    } catch let error as CallError { throw CallFailure(error) }
  }
}

/// Hands the items on with the console's errors.
///
/// `@unchecked Sendable`: `AsyncThrowingStream` runs its producer for one consumer at a time, as its contract asks.
private final class StreamReader: @unchecked Sendable {
  private var items: AsyncThrowingStream<[UInt8], any Error>.AsyncIterator

  init(_ items: AsyncThrowingStream<[UInt8], any Error>) { self.items = items.makeAsyncIterator() }

  @Sendable func next() async throws -> [UInt8]? {
    do { return try await items.next() } catch let error as CallError { throw CallFailure(error) }
  }
}

extension CallOptions {
  fileprivate init(_ settings: CallSettings) {
    self.init(
      timeout: settings.timeoutMs.map { .milliseconds($0) }, idempotencyKey: settings.idempotencyKey,
      dryRun: settings.dryRun, asOfMs: settings.asOfMs,
      onBehalfOf: settings.onBehalfOf)
  }
}

extension CallFailure {
  fileprivate init(_ error: CallError) {
    let kind: Kind =
      switch error.kind {
      case .refused: .refused
      case .connectFailed: .connectFailed
      case .connectionLost: .connectionLost
      case .deadline: .deadline
      case .cancelled: .cancelled
      case .protocolError, .closed: .other
      }
    self.init(
      kind: kind, code: error.status.code, codeWord: error.code.word, reason: error.reason, message: error.message)
    violations = error.status.violations.map {
      Violation(path: $0.path, reason: $0.reason, message: $0.message)
    }
    retry = error.retry.word
    executed = error.executed.word
    retryAfterMs = error.status.retryAfterMs
    resource = error.status.resource
    currentVersion = error.status.currentVersion
    incident = error.status.incident
  }
}
