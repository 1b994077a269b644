/// FIPS 180-4, here because the console takes nothing from outside but the client: it names rows and files, and a
/// name must not be the same for two of them.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  static func digest(_ parts: [UInt8]...) -> [UInt8] {
    var sum = SHA256()
    for part in parts { sum.add(part[...]) }
    return sum.digest()
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    count += UInt64(bytes.count)
    var from = bytes.startIndex
    if !rest.isEmpty {
      let taken = min(64 - rest.count, bytes.count)
      rest += bytes[from..<from + taken]
      from += taken
      guard rest.count == 64 else { return }
      rest.withUnsafeBufferPointer { block($0[...]) }
      rest.removeAll(keepingCapacity: true)
    }
    bytes[from...].withUnsafeBufferPointer { buffer in
      var start = 0
      while buffer.count - start >= 64 {
        block(buffer[start..<start + 64])
        start += 64
      }
      rest.append(contentsOf: buffer[start...])
    }
  }

  /// Ends the sum; nothing may be added after it.
  mutating func digest() -> [UInt8] {
    let bits = count * 8
    add([0x80])
    add(ArraySlice([UInt8](repeating: 0, count: (120 - rest.count) % 64)))
    add(ArraySlice((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }))
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private mutating func block(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let input = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
    state.withUnsafeMutableBufferPointer { state in
      schedule.withUnsafeMutableBufferPointer { Self.compress(input, $0, state) }
    }
  }

  private static func compress(
    _ input: UnsafeRawBufferPointer, _ w: UnsafeMutableBufferPointer<UInt32>,
    _ state: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      w[index] = UInt32(bigEndian: input.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }
    for index in 16..<64 {
      let (early, late) = (w[index - 15], w[index - 2])
      let small0 = turn(early, 7) ^ turn(early, 18) ^ early >> 3
      let small1 = turn(late, 17) ^ turn(late, 19) ^ late >> 10
      w[index] = w[index - 16] &+ small0 &+ w[index - 7] &+ small1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    constants.withUnsafeBufferPointer { k in
      for index in 0..<64 {
        let big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
        let first = h &+ big1 &+ (e & f ^ ~e & g) &+ k[index] &+ w[index]
        let big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
        let second = big0 &+ (a & b ^ a & c ^ b & c)
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension [UInt8] {
  var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
