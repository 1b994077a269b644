import Contract
import Identity
import Operations
import Store

/// What the contract alone cannot say of a file that is about to be stored.
struct CustomerChecks {
  let call: WriteCall
  let before: Customer?
  let places: ItemPlaces

  /// Brings what is new into the form in which it is kept, and checks it. What stood before is left as it is.
  func run(_ customer: inout Customer) throws {
    keepMasked(&customer)
    try normalise(&customer)
    try checkBirthday(customer)
    try checkLists(customer)
    try checkWords(customer)
    try checkAttributes(&customer)
    try checkPeople(customer)
  }

  /// Whoever sees a mask and sends it back means to leave what is behind it.
  private func keepMasked(_ customer: inout Customer) {
    let mask = call.principal.mask
    guard let before, mask != .nothing else { return }
    let shown = before.masked(mask)
    if customer.name == shown.name { customer.name = before.name }
    for text in [\Customer.phone, \.email, \.address, \.preferences]
    where customer[keyPath: text] == shown[keyPath: text] {
      customer[keyPath: text] = before[keyPath: text]
    }
    for list in [\Customer.otherNames, \.morePhones, \.moreEmails, \.notes]
    where customer[keyPath: list] == shown[keyPath: list] {
      customer[keyPath: list] = before[keyPath: list]
    }
  }

  // MARK: Normal forms

  private static func normalise(_ text: inout String?, _ old: String?) {
    if let new = text, new != old { text = NormalText.normal(new) }
  }

  private static func normalise(_ list: inout [String], _ old: [String]?) {
    for (index, item) in list.enumerated() where old?.contains(item) != true { list[index] = NormalText.normal(item) }
  }

  private func normalise(_ customer: inout Customer) throws {
    if customer.name != before?.name { customer.name = NormalText.normal(customer.name) }
    Self.normalise(&customer.company, before?.company)
    Self.normalise(&customer.industry, before?.industry)
    Self.normalise(&customer.region, before?.region)
    Self.normalise(&customer.province, before?.province)
    Self.normalise(&customer.city, before?.city)
    Self.normalise(&customer.address, before?.address)
    Self.normalise(&customer.source, before?.source)
    Self.normalise(&customer.preferences, before?.preferences)
    Self.normalise(&customer.avoidTimes, before?.avoidTimes)
    Self.normalise(&customer.otherNames, before?.otherNames)
    Self.normalise(&customer.tags, before?.tags)
    Self.normalise(&customer.notes, before?.notes)
    Self.normalise(&customer.attributes, before?.attributes)
    if let phone = customer.phone, phone != before?.phone {
      customer.phone = try PhoneNumber.parse(phone, "phone")
    }
    for (index, phone) in customer.morePhones.enumerated() where before?.morePhones.contains(phone) != true {
      customer.morePhones[index] = try PhoneNumber.parse(phone, places.path("more_phones", phone))
    }
    if let email = customer.email, email != before?.email { customer.email = NormalText.email(email) }
    let old = before?.moreEmails ?? []
    customer.moreEmails = customer.moreEmails.map { old.contains($0) ? $0 : NormalText.email($0) }
  }

  // MARK: Checks

  private func checkBirthday(_ customer: Customer) throws(Refusal) {
    // The last day that has begun anywhere: a birthday today in Auckland is no future one.
    let today = (call.nowMs + 14 * 3_600_000) / 86_400_000
    if let birthday = customer.birthdayDay, Int64(birthday) > today { throw Refusal(.inFuture, path: "birthday_day") }
  }

  private func checkLists(_ customer: Customer) throws(Refusal) {
    try check(customer.tags, before?.tags, "tags", max: 100)
    try check(customer.externalRefs, before?.externalRefs, "external_refs", max: 20)
    try check(customer.notes, before?.notes, "notes", max: 100, mayRepeat: true)
    try check(customer.otherNames, before?.otherNames, "other_names", max: 10)
    try check(customer.morePhones, before?.morePhones, "more_phones", max: 10)
    try check(customer.moreEmails, before?.moreEmails, "more_emails", max: 10)
    try check(customer.helperIds, before?.helperIds, "helper_ids", max: 20)
    try check(
      customer.attributes.map(AttributeText.key), before?.attributes.map(AttributeText.key), "attributes", max: 50)
    try check(customer.consents, before?.consents, "consents", max: 10)
    try check(customer.refusals, before?.refusals, "refusals", max: 10)
    // A list that a merge made long could still be filled with longer items until no reply holds the file.
    if let before, !before.mergedIds.isEmpty, customer.textBytes > max(MergeLimits.bytesMax, before.textBytes) {
      throw Refusal(.tooLong, path: "notes", ["max": "\(MergeLimits.bytesMax) bytes"])
    }
    if let channel = customer.consents.first(where: customer.refusals.contains) {
      throw Refusal(.consentRefused, path: "consents[\(customer.consents.firstIndex(of: channel) ?? 0)]")
    }
    if let phone = customer.phone, customer.morePhones.contains(phone) {
      throw Refusal(.duplicateItem, path: places.path("more_phones", phone))
    }
    if let email = customer.email, customer.moreEmails.contains(email) {
      throw Refusal(.duplicateItem, path: places.path("more_emails", email))
    }
  }

  /// Additions may not carry a list beyond what one request may hold, else a file could grow without end; a list that
  /// a merge made longer may stay so, but not grow.
  private func check<Item: Hashable>(
    _ items: [Item], _ old: [Item]?, _ path: String, max: Int, mayRepeat: Bool = false
  ) throws(Refusal) {
    if items == old { return }
    guard items.count <= Swift.max(max, old?.count ?? 0) else {
      throw Refusal(.tooManyItems, path: path, ["max": "\(max)"])
    }
    var seen: Set<Item> = []
    if !mayRepeat, let index = items.firstIndex(where: { !seen.insert($0).inserted }) {
      throw Refusal(.duplicateItem, path: "\(path)[\(index)]")
    }
  }

  private func checkWords(_ customer: Customer) throws {
    let words = WordCheck(transaction: call.transaction)
    for tag in customer.tags where before?.tags.contains(tag) != true {
      try words.check(tag, in: .tag, places.path("tags", tag))
    }
    if let industry = customer.industry, industry != before?.industry {
      try words.check(industry, in: .industry, "industry")
    }
    if let source = customer.source, source != before?.source { try words.check(source, in: .source, "source") }
  }

  /// Values are kept in one form, so that a list finds all that say the same.
  private func checkAttributes(_ customer: inout Customer) throws {
    let standing = before?.attributes ?? []
    for (index, attribute) in customer.attributes.enumerated() where !standing.contains(attribute) {
      customer.attributes[index] = try AttributeCheck(transaction: call.transaction)
        .canonical(attribute, standing: standing, places.path("attributes", attribute))
    }
  }

  /// An owner or helper who left may stay until another one is chosen. Only who may assign gives customers to others.
  private func checkPeople(_ customer: Customer) throws {
    if let before {
      try ContactKindCheck(transaction: call.transaction).check(customer, insteadOf: before, "kind")
    }
    let employees = EmployeeCheck(transaction: call.transaction)
    if let owner = customer.ownerId, owner != before?.ownerId { try employees.checkWorks(owner, "owner_id") }
    for helper in customer.helperIds where before?.helperIds.contains(helper) != true {
      try employees.checkWorks(helper, places.path("helper_ids", "\(helper)"))
    }
    guard customer.ownerId != before?.ownerId, !call.principal.permissions.contains(.customersAssign) else { return }
    // A new file is its author's; a service account keeps files for whomever it says.
    let isOwn = before == nil && (customer.ownerId == call.principal.employeeId || call.principal.employeeId == nil)
    if !isOwn { throw Refusal(.assignDenied, path: "owner_id") }
  }
}

/// Where a request names the items of its lists, for the path of a refusal.
struct ItemPlaces {
  private var listed: [String: [String]] = [:]
  private var added: [String: [String]] = [:]

  mutating func list(_ field: String, _ items: [String], adding more: [String] = []) {
    // Most lists are empty, and nobody asks unless something is refused.
    if !items.isEmpty { listed[field] = items }
    if !more.isEmpty { added[field] = more }
  }

  func path(_ field: String, _ item: String) -> String {
    if let index = position(of: item, in: listed[field]) { return "\(field)[\(index)]" }
    return position(of: item, in: added[field]).map { "\(field)_add[\($0)]" } ?? field
  }

  /// The file holds the item in its normal form, the request perhaps in another.
  private func position(of item: String, in items: [String]?) -> Int? {
    items?.firstIndex {
      $0 == item || NormalText.normal($0) == item || NormalText.email($0) == item || PhoneNumber($0)?.text == item
    }
  }
}
