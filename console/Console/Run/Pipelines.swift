import Schema

/// Pipelines: where values come from, and where they go.
extension Execution {
  /// A pipeline that is a statement: shows what comes out, writes it to a file, or keeps it.
  func run(_ variable: Word?, _ pipeline: Pipeline) async throws {
    if let variable {
      session.variables[variable.text] = try await collect(pipeline, isStatement: true)
      return
    }
    guard let target = pipeline.target else {
      guard pipeline.stages.isEmpty, case .call(let syntax) = pipeline.source else {
        return try await flow(pipeline, into: ShowFlow(self), isStatement: true)
      }
      let call = try await prepareLast(syntax)
      return try await show(call, at: syntax.method.range.lowerBound)
    }
    let path = try await text(target.path)
    let file = try FileFlow(path, appends: target.appends, self, pipeline.place.range)
    try await flow(pipeline, into: file, isStatement: true)
  }

  func collect(_ pipeline: Pipeline, row: ScriptValue? = nil, isStatement: Bool = false) async throws -> ScriptValue {
    let end = CollectFlow(self, pipeline.place.range)
    try await flow(pipeline, into: end, row: row, isStatement: isStatement)
    return end.result
  }

  /// A call without stages: one reply is printed with what belongs to it.
  func show(_ call: PreparedCall, at offset: Int) async throws {
    if call.method.streams || call.settings.allPages {
      return try await flow(call, [], at: offset, into: ShowFlow(self))
    }
    let (message, reply) = try await send(call, at: offset)
    show(message, reply, call)
  }

  func show(_ message: DynamicMessage, _ reply: LinkReply, _ call: PreparedCall) {
    if call.settings.dryRun, session.style.isTerminal {
      note(Phrase("Dry run: nothing was kept.\n", "试运行:未保存任何改动。\n")(language))
    }
    if reply.isReplayed {
      note(Phrase("This was done before; the stored reply:\n", "此前已执行,以下为保存的答复:\n")(language))
    }
    let printed = ReplyPrinter(schema: session.schema, style: session.style).print(message)
    output(printed.output)
    if !printed.note.isEmpty { note(printed.note) }
  }

  /// A written call is what `\again` repeats.
  func prepareLast(_ syntax: CallSyntax) async throws -> PreparedCall {
    session.last.syntax = syntax
    session.last.text = frame.script.text
    return try await prepare(syntax)
  }

  /// What a loop or a function over a list takes: of a call of a list the rows of all its pages, not its first reply.
  func evaluateRows(_ expression: Expression, row: ScriptValue? = nil) async throws -> ScriptValue {
    guard case .pipeline(let pipeline) = expression else { return try await evaluate(expression, row: row) }
    let end = CollectFlow(self, pipeline.place.range)
    try await flow(pipeline, into: end, row: row, takesRows: true)
    return end.result
  }

  /// - Parameter takesRows: the rows of a list are wanted also where no stage asks for them.
  private func flow(
    _ pipeline: Pipeline, into end: Flow, row: ScriptValue? = nil, isStatement: Bool = false, takesRows: Bool = false
  ) async throws {
    switch pipeline.source {
    case .expression(.pipeline(let inner)) where inner.stages.isEmpty:
      // $( … ) around a call alone is that call.
      let whole = Pipeline(source: inner.source, stages: pipeline.stages, range: pipeline.place.range)
      try await flow(whole, into: end, row: row, takesRows: takesRows)
    case .expression(let expression):
      let value = try await evaluate(expression, row: row)
      let first = chain(pipeline.stages, to: end)
      try await ended(first, end) { _ = try await first.value(value) }
    case .call(let syntax):
      let call = isStatement ? try await prepareLast(syntax) : try await prepare(syntax, row: row)
      try await flow(
        call, pipeline.stages, at: syntax.method.range.lowerBound, into: end, takesRows: takesRows)
    }
  }

  private func flow(
    _ call: PreparedCall, _ stages: [Stage], at offset: Int, into end: Flow, takesRows: Bool = false
  ) async throws {
    if let paging = Paging(call, stages, session.schema, takesRows: takesRows || call.settings.allPages) {
      let first = chain(paging.stages, to: end)
      return try await ended(first, end) { try await self.follow(paging, call, at: offset, into: first) }
    }
    let first = chain(stages, to: end)
    try await ended(first, end) {
      guard call.method.streams else {
        let (message, _) = try await self.send(call, at: offset)
        _ = try await first.value(.record(message))
        return
      }
      try await first.begin(self.session.schema.message(call.method.reply))
      try await self.stream(call, at: offset) { try await first.row(.record($0)) }
    }
  }

  /// What came before it broke is shown; a file that is not whole goes.
  private func ended(_ first: Flow, _ end: Flow, _ body: () async throws -> Void) async throws {
    do {
      try await body()
      try await first.end()
    } catch {
      try first.lastText(or: end)?.broken()
      throw error
    }
  }

  /// Page by page to the end of a list, or until nobody wants more.
  private func follow(_ paging: Paging, _ call: PreparedCall, at offset: Int, into first: Flow) async throws {
    var call = call
    if paging.followsAll, let limit = paging.limit { call.request[limit.field] = limit.value }
    try await first.begin(paging.list.rowType)
    var before: DynamicValue?
    while true {
      let (message, _) = try await send(call, at: offset)
      for row in paging.list.items(message) {
        try Task.checkCancellation()
        if try await !first.row(.record(row)) { return }
      }
      guard let next = message[paging.next], next != .text("") else { return }
      guard next != before else {
        throw LineError(
          "The server gave the same cursor twice, so the list cannot be followed; take a page with limit=",
          "服务器两次给出同一游标,无法取完列表;请用 limit= 取一页", at: offset..<offset + 1)
      }
      guard paging.followsAll else {
        return note(
          Phrase(
            "More follow: these are the rows of one page. Leave cursor= and limit= out for all of them.\n",
            "还有更多:这只是一页。去掉 cursor= 与 limit= 可取全部。\n")(language))
      }
      before = next
      call.request[paging.cursor] = next
    }
  }
}

extension Flow {
  /// The end of the chain that writes text: a shell command ends it wherever it stands.
  fileprivate func lastText(or end: Flow) -> TextFlow? {
    var flow = self
    while let stage = flow as? StageFlow { flow = stage.next }
    return flow as? TextFlow ?? end as? TextFlow
  }
}

/// A list whose rows are wanted, not its reply: followed to its end unless a page was asked for.
private struct Paging {
  let list: ListReply
  let cursor: Field
  let next: Field
  let followsAll: Bool
  /// How many rows a page holds at most; fewer where the first ones are all that is wanted.
  let limit: (field: Field, value: DynamicValue)?
  let stages: [Stage]

  /// - Parameter takesRows: its rows are wanted also where no stage asks for them.
  init?(_ call: PreparedCall, _ stages: [Stage], _ schema: Schema, takesRows: Bool) {
    let request = call.request
    guard !call.method.streams, let type = schema.message(call.method.reply), let list = ListReply(type, schema),
      let cursor = request.type.field(named: "cursor"), let next = type.field(named: "next_cursor"),
      let rest = Self.rest(stages, list, takesRows)
    else { return nil }
    (self.list, self.cursor, self.next, self.stages) = (list, cursor, next, rest)
    let field = request.type.field(named: "limit")
    followsAll = call.settings.allPages || !request.has(cursor) && field.map { !request.has($0) } ?? true
    limit = field.flatMap { field in
      guard !request.has(field), let most = field.options.max, most > 0 else { return nil }
      var wanted = most
      if case .first(let count)? = rest.first?.kind { wanted = min(most, Int64(max(1, count))) }
      return DynamicValue(number: "\(wanted)", as: field.scalar).map { (field, $0) }
    }
  }

  /// The stages behind the rows; nil where the first of them takes the reply itself.
  private static func rest(_ stages: [Stage], _ list: ListReply, _ takesRows: Bool) -> [Stage]? {
    guard let first = stages.first else { return takesRows ? [] : nil }
    guard case .path(let steps) = first.kind else { return first.takesRows || takesRows ? stages : nil }
    guard case .field(let word)? = steps.first, word.text == list.rows.name else { return nil }
    let behind = Array(stages.dropFirst())
    guard steps.count > 1 else {
      // The list as such, unless what is behind it takes its rows.
      guard let second = behind.first else { return takesRows ? [] : nil }
      if case .path(let inner) = second.kind, inner.first == .each {
        return path(inner.dropFirst(), second) + behind.dropFirst()
      }
      return second.takesRows ? behind : nil
    }
    return steps[1] == .each ? path(steps.dropFirst(2), first) + behind : nil
  }

  /// What is left of a path behind the rows.
  private static func path(_ rest: ArraySlice<PathStep>, _ stage: Stage) -> [Stage] {
    rest.isEmpty ? [] : [Stage(.path(Array(rest)), stage.place.range)]
  }
}

extension Stage {
  /// Goes through rows; a path or a shell command takes what there is.
  fileprivate var takesRows: Bool {
    switch kind {
    case .path, .shell: false
    case .filter, .columns, .sort, .first, .last, .count, .fold, .group: true
    }
  }
}

extension Field {
  fileprivate var scalar: ScalarType { if case .scalar(let scalar) = type { scalar } else { .int64 } }
}
