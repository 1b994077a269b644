import Contract

/// What of a file is compared with other files, worked out once.
struct DuplicateTraits {
  let id: Int64
  let isOrganization: Bool
  /// The name and the other names; an organisation's is in `company` too.
  let names: [DuplicateName]
  let company: DuplicateCompany?
  /// What stands in the name's field, read as a company's.
  let nameAsCompany: DuplicateCompany
  /// Somebody wrote the company in the name's field and the name in the company's.
  let isSwapped: Bool
  /// As digits.
  let phones: [[UInt8]]
  let emails: [Email]
  let address: [Unicode.Scalar]
  let city: String
  let birthday: Int32?

  struct Email: Equatable {
    let text: String
    let local: [UInt8]
    let domain: [UInt8]

    init(_ text: String) {
      self.text = text
      let bytes = Array(text.utf8)
      let at = bytes.lastIndex(of: 64) ?? bytes.count
      local = Array(bytes[..<at])
      domain = Array(bytes[at...].dropFirst())
    }
  }

  init(_ customer: Customer) {
    id = customer.id
    let first = DuplicateName(customer.name)
    let own = DuplicateCompany(first.text)
    // A file is a person's unless it is said: what calls itself 有限公司 and names no employer is none.
    let employer = customer.company == customer.name ? nil : customer.company.map { DuplicateName($0) }
    let employerName = employer.map { DuplicateCompany($0.text) }
    isOrganization = customer.kind == .organization || own.looksLikeCompany && employer == nil
    isSwapped = !isOrganization && own.looksLikeCompany && employerName?.looksLikeCompany == false
    names = [isSwapped ? employer ?? first : first] + customer.otherNames.map { DuplicateName($0) }
    nameAsCompany = own
    company = isOrganization || isSwapped ? own : employerName
    var numbers = customer.morePhones
    if let phone = customer.phone, !numbers.contains(phone) { numbers.insert(phone, at: 0) }
    phones = numbers.map { Array($0.utf8.drop { $0 == 43 }) }
    var addresses = customer.moreEmails
    if let email = customer.email, !addresses.contains(email) { addresses.insert(email, at: 0) }
    emails = addresses.map { Email($0) }
    city = customer.city.map(Self.place) ?? ""
    address = Self.street(customer)
    birthday = customer.birthdayDay
  }

  /// 上海市 is 上海.
  private static func place(_ text: String) -> String {
    let folded = FoldedText(text).text
    return folded.count > 2 && folded.hasSuffix("市") ? String(folded.dropLast()) : folded
  }

  /// The address without the province and city that have their own fields. Empty where it is too short to tell anything.
  private static func street(_ customer: Customer) -> [Unicode.Scalar] {
    guard let address = customer.address else { return [] }
    let text = DuplicateText(address)
    guard text.hasHan else {
      let words = text.words.map { word in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        let word = String(view)
        return DuplicateWords.streets[word] ?? word
      }
      let letters = words.flatMap { Array($0.unicodeScalars) }
      return letters.count < 6 ? [] : letters
    }
    var letters = text.letters[...]
    for field in [customer.province, customer.city] {
      guard let field else { continue }
      let place = DuplicateText(field).letters
      let short = place.last == "市" || place.last == "省" ? place.dropLast() : place[...]
      guard !short.isEmpty, letters.starts(with: short) else { continue }
      letters = letters.dropFirst(short.count)
      if let next = letters.first, next == "市" || next == "省" { letters = letters.dropFirst() }
    }
    return letters.count < 4 ? [] : Array(letters)
  }
}
