/// The extension fields that options.proto defines.
enum ExtensionNumber {
  static let first: UInt32 = 50100
  static let second: UInt32 = 50101
}

struct RpcOptions {
  var id: UInt32 = 0
  var effect = Effect.unspecified
  var cost = Cost.unspecified
  var permission = ""
  var destructive = false
  var bulk = false

  init(_ options: ProtobufReader?) throws(MalformedMessage) {
    guard let options else { return }
    id = UInt32(truncatingIfNeeded: try options.number(1) ?? 0)
    effect = Effect(rawValue: Int32(truncatingIfNeeded: try options.number(2) ?? 0)) ?? .unspecified
    cost = Cost(rawValue: Int32(truncatingIfNeeded: try options.number(3) ?? 0)) ?? .unspecified
    permission = try options.texts(4).last ?? ""
    destructive = try options.number(5) == 1
    bulk = try options.number(6) == 1
  }
}

struct ReasonOptions: Sendable {
  let code: UInt32
  let retry: String
  let english: String
  let chinese: String

  init(_ options: ProtobufReader) throws(MalformedMessage) {
    code = UInt32(truncatingIfNeeded: try options.number(1) ?? 0)
    retry = try options.texts(2).last ?? ""
    english = try options.texts(3).last ?? ""
    chinese = try options.texts(4).last ?? ""
  }
}

extension FieldOptions {
  init(_ options: ProtobufReader?) throws(MalformedMessage) {
    self.init()
    guard let options else { return }
    required = try options.number(1) == 1
    minLength = try options.number(2).map { UInt32(truncatingIfNeeded: $0) }
    maxLength = try options.number(3).map { UInt32(truncatingIfNeeded: $0) }
    min = try options.number(4).map { Int64(bitPattern: $0) }
    max = try options.number(5).map { Int64(bitPattern: $0) }
    pattern = try options.number(6).flatMap { Pattern(rawValue: Int32(truncatingIfNeeded: $0)) }
    maxItems = try options.number(7).map { UInt32(truncatingIfNeeded: $0) }
    personal = try options.number(8).flatMap { PersonalData(rawValue: Int32(truncatingIfNeeded: $0)) }
    secret = try options.number(9) == 1
    textField = try options.texts(10).last
  }
}

/// Descriptors are small, so each question walks the message again, and reading them says what it wants by number.
extension ProtobufReader {
  func messages(_ number: UInt32) throws(MalformedMessage) -> [ProtobufReader] {
    var found: [ProtobufReader] = []
    var copy = self
    try copy.eachField { reader, field, type throws(MalformedMessage) in
      guard field == number, type == .delimited else { return false }
      found.append(try reader.delimited())
      return true
    }
    return found
  }

  func texts(_ number: UInt32) throws(MalformedMessage) -> [String] {
    var found: [String] = []
    for content in try messages(number) { found.append(content.text) }
    return found
  }

  /// The last one wins, as protobuf has it.
  func number(_ number: UInt32) throws(MalformedMessage) -> UInt64? {
    var found: UInt64?
    var copy = self
    try copy.eachField { reader, field, type throws(MalformedMessage) in
      guard field == number, type == .varint else { return false }
      found = try reader.varint()
      return true
    }
    return found
  }

  func packedNumbers(_ number: UInt32) throws(MalformedMessage) -> [Int32] {
    var found: [Int32] = []
    for content in try messages(number) {
      var packed = content
      while !packed.isAtEnd { found.append(Int32(truncatingIfNeeded: try packed.varint())) }
    }
    return found
  }
}
