import CContract
import CProtobufC
import Contract
import Testing
import Wire

struct HostileBytesTests {
  private func violations(_ type: any ContractMessage.Type, _ bytes: [UInt8], _ mode: PrescanMode) -> [WireViolation] {
    bytes.withUnsafeBytes { Prescan.violations(in: $0, of: type.shape, mode: mode) }
  }

  /// Calls the closure with good messages in which a few bytes were changed, cut, doubled or inserted.
  static func mutations(seed: UInt64, count: Int, _ body: (any ContractMessage.Type, [UInt8]) -> Void) {
    var random = SeededRandom(seed: seed)
    let samples = Samples.all.map { (type(of: $0) as any ContractMessage.Type, $0.encoded()) }
    for _ in 0..<count {
      guard let sample = samples.randomElement(using: &random) else { return }
      var bytes = sample.1
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0 where !bytes.isEmpty: bytes[place] = .random(in: 0...255, using: &random)
        case 1 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeSubrange(min(place, bytes.count)...)
        case 3: bytes.insert(.random(in: 0...255, using: &random), at: min(place, bytes.count))
        default: bytes.insert(contentsOf: bytes.prefix(place), at: min(place, bytes.count))
        }
      }
      body(sample.0, bytes)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `mutated bytes are refused, or decode to what unpack gives`(seed: UInt64) {
    var accepted = 0
    Self.mutations(seed: seed, count: 10_000) { type, bytes in
      for mode in [PrescanMode.request, .reply] where checkAgainstUnpack(type, bytes, mode) { accepted += 1 }
    }
    #expect(accepted > 500)
  }

  /// - Returns: whether the bytes were accepted.
  private func checkAgainstUnpack<Message: ContractMessage>(
    _ type: Message.Type, _ bytes: [UInt8], _ mode: PrescanMode
  ) -> Bool {
    let found = violations(type, bytes, mode)
    #expect(found.count <= Prescan.violationsMax)
    guard found.isEmpty else {
      #expect(throws: DecodeFailure.violations(found)) { try Message.decode(bytes, mode: mode) }
      return false
    }
    guard let unpacked = protobuf_c_message_unpack(Message.shape.descriptor, nil, bytes.count, bytes) else {
      Issue.record("unpack refuses what the pre-scan took: \(hex(bytes))")
      return false
    }
    defer { protobuf_c_message_free_unpacked(unpacked, nil) }
    let lifted = Message(lifting: UnsafeRawPointer(unpacked).assumingMemoryBound(to: Message.CStruct.self))
    let decoded = try? Message.decode(bytes, mode: mode)
    #expect(decoded == lifted, "\(hex(bytes))")
    #expect((try? Message(bytes: lifted.encoded())) == lifted, "\(hex(bytes))")
    return true
  }

  private func checkAgainstUnpack<Message: ContractMessage>(ofTypeOf sample: Message, _ bytes: [UInt8]) -> Bool {
    checkAgainstUnpack(Message.self, bytes, .reply)
  }

  @Test(arguments: [PrescanMode.request, .reply])
  func `groups, which could nest without lengths, are refused`(mode: PrescanMode) {
    let groups = [UInt8](repeating: 0x0b, count: 30_000)
    #expect(violations(UpsertCustomersRequest.self, groups, mode).map(\.flaw) == [.malformed])
  }

  @Test func `a megabyte of empty messages is refused in a request`() {
    let bytes = [[UInt8]](repeating: [0x0a, 0x00], count: 512 << 10).flatMap { $0 }
    #expect(throws: DecodeFailure.self) { try UpsertCustomersRequest.decode(bytes, mode: .request) }
    let found = violations(UpsertCustomersRequest.self, bytes, .request)
    #expect(found.count == Prescan.violationsMax)
    #expect(found.first == WireViolation(path: "rows[0].customer", flaw: .required))
  }

  @Test func `messages that unfold beyond the budget are refused in a reply`() {
    let bytes = [[UInt8]](repeating: [0x0a, 0x00], count: 200_000).flatMap { $0 }
    #expect(throws: DecodeFailure.memoryBudget) { try ListCustomersReply(bytes: bytes) }
  }

  @Test func `more fields than any message has are refused`() {
    let bytes = [[UInt8]](repeating: [0x0a, 0x00], count: Prescan.fieldsMax + 1).flatMap { $0 }
    #expect(violations(ListCustomersReply.self, bytes, .reply).map(\.flaw) == [.tooManyFields(max: Prescan.fieldsMax)])
  }

  @Test func `unknown fields are kept out of the way, and only 64 of them`() throws {
    let good = Payload().number(1, 7)
    let one = good.number(900, 1).blob(901, [1, 2]).raw([0xa5, 0x38, 1, 2, 3, 4])
    #expect(violations(GetEmployeeRequest.self, one.bytes, .request) == [])
    #expect(try GetEmployeeRequest.decode(one.bytes, mode: .request).id == 7)
    var many = good
    for _ in 0..<65 { many = many.number(900, 1) }
    #expect(violations(GetEmployeeRequest.self, many.bytes, .request).map(\.flaw) == [.tooManyFields(max: 64)])
    #expect(violations(GetEmployeeRequest.self, many.bytes, .reply) == [])
  }

  @Test(arguments: Samples.all.indices)
  func `a message cut anywhere is refused or a shorter message`(index: Int) {
    let sample = Samples.all[index]
    let bytes = sample.encoded()
    for count in 0..<bytes.count {
      _ = checkAgainstUnpack(ofTypeOf: sample, Array(bytes.prefix(count)))
    }
  }

  @Test(
    arguments: [
      ("a tag of 6 bytes", [0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 0x07]), ("field number 0", [0x00, 0x01]),
      ("a number of 11 bytes", [0x08] + [UInt8](repeating: 0x80, count: 10) + [0x01]), ("a cut number", [0x08, 0x80]),
      ("a missing value", [0x08]), ("a length of 6 bytes", [0x12, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00]),
      ("a length beyond the end", [0x12, 0x05, 0x41]), ("a huge length", [0x12, 0xff, 0xff, 0xff, 0xff, 0x0f]),
      ("a group's start", [0x0b, 0x0c]), ("wire type 6", [0x0e]), ("wire type 7", [0x0f]),
      ("a text for a number", [0x0a, 0x01, 0x41]), ("a number for a text", [0x10, 0x01]),
      ("four bytes for a number", [0x0d, 1, 2, 3, 4]), ("a singular field twice", [0x08, 0x01, 0x08, 0x01]),
      ("an unknown number that is cut", [0xf8, 0x06, 0x80]), ("an unknown group", [0xfb, 0x06, 0xfc, 0x06]),
    ] as [(String, [UInt8])])
  func `bytes that are no message are malformed`(what: String, bytes: [UInt8]) {
    for mode in [PrescanMode.request, .reply] {
      #expect(violations(GetCustomerRequest.self, bytes, mode).last?.flaw == .malformed, "\(what)")
    }
  }

  @Test func `a singular message sent twice is not merged but refused`() {
    let money = Payload().number(1, 5).text(2, "CNY")
    let bytes = Payload().text(4, "shop:1").message(6, money).message(6, money).bytes
    #expect(
      violations(RecordPurchaseRequest.self, bytes, .request) == [WireViolation(path: "amount", flaw: .malformed)])
  }

  @Test func `overlong numbers mean what unpack takes them for`() throws {
    let padded: [UInt8] = [0x08, 0x87, 0x80, 0x80, 0x00]
    #expect(try GetEmployeeRequest.decode(padded, mode: .request).id == 7)
  }

  @Test func `a zero byte in a text that we send is refused by the receiver and not cut off`() {
    let bytes = SearchCustomersRequest(text: "a\0b").encoded()
    #expect(
      throws: DecodeFailure.violations([WireViolation(path: "text", flaw: .notUTF8)]),
      performing: { try SearchCustomersRequest.decode(bytes, mode: .request) })
  }
}
