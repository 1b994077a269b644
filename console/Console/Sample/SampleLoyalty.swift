import Schema

/// `loyalty.json`: a program with its first draft, and what its points can be spent on, as requests of the contract.
struct SampleLoyalty: Sendable {
  let program: JSON
  let code: String
  let rewards: [JSON]

  static let file = "loyalty.json"

  init(_ bytes: [UInt8]) throws(SampleData.Invalid) {
    let json: JSON
    do { json = try JSON(parsing: String(decoding: bytes, as: UTF8.self)) } catch {
      throw SampleData.Invalid(message: "\(Self.file): \(error.words.english)")
    }
    guard let program = json["program"], case .text(let code)? = program["code"],
      case .list(let rewards)? = json["rewards"]
    else { throw SampleData.Invalid(message: "\(Self.file): program (with its code) and rewards are needed") }
    (self.program, self.code, self.rewards) = (program, code, rewards)
  }
}

/// The requests about members, built before the first of them is sent.
struct SampleLoyaltyRequests: Sendable {
  struct Request: Sendable {
    let payload: [UInt8]
    let key: [UInt8]
  }

  let create: MethodType
  let get: MethodType
  let activate: MethodType
  let addReward: MethodType
  let enroll: MethodType
  let code: String
  let program: Request
  let rewards: [Request]
  private let schema: Schema

  /// - Returns: nil where the server lacks one of the methods.
  /// - Throws: `SampleData.Invalid` where the file does not fit the contract.
  init?(_ schema: Schema, _ sample: SampleLoyalty) throws {
    guard let create = schema.method("programs.create"), let get = schema.method("programs.get"),
      let activate = schema.method("programs.activate"), let addReward = schema.method("rewards.create"),
      let enroll = schema.method("members.enroll")
    else { return nil }
    (self.create, self.get, self.activate, self.addReward, self.enroll) = (create, get, activate, addReward, enroll)
    self.schema = schema
    code = sample.code
    do {
      program = try Self.request(schema, create, sample.program)
      rewards = try sample.rewards.map { try Self.request(schema, addReward, $0, program: sample.code) }
    } catch let mismatch as JSONMismatch {
      let problem = schema.message(create.request).map { mismatch.words(of: $0).english } ?? mismatch.path
      throw SampleData.Invalid(message: "\(SampleLoyalty.file): \(problem)")
    }
  }

  func program(_ method: MethodType, version: Int64? = nil) throws -> Request {
    let members = version.map { [JSON.Member("version", .number("\($0)"))] } ?? []
    return try Self.request(schema, method, .object([.init("code", .text(code))] + members))
  }

  /// Who bought brings the purchases along, each as of its own instant.
  func enroll(_ customerRef: String) throws -> Request {
    try Self.request(
      schema, enroll,
      .object([
        .init("customer_ref", .text(customerRef)), .init("program", .text(code)), .init("with_history", .bool(true)),
      ]))
  }

  func reply(_ method: MethodType, _ payload: [UInt8]) throws -> DynamicMessage {
    guard let type = schema.message(method.reply) else { throw MissingType(name: method.reply) }
    return try schema.decode(payload, as: type)
  }

  private static func request(
    _ schema: Schema, _ method: MethodType, _ json: JSON, program: String? = nil
  ) throws -> Request {
    guard let type = schema.message(method.request) else { throw MissingType(name: method.request) }
    var message = try schema.message(type, from: json)
    if let program, let field = type.field(named: "program") { message[field] = .text(program) }
    let payload = message.encoded
    return Request(payload: payload, key: SampleRequests.key(payload, asOfMs: 0))
  }
}
