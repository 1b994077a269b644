import Console

/// What a command line wants to be run.
enum Source {
  case prompt
  /// The name is what places of errors begin with.
  case script(text: String, name: String)
  case check(String)
  case sample(folder: String)

  /// Reads files before anything is connected to.
  /// - Throws: `Arguments.Wrong`.
  init(_ arguments: Arguments) throws(Arguments.Wrong) {
    if let folder = arguments.sample {
      self = .sample(folder: folder)
    } else if let file = arguments.check {
      self = .check(file)
    } else if let script = try Self.script(arguments.parts) {
      self = script
    } else if Screen.isInteractive {
      self = .prompt
    } else {
      self = .script(text: try Self.read("-"), name: "stdin")
    }
  }

  /// What a person typed is shown a screen at a time; the output of a file goes by.
  var isPaged: Bool {
    switch self {
    case .prompt: true
    case .script(_, let name): name == "-c"
    case .check, .sample: false
    }
  }

  /// One file is the script; several parts are lines in their order, and a file among them is included.
  private static func script(_ parts: [Arguments.Part]) throws(Arguments.Wrong) -> Source? {
    if parts.isEmpty { return nil }
    if parts.count == 1, case .file(let path) = parts[0] {
      return .script(text: try read(path), name: path == "-" ? "stdin" : path)
    }
    var lines: [String] = []
    for part in parts {
      switch part {
      case .line(let text): lines.append(text)
      case .file("-"): lines.append(try read("-"))
      case .file(let path):
        // Unread yet, but that it cannot be read is better said here than from inside of a line.
        _ = try read(path)
        lines.append("\\include \(quoted(path))")
      }
    }
    return .script(text: lines.joined(separator: "\n"), name: "-c")
  }

  private static func quoted(_ path: String) -> String {
    "\"" + path.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static let bytesMax = 4 << 20

  private static func read(_ path: String) throws(Arguments.Wrong) -> String {
    let isInput = path == "-"
    let name = isInput ? Phrase("standard input", "标准输入") : Phrase(path, path)
    let bytes = isInput ? FileSystem.readInput(bytesMax: bytesMax) : FileSystem.read(path, bytesMax: bytesMax)
    guard let bytes else {
      throw Arguments.Wrong(
        "cannot read \(name.english): it must be a text of at most 4 MiB that you may read",
        "无法读取 \(name.chinese):须为您可读且不超过 4 MiB 的文本")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Arguments.Wrong("\(name.english) is no text in UTF-8", "\(name.chinese) 不是 UTF-8 文本")
    }
    return text
  }
}
