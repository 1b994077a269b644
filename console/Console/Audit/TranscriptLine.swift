import Schema

/// A call of a transcript as it can be made again.
struct TranscriptLine {
  /// In the file, from 1.
  let number: Int
  /// Where the call was written: nightly.gx:12.
  let place: String
  let call: PreparedCall
  let end: CallEnd
  /// Its request held a secret, which the transcript does not; or it is a stream that nobody followed to its end, and
  /// may have none.
  let isLeftOut: Bool

  /// How a stream ends that somebody, its time or the network ended: followed again, it may have no end.
  private static let endings: Set<String> = ["CANCELLED", "DEADLINE_EXCEEDED", "UNAVAILABLE"]

  var changes: Bool { call.method.effect != .read }

  /// What is wrong with a line.
  struct Malformed: Error {
    let message: Phrase

    init(_ english: String, _ chinese: String) { message = Phrase(english, chinese) }
  }
}

/// How a call ended, as far as two runs can be compared.
struct CallEnd: Equatable {
  var status = "OK"
  var reason: String?
  var reply: JSON?
  /// Of a stream.
  var items: String?
  var hash: String?
}

extension TranscriptLine {
  /// - Throws: `Malformed`.
  init(parsing text: String, number: Int, schema: Schema) throws(Malformed) {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw Malformed("this is no line of a transcript: \(error.words.english)", "不是审计文件的行:\(error.words.chinese)")
    }
    guard let name = json["method"]?.textValue, let status = json["status"]?.textValue else {
      throw Malformed(
        "this is no line of a transcript: it has no method or no status", "不是审计文件的行:缺少 method 或 status")
    }
    guard let method = schema.method(name), let type = schema.message(method.request) else {
      throw Malformed("this server has no method \(name)", "该服务器没有方法 \(name)")
    }
    let written = json["request"] ?? .object([])
    isLeftOut =
      schema.holdsMask(written, type) || json["cut"] == .bool(true)
      || method.streams && Self.endings.contains(status)
    let request: DynamicMessage
    do { request = try schema.message(type, from: schema.unmasked(written, type)) } catch {
      let said = error.words(of: type)
      throw Malformed("the request does not fit \(name): \(said.english)", "请求不符合 \(name):\(said.chinese)")
    }
    call = PreparedCall(method: method, request: request, settings: try Self.settings(json, method))
    end = CallEnd(
      status: status, reason: json["reason"]?.textValue, reply: json["reply"], items: json["items"]?.numberValue,
      hash: json["sha256"]?.textValue)
    self.number = number
    place = json["place"]?.textValue ?? ""
  }

  private static func settings(_ json: JSON, _ method: MethodType) throws(Malformed) -> CallSettings {
    var settings = CallSettings()
    switch json["key"] {
    case .text(let text): settings.idempotencyKey = Array(text.utf8)
    case .object?: settings.idempotencyKey = json["key"]?["hex"]?.textValue.flatMap { [UInt8](hex: $0) }
    default: break
    }
    settings.dryRun = json["dry_run"] == .bool(true)
    settings.asOfMs = json["as_of_ms"]?.numberValue.flatMap { Int64($0) }
    settings.onBehalfOf = json["on_behalf_of"]?.numberValue.flatMap { Int64($0) }
    settings.identity = json["as"]?.textValue
    guard let key = settings.idempotencyKey else {
      // Under a new key it would be done a second time.
      guard method.effect != .keyed || settings.dryRun else {
        throw Malformed("\(method.name) changes something and has no key", "\(method.name) 有改动但没有幂等键")
      }
      return settings
    }
    guard (1...64).contains(key.count) else { throw Malformed("a key has 1 to 64 bytes", "幂等键为 1 至 64 字节") }
    return settings
  }
}

extension Schema {
  /// A secret field stands in the JSON of a message, or in that of one inside it.
  fileprivate func holdsMask(_ json: JSON, _ type: MessageType) -> Bool {
    json.members.contains { member in
      guard let field = type.field(named: member.name) else { return false }
      if field.options.secret { return true }
      guard let inner = messageType(of: field) else { return false }
      return member.value.items.contains { holdsMask($0, inner) }
    }
  }

  /// Without its secret fields, whose "***" may be no value of their type.
  fileprivate func unmasked(_ json: JSON, _ type: MessageType) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      members.compactMap { member in
        guard let field = type.field(named: member.name) else { return member }
        if field.options.secret { return nil }
        guard let inner = messageType(of: field) else { return member }
        if case .list(let items) = member.value {
          return JSON.Member(member.name, .list(items.map { unmasked($0, inner) }))
        }
        return JSON.Member(member.name, unmasked(member.value, inner))
      })
  }
}

extension JSON {
  subscript(_ name: String) -> JSON? { members.first { $0.name == name }?.value }

  var members: [Member] { if case .object(let members) = self { members } else { [] } }
  /// Those of a list; anything else is its own only one.
  var items: [JSON] { if case .list(let items) = self { items } else { [self] } }
  var textValue: String? { if case .text(let text) = self { text } else { nil } }
  var numberValue: String? { if case .number(let digits) = self { digits } else { nil } }
}

extension [UInt8] {
  /// nil for an odd number of digits, or for anything that is none.
  init?(hex text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
