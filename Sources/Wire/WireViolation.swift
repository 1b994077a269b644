/// One thing wrong with one field of a payload.
public struct WireViolation: Sendable, Equatable {
  /// Dotted names with list positions, `rows[3].phone`; empty for the message itself.
  public let path: String
  public let flaw: Flaw

  public init(path: String, flaw: Flaw) {
    self.path = path
    self.flaw = flaw
  }
}

/// What a field can have wrong, with the limit that it misses.
public enum Flaw: Sendable, Equatable {
  case required
  case tooLong(max: Int)
  case tooShort(min: Int)
  case tooSmall(min: Int64)
  case tooLarge(max: Int64)
  case tooManyItems(max: Int)
  case pattern(Pattern)
  case unknownEnumValue
  case notUTF8
  case hasNUL
  case malformed
  case tooDeep(max: Int)
  case tooManyFields(max: Int)

  /// Whether the bytes are no message at all, rather than a message with a wrong value.
  public var isStructural: Bool {
    switch self {
    case .malformed, .tooDeep, .tooManyFields, .notUTF8, .hasNUL: true
    default: false
    }
  }
}
