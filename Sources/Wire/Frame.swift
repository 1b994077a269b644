/// What a frame is. The numbers are the protocol's.
public enum FrameType: UInt8, Sendable, CaseIterable {
  case hello = 1
  case helloAck = 2
  case request = 3
  case reply = 4
  case item = 5
  case credit = 6
  case cancel = 7
  case ping = 8
  case pong = 9
  case goAway = 10
}

/// Why one side ends the connection, in the `arg` of GOAWAY.
public enum GoAwayCode: UInt32, Sendable, CaseIterable {
  case drain = 0
  case protocolError = 1
  case frameTooLarge = 2
  case authentication = 3
  case version = 4
  case idle = 5
  case slowConsumer = 6
  case tooManyPings = 7
  case internalError = 8
}

/// The 20 bytes in front of every frame, big-endian.
public struct FrameHeader: Sendable, Equatable {
  /// Bytes of the header on the wire.
  public static let byteCount = 20
  /// Bytes of the header that `length` counts: everything behind `length` itself.
  public static let countedByteCount = 16
  /// A reader that does not know the type skips a frame with this flag.
  public static let ignorable: UInt8 = 1

  /// Bytes behind the length field: 16 + metadata + payload.
  public var length: UInt32
  /// The raw type, since unknown ones may be skipped.
  public var type: UInt8
  public var flags: UInt8
  public var metaLength: UInt16
  /// 0 is the connection itself.
  public var callId: UInt64
  public var arg: UInt32

  public init(
    type: FrameType, flags: UInt8 = 0, callId: UInt64, arg: UInt32 = 0, metaLength: Int = 0, payloadLength: Int = 0
  ) {
    self.length = UInt32(Self.countedByteCount + metaLength + payloadLength)
    self.type = type.rawValue
    self.flags = flags
    self.metaLength = UInt16(metaLength)
    self.callId = callId
    self.arg = arg
  }

  /// Reads the header at the start of `bytes`, which holds at least 20.
  public init(reading bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count >= Self.byteCount, "a frame header has 20 bytes")
    length = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    type = bytes[4]
    flags = bytes[5]
    metaLength = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 6, as: UInt16.self))
    callId = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    arg = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Writes the header at the start of `bytes`, which has room for at least 20.
  public func write(to bytes: UnsafeMutableRawBufferPointer) {
    precondition(bytes.count >= Self.byteCount, "a frame header has 20 bytes")
    bytes.storeBytes(of: length.bigEndian, toByteOffset: 0, as: UInt32.self)
    bytes[4] = type
    bytes[5] = flags
    bytes.storeBytes(of: metaLength.bigEndian, toByteOffset: 6, as: UInt16.self)
    bytes.storeBytes(of: callId.bigEndian, toByteOffset: 8, as: UInt64.self)
    bytes.storeBytes(of: arg.bigEndian, toByteOffset: 16, as: UInt32.self)
  }

  /// The whole frame's bytes on the wire.
  public var frameByteCount: Int { 4 + Int(length) }
  /// Bytes of the payload; negative where `meta_len` lies.
  public var payloadLength: Int { Int(length) - Self.countedByteCount - Int(metaLength) }
  public var isIgnorable: Bool { flags & Self.ignorable != 0 }
}

/// The 8 bytes that each side sends first: "GUANXI1\n".
public enum Preface {
  public static let bytes: [UInt8] = [0x47, 0x55, 0x41, 0x4E, 0x58, 0x49, 0x31, 0x0A]
}
