internal import CProtobufC

/// How strictly bytes are checked.
public enum PrescanMode: Sendable {
  /// What a stranger sends: everything the contract says.
  case request
  /// What a server of another version may send: only what keeps unpack safe.
  case reply
}

/// One pass over raw bytes before protobuf-c sees them, since its unpack checks neither depth, memory nor UTF-8.
///
/// A request that passes is one that unpack accepts and that meets every rule of the contract.
public enum Prescan {
  public static let depthMax = 32
  /// Fields in the whole message, those of messages inside included: a full batch has 1,000 rows of 240.
  public static let fieldsMax = 262_144
  public static let unknownFieldsMax = 64
  public static let violationsMax = 16
  public static let charactersMaxDefault = 1_000
  public static let bytesMaxDefault = 1 << 20
  public static let itemsMaxDefault = 1_000

  /// What is wrong with the bytes: nothing, or up to 16 violations. A structural flaw ends the pass.
  public static func violations(
    in bytes: UnsafeRawBufferPointer, of shape: MessageShape, mode: PrescanMode
  ) -> [WireViolation] {
    guard let base = bytes.baseAddress else { return empty(shape, mode) }
    return withUnsafeTemporaryAllocation(of: Scanner.Step.self, capacity: depthMax + 1) { steps in
      var scanner = Scanner(mode: mode, steps: steps.baseAddress.unsafelyUnwrapped)
      let start = base.assumingMemoryBound(to: UInt8.self)
      _ = scanner.message(shape.table, start, start + bytes.count)
      return scanner.violations
    }
  }

  /// A buffer without an address has no bytes, and a message without bytes can lack required fields.
  private static func empty(_ shape: MessageShape, _ mode: PrescanMode) -> [WireViolation] {
    var none: UInt8 = 0
    return withUnsafeBytes(of: &none) { violations(in: .init(rebasing: $0[..<0]), of: shape, mode: mode) }
  }
}
