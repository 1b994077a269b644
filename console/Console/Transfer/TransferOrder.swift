import Schema

/// What `\import`, `\export` and `\imports` ask for.
package enum TransferOrder: Sendable {
  case importFile(ImportOrder)
  case undo(UndoOrder)
  case imports
  case export(ExportOrder)
}

package struct ImportOrder: Sendable {
  package struct Mapping: Sendable, Equatable {
    package let header: String
    /// "-" leaves the column out.
    package let field: String

    package init(header: String, field: String) {
      self.header = header
      self.field = field
    }
  }

  package let file: String
  package let shape: BulkShape
  package var map: [Mapping] = []
  package var batch = 500
  package var errors: String?
  package var format: RowFormat?
  package var encoding: TextEncoding?
  package var dryRun = false
  package var name: String?

  package static let batchMax = 1000

  package init(file: String, shape: BulkShape) {
    self.file = file
    self.shape = shape
  }
}

package struct UndoOrder: Sendable {
  package let name: String
  package var confirmed = false
  package var errors: String?
}

package struct ExportOrder: Sendable {
  package let file: String
  package let call: PreparedCall
  package let format: RowFormat
}

extension TransferOrder {
  /// - Returns: nil for a line that is something else.
  /// - Throws: `LineError`, also where the served contract has no such method.
  init?(parsing text: String, compiler: CallCompiler, defaults: CallSettings) throws(LineError) {
    var words = TransferWords(text)
    guard let command = try words.next(), command.name == nil else { return nil }
    switch command.text.lowercased() {
    case "\\import":
      if try words.peek()?.text == "--undo" {
        self = .undo(try UndoOrder(&words, defaults))
      } else {
        self = .importFile(try ImportOrder(&words, compiler.schema, defaults))
      }
    case "\\imports":
      if let extra = try words.next() {
        throw LineError("\\imports takes nothing", "\\imports 没有参数", at: extra.range)
      }
      self = .imports
    case "\\export": self = .export(try ExportOrder(text, &words, compiler, defaults))
    default: return nil
    }
  }
}

extension ImportOrder {
  static let optionNames = ["map", "batch", "errors", "format", "encoding", "name"]

  fileprivate init(_ words: inout TransferWords, _ schema: Schema, _ defaults: CallSettings) throws(LineError) {
    let file = try words.needed("\\import FILE METHOD", Phrase("a file", "文件"))
    let method = try words.needed("\\import \(file.text) METHOD", Phrase("a method", "方法"))
    guard let type = schema.method(method.text.lowercased()), let shape = BulkShape(type, schema) else {
      let bulk = schema.methods.filter(\.isBulk).map(\.name)
      throw LineError(
        "\(method.text) takes no batches of rows; these do: \(bulk.joined(separator: ", "))",
        "\(method.text) 不能批量导入;可用:\(bulk.joined(separator: "、"))", at: method.range,
        nearest: NearMatch.find(method.text, among: bulk))
    }
    self.init(file: file.text, shape: shape)
    dryRun = defaults.dryRun
    while let word = try words.next() { try apply(word) }
  }

  private mutating func apply(_ word: TransferWords.Word) throws(LineError) {
    switch (word.name, word.text) {
    case (nil, "dry"), (nil, "--dry-run"): dryRun = true
    // Meant well, and asked of nothing here.
    case (nil, "--yes"): break
    case ("map", let text): map += try Self.mappings(text, at: word.range)
    case ("errors", let text): errors = text
    case ("name", let text):
      guard ImportLog.isName(text) else {
        throw LineError(
          "name= takes letters, digits, '-', '_' and '.', not at the beginning", "name= 只能含文字、数字、-、_ 和 .(不能开头)",
          at: word.range)
      }
      name = text
    case ("batch", let text):
      guard let count = Int(text), (1...Self.batchMax).contains(count) else {
        throw LineError("batch= takes 1 to \(Self.batchMax)", "batch= 应为 1 至 \(Self.batchMax)", at: word.range)
      }
      batch = count
    case ("format", let text): format = try TransferWords.choice(text, "format", at: word.range)
    case ("encoding", let text):
      let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
      let known = ["gbk": "gb18030", "gb2312": "gb18030"][plain] ?? plain
      encoding = try TransferWords.choice(known, "encoding", at: word.range)
    default:
      let given = word.name ?? word.text
      throw LineError(
        "\\import has no option \(given)", "\\import 没有选项 \(given)", at: word.range,
        nearest: NearMatch.find(given + "=", among: Self.optionNames.map { $0 + "=" } + ["dry"]))
    }
  }

  /// HEADER:FIELD,HEADER:FIELD; the field stands behind the last colon.
  private static func mappings(_ text: String, at range: Range<Int>) throws(LineError) -> [Mapping] {
    var mappings: [Mapping] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == "\u{ff0c}" }) {
      guard let colon = part.lastIndex(where: { $0 == ":" || $0 == "\u{ff1a}" }) else {
        throw LineError("map= takes HEADER:FIELD,…", "map= 格式为 表头:字段,…", at: range)
      }
      let (header, field) = (part[..<colon].trimmingSpace, part[part.index(after: colon)...].trimmingSpace)
      guard !header.isEmpty, !field.isEmpty else {
        throw LineError("map= takes HEADER:FIELD,…", "map= 格式为 表头:字段,…", at: range)
      }
      mappings.append(Mapping(header: header, field: field))
    }
    return mappings
  }
}

extension UndoOrder {
  fileprivate init(_ words: inout TransferWords, _ defaults: CallSettings) throws(LineError) {
    _ = try words.next()
    name = try words.needed("\\import --undo NAME", Phrase("the name of an import (\\imports)", "导入名称(\\imports)")).text
    confirmed = defaults.confirmed
    while let word = try words.next() {
      switch (word.name, word.text) {
      case (nil, "--yes"): confirmed = true
      case ("errors", let text): errors = text
      default:
        throw LineError(
          "\\import --undo takes a name, --yes and errors=FILE", "\\import --undo 只接受名称、--yes 与 errors=文件",
          at: word.range)
      }
    }
  }

  package var mustBeConfirmed: Bool { !confirmed }
}

extension ExportOrder {
  fileprivate init(_ text: String, _ words: inout TransferWords, _ compiler: CallCompiler, _ defaults: CallSettings)
    throws(LineError)
  {
    let file = try words.needed("\\export FILE METHOD", Phrase("a file", "文件"))
    let method = try words.needed("\\export \(file.text) METHOD", Phrase("a method", "方法"))
    let streaming = compiler.schema.methods.filter(\.streams).map(\.name)
    guard let type = compiler.schema.method(method.text.lowercased()), type.streams else {
      throw LineError(
        "\(method.text) is no stream; these are: \(streaming.joined(separator: ", "))",
        "\(method.text) 不是流式方法;可用:\(streaming.joined(separator: "、"))", at: method.range,
        nearest: NearMatch.find(method.text, among: streaming))
    }
    var format: RowFormat?
    var blank: [Range<Int>] = [0..<method.range.lowerBound]
    let hasOwn = compiler.schema.message(type.request)?.field(named: "format") != nil
    if !hasOwn, let word = TransferWords.find("format", in: text, from: method.range.upperBound) {
      format = try TransferWords.choice(word.text, "format", at: word.range)
      blank.append(word.range)
    }
    // What belongs to the export becomes space, so that the places of errors in the call stay right.
    var scalars = Array(text.unicodeScalars)
    for index in blank.joined() where !scalars[index].isNewline { scalars[index] = " " }
    var call = try compiler.compile(String(String.UnicodeScalarView(scalars)))
    call.settings.timeoutMs = call.settings.timeoutMs ?? defaults.timeoutMs
    self.init(file: file.text, call: call, format: format ?? RowFormat(ofFile: file.text) ?? .csv)
  }
}
