import Schema

/// A script whose every name is known and every value of its type, as far as that shows before it runs.
package struct CheckedScript: Sendable {
  package let syntax: ScriptSyntax
  /// What error places begin with: a file, or "-c"; empty for lines typed at the prompt.
  package let name: String
  package let text: String
  /// Parsed files of `\include`, by the path as it stands in the script.
  package let included: [String: CheckedScript]

  /// Every line that is wrong, each rendered with its place.
  package struct Errors: Error, Sendable, Equatable {
    package let rendered: [String]
    /// More text could make it whole: an open quote, brace or block.
    package let isUnfinished: Bool

    package init(rendered: [String], isUnfinished: Bool) {
      self.rendered = rendered
      self.isUnfinished = isUnfinished
    }
  }

  init(syntax: ScriptSyntax, name: String, text: String, included: [String: CheckedScript] = [:]) {
    (self.syntax, self.name, self.text, self.included) = (syntax, name, text, included)
  }

  package init(_ text: String, name: String, session: Session) throws(Errors) {
    var known = KnownNames(session: session)
    var files = IncludedFiles(session: session)
    let checked = ScriptCheck.check(text, name: name, session: session, known: &known, files: &files)
    guard checked.rendered.isEmpty else {
      throw Errors(rendered: checked.rendered, isUnfinished: checked.isUnfinished)
    }
    self = checked.script
  }
}

/// Variables that a line may read, since one before it, the command line or the console sets them.
struct KnownNames {
  private(set) var names: Set<String>

  init(session: Session) { names = Set(session.variables.keys).union(BuiltIn.names) }

  mutating func add(_ name: String) { names.insert(name) }

  func contains(_ name: String) -> Bool { names.contains(name) }

  func unknown(_ word: Word) -> LineError {
    LineError(
      "There is no variable $\(word.text); set it before, or with --var \(word.text)=…",
      "没有变量 $\(word.text):请先赋值,或用 --var \(word.text)=… 给出", at: word.range,
      nearest: NearMatch.find(word.text, among: names.sorted()).map { "$" + $0 })
  }
}

/// One text: what is wrong with it, in the order of its lines.
struct ScriptCheck {
  let session: Session
  let compiler: CallCompiler
  let name: String
  var known: KnownNames
  var files: IncludedFiles
  private var problems: [(place: Int, rendered: [String], isUnfinished: Bool)] = []
  /// `\lang` changes the words of later errors, as it will when the script runs.
  private var languages: [(place: Int, language: UILanguage)]
  private var included: [String: CheckedScript] = [:]
  let reasons: [String]
  private let lines: SourceLines

  static func check(
    _ text: String, name: String, session: Session, known: inout KnownNames, files: inout IncludedFiles
  ) -> (script: CheckedScript, rendered: [String], isUnfinished: Bool) {
    let text = text.unicodeScalars.first == "\u{feff}" ? String(text.unicodeScalars.dropFirst()) : text
    let schema = session.schema
    let parsed = ScriptSyntax.parse(text) { schema.method($0) != nil }
    for variable in parsed.lost { known.add(variable) }
    var check = ScriptCheck(session, text, name: name, known: known, files: files)
    check.visit(parsed.syntax.statements)
    for error in parsed.errors { check.report(error) }
    known = check.known
    files = check.files
    let problems = check.problems.sorted { $0.place < $1.place }
    return (
      CheckedScript(syntax: parsed.syntax, name: name, text: text, included: check.included),
      Array(problems.flatMap(\.rendered).prefix(ScriptLimits.errors)), problems.allSatisfy(\.isUnfinished)
    )
  }

  private init(_ session: Session, _ text: String, name: String, known: KnownNames, files: IncludedFiles) {
    self.session = session
    lines = SourceLines(text)
    self.name = name
    self.known = known
    self.files = files
    compiler = CallCompiler(
      schema: session.schema, zone: session.style.zone, nowMs: session.nowMs(), readFile: session.readFile)
    languages = [(0, session.style.language)]
    // A refusal is caught by its reason, or by its code.
    let codes = session.schema.enums.first { $0.name == "Code" }?.words ?? []
    reasons = session.schema.reasons.map(\.word) + codes
  }

  mutating func report(_ error: LineError) {
    guard problems.count < ScriptLimits.errors * 2 else { return }
    let place = error.range.lowerBound
    let language = languages.last { $0.place <= place }?.language ?? session.style.language
    let rendered = error.render(lines, place: name.isEmpty ? nil : name, language)
    problems.append((place, [rendered], error.isUnfinished))
  }

  mutating func checking(_ body: () throws(LineError) -> Void) {
    do { try body() } catch { report(error) }
  }

  mutating func speak(_ language: UILanguage, from place: Int) { languages.append((place, language)) }

  /// A file of `\include`, with what is wrong in it in place of the line.
  mutating func include(_ path: Word) {
    let source: IncludedFiles.Source
    do { source = try files.open(path, from: name) } catch { return report(error) }
    var inner = session
    inner.style.language = languages.last?.language ?? session.style.language
    let checked = Self.check(source.text, name: source.name, session: inner, known: &known, files: &files)
    files.close()
    included[path.text] = checked.script
    // Nothing that is typed behind the line completes another file.
    if !checked.rendered.isEmpty { problems.append((path.range.lowerBound, checked.rendered, false)) }
  }
}

/// The files around the text that is checked.
struct IncludedFiles {
  struct Source {
    let name: String
    let text: String
  }

  private let read: @Sendable (String) -> [UInt8]?
  private var open: [String] = []
  private var count = 0
  private static let countMax = 1000

  init(session: Session) { read = session.readFile }

  /// - Parameter name: of the file that includes it; the path is beside it.
  mutating func open(_ path: Word, from name: String) throws(LineError) -> Source {
    let resolved = Self.resolve(path.text, from: name)
    guard resolved != name, !open.contains(resolved) else {
      throw LineError("\(path.text) includes itself", "\(path.text) 循环包含自身", at: path.range)
    }
    guard open.count < ScriptLimits.includes, count < Self.countMax else {
      throw LineError(
        "\\include goes \(ScriptLimits.includes) files deep, and \(Self.countMax) in all",
        "\\include 最多嵌套 \(ScriptLimits.includes) 层,共 \(Self.countMax) 个文件", at: path.range)
    }
    guard let bytes = read(resolved) else {
      throw LineError("Cannot read the file \(resolved)", "无法读取文件 \(resolved)", at: path.range)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LineError("\(resolved) is no text in UTF-8", "\(resolved) 不是 UTF-8 文本", at: path.range)
    }
    open.append(resolved)
    count += 1
    return Source(name: resolved, text: text)
  }

  mutating func close() { _ = open.popLast() }

  private static func resolve(_ path: String, from name: String) -> String {
    guard !path.hasPrefix("/"), !path.hasPrefix("~"), let slash = name.lastIndex(of: "/") else { return path }
    return String(name[...slash] + (path.hasPrefix("./") ? path.dropFirst(2) : path[...]))
  }
}
