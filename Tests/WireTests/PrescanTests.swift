import CProtobufC
import Testing
import Wire

struct PrescanTests {
  private func flaws(_ bytes: [UInt8], _ shape: MessageShape, _ mode: PrescanMode = .request) -> [Flaw] {
    bytes.withUnsafeBytes { Prescan.violations(in: $0, of: shape, mode: mode) }.map(\.flaw)
  }

  private func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }

  private func little(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  /// A shape that holds itself a hundred times.
  private static let nested: MessageShape = {
    var shape = HandmadeShape.make([(2, "leaf", PROTOBUF_C_TYPE_INT32)])
    for _ in 0..<100 {
      shape = HandmadeShape.make([(1, "inner", PROTOBUF_C_TYPE_MESSAGE)], rules: [FieldRule(1, shape: shape)])
    }
    return shape
  }()

  @Test(arguments: [PrescanMode.request, .reply])
  func `32 messages inside each other are taken, 33 are not, nor 30 KB of them`(mode: PrescanMode) {
    func nest(_ count: Int) -> [UInt8] {
      (0..<count).reduce(into: []) { bytes, _ in bytes = [0x0a] + varint(UInt64(bytes.count)) + bytes }
    }
    #expect(flaws(nest(32), Self.nested, mode) == [])
    #expect(flaws(nest(33), Self.nested, mode) == [.tooDeep(max: 32)])
    #expect(flaws(nest(10_000), Self.nested, mode) == [.tooDeep(max: 32)])
  }

  @Test func `the path of a flaw names every message on the way`() {
    let bytes: [UInt8] = [0x0a, 0x04, 0x0a, 0x02, 0x0a, 0x05]
    let found = bytes.withUnsafeBytes { Prescan.violations(in: $0, of: Self.nested, mode: .request) }
    #expect(found == [WireViolation(path: "inner.inner.inner", flaw: .malformed)])
  }

  @Test(
    arguments: [
      (PROTOBUF_C_TYPE_INT32, -5), (PROTOBUF_C_TYPE_INT64, -5), (PROTOBUF_C_TYPE_UINT32, 5),
      (PROTOBUF_C_TYPE_UINT64, 5), (PROTOBUF_C_TYPE_SINT32, -5), (PROTOBUF_C_TYPE_SINT64, -5),
      (PROTOBUF_C_TYPE_FIXED32, 5), (PROTOBUF_C_TYPE_SFIXED32, -5), (PROTOBUF_C_TYPE_FIXED64, 5),
      (PROTOBUF_C_TYPE_SFIXED64, -5),
    ] as [(ProtobufCType, Int64)])
  func `every kind of number is measured as its type reads it`(type: ProtobufCType, middle: Int64) {
    let rule = FieldRule(1, min: middle - 1, max: middle + 1)
    let one = HandmadeShape.make([(1, "n", type)], rules: [rule])
    let list = HandmadeShape.make([(1, "n", type)], lists: [1], rules: [rule])
    for (value, flaw) in [
      (middle - 2, Flaw.tooSmall(min: middle - 1)), (middle - 1, nil), (middle + 1, nil),
      (middle + 2, .tooLarge(max: middle + 1)),
    ] {
      let (wireType, bytes) = encode(value, type)
      let packed = [0x0a] + varint(UInt64(bytes.count)) + bytes
      #expect(flaws([0x08 | wireType] + bytes, one) == (flaw.map { [$0] } ?? []))
      #expect(flaws(packed, list) == (flaw.map { [$0] } ?? []))
      #expect(flaws([0x08 | wireType] + bytes, one, .reply) == [])
      #expect(flaws([0x08 | wireType] + bytes.dropLast(), one, .reply) == [.malformed])
      #expect(flaws(packed, one) == [.malformed])
    }
  }

  private func encode(_ value: Int64, _ type: ProtobufCType) -> (UInt8, [UInt8]) {
    switch type {
    case PROTOBUF_C_TYPE_SINT32, PROTOBUF_C_TYPE_SINT64: (0, varint(UInt64(bitPattern: value << 1 ^ value >> 63)))
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32: (5, little(UInt64(bitPattern: value), 4))
    case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64: (1, little(UInt64(bitPattern: value), 8))
    default: (0, varint(UInt64(bitPattern: value)))
    }
  }

  @Test func `an enum with gaps takes its values only`() {
    let shape = HandmadeShape.make([(1, "e", PROTOBUF_C_TYPE_ENUM)])
    for value in 1...50 as ClosedRange<UInt64> {
      let isKnown = [1, 2, 10, 11, 40].contains(value)
      #expect(flaws([0x08] + varint(value), shape) == (isKnown ? [] : [.unknownEnumValue]), "\(value)")
    }
    #expect(flaws([0x08] + varint(.max), shape) == [.unknownEnumValue])
    #expect(flaws([0x08, 0x63], shape, .reply) == [])
  }

  @Test func `a text list cannot be packed, and a packed list cannot be cut`() {
    let shape = HandmadeShape.make(
      [(1, "n", PROTOBUF_C_TYPE_FIXED32), (2, "b", PROTOBUF_C_TYPE_BOOL)], lists: [1, 2])
    #expect(flaws([0x0a, 0x08, 1, 2, 3, 4, 5, 6, 7, 8], shape) == [])
    #expect(flaws([0x0a, 0x07, 1, 2, 3, 4, 5, 6, 7], shape) == [.malformed])
    #expect(flaws([0x12, 0x02, 1, 0], shape) == [])
    #expect(flaws([0x12, 0x02, 1, 0x80], shape) == [.malformed])
  }

  @Test func `bytes may hold anything, up to a mebibyte`() {
    let shape = HandmadeShape.make([(1, "b", PROTOBUF_C_TYPE_BYTES)])
    #expect(flaws([0x0a, 0x03, 0, 0xff, 0], shape) == [])
    let limit = 1 << 20
    #expect(flaws([0x0a] + varint(UInt64(limit)) + [UInt8](repeating: 0, count: limit), shape) == [])
    #expect(
      flaws([0x0a] + varint(UInt64(limit + 1)) + [UInt8](repeating: 0, count: limit + 1), shape)
        == [.tooLong(max: limit)])
  }

  @Test func `a buffer without an address is an empty message`() {
    let shape = HandmadeShape.make([(1, "n", PROTOBUF_C_TYPE_INT32)], rules: [FieldRule(1, required: true)])
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    #expect(
      Prescan.violations(in: nothing, of: shape, mode: .request) == [WireViolation(path: "n", flaw: .required)])
    #expect(Prescan.violations(in: nothing, of: shape, mode: .reply) == [])
  }
}
