import Contract
import Identity
import Operations
import Store

extension Customers {
  /// A page ends before it is longer than this, but for a single call that is: notes may be long, and a reply must fit
  /// in a frame.
  private static let pageBytesMax = 1 << 20

  func customerHistory(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply {
    let customer = try CustomerLookup(
      id: request.id, number: request.number, externalRef: request.externalRef,
      paths: .init(id: "id", number: "number", externalRef: "external_ref")
    ).customer(for: call.principal, in: call.transaction)
    let limit = Int(request.limit ?? 50)
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["customer history", "\(customer.id)"])
    let merged = try MergeTable(transaction: call.transaction).sources(of: customer.id).map(\.customer)
    var weave = try HistoryWeave(
      [customer] + merged, before: page.position?[0] ?? .max, limit: limit, in: call.transaction)
    var text = ChangeText(fileId: customer.id, mask: call.principal.mask, transaction: call.transaction)
    var reply = CustomerHistoryReply()
    var bytes = 0
    var last: Int64?
    var count = 0
    while let event = try weave.next() {
      let items = count < limit ? try text.items(of: event) : []
      bytes += items.reduce(0) { $0 + $1.encoded().count }
      if let last, count == limit || bytes > Self.pageBytesMax {
        reply.nextCursor = page.cursor(Cursor(last))
        break
      }
      reply.items += items
      last = event.entry.seq
      count += 1
    }
    // No field of the reply says whose data it shows, so it is noted here.
    if !call.principal.mask.hidesNames {
      call.reads.note(call.principal, Methods.Customers.history.info, Customer.recordKind, customer.id)
    }
    return reply
  }
}

/// What calls changed, field by field, as the caller may see it.
private struct ChangeText {
  let fileId: Int64
  let mask: PersonalMask
  let transaction: Transaction
  private var names: [String: String?] = [:]

  init(fileId: Int64, mask: PersonalMask, transaction: Transaction) {
    self.fileId = fileId
    self.mask = mask
    self.transaction = transaction
  }

  mutating func items(of event: HistoryWeave.Event) throws -> [FieldChange] {
    var form = FieldChange()
    form.seq = event.entry.seq
    form.changedAtMs = event.entry.atMs
    form.recordedAtMs = event.entry.postedMs
    form.who = Self.actor(event.entry)
    form.whoName = try name(of: form.who)
    form.method = event.entry.methodName
    return event.files.flatMap { file in
      changes(event.entry, file.before, file.after).map { change in
        var item = form
        // A file that became part of this one is named before the field.
        item.fieldName = (file.id == fileId ? "" : CustomerNumber.text(file.id) + ".") + change.field
        item.old = change.old
        item.new = change.new
        return item
      }
    }
  }

  private typealias Change = (field: String, old: String?, new: String?)

  private func changes(_ entry: JournalEntry, _ before: FileState, _ after: FileState) -> [Change] {
    switch (before, after) {
    case (.known(let old), .known(let new)): return whole(entry, old, new) + fields(old, new)
    case (.unopened, .known(let new)):
      var blank = Customer()
      blank.createdAtMs = new.createdAtMs
      return [("file", nil, "opened")] + fields(blank, new, isOpened: true)
    case (.unopened, _): return [("file", nil, "opened")]
    default: return [("erased", nil, nil)]
    }
  }

  /// What happened to the file as a whole.
  private func whole(_ entry: JournalEntry, _ old: Customer, _ new: Customer) -> [Change] {
    var changes: [Change] = []
    if old.archivedAtMs == nil, new.archivedAtMs != nil { changes.append(("file", nil, "archived")) }
    if old.archivedAtMs != nil, new.archivedAtMs == nil { changes.append(("file", "archived", "restored")) }
    // The other file of the call; what had become part of that one came along.
    for id in new.mergedIds where !old.mergedIds.contains(id) {
      guard entry.entities.contains(EntityRef(kind: Customer.recordKind, id: id)) else { continue }
      changes.append(("file", nil, "merged \(CustomerNumber.text(id))"))
    }
    if !changes.isEmpty, let reason = Self.reason(entry) { changes.append(("reason", nil, reason)) }
    return changes
  }

  /// What the caller gave as the reason; the file does not keep it.
  private static func reason(_ entry: JournalEntry) -> String? {
    guard let request = entry.content?.request else { return nil }
    // A request that a later contract would not take any more still has its history, without its reason.
    switch entry.methodName {
    case Methods.Customers.archive.info.name: return (try? ArchiveCustomerRequest(bytes: request))?.reason
    case Methods.Customers.merge.info.name: return (try? MergeCustomersRequest(bytes: request))?.reason
    default: return nil
    }
  }

  /// The files as they are tell what changed, and masked ones what is shown of it.
  private func fields(_ old: Customer, _ new: Customer, isOpened: Bool = false) -> [Change] {
    let shownOld = old.masked(mask)
    let shownNew = new.masked(mask)
    return FieldText.all.compactMap { field in
      let (before, after) = (isOpened && field.name != "created_at_ms" ? nil : field.text(old), field.text(new))
      guard before != after else { return nil }
      return (
        field.name, before.map { _ in field.text(shownOld) ?? "***" }, after.map { _ in field.text(shownNew) ?? "***" }
      )
    }
  }

  /// The journal's principal is who holds the connection; the employee whom a service spoke for stands among the
  /// records.
  private static func actor(_ entry: JournalEntry) -> String {
    let employee = entry.entities.first { $0.kind == "on_behalf_of" }
    return entry.principal + (employee.map { "/employee:\($0.id)" } ?? "")
  }

  /// The employee who acted; also behind a service that acted for them: account:3/employee:7.
  private mutating func name(of principal: String) throws -> String? {
    if let known = names[principal] { return known }
    let actor = principal.split(separator: "/").last ?? ""
    let id = actor.hasPrefix("employee:") ? Int64(actor.dropFirst("employee:".count)) : nil
    let name = try id.flatMap { try EmployeeCheck(transaction: transaction).name($0) }
    names[principal] = .some(name)
    return name
  }
}
