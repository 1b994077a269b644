import Schema

/// `--check`: makes the calls of a transcript again and tells what differs.
///
/// Reads are read as they are now. A change goes out under its recorded key: the server that did it answers with the
/// stored reply and does nothing, another one does it – which is why somebody has to agree first.
package struct TranscriptCheck: Sendable {
  package let path: String
  let comparison: EndComparison
  let session: Session
  let connected: Connected
  let host: any Host
  let progress: @Sendable (_ what: String, _ done: Int, _ total: Int?) -> Void

  /// Of one call; a list that moved by a row differs everywhere.
  private static let differencesMax = 50
  private static let problemsMax = 20

  package init(
    _ path: String, ignoring ignored: [String], session: Session, connected: Connected, host: any Host,
    progress: @escaping @Sendable (_ what: String, _ done: Int, _ total: Int?) -> Void = { _, _, _ in }
  ) {
    self.path = path
    comparison = EndComparison(ignoring: ignored)
    (self.session, self.connected, self.host, self.progress) = (session, connected, host, progress)
  }

  private var language: UILanguage { session.style.language }

  /// - Returns: `expectationFailed` where something differs.
  package func run() async -> ProcessStatus {
    do {
      guard let (calls, changes) = try survey() else { return .usage }
      if changes > 0, !session.defaults.confirmed, !session.defaults.dryRun, !agrees(calls, changes) {
        return .notConfirmed
      }
      return try await replay(calls, changes)
    } catch is FileChunks.Unreadable {
      say(Phrase("cannot read \(path)", "无法读取 \(path)"))
      return .usage
    } catch let failure as CallFailure {
      host.note(failure.text(language))
      return failure.exitCode
    } catch {
      say(Phrase("The reply cannot be read: \(error)", "无法读取答复:\(error)"))
      return .callFailed
    }
  }

  /// Reads all lines before the first call, as a script is.
  private func survey() throws -> (calls: Int, changes: Int)? {
    let reader = try TranscriptReader(path)
    var (calls, changes, problems) = (0, 0, 0)
    while let line = try reader.next(), problems < Self.problemsMax {
      do {
        let line = try Self.parse(line, reader.number, connected.schema)
        calls += 1
        if Self.isChange(line) { changes += 1 }
      } catch {
        problems += 1
        let words = error.message
        say(Phrase("\(path):\(reader.number): \(words.english)", "\(path):\(reader.number): \(words.chinese)"))
      }
    }
    return problems == 0 ? (calls, changes) : nil
  }

  /// What has to be agreed to.
  private static func isChange(_ line: TranscriptLine) -> Bool {
    line.changes && !line.isLeftOut && !line.call.settings.dryRun
  }

  private static func parse(
    _ line: TranscriptReader.Line, _ number: Int, _ schema: Schema
  ) throws(TranscriptLine.Malformed) -> TranscriptLine {
    guard case .text(let text) = line else {
      throw TranscriptLine.Malformed("the line has no end within 32 MiB", "该行超过 32 MiB 仍未结束")
    }
    return try TranscriptLine(parsing: text, number: number, schema: schema)
  }

  private func agrees(_ calls: Int, _ changes: Int) -> Bool {
    let server = connected.server
    let word = server.isProduction ? server.name : "yes"
    let asked = Phrase(
      "\(changes) of the \(calls) calls change something. A server that did them before answers what it answered "
        + "then; any other does them now. Type \(word) to send them to \(server.name) (\(server.address)): ",
      "\(calls) 次调用中有 \(changes) 次会改动数据。执行过的服务器返回当时的答复,其他服务器会立即执行。"
        + "输入 \(server.isProduction ? word : "yes(或“是”)")以发送到 \(server.name)(\(server.address)):")(language)
    if let answer = host.ask(VisibleText.escape(asked)) {
      if server.isProduction ? answer.trimmingSpace == word : Confirmation.accepts(answer) { return true }
    }
    say(
      Phrase(
        "Nothing was sent: \(changes) calls of \(path) change something and were not confirmed (--yes, or --dry-run)",
        "未发送任何调用:\(path) 中有 \(changes) 次改动未经确认(可用 --yes 或 --dry-run)"))
    return false
  }

  private func replay(_ calls: Int, _ changes: Int) async throws -> ProcessStatus {
    let reader = try TranscriptReader(path)
    var tally = CheckTally()
    var changesLeft = changes
    var links: [String: any Link] = [:]
    let begun = ContinuousClock.now
    while let raw = try reader.next() {
      try Task.checkCancellation()
      // Read once already: only a file that changes meanwhile is wrong here, and nobody agreed to what was added.
      let parsed = try? Self.parse(raw, reader.number, connected.schema)
      if let parsed, Self.isChange(parsed) { changesLeft -= 1 }
      guard let line = parsed, tally.calls < calls, changesLeft >= 0 else {
        say(Phrase("\(path):\(reader.number): the file has changed meanwhile", "\(path):\(reader.number): 文件已被改动"))
        return .usage
      }
      tally.calls += 1
      if line.isLeftOut {
        tally.leftOut += 1
      } else {
        let found = comparison.differences(line.end, try await repeated(line, &links))
        tally.count(found)
        show(found, line)
      }
      progress(path, tally.calls, calls)
    }
    host.note(tally.text(path, ContinuousClock.now - begun, language))
    return tally.differing == 0 ? .ok : .expectationFailed
  }

  private func repeated(_ line: TranscriptLine, _ links: inout [String: any Link]) async throws -> CallEnd {
    var settings = line.call.settings
    settings.timeoutMs = session.defaults.timeoutMs
    settings.dryRun = settings.dryRun || session.defaults.dryRun
    var link = connected.link
    if let identity = settings.identity {
      if links[identity] == nil { links[identity] = try await host.connect(nil, as: identity, language: language).link }
      link = links[identity] ?? link
    }
    let method = line.call.method
    guard let type = connected.schema.message(method.reply) else { throw MissingType(name: method.reply) }
    var end = CallEnd()
    var items = ItemsDigest()
    do {
      if method.streams {
        for try await item in link.stream(method, line.call.request.encoded, settings) {
          try Task.checkCancellation()
          items.add(item)
        }
      } else {
        let reply = try await link.call(method, line.call.request.encoded, settings)
        end.reply = connected.schema.masked(try connected.schema.decode(reply.payload, as: type))
      }
    } catch let failure as CallFailure where failure.kind == .refused || failure.kind == .deadline {
      end.status = failure.codeWord
      end.reason = failure.reason
    }
    if method.streams { (end.items, end.hash) = ("\(items.count)", items.hash) }
    return end
  }

  private func show(_ found: [EndDifference], _ line: TranscriptLine) {
    guard !found.isEmpty else { return }
    let isJSON = [.json, .jsonl].contains(session.style.format)
    var text = ""
    for difference in found.prefix(isJSON ? found.count : Self.differencesMax) {
      text += isJSON ? difference.json(path, line) : difference.text(path, line, language)
    }
    let more = found.count - Self.differencesMax
    if more > 0, !isJSON {
      text +=
        VisibleText.escape("\(path):\(line.number) \(line.call.method.name): ")
        + Phrase("\(more) more differences", "另有 \(more) 处差异")(language) + "\n"
    }
    host.output(text)
  }

  private func say(_ phrase: Phrase) { host.note(VisibleText.escape(phrase(language)) + "\n") }
}
