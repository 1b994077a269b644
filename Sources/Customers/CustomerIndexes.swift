import Contract
import Identity
import Operations
import Store

/// Everything that finds a file: references, telephone numbers and addresses, books, and the search.
struct CustomerIndexes {
  let call: WriteCall
  var places = ItemPlaces()
  /// Whether another file may have the same telephone number.
  var allowsDuplicate = true

  /// - Parameters:
  ///   - customer: with its id; absent where the file becomes part of another one.
  ///   - before: absent for a new file.
  /// - Throws: `Refusal` with `.externalRefTaken` or `.customerDuplicate`.
  func change(_ customer: Customer?, insteadOf before: Customer?) throws {
    guard let id = customer?.id ?? before?.id else { return }
    try changeRefs(id, customer?.externalRefs ?? [], before?.externalRefs ?? [])
    try changeKeys(id, customer, before)
    try changeBooks(id, Self.people(customer), Self.people(before))
    let (old, new) = (before.map(NameSearch.text), customer.map(NameSearch.text))
    if old != new { call.index(NameSearch.index, id: id, old: old, new: new) }
    if DuplicateIndex.isSame(before, customer) { return }
    let (oldKeys, newKeys) = (before.map(DuplicateIndex.text), customer.map(DuplicateIndex.text))
    if oldKeys != newKeys { call.index(DuplicateIndex.index, id: id, old: oldKeys, new: newKeys) }
  }

  /// Writes the references down that the file did not have; one that belongs to another customer is refused.
  private func changeRefs(_ id: Int64, _ refs: [String], _ old: [String]) throws {
    let table = ExternalRefTable(transaction: call.transaction)
    for ref in old where !refs.contains(ref) { try table.delete(ref) }
    for ref in refs where !old.contains(ref) {
      if let owner = try table.owner(of: ref) {
        throw try taken(ref, by: owner)
      }
      try table.insert(ref, customerId: id)
    }
  }

  /// A file out of sight has no id in the answer, but a number and an owner to ask.
  private func taken(_ ref: String, by id: Int64) throws -> Refusal {
    let visible = VisibleCustomers(call.principal, call.transaction)
    let file = try CustomerTable(transaction: call.transaction).find(id)
    let owner = try file?.ownerId.flatMap { try EmployeeCheck(transaction: call.transaction).name($0) }
    var refusal = Refusal(
      .externalRefTaken, path: places.path("external_refs", ref),
      ["ref": ref, "number": file?.number ?? CustomerNumber.text(id), "owner": owner ?? "-"])
    if let file, visible.sees(file) { refusal.resource = "customer:\(file.id)" }
    return refusal
  }

  private func changeKeys(_ id: Int64, _ customer: Customer?, _ before: Customer?) throws {
    let table = CustomerKeyTable(transaction: call.transaction)
    let keys = customer.map(CustomerKeyTable.keys) ?? []
    let old = before.map(CustomerKeyTable.keys) ?? []
    if keys == old { return }
    for key in old.subtracting(keys) { try table.delete(key, customerId: id) }
    if let customer, !allowsDuplicate {
      try DuplicateCheck(call: call, places: places).check(customer, except: old)
    }
    for key in keys.subtracting(old).sorted() { try table.insert(key, customerId: id) }
  }

  private func changeBooks(_ id: Int64, _ people: Set<Int64>, _ old: Set<Int64>) throws {
    let table = BookTable(transaction: call.transaction)
    for employee in old.subtracting(people) { try table.delete(employee, customerId: id) }
    for employee in people.subtracting(old) { try table.insert(employee, customerId: id) }
  }

  private static func people(_ customer: Customer?) -> Set<Int64> {
    guard let customer else { return [] }
    return Set(customer.helperIds + (customer.ownerId.map { [$0] } ?? []))
  }
}

/// The check at entry (查重): a telephone number belongs to one file in the whole company, unless the caller knows better.
struct DuplicateCheck {
  let call: WriteCall
  let places: ItemPlaces

  func check(_ customer: Customer, except known: Set<String>) throws {
    if let phone = customer.phone { try check(phone, "phone", customer.id, known) }
    for phone in customer.morePhones { try check(phone, places.path("more_phones", phone), customer.id, known) }
  }

  private func check(_ phone: String, _ path: String, _ id: Int64, _ known: Set<String>) throws {
    let key = CustomerKeyTable.phone(phone)
    guard !known.contains(key) else { return }
    let holders = try CustomerKeyTable(transaction: call.transaction).customers(with: key, limit: 2)
    guard let holder = holders.first(where: { $0 != id }),
      let other = try CustomerTable(transaction: call.transaction).find(holder)
    else { return }
    let match = try DuplicateCandidates(call.principal, call.transaction).match(other, [.phone])
    // Masked for everybody: the text is stored for retries, and rights may shrink before one comes.
    let shown = match.masked(.everything)
    var refusal = Refusal(
      .customerDuplicate, path: path,
      [
        "number": shown.number, "name": shown.name, "phone": shown.phone ?? PersonalMask.phone(phone),
        "owner": shown.ownerName ?? "-",
      ])
    if let id = match.customerId { refusal.resource = "customer:\(id)" }
    throw refusal
  }
}
