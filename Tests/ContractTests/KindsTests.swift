import Contract
import Testing
import Wire

/// Every field kind of our subset, there and back: the contract itself uses few of them.
struct KindsTests {
  private func expectRoundTrip<Message: ContractMessage>(_ message: Message, mode: PrescanMode = .reply) throws {
    let bytes = message.encoded()
    let decoded = try Message.decode(bytes, mode: mode)
    #expect(decoded == message, "\(hex(bytes))")
    // Swift takes some texts of unlike bytes, and 0 and -0, for equal.
    #expect(decoded.encoded() == bytes)
  }

  private func expectRandomRoundTrips(_ type: (some KindsMessage).Type, seed: UInt64, count: Int) throws {
    var chance = Chance(seed: seed)
    for _ in 0..<count {
      let message = type.init(by: &chance)
      try expectRoundTrip(message, mode: .request)
      try expectRoundTrip(message, mode: .reply)
    }
  }

  @Test(arguments: Kinds.all)
  func `random values come back as they went`(type: any KindsMessage.Type) throws {
    // More than 10,000 for the seven of them.
    try expectRandomRoundTrips(type, seed: 2026, count: 1_500)
  }

  @Test func `a zero that was said is not the same as nothing`() throws {
    let zeros = KindsOptional(
      int32: 0, int64: 0, uint32: 0, uint64: 0, sint32: 0, sint64: 0, fixed32: 0, fixed64: 0, sfixed32: 0, sfixed64: 0,
      flag: false, text: "", blob: [], gap: .unspecified, branch: KindsBranch())
    try expectRoundTrip(zeros)
    // A tag each, then one byte, but four and eight for the fixed ones.
    #expect(zeros.encoded().count == 15 + 11 + 2 * 4 + 2 * 8)
    try expectRoundTrip(KindsOptional())
    #expect(KindsOptional().encoded() == [])
    #expect(try KindsOptional(bytes: []).int32 == nil)
    let payload = Payload().number(1, 0).text(12, "")
    #expect(try KindsOptional(bytes: payload.bytes) == KindsOptional(int32: 0, text: ""))
  }

  @Test func `what is required is always sent, zeros too`() throws {
    try expectRoundTrip(KindsRequired())
    #expect(KindsRequired().encoded().count == 15 + 11 + 2 * 4 + 2 * 8)
    #expect(throws: DecodeFailure.violations([WireViolation(path: "gap", flaw: .required)])) {
      try KindsRequired.decode(KindsRequired().encoded(), mode: .request)
    }
    let missing = [UInt8]().withUnsafeBytes { Prescan.violations(in: $0, of: KindsRequired.shape, mode: .request) }
    let paths = missing.filter { $0.flaw == .required }.map(\.path)
    #expect(
      paths.sorted() == [
        "blob", "branch", "fixed32", "fixed64", "flag", "gap", "int32", "int64", "sfixed32", "sfixed64", "sint32",
        "sint64", "text", "uint32", "uint64",
      ])
  }

  @Test func `an empty list is an absent one, and empty items are items`() throws {
    #expect(KindsRepeated().encoded() == [])
    #expect(KindsPacked().encoded() == [])
    #expect(try KindsPacked(bytes: Payload().blob(1, []).blob(7, []).blob(14, []).bytes) == KindsPacked())
    let empty = KindsRepeated(text: ["", ""], blob: [[], []], branch: [KindsBranch(), KindsBranch()])
    try expectRoundTrip(empty)
    #expect(empty.encoded().count == 12)
    try expectRoundTrip(KindsPacked(int32: [0], flag: [false], gap: [.unspecified]))
  }

  @Test func `a list is read packed or an item at a time, whatever form it has`() throws {
    var chance = Chance(seed: 5)
    for _ in 0..<1_000 {
      let packed = KindsPacked(by: &chance)
      let single = KindsRepeated(asPacked: packed)
      for mode in [PrescanMode.request, .reply] {
        #expect(try KindsRepeated.decode(packed.encoded(), mode: mode) == single)
        #expect(try KindsPacked.decode(single.encoded(), mode: mode) == packed)
      }
    }
  }

  @Test func `long texts, blobs and lists come back whole`() throws {
    let text = String(repeating: "a王🙂", count: 50_000)
    let blob = [UInt8](repeating: 0, count: 1 << 20)
    try expectRoundTrip(KindsOptional(text: text, blob: blob))
    try expectRoundTrip(KindsRepeated(text: [text, "", text], blob: [blob, []]))
    let numbers = [Int64](repeating: .min, count: 20_000)
    try expectRoundTrip(KindsRepeated(int64: numbers, sfixed64: numbers))
    try expectRoundTrip(KindsPacked(int64: numbers, sfixed64: numbers))
  }

  @Test(arguments: [2, 3, 5, 99, 101, 2_147_483_646, -1, .min] as [Int64])
  func `a number in a gap of an enum is none of its values`(number: Int64) throws {
    let bytes = Payload().number(14, number).bytes
    #expect(throws: DecodeFailure.violations([WireViolation(path: "gap", flaw: .unknownEnumValue)])) {
      try KindsOptional.decode(bytes, mode: .request)
    }
    #expect(try KindsOptional(bytes: bytes) == KindsOptional(gap: .unspecified))
    let list = Payload().number(14, 4).number(14, number).bytes
    #expect(throws: DecodeFailure.violations([WireViolation(path: "gap[1]", flaw: .unknownEnumValue)])) {
      try KindsPacked.decode(list, mode: .request)
    }
    #expect(try KindsPacked(bytes: list).gap == [.four, .unspecified])
  }

  @Test func `NaN keeps its bits`() throws {
    let nan = Double(nan: 5, signaling: false)
    let decoded = try KindsDouble(bytes: KindsDouble(single: nan, required: nan, list: [nan], packed: [nan]).encoded())
    let all = [decoded.single ?? 0, decoded.required] + decoded.list + decoded.packed
    #expect(all.map(\.bitPattern) == [UInt64](repeating: nan.bitPattern, count: 4))
  }

  @Test func `secrets two deep are blank in what may be stored`() throws {
    let leaf = KindsLeaf(name: "a", marks: [1], secret: "gx_a", requiredSecret: [1])
    let blank = KindsLeaf(name: "a", marks: [1], requiredSecret: [])
    let branch = KindsBranch(number: 1, leaf: leaf, leaves: [leaf, leaf])
    let bare = KindsBranch(number: 1, leaf: blank, leaves: [blank, blank])
    let one = KindsOptional(int32: 1, branch: branch)
    #expect(try KindsOptional(bytes: one.encodedWithoutSecrets()) == KindsOptional(int32: 1, branch: bare))
    let list = KindsRepeated(branch: [branch, branch])
    #expect(try KindsRepeated(bytes: list.encodedWithoutSecrets()) == KindsRepeated(branch: [bare, bare]))
    var required = KindsRequired()
    required.branch = branch
    #expect(required.withoutSecrets().branch == bare)
    #expect(KindsOptional.shape.hasSecrets && KindsRepeated.shape.hasSecrets && KindsRequired.shape.hasSecrets)
    #expect(!KindsPacked.shape.hasSecrets)
  }

  @Test func `nothing of it is in the contract that is served`() {
    let served = Messages.all.filter { $0.messageName.hasPrefix("Kinds") }
    #expect(served.isEmpty)
    let schema = String(decoding: SchemaSet.bytes, as: UTF8.self)
    #expect(schema.contains("CreateCustomerRequest") && !schema.contains("Kinds"))
  }
}
