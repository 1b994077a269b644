import Contract
import Store

/// Where the files that may be doubles of a file are found without comparing it with all.
///
/// Each key joins two things that agree, so that a common name or a large employer alone makes nobody a candidate. The
/// initials of the name, which typing errors rarely meet, go with the birthday, the company and the address; the whole
/// name, as it sounds, with the start and the end of a telephone number and with what stands before the @, so that one
/// person's files are found among hundreds at one switchboard. The same number or address is found by
/// `CustomerKeyTable`.
///
/// Not found are doubles that agree in nothing but the name, and those whose name has other initials and whose numbers
/// and addresses are all others.
enum DuplicateIndex {
  static let index = SearchIndex(name: "customer_double", version: 1, entries: entries) {
    $0.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  private static let entries: SearchIndex.Entries = { afterId, limit, transaction in
    try CustomerTable(transaction: transaction).page(afterId: afterId, limit: limit).map { ($0.id, text(of: $0)) }
  }

  /// Whether two versions of a file have the same keys for sure, so that most changes need not work them out.
  static func isSame(_ a: Customer?, _ b: Customer?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.name == b.name && a.kind == b.kind && a.company == b.company && a.phone == b.phone && a.email == b.email
      && a.morePhones == b.morePhones && a.moreEmails == b.moreEmails && a.address == b.address
      && a.province == b.province && a.city == b.city && a.birthdayDay == b.birthdayDay
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
    let sound = traits.sound
    for phone in traits.phones.prefix(contactsMax) where phone.count >= 8 {
      let digits = phone.map { Unicode.Scalar($0) }
      keys.append(key("h", sound, digits.dropLast(4)))
      keys.append(key("t", sound, digits.suffix(4)))
    }
    for email in traits.emails.prefix(contactsMax) {
      keys.append(key("l", sound, email.local.map { Unicode.Scalar($0) }))
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
  /// Of an organisation the first letter of its own name.
  fileprivate var initials: String {
    if isOrganization, let first = company?.core.first { return String(Character(first)) }
    return names.first?.initials ?? ""
  }

  fileprivate var sound: String { isOrganization ? initials : names.first?.sound ?? "" }
}
