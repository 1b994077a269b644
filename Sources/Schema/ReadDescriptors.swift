/// Walks a `FileDescriptorSet`. The numbers are those of google/protobuf/descriptor.proto.
struct DescriptorReader {
  private(set) var services: [Service] = []
  private(set) var methods: [MethodType] = []
  private(set) var messages: [MessageType] = []
  private(set) var enums: [EnumType] = []

  mutating func readSet(_ set: ProtobufReader) throws(MalformedMessage) {
    for file in try set.messages(1) { try readFile(file) }
  }

  private mutating func readFile(_ file: ProtobufReader) throws(MalformedMessage) {
    let package = try file.texts(2).first ?? ""
    // Descriptors describe themselves as well; nobody calls those.
    guard package != "google.protobuf" else { return }
    let comments = try Comments(file.messages(9).last)
    let scope = package.isEmpty ? "" : package + "."
    for (index, message) in try file.messages(4).enumerated() {
      try readMessage(message, scope: scope, path: [4, Int32(index)], comments, depth: 1)
    }
    for (index, item) in try file.messages(5).enumerated() {
      enums.append(try readEnum(item, scope: scope, path: [5, Int32(index)], comments))
    }
    for (index, service) in try file.messages(6).enumerated() {
      try readService(service, path: [6, Int32(index)], comments)
    }
  }

  private mutating func readMessage(
    _ message: ProtobufReader, scope: String, path: [Int32], _ comments: Comments, depth: Int
  ) throws(MalformedMessage) {
    guard depth <= DynamicMessage.depthMax else { throw MalformedMessage(position: message.position) }
    let fullName = scope + (try message.texts(1).last ?? "")
    var fields: [Field] = []
    for (index, item) in try message.messages(2).enumerated() {
      if let field = try readField(item, doc: comments[path + [2, Int32(index)]]) { fields.append(field) }
    }
    messages.append(MessageType(fullName: fullName, fields: fields, doc: comments[path]))
    for (index, nested) in try message.messages(3).enumerated() {
      let place = path + [3, Int32(index)]
      try readMessage(nested, scope: fullName + ".", path: place, comments, depth: depth + 1)
    }
    for (index, nested) in try message.messages(4).enumerated() {
      enums.append(try readEnum(nested, scope: fullName + ".", path: path + [4, Int32(index)], comments))
    }
  }

  /// - Returns: nil for a group, which the contract never uses.
  private func readField(_ item: ProtobufReader, doc: String) throws(MalformedMessage) -> Field? {
    let typeName = try item.texts(6).last.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 } ?? ""
    let type: FieldType
    switch try item.number(5) ?? 0 {
    case 11: type = .message(typeName)
    case 14: type = .enumeration(typeName)
    case let number:
      guard let scalar = ScalarType(rawValue: number) else { return nil }
      type = .scalar(scalar)
    }
    let options = try item.messages(8).last
    return Field(
      number: UInt32(truncatingIfNeeded: try item.number(3) ?? 0), name: try item.texts(1).last ?? "", type: type,
      isRepeated: try item.number(4) == 3, isPacked: try options?.number(2) == 1, doc: doc,
      options: try FieldOptions(options?.messages(ExtensionNumber.first).last))
  }

  private func readEnum(
    _ item: ProtobufReader, scope: String, path: [Int32], _ comments: Comments
  ) throws(MalformedMessage) -> EnumType {
    let name = try item.texts(1).last ?? ""
    let prefix = snakeCase(name).uppercased() + "_"
    var values: [EnumValue] = []
    for (index, value) in try item.messages(2).enumerated() {
      let word = try value.texts(1).last ?? ""
      let options = try value.messages(3).last
      values.append(
        EnumValue(
          word: word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : word,
          number: Int32(truncatingIfNeeded: try value.number(2) ?? 0), doc: comments[path + [2, Int32(index)]],
          grantedTo: try options?.texts(ExtensionNumber.second).last ?? "",
          reason: try options?.messages(ExtensionNumber.first).last.map(ReasonOptions.init)))
    }
    return EnumType(fullName: scope + name, values: values, doc: comments[path])
  }

  private mutating func readService(
    _ item: ProtobufReader, path: [Int32], _ comments: Comments
  ) throws(MalformedMessage) {
    let name = (try item.texts(1).last ?? "").lowercased()
    services.append(Service(name: name, doc: comments[path]))
    for (index, rpc) in try item.messages(2).enumerated() {
      let options = try RpcOptions(rpc.messages(4).last?.messages(ExtensionNumber.first).last)
      methods.append(
        MethodType(
          name: name + "." + snakeCase(try rpc.texts(1).last ?? ""), id: options.id, effect: options.effect,
          cost: options.cost, permission: options.permission, isDestructive: options.destructive,
          isBulk: options.bulk, streams: try rpc.number(6) == 1,
          request: String((try rpc.texts(2).last ?? "").dropFirst()),
          reply: String((try rpc.texts(3).last ?? "").dropFirst()), doc: comments[path + [2, Int32(index)]]))
    }
  }
}

/// Comments of one file by the path of what they stand on.
private struct Comments {
  private var texts: [[Int32]: String] = [:]

  init(_ info: ProtobufReader?) throws(MalformedMessage) {
    for location in try info?.messages(1) ?? [] {
      // The comment before something counts more than the one behind it.
      let (before, behind) = (try location.messages(3), try location.messages(4))
      guard let text = before.last ?? behind.last else { continue }
      texts[try location.packedNumbers(1)] = Self.plain(text.rest)
    }
  }

  /// Without the space that begins each line and the line ends behind the last one. A contract has thousands of comments,
  /// which are read at each start of the console, so this goes by bytes.
  private static func plain(_ comment: [UInt8]) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(comment.count)
    var beginsLine = true
    for byte in comment {
      if !beginsLine || byte != UInt8(ascii: " ") { plain.append(byte) }
      beginsLine = byte == UInt8(ascii: "\n")
    }
    while plain.last == UInt8(ascii: "\n") { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  subscript(path: [Int32]) -> String { texts[path] ?? "" }
}

/// EchoItems → echo_items.
package func snakeCase(_ name: String) -> String {
  var snake = ""
  for character in name {
    if character.isUppercase, !snake.isEmpty { snake += "_" }
    snake += character.lowercased()
  }
  return snake
}
