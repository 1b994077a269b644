import Contract
import TestHouse

@testable import Customers

/// What is found of the labelled doubles, and how much of what is found is one.
struct DuplicateFigures {
  let found: [DuplicateFiles.Pair: Int]
  private let doubles: [DuplicateFiles.Pair: DuplicateFiles.Damage]

  init(_ found: [DuplicateFiles.Pair: Int], of files: DuplicateFiles) {
    self.found = found
    doubles = files.doubles
  }

  var hits: Int { found.keys.count { doubles[$0] != nil } }
  var precision: Double { Double(hits) / Double(max(1, found.count)) }
  var recall: Double { Double(hits) / Double(max(1, doubles.count)) }

  func recall(of damage: DuplicateFiles.Damage) -> Double? {
    let pairs = doubles.filter { $0.value == damage }.keys
    return pairs.isEmpty ? nil : Double(pairs.count { found[$0] != nil }) / Double(pairs.count)
  }

  var text: String {
    let kinds = DuplicateFiles.Damage.allCases.compactMap { kind in
      recall(of: kind).map { "\(kind.rawValue) \(Self.percent($0))" }
    }
    return """
      \(doubles.count) labelled, \(found.count) found, precision \(Self.percent(precision)), \
      recall \(Self.percent(recall)): \(kinds.joined(separator: ", "))
      """
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 1000).rounded()))‰" }
}

/// The walk of `customers.find_duplicates` over files in memory: the same keys, the same score.
enum DuplicateRun {
  static func pairs(
    of customers: [Customer], weights: DuplicateWeights = .standard
  ) -> [DuplicateFiles.Pair: Int] {
    var holders: [String: [Int]] = [:]
    var found: [DuplicateFiles.Pair: Int] = [:]
    var before: [DuplicateTraits] = []
    for customer in customers {
      let traits = DuplicateTraits(customer)
      var candidates: Set<Int> = []
      for key in DuplicateIndex.keys(of: traits) + CustomerKeyTable.keys(of: customer) {
        candidates.formUnion(holders[key, default: []])
        holders[key, default: []].append(before.count)
      }
      for place in candidates {
        let score = DuplicateScore(before[place], traits, weights: weights)
        if score.percent >= 70 { found[.init(first: before[place].id, second: traits.id)] = score.percent }
      }
      before.append(traits)
    }
    return found
  }

  /// All pairs, without keys.
  static func allPairs(of customers: [Customer]) -> [DuplicateFiles.Pair: Int] {
    let traits = customers.map { DuplicateTraits($0) }
    var found: [DuplicateFiles.Pair: Int] = [:]
    for (place, later) in traits.enumerated() {
      for earlier in traits[..<place] {
        let score = DuplicateScore(earlier, later)
        if score.percent >= 70 { found[.init(first: earlier.id, second: later.id)] = score.percent }
      }
    }
    return found
  }
}

/// The sample's customers, as far as doubles are told by them.
enum DuplicateSample {
  static func customers(_ csv: String) -> [Customer] {
    let lines = csv.split(whereSeparator: \.isNewline)
    return lines.dropFirst().enumerated().map { index, line in
      let fields = fields(of: line)
      var customer = Customer()
      customer.id = Int64(index + 1)
      customer.kind = fields[1] == "organization" ? .organization : .person
      customer.name = fields[2]
      customer.phone = fields[3].isEmpty ? nil : "+86" + fields[3]
      customer.email = fields[4].isEmpty ? nil : fields[4]
      customer.company = fields[5].isEmpty ? nil : fields[5]
      customer.province = fields[8].isEmpty ? nil : fields[8]
      customer.city = fields[9].isEmpty ? nil : fields[9]
      customer.address = fields[10].isEmpty ? nil : fields[10]
      customer.birthdayDay = day(fields[11])
      return customer
    }
  }

  /// "May, Harris and Jackson" stands in quotes.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for letter in line {
      if letter == "\"" {
        isQuoted.toggle()
      } else if letter == "," && !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(letter)
      }
    }
    return fields
  }

  /// In months of 31 days: enough to tell days apart.
  private static func day(_ text: String) -> Int32? {
    let parts = text.split(separator: "-").compactMap { Int32($0) }
    return parts.count == 3 ? (parts[0] - 1970) * 372 + parts[1] * 31 + parts[2] : nil
  }
}
