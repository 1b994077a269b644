import Schema

/// What could stand where the cursor is. Pure but for its lookups: the terminal shows it, the tests read it.
///
/// Reading order: `CursorContext` (the statement, stage and word at the cursor), `Completer` (which of them is asked
/// for), then a file for each: calls, values, stages, variables, commands; `FlowShape` says what flows through a
/// pipeline, `LookupPlan` and `LinkLookup` ask the server for ids and names.
package struct Completer: Sendable {
  let session: Session
  let lookup: (any Lookup)?
  /// Names of the configuration.
  let servers: [String]
  let identities: [String]
  /// Paths that begin with the given text.
  let files: @Sendable (String) -> [String]

  var schema: Schema { session.schema }

  /// Whole words that may replace the one under the cursor.
  package struct Result: Sendable, Equatable {
    /// Characters before the word.
    package let start: Int
    package let words: [String]
    /// What is shown for each word: a name beside its id.
    package let labels: [String]
    /// What all words begin with; the word as typed where that would take letters away.
    package let common: String
    /// A single word is finished, so that a space may follow.
    package let isFinal: Bool
  }

  package init(
    session: Session, lookup: (any Lookup)? = nil, servers: [String] = [], identities: [String] = [],
    files: @escaping @Sendable (String) -> [String] = { FileSystem.complete($0) }
  ) {
    self.session = session
    self.lookup = lookup
    self.servers = servers
    self.identities = identities
    self.files = files
  }

  /// - Parameter text: what stands before the cursor, with the lines before it of the same entry.
  package func complete(_ text: String) -> Result {
    let context = CursorContext(text)
    let found = candidates(context)
    let words = found.candidates.map { found.head + $0.word }
    // Only a candidate that goes on with what was typed may be put in its place at once.
    var common = words.first ?? context.word
    for word in words.dropFirst() { common = String(zip(common, word).prefix { $0 == $1 }.map(\.0)) }
    if words.count != 1, !common.lowercased().hasPrefix(context.word.lowercased()) { common = context.word }
    return Result(
      start: context.start, words: words, labels: found.candidates.map { $0.label ?? $0.word }, common: common,
      isFinal: found.isFinal && words.count == 1)
  }

  /// What may follow `head`, the part of the word that stays.
  struct Candidates {
    var head = ""
    var candidates: [Candidate] = []
    var isFinal = true

    static let none = Candidates()
  }

  struct Candidate {
    let word: String
    var label: String?
  }

  private func candidates(_ context: CursorContext) -> Candidates {
    if let variable = VariableTail(context.word) { return variables(variable, context) }
    if context.isQuoted, !context.word.contains("=") { return .none }
    if let path = context.redirection { return self.paths(path.file, head: path.head) }
    if context.segments.count > 1 { return stage(context) }
    return statement(context)
  }

  /// The first stage: a command, a call, or an expression.
  private func statement(_ context: CursorContext) -> Candidates {
    let words = context.segments[0]
    if let head = words.first, let command = Self.command(head), !context.isNested {
      if let found = self.command(command, Array(words.dropFirst()), context) { return found }
    }
    if !context.isNested, words.first?.lowercased() == "watch" { return follow(words, context.word) }
    // Conditions and counters may stand before a call on its line.
    let start = StatementStart(words)
    if let at = words.lastIndex(where: { schema.method($0.lowercased()) != nil }), at > start.keyword ?? -1,
      let method = schema.method(words[at].lowercased())
    {
      return argument(context, method, given: words[(at + 1)...])
    }
    if start.isFresh { return firstWord(context.word, offersCommands: !context.isNested) }
    if !start.reasonsOnly.isEmpty {
      let found = matching(schema.reasons.map(\.word) + start.reasonsOnly, context.word)
      return found.candidates.isEmpty ? firstWord(context.word, offersCommands: true) : found
    }
    return expression(context, shape: nil)
  }

  func firstWord(_ word: String, offersCommands: Bool) -> Candidates {
    if word.hasPrefix("\\") { return offersCommands ? matching(Self.commandWords, word) : .none }
    guard !word.contains(".") else { return matching(schema.methods.map(\.name), word) }
    let services = schema.services.map { $0.name + "." }.filter { $0.hasPrefix(word.lowercased()) }
    // One service left: its methods at once, instead of a dot and another Tab.
    if services.count == 1, !word.isEmpty { return matching(schema.methods.map(\.name), services[0]) }
    let others = offersCommands ? ["help", "quit", "watch"].filter { $0.hasPrefix(word.lowercased()) } : []
    var found = Candidates(candidates: (services + others).map { Candidate(word: $0) })
    found.isFinal = services.isEmpty
    return found
  }

  func paths(_ prefix: String, head: String = "") -> Candidates {
    let found = files(prefix)
    return Candidates(
      head: head, candidates: found.map { Candidate(word: $0) },
      isFinal: found.count == 1 && found.first?.hasSuffix("/") == false)
  }

  func matching(_ words: [String], _ word: String, head: String = "", isFinal: Bool = true) -> Candidates {
    let found = words.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return Candidates(head: head, candidates: found.map { Candidate(word: $0) }, isFinal: isFinal)
  }
}
