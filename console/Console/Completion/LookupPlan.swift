package import Schema

/// Answers of the server that completion may ask for. Nothing waits for them longer than a person notices.
package protocol Lookup: Sendable {
  /// - Returns: nil where no answer came in time, or the server refused.
  func reply(to method: MethodType, _ request: DynamicMessage) -> DynamicMessage?
}

/// Which list answers what could stand in a field, told by names alone: `customer_id` is an id of what `customers`
/// lists. Only lists and searches are asked, which show no more of a person than they show to anybody who calls them.
struct LookupPlan {
  struct Request {
    let method: MethodType
    let message: DynamicMessage
    /// The server looked for the text itself.
    let isSearch: Bool
  }

  private let schema: Schema
  private let service: String
  /// The field of a row that is put into the line.
  private let inserted: String

  private static let rowsMax = 20
  private static let pageMax: Int64 = 100

  /// - Returns: nil where no list answers for the field.
  init?(_ field: Field, of method: MethodType, _ schema: Schema) {
    guard case .scalar(let scalar) = field.type, [.int64, .string].contains(scalar), !field.options.isPrivate else {
      return nil
    }
    self.schema = schema
    guard let target = Self.target(field, method, schema) else { return nil }
    (service, inserted) = target
    guard !requests(for: "").isEmpty || !requests(for: "x").isEmpty else { return nil }
  }

  private static func target(
    _ field: Field, _ method: MethodType, _ schema: Schema
  ) -> (service: String, inserted: String)? {
    let isNumber = field.type == .scalar(.int64)
    let name = field.name
    if isNumber, name == "id" || name == "ids" { return (method.service, "id") }
    if !isNumber, ["number", "code", "key"].contains(name) { return (method.service, name) }
    for suffix in isNumber ? ["_id", "_ids"] : ["_number", "_code", ""] where name.hasSuffix(suffix) {
      let base = name.dropLast(suffix.count)
      // to_member_id is a member as well, handler_id whoever its comment says.
      let words = base.split(separator: "_").map(String.init)
      let service = words.indices.lazy.compactMap { self.service(words[$0...].joined(separator: "_"), schema) }.first
      let told =
        isNumber
        ? field.doc.lowercased().split { !$0.isLetter }.lazy.compactMap { self.service(String($0), schema) }.first : nil
      guard let found = service ?? told else { continue }
      return (found, isNumber ? "id" : suffix.isEmpty ? "code" : String(suffix.dropFirst()))
    }
    return nil
  }

  /// customers for customer, policies for policy.
  private static func service(_ singular: String, _ schema: Schema) -> String? {
    let plurals = [singular + "s", singular.hasSuffix("y") ? singular.dropLast() + "ies" : ""]
    return schema.services.first { plurals.contains($0.name) }?.name
  }

  /// The questions to ask, the best one first.
  func requests(for text: String) -> [Request] {
    let isNumber = text.allSatisfy(\.isASCIIDigit)
    var requests: [Request] = []
    for name in isNumber ? ["list", "search"] : ["search", "list"] {
      guard let method = schema.method("\(service).\(name)"), method.effect == .read, !method.streams,
        let type = schema.message(method.request), let reply = schema.message(method.reply),
        let list = ListReply(reply, schema), list.rowType.field(named: inserted) != nil
      else { continue }
      var message = DynamicMessage(type)
      let asked = ["text", "query", "name"].lazy.compactMap { type.field(named: $0) }.first {
        $0.type == .scalar(.string) && !$0.isRepeated
      }
      if let asked, !text.isEmpty { message[asked] = .text(text) }
      guard type.fields.allSatisfy({ !$0.options.required || message.has($0) }) else { continue }
      // A list that shows somebody's own work at first shows all in sight by this word.
      if let filter = type.field(named: "filter"), let all = schema.enumType(of: filter)?.value("ALL") {
        message[filter] = .int(Int64(all.number))
      }
      if let limit = type.field(named: "limit") {
        let most = min(Self.pageMax, limit.options.max ?? Self.pageMax)
        message[limit] = limit.type == .scalar(.uint32) ? .uint(UInt64(most)) : .int(most)
      }
      requests.append(Request(method: method, message: message, isSearch: asked != nil && !text.isEmpty))
    }
    return requests
  }

  /// - Parameter wasAsked: the server looked for the text, in its own way, so that every row fits.
  func rows(
    of reply: DynamicMessage, matching text: String, wasAsked: Bool
  ) -> [(insert: String, label: String)] {
    guard let list = ListReply(reply.type, schema) else { return [] }
    let wanted = text.lowercased()
    var found: [(insert: String, label: String)] = []
    for row in list.items(reply) {
      // Anything but a plain word would have to be quoted in the line.
      guard let insert = Self.shown(row, inserted),
        insert.allSatisfy({ $0.isLetter || $0.isNumber || "-_./:".contains($0) })
      else { continue }
      let name = Self.names.lazy.filter { $0 != inserted }.compactMap { Self.shown(row, $0) }.first
      guard wasAsked || [insert, name].contains(where: { $0?.lowercased().hasPrefix(wanted) == true }) else { continue }
      let label = name.map { "\(insert)  " + DisplayWidth.clip(VisibleText.escape($0), to: 40) } ?? insert
      found.append((insert, label))
      if found.count == Self.rowsMax { break }
    }
    return found
  }

  /// What people know a record by.
  private static let names = ["name", "title", "customer_name", "label", "subject", "card", "number", "code", "text"]

  private static func shown(_ row: DynamicMessage, _ name: String) -> String? {
    guard let field = row.type.field(named: name), !field.options.secret, let value = row[field] else { return nil }
    if let text = value.textValue { return text.isEmpty ? nil : text }
    return value.intValue.map { "\($0)" }
  }
}
