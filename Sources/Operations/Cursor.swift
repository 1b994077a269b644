import Contract
import Crypto

/// Where a list goes on: the last row's sort values and id, bound to the filter that made the list.
///
/// Opaque to callers: base64url of four bytes of the filter's digest and the values.
package struct Cursor: Sendable, Equatable {
  package let values: [Int64]

  package init(_ values: Int64...) { self.values = values }

  /// - Parameters:
  ///   - text: what the caller sent back.
  ///   - filter: the same words that made the list, in the same order.
  /// - Throws: `Refusal(.cursorInvalid)` for a text of other origin, `.cursorMismatch` for another filter's.
  package init(_ text: String, filter: [String], count: Int) throws(Refusal) {
    guard let bytes = Base64URL.decode(text), bytes.count > 4, bytes.count % 8 == 4 else {
      throw Refusal(.cursorInvalid, path: "cursor")
    }
    guard bytes.count == 4 + 8 * count, Array(bytes[..<4]) == Self.digest(filter) else {
      throw Refusal(.cursorMismatch, path: "cursor")
    }
    values = (0..<count).map { index in
      bytes[(4 + 8 * index)..<(12 + 8 * index)].reduce(0) { $0 << 8 | Int64($1) }
    }
  }

  package func text(filter: [String]) -> String {
    var bytes = Self.digest(filter)
    for value in values {
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    return Base64URL.encode(bytes)
  }

  private static func digest(_ filter: [String]) -> [UInt8] {
    // A separator that no filter word contains keeps ["a", "b"] and ["ab"] apart.
    Array(SHA256.hash(data: Array(filter.joined(separator: "\u{0}").utf8)).prefix(4))
  }
}

/// Base64 for URLs and command lines (RFC 4648, section 5), without padding.
package enum Base64URL {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(letters[Int(pending >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { text.append(letters[Int(pending << UInt32(6 - bits) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Absent for anything that `encode` would not have made.
  package static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for letter in text.utf8 {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      pending = pending << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
      }
    }
    return encode(bytes) == text ? bytes : nil
  }
}
