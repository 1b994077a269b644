import Schema

/// The loader's requests, built by the schema like any other call of the console.
struct SampleRequests: Sendable {
  let schema: Schema
  let upsert: MethodType
  let record: MethodType
  let get: MethodType
  /// Absent where the server has no dictionaries.
  let addWord: MethodType?

  /// - Returns: nil where the server lacks one of the methods.
  init?(_ schema: Schema) {
    guard let upsert = schema.method("customers.upsert"), let record = schema.method("purchases.record"),
      let get = schema.method("purchases.get")
    else { return nil }
    (self.schema, self.upsert, self.record, self.get) = (schema, upsert, record, get)
    addWord = schema.method("words.add")
  }

  func add(_ entry: SampleData.DictionaryEntry, _ method: MethodType) throws -> [UInt8] {
    try encode(
      method, .object([.init("dictionary", .text(entry.dictionary)), .init("word", .text(entry.word))]))
  }

  func upsert(_ customers: ArraySlice<SampleData.Customer>) throws -> [UInt8] {
    let rows = customers.map { customer in
      var members = [JSON.Member("kind", .text(customer.kind))]
      members += customer.texts.map { JSON.Member($0.field, .text($0.value)) }
      if let birthday = customer.birthday { members.append(.init("birthday_day", .number("\(birthday)"))) }
      if !customer.tags.isEmpty { members.append(.init("tags", .list(customer.tags.map { .text($0) }))) }
      members.append(.init("external_refs", .list([.text(customer.externalRef)])))
      let key = Base64.encode(Array("sample:\(customer.externalRef)".utf8))
      return JSON.object([.init("key", .text(key)), .init("customer", .object(members))])
    }
    return try encode(upsert, .object([.init("rows", .list(rows))]))
  }

  func record(_ purchase: SampleData.Purchase, _ shift: SampleShift) throws -> [UInt8] {
    try encode(
      record,
      .object([
        .init("customer_ref", .text(purchase.customerRef)), .init("external_ref", .text(purchase.externalRef)),
        .init("purchased_at_ms", .number("\(shift.instantMs(purchase))")),
        .init(
          "amount", .object([.init("minor", .number("\(purchase.cents)")), .init("currency", .text("USD"))])),
        .init("quantity", .number("\(purchase.quantity)")),
      ]))
  }

  func get(_ purchase: SampleData.Purchase) throws -> [UInt8] {
    try encode(get, .object([.init("external_ref", .text(purchase.externalRef))]))
  }

  func reply(_ method: MethodType, _ payload: [UInt8]) throws -> DynamicMessage {
    guard let type = schema.message(method.reply) else { throw MissingType(name: method.reply) }
    return try schema.decode(payload, as: type)
  }

  private func encode(_ method: MethodType, _ json: JSON) throws -> [UInt8] {
    guard let type = schema.message(method.request) else { throw MissingType(name: method.request) }
    return try schema.message(type, from: json).encoded
  }

  /// The same batch has the same key, so that a load that was cut goes on without doing anything twice.
  static func key(_ payload: [UInt8], asOfMs: Int64) -> [UInt8] {
    var digest = FNV128()
    digest.add(payload)
    digest.add(Array("\(asOfMs)".utf8))
    return Array("sample:\(digest.hex)".utf8)
  }
}

/// FNV-1a in 128 bits: tells batches apart; nobody attacks his own sample.
private struct FNV128 {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
  }

  var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
