import Contract
import Zones

/// How sure it is that two files are one customer, in percent, and why. The order of the two does not matter.
///
/// What agrees adds its weight and what contradicts takes its own; the weights stand in `DuplicateWeights`.
struct DuplicateScore: Equatable {
  /// 0 to 100.
  let percent: Int
  let reasons: [DuplicateReason]

  init(_ a: DuplicateTraits, _ b: DuplicateTraits, weights: DuplicateWeights = .standard) {
    var sum = DuplicateSum(weights)
    let sharesPhone = sum.addPhones(a, b)
    let sharesEmail = sum.addEmails(a, b)
    if a.isOrganization || b.isOrganization {
      sum.addOrganizations(a, b)
    } else {
      sum.addPersons(a, b)
    }
    sum.takeContacts(a, b, sharesPhone, sharesEmail)
    percent = min(100, max(0, sum.points))
    reasons = sum.reasons.sorted { $0.rawValue < $1.rawValue }
  }
}

/// Adds up what two files say.
private struct DuplicateSum {
  var points = 0
  var reasons: Set<DuplicateReason> = []
  private let weights: DuplicateWeights

  init(_ weights: DuplicateWeights) { self.weights = weights }

  private mutating func add(_ weight: Int, _ reason: DuplicateReason) {
    points += weight
    reasons.insert(reason)
  }

  private mutating func take(_ weight: Int) { if weights.takesContradictions { points -= weight } }

  // MARK: Telephones and addresses

  mutating func addPhones(_ a: DuplicateTraits, _ b: DuplicateTraits) -> Bool {
    if a.phones.contains(where: b.phones.contains) {
      add(weights.phone, .phone)
      return true
    }
    guard a.phones.contains(where: { mine in b.phones.contains { DuplicateEdit.isSimilar(mine, $0) } }) else {
      return false
    }
    add(weights.similarPhone, .similarPhone)
    return true
  }

  mutating func addEmails(_ a: DuplicateTraits, _ b: DuplicateTraits) -> Bool {
    if a.emails.contains(where: { mine in b.emails.contains { $0.text == mine.text } }) {
      add(weights.email, .email)
      return true
    }
    let isNear = a.emails.contains { mine in
      b.emails.contains { other in
        mine.local == other.local
          || min(mine.local.count, other.local.count) >= 6 && mine.domain == other.domain
            && DuplicateEdit.isOne(mine.local, other.local)
      }
    }
    if isNear { points += weights.similarEmail }
    return isNear
  }

  mutating func takeContacts(_ a: DuplicateTraits, _ b: DuplicateTraits, _ sharesPhone: Bool, _ sharesEmail: Bool) {
    let phonesDiffer = !a.phones.isEmpty && !b.phones.isEmpty && !sharesPhone
    let emailsDiffer = !a.emails.isEmpty && !b.emails.isEmpty && !sharesEmail
    switch (phonesDiffer, emailsDiffer) {
    case (true, true): take(weights.otherContacts)
    case (true, false): take(weights.otherPhone)
    case (false, true): take(weights.otherEmail)
    case (false, false): break
    }
  }

  // MARK: Persons

  mutating func addPersons(_ a: DuplicateTraits, _ b: DuplicateTraits) {
    let isCrossed = Self.isCrossed(a, b)
    let name = isCrossed ? .same : a.names.flatMap { mine in b.names.map { mine.likeness($0) } }.max() ?? .none
    switch name {
    case .same: add(weights.name, .name)
    case .typo: add(weights.nameTypo, .name)
    case .homophone: add(weights.homophone, .name)
    case .related: add(weights.relatedName, .name)
    case .none: take(weights.otherName)
    }
    let company = isCrossed ? .same : companies(a, b)
    // People of one company or family share its name, address and number: those say nothing of two names.
    if name != .none {
      if company >= .short { add(company == .same ? weights.company : weights.shortCompany, .company) }
      if company == .typo { add(weights.companyTypo, .company) }
      addAddresses(a, b, weights.address)
      if isCrossed || a.isSwapped != b.isSwapped && company != .none { reasons.insert(.swappedFields) }
    } else if company >= .short {
      take(weights.colleague)
    }
    addBirthdays(a, b)
    addCities(a, b)
  }

  /// Whether the name of each stands in the other's company, where neither says which is which.
  private static func isCrossed(_ a: DuplicateTraits, _ b: DuplicateTraits) -> Bool {
    guard let mine = a.company, let other = b.company, a.isSwapped == b.isSwapped else { return false }
    return mine.likeness(b.nameAsCompany) >= .short && other.likeness(a.nameAsCompany) >= .short
      && a.nameAsCompany.likeness(b.nameAsCompany) == .none
  }

  private func companies(_ a: DuplicateTraits, _ b: DuplicateTraits) -> DuplicateCompany.Likeness {
    guard let mine = a.company, let other = b.company else { return .none }
    return mine.likeness(other)
  }

  private mutating func addAddresses(_ a: DuplicateTraits, _ b: DuplicateTraits, _ weight: Int) {
    guard !a.address.isEmpty, !b.address.isEmpty, a.city.isEmpty || b.city.isEmpty || a.city == b.city else { return }
    if a.address == b.address || min(a.address.count, b.address.count) >= 8 && Self.isInside(a.address, b.address) {
      add(weight, .address)
    } else if !DuplicateEdit.isOne(a.address, b.address) {
      take(weights.otherAddress)
    }
  }

  /// Whether the longer one ends with the shorter: it says the district too.
  private static func isInside(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    a.count < b.count ? b.suffix(a.count).elementsEqual(a) : a.suffix(b.count).elementsEqual(b)
  }

  private mutating func addBirthdays(_ a: DuplicateTraits, _ b: DuplicateTraits) {
    guard let mine = a.birthday, let other = b.birthday else { return }
    if mine == other { return add(weights.birthday, .birthday) }
    take(
      CivilDay(days: Int64(mine)).isSlip(of: CivilDay(days: Int64(other)))
        ? weights.nearBirthday : weights.otherBirthday)
  }

  private mutating func addCities(_ a: DuplicateTraits, _ b: DuplicateTraits) {
    guard !a.city.isEmpty, !b.city.isEmpty else { return }
    if a.city == b.city { points += weights.city } else { take(weights.otherCity) }
  }

  // MARK: Organisations

  mutating func addOrganizations(_ a: DuplicateTraits, _ b: DuplicateTraits) {
    guard a.isOrganization, b.isOrganization else {
      // Somebody who works there is not the company.
      return take(weights.otherKind)
    }
    switch companies(a, b) {
    case .same: add(weights.organization, .name)
    case .short: add(weights.shortOrganization, .company)
    case .typo: add(weights.organizationTypo, .name)
    case .none:
      if a.names.contains(where: { mine in b.names.contains { mine.likeness($0) == .same } }) {
        add(weights.organization, .name)
      } else {
        take(weights.otherName)
      }
    }
    addAddresses(a, b, weights.organizationAddress)
    guard !a.city.isEmpty, !b.city.isEmpty else { return }
    if a.city == b.city { points += weights.organizationCity } else { take(weights.otherBranch) }
  }
}

extension CivilDay {
  /// Day and month the other way round, or one of the three another.
  fileprivate func isSlip(of other: CivilDay) -> Bool {
    if year == other.year && month == other.day && day == other.month { return true }
    return [year == other.year, month == other.month, day == other.day].count { !$0 } == 1
  }
}
