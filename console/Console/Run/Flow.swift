import Schema

/// Takes what a pipeline's source gives: one value, or rows one after the other, which it does not keep unless it must.
class Flow {
  /// Comes first, with the type of the rows to come where it is known.
  func begin(_ rowType: MessageType?) async throws {}
  /// - Returns: false where nothing more is wanted.
  func value(_ value: ScriptValue) async throws -> Bool { false }
  /// - Returns: false where no more rows are wanted.
  func row(_ row: ScriptValue) async throws -> Bool { true }
  func end() async throws {}
}

/// A stage between others.
class StageFlow: Flow {
  let next: Flow
  let run: Execution
  let place: Range<Int>

  init(_ run: Execution, _ place: Range<Int>, next: Flow) {
    self.run = run
    self.place = place
    self.next = next
  }

  override func begin(_ rowType: MessageType?) async throws { try await next.begin(rowType) }
  override func end() async throws { try await next.end() }

  /// A stage of rows takes those that a value holds: a list's items, a list reply's rows, or the one record.
  override func value(_ value: ScriptValue) async throws -> Bool {
    let rows = run.rows(of: value)
    try await begin(run.rowType(of: rows))
    for row in rows where try await !self.row(row) { return false }
    return false
  }

  /// Places of mismatches are those of the stage.
  func placed<Result>(_ body: () throws(Comparison.Mismatch) -> Result) throws(LineError) -> Result {
    try run.placed(place, body)
  }
}

extension Execution {
  func rows(of value: ScriptValue) -> [ScriptValue] {
    switch value {
    case .null: []
    case .list(let items): items
    case .record(let message):
      ListReply(message.type, session.schema)?.items(message).map { .record($0) } ?? [value]
    default: [value]
    }
  }

  func rowType(of rows: [ScriptValue]) -> MessageType? {
    if case .record(let message)? = rows.first { message.type } else { nil }
  }

  /// The stages in front of what takes their result.
  func chain(_ stages: some BidirectionalCollection<Stage>, to end: Flow) -> Flow {
    var next = end
    for stage in stages.reversed() {
      let place = stage.place.range
      next =
        switch stage.kind {
        case .path(let steps): PathFlow(steps, self, place, next: next)
        case .filter(let expression): FilterFlow(expression, self, place, next: next)
        case .columns(let paths): ColumnsFlow(paths, self, place, next: next)
        case .sort(let path, let isDescending): SortFlow(path, isDescending, self, place, next: next)
        case .first(let count): FirstFlow(count, self, place, next: next)
        case .last(let count): LastFlow(count, self, place, next: next)
        case .count: CountFlow(self, place, next: next)
        case .fold(let fold, let path): FoldFlow(fold, path, self, place, next: next)
        case .group(let path): GroupFlow(path, self, place, next: next)
        case .shell(let command): ShellFlow(command, self, place)
        }
    }
    return next
  }
}

/// What a stage that keeps rows may keep.
let rowsKeptMax = 1_000_000

/// `.points`, `.items[].name`
final class PathFlow: StageFlow {
  private let steps: [PathStep]

  init(_ steps: [PathStep], _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.steps = steps
    super.init(run, place, next: next)
  }

  /// The rows are of another type behind it, which shows when the first one comes.
  override func begin(_ rowType: MessageType?) async throws { try await next.begin(nil) }

  override func value(_ value: ScriptValue) async throws -> Bool {
    let found = try run.walk.value(steps[...], of: value, at: place)
    guard steps.contains(.each), case .list(let items) = found else { return try await next.value(found) }
    try await next.begin(run.rowType(of: items))
    for item in items where try await !next.row(item) { return false }
    return false
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    let found = try run.walk.value(steps[...], of: row, at: place)
    guard steps.contains(.each), case .list(let items) = found else { return try await next.row(found) }
    for item in items where try await !next.row(item) { return false }
    return true
  }
}

final class FilterFlow: StageFlow {
  private let expression: Expression
  private var count = 0

  init(_ expression: Expression, _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.expression = expression
    super.init(run, place, next: next)
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    // A call inside has a key of its own for each row.
    run.iteration.append("\(count)")
    defer { run.iteration.removeLast() }
    count += 1
    return try await run.condition(expression, row: row) ? try await next.row(row) : true
  }
}

final class FirstFlow: StageFlow {
  private var left: Int

  init(_ count: Int, _ run: Execution, _ place: Range<Int>, next: Flow) {
    left = count
    super.init(run, place, next: next)
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return try await next.row(row) && left > 0
  }
}

final class LastFlow: StageFlow {
  private let count: Int
  /// A ring: where the oldest row stands once it is full.
  private var kept: [ScriptValue] = []
  private var oldest = 0

  init(_ count: Int, _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.count = count
    super.init(run, place, next: next)
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    guard count > 0 else { return false }
    if kept.count < count {
      try run.mayKeep(kept.count + 1, at: place)
      kept.append(row)
    } else {
      kept[oldest] = row
      oldest = (oldest + 1) % count
    }
    return true
  }

  override func end() async throws {
    for index in kept.indices where try await !next.row(kept[(oldest + index) % kept.count]) { break }
    try await next.end()
  }
}

final class CountFlow: StageFlow {
  private var count: Int64 = 0

  override func begin(_ rowType: MessageType?) async throws {}

  override func row(_ row: ScriptValue) async throws -> Bool {
    count += 1
    return true
  }

  override func end() async throws {
    _ = try await next.value(.int(count))
    try await next.end()
  }
}

final class FoldFlow: StageFlow {
  private let path: [PathStep]
  private var folding: Folding

  init(_ fold: Stage.Fold, _ path: [PathStep], _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.path = path
    folding = Folding(fold, run.comparison)
    super.init(run, place, next: next)
  }

  override func begin(_ rowType: MessageType?) async throws {}

  override func row(_ row: ScriptValue) async throws -> Bool {
    let found = try run.walk.value(path[...], of: row, at: place)
    if path.contains(.each), case .list(let values) = found {
      try placed { () throws(Comparison.Mismatch) in for value in values { try folding.add(value) } }
    } else {
      try placed { () throws(Comparison.Mismatch) in try folding.add(found) }
    }
    return true
  }

  override func end() async throws {
    _ = try await next.value(folding.value)
    try await next.end()
  }
}

final class SortFlow: StageFlow {
  private let path: [PathStep]
  private let isDescending: Bool
  private var kept: [(key: ScriptValue, row: ScriptValue)] = []

  init(_ path: [PathStep], _ isDescending: Bool, _ run: Execution, _ place: Range<Int>, next: Flow) {
    self.path = path
    self.isDescending = isDescending
    super.init(run, place, next: next)
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    try run.mayKeep(kept.count + 1, at: place)
    kept.append((try run.walk.value(path[...], of: row, at: place), row))
    return true
  }

  override func end() async throws {
    let comparison = run.comparison
    let (isDescending, range) = (isDescending, place)
    let sorted: [(key: ScriptValue, row: ScriptValue)]
    do {
      // Rows of one key keep their order; those without one come last.
      sorted = try kept.enumerated().sorted { left, right in
        switch (left.element.key == .null, right.element.key == .null) {
        case (true, true): return left.offset < right.offset
        case (true, false): return false
        case (false, true): return true
        case (false, false): break
        }
        switch try comparison.order(left.element.key, right.element.key) {
        case .less: return !isDescending
        case .more: return isDescending
        case .same, nil: return left.offset < right.offset
        }
      }.map(\.element)
    } catch let mismatch as Comparison.Mismatch {
      throw LineError(mismatch.words.english, mismatch.words.chinese, at: range)
    }
    kept = []
    for entry in sorted where try await !next.row(entry.row) { break }
    try await next.end()
  }
}

extension Execution {
  func mayKeep(_ count: Int, at range: Range<Int>) throws(LineError) {
    guard count > rowsKeptMax else { return }
    throw LineError(
      "There are more than \(rowsKeptMax) rows to keep here: filter them before, or write them to a file",
      "此处需保留超过 \(rowsKeptMax) 行:请先过滤,或写入文件", at: range)
  }
}
