internal import Console
internal import Contract
internal import Schema

/// Calls with weights, one a line, in the console's own syntax:
///
///     # weight, name in the report, call; both in front may be left out
///     60        customers.get id=$key
///     10 fresh: customers.create name=$name phone=$phone
///      5        \expect_error VERSION_MISMATCH customers.update id=$key version=999999 city=$city
///
/// Variables are drawn anew for each call (`CallVariable`); everything else is checked before anything is sent.
struct CallFile: Sendable {
  let lines: [CallLine]

  static let bytesMax = 1 << 20
  static let linesMax = 1_000

  /// - Parameter name: what places in errors begin with.
  /// - Throws: `BenchError` with every line that is wrong, its place and why.
  init(parsing text: String, name: String, schema: Schema) throws {
    guard text.utf8.count <= Self.bytesMax else { throw BenchError("\(name): a file of calls has at most 1 MiB") }
    let compiler = CallCompiler(schema: schema)
    var (lines, errors): ([CallLine], [String]) = ([], [])
    for (position, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = String(line)
      do throws(LineError) {
        guard let call = try CallLine(parsing: line, number: position + 1, compiler) else { continue }
        lines.append(call)
      } catch {
        errors.append(error.render(line, place: name, firstLine: position + 1, .english))
      }
      if errors.count >= ScriptLimits.errors || lines.count > Self.linesMax { break }
    }
    guard errors.isEmpty else { throw BenchError(errors.joined(separator: "\n")) }
    guard lines.count <= Self.linesMax else { throw BenchError("\(name): at most \(Self.linesMax) calls") }
    guard lines.contains(where: { $0.weight > 0 }) else {
      throw BenchError("\(name) holds no call with a weight above 0; write such as: 60 customers.get id=$key")
    }
    self.lines = Self.named(lines)
  }

  /// Lines of one method are told apart by their numbers.
  private static func named(_ lines: [CallLine]) -> [CallLine] {
    let counts = Dictionary(lines.map { ($0.label, 1) }, uniquingKeysWith: +)
    return lines.map { line in
      var line = line
      if counts[line.label, default: 0] > 1 { line.label += ":\(line.number)" }
      return line
    }
  }
}

/// One line: what it calls, how often, and what must come of it.
struct CallLine: Sendable {
  let number: Int
  let weight: Double
  fileprivate(set) var label: String
  let method: MethodType
  /// The refusal that is wanted; nil: OK is.
  let wanted: String?
  /// Metadata but for the key.
  let meta: [UInt8]
  /// A change gets a key of its own for each call.
  let isKeyed: Bool
  /// What is sent each time, or would be where the values of the first draw still held.
  let payload: [UInt8]
  /// nil: always the same request.
  let filling: CallFilling?

  /// - Returns: nil for a line without a call.
  init?(parsing line: String, number: Int, _ compiler: CallCompiler) throws(LineError) {
    let head = CallLineHead(line)
    let parsed = ScriptSyntax.parse(head.rest) { compiler.schema.method($0) != nil }
    if let error = parsed.errors.first { throw error }
    guard let statement = parsed.syntax.statements.first else {
      guard head.isBare else {
        throw LineError("A call belongs behind the weight", "权重之后应为调用", at: head.range)
      }
      return nil
    }
    guard parsed.syntax.statements.count == 1, let (call, wanted) = Self.call(statement) else {
      throw LineError(
        "A line is one call, or \\expect_error REASON and a call, without | and >",
        "每行应为一个调用,或 \\expect_error 原因 加调用,不含 | 与 >", at: statement.place.range)
    }
    let filling = try CallFilling(call, compiler)
    let prepared: PreparedCall
    if let filling { prepared = try filling.sample() } else { prepared = try compiler.compile(call) }
    try Self.check(prepared, call)
    self.number = number
    weight = head.weight ?? 1
    label = head.label ?? prepared.method.name
    method = prepared.method
    self.wanted = wanted
    isKeyed = prepared.method.effect == .keyed && !prepared.settings.dryRun
    meta = Self.meta(prepared.settings)
    payload = prepared.request.encoded
    self.filling = filling
  }

  private static func call(_ statement: Statement) -> (CallSyntax, wanted: String?)? {
    switch statement.kind {
    case .pipeline(nil, let pipeline): plain(pipeline).map { ($0, nil) }
    case .expectError(let reason, let pipeline): plain(pipeline).map { ($0, reason.text) }
    default: nil
    }
  }

  private static func plain(_ pipeline: Pipeline) -> CallSyntax? {
    guard case .call(let call) = pipeline.source, pipeline.stages.isEmpty, pipeline.target == nil else { return nil }
    return call
  }

  private static func check(_ prepared: PreparedCall, _ call: CallSyntax) throws(LineError) {
    if prepared.method.streams {
      throw LineError(
        "\(prepared.method.name) answers with a stream, which has no end to measure",
        "\(prepared.method.name) 返回数据流,无法计时", at: call.method.range)
    }
    if Confirmation.isNeeded(prepared) {
      throw LineError(
        "\(prepared.method.name) is destructive: write --yes if you mean it",
        "\(prepared.method.name) 为破坏性调用:确认请加 --yes", at: call.method.range)
    }
    let place = call.options.first?.name.range ?? call.method.range
    if prepared.settings.idempotencyKey != nil {
      throw LineError("Each call has a key of its own: leave --idempotency-key out", "每次调用自有幂等键:请勿指定", at: place)
    }
    if prepared.settings.identity != nil || prepared.settings.allPages {
      throw LineError("--as and --all are the console's own", "--as 与 --all 仅用于控制台", at: place)
    }
  }

  private static func meta(_ settings: CallSettings) -> [UInt8] {
    var meta = RequestMeta()
    meta.timeoutMs = settings.timeoutMs.map { UInt32(clamping: $0) }
    meta.onBehalfOf = settings.onBehalfOf
    meta.asOfMs = settings.asOfMs
    if settings.dryRun { meta.dryRun = true }
    return meta.encoded()
  }
}

/// What stands in front of the call: `30 label: `. It becomes spaces, so that places in errors stay.
private struct CallLineHead {
  var weight: Double?
  var label: String?
  let rest: String
  let range: Range<Int>
  var isBare: Bool { weight == nil && label == nil }

  init(_ line: String) {
    var scalars = Array(line.unicodeScalars)
    var end = 0
    func word() -> Range<Int> {
      let start = scalars[end...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
      return start..<(scalars[start...].firstIndex { $0.properties.isWhitespace } ?? scalars.count)
    }
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    let first = word()
    if let number = Double(text(first)), number >= 0, number <= 1e9 {
      weight = number
      end = first.upperBound
    }
    let second = word()
    if text(second).hasSuffix(":"), second.count > 1 {
      label = String(text(second).dropLast())
      end = second.upperBound
    }
    for at in 0..<end { scalars[at] = " " }
    rest = String(String.UnicodeScalarView(scalars))
    range = 0..<max(1, end)
  }
}
