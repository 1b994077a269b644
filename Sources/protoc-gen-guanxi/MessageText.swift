/// A message as a Swift struct.
enum MessageText {
  static func add(_ message: Message, _ contract: Contract, to lines: inout Lines) {
    let fields = message.fields.map { FieldText(field: $0, contract: contract) }
    lines.document(message.comment)
    lines.add("public struct \(message.name): ContractMessage {")
    for field in fields {
      lines.document(field.field.comment, indent: 2)
      lines.add("public var \(field.name): \(field.type)", indent: 2)
    }
    if !fields.isEmpty { lines.add() }
    addInit(fields, to: &lines)
    addMemberwise(fields, to: &lines)
    addNumbers(fields, to: &lines)
    addShape(message, fields, to: &lines)
    addLifting(message, fields, to: &lines)
    addLowering(message, fields, to: &lines)
    addWithoutSecrets(message, contract, to: &lines)
    MaskText.add(message, contract, to: &lines)
    lines.add("}")
  }

  private static func addInit(_ fields: [FieldText], to lines: inout Lines) {
    if fields.isEmpty { return lines.add("public init() {}", indent: 2) }
    lines.add("public init() {", indent: 2)
    for field in fields { lines.add("self.\(field.name) = \(field.defaultValue)", indent: 4) }
    lines.add("}", indent: 2)
  }

  private static func addMemberwise(_ fields: [FieldText], to lines: inout Lines) {
    if fields.isEmpty { return }
    lines.add()
    let parameters = fields.map { field in
      let isRequired = field.field.options.required && !field.field.isRepeated
      return "\(field.plainName): \(field.type)" + (isRequired ? "" : " = \(field.defaultValue)")
    }
    lines.call("public init(", parameters, ") {", indent: 2)
    for field in fields { lines.add("self.\(field.name) = \(field.name)", indent: 4) }
    lines.add("}", indent: 2)
  }

  private static func addNumbers(_ fields: [FieldText], to lines: inout Lines) {
    if fields.isEmpty { return }
    lines.add()
    lines.document(["Field numbers, for `clear`."], indent: 2)
    lines.add("public enum Number {", indent: 2)
    for field in fields { lines.add("public static let \(field.name): UInt32 = \(field.field.number)", indent: 4) }
    lines.add("}", indent: 2)
  }

  private static func addShape(_ message: Message, _ fields: [FieldText], to lines: inout Lines) {
    lines.add()
    lines.add("public static let messageName = \"\(message.name)\"", indent: 2)
    lines.add()
    lines.add("public static let shape: MessageShape = {", indent: 2)
    lines.add("var source = \(Names.cType(message.name))()", indent: 4)
    lines.add("\(Names.cFunction(message.name))__init(&source)", indent: 4)
    let rules = fields.compactMap(\.rule)
    lines.add("return MessageShape(", indent: 4)
    lines.add("descriptor: source.base.descriptor,", indent: 6)
    lines.call("rules: [", rules, "])", indent: 6, lastComma: true)
    lines.add("}()", indent: 2)
  }

  private static func addLifting(_ message: Message, _ fields: [FieldText], to lines: inout Lines) {
    lines.add()
    lines.add("public init(lifting source: UnsafePointer<\(Names.cType(message.name))>) {", indent: 2)
    for field in fields { lines.add("self.\(field.name) = \(field.lifting)", indent: 4) }
    lines.add("}", indent: 2)
  }

  private static func addLowering(_ message: Message, _ fields: [FieldText], to lines: inout Lines) {
    let type = Names.cType(message.name)
    lines.add()
    lines.add("public func lower(in arena: Arena) -> UnsafeMutablePointer<\(type)> {", indent: 2)
    lines.add("let target = arena.make(\(type).self)", indent: 4)
    lines.add("\(Names.cFunction(message.name))__init(target)", indent: 4)
    for line in fields.flatMap(\.lowering) { lines.add(line, indent: 4) }
    lines.add("return target", indent: 4)
    lines.add("}", indent: 2)
  }

  private static func addWithoutSecrets(_ message: Message, _ contract: Contract, to lines: inout Lines) {
    let fields = message.fields.filter { Secrets.isSecret($0, contract) }
    if fields.isEmpty { return }
    lines.add()
    lines.add("public func withoutSecrets() -> Self {", indent: 2)
    lines.add("var copy = self", indent: 4)
    for field in fields.map({ FieldText(field: $0, contract: contract) }) {
      let blank: String
      if field.field.options.secret {
        blank = field.defaultValue
      } else if field.field.isRepeated {
        blank = "self.\(field.name).map { $0.withoutSecrets() }"
      } else {
        blank = "self.\(field.name)\(field.isPlain ? "" : "?").withoutSecrets()"
      }
      lines.add("copy.\(field.name) = \(blank)", indent: 4)
    }
    lines.add("return copy", indent: 4)
    lines.add("}", indent: 2)
  }
}

enum Secrets {
  /// Whether the field is shown once, or holds a message with such a field.
  static func isSecret(_ field: Field, _ contract: Contract) -> Bool {
    if field.options.secret { return true }
    guard case .message(let name) = field.kind, let message = contract.message(name) else { return false }
    return message.fields.contains { isSecret($0, contract) }
  }
}
