/// The files that come out of a contract.
enum Emission {
  static func files(_ contract: Contract) -> [PluginOutput.File] {
    var files: [PluginOutput.File] = []
    for file in contract.files {
      if file.isOptions {
        files.append(RuleEnums.file(file))
        files.append(.init(path: "Contract/Generated/Options.swift", content: EnumText.file(file, ["Effect", "Cost"])))
        continue
      }
      let content = FileText.file(file, contract)
      if !content.isEmpty {
        files.append(.init(path: "Contract/Generated/\(file.baseName).swift", content: content))
      }
    }
    files.append(.init(path: "Contract/Generated/Messages.swift", content: MessagesText.file(contract)))
    files.append(.init(path: "Contract/Generated/Methods.swift", content: MethodsText.file(contract)))
    files.append(.init(path: "Contract/Generated/Calls.swift", content: CallsText.file(contract)))
    files.append(.init(path: "Operations/Generated/Services.swift", content: ServicesText.file(contract)))
    files.append(.init(path: "CContract/schema_set.c", content: SchemaSetText.file(contract.schemaSet)))
    return files
  }
}

/// Text that grows line by line.
struct Lines {
  private(set) var text = ""

  mutating func add(_ line: String = "", indent: Int = 0) {
    if !line.isEmpty { text += String(repeating: " ", count: indent) + line }
    text += "\n"
  }

  mutating func document(_ comment: [String], indent: Int = 0) {
    for line in comment { add(line.isEmpty ? "///" : "/// \(line)", indent: indent) }
  }

  /// The items behind an opening, on one line where they fit in 120 columns, else one a line.
  mutating func call(_ opening: String, _ items: [String], _ closing: String, indent: Int, lastComma: Bool = false) {
    let line = opening + items.joined(separator: ", ") + closing
    if indent + line.count <= 120 { return add(line, indent: indent) }
    add(opening, indent: indent)
    for (position, item) in items.enumerated() {
      add(item + (position == items.count - 1 && !lastComma ? "" : ","), indent: indent + 2)
    }
    add(closing, indent: indent)
  }

  static func generated(from source: String) -> Lines {
    var lines = Lines()
    lines.add("// Generated from \(source) by protoc-gen-guanxi; run proto/generate instead of editing.")
    // A reason's text may be longer than a line.
    lines.add("// swift-format-ignore-file")
    lines.add()
    return lines
  }
}

/// A Swift literal of a text.
func quoted(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}
