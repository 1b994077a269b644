/// How a message's personal data is masked, and whose it is.
enum MaskText {
  static func add(_ message: Message, _ contract: Contract, to lines: inout Lines) {
    let fields = message.fields.filter { holdsPersonal($0, contract) }
    if fields.isEmpty { return }
    let texts = fields.map { FieldText(field: $0, contract: contract) }
    lines.add()
    lines.add("public func masked(_ mask: PersonalMask) -> Self {", indent: 2)
    lines.add("var copy = self", indent: 4)
    for field in texts { lines.add("copy.\(field.name) = \(masked(field))", indent: 4) }
    lines.add("return copy", indent: 4)
    lines.add("}", indent: 2)
    lines.add()
    lines.add("public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {", indent: 2)
    if isRecord(message) { lines.add("body(\"\(Names.lowerSnake(message.name))\", self.id)", indent: 4) }
    for field in texts where field.field.options.personal == 0 {
      if field.field.isRepeated {
        // By index: a loop over the items would copy each only to read its id.
        let name = "self.\(field.name)"
        lines.add("for index in \(name).indices { \(name)[index].forEachPersonal(body) }", indent: 4)
      } else {
        lines.add("self.\(field.name)\(field.isPlain ? "" : "?").forEachPersonal(body)", indent: 4)
      }
    }
    lines.add("}", indent: 2)
  }

  private static func masked(_ field: FieldText) -> String {
    if let name = field.contract.caseName("PersonalData", field.field.options.personal) {
      return "mask.masked(self.\(field.name), .\(name))"
    }
    if field.field.isRepeated { return "self.\(field.name).map { $0.masked(mask) }" }
    return "self.\(field.name)\(field.isPlain ? "" : "?").masked(mask)"
  }

  /// Whether the field is personal data, or holds a message that has such a field.
  private static func holdsPersonal(_ field: Field, _ contract: Contract) -> Bool {
    if field.options.personal != 0 { return true }
    guard case .message(let name) = field.kind, let message = contract.message(name) else { return false }
    return message.fields.contains { holdsPersonal($0, contract) }
  }

  /// A record of its own, by whose id the journal can name whom a read has shown.
  private static func isRecord(_ message: Message) -> Bool {
    let hasOwn = message.fields.contains { $0.options.personal != 0 }
    return hasOwn && message.fields.contains { $0.name == "id" && $0.kind == .int64 && $0.options.required }
  }
}
