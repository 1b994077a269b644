import Contract
import TestHouse

@testable import Customers

/// A random forest of merges over random files, the same for the same seed.
struct MergeGraph {
  /// Their ids count from 1 in the order of this list.
  let files: [Customer]
  /// The file `from` becomes part of the file `into`; both by position.
  let merges: [(into: Int, from: Int)]

  init(seed: UInt64, fileCount: Int = 40, employees: [Int64] = [1, 2, 3, 4]) {
    var chance = SeededGenerator(seed: seed)
    files = (0..<fileCount).map { Self.file($0, employees, &chance) }
    let order = Array(0..<fileCount).shuffled(using: &chance)
    var merges: [(into: Int, from: Int)] = []
    for (place, from) in order.enumerated() where place > 0 && Int.random(in: 0..<5, using: &chance) > 0 {
      // Near parents make long chains, far ones wide trees.
      let reach = Int.random(in: 1...place, using: &chance)
      merges.append((into: order[place - reach], from: from))
    }
    self.merges = merges
  }

  /// The file that each file is in the end, by position.
  var roots: [Int] {
    let parents = Dictionary(uniqueKeysWithValues: merges.map { ($0.from, $0.into) })
    return files.indices.map { file in
      var root = file
      while let parent = parents[root] { root = parent }
      return root
    }
  }

  private static func file(_ index: Int, _ employees: [Int64], _ chance: inout SeededGenerator) -> Customer {
    func some<Item>(_ items: [Item], max: Int) -> [Item] {
      Array(items.shuffled(using: &chance).prefix(Int.random(in: 0...max, using: &chance)))
    }
    func maybe<Item>(_ items: [Item]) -> Item? {
      Bool.random(using: &chance) ? items.randomElement(using: &chance) : nil
    }
    let names = (1...9).map { "测试客户\($0)" }
    let phones = (0...9).map { "+861380000000\($0)" }
    let emails = (0...9).map { "name\($0)@example.org" }
    let cities = ["上海", "北京", "广州", "杭州"]
    let channels = ContactChannel.allCases.filter { $0 != .unspecified }
    var file = Customer()
    file.id = Int64(index + 1)
    file.version = 1
    file.number = CustomerNumber.text(file.id)
    file.kind = .person
    file.name = names.randomElement(using: &chance) ?? ""
    file.phone = maybe(phones)
    file.email = maybe(emails)
    file.company = maybe(["测试公司", "样例公司"])
    file.region = maybe(["华东", "华北"])
    file.province = maybe(["江苏", "浙江"])
    file.city = maybe(cities)
    file.address = maybe(["一号", "二号", "三号"])
    file.birthdayDay = maybe([9000, 9001, 9002])
    file.language = maybe(["zh", "en"])
    file.preferences = maybe(["喝茶", "喝咖啡"])
    file.avoidTimes = maybe(["周一", "周日"])
    file.ownerId = maybe(employees)
    file.grade = maybe([.a, .b, .c])
    file.gradeReason = file.grade == nil ? nil : maybe(["量大", "常来"])
    file.otherNames = some(names.filter { $0 != file.name }, max: 3)
    file.morePhones = some(phones.filter { $0 != file.phone }, max: 3)
    file.moreEmails = some(emails.filter { $0 != file.email }, max: 2)
    file.tags = some(["甲", "乙", "丙", "丁", "戊", "己"], max: 4)
    file.externalRefs = some(["erp:\(index)", "shop:\(index)", "crm:\(index)"], max: 3)
    file.notes = some(["来过", "打过电话", "问过价", "要发票"], max: 3)
    file.helperIds = some(employees, max: 2)
    file.attributes = some(["size", "level", "line"], max: 3).map {
      "\($0)=\(cities.randomElement(using: &chance) ?? "")"
    }
    file.refusals = some(channels, max: 2)
    file.consents = some(channels.filter { !file.refusals.contains($0) }, max: 3)
    file.createdAtMs = TestClock.startMs + Int64.random(in: 0...1000, using: &chance)
    file.updatedAtMs = file.createdAtMs
    return file
  }
}

/// Rows of files in memory, merged by the same rule as those of the store.
struct MergeShelf {
  private(set) var rows: [Int64: MergeSource]
  private var answers: [Int64: Int64] = [:]
  private let join: (MergedFile) -> MergeSource

  init(_ files: [Customer], join: @escaping (MergedFile) -> MergeSource = { $0.joined() }) {
    rows = Dictionary(uniqueKeysWithValues: files.map { ($0.id, MergeSource(customer: $0)) })
    self.join = join
  }

  func answer(_ id: Int64) -> Int64 { answers[id] ?? id }

  mutating func merge(_ from: Int64, into: Int64) {
    let (from, into) = (answer(from), answer(into))
    guard let old = rows[from], let new = rows[into] else { return }
    rows[into] = join(MergedFile(old, into: new, earlier: sources(of: into), behind: sources(of: from)))
    for (id, root) in answers where root == from { answers[id] = into }
    answers[from] = into
  }

  mutating func change(_ id: Int64, _ change: (inout Customer) -> Void) {
    guard let row = rows[answer(id)] else { return }
    var changed = row
    change(&changed.customer)
    if !row.customer.mergedIds.isEmpty { changed.fields = row.fields.changed(from: row.customer, to: changed.customer) }
    rows[answer(id)] = changed
  }

  /// The files that are left, as they are.
  var joined: [Int64: Customer] { rows.filter { answers[$0.key] == nil }.mapValues(\.customer) }

  private func sources(of id: Int64) -> [MergeSource] {
    answers.filter { $0.value == id }.keys.sorted().compactMap { rows[$0] }
  }
}
