import Contract
import Schema
import Testing

struct DynamicMessageTests {
  let schema = TestContract.schema

  /// What the generated code makes of a message, and how the console reads it.
  static let cases: [(name: String, bytes: [UInt8], json: String)] = [
    (
      "Money", encode(Money.self) { ($0.minor, $0.currency) = (-1250, "CNY") }, #"{"minor":-1250,"currency":"CNY"}"#
    ),
    (
      "CreateCustomerRequest",
      encode(CreateCustomerRequest.self) {
        ($0.name, $0.kind, $0.birthdayDay, $0.tags) = ("王海", .organization, -1, ["a", ""])
        $0.ownerId = 9_007_199_254_740_993
      },
      #"{"kind":"ORGANIZATION","name":"王海","birthday_day":-1,"tags":["a",""],"owner_id":9007199254740993}"#
    ),
    (
      "EchoReply", encode(EchoReply.self) { ($0.data, $0.index) = ([1, 2, 3, 255], .max) },
      #"{"data":"AQID/w==","index":4294967295}"#
    ),
    (
      "UpsertCustomersRequest",
      encode(UpsertCustomersRequest.self) {
        var row = UpsertCustomerRow()
        row.customer.name = "x"
        $0.rows = [row, row]
      },
      #"{"rows":[{"customer":{"name":"x"}},{"customer":{"name":"x"}}]}"#
    ),
    (
      "CreateAccountRequest",
      encode(CreateAccountRequest.self) { ($0.name, $0.scopes) = ("shop", [.import, .delegate]) },
      #"{"name":"shop","scopes":["IMPORT","DELEGATE"]}"#
    ),
    (
      "MethodDescription", encode(MethodDescription.self) { ($0.id, $0.name, $0.allowed) = (0, "", false) },
      #"{"id":0,"name":"","allowed":false}"#
    ),
  ]

  static func encode<Message: ContractMessage>(_ type: Message.Type, _ fill: (inout Message) -> Void) -> [UInt8] {
    var message = Message()
    fill(&message)
    return message.encoded()
  }

  @Test(arguments: cases)
  func `bytes, message and JSON say the same`(name: String, bytes: [UInt8], json: String) throws {
    let type = try #require(schema.messageNamed(name))
    let message = try schema.decode(bytes, as: type)
    #expect(schema.json(message).compact == json)
    #expect(message.encoded == bytes)
    #expect(try schema.message(type, from: JSON(parsing: json)) == message)
  }

  @Test func `every number type survives`() throws {
    let scalars: [(ScalarType, DynamicValue)] = [
      (.double, .double(-0.5)), (.float, .double(1.5)), (.int64, .int(.min)), (.uint64, .uint(.max)),
      (.int32, .int(-7)), (.fixed64, .uint(.max)), (.fixed32, .uint(7)), (.bool, .bool(true)), (.string, .text("é")),
      (.bytes, .bytes([0, 255])), (.uint32, .uint(9)), (.sfixed32, .int(-9)), (.sfixed64, .int(.min)),
      (.sint32, .int(-1)), (.sint64, .int(.min)),
    ]
    for isPacked in [false, true] {
      let fields = scalars.enumerated().map { index, entry in
        Field(
          number: UInt32(index + 1), name: "f\(index)", type: .scalar(entry.0), isRepeated: true,
          isPacked: isPacked && entry.0 != .string && entry.0 != .bytes)
      }
      let type = MessageType(fullName: "test.All", fields: fields, doc: "")
      var message = DynamicMessage(type)
      for (field, entry) in zip(fields, scalars) { message.setList([entry.1, entry.1], of: field) }
      #expect(try schema.decode(message.encoded, as: type) == message)
    }
  }

  @Test func `an unknown field is skipped`() throws {
    let money = try #require(schema.messageNamed("Money"))
    let message = try schema.decode([0x78, 0x01, 0x08, 0x02, 0x7a, 0x01, 0x00], as: money)
    #expect(schema.json(message).compact == #"{"minor":2}"#)
  }

  @Test(
    arguments: [
      [0x08], [0x0a, 0x01, 0x00], [0x12, 0x05, 0x61], [0x0b], [0x00],
      [0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0x12, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
    ] as [[UInt8]])
  func `bytes that are no message are refused`(bytes: [UInt8]) throws {
    let money = try #require(schema.messageNamed("Money"))
    #expect(throws: MalformedMessage.self) { try schema.decode(bytes, as: money) }
  }

  @Test func `nesting beyond the limit is refused`() throws {
    // No message of the contract contains itself, so a descriptor set of the test's own does.
    let field: [UInt8] = [0x0a, 0x01, 0x61, 0x18, 0x01, 0x20, 0x01, 0x28, 0x0b, 0x32, 0x02, 0x2e, 0x4d]
    let message: [UInt8] = [0x0a, 0x01, 0x4d, 0x12, UInt8(field.count)] + field
    let file: [UInt8] = [0x22, UInt8(message.count)] + message
    let recursive = try Schema(fileDescriptorSet: [0x0a, UInt8(file.count)] + file)
    let type = try #require(recursive.message("M"))
    var bytes: [UInt8] = []
    for depth in 1...40 {
      let nested = try? recursive.decode(bytes, as: type)
      #expect((nested != nil) == (depth <= DynamicMessage.depthMax))
      bytes = [0x0a, UInt8(bytes.count)] + bytes
    }
  }

  @Test func `random bytes never trap`() throws {
    var random = SplitMix(state: 42)
    let type = try #require(schema.messageNamed("BulkReply"))
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let message = try? schema.decode(bytes, as: type) {
        #expect(try schema.decode(message.encoded, as: type) == message)
      }
    }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
