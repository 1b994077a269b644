import Contract
import Operations
import Store

extension Customers {
  /// What this room keeps of customers beyond their rows.
  private static let ownParts: [any MergePart] = [ContactsMergePart()]

  func mergeCustomers(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply {
    let (into, from) = try MergedPair(request, call).checked()
    let table = MergeTable(transaction: call.transaction)
    let merged = MergedFile(
      MergeSource(customer: from, fields: try table.fields(of: from.id)),
      into: MergeSource(customer: into, fields: try table.fields(of: into.id)),
      earlier: try table.sources(of: into.id), behind: try table.sources(of: from.id))
    let joined = merged.joined()
    let path = request.fromNumber == nil ? "from" : "from_number"
    try MergeLimits.check(joined.customer, path)
    // The old file leaves every index first, so that the joined one can take its references over.
    try CustomerIndexes(call: call).change(nil, insteadOf: from)
    try table.point(from.id, at: into.id)
    var reply = MergeCustomersReply()
    reply.customer = try storeCustomer(joined.customer, insteadOf: into, call)
    try table.keep(joined.fields, of: into.id)
    call.changes("customer", from.id, before: from)
    reply.moves = MergeMove.fields(from: into, to: reply.customer)
    for part in Self.ownParts + mergeParts {
      do {
        let count = try part.move(from: from.id, into: into.id, call)
        reply.moves.append(MergeMove(what: part.name, count: Int64(count)))
      } catch var refusal as Refusal {
        // A part does not know how the request named the file whose records move.
        if refusal.path?.hasPrefix("meta.") != true { refusal.path = path }
        throw refusal
      }
    }
    reply.moves.removeAll { $0.count == 0 }
    return reply
  }
}

/// The two files that a request names.
private struct MergedPair {
  let request: MergeCustomersRequest
  let call: WriteCall

  init(_ request: MergeCustomersRequest, _ call: WriteCall) {
    self.request = request
    self.call = call
  }

  /// Each is the file that answers for the id or number given.
  func checked() throws -> (into: Customer, from: Customer) {
    let into = try CustomerLookup(
      id: request.into, number: request.intoNumber, paths: .init(id: "into", number: "into_number")
    ).customer(for: call.principal, in: call.transaction)
    let from = try CustomerLookup(
      id: request.from, number: request.fromNumber, paths: .init(id: "from", number: "from_number")
    ).customer(for: call.principal, in: call.transaction)
    let intoPath = request.intoNumber == nil ? "into" : "into_number"
    let fromPath = request.fromNumber == nil ? "from" : "from_number"
    guard into.id != from.id else { throw Refusal(.mergeWithItself, path: fromPath, ["number": into.number]) }
    try Self.check(request.intoVersion, of: into, "into_version")
    try Self.check(request.fromVersion, of: from, "from_version")
    try into.checkActive(intoPath)
    guard into.kind == from.kind else { throw Refusal(.mergeKindsDiffer, path: fromPath) }
    if call.isPastFact, call.nowMs < from.updatedAtMs { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
    return (into, from)
  }

  private static func check(_ version: Int64?, of customer: Customer, _ path: String) throws(Refusal) {
    guard let version, version != customer.version else { return }
    var refusal = Refusal.staleVersion("customer", id: customer.id, given: version, current: customer.version)
    refusal.path = path
    throw refusal
  }
}

/// How large a joined file may become: lists ten times what one request may hold, all of it a part of a frame.
enum MergeLimits {
  /// Each merge reads all files that were merged before.
  static let filesMax = 1000
  /// A file must fit in every reply that shows it, and its values twice in a page of its history.
  static let bytesMax = 1 << 20

  static func check(_ customer: Customer, _ path: String) throws(Refusal) {
    let lists: [(what: String, count: Int, max: Int)] = [
      ("tags", customer.tags.count, 1000), ("external_refs", customer.externalRefs.count, 200),
      ("notes", customer.notes.count, 1000), ("other_names", customer.otherNames.count, 100),
      ("more_phones", customer.morePhones.count, 100), ("more_emails", customer.moreEmails.count, 100),
      ("helper_ids", customer.helperIds.count, 200), ("attributes", customer.attributes.count, 500),
      ("merged_ids", customer.mergedIds.count, filesMax),
    ]
    for list in lists where list.count > list.max {
      throw Refusal(.mergeTooLarge, path: path, ["what": list.what, "max": "\(list.max)"])
    }
    guard customer.encoded().count <= bytesMax else {
      throw Refusal(.mergeTooLarge, path: path, ["what": "bytes", "max": "\(bytesMax)"])
    }
  }
}

extension MergeMove {
  /// What the file itself gains: single values, and items of each list.
  fileprivate static func fields(from before: Customer, to after: Customer) -> [MergeMove] {
    let single = MergeField.fields(of: [before, after]).filter { $0.differs(before, after) }
    let lists: [(String, Int)] = [
      ("fields", single.count),
      ("names", gained(before.otherNames, after.otherNames)),
      ("phones", gained(before.phones, after.phones)),
      ("emails", gained(before.emails, after.emails)),
      ("references", gained(before.externalRefs, after.externalRefs)),
      ("tags", gained(before.tags, after.tags)),
      ("notes", gained(before.notes, after.notes)),
      ("helpers", gained(before.helperIds, after.helperIds)),
      ("consents", gained(before.consents, after.consents)),
      ("refusals", gained(before.refusals, after.refusals)),
    ]
    return lists.map { MergeMove(what: $0.0, count: Int64($0.1)) }
  }

  private static func gained<Item: Hashable>(_ old: [Item], _ new: [Item]) -> Int {
    Set(new).subtracting(old).count
  }
}

extension Customer {
  /// All telephone numbers and all addresses, the first ones first.
  fileprivate var phones: [String] { (phone.map { [$0] } ?? []) + morePhones }
  fileprivate var emails: [String] { (email.map { [$0] } ?? []) + moreEmails }
}
