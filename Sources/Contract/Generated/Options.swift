// Generated from options.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

/// What calling a method does to the store.
public enum Effect: Int32, ContractEnum {
  case unspecified = 0
  /// Changes nothing.
  case read = 1
  /// Changes something and needs an idempotency key, so that a repeat is answered and not done again.
  case keyed = 2
  /// Changes something, and a repeat gives the same reply by itself.
  case idempotent = 3

  public static let words: [String] = ["READ", "KEYED", "IDEMPOTENT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .read: "READ"
    case .keyed: "KEYED"
    case .idempotent: "IDEMPOTENT"
    }
  }
}

/// What a read may cost; it decides which thread runs it.
public enum Cost: Int32, ContractEnum {
  case unspecified = 0
  /// At most 64 rows, each found by key: runs where the request arrived.
  case point = 1
  /// Anything longer: runs on a reader thread.
  case scan = 2

  public static let words: [String] = ["POINT", "SCAN"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .point: "POINT"
    case .scan: "SCAN"
    }
  }
}
