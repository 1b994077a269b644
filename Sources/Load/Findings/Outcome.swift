/// How one call ended, as the tester judges it.
package enum Outcome: Sendable, Equatable {
  case right
  /// The stored answer to the same bytes, as it must be.
  case replayed
  /// OK, but not what the call must bring.
  case wrong
  /// A refusal that the call was made for.
  case refusedAsWanted(reason: String)
  case refused(reason: String)
  /// Cancelled by the tester, and in time.
  case cancelled
  /// The connection ended first.
  case lost(reason: String)

  /// Such a call does not make a run a bad one.
  package var isGood: Bool {
    switch self {
    case .right, .replayed, .refusedAsWanted, .cancelled: true
    case .wrong, .refused, .lost: false
    }
  }
}
