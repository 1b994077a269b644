package import Contract

/// What the change feed may say of one kind of record. Each room registers the kinds that its calls name; a record of a
/// kind that nobody registered is told only to who sees everything.
package struct FeedKind: Sendable {
  package typealias Look = @Sendable (Int64, StreamCall) throws -> Bool

  /// Who of those with the permission sees a record.
  package enum Sight: Sendable {
    case everybody
    /// Who sees all (全部), and others as the look says: a record that is there no more is in no narrower sight.
    case scope(Look)
    /// As the look says, also for who sees all.
    case each(Look)
  }

  /// As the journal calls such a record: "customer".
  package let name: String
  /// Services of which such a record may be; with more than one, `place` tells which.
  package let areas: [String]
  /// What reading such a record needs.
  package let permission: Permission
  private let sight: Sight
  private let place: @Sendable (Int64, StreamCall) throws -> String

  /// - Parameter area: the service that shows it: "customers".
  package init(_ name: String, area: String, _ permission: Permission, _ sight: Sight = .everybody) {
    self.init(name, areas: [area], permission, sight) { _, _ in area }
  }

  /// - Parameter place: which of the areas a record is of.
  package init(
    _ name: String, areas: [String], _ permission: Permission, _ sight: Sight,
    place: @escaping @Sendable (Int64, StreamCall) throws -> String
  ) {
    self.name = name
    self.areas = areas
    self.permission = permission
    self.sight = sight
    self.place = place
  }

  /// The area of a record; absent where it is out of the caller's sight.
  package func area(of id: Int64, _ call: StreamCall) throws -> String? {
    guard call.principal.permissions.contains(permission) else { return nil }
    switch sight {
    case .everybody: break
    case .scope(let look): guard try call.principal.sight == .all || look(id, call) else { return nil }
    case .each(let look): guard try look(id, call) else { return nil }
    }
    return try place(id, call)
  }
}
