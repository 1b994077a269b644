import Client

extension Config {
  /// - Parameter path: what places begin with.
  /// - Throws: `Invalid` with everything that is wrong.
  package init(parsing text: String, path: String) throws(Invalid) {
    var reader = ConfigReader(path: path)
    let source = text.hasPrefix("\u{feff}") ? text.dropFirst() : text[...]
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { reader.read(line) }
    reader.finish()
    guard reader.problems.isEmpty else { throw Invalid(problems: reader.problems) }
    self = reader.config
  }
}

private struct ConfigReader {
  let path: String
  var config = Config()
  var problems: [Phrase] = []
  private var line = 0
  private var standardLine = 0
  private var seen: Set<Entry> = []
  /// What stands below a heading that is wrong belongs to no server.
  private var isLost = false

  private enum Entry: String, CaseIterable {
    case address, key
    case keyFile = "key_file"
    case production, language
  }

  /// A file that is no configuration, such as a log named by mistake, is not read to its end.
  private static let problemsMax = 20

  init(path: String) { self.path = path }

  mutating func read(_ raw: Substring) {
    line += 1
    guard problems.count < Self.problemsMax else { return }
    let text = raw.trimmingSpace
    guard !text.isEmpty, !text.hasPrefix("#") else { return }
    if text.hasPrefix("[") { return heading(text) }
    guard let equals = text.firstIndex(where: { $0 == "=" || $0 == "\u{ff1d}" }) else {
      return wrong(
        "expected name = value or [server], found \(text)", "应为“名称 = 值”或 [服务器],实际为 \(text)")
    }
    let name = text[..<equals].trimmingSpace
    guard let value = value(text[text.index(after: equals)...].trimmingSpace) else {
      return wrong("\(name): a closing quote is missing", "\(name):缺少右引号")
    }
    guard !value.isEmpty else { return wrong("\(name) has no value", "\(name) 没有值") }
    if config.servers.isEmpty, !isLost { return global(name, value) }
    if !isLost { entry(name, value) }
  }

  mutating func finish() {
    guard let standard = config.standard, problems.isEmpty else { return }
    line = standardLine
    guard let server = config.server(standard) else {
      return wrong("there is no [\(standard)] below", "下方没有 [\(standard)]", near: standard, config.servers.map(\.name))
    }
    if server.address == nil { wrong("[\(standard)] has no address", "[\(standard)] 没有 address") }
  }

  private mutating func heading(_ text: String) {
    isLost = true
    seen = []
    let name = uncommented(text).dropFirst().dropLast().trimmingSpace
    guard uncommented(text).hasSuffix("]"), Config.isName(name) else {
      return wrong(
        "expected [name] of letters, digits, - _ and ., found \(text)", "应为 [名称](字母、数字、- _ .),实际为 \(text)")
    }
    if let first = config.server(name) {
      return wrong("[\(name)] stands on line \(first.line) already", "[\(name)] 已在第 \(first.line) 行出现")
    }
    config.servers.append(Config.Server(name: name, line: line))
    isLost = false
  }

  private mutating func global(_ name: String, _ value: String) {
    guard name == "default" else {
      return wrong(
        Entry(rawValue: name) == nil
          ? "there is no setting \(name); before the first [server] there is default"
          : "\(name) belongs below a [server]",
        Entry(rawValue: name) == nil
          ? "没有设置项 \(name);第一个 [服务器] 之前只能写 default" : "\(name) 应写在某个 [服务器] 之下",
        near: name, ["default"])
    }
    guard config.standard == nil else {
      return wrong("default stands on line \(standardLine) already", "default 已在第 \(standardLine) 行出现")
    }
    (config.standard, standardLine) = (value, line)
  }

  private mutating func entry(_ name: String, _ value: String) {
    guard let entry = Entry(rawValue: name) else {
      let known = Entry.allCases.map(\.rawValue)
      return wrong(
        "there is no setting \(name); there are \(known.joined(separator: ", "))",
        "没有设置项 \(name);可用 \(known.joined(separator: "、"))", near: name, known)
    }
    guard seen.insert(entry).inserted else {
      return wrong("\(name) is set twice for one server", "同一服务器的 \(name) 设置了两次")
    }
    if entry == .key && seen.contains(.keyFile) || entry == .keyFile && seen.contains(.key) {
      return wrong("take key or key_file, not both", "key 与 key_file 只能写一个")
    }
    var server = config.servers.removeLast()
    put(entry, value, &server)
    config.servers.append(server)
  }

  private mutating func put(_ entry: Entry, _ value: String, _ server: inout Config.Server) {
    switch entry {
    case .address:
      guard ServerAddress(parsing: value) != nil else {
        return wrong(
          "address: expected host:port or unix:path, found \(value)", "address:应为 host:port 或 unix:path,实际为 \(value)")
      }
      server.address = value
    case .key:
      // The value is not repeated: it is a secret.
      guard !value.contains(where: \.isWhitespace), value.utf8.count <= KeyFile.bytesMax else {
        return wrong(
          "key: a key has no spaces and at most \(KeyFile.bytesMax) bytes", "key:密钥不含空格,且不超过 \(KeyFile.bytesMax) 字节")
      }
      server.key = value
    case .keyFile: server.keyFile = value
    case .production:
      switch value.lowercased() {
      case "yes", "true", "on", "是": server.isProduction = true
      case "no", "false", "off", "否": server.isProduction = false
      default: wrong("production: yes or no, found \(value)", "production:应为 yes 或 no,实际为 \(value)")
      }
    case .language:
      guard let language = UILanguage(tag: value) else {
        return wrong("language: en or zh, found \(value)", "language:应为 en 或 zh,实际为 \(value)")
      }
      server.language = language
    }
  }

  /// Up to a comment, or what stands between quotes; nil where a quote is open.
  private func value(_ text: String) -> String? {
    guard text.hasPrefix("\"") else { return uncommented(text) }
    let rest = text.dropFirst()
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    let behind = rest[rest.index(after: end)...].trimmingSpace
    return behind.isEmpty || behind.hasPrefix("#") ? String(rest[..<end]) : nil
  }

  /// A comment begins where a word could.
  private func uncommented(_ text: String) -> String {
    var before: Character = " "
    for index in text.indices {
      if text[index] == "#", before.isWhitespace { return text[..<index].trimmingSpace }
      before = text[index]
    }
    return text
  }

  private mutating func wrong(
    _ english: String, _ chinese: String, near word: String? = nil, _ known: [String] = []
  ) {
    let nearest = word.map { NearMatch.find($0, among: known) }?.first
    let (english, chinese) = (VisibleText.escape(english), VisibleText.escape(chinese))
    let place = "\(VisibleText.escape(path)):\(line): "
    problems.append(
      Phrase(
        place + english + (nearest.map { " – did you mean \($0)?" } ?? ""),
        place + chinese + (nearest.map { " – 是否指 \($0)?" } ?? "")))
  }
}

extension Config {
  /// Letters of any script, digits, - _ and .
  package static func isName(_ text: String) -> Bool {
    (1...64).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
