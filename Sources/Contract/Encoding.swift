internal import CProtobufC
public import Wire

/// A message as C structs in an arena: its size is known, and it can be packed to where it is sent from.
/// Dead once the arena is given back.
public struct LoweredMessage {
  let message: UnsafePointer<ProtobufCMessage>
  /// Bytes that `pack` writes.
  public let size: Int

  init(_ message: UnsafePointer<ProtobufCMessage>) {
    self.message = message
    size = protobuf_c_message_get_packed_size(message)
  }

  /// - Parameter target: at least `size` bytes.
  public func pack(into target: UnsafeMutableRawBufferPointer) {
    guard size > 0 else { return }
    precondition(target.count >= size, "\(size) bytes do not fit into \(target.count)")
    _ = protobuf_c_message_pack(message, target.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }
}

extension ContractMessage {
  /// Lowers once and leaves the structs in the arena, for a reply that is packed behind its header.
  public func lowered(in arena: Arena) -> LoweredMessage {
    LoweredMessage(UnsafeRawPointer(lower(in: arena)).assumingMemoryBound(to: ProtobufCMessage.self))
  }

  /// Lowers once, lends size and packing to the closure, and gives the arena back.
  public func withLowered<Result, Failure: Error>(
    in arena: Arena,
    _ body: (_ size: Int, _ packInto: (UnsafeMutableRawBufferPointer) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let mark = arena.mark()
    defer { arena.rewind(to: mark) }
    let message = lowered(in: arena)
    return try body(message.size, message.pack(into:))
  }

  public func encoded(_ arena: Arena) -> [UInt8] {
    withLowered(in: arena) { size, packInto in
      [UInt8](unsafeUninitializedCapacity: size) { target, count in
        packInto(UnsafeMutableRawBufferPointer(target))
        count = size
      }
    }
  }

  /// The same for callers without an arena of their own.
  public func encoded() -> [UInt8] {
    encoded(Arena())
  }

  public func encodedSize(_ arena: Arena) -> Int {
    withLowered(in: arena) { size, _ in size }
  }

  /// - Returns: how many bytes were written.
  @discardableResult
  public func encode(into target: UnsafeMutableRawBufferPointer, arena: Arena) -> Int {
    withLowered(in: arena) { size, packInto in
      packInto(target)
      return size
    }
  }

  /// What may be stored of a reply.
  public func encodedWithoutSecrets() -> [UInt8] {
    withoutSecrets().encoded()
  }
}
