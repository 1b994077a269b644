import Contract
import TestHouse

/// Made-up files of which it is known who is whose double: the same from the same seed.
///
/// Fifteen in a hundred are doubles: what another clerk wrote of the same customer, with one kind of damage (or two) and
/// knowing other fields. Eight in a hundred are decoys: others who look alike – couples, colleagues, namesakes,
/// branches, parents and children.
struct DuplicateFiles {
  enum Damage: String, CaseIterable {
    case again, typingError, homophone, wordOrder, traditional, oldPhone, phoneError, otherEmail, shortCompany
    case swappedFields, birthdaySlip, twoAtOnce
    /// Two doubles of one file, each damaged in its own way.
    case twoDoubles
  }

  private(set) var customers: [Customer] = []
  /// By the later and the earlier id.
  private(set) var doubles: [Pair: Damage] = [:]

  struct Pair: Hashable {
    let first: Int64
    let second: Int64
  }

  private let isChinese: Bool
  private var random: SeededGenerator
  private var people: PeopleMaker
  private var clusters: [Int: [(id: Int64, damage: Damage?)]] = [:]

  init(count: Int, isChinese: Bool, seed: UInt64, firstId: Int64 = 1) {
    self.isChinese = isChinese
    random = SeededGenerator(seed: seed)
    people = PeopleMaker(isChinese: isChinese, count: count)
    var originals: [Int] = []
    while customers.count < count {
      let id = firstId + Int64(customers.count)
      let dice = Int.random(in: 0..<100, using: &random)
      if dice < 15, originals.count > 20, let made = double(of: originals) {
        add(made.customer, id, cluster: made.original, damage: made.damage)
      } else if dice < 23, let other = originals.randomElement(using: &random) {
        add(people.decoy(of: customers[other], &random), id, cluster: customers.count, damage: nil)
      } else {
        originals.append(customers.count)
        add(people.customer(&random), id, cluster: customers.count, damage: nil)
      }
    }
  }

  private mutating func add(_ customer: Customer, _ id: Int64, cluster: Int, damage: Damage?) {
    var customer = customer
    customer.id = id
    for (earlier, kind) in clusters[cluster, default: []] {
      doubles[Pair(first: earlier, second: id)] = kind == nil ? damage : .twoDoubles
    }
    clusters[cluster, default: []].append((id, damage))
    customers.append(customer)
  }

  private mutating func double(of originals: [Int]) -> (customer: Customer, original: Int, damage: Damage)? {
    let kinds = Damage.allCases.filter {
      $0 != .twoDoubles && (isChinese ? $0 != .wordOrder : $0 != .homophone && $0 != .traditional)
    }
    guard let damage = kinds.randomElement(using: &random) else { return nil }
    for _ in 0..<50 {
      guard let original = originals.randomElement(using: &random) else { return nil }
      // One file has at most two doubles.
      guard clusters[original, default: []].count < 3 else { continue }
      var copy = customers[original]
      if damage == .twoAtOnce {
        for kind in kinds.filter({ $0 != .twoAtOnce && $0 != .again }).shuffled(using: &random).prefix(2) {
          _ = DuplicateDamage(isChinese: isChinese, people: people).apply(kind, to: &copy, &random)
        }
      } else if !DuplicateDamage(isChinese: isChinese, people: people).apply(damage, to: &copy, &random) {
        continue
      }
      forget(&copy)
      if Self.isLinked(copy, customers[original]) { return (copy, original, damage) }
    }
    return nil
  }

  /// Another clerk does not ask the same.
  private mutating func forget(_ copy: inout Customer) {
    if Int.random(in: 0..<100, using: &random) < 20 { copy.phone = nil }
    if Int.random(in: 0..<100, using: &random) < 30 { copy.email = nil }
    if Int.random(in: 0..<100, using: &random) < 30 { copy.address = nil }
    if Int.random(in: 0..<100, using: &random) < 30 { copy.birthdayDay = nil }
    if Int.random(in: 0..<100, using: &random) < 20 { copy.city = nil }
  }

  /// Whether anything but the name could tell: files with nothing in common are nobody's to find.
  private static func isLinked(_ a: Customer, _ b: Customer) -> Bool {
    a.phone != nil && a.phone == b.phone || a.email != nil && a.email == b.email
      || a.birthdayDay != nil && a.birthdayDay == b.birthdayDay || a.address != nil && a.address == b.address
      || a.company != nil && b.company != nil || a.kind == .organization
  }

  var requests: [CreateCustomerRequest] {
    customers.map { customer in
      CreateCustomerRequest(
        kind: customer.kind, name: customer.name, phone: customer.phone, email: customer.email,
        company: customer.company, city: customer.city, address: customer.address, birthdayDay: customer.birthdayDay,
        allowDuplicate: true)
    }
  }
}

/// Writes a file down a second time, with one kind of damage.
struct DuplicateDamage {
  let isChinese: Bool
  let people: PeopleMaker

  /// - Returns: whether the file has what is to be damaged.
  func apply(_ damage: DuplicateFiles.Damage, to copy: inout Customer, _ random: inout SeededGenerator) -> Bool {
    switch damage {
    case .again, .twoAtOnce, .twoDoubles: break
    case .typingError:
      guard let typed = isChinese ? otherCharacter(copy.name, &random) : mistyped(copy.name, &random) else {
        return false
      }
      copy.name = typed
    case .homophone:
      guard copy.kind == .person,
        let place = copy.name.indices.filter({ Self.homophone(copy.name[$0]) != nil })
          .randomElement(using: &random), let other = Self.homophone(copy.name[place])
      else { return false }
      copy.name.replaceSubrange(place...place, with: String(other))
    case .wordOrder:
      let words = copy.name.split(separator: " ")
      guard copy.kind == .person, words.count > 1, let last = words.last else { return false }
      copy.name = "\(last), " + words.dropLast().joined(separator: " ")
    case .traditional:
      let old = copy
      copy.name = Self.traditional(copy.name)
      copy.company = copy.company.map(Self.traditional)
      copy.address = copy.address.map(Self.traditional)
      return copy.name != old.name
    case .oldPhone:
      guard copy.phone != nil else { return false }
      copy.phone = people.phone(&random)
    case .phoneError:
      guard let phone = copy.phone else { return false }
      copy.phone = misdialled(phone, &random)
    case .otherEmail:
      guard copy.email != nil else { return false }
      copy.email = people.email(of: copy.name, &random)
    case .shortCompany: return shorten(&copy)
    case .swappedFields:
      guard copy.kind == .person, let company = copy.company else { return false }
      (copy.name, copy.company) = (company, copy.name)
    case .birthdaySlip:
      guard let day = copy.birthdayDay else { return false }
      copy.birthdayDay = day + (Bool.random(using: &random) ? 1 : 10)
    }
    return true
  }

  private static func homophone(_ letter: Character) -> Character? { DuplicateVocabulary.homophones[letter] }

  private static func traditional(_ text: String) -> String {
    String(text.map { DuplicateVocabulary.traditional[$0] ?? $0 })
  }

  /// 王小明 as 王小朋; names of two characters would be anybody's.
  private func otherCharacter(_ name: String, _ random: inout SeededGenerator) -> String? {
    var letters = Array(name)
    guard letters.count > 2, let other = DuplicateVocabulary.given.randomElement(using: &random) else { return nil }
    letters[letters.count > 4 ? 3 : 2] = other
    return String(letters) == name ? nil : String(letters)
  }

  private func mistyped(_ name: String, _ random: inout SeededGenerator) -> String? {
    var letters = Array(name)
    let places = letters.indices.dropLast().filter { letters[$0].isLetter && letters[$0 + 1].isLetter }
    guard let place = places.randomElement(using: &random) else { return nil }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place + 1)
    case 2: letters.insert(letters[place], at: place)
    default: letters[place + 1] = Array("aeinorst")[Int.random(in: 0..<8, using: &random)]
    }
    let typed = String(letters)
    return typed == name ? nil : typed
  }

  private func misdialled(_ phone: String, _ random: inout SeededGenerator) -> String {
    var digits = Array(phone)
    let place = Int.random(in: 5..<(digits.count - 1), using: &random)
    if digits[place] != digits[place + 1], Bool.random(using: &random) {
      digits.swapAt(place, place + 1)
    } else {
      digits[place] = digits[place] == "7" ? "4" : "7"
    }
    return String(digits)
  }

  private func shorten(_ copy: inout Customer) -> Bool {
    let isOrganization = copy.kind == .organization
    guard let company = isOrganization ? copy.name : copy.company else { return false }
    var short = company
    if isChinese {
      for form in ["有限责任公司", "股份有限公司", "有限公司"] where short.hasSuffix(form) {
        short = String(short.dropLast(form.count))
      }
      if short.count > 4, DuplicateVocabulary.cities.contains(String(short.prefix(2))) {
        short = String(short.dropFirst(2))
      }
    } else {
      for form in DuplicateVocabulary.formsEnglish where short.hasSuffix(" " + form) {
        short = String(short.dropLast(form.count + 1))
      }
    }
    if isOrganization { copy.name = short } else { copy.company = short }
    return short != company
  }
}
