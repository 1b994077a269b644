import Schema

/// Everything that `\help`, `\d`, `\dm`, `\de` and `\dr` show, from the contract's own comments.
struct Help: Sendable {
  let schema: Schema
  let style: OutputStyle

  var language: UILanguage { style.language }

  static var topics: [HelpTopic] { HelpTopic.all }

  func topic(_ name: String?) -> String {
    guard let name else { return general }
    let word = name.lowercased()
    if let method = schema.method(word) { return MethodHelp(help: self, method: method).text }
    let topic = HelpTopic.find(name)
    if schema.services.contains(where: { $0.name == word }) {
      // Keys are what servers are given and what hands press.
      return methods(word + ".") + (topic.map { "\n" + $0.page(language) } ?? "")
    }
    if let topic { return topic.page(language) }
    if let usage = MetaCommand.usages.first(where: { $0.name == word || $0.name == "\\" + word }) {
      return "\(usage.usage)  \(usage.meaning(language))\n"
    }
    if schema.messageNamed(name) != nil { return types(name) }
    if schema.enumNamed(name) != nil { return enums(name) }
    if schema.reasons.contains(where: { $0.word == name.uppercased() }) { return reasons(name) }
    return HelpTopic.near(name)?.page(language) ?? mentions(name) ?? unknown(name)
  }

  /// Services and methods whose comments speak of a word: 积分, refund.
  /// - Returns: nil where none does, or the word is too short to say much.
  private func mentions(_ name: String) -> String? {
    let word = name.lowercased()
    guard word.utf8.count >= 4 else { return nil }
    let services = schema.services.filter { $0.doc.lowercased().contains(word) }.map { ($0.name, $0.doc) }
    let methods = schema.methods.filter { $0.doc.lowercased().contains(word) }.map { ($0.name, $0.doc) }
    let found = (services + methods).prefix(Self.mentionsMax)
    guard !found.isEmpty else { return nil }
    let title = Phrase("\(name) is spoken of in:", "提到“\(name)”的有:")(language)
    return ([VisibleText.escape(title)] + columns(found.map { [$0.0, firstSentence($0.1)] })).joined(separator: "\n")
      + "\n"
  }

  private static let mentionsMax = 20

  private func unknown(_ name: String) -> String {
    let known = schema.methods.map(\.name) + schema.services.map(\.name) + Self.topics.map(\.name)
    let nearest = NearMatch.find(name, among: known).joined(separator: ", ")
    return Phrase("There is no help on \(name).", "没有关于 \(name) 的帮助。")(language)
      + (nearest.isEmpty ? "" : Phrase(" Did you mean \(nearest)?", " 是否指 \(nearest)?")(language)) + "\n"
  }

  private var general: String {
    var lines = [
      Phrase("A call is service.method name=value …, for example:", "调用格式:服务.方法 名称=值 …,例如:")(language),
      "  customers.search text=\"王\" limit=5",
      Phrase("New here? \\tour shows it in ten steps.", "初次使用?\\tour 用十步介绍。")(language), "",
      Phrase("Services (\\help customers lists its methods):", "服务(\\help customers 列出其方法):")(language),
    ]
    lines += columns(schema.services.map { [$0.name, firstSentence($0.doc)] })
    lines += ["", Phrase("Commands:", "命令:")(language)]
    lines += columns(MetaCommand.usages.map { [$0.usage, $0.meaning(language)] })
    lines += ["", Phrase("Topics (\\help stages):", "主题(\\help 阶段):")(language)]
    lines += wrap(Self.topics.map { $0.title(language) }.joined(separator: ", "), indent: 2)
    return lines.joined(separator: "\n") + "\n"
  }

  func methods(_ pattern: String?) -> String {
    let found = schema.methods.filter { Self.matches($0.name, pattern) }
    guard !found.isEmpty else { return nothing(pattern) }
    return columns(
      found.map { method in
        let marks = [method.isDestructive ? "!" : "", method.streams ? "…" : ""].joined()
        return [method.name + marks, "\(method.effect)", firstSentence(method.doc)]
      }, indent: 0
    ).joined(separator: "\n") + "\n"
  }

  func types(_ name: String?) -> String {
    guard let name else {
      return columns(schema.messages.map { [$0.name, firstSentence($0.doc)] }, indent: 0).joined(separator: "\n") + "\n"
    }
    guard let type = schema.messageNamed(name) else {
      // \d with an enum's name is meant well.
      return schema.enumNamed(name) == nil ? nothing(name) : enums(name)
    }
    var lines = [type.name]
    if !type.doc.isEmpty { lines += wrap(type.doc, indent: 0) }
    return (lines + fields(of: type)).joined(separator: "\n") + "\n"
  }

  func enums(_ name: String?) -> String {
    guard let name else {
      return columns(schema.enums.map { [$0.name, firstSentence($0.doc)] }, indent: 0).joined(separator: "\n") + "\n"
    }
    guard let type = schema.enumNamed(name) else { return nothing(name) }
    var lines = [type.name]
    if !type.doc.isEmpty { lines += wrap(type.doc, indent: 0) }
    let values = type.values.filter { $0.number != 0 }
    lines += columns(values.map { [$0.word, "\($0.number)", firstLine($0.doc)] }, wraps: true)
    return lines.joined(separator: "\n") + "\n"
  }

  func reasons(_ pattern: String?) -> String {
    let found = schema.reasons.filter { Self.matches($0.word, pattern) }
    guard !found.isEmpty else { return nothing(pattern) }
    return columns(
      found.map { [$0.word, $0.retry, language == .chinese ? $0.chinese : $0.english] }, indent: 0,
      wraps: found.count <= 10
    ).joined(separator: "\n") + "\n"
  }

  /// Fields with type and limits; the comment behind them, or below where the screen is too narrow.
  func fields(of type: MessageType) -> [String] {
    guard !type.fields.isEmpty else { return [Phrase("  (no fields)", "  (无字段)")(language)] }
    let rows = type.fields.map {
      [$0.name + ($0.options.required ? "*" : ""), TypeText.of($0)(language), limits(of: $0)]
    }
    let left = columns(rows)
    let width = left.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(left, type.fields).flatMap { line, field -> [String] in
      let doc = firstLine(field.doc)
      if doc.isEmpty { return [line] }
      if let screen = style.width, width + 2 + DisplayWidth.of(doc) > screen { return [line] + wrap(doc, indent: 6) }
      return [DisplayWidth.pad(line, to: width) + "  " + doc]
    }
  }

  private func limits(of field: Field) -> String {
    let options = field.options
    var words: [String] = []
    if let max = options.maxLength {
      words.append(options.minLength.map { "\($0)–\(max)" } ?? "≤\(max)")
    }
    switch (options.min, options.max) {
    case (let min?, let max?): words.append("\(min)–\(max)")
    case (let min?, nil): words.append("≥\(bound(min, field))")
    case (nil, let max?): words.append("≤\(bound(max, field))")
    case (nil, nil): break
    }
    if let pattern = options.pattern { words.append(snakeCase("\(pattern)")) }
    if let items = options.maxItems {
      words.append(Phrase("≤\(items) items", "≤\(items) 项")(language))
    }
    if options.personal != nil { words.append(Phrase("personal", "个人信息")(language)) }
    if options.secret { words.append(Phrase("secret", "机密")(language)) }
    if let sibling = options.textField { words.append(Phrase("or \(sibling)", "或 \(sibling)")(language)) }
    return words.joined(separator: ", ")
  }

  private func bound(_ value: Int64, _ field: Field) -> String {
    field.meaning == .day ? Day(number: value).text : "\(value)"
  }

  private func nothing(_ pattern: String?) -> String {
    Phrase("Nothing matches \(pattern ?? "").\n", "没有匹配 \(pattern ?? "") 的内容。\n")(language)
  }
}
