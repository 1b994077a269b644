internal import Client
internal import NIOCore
internal import Wire

/// Writes a message's fields where they are sent from, since building a value, its C structs and two arrays for each call
/// would cost the tester more than the call does.
struct FieldWriter {
  private let target: UnsafeMutableRawBufferPointer
  private(set) var count: Int

  init(_ target: UnsafeMutableRawBufferPointer, at start: Int) {
    self.target = target
    count = start
  }

  mutating func field(_ number: UInt8, _ value: UInt64) {
    varint(UInt64(number) << 3)
    varint(value)
  }

  mutating func field(_ number: UInt8, _ bytes: UnsafeRawBufferPointer) {
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(bytes.count))
    UnsafeMutableRawBufferPointer(rebasing: target[count..<count + bytes.count]).copyMemory(from: bytes)
    count += bytes.count
  }

  mutating func field(_ number: UInt8, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { field(number, $0) }
  }

  mutating func field(_ number: UInt8, _ text: String) {
    var text = text
    text.withUTF8 { field(number, UnsafeRawBufferPointer($0)) }
  }

  /// A text that ends with a number, without making it.
  mutating func field(_ number: UInt8, _ prefix: [UInt8], _ ending: UInt64) {
    var digits = 1
    var rest = ending
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(prefix.count + digits))
    raw(prefix)
    rest = ending
    for at in stride(from: count + digits - 1, through: count, by: -1) {
      target[at] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Bytes that hold whole fields already.
  mutating func raw(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(rebasing: target[count..<count + $0.count]).copyMemory(from: $0)
    }
    count += bytes.count
  }

  fileprivate mutating func bigEndian(_ value: UInt64) {
    target.storeBytes(of: value.bigEndian, toByteOffset: count, as: UInt64.self)
    count += 8
  }

  fileprivate mutating func byte(_ value: UInt8) {
    target[count] = value
    count += 1
  }

  fileprivate mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      byte(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    byte(UInt8(truncatingIfNeeded: rest))
  }
}

extension FieldWriter {
  /// An amount of money, which is a message of its own.
  mutating func money(_ number: UInt8, minor: UInt64, currency: [UInt8]) {
    let digits = minor == 0 ? 1 : (70 - minor.leadingZeroBitCount) / 7
    varint(UInt64(number) << 3 | 2)
    varint(UInt64(1 + digits + 2 + currency.count))
    field(1, minor)
    field(2, currency)
  }
}

/// The metadata of changes: each intention has a key of its own.
final class KeySource {
  private var random: SeededRandom

  init() {
    var system = SystemRandomNumberGenerator()
    random = SeededRandom(seed: system.next())
  }

  /// 16 bytes as clients make them: milliseconds, so that keys rise and index cheaply, then chance, here not the system's,
  /// which costs a call of it each time.
  fileprivate func write(into fields: inout FieldWriter, onBehalfOf employee: UInt64) {
    fields.byte(2 << 3 | 2)
    fields.byte(16)
    fields.bigEndian(UInt64(bitPattern: IdempotencyKey.nowMs()))
    fields.bigEndian(random.next())
    if employee > 0 { fields.field(8, employee) }
  }
}

extension ByteBuffer {
  /// Fields that `writeCall` has room for.
  static let callBytesMax = 2_048

  /// Appends a REQUEST whose payload the closure writes, at most `callBytesMax` bytes.
  ///
  /// - Parameters:
  ///   - keys: of a change.
  ///   - employee: for whom the call is made; 0: nobody.
  @inline(__always)
  mutating func writeCall(
    _ method: UInt32, callId: UInt64, keys: KeySource? = nil, onBehalfOf employee: UInt64 = 0,
    _ body: (inout FieldWriter) -> Void
  ) {
    writeWithUnsafeMutableBytes(minimumWritableBytes: Self.callBytesMax) { target in
      var fields = FieldWriter(target, at: FrameHeader.byteCount)
      keys?.write(into: &fields, onBehalfOf: employee)
      let metaLength = fields.count - FrameHeader.byteCount
      body(&fields)
      FrameHeader(
        type: .request, callId: callId, arg: method, metaLength: metaLength,
        payloadLength: fields.count - FrameHeader.byteCount - metaLength
      ).write(to: target)
      return fields.count
    }
  }
}
