internal import CProtobufC
public import Wire

/// Why bytes did not become a message.
public enum DecodeFailure: Error, Equatable {
  /// At least one; a structural one is the last.
  case violations([WireViolation])
  /// The bytes unfold into more memory than their size allows.
  case memoryBudget
}

extension ContractMessage {
  /// Bytes → pre-scan → protobuf-c's unpack into the arena → Swift value. The arena is given back.
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, mode: PrescanMode, arena: Arena
  ) throws(DecodeFailure) -> Self {
    let violations = Prescan.violations(in: bytes, of: shape, mode: mode)
    guard violations.isEmpty else { throw .violations(violations) }
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    arena.setBudget(Arena.budget(payloadBytes: bytes.count))
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    guard let message = protobuf_c_message_unpack(shape.descriptor, arena.allocator, bytes.count, start) else {
      if arena.isExhausted { throw .memoryBudget }
      throw .violations([WireViolation(path: "", flaw: .malformed)])
    }
    return Self(lifting: UnsafeRawPointer(message).assumingMemoryBound(to: CStruct.self))
  }

  /// A reply, read leniently.
  public init(bytes: [UInt8]) throws(DecodeFailure) {
    self = try Self.decode(bytes, mode: .reply)
  }

  /// The same for callers without an arena of their own.
  public static func decode(_ bytes: [UInt8], mode: PrescanMode) throws(DecodeFailure) -> Self {
    let arena = Arena()
    let result: Result<Self, DecodeFailure> = bytes.withUnsafeBytes { raw in
      do throws(DecodeFailure) {
        return .success(try decode(raw, mode: mode, arena: arena))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
