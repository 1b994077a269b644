import Schema

/// Calls that are built from names and values, as somebody types them.
struct SampleCalls: Sendable {
  let schema: Schema
  let link: any Link

  func read(_ method: String, _ fields: [JSON.Member]) async throws -> DynamicMessage {
    try await send(method, fields, CallSettings()).message
  }

  /// - Returns: the id of what was made; 0 where it has none.
  func make(_ method: String, _ fields: [JSON.Member]) async throws -> Int64 {
    let payload = try payload(method, fields)
    var settings = CallSettings()
    settings.idempotencyKey = SampleRequests.key(payload, asOfMs: 0)
    return try await send(method, fields, settings).message["id"]?.intValue ?? 0
  }

  func send(
    _ method: String, _ fields: [JSON.Member], _ settings: CallSettings
  ) async throws -> (message: DynamicMessage, isReplayed: Bool) {
    guard let type = schema.method(method) else { throw MissingType(name: method) }
    let reply = try await link.call(type, try payload(method, fields), settings)
    guard let shape = schema.message(type.reply) else { throw MissingType(name: type.reply) }
    return (try schema.decode(reply.payload, as: shape), reply.isReplayed)
  }

  private func payload(_ method: String, _ fields: [JSON.Member]) throws -> [UInt8] {
    guard let type = schema.method(method), let request = schema.message(type.request) else {
      throw MissingType(name: method)
    }
    return try schema.message(request, from: .object(fields)).encoded
  }

  /// What a list's reply holds.
  static func items(_ reply: DynamicMessage) -> [DynamicMessage] {
    guard let field = reply.type.field(named: "items") else { return [] }
    return reply.list(field).compactMap(\.messageValue)
  }
}
