extension Arguments {
  /// - Parameter words: behind the program's name.
  /// - Throws: `Wrong` at the first word that does not fit.
  package init(parsing words: [String]) throws(Wrong) {
    self.init()
    var rest = words[...]
    while let word = rest.popFirst() {
      let (name, joined) = Self.split(word)
      guard let flag = Flag(word: name) else { throw Self.unknown(word, name) }
      guard flag.takesValue else {
        guard joined == nil else { throw Wrong("\(name) takes no value", "\(name) 没有值") }
        apply(flag)
        // Whoever asks for help is not told what else is wrong.
        if wantsHelp { return }
        continue
      }
      let value = if let joined { joined } else { try Self.value(of: name, &rest) }
      try apply(flag, name, value)
    }
    try refuseContradictions()
  }

  /// The language that a command line asks for, found without understanding the rest of it: errors are said in it.
  package static func language(in words: [String]) -> UILanguage? {
    for (index, word) in words.enumerated() {
      let (name, joined) = split(word)
      guard name == Flag.language.rawValue else { continue }
      return (joined ?? (index + 1 < words.count ? words[index + 1] : nil)).flatMap { UILanguage(tag: $0) }
    }
    return nil
  }

  /// `--name=value` in its halves.
  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("-"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  private static func value(of name: String, _ rest: inout ArraySlice<String>) throws(Wrong) -> String {
    guard let value = rest.first, Flag(word: value) == nil else {
      throw Wrong("\(name) needs a value; --help lists the options", "\(name) 需要一个值,可用 --help 查看选项")
    }
    rest = rest.dropFirst()
    return value
  }

  private static func unknown(_ word: String, _ name: String) -> Wrong {
    guard word.hasPrefix("-"), word != "-" else {
      return Wrong(
        "\(word) stands without an option: a call goes behind -c, a file behind -f; --help lists the options",
        "\(word) 前缺少选项:调用写在 -c 后,文件写在 -f 后,可用 --help 查看选项")
    }
    let nearest = NearMatch.find(name, among: Flag.allCases.map(\.rawValue)).first
    return Wrong(
      "there is no option \(name)" + (nearest.map { " – did you mean \($0)?" } ?? "; --help lists them"),
      "没有选项 \(name)" + (nearest.map { " – 是否指 \($0)?" } ?? ",可用 --help 查看"))
  }

  private mutating func apply(_ flag: Flag) {
    switch flag {
    case .yes: settings.confirmed = true
    case .dryRun: settings.dryRun = true
    case .keepGoing: keepsGoing = true
    case .jsonErrors: jsonErrors = true
    case .sampleAsIs: sampleAsIs = true
    case .version: wantsVersion = true
    default: wantsHelp = true
    }
  }

  private mutating func apply(_ flag: Flag, _ name: String, _ value: String) throws(Wrong) {
    guard !value.isEmpty || flag == .line else { throw Wrong("\(name): the value is empty", "\(name):值为空") }
    switch flag {
    case .server: server = value
    case .line: parts.append(.line(value))
    case .file: parts.append(.file(value))
    case .audit: audit = value
    case .check: check = value
    case .keyFile: keyFile = value
    case .config: config = value
    case .sample: sample = value
    case .variable: try variable(value)
    case .ignore: try ignore(value)
    case .run:
      guard RunId.isValid(value) else {
        throw Wrong(
          "--run: 1 to 24 letters, digits, - _ and ., the first no ., found \(value)",
          "--run:应为 1 至 24 个字母、数字、- _ .,且不以 . 开头,实际为 \(value)")
      }
      run = value
    case .format:
      guard let known = OutputFormat(rawValue: value.lowercased()) else {
        let words = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Wrong("-o: one of \(words), found \(value)", "-o:可用 \(words),实际为 \(value)")
      }
      format = known
    case .timeout:
      guard let ms = spanMs(value), ms > 0 else {
        throw Wrong(
          "--timeout: a time such as 500ms, 3s or 1m, found \(value)", "--timeout:应为时长,如 500ms、3s、1m,实际为 \(value)")
      }
      settings.timeoutMs = ms
    case .identity:
      guard Config.isName(value) else {
        throw Wrong("--as: the name of a key, found \(value)", "--as:应为密钥名称,实际为 \(value)")
      }
      identity = value
    case .language:
      guard let known = UILanguage(tag: value) else {
        throw Wrong("--lang: en or zh, found \(value)", "--lang:应为 en 或 zh,实际为 \(value)")
      }
      language = known
    case .yes, .dryRun, .keepGoing, .jsonErrors, .sampleAsIs, .version, .help: break
    }
  }

  private mutating func variable(_ text: String) throws(Wrong) {
    guard let equals = text.firstIndex(of: "=") else {
      throw Wrong("--var: expected name=value, found \(text)", "--var:应为 名称=值,实际为 \(text)")
    }
    let written = text[..<equals]
    let name = String(written.hasPrefix("$") ? written.dropFirst() : written)
    guard name.count <= 64, let first = name.first, first.isLetter || first == "_",
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else {
      throw Wrong(
        "--var: a name is letters, digits and _, and does not begin with a digit; found \(written)",
        "--var:名称由字母、数字、_ 组成,且不以数字开头,实际为 \(written)")
    }
    guard !BuiltIn.names.contains(name) else {
      throw Wrong("--var: $\(name) is the console's own", "--var:$\(name) 为内置变量")
    }
    guard variables[name] == nil else { throw Wrong("--var: \(name) is given twice", "--var:\(name) 重复") }
    variables[name] = String(text[text.index(after: equals)...])
  }

  private mutating func ignore(_ text: String) throws(Wrong) {
    for path in text.split(separator: ",", omittingEmptySubsequences: false).map({ $0.trimmingSpace }) {
      let isPath = !path.isEmpty && path.allSatisfy { $0.isLetter || $0.isNumber || "_.[]".contains($0) }
      guard isPath else {
        throw Wrong(
          "--ignore: paths such as uptime_ms or items[].updated_at_ms, with commas; found \(text)",
          "--ignore:应为以逗号分隔的路径,如 uptime_ms、items[].updated_at_ms,实际为 \(text)")
      }
      ignored.append(path)
    }
  }

  /// What does not go together.
  private func refuseContradictions() throws(Wrong) {
    let kinds = [(check != nil, "--check"), (sample != nil, "--load-sample"), (!parts.isEmpty, "-c, -f")]
    let wanted = kinds.filter(\.0).map(\.1)
    if wanted.count > 1 {
      throw Wrong(
        "\(wanted[0]) does not go together with \(wanted[1])", "\(wanted[0]) 不能与 \(wanted[1]) 同用")
    }
    if audit != nil, let other = wanted.first, other != "-c, -f" {
      throw Wrong("--audit does not go together with \(other)", "--audit 不能与 \(other) 同用")
    }
    if !ignored.isEmpty, check == nil { throw Wrong("--ignore belongs to --check", "--ignore 须与 --check 同用") }
    if parts.count(where: { $0 == .file("-") }) > 1 {
      throw Wrong("-f -: standard input can be read once", "-f -:标准输入只能读取一次")
    }
  }
}
