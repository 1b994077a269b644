public import Contract
public import NIOCore
internal import NIOPosix
internal import Synchronization

/// A connection to a Guanxi server that mends itself: many calls at a time, each with a deadline, sent again only
/// where the protocol says that this is safe.
///
/// ```swift
/// let client = Client(address: .tcp(host: "crm1", port: 7400), options: ClientOptions(credential: key))
/// let customer = try await client.customers.get(GetCustomerRequest(id: 42))
/// await client.close()
/// ```
public final class Client: Sendable {
  public let address: ServerAddress
  public let options: ClientOptions
  let dispatcher: Dispatcher

  /// - Parameter group: whose threads carry the connection; the process's shared ones without it.
  public init(
    address: ServerAddress, options: ClientOptions = ClientOptions(), group: (any EventLoopGroup)? = nil
  ) {
    self.address = address
    self.options = options
    let loop = (group ?? MultiThreadedEventLoopGroup.singleton).next()
    self.dispatcher = Dispatcher(address: address, options: options, loop: loop)
  }

  deinit {
    let dispatcher = dispatcher
    dispatcher.loop.execute { dispatcher.shut() }
  }

  /// Connects now, once; calls connect by themselves where this was not done.
  public func connect() async throws(CallError) -> HelloAck {
    try await dispatcher.connect().get()
  }

  /// What the server said in its last handshake; nil before the first.
  public var session: HelloAck? { dispatcher.session.withLock { $0 } }

  /// A connection stands at this moment; calls make one where none does.
  public var isConnected: Bool { dispatcher.isReady.load(ordering: .relaxed) }

  /// Ends the connection; calls under way end with kind `closed`, and so does every later one.
  public func close() async {
    await dispatcher.close()
  }
}
