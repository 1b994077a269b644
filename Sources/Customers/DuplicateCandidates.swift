import Contract
import Identity
import Operations
import Store

/// The files that may be the same customer as one that was just written, for the reply (查重).
///
/// What costs little is asked: the same number, the same address, the same name in the same company. Files of the same
/// group commit are not yet in the index, so two that come in one instant with nothing but the same name and company in
/// common are first found by `customers.find_duplicates`.
struct DuplicateCandidates {
  private let visible: VisibleCustomers
  private let transaction: Transaction
  private static let matchesMax = 10
  /// Of those who share one number or one company's key.
  private static let comparedMax = 16

  init(_ principal: Principal, _ transaction: Transaction) {
    visible = VisibleCustomers(principal, transaction)
    self.transaction = transaction
  }

  /// At most ten, those with the most in common first, then the oldest.
  func matches(of customer: Customer) throws -> [DuplicateMatch] {
    var ids: Set<Int64> = []
    let keys = CustomerKeyTable(transaction: transaction)
    for key in CustomerKeyTable.keys(of: customer) {
      ids.formUnion(try keys.customers(with: key, limit: Self.comparedMax))
    }
    // Only with the company does the same name say anything.
    var traits: DuplicateTraits?
    if customer.company != nil || customer.kind == .organization {
      let own = DuplicateTraits(customer)
      traits = own
      if let key = DuplicateIndex.companyKey(of: own) {
        ids.formUnion(
          try transaction.search(DuplicateIndex.index, allOf: [key], beforeId: .max, limit: Self.comparedMax))
      }
    }
    ids.remove(customer.id)
    if ids.isEmpty { return [] }
    let own = traits ?? DuplicateTraits(customer)
    var found: [(other: Customer, reasons: [DuplicateReason])] = []
    for id in ids.sorted() {
      guard let other = try CustomerTable(transaction: transaction).find(id), other.id == id else { continue }
      let reasons = Self.reasons(own, DuplicateTraits(other))
      if !reasons.isEmpty { found.append((other, reasons)) }
    }
    found.sort { ($1.reasons.count, $0.other.id) < ($0.reasons.count, $1.other.id) }
    return try found.prefix(Self.matchesMax).map { try match($0.other, $0.reasons) }
  }

  /// Of a changed file, where something changed by which it may now be found to be another's double.
  func matches(of customer: Customer, insteadOf before: Customer) throws -> [DuplicateMatch] {
    let isSame =
      customer.name == before.name && customer.company == before.company
      && CustomerKeyTable.keys(of: customer) == CustomerKeyTable.keys(of: before)
    return isSame ? [] : try matches(of: customer)
  }

  /// What the caller may know of another file: of one out of their sight no id, and name and number masked, but whom to
  /// ask.
  func match(_ other: Customer, _ reasons: [DuplicateReason]) throws -> DuplicateMatch {
    let isVisible = visible.sees(other)
    let match = DuplicateMatch(
      customerId: isVisible ? other.id : nil, number: other.number, name: other.name, phone: other.phone,
      ownerName: try other.ownerId.flatMap { try EmployeeCheck(transaction: transaction).name($0) }, reasons: reasons)
    return isVisible ? match : match.masked(.everything)
  }

  /// The same number, the same address, or the same name in the same company.
  private static func reasons(_ own: DuplicateTraits, _ other: DuplicateTraits) -> [DuplicateReason] {
    var reasons: [DuplicateReason] = []
    if own.phones.contains(where: other.phones.contains) { reasons.append(.phone) }
    if own.emails.contains(where: other.emails.contains) { reasons.append(.email) }
    guard own.isOrganization == other.isOrganization, let mine = own.company, let others = other.company else {
      return reasons
    }
    let company = mine.likeness(others)
    if own.isOrganization {
      if company >= .short { reasons.append(company == .same ? .name : .company) }
    } else if company >= .short,
      own.names.contains(where: { name in other.names.contains { $0.likeness(name) == .same } })
    {
      reasons += [.name, .company]
    }
    return reasons
  }
}
