import Schema

extension Completer {
  /// What may stand behind the name of a method.
  func argument(_ context: CursorContext, _ method: MethodType, given: some Sequence<String>) -> Candidates {
    guard let type = schema.message(method.request) else { return .none }
    let (word, given) = (context.word, Array(given))
    if given.last == CallFlag.identity.rawValue { return matching(identities, word) }
    let identity = CallFlag.identity.rawValue + "="
    if word.hasPrefix(identity) { return matching(identities, String(word.dropFirst(identity.count)), head: identity) }
    if word.hasPrefix("-") { return matching(CallFlag.allCases.map(\.rawValue), word) }
    if word.hasPrefix("@") { return paths(String(word.dropFirst()), head: "@") }
    if let equals = word.firstIndex(of: "=") {
      return value(word[...equals], word[word.index(after: equals)...], type, method)
    }
    return fieldNames(word, type, given: Set(given.map { String($0.prefix { !"=+-.".contains($0) }) }))
  }

  func fieldNames(_ word: String, _ type: MessageType, given: Set<String>) -> Candidates {
    guard let (owner, head) = owner(of: word, in: type) else { return .none }
    let names = owner.fields.flatMap { field -> [String] in
      // An update's add and remove lists are written += and -=, and what it clears as =null.
      if field.isRepeated, field.name == "clear" { return [] }
      for (suffix, sign) in [("_add", "+="), ("_remove", "-=")] where field.isRepeated && field.name.hasSuffix(suffix) {
        let base = String(field.name.dropLast(suffix.count))
        if owner.field(named: base) != nil { return [base + sign] }
      }
      if head.isEmpty, given.contains(field.name), !field.isRepeated { return [] }
      return [field.name + "="]
    }
    return matching(names, String(word.dropFirst(head.count)), head: head, isFinal: false)
  }

  /// The message that the last name of a dotted path belongs to, and the path up to it.
  func owner(of word: String, in type: MessageType) -> (type: MessageType, head: String)? {
    var owner = type
    var head = ""
    for part in word.split(separator: ".", omittingEmptySubsequences: false).dropLast() {
      let name = part.prefix { $0 != "[" }
      guard let field = owner.field(named: String(name)), let inner = schema.messageType(of: field) else { return nil }
      owner = inner
      head += part + "."
    }
    return (owner, head)
  }

  /// - Parameter name: with its sign.
  private func value(
    _ name: Substring, _ value: Substring, _ type: MessageType, _ method: MethodType
  ) -> Candidates {
    let path = name.prefix { !"=+-".contains($0) }
    guard let (owner, _) = owner(of: String(path), in: type),
      let field = path.split(separator: ".").last.flatMap({ owner.field(named: String($0)) })
    else { return .none }
    // Inside a list the item behind the last comma counts.
    let item = (value.lastIndex { "[,".contains($0) }.map { value[value.index(after: $0)...] } ?? value)
      .drop(while: \.isWhitespace)
    let head = String(name) + value.dropLast(item.count)
    var found = matching(words(of: field), String(item), head: head, isFinal: !value.hasPrefix("["))
    if found.candidates.isEmpty, let plan = LookupPlan(field, of: method, schema) {
      found.candidates = looked(up: plan, item)
    }
    return found
  }

  /// Words that a field takes by its type.
  func words(of field: Field) -> [String] {
    if let options = schema.enumType(of: field) { return options.words }
    if field.type == .scalar(.bool) { return ["true", "false"] }
    switch field.meaning {
    case .day: return ["today"]
    case .instant: return ["now", "today"]
    case .plain, .span: return []
    }
  }

  private func looked(up plan: LookupPlan, _ item: Substring) -> [Candidate] {
    guard let lookup else { return [] }
    let typed = item.drop { "\"\u{201c}\u{ff02}".contains($0) }
    for request in plan.requests(for: String(typed)) {
      guard let reply = lookup.reply(to: request.method, request.message) else { continue }
      let rows = plan.rows(of: reply, matching: String(typed), wasAsked: request.isSearch)
      if !rows.isEmpty { return rows.map { Candidate(word: $0.insert, label: $0.label) } }
    }
    return []
  }
}
