import Contract

/// How much of what a file should say it says (资料完整度).
enum Completeness {
  /// 0 to 100. What reaches the customer counts most, then what tells about them.
  static func percent(of customer: Customer) -> UInt32 {
    var points = 20
    if customer.phone != nil { points += 20 }
    if customer.email != nil { points += 10 }
    if customer.address != nil { points += 10 }
    if customer.region != nil || customer.province != nil || customer.city != nil { points += 10 }
    if customer.source != nil { points += 5 }
    if !customer.tags.isEmpty { points += 5 }
    if customer.grade != nil { points += 5 }
    if customer.ownerId != nil { points += 5 }
    let isPerson = customer.kind == .person
    if isPerson ? customer.birthdayDay != nil : customer.industry != nil { points += 5 }
    if isPerson ? customer.language != nil : customer.company != nil { points += 5 }
    return UInt32(points)
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
