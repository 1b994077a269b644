import Schema

/// A call as one line of JSON.
struct AuditLine {
  let call: AuditedCall

  var json: JSON {
    let settings = call.call.settings
    let schema = call.schema
    var members: [JSON.Member] = [
      .init("run", .text(call.run)), .init("place", .text(call.place)), .init("iteration", .text(call.iteration)),
      .init("at", .text(Self.stamp(call.atMs))),
      .init("server", .text(call.server.address)), .init("who", .text(call.server.who)),
    ]
    if let identity = settings.identity { members.append(.init("as", .text(identity))) }
    members += [
      .init("method", .text(call.call.method.name)), .init("request", schema.masked(call.call.request)),
    ]
    if let key = settings.idempotencyKey { members.append(.init("key", Self.key(key))) }
    if settings.dryRun { members.append(.init("dry_run", .bool(true))) }
    if let asOfMs = settings.asOfMs { members.append(.init("as_of_ms", .number("\(asOfMs)"))) }
    if let employee = settings.onBehalfOf { members.append(.init("on_behalf_of", .number("\(employee)"))) }
    return .object(members + outcome)
  }

  private var outcome: [JSON.Member] {
    var members: [JSON.Member] = [.init("status", .text(call.failure?.codeWord ?? "OK"))]
    if let failure = call.failure {
      members += [
        .init("reason", .text(failure.reason)), .init("message", .text(failure.message)),
        .init("executed", .text(failure.executed)),
      ]
    }
    if call.isReplayed { members.append(.init("replayed", .bool(true))) }
    if let reply = call.reply { members.append(.init("reply", call.schema.masked(reply))) }
    if let items = call.items {
      members += [.init("items", .number("\(items.count)")), .init("sha256", .text(items.hash))]
    }
    if call.isCut { members.append(.init("cut", .bool(true))) }
    members.append(.init("ms", .number(Self.figure(call.ms))))
    if let seq = call.seq { members.append(.init("seq", .number("\(seq)"))) }
    return members
  }

  /// 2026-03-01T02:00:05.123Z
  static func stamp(_ ms: Int64) -> String {
    let words = Zone.fixed(hours: 0).text(instantMs: ms).split(separator: " ")
    guard words.count == 2 else { return "\(ms)" }
    return "\(words[0])T\(words[1]).\(padded(Int(ms - floorDivide(ms, 1000) * 1000), 3))Z"
  }

  /// A key that is no text is shown as bytes: {"hex": "0197…"}.
  private static func key(_ bytes: [UInt8]) -> JSON {
    if bytes.allSatisfy({ (0x20..<0x7f).contains($0) }) { return .text(String(decoding: bytes, as: UTF8.self)) }
    return .object([.init("hex", .text(bytes.hex))])
  }

  /// Two decimals, without Foundation.
  private static func figure(_ ms: Double) -> String {
    guard ms.isFinite, (0..<1e12).contains(ms) else { return "0" }
    let hundredths = Int64((ms * 100).rounded())
    return "\(hundredths / 100).\(padded(Int(hundredths % 100), 2))"
  }
}

extension Schema {
  /// As `json`, with "***" in the place of what is secret.
  func masked(_ message: DynamicMessage) -> JSON {
    .object(
      message.type.fields.compactMap { field in
        guard message.has(field) else { return nil }
        let items = message.list(field).map { value -> JSON in
          if field.options.secret { return .text(secretMask) }
          if case .message(let inner) = value { return masked(inner) }
          return json(value, of: field)
        }
        return JSON.Member(field.name, field.isRepeated ? .list(items) : items[items.count - 1])
      })
  }
}

/// Stands for a secret in everything that is kept or shown.
let secretMask = "***"
