import Schema

/// Fills a request argument by argument.
struct RequestBuilder {
  let compiler: CallCompiler
  private(set) var request: DynamicMessage
  /// Paths that were given, so that a second value for one is noticed.
  private var given: Set<String> = []
  private let filling: FillingIn

  private var schema: Schema { compiler.schema }

  init(compiler: CallCompiler, type: MessageType, filling: FillingIn? = nil) {
    self.compiler = compiler
    self.filling = filling ?? FillingIn(evaluate: nil, schema: compiler.schema, zone: compiler.instants.zone)
    request = DynamicMessage(type)
  }

  mutating func apply(_ argument: CallSyntax.Argument) throws(LineError) {
    switch argument {
    case .json(let text): try merge(text.text, at: text.range, isFile: false)
    case .file(let path):
      guard let bytes = compiler.readFile(path.text) else {
        throw LineError("Cannot read the file \(path.text)", "无法读取文件 \(path.text)", at: path.range)
      }
      try merge(String(decoding: bytes, as: UTF8.self), at: path.range, isFile: true)
    case .field(let path, let operation, let value):
      request = try set(path[...], operation, try filling.resolve(value), in: request, prefix: "")
    }
  }

  private mutating func set(
    _ path: ArraySlice<Word>, _ operation: CallSyntax.Operation, _ value: FillingIn.Resolved,
    in message: DynamicMessage, prefix: String
  ) throws(LineError) -> DynamicMessage {
    guard let word = path.first else { return message }
    var message = message
    let field = try field(word, operation, of: message.type, isLast: path.count == 1)
    guard path.count > 1 else {
      let place = prefix + field.name
      if value.isNull {
        try clear(field, operation, in: &message, at: value.range, isWritten: value.text != nil)
      } else {
        try assign(value, to: field, in: &message, place: place)
      }
      return message
    }
    guard let type = schema.messageType(of: field), !field.isRepeated else {
      throw LineError(
        field.isRepeated
          ? "\(word.text) is a list: give its items as JSON"
          : "\(word.text) has no parts: it is \(TypeText.of(field).english)",
        field.isRepeated ? "\(word.text) 是列表:请用 JSON 给出各项" : "\(word.text) 没有下级字段:类型为\(TypeText.of(field).chinese)",
        at: word.range)
    }
    let inner = message[field]?.messageValue ?? DynamicMessage(type)
    message[field] = .message(
      try set(path.dropFirst(), operation, value, in: inner, prefix: prefix + field.name + "."))
    return message
  }

  /// The field that an operation on a name means: tags+= is tags_add where an update has one, else one more of tags.
  private func field(
    _ word: Word, _ operation: CallSyntax.Operation, of type: MessageType, isLast: Bool
  ) throws(LineError) -> Field {
    let plain = type.field(named: word.text)
    switch isLast ? operation : .set {
    case .set:
      if let plain { return plain }
    case .add:
      if let field = type.field(named: word.text + "_add") { return field }
      if let plain, plain.isRepeated { return plain }
    case .remove:
      if let field = type.field(named: word.text + "_remove") { return field }
    }
    if plain != nil {
      throw LineError(
        "\(word.text) takes no \(operation == .add ? "+=" : "-=") here; write \(word.text)=…",
        "\(word.text) 在此不支持 \(operation == .add ? "+=" : "-=");请写 \(word.text)=…", at: word.range)
    }
    let names = type.fields.map(\.name)
    let nearest = NearMatch.find(word.text, among: names)
    let known = nearest.isEmpty ? "; \(names.isEmpty ? "it has none" : "it has " + names.joined(separator: ", "))" : ""
    throw LineError(
      "\(type.name) has no field \(word.text)" + known,
      "\(type.name) 没有字段 \(word.text)" + (nearest.isEmpty ? ",字段:" + names.joined(separator: "、") : ""),
      at: word.range, nearest: nearest)
  }

  /// `field=null` asks an update to empty the field: its number joins the list `clear`.
  private func clear(
    _ field: Field, _ operation: CallSyntax.Operation, in message: inout DynamicMessage, at range: Range<Int>,
    isWritten: Bool = true
  ) throws(LineError) {
    guard operation == .set, let list = message.type.field(named: "clear"), list.isRepeated, list != field else {
      // Left out without a word, a filter that has no value would ask for everything.
      guard isWritten else {
        throw LineError(
          "\(field.name): this has no value here; leave \(field.name) out, or ask before with \\if exists(…)",
          "\(field.name):此处无值;请省略 \(field.name),或先用 \\if exists(…) 判断", at: range)
      }
      throw LineError(
        "null clears a field of an update; here leave \(field.name) out, or quote \"null\" for the word",
        "null 用于在修改时清空字段;此处请省略 \(field.name),若指文字请写 \"null\"", at: range)
    }
    let number = DynamicValue.uint(UInt64(field.number))
    if !message.list(list).contains(number) { message.append(number, to: list) }
  }

  private mutating func assign(
    _ value: FillingIn.Resolved, to field: Field, in message: inout DynamicMessage, place: String
  ) throws(LineError) {
    if field.isRepeated {
      for item in value.items { try add(item, to: field, in: &message) }
      return
    }
    var target = field
    if let text = value.text, !text.isEmpty, !text.allSatisfy({ "-_0123456789".contains($0) }),
      let sibling = field.options.textField, let named = message.type.field(named: sibling)
    {
      // A customer number read aloud goes where numbers are taken, whichever of the two names was typed.
      target = named
    }
    guard given.insert(place == field.name ? target.name : place).inserted else {
      throw LineError("\(place) is given twice", "\(place) 重复给出", at: value.range)
    }
    if let known = try known(value, for: target) { message[target] = known }
  }

  private mutating func add(
    _ item: FillingIn.Resolved, to field: Field, in message: inout DynamicMessage
  ) throws(LineError) {
    if let known = try known(item, for: field) { message.append(known, to: field) }
  }

  /// - Returns: nil for a value that only the running script knows.
  private mutating func known(_ value: FillingIn.Resolved, for field: Field) throws(LineError) -> DynamicValue? {
    let typing = ValueTyping(compiler: compiler)
    switch value {
    case .written(let written): return try typing.value(written, for: field)
    case .typed(let typed, let range): return try typing.value(typed, for: field, at: range)
    case .list: return try typing.value(value.written, for: field)
    case .later: return nil
    }
  }

  /// Fields of the JSON object join the request; null clears where the request can clear.
  private mutating func merge(_ text: String, at range: Range<Int>, isFile: Bool) throws(LineError) {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      let place = isFile ? range : range.lowerBound + error.position..<range.upperBound
      throw LineError(
        "This is no JSON: \(error.words.english)", "JSON 有误:\(error.words.chinese)",
        at: isFile ? range : place.lowerBound..<min(place.lowerBound + 1, range.upperBound))
    }
    let parsed: DynamicMessage
    do { parsed = try schema.message(request.type, from: json) } catch {
      let said = error.words(of: request.type)
      throw LineError(said.english, said.chinese, at: range, nearest: error.nearest)
    }
    for field in request.type.fields where parsed.has(field) { request.setList(parsed.list(field), of: field) }
    if case .object(let members) = json, request.type.field(named: "clear") != nil {
      for member in members where member.value == .null {
        if let field = request.type.field(named: member.name) { try clear(field, .set, in: &request, at: range) }
      }
    }
  }
}
