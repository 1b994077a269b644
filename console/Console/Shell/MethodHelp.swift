import Schema

/// `\help customers.create`: what the method does, its fields, and a call to copy.
struct MethodHelp {
  let help: Help
  let method: MethodType

  var text: String {
    var lines = ["\(method.name)  (\(traits.joined(separator: ", ")))"]
    if !method.doc.isEmpty { lines += help.wrap(method.doc, indent: 0) }
    if let request = help.schema.message(method.request) {
      lines += [""] + help.fields(of: request)
      if request.fields.contains(where: \.options.required) { lines.append(Phrase("  * required", "  * 必填")(language)) }
    }
    let reply = method.reply.split(separator: ".").last ?? ""
    let kind = method.streams ? Phrase("Stream of", "答复流:") : Phrase("Reply:", "答复:")
    lines += ["", "\(kind(language)) \(reply)  (\\d \(reply))"]
    lines += [Phrase("Example:", "示例:")(language), "  " + example]
    return lines.joined(separator: "\n") + "\n"
  }

  private var language: UILanguage { help.language }

  private var traits: [String] {
    var words = [method.effect == .read ? Phrase("reads", "只读")(language) : Phrase("changes", "写入")(language)]
    if !method.permission.isEmpty {
      words.append(Phrase("permission \(method.permission)", "权限 \(method.permission)")(language))
    }
    if method.isDestructive { words.append(Phrase("asks before it is sent", "发送前需确认")(language)) }
    return words
  }

  /// The required fields, else the first one: what a call needs at least, mostly.
  var example: String {
    guard let request = help.schema.message(method.request) else { return method.name }
    var fields = request.fields.filter(\.options.required)
    if fields.isEmpty || fields.allSatisfy({ $0.name == "version" }) {
      let id = request.field(named: "id") ?? request.fields.first { $0.name.hasSuffix("_id") }
      fields = (id.map { [$0] } ?? []) + fields
      if fields.isEmpty { fields = Array(request.fields.prefix(1)) }
    }
    // An update that changes nothing would show nothing.
    if request.field(named: "clear") != nil, let text = request.fields.first(where: { $0.type == .scalar(.string) }),
      !fields.contains(text)
    {
      fields.append(text)
    }
    return ([method.name] + fields.map { "\($0.name)=\(sample($0, depth: 0))" }).joined(separator: " ")
  }

  private func sample(_ field: Field, depth: Int) -> String {
    let single = sampleItem(field, depth: depth)
    return field.isRepeated && depth > 0 ? "[\(single)]" : single
  }

  private func sampleItem(_ field: Field, depth: Int) -> String {
    if let type = help.schema.enumType(of: field) {
      let word = type.words.first ?? ""
      return depth > 0 ? "\"\(word)\"" : word
    }
    if let type = help.schema.messageType(of: field) {
      if type.isMoney && depth == 0 { return "\"12.50 CNY\"" }
      let wanted = type.fields.filter(\.options.required)
      let parts = (wanted.isEmpty ? Array(type.fields.prefix(1)) : wanted).prefix(4)
      guard depth < 4 else { return "{}" }
      return "{" + parts.map { "\"\($0.name)\": \(sample($0, depth: depth + 1))" }.joined(separator: ", ") + "}"
    }
    switch field.meaning {
    case .day: return depth > 0 ? "20000" : "2026-03-01"
    case .instant: return depth > 0 ? "1772330400000" : "now"
    case .plain, .span: break
    }
    switch field.type {
    case .scalar(.bool): return "true"
    case .scalar(.bytes): return depth > 0 ? "\"AQI=\"" : "0x0102"
    case .scalar(.string): return sampleText(field)
    default: return field.name == "id" || field.name.hasSuffix("_id") ? "42" : "\(max(1, field.options.min ?? 1))"
    }
  }

  private func sampleText(_ field: Field) -> String {
    switch field.options.pattern {
    case .phone: "\"13800001234\""
    case .email: "\"wang@example.com\""
    case .currency: "\"CNY\""
    case .externalRef: "\"erp:10023\""
    case .language: "\"zh\""
    case .word: "\"word\""
    default: field.options.personal == .name ? "\"王小明\"" : "\"…\""
    }
  }
}
