/// What the contract says of a method.
public struct MethodInfo: Sendable, Equatable {
  /// The method id on the wire.
  public let id: UInt32
  /// As the console writes it: `customers.create`.
  public let name: String
  /// `customers`.
  public let service: String
  public let effect: Effect
  /// `.unspecified` for calls that change something.
  public let cost: Cost
  public let permission: Permission
  /// The console asks before it sends this call.
  public let destructive: Bool
  /// The request is a batch of rows, each with a key and a result of its own.
  public let bulk: Bool
  /// The call is journalled before its first answer.
  public let logged: Bool
  /// The reply shows personal data to everybody who may call it.
  public let unmasked: Bool
  /// The reply is a stream of items.
  public let streams: Bool

  public init(
    id: UInt32, name: String, service: String, effect: Effect, cost: Cost, permission: Permission,
    destructive: Bool = false, bulk: Bool = false, logged: Bool = false, unmasked: Bool = false, streams: Bool = false
  ) {
    self.id = id
    self.name = name
    self.service = service
    self.effect = effect
    self.cost = cost
    self.permission = permission
    self.destructive = destructive
    self.bulk = bulk
    self.logged = logged
    self.unmasked = unmasked
    self.streams = streams
  }
}

/// A method that knows its types. For a stream, `Reply` is one item.
public struct Method<Request: ContractMessage, Reply: ContractMessage>: Sendable {
  public let info: MethodInfo

  public init(_ info: MethodInfo) {
    self.info = info
  }
}

/// Every method of the contract: `Methods.Customers.create`.
public enum Methods {}
