import Contract
import TestHouse

/// Makes up customers, and others who only look like one.
struct PeopleMaker {
  private typealias Words = DuplicateVocabulary
  let isChinese: Bool
  /// Employers: the more files, the more of them.
  private let companies: [String]

  init(isChinese: Bool, count: Int) {
    self.isChinese = isChinese
    var random = SeededGenerator(seed: 77)
    companies = (0..<max(20, count / 8)).map { _ in Self.company(isChinese, &random) }
  }

  func customer(_ random: inout SeededGenerator) -> Customer {
    var customer = Customer()
    let isOrganization = chance(12, &random)
    customer.kind = isOrganization ? .organization : .person
    customer.name = isOrganization ? Self.company(isChinese, &random) : name(&random)
    if chance(85, &random) { customer.phone = phone(&random) }
    if chance(55, &random) { customer.email = email(of: customer.name, &random) }
    if !isOrganization, chance(45, &random) { customer.company = companies.randomElement(using: &random) }
    if chance(80, &random) { customer.city = Self.drawn(isChinese ? Words.cities : Words.citiesEnglish, &random) }
    if chance(50, &random) { customer.address = address(&random) }
    if !isOrganization, chance(55, &random) { customer.birthdayDay = Int32.random(in: -7300..<7000, using: &random) }
    return customer
  }

  /// Somebody else who has much in common with this one.
  func decoy(of other: Customer, _ random: inout SeededGenerator) -> Customer {
    var customer = self.customer(&random)
    if other.kind == .organization {
      // A branch in another city.
      customer.kind = .organization
      (customer.name, customer.company, customer.birthdayDay) = (other.name, nil, nil)
      repeat {
        customer.city = Self.drawn(isChinese ? Words.cities : Words.citiesEnglish, &random)
      } while customer.city == other.city
      customer.phone = phone(&random)
      return customer
    }
    customer.kind = .person
    customer.name = name(&random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:  // A couple.
      (customer.phone, customer.address, customer.city) = (other.phone, other.address, other.city)
    case 1:  // Colleagues at one switchboard.
      (customer.phone, customer.company, customer.city) = (other.phone, other.company, other.city)
      customer.address = other.address
    case 2:  // Namesakes in one company.
      (customer.name, customer.company, customer.city) = (other.name, other.company, other.city)
      (customer.phone, customer.email) = (phone(&random), email(of: other.name, &random))
    case 3:  // A family's e-mail address.
      (customer.email, customer.address, customer.city) = (other.email, other.address, other.city)
    case 4:  // Parent and child.
      customer.name = isChinese ? String(other.name.prefix(1)) + String(name(&random).dropFirst()) : other.name
      (customer.address, customer.city) = (other.address, other.city)
      customer.birthdayDay = (other.birthdayDay ?? 5000) + Int32.random(in: 8000..<12_000, using: &random)
      (customer.phone, customer.email) = (phone(&random), email(of: customer.name, &random))
    default:  // Namesakes of one town.
      (customer.name, customer.city) = (other.name, other.city)
    }
    return customer
  }

  func phone(_ random: inout SeededGenerator) -> String {
    if isChinese {
      let head = [138, 139, 136, 135, 150, 158, 186, 188, 133, 177, 199][Int.random(in: 0..<11, using: &random)]
      return "+86\(head)" + "\(Int.random(in: 10_000_000..<100_000_000, using: &random))"
    }
    return "+1"
      + "\(Int.random(in: 201..<990, using: &random))\(Int.random(in: 2_000_000..<10_000_000, using: &random))"
  }

  func email(of name: String, _ random: inout SeededGenerator) -> String {
    let domain = Self.drawn(Words.freeMail, &random)
    // Nobody else has the address, so the numbers are many.
    let number = "\(Int.random(in: 1..<100_000, using: &random))"
    if isChinese {
      return Self.drawn(Words.pinyin, &random) + Self.drawn(Words.pinyin, &random) + number + "@" + domain
    }
    let words = name.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ")
    return (words.first.map { $0.prefix(1) } ?? "x") + (words.last ?? "info") + number + "@" + domain
  }

  private func name(_ random: inout SeededGenerator) -> String {
    guard isChinese else {
      let middle = chance(10, &random) ? " " + Self.drawn(Words.firstNames, &random) : ""
      return Self.drawn(Words.firstNames, &random) + middle + " " + Self.drawn(Words.lastNames, &random)
    }
    let second = chance(65, &random) ? String(Self.drawn(Words.given, &random)) : ""
    return String(Self.drawn(Words.surnames, &random)) + String(Self.drawn(Words.given, &random)) + second
  }

  private static func company(_ isChinese: Bool, _ random: inout SeededGenerator) -> String {
    guard isChinese else {
      let both = Int.random(in: 0..<2, using: &random) == 0
      let core =
        both
        ? Words.coreWords[Int.random(in: 0..<Words.coreWords.count, using: &random)] + " "
          + Words.lastNames[Int.random(in: 0..<Words.lastNames.count, using: &random)]
        : Words.lastNames[Int.random(in: 0..<Words.lastNames.count, using: &random)] + "-"
          + Words.lastNames[Int.random(in: 0..<Words.lastNames.count, using: &random)]
      return core + " " + drawn(Words.tradesEnglish, &random) + " " + drawn(Words.formsEnglish, &random)
    }
    let place = Int.random(in: 0..<10, using: &random) < 7 ? drawn(Words.cities, &random) : ""
    let core = [Words.coreFirst, Words.coreSecond].map { $0[Int.random(in: 0..<$0.count, using: &random)] }
    let third =
      Bool.random(using: &random) ? [Words.coreSecond[Int.random(in: 0..<Words.coreSecond.count, using: &random)]] : []
    return place + String(core + third) + drawn(Words.trades, &random) + "有限公司"
  }

  private func address(_ random: inout SeededGenerator) -> String {
    let number = Int.random(in: 1..<400, using: &random)
    if isChinese {
      let road = Self.drawn(Words.roads, &random) + ["路", "街", "大道"][Int.random(in: 0..<3, using: &random)]
      return "\(road)\(number)号\(Int.random(in: 1..<30, using: &random))室"
    }
    return
      "\(number) \(Self.drawn(Words.streets, &random)) \(["Street", "Road", "Avenue"][Int.random(in: 0..<3, using: &random)])"
  }

  private func chance(_ percent: Int, _ random: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// Earlier words come more often: the lesser of two dice.
  private static func drawn<Word>(_ words: [Word], _ random: inout SeededGenerator) -> Word {
    let dice = (0..<2).map { _ in Int.random(in: 0..<words.count, using: &random) }
    return words[min(dice[0], dice[1])]
  }
}
