/// The files of the sample, read and checked before anything is sent.
package struct SampleData: Sendable {
  /// What is wrong with a file, for people.
  package struct Invalid: Error, Equatable {
    package let message: String
  }

  struct Customer: Sendable {
    /// Columns of the file that are fields of the request as they stand.
    let texts: [(field: String, value: String)]
    let externalRef: String
    let kind: String
    let birthday: Int64?
    let tags: [String]
    let createdOn: Day
  }

  /// A word of a dictionary that a field of a file holds.
  struct DictionaryEntry: Sendable, Hashable {
    let dictionary: String
    let word: String
  }

  struct Purchase: Sendable {
    let customerRef: String
    let externalRef: String
    let day: Day
    /// How many of the same customer came before it on that day.
    var place: Int64 = 0
    let quantity: Int64
    let cents: Int64
  }

  /// By the day on which the file was opened, in order.
  let customersByDay: [(day: Day, customers: [Customer])]
  /// In the order of the file.
  let purchases: [Purchase]
  /// Absent where the sample has none.
  let loyalty: SampleLoyalty?
  /// Empty where the sample has none.
  let complaints: [SampleCase]
  /// `calendar-cn.csv`, where it is there.
  let calendar: String?

  var customerCount: Int { customersByDay.reduce(0) { $0 + $1.customers.count } }
  /// What the dictionaries must have before the files can be opened, in a fixed order.
  var words: [DictionaryEntry] {
    let found = Set(customersByDay.flatMap { $0.customers.flatMap(\.words) })
    return found.sorted { ($0.dictionary, $0.word) < ($1.dictionary, $1.word) }
  }
  var firstDay: Day? { purchases.map(\.day.number).min().map(Day.init) }
  var lastDay: Day? { purchases.map(\.day.number).max().map(Day.init) }
  /// Each once, in the order of the file.
  var buyers: [String] {
    var seen: Set<String> = []
    return purchases.map(\.customerRef).filter { seen.insert($0).inserted }
  }

  /// - Throws: `Invalid` naming file and row.
  package init(
    customers: [UInt8], purchases: [UInt8], loyalty: [UInt8]? = nil, complaints: [UInt8]? = nil,
    calendar: [UInt8]? = nil
  ) throws(Invalid) {
    var byDay: [Int64: [Customer]] = [:]
    for (index, row) in try Self.records(customers, "customers.csv").enumerated() {
      let customer = try Self.customer(row, place: "customers.csv, record \(index + 1)")
      byDay[customer.createdOn.number, default: []].append(customer)
    }
    customersByDay = byDay.sorted { $0.key < $1.key }.map { (Day(number: $0.key), $0.value) }
    var posted: [Purchase] = []
    var perDay: [String: Int64] = [:]
    for (index, row) in try Self.records(purchases, "purchases.csv").enumerated() {
      var purchase = try Self.purchase(row, place: "purchases.csv, record \(index + 1)")
      purchase.place = perDay["\(purchase.day.number) \(purchase.customerRef)", default: 0]
      perDay["\(purchase.day.number) \(purchase.customerRef)"] = purchase.place + 1
      posted.append(purchase)
    }
    self.purchases = posted
    self.loyalty = if let loyalty { try SampleLoyalty(loyalty) } else { nil }
    self.complaints = if let complaints { try SampleCase.read(complaints) } else { [] }
    self.calendar = calendar.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let textFields = [
    "name", "phone", "email", "company", "industry", "region", "province", "city", "address", "language", "source",
  ]

  private static func customer(_ row: [String: String], place: String) throws(Invalid) -> Customer {
    guard let ref = row["external_ref"], !ref.isEmpty, let kind = row["kind"], let created = row["created_on"],
      let createdOn = Day(created)
    else { throw Invalid(message: "\(place): external_ref, kind and created_on (YYYY-MM-DD) are needed") }
    let birthday = row["birthday"] ?? ""
    guard birthday.isEmpty || Day(birthday) != nil else {
      throw Invalid(message: "\(place): birthday \(birthday) is no date")
    }
    return Customer(
      texts: textFields.compactMap { name in row[name].flatMap { $0.isEmpty ? nil : (name, $0) } }, externalRef: ref,
      kind: kind.uppercased(), birthday: Day(birthday)?.number,
      tags: (row["tags"] ?? "").split(separator: ";").map(String.init), createdOn: createdOn)
  }

  private static func purchase(_ row: [String: String], place: String) throws(Invalid) -> Purchase {
    guard let customer = row["customer_ref"], let ref = row["external_ref"], let day = row["day"].flatMap({ Day($0) }),
      let quantity = row["quantity"].flatMap({ Int64($0) }),
      let cents = row["amount_usd"].flatMap({ MoneyText.minor($0, digits: 2) })
    else { throw Invalid(message: "\(place): customer_ref, external_ref, day, quantity and amount_usd are needed") }
    return Purchase(customerRef: customer, externalRef: ref, day: day, quantity: quantity, cents: cents)
  }

  private static func records(_ bytes: [UInt8], _ name: String) throws(Invalid) -> [[String: String]] {
    do { return try CSVReader.records(bytes) } catch {
      throw Invalid(message: "\(name), line \(error.line): no valid CSV")
    }
  }
}

/// How far the sample's days are moved, so that it looks as if it had happened until just now.
struct SampleShift: Sendable, Equatable {
  let days: Int64

  /// Asia/Shanghai is eight hours ahead of UTC all year.
  static let zone = Zone.fixed(hours: 8)

  /// Whole weeks, so that weekdays stay; the last day falls in the seven days before today.
  init(last: Day, nowMs: Int64) {
    let yesterday = Self.zone.day(instantMs: nowMs).number - 1
    days = floorDivide(yesterday - last.number, 7) * 7
  }

  /// The shift of an earlier load, told by where a purchase lies now.
  init(of day: Day, storedAtMs: Int64) {
    days = Self.zone.day(instantMs: storedAtMs).number - day.number
  }

  private init(days: Int64) { self.days = days }
  static let none = SampleShift(days: 0)

  func midnightMs(_ day: Day) -> Int64 { Self.zone.instantMs(localMs: (day.number + days) * Day.ms) }
  /// Orders of one day are a minute apart, so that they earn in their order however they arrive.
  func instantMs(_ purchase: SampleData.Purchase) -> Int64 { noonMs(purchase.day) + purchase.place * 60_000 }
  func noonMs(_ day: Day) -> Int64 { midnightMs(day) + Day.ms / 2 }
}

extension SampleData.Customer {
  fileprivate var words: [SampleData.DictionaryEntry] {
    let dictionaries = ["industry": "INDUSTRY", "source": "SOURCE"]
    return texts.compactMap { text in dictionaries[text.field].map { .init(dictionary: $0, word: text.value) } }
      + tags.map { .init(dictionary: "TAG", word: $0) }
  }
}
