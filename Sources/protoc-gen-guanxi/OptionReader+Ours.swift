internal import CDescriptor
internal import CProtobufC

// The options of options.proto, by their numbers there.

extension RpcOptions {
  init?(_ options: UnsafeMutablePointer<Google__Protobuf__MethodOptions>?) {
    guard let bytes = OptionReader.extensionBytes(50100, in: options?.pointee.base) else { return nil }
    let reader = OptionReader(bytes)
    id = reader.number(1)
    effect = Int(reader.number(2) ?? 0)
    cost = Int(reader.number(3) ?? 0)
    permission = reader.text(4)
    destructive = reader.flag(5)
    bulk = reader.flag(6)
    logged = reader.flag(7)
    unmasked = reader.flag(8)
  }
}

extension FieldOptions {
  init(_ options: UnsafeMutablePointer<Google__Protobuf__FieldOptions>?) {
    guard let bytes = OptionReader.extensionBytes(50100, in: options?.pointee.base) else { return }
    let reader = OptionReader(bytes)
    required = reader.flag(1)
    minLen = reader.number(2)
    maxLen = reader.number(3)
    min = reader.number(4).map { Int64(bitPattern: $0) }
    max = reader.number(5).map { Int64(bitPattern: $0) }
    pattern = Int(reader.number(6) ?? 0)
    maxItems = reader.number(7)
    personal = Int(reader.number(8) ?? 0)
    secret = reader.flag(9)
    textField = reader.text(10)
  }
}

extension Enumeration.Value {
  mutating func readOptions(_ options: UnsafeMutablePointer<Google__Protobuf__EnumValueOptions>?) {
    if let bytes = OptionReader.extensionBytes(50100, in: options?.pointee.base) {
      let reader = OptionReader(bytes)
      reason = ReasonOptions(
        code: reader.number(1), retry: reader.text(2), english: reader.text(3), chinese: reader.text(4))
    }
    if let bytes = OptionReader.extensionBytes(50101, in: options?.pointee.base) {
      grantedTo = String(decoding: bytes, as: UTF8.self)
    }
  }
}
