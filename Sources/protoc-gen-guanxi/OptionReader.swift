internal import CDescriptor
internal import CProtobufC

/// Reads protobuf fields by number. Our options are unknown fields to protobuf-c, which keeps their bytes.
struct OptionReader {
  enum Value {
    case number(UInt64)
    case bytes([UInt8])
  }

  /// Every occurrence, in order: protoc writes `(field).a = 1, (field).b = 2` as two.
  private(set) var fields: [(number: UInt64, value: Value)] = []

  init(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while let tag = Self.varint(&rest) {
      switch tag & 7 {
      case 0: fields.append((tag >> 3, .number(Self.varint(&rest) ?? 0)))
      case 1: fields.append((tag >> 3, .bytes(Self.take(8, &rest))))
      case 2: fields.append((tag >> 3, .bytes(Self.take(Int(Self.varint(&rest) ?? 0), &rest))))
      case 5: fields.append((tag >> 3, .bytes(Self.take(4, &rest))))
      default: return
      }
    }
  }

  func number(_ number: UInt64) -> UInt64? {
    for field in fields.reversed() where field.number == number {
      if case .number(let value) = field.value { return value }
    }
    return nil
  }

  func flag(_ number: UInt64) -> Bool { self.number(number) == 1 }

  func text(_ number: UInt64) -> String? {
    for field in fields.reversed() where field.number == number {
      if case .bytes(let value) = field.value { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}

extension OptionReader {
  /// The bytes of one extension among a descriptor's options, all occurrences together; nil when there is none.
  static func extensionBytes(_ number: UInt32, in options: ProtobufCMessage?) -> [UInt8]? {
    guard let options else { return nil }
    var found: [UInt8]?
    for position in 0..<Int(options.n_unknown_fields) where options.unknown_fields[position].tag == number {
      let field = options.unknown_fields[position]
      let raw = [UInt8](UnsafeBufferPointer(start: field.data, count: field.len))
      // protobuf-c keeps the length in front of the value.
      found = (found ?? []) + raw.drop { $0 >= 0x80 }.dropFirst()
    }
    return found
  }
}
