import Schema

extension EndDifference {
  /// audit.jsonl:12 customers.get .name: was "王小明", is "王晓明"
  func text(_ file: String, _ line: TranscriptLine, _ language: UILanguage) -> String {
    let head = VisibleText.escape("\(file):\(line.number) \(line.call.method.name) \(path): ")
    let words =
      switch (was.map(Self.shown), now.map(Self.shown)) {
      case (let was?, let now?): Phrase("was \(was), is \(now)", "原为 \(was),现为 \(now)")
      case (let was?, nil): Phrase("was \(was), is missing", "原为 \(was),现在没有")
      case (nil, let now): Phrase("was missing, is \(now ?? "")", "原来没有,现为 \(now ?? "")")
      }
    return head + words(language) + "\n"
  }

  /// A line of JSON; a value that is missing has no member.
  func json(_ file: String, _ line: TranscriptLine) -> String {
    var members: [JSON.Member] = [
      .init("file", .text(file)), .init("line", .number("\(line.number)")), .init("place", .text(line.place)),
      .init("method", .text(line.call.method.name)), .init("path", .text(path)),
    ]
    if let was { members.append(.init("was", was)) }
    if let now { members.append(.init("is", now)) }
    return JSON.object(members).compact + "\n"
  }

  /// A record that came or went is not repeated whole.
  private static func shown(_ json: JSON) -> String {
    let text = json.compact
    return text.count > 200 ? text.prefix(200) + "…" : text
  }
}

/// How many of the calls are as they were.
struct CheckTally {
  var calls = 0
  var leftOut = 0
  private(set) var differing = 0
  private(set) var differences = 0

  mutating func count(_ found: [EndDifference]) {
    differences += found.count
    if !found.isEmpty { differing += 1 }
  }

  func text(_ file: String, _ took: Duration, _ language: UILanguage) -> String {
    let ms = max(1, took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000)
    let rate = Int64(calls - leftOut) * 1000 / ms
    let name = VisibleText.escape(file)
    var said = Phrase(
      "\(name): \(calls - leftOut) calls repeated, \(differing) differ (differences: \(differences)), \(rate) calls/s",
      "\(name):重放 \(calls - leftOut) 次调用,\(differing) 次不同(差异 \(differences) 处),\(rate) 次/秒")(language)
    if leftOut > 0 {
      said += Phrase(
        "; \(leftOut) left out: secrets in the request, or a stream that was not followed to its end",
        ";略过 \(leftOut) 次:请求含机密,或流式调用未读完")(language)
    }
    return said + "\n"
  }
}
