/// What calling a method does to the store.
package enum Effect: Int32, Sendable {
  case unspecified, read, keyed, idempotent
}

/// What a read may cost.
package enum Cost: Int32, Sendable {
  case unspecified, point, scan
}

package struct Service: Sendable {
  /// As the console writes it: customers.
  package let name: String
  package let doc: String
}

/// One rpc with everything that the contract says about it.
package struct MethodType: Sendable, Equatable {
  /// As the console writes it: customers.create.
  package let name: String
  /// On the wire.
  package let id: UInt32
  package let effect: Effect
  package let cost: Cost
  /// A word of `Permission`.
  package let permission: String
  /// The console asks before it sends this call.
  package let isDestructive: Bool
  /// The request is a batch of `rows`.
  package let isBulk: Bool
  /// The reply is a stream of items.
  package let streams: Bool
  /// Full names of messages.
  package let request: String
  package let reply: String
  package let doc: String

  package var service: String { String(name.prefix { $0 != "." }) }
}
