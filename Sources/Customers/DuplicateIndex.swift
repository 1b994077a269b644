import Contract
import Store

/// Where the files that may be doubles of a file are found without comparing it with all.
///
/// Each key joins two things that agree, so that a common name or a large employer alone makes nobody a candidate: the
/// initials of the name, which typing errors rarely meet, with the birthday, company, address, start or end of a
/// telephone number, or what stands before the @. The same number or address is found by `CustomerKeyTable`.
///
/// Not found are doubles that agree in nothing but the name, and those whose name has other initials and whose numbers
/// and addresses are all others.
enum DuplicateIndex {
  static let index = SearchIndex(name: "customer_double", version: 1, entries: entries) {
    $0.split(separator: " ").map { String($0) }
  }

  private static let entries: SearchIndex.Entries = { afterId, limit, transaction in
    try CustomerTable(transaction: transaction).page(afterId: afterId, limit: limit).map { ($0.id, text(of: $0)) }
  }

  static func text(of customer: Customer) -> String { keys(of: DuplicateTraits(customer)).joined(separator: " ") }

  /// Numbers and addresses that count; a file with more than these is found by the first.
  private static let contactsMax = 3

  static func keys(of traits: DuplicateTraits) -> [String] {
    let initials = traits.initials
    var keys: [String] = []
    if let company = companyKey(of: traits) { keys.append(company) }
    if let birthday = traits.birthday { keys.append(key("b", initials, "\(birthday)".unicodeScalars)) }
    if !traits.address.isEmpty { keys.append(key("a", initials, traits.address)) }
    for phone in traits.phones.prefix(contactsMax) where phone.count >= 8 {
      let digits = phone.map { Unicode.Scalar($0) }
      keys.append(key("h", initials, digits.dropLast(4)))
      keys.append(key("t", initials, digits.suffix(4)))
    }
    for email in traits.emails.prefix(contactsMax) {
      keys.append(key("l", initials, email.local.map { Unicode.Scalar($0) }))
    }
    return keys
  }

  /// Of a person with an employer, name and company together; of an organisation, its name without place and trade.
  static func companyKey(of traits: DuplicateTraits) -> String? {
    guard let company = traits.company, !company.core.isEmpty else { return nil }
    return key(traits.isOrganization ? "o" : "c", traits.isOrganization ? "" : traits.initials, company.core)
  }

  /// Thirty bits (FNV-1a) in five letters: a rare collision only makes two files be compared in vain.
  private static func key(_ kind: String, _ initials: String, _ rest: some Sequence<Unicode.Scalar>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ scalar: Unicode.Scalar) { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3 }
    kind.unicodeScalars.forEach(mix)
    initials.unicodeScalars.forEach(mix)
    mix(" ")
    for scalar in rest { mix(scalar) }
    hash ^= hash >> 32
    var text = String.UnicodeScalarView()
    for place in 0..<5 { text.append(alphabet[Int(hash >> UInt64(place * 6) & 63)]) }
    return String(text)
  }

  private static let alphabet = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".unicodeScalars)
}

extension DuplicateTraits {
  /// Of a person's name; of an organisation's the first letter.
  fileprivate var initials: String {
    if isOrganization, let first = company?.core.first { return String(Character(first)) }
    return names.first?.initials ?? ""
  }
}
