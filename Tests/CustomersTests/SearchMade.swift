import Contract
import Foundation
import Hanzi
import TestHouse

/// Customers to search: those of the sample, and made ones that are as alike as real ones.
enum MadeCustomers {
  static let sample: [CreateCustomerRequest] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("console/sample/customers.csv").path
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    precondition(lines.count == 2358, "the sample is not where it was")
    return lines.dropFirst().map { line in
      let fields = fields(of: line)
      var request = CreateCustomerRequest(
        kind: fields[1] == "person" ? .person : .organization, name: fields[2], allowDuplicate: true)
      request.externalRefs = [fields[0]]
      request.phone = fields[3].isEmpty ? nil : fields[3]
      request.email = fields[4].isEmpty ? nil : fields[4]
      request.company = fields[5].isEmpty ? nil : fields[5]
      request.tags = fields[14].split(separator: ";").map { String($0) }
      return request
    }
  }()

  /// A quotation mark takes the commas in.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(letter)
      }
    }
    return fields
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗") + Array("单曾解查仇朴盖区华任")
  private static let compounds = ["欧阳", "司马", "上官", "诸葛", "尉迟", "单于"]
  private static let given = Array("海伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂红建国华文玉兰志小春晓雪梅乐重行长朝绿女吕")
  private static let traditional = Array("偉麗傑濤蘭國華軍強張陳劉")
  private static let places = ["北京", "上海", "重庆", "厦门", "广州", "深圳", "成都", "长沙", "六安", "Shanghai "]
  private static let businesses = ["明日", "小米", "银行", "四通", "联软", "音乐", "网络", "电子", "传媒", "贸易", "ABC", "海"]
  private static let endings = ["有限公司", "科技有限公司", "集团", "商行", "（中国）有限公司", " Trading Ltd", "会计师事务所"]
  private static let latinFirst = [
    "Li", "Wei", "Anna", "John", "Jürgen", "Zoë", "Nathaniel", "O'Neil", "Marie-Claire", "Wang",
  ]
  private static let latinLast = [
    "Wang", "Smith", "Johnson", "Müller", "O'Brien", "Ng", "Cunningham", "Li", "van der Berg",
  ]
  private static let tags = ["vip", "价格敏感", "企业采购", "VIP2", "生日关怀", "Key Account", "會員日"]

  static func made(_ count: Int, seed: UInt64) -> [CreateCustomerRequest] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { made($0, &random) }
  }

  private static func made(_ number: Int, _ random: inout SeededGenerator) -> CreateCustomerRequest {
    let isPerson = Int.random(in: 0..<5, using: &random) > 0
    var request = CreateCustomerRequest(
      kind: isPerson ? .person : .organization, name: isPerson ? person(&random) : company(&random),
      allowDuplicate: true)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    if chance(80) { request.phone = "13" + String(Int.random(in: 100_000_000...999_999_999, using: &random)) }
    if chance(5) { request.morePhones = ["021" + String(Int.random(in: 50_000_000...69_999_999, using: &random))] }
    if chance(40) { request.email = "\(pick(latinFirst.prefix(4), &random))\(number / 3)@example.org".lowercased() }
    if chance(3) { request.moreEmails = ["sales\(number)@example.com"] }
    if isPerson ? chance(30) : chance(50) { request.company = isPerson ? company(&random) : request.name }
    if chance(8) { request.otherNames = [chance(50) ? latin(&random) : person(&random)] }
    if chance(90) { request.externalRefs = ["\(chance(50) ? "erp" : "shop"):\(chance(20) ? "K" : "")\(number)"] }
    for tag in tags where chance(10) { request.tags.append(tag) }
    return request
  }

  private static func person(_ random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<100, using: &random) < 6 { return latin(&random) }
    var name = String(pick(surnames, &random))
    if Int.random(in: 0..<40, using: &random) == 0 { name = pick(compounds, &random) }
    if Int.random(in: 0..<30, using: &random) == 0 { name += "　" }
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      name.append(Int.random(in: 0..<30, using: &random) == 0 ? pick(traditional, &random) : pick(given, &random))
    }
    return name
  }

  private static func latin(_ random: inout SeededGenerator) -> String {
    "\(pick(latinFirst, &random)) \(pick(latinLast, &random))"
  }

  private static func company(_ random: inout SeededGenerator) -> String {
    "\(pick(places, &random))\(pick(businesses, &random))\(pick(given, &random))\(pick(endings, &random))"
  }

  static func pick<Items: Collection>(_ items: Items, _ random: inout SeededGenerator) -> Items.Element
  where Items.Index == Int {
    items[items.startIndex + Int.random(in: 0..<items.count, using: &random)]
  }
}

/// What people type when they look for one of these customers, and what finds nobody.
struct TypedQueries {
  let customers: [Customer]
  var random: SeededGenerator

  mutating func next() -> String {
    let text = any()
    // The contract wants something to look for.
    return text.allSatisfy(\.isWhitespace) ? "王" : String(text.prefix(100))
  }

  private mutating func any() -> String {
    let customer = MadeCustomers.pick(customers, &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0...3: return part(of: customer.name)
    case 4...6: return pinyin(customer.name)
    case 7, 8: return initials(customer.name)
    case 9: return beginning(of: customer.name)
    case 10: return customer.name
    case 11: return String((customer.phone ?? customer.number).suffix(Int.random(in: 3...8, using: &random)))
    case 12: return phone(customer.phone ?? "")
    case 13: return email(customer.email ?? "nobody@example.org")
    case 14: return customer.tags.first ?? "vip"
    case 15: return reference(customer.externalRefs.first ?? "erp:0")
    case 16: return part(of: customer.company ?? customer.name)
    case 17: return words(customer.otherNames.first ?? customer.name)
    case 18: return chance ? customer.number : customer.number.lowercased().filter { $0 != "-" }
    default: return noise()
    }
  }

  private var chance: Bool { mutating get { Bool.random(using: &random) } }

  private mutating func part(of text: String) -> String {
    let letters = Array(text)
    let start = Int.random(in: 0..<letters.count, using: &random)
    return String(letters[start..<min(letters.count, start + Int.random(in: 1...4, using: &random))])
  }

  private mutating func beginning(of text: String) -> String {
    String(text.prefix(Int.random(in: 1...6, using: &random)))
  }

  private mutating func reading(_ name: String) -> NameReading? {
    let readings = Hanzi.readings(ofName: name)
    return readings.isEmpty ? nil : MadeCustomers.pick(readings, &random)
  }

  private mutating func pinyin(_ name: String) -> String {
    guard let reading = reading(name) else { return words(name) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return reading.syllables.joined(separator: " ")
    case 1: return reading.syllables.joined(separator: "'").uppercased()
    case 2: return reading.full.replacingOccurrences(of: "lv", with: "lü")
    case 3: return String(reading.full.prefix(Int.random(in: 1...12, using: &random)))
    case 4: return String(reading.full.prefix(30))
    default: return reading.full
    }
  }

  private mutating func initials(_ name: String) -> String {
    guard let initials = reading(name)?.initials else { return words(name) }
    return chance ? initials : String(initials.prefix(Int.random(in: 1...3, using: &random)))
  }

  private mutating func words(_ name: String) -> String {
    let words = name.split { " -".contains($0) }.map { $0.prefix(Int.random(in: 1...9, using: &random)) }
    return (chance ? words : words.reversed()).joined(separator: " ")
  }

  private mutating func phone(_ stored: String) -> String {
    let digits = String(stored.dropFirst(3))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return stored.isEmpty ? "+8613800001234" : stored
    case 1: return "+86 \(digits.prefix(3)) \(digits.dropFirst(3).prefix(4)) \(digits.dropFirst(7))"
    case 2: return "(\(digits.prefix(3)))-\(digits.dropFirst(3))"
    default: return digits.isEmpty ? "13800001234" : digits
    }
  }

  private mutating func email(_ address: String) -> String {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return address.uppercased()
    case 1: return String(address.prefix { $0 != "@" })
    default: return address
    }
  }

  private mutating func reference(_ ref: String) -> String {
    chance ? ref.uppercased() : String(ref.drop { $0 != ":" }.dropFirst())
  }

  private mutating func noise() -> String {
    let letters = Array("王海明公科abeghilnswxyzü 019-'.@")
    let typed = (0..<Int.random(in: 1...4, using: &random)).map { _ in MadeCustomers.pick(letters, &random) }
    return String(typed)
  }
}
