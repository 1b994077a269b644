import Contract
package import Schema
import Wire

/// `\as`: a call as other programs take it. Secrets stand in none of them.
///
/// Reading order: `CallText` (JSON, and what the frames hold), `CallText+Hex`, `CallText+Python`.
package struct CallText: Sendable {
  let call: PreparedCall
  let schema: Schema
  let server: ServerInfo
  /// In place of secrets stand three asterisks.
  let request: DynamicMessage
  let holdsSecrets: Bool

  private init(_ call: PreparedCall, _ schema: Schema, _ server: ServerInfo) {
    (self.call, self.schema, self.server) = (call, schema, server)
    request = call.request.maskingSecrets
    holdsSecrets = request != call.request
  }

  /// The call with its request as JSON, as it can be typed: customers.get {"id":42}
  package static func json(_ call: PreparedCall, schema: Schema, server: ServerInfo) -> String {
    let text = CallText(call, schema, server)
    let json = schema.json(text.request)
    let compact = json.compact
    return "\(call.method.name) \(compact.count <= 76 ? compact : json.pretty)\n"
  }

  /// The bytes that go over the wire, each with what it means.
  package static func hex(_ call: PreparedCall, schema: Schema, server: ServerInfo) -> String {
    CallText(call, schema, server).hexText
  }

  /// A program for Python's standard library that makes the call and prints the reply.
  package static func python(_ call: PreparedCall, schema: Schema, server: ServerInfo) -> String {
    CallText(call, schema, server).pythonText
  }

  /// The metadata of the request, but for the key.
  var meta: RequestMeta {
    var meta = RequestMeta()
    meta.timeoutMs = call.settings.timeoutMs.map { UInt32(clamping: $0) }
    meta.credit = call.method.streams ? Self.credit : nil
    meta.onBehalfOf = call.settings.onBehalfOf
    meta.dryRun = call.settings.dryRun ? true : nil
    meta.asOfMs = call.settings.asOfMs
    return meta
  }

  var isKeyed: Bool { call.method.effect == .keyed || call.settings.idempotencyKey != nil }

  /// Items that a stream may send before it is given more credit.
  static let credit: UInt32 = 256
}

extension DynamicMessage {
  /// The same message with three asterisks for every secret, also in messages inside it.
  fileprivate var maskingSecrets: DynamicMessage {
    var masked = self
    for field in type.fields where has(field) {
      let values = list(field).map { value -> DynamicValue in
        switch value {
        case .message(let inner): .message(inner.maskingSecrets)
        case .text where field.options.secret: .text(secretMask)
        case .bytes where field.options.secret: .bytes(Array(secretMask.utf8))
        case .int where field.options.secret: .int(0)
        default: value
        }
      }
      masked.setList(values, of: field)
    }
    return masked
  }
}
