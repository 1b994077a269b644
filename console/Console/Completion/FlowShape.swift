import Schema

/// What flows through a pipeline at the cursor, as far as the contract says it.
struct FlowShape {
  /// nil for rows that a stage made itself.
  var type: MessageType?
  /// Names of such rows.
  var names: [String] = []
  /// A reply that a stage may take whole, or its rows.
  var isReply = false
  var isList = false

  init(_ type: MessageType, isReply: Bool = false, isList: Bool = false) {
    self.type = type
    self.isReply = isReply
    self.isList = isList
  }

  init(names: [String]) { self.names = names }

  /// The rows that `where` and its like get: those of a list, else the record itself.
  func rowType(_ schema: Schema) -> MessageType? {
    guard isReply, let type, let list = ListReply(type, schema) else { return type }
    return list.rowType
  }

  func rowNames(_ schema: Schema) -> [String] { rowType(schema)?.fields.map(\.name) ?? names }

  /// Along .items[].owner; nil where the path leads to a plain value, or nowhere.
  func following(_ path: some StringProtocol, _ schema: Schema) -> FlowShape? {
    var shape = FlowShape?.some(self)
    for step in path.split(separator: ".") {
      let name = String(step.prefix { $0 != "[" })
      guard let type = shape?.type else { return nil }
      if name.isEmpty {
        shape?.isList = false
      } else {
        guard let field = type.field(named: name), let inner = schema.messageType(of: field) else { return nil }
        shape = FlowShape(inner, isList: field.isRepeated && !step.hasSuffix("]"))
      }
    }
    shape?.isReply = false
    return shape
  }
}

extension Completer {
  /// What comes out of the stages of a pipeline; nil where that is a plain value, or unknown.
  func shape(_ segments: some Collection<[String]>, _ context: CursorContext) -> FlowShape? {
    guard let source = segments.first else { return nil }
    var shape = self.shape(of: source, context)
    for words in segments.dropFirst() {
      guard let now = shape, let word = words.first else { return nil }
      shape = after(word, words, now)
    }
    return shape
  }

  private func after(_ stage: String, _ words: [String], _ shape: FlowShape) -> FlowShape? {
    if stage.hasPrefix(".") { return shape.following(stage, schema) }
    switch stage {
    case "where", "sort", "first", "last": return shape.rows(schema)
    case "cols":
      let names = words.dropFirst().joined().split(separator: ",").map(String.init)
      return FlowShape(names: names)
    case "group": return FlowShape(names: ["value", "count"])
    default: return nil
    }
  }

  private func shape(of words: [String], _ context: CursorContext) -> FlowShape? {
    if let name = words.last(where: { schema.method($0.lowercased()) != nil }),
      let method = schema.method(name.lowercased()), let type = schema.message(method.reply)
    {
      return FlowShape(type, isReply: !method.streams)
    }
    guard let last = words.last, last.hasPrefix("$") else { return nil }
    return shape(ofVariable: last.dropFirst(), context)
  }

  /// - Parameter path: without the dollar sign: c.items[0]
  func shape(ofVariable path: Substring, _ context: CursorContext) -> FlowShape? {
    let name = path.prefix { $0 != "." && $0 != "[" }
    guard let shape = written(String(name), context) ?? known(String(name)) else { return nil }
    return path.count == name.count ? shape : shape.following(path.dropFirst(name.count), schema)
  }

  /// What a line above gives the variable.
  private func written(_ name: String, _ context: CursorContext) -> FlowShape? {
    for segments in context.finished.reversed() {
      guard let words = segments.first, words.count > 2, words[0] == "$" + name else { continue }
      let isLoop = words[1] == "in"
      guard isLoop || words[1] == "=" else { continue }
      let found = shape([Array(words.dropFirst(2))] + segments.dropFirst(), context)
      return isLoop ? found?.rows(schema) : found
    }
    return nil
  }

  private func known(_ name: String) -> FlowShape? {
    let value = name == "_" ? session.last.reply : session.variables[name]
    switch value {
    case .record(let message)?: return FlowShape(message.type, isReply: true)
    case .list(let items)?:
      guard case .record(let message)? = items.first else { return nil }
      return FlowShape(message.type, isList: true)
    default: return nil
    }
  }
}

extension FlowShape {
  fileprivate func rows(_ schema: Schema) -> FlowShape {
    var rows = self
    rows.type = rowType(schema)
    rows.isReply = false
    return rows
  }
}
