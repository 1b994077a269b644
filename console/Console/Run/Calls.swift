import Schema

/// Sending calls.
extension Execution {
  /// Types a call's values, with its variables filled in.
  func prepare(_ syntax: CallSyntax, row: ScriptValue? = nil) async throws -> PreparedCall {
    var values: [Int: ScriptValue] = [:]
    for (expression, place) in syntax.expressions {
      values[place.range.lowerBound] = try await evaluate(expression, row: row)
    }
    let compiler = CallCompiler(
      schema: session.schema, zone: session.style.zone, nowMs: session.nowMs(), readFile: session.readFile)
    var call = try compiler.compile(syntax) { [values] _, place throws(LineError) in
      values[place.range.lowerBound] ?? .null
    }
    call.settings.takeDefaults(session.defaults)
    return call
  }

  /// Sends one call, after the question that a destructive one needs.
  /// - Throws: `CallFault`, `Ended`, `AuditFailure`.
  func send(_ call: PreparedCall, at offset: Int) async throws -> (message: DynamicMessage, reply: LinkReply) {
    if Confirmation.isNeeded(call) { try await confirm(call, at: offset) }
    return try await sendConfirmed(call, at: offset)
  }

  private func sendConfirmed(
    _ call: PreparedCall, at offset: Int
  ) async throws -> (message: DynamicMessage, reply: LinkReply) {
    var sending = try await begin(call, at: offset)
    let method = sending.call.method
    do {
      let reply = try await sending.link.call(method, sending.call.request.encoded, sending.call.settings)
      sending.end()
      guard let type = session.schema.message(method.reply) else { throw MissingType(name: method.reply) }
      let message = try session.schema.decode(reply.payload, as: type)
      sending.audited.reply = message
      sending.audited.seq = reply.commitSeq
      sending.audited.isReplayed = reply.isReplayed
      try succeeded(sending, .record(message), seq: reply.commitSeq, serverUs: reply.serverUs)
      return (message, reply)
    } catch let failure as CallFailure {
      throw try failed(failure, &sending)
    } catch let failure as AuditFailure {
      throw failure
    } catch {
      // Its reply cannot be read: that it was sent is written down all the same.
      sending.end()
      try options.audit?.record(sending.audited)
      throw error
    }
  }

  /// Each item goes to `take`, which returns false where it wants no more.
  func stream(
    _ call: PreparedCall, at offset: Int, _ take: (DynamicMessage) async throws -> Bool
  ) async throws {
    if Confirmation.isNeeded(call) { try await confirm(call, at: offset) }
    var sending = try await begin(call, at: offset)
    let method = sending.call.method
    guard let type = session.schema.message(method.reply) else { throw MissingType(name: method.reply) }
    var digest = ItemsDigest()
    var last = ScriptValue.null
    do {
      for try await item in sending.link.stream(method, sending.call.request.encoded, sending.call.settings) {
        try Task.checkCancellation()
        if options.audit != nil { digest.add(item) }
        let message = try session.schema.decode(item, as: type)
        last = .record(message)
        if try await !take(message) {
          sending.audited.isCut = true
          break
        }
      }
      try Task.checkCancellation()
      sending.end()
      sending.audited.items = digest
      try succeeded(sending, last, seq: nil, serverUs: nil)
    } catch let failure as CallFailure {
      sending.audited.items = digest
      throw try failed(failure, &sending)
    } catch let failure as AuditFailure {
      throw failure
    } catch {
      // A script error ends it in the middle: what was sent is written down all the same.
      sending.end()
      sending.audited.items = digest
      sending.audited.isCut = true
      try options.audit?.record(sending.audited)
      throw error
    }
  }

  /// A feed has no end to wait for: it is written down when it begins.
  func beginFeed(_ call: PreparedCall, at offset: Int) async throws -> any Link {
    var sending = try await begin(call, at: offset)
    sending.audited.isCut = true
    try options.audit?.record(sending.audited)
    return sending.link
  }

  // MARK: Before and after

  private struct Sending {
    let link: any Link
    let call: PreparedCall
    /// place:iteration, where its refusals are counted.
    let site: String
    let place: String
    let began = ContinuousClock.now
    var audited: AuditedCall

    mutating func end() { audited.ms = (ContinuousClock.now - began) / .milliseconds(1) }
  }

  private func begin(_ call: PreparedCall, at offset: Int) async throws -> Sending {
    try Task.checkCancellation()
    var call = call
    let (site, iteration) = (frame.site(of: offset), iteration.joined(separator: "."))
    let counted = "\(site):\(iteration)"
    if call.method.effect == .keyed, !call.settings.dryRun {
      if call.settings.idempotencyKey == nil { call.settings.idempotencyKey = key(counted) }
      hasSentKeyed = true
    }
    let place = frame.line(of: offset)
    let link = try await link(for: call.settings.identity, at: place)
    let audited = AuditedCall(
      run: options.run, place: "\(frame.name.isEmpty ? "prompt" : frame.name):\(place)", iteration: iteration,
      atMs: session.nowMs(), server: session.server, schema: session.schema, call: call)
    session.last.prepared = call
    hasSent = true
    return Sending(link: link, call: call, site: counted, place: placed(place), audited: audited)
  }

  private func placed(_ line: Int) -> String { frame.isPlaced ? "\(frame.name):\(line): " : "" }

  /// run:place:iteration:refusals, so that the same intention has the same key in every process of the run.
  private func key(_ site: String) -> [UInt8] {
    let text = Array("\(options.run):\(site):\(log.count(site))".utf8)
    return text.count <= 64 ? text : Array(SHA256.digest(text).hex.utf8)
  }

  private func succeeded(_ sending: Sending, _ reply: ScriptValue, seq: Int64?, serverUs: UInt32?) throws {
    session.last.reply = reply
    session.last.seq = seq ?? session.last.seq
    session.last.ms = Int64(sending.audited.ms)
    session.last.succeed()
    if isUnknown(sending.call) { session.last.unknown = nil }
    try options.audit?.record(sending.audited)
    spent = (sending.audited.ms + (spent?.ms ?? 0), serverUs.map { $0 &+ (spent?.serverUs ?? 0) })
  }

  private func failed(_ failure: CallFailure, _ sending: inout Sending) throws -> CallFault {
    sending.end()
    sending.audited.failure = failure
    session.last.ms = Int64(sending.audited.ms)
    session.last.fail(failure)
    if sending.call.method.effect == .keyed, !sending.call.settings.dryRun {
      let site = isUnknown(sending.call) ? session.last.unknown?.site ?? sending.site : sending.site
      if failure.executed == "UNKNOWN" {
        session.last.unknown = LastCall.UnknownFate(call: sending.call, site: site)
      } else if failure.isAnswerToItsKey {
        if isUnknown(sending.call) { session.last.unknown = nil }
        log.refused(site, nowMs: session.nowMs())
      }
    }
    try options.audit?.record(sending.audited)
    return CallFault(failure: failure, place: sending.place)
  }

  /// It goes out under the key of the change whose fate is unknown.
  private func isUnknown(_ call: PreparedCall) -> Bool {
    guard let key = call.settings.idempotencyKey, let unknown = session.last.unknown else { return false }
    return call.method == unknown.call.method && key == unknown.call.settings.idempotencyKey
  }

  /// The connection that shows another key, kept for the next call of that name.
  private func link(for identity: String?, at line: Int) async throws -> any Link {
    guard let identity else { return link }
    if let known = links[identity] { return known }
    do {
      let connected = try await host.connect(nil, as: identity, language: language)
      links[identity] = connected.link
      return connected.link
    } catch let failure as CallFailure {
      session.last.fail(failure)
      throw CallFault(failure: failure, place: placed(line))
    }
  }

  /// Comes behind what the statement printed; pages of one list are one time.
  func reportTiming() {
    defer { spent = nil }
    guard session.showsTiming, let spent else { return }
    func text(_ us: Int64) -> String { "\(us / 1000).\(padded(Int(us % 1000 / 10), 2)) ms" }
    let (all, server) = (text(Int64(spent.ms * 1000)), spent.serverUs.map { text(Int64($0)) })
    note(
      Phrase(
        "Time: \(all)\(server.map { " (server \($0))" } ?? "")\n", "耗时:\(all)\(server.map { "(服务器 \($0))" } ?? "")\n")(
          language))
  }

  // MARK: Questions

  /// Shows what a destructive call will do, and asks.
  private func confirm(_ call: PreparedCall, at offset: Int) async throws {
    guard host.isInteractive else {
      note(Confirmation.refusal(call, language))
      throw Ended(status: .notConfirmed)
    }
    if !call.method.streams {
      var trial = call
      trial.settings.dryRun = true
      trial.settings.idempotencyKey = nil
      let shown = try await sendConfirmed(trial, at: offset)
      let printed = ReplyPrinter(schema: session.schema, style: session.style).print(shown.message)
      note(Phrase("What would happen:\n", "将会发生:\n")(language) + printed.output + printed.note)
    }
    let answer = host.ask(Confirmation.question(call, session))
    try Task.checkCancellation()
    guard let answer, Confirmation.accepts(answer, session.server) else {
      note(Confirmation.refusal(call, language))
      throw Ended(status: .notConfirmed)
    }
  }
}

extension CallSettings {
  /// What the command line says of every call.
  package mutating func takeDefaults(_ defaults: CallSettings) {
    timeoutMs = timeoutMs ?? defaults.timeoutMs
    dryRun = dryRun || defaults.dryRun
    confirmed = confirmed || defaults.confirmed
    identity = identity ?? defaults.identity
    asOfMs = asOfMs ?? defaults.asOfMs
    onBehalfOf = onBehalfOf ?? defaults.onBehalfOf
  }
}

extension CallFailure {
  /// The server keeps this refusal under the call's key, so that another try needs another one. That the key belongs to
  /// other content is no such answer: what it belongs to may have been done.
  fileprivate var isAnswerToItsKey: Bool {
    kind == .refused && executed == "NOT_EXECUTED" && reason != "IDEMPOTENCY_KEY_REUSED"
  }
}

/// The server's own description lacks a type that it names.
struct MissingType: Error, CustomStringConvertible {
  let name: String
  var description: String { "the server does not describe \(name)" }
}
