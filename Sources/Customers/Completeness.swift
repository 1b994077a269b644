import Contract

/// How much of what a file should say it says (资料完整度).
struct Completeness: OptionSet {
  let rawValue: Int64

  static let phone = Completeness(rawValue: 1)
  static let email = Completeness(rawValue: 2)
  static let address = Completeness(rawValue: 4)
  static let place = Completeness(rawValue: 8)
  static let source = Completeness(rawValue: 16)
  static let tags = Completeness(rawValue: 32)
  static let grade = Completeness(rawValue: 64)
  static let owner = Completeness(rawValue: 128)
  /// A person's birthday, an organisation's industry.
  static let nature = Completeness(rawValue: 256)
  /// A person's language, an organisation's company name.
  static let background = Completeness(rawValue: 512)

  /// 0 to 100. What reaches the customer counts most, then what tells about them; 20 are for the name.
  var percent: UInt32 {
    var points: UInt32 = 20
    if contains(.phone) { points += 20 }
    for ten in [Completeness.email, .address, .place] where contains(ten) { points += 10 }
    for five in [Completeness.source, .tags, .grade, .owner] where contains(five) { points += 5 }
    for five in [Completeness.nature, .background] where contains(five) { points += 5 }
    return points
  }

  static func percent(of customer: Customer) -> UInt32 {
    var said: Completeness = []
    if customer.phone != nil { said.insert(.phone) }
    if customer.email != nil { said.insert(.email) }
    if customer.address != nil { said.insert(.address) }
    if customer.region != nil || customer.province != nil || customer.city != nil { said.insert(.place) }
    if customer.source != nil { said.insert(.source) }
    if !customer.tags.isEmpty { said.insert(.tags) }
    if customer.grade != nil { said.insert(.grade) }
    if customer.ownerId != nil { said.insert(.owner) }
    let isPerson = customer.kind == .person
    if isPerson ? customer.birthdayDay != nil : customer.industry != nil { said.insert(.nature) }
    if isPerson ? customer.language != nil : customer.company != nil { said.insert(.background) }
    return said.percent
  }
}

/// When a file is to be gone through again (资料更新到期): the better the grade, the sooner.
enum ReviewInterval {
  private static let dayMs: Int64 = 86_400_000

  static func due(_ customer: Customer) -> Int64 {
    (customer.reviewedAtMs ?? customer.createdAtMs) + days(customer.grade) * dayMs
  }

  private static func days(_ grade: Grade?) -> Int64 {
    switch grade {
    case .a: 90
    case .b: 180
    case .c, .unspecified, nil: 365
    }
  }
}
