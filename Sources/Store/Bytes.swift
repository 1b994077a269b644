/// The one encoding that digests are taken over: little-endian numbers, contents behind their length.
extension [UInt8] {
  mutating func append(number: Int64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  mutating func append(counted bytes: [UInt8]) {
    append(number: Int64(bytes.count))
    append(contentsOf: bytes)
  }

  mutating func append(counted text: String) {
    append(number: Int64(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
