import Synchronization

/// Counts the changes of keys, employees and accounts, so that each session notices before it takes another call.
final class IdentityEpoch: Sendable {
  private let count = Atomic<Int64>(0)

  var value: Int64 { count.load(ordering: .acquiring) }

  func advance() { count.wrappingAdd(1, ordering: .releasing) }
}
