internal import Client
internal import Contract

/// Created customers: each there once, with the name and telephone that were sent.
struct CheckCustomers {
  let look: LookUp

  func run() async throws -> CheckResult.Row {
    let deeds = look.ledger.deeds(.customer)
    let unknown = look.ledger.unknown(.customer)
    let people = look.people
    var row = CheckResult.Row(kind: "customers", acknowledged: deeds.count, unknown: unknown.count)
    row.addTwice(deeds.map(\.id), "customer")
    row = try await look.each("customers", deeds, into: row) { deed in
      let id = deed.id
      let stored = try await look.get { try await look.client.customers.get(GetCustomerRequest(id: id)) }
      guard let stored else { return .missing("customer \(deed.id) was acknowledged and is not there") }
      let sent = people.customer(Int(deed.number))
      guard Masked.agrees(stored.name, sent.name), Masked.agrees(stored.phone, sent.phone) else {
        return .wrong("customer \(deed.id) is \(stored.name) \(stored.phone ?? "") and was sent as \(sent.name)")
      }
      return .found
    }
    try await findMore(deeds, unknown, &row)
    return row
  }

  /// Files opened since that nobody acknowledged: of a call of unknown end, of others, or doubled.
  private func findMore(_ deeds: [Deed], _ unknown: [Deed], _ row: inout CheckResult.Row) async throws {
    let known = Set(deeds.map(\.id))
    var request = ListCustomersRequest(order: .newestFirst, limit: 500, createdFromMs: look.fromMs)
    request.state = .any
    var extra: [Customer] = []
    repeat {
      let page = try await look.client.customers.list(request, LookUp.timeout)
      extra += page.items.filter { !known.contains($0.id) }
      request.cursor = page.nextCursor
    } while request.cursor != nil && extra.count < Self.extraMax
    guard !extra.isEmpty else { return }
    let sent = phones(deeds)
    let open = phones(unknown)
    for customer in extra {
      guard let phone = customer.phone else { continue }
      if sent.contains(phone) {
        row.add(.doubled("customer \(customer.id) has the telephone of one that was acknowledged under another id"))
      } else if open.contains(phone) {
        row.note("customer \(customer.id) stands, though no answer came")
      }
    }
  }

  private func phones(_ deeds: [Deed]) -> Set<String> {
    let people = look.people
    return Set(deeds.compactMap { people.customer(Int($0.number)).phone })
  }

  private static let extraMax = 100_000
}

/// Personal data as a caller without the right sees them: the stars stand for what is hidden.
enum Masked {
  static func agrees(_ shown: String?, _ sent: String?) -> Bool {
    guard let shown, let sent else { return (shown == nil) == (sent == nil) }
    guard let first = shown.firstIndex(of: "*"), let last = shown.lastIndex(of: "*") else { return shown == sent }
    return sent.hasPrefix(shown[..<first]) || sent.hasSuffix(shown[shown.index(after: last)...])
  }
}

extension CheckResult.Row {
  /// Two acknowledgements that name the same record are one record too few.
  mutating func addTwice(_ ids: [Int64], _ what: String) {
    let sorted = ids.sorted()
    for (id, next) in zip(sorted, sorted.dropFirst()) where id == next {
      add(.wrong("\(what) \(id) was acknowledged to two calls"))
    }
  }
}

/// Updated customers: the version that was acknowledged last, and no version acknowledged twice.
struct CheckUpdates {
  let look: LookUp

  private struct Last {
    var version: UInt32
    var text: Int32
    var unknown = 0
  }

  func run() async throws -> CheckResult.Row {
    let deeds = look.ledger.deeds(.update)
    let unknown = look.ledger.unknown(.update)
    var row = CheckResult.Row(kind: "updates", acknowledged: deeds.count, unknown: unknown.count)
    var last: [UInt32: Last] = [:]
    let sorted = deeds.sorted { ($0.subject, $0.number) < ($1.subject, $1.number) }
    for (deed, next) in zip(sorted, sorted.dropFirst()) where (deed.subject, deed.number) == (next.subject, next.number)
    {
      row.add(
        .doubled("version \(deed.number) of customer \(deed.subject) was acknowledged to two updates: one is lost"))
    }
    for deed in sorted { last[deed.subject] = Last(version: deed.number, text: deed.amount) }
    for deed in unknown { last[deed.subject]?.unknown += 1 }
    var counted = try await look.each("updated customers", Array(last), into: row) { customer, last in
      let stored = try await look.get {
        try await look.client.customers.get(GetCustomerRequest(id: Int64(customer)))
      }
      guard let stored else { return .missing("customer \(customer), who was updated, is not there") }
      guard stored.version >= Int64(last.version) else {
        return .missing("version \(last.version) of customer \(customer) was acknowledged; stored is \(stored.version)")
      }
      let more = Int(stored.version) - Int(last.version)
      guard more <= last.unknown else {
        return .wrong("customer \(customer) has version \(stored.version), \(more) beyond what was acknowledged")
      }
      let address = UpdateWorkload.address(look.ledger.run) + "\(last.text)"
      guard more > 0 || Masked.agrees(stored.address, address) else {
        return .wrong("customer \(customer) has the address \(stored.address ?? "none"), sent was \(address)")
      }
      return .found
    }
    // A customer's last version stands on all those before it.
    counted.found = counted.isRight ? deeds.count : counted.found
    return counted
  }
}
