@testable import Console

/// Trees as the parser can make them, from a seed.
struct RandomScript {
  var random: SplitMix
  /// Inside `$( … )` a word ends at a parenthesis.
  private var substitutions = 0

  static let methods: Set<String> = ["customers.get", "customers.list", "complaints.list", "system.health"]

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func script() -> ScriptSyntax { ScriptSyntax(statements: statements(3, atMost: 5)) }

  private mutating func statements(_ depth: Int, atMost: Int) -> [Statement] {
    (0..<int(0...atMost)).map { _ in Statement(statement(depth), 0..<0) }
  }

  private mutating func statement(_ depth: Int) -> Statement.Kind {
    switch int(0...(depth > 0 ? 16 : 13)) {
    case 0, 1, 2, 3: return .pipeline(variable: nil, linePipeline())
    case 4: return .pipeline(variable: name(), pipeline(.call(call(depth)), depth))
    case 5: return .assign(variable: name(), expression(depth + 1))
    case 6:
      let argument = one(of: [nil, "json", "客户 x  y", "a\"b"])
      return .meta(name: word(one(of: ["\\help", "help", "\\format", "?", "\\nothing"])), argument: argument.map(word))
    case 7:
      let lines = [
        "\\imports", "\\import a.csv customers.upsert map=\"a b:c\" dry", "\\export x customers.export {\"a\":\n1}",
      ]
      return .transfer(word(one(of: lines)))
    case 8: return .include(word(text(notEmpty: true)))
    case 9: return .expect(expression(depth + 1), message: chance(2) ? template(depth) : nil)
    case 10: return .expectError(reason: reason(), pipeline(.call(call(depth)), depth))
    case 11: return .again(arguments: arguments(depth), options: options(depth))
    case 12:
      let until = chance(2) ? expression(depth) : nil
      return .watch(every: word("2s"), until: until, pipeline(.call(call(depth)), depth))
    case 13: return chance(2) ? .show(form: word("json"), chance(2) ? call(depth) : nil) : follow(depth)
    case 14:
      let branches = (0...int(0...2)).map { _ in
        Statement.Branch(condition: expression(2), body: statements(depth - 1, atMost: 2))
      }
      return .condition(branches: branches, otherwise: chance(2) ? statements(depth - 1, atMost: 2) : nil)
    case 15: return .loop(variable: name(), over: expression(2), body: statements(depth - 1, atMost: 2))
    default:
      let catches = (0...int(0...1)).map { _ in
        Statement.Catch(reasons: (0..<int(0...2)).map { _ in reason() }, body: statements(depth - 1, atMost: 2))
      }
      return .attempt(body: statements(depth - 1, atMost: 2), catches: catches)
    }
  }

  private mutating func follow(_ depth: Int) -> Statement.Kind {
    let areas = (0..<int(0...2)).map { _ in word(one(of: ["customers", "complaints"])) }
    let from = CallSyntax.Argument.field(path: [word("from")], operation: .set, value: value(depth, inList: false))
    return .follow(areas: areas, arguments: chance(2) ? [from] : [], options: options(depth))
  }

  private mutating func linePipeline() -> Pipeline {
    if chance(2) { return pipeline(.call(call(2)), 2) }
    return pipeline(.expression(expression(2)), 2)
  }

  /// With a file, where `>` could not be taken for a comparison.
  private mutating func pipeline(_ source: Pipeline.Source, _ depth: Int) -> Pipeline {
    var stages = self.stages(depth)
    if chance(8) { stages.append(Stage(.shell("grep '#' | wc -l \\end"), 0..<0)) }
    var target: Pipeline.Target?
    switch stages.last?.kind {
    case .shell: break
    case .filter: if chance(4) { target = Pipeline.Target(path: template(1, notEmpty: true), appends: true) }
    default: if chance(4) { target = Pipeline.Target(path: template(1, notEmpty: true), appends: chance(2)) }
    }
    return Pipeline(source: source, stages: stages, target: target, range: 0..<0)
  }

  private mutating func stages(_ depth: Int) -> [Stage] {
    (0..<int(0...2)).map { _ in Stage(stage(depth), 0..<0) }
  }

  private mutating func stage(_ depth: Int) -> Stage.Kind {
    switch int(0...8) {
    case 0: .path(path(atLeast: 1))
    case 1: .filter(expression(depth))
    case 2: .columns((0...int(0...2)).map { _ in column() })
    case 3: .sort(column(), isDescending: chance(2))
    case 4: .first(int(0...9))
    case 5: .last(int(0...9))
    case 6: .count
    case 7: .fold(one(of: Stage.Fold.allCases), column())
    default: .group(column())
    }
  }

  private mutating func column() -> [PathStep] { [.field(name())] + path(atLeast: 0) }

  private mutating func path(atLeast: Int) -> [PathStep] {
    (0..<int(atLeast...max(2, atLeast))).map { _ in
      switch int(0...4) {
      case 0: .item(int(-1...3))
      case 1: .each
      default: .field(name())
      }
    }
  }

  private mutating func call(_ depth: Int) -> CallSyntax {
    CallSyntax(
      method: word(one(of: Self.methods.sorted())), arguments: arguments(depth), options: options(depth))
  }

  private mutating func arguments(_ depth: Int) -> [CallSyntax.Argument] {
    (0..<int(0...3)).map { _ in
      switch int(0...7) {
      case 0: return .json(word(one(of: ["{}", "{\"a\": [1, {\"b\": \"}$x\\\"\"}]}", "{\n  \"名\": null\n}"])))
      case 1: return .file(word(text(notEmpty: true)))
      default:
        let path = (0...int(0...1)).map { _ in name() }
        let operation = one(of: [CallSyntax.Operation.set, .set, .add, .remove])
        return .field(path: path, operation: operation, value: value(depth, inList: false))
      }
    }
  }

  private mutating func options(_ depth: Int) -> [CallSyntax.Option] {
    (0..<int(0...3) / 2).map { _ in
      guard chance(2) else { return CallSyntax.Option(name: word("--dry-run"), value: nil) }
      var value = value(depth, inList: false)
      switch value.kind {
      case .list, .json, .bare(Template("")): value = CallSyntax.Value(kind: .bare(Template("|3s")), range: 0..<0)
      case .bare, .quoted, .expression: break
      }
      return CallSyntax.Option(name: word("--timeout"), value: value)
    }
  }

  private mutating func value(_ depth: Int, inList: Bool) -> CallSyntax.Value {
    let kind: CallSyntax.Value.Kind =
      switch int(0...(depth > 0 ? 7 : 3)) {
      case 0: .quoted(template(depth))
      case 1: .json("{\"a\": 1}")
      case 2, 3: .bare(Template(bareText()))
      case 4: .bare(Template([.text(bareText() + "x"), filled(depth), .text(bareText() + "."), filled(depth)]))
      case 5:
        .bare(Template([filled(depth), .text(one(of: ["x", ".x", inList ? "." : "[0]", "-", "$x", "?", "\\"]))]))
      case 6: .list(chance(3) ? [] : [value(depth - 1, inList: true), value(depth - 1, inList: true)])
      default: .expression(expression(depth - 1))
      }
    return CallSyntax.Value(kind: kind, range: 0..<0)
  }

  private mutating func bareText() -> String {
    one(of: [
      "", "x", "王小明", "13800001234", "a\"b", "a$5", "5$", "C:\\dir", "\\$x", "2026-03-01", "$$a", "null", "a|b>c", "#x",
      "e\u{301}",
    ])
  }

  private mutating func filled(_ depth: Int) -> Template.Part { .expression(expression(depth - 1), Place(0..<0)) }

  private mutating func expression(_ depth: Int) -> Expression {
    let place = Place(0..<0)
    guard depth > 0 else { return leaf() }
    switch int(0...9) {
    case 0: return .unary(one(of: [.not, .minus]), expression(depth - 1), place)
    case 1, 2, 3:
      return .binary(one(of: Expression.Binary.allCases), expression(depth - 1), expression(depth - 1), place)
    case 4:
      return .function(word(one(of: ["count", "len", "day"])), (0..<int(0...2)).map { _ in expression(depth - 1) })
    case 5: return .list((0..<int(0...3)).map { _ in expression(depth - 1) }, place)
    case 6: return .text(template(depth - 1), place)
    case 7:
      if chance(2) {
        return .pipeline(Pipeline(source: .call(call(depth - 1)), stages: stages(depth - 1), range: 0..<0))
      }
      let stages = [Stage(stage(depth - 1), 0..<0)] + self.stages(depth - 1)
      return .pipeline(Pipeline(source: .expression(expression(depth - 1)), stages: stages, range: 0..<0))
    default: return leaf()
    }
  }

  private mutating func leaf() -> Expression {
    switch int(0...4) {
    case 0:
      let literals = [
        "12", "1_000", "2.5", "2026-03-01", "2026-03-01T10:00+08:00", "2026-03-01T10:00:05.250Z", "now-7d", "today",
        "105.00 CNY", "3s", "500ms",
      ]
      return .literal(word(one(of: literals)))
    case 1: return .variable(word(one(of: ["c", "_", "?", "客户", "reason"])), path(atLeast: 0))
    case 2: return .row(path(atLeast: 1), Place(0..<0))
    default: return .name(name(), path(atLeast: 0))
    }
  }

  private mutating func template(_ depth: Int, notEmpty: Bool = false) -> Template {
    switch int(0...3) {
    case 0: Template(text(notEmpty: notEmpty))
    case 1: Template([.text(text(notEmpty: true)), filled(depth), .text(text(notEmpty: true))])
    case 2: Template([filled(depth), filled(depth)])
    default: Template([filled(depth)])
    }
  }

  private mutating func text(notEmpty: Bool) -> String {
    let pieces = [
      "a", "王", " ", "\"", "\\", "$", "$x", "$(", "“", "”", "\u{ff02}", "\u{ff04}", "\n", "\r\n", "\t", ".b", "[0]",
      "?",
      "\u{301}", "👨‍👩‍👧", "\u{600}", "\u{0}", "{4e2d}", "#", "\u{2028}", "n", "_", "1",
    ]
    let count = int((notEmpty ? 1 : 0)...4)
    return (0..<count).map { _ in one(of: pieces) }.joined()
  }

  private mutating func name() -> Word { word(one(of: ["c", "id", "客户", "_x1", "amount", "e\u{301}t"])) }
  private mutating func reason() -> Word { word(one(of: ["VERSION_MISMATCH", "NOT_FOUND"])) }
  private func word(_ text: String) -> Word { Word(text: text, range: 0..<0) }
  private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance(_ of: Int) -> Bool { int(1...of) == 1 }
  private mutating func one<Item>(of items: [Item]) -> Item { items[int(0...items.count - 1)] }
}
