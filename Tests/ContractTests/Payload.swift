/// Protobuf bytes made by hand, right or wrong.
struct Payload {
  var bytes: [UInt8] = []

  mutating func varint(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  mutating func tag(_ number: UInt32, _ wireType: UInt64) { varint(UInt64(number) << 3 | wireType) }

  func number(_ field: UInt32, _ value: Int64) -> Payload {
    with {
      $0.tag(field, 0)
      $0.varint(UInt64(bitPattern: value))
    }
  }

  func blob(_ field: UInt32, _ value: [UInt8]) -> Payload {
    with {
      $0.tag(field, 2)
      $0.varint(UInt64(value.count))
      $0.bytes += value
    }
  }

  func text(_ field: UInt32, _ value: String) -> Payload { blob(field, Array(value.utf8)) }
  func message(_ field: UInt32, _ value: Payload) -> Payload { blob(field, value.bytes) }
  func raw(_ more: [UInt8]) -> Payload { with { $0.bytes += more } }

  private func with(_ change: (inout Payload) -> Void) -> Payload {
    var copy = self
    change(&copy)
    return copy
  }
}
