import Schema

extension Completer {
  static let stageWords = ["where", "cols", "sort", "first", "last", "count", "sum", "min", "max", "avg", "group"]

  /// Behind a bar.
  func stage(_ context: CursorContext) -> Candidates {
    let words = context.segments[context.segments.count - 1]
    let shape = shape(context.segments.dropLast(), context)
    guard let stage = words.first else {
      if context.word.hasPrefix(".") { return path(context.word.dropFirst(), shape, head: ".") }
      return matching(Self.stageWords, context.word)
    }
    switch stage {
    case "where": return expression(context, shape: shape)
    case "cols":
      let head = context.word.lastIndex(of: ",").map { context.word[...$0] } ?? ""
      return rowPath(context.word.dropFirst(head.count), shape, head: String(head))
    case "sort" where words.count == 2: return matching(["desc"], context.word)
    case "sort", "sum", "min", "max", "avg", "group":
      return words.count == 1 ? rowPath(context.word[...], shape, head: "") : .none
    default: return .none
    }
  }

  /// A field of the rows, dotted where it holds a record.
  private func rowPath(_ word: Substring, _ shape: FlowShape?, head: String) -> Candidates {
    guard let type = shape?.rowType(schema) else { return matching(shape?.names ?? [], String(word), head: head) }
    return fields(of: type, word, head: head)
  }

  private func fields(of type: MessageType, _ word: Substring, head: String) -> Candidates {
    guard let (owner, path) = owner(of: String(word), in: type) else { return .none }
    return matching(owner.fields.map(\.name), String(word.dropFirst(path.count)), head: head + path)
  }

  /// `.items[].na`: of the reply itself, lists with their brackets.
  func path(_ word: Substring, _ shape: FlowShape?, head: String) -> Candidates {
    let path = word.lastIndex(of: ".").map { word[...$0] } ?? ""
    guard let shape = path.isEmpty ? shape : shape?.following(path, schema), let type = shape.type else {
      return .none
    }
    let names = type.fields.map { $0.isRepeated ? $0.name + "[]" : $0.name }
    return matching(names, String(word.dropFirst(path.count)), head: head + path)
  }

  /// A condition: fields, words of the enum that is compared, variables.
  func expression(_ context: CursorContext, shape: FlowShape?) -> Candidates {
    let (head, operand) = Self.lastOperand(context.word)
    let before = context.segments[context.segments.count - 1] + (head.isEmpty ? [] : [head])
    if let field = comparedField(before, shape) {
      let found = matching(words(of: field), operand, head: head)
      if !found.candidates.isEmpty { return found }
    }
    if let shape, !context.isQuoted { return rowPath(operand[...], shape, head: head) }
    return .none
  }

  /// What stands behind the last sign of the word: a==b is two operands in one word.
  private static func lastOperand(_ word: String) -> (head: String, operand: String) {
    let operand = word.reversed().prefix { $0.isLetter || $0.isNumber || "_.$?".contains($0) }.reversed()
    return (String(word.dropLast(operand.count)), String(operand))
  }

  /// The field in front of the last comparison: state == , state in [OPEN,
  private func comparedField(_ words: [String], _ shape: FlowShape?) -> Field? {
    guard let type = shape?.rowType(schema) else { return nil }
    let text = words.dropFirst().joined(separator: " ")
    let parts = text.split { !($0.isLetter || $0.isNumber || "_.".contains($0)) }
    guard let last = text.last(where: { !$0.isWhitespace }) else { return nil }
    let isList = text.contains("[") && parts.contains("in")
    guard isList || "=!<>".contains(last) else { return nil }
    guard let name = isList ? parts.prefix(while: { $0 != "in" }).last : parts.last else { return nil }
    guard let (owner, head) = owner(of: String(name), in: type) else { return nil }
    return owner.field(named: String(name.dropFirst(head.count)))
  }
}
