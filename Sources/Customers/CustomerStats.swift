import Contract
import Operations
import Store
import Zones

extension Customers {
  func customerStats(_ request: CustomerStatsRequest, _ call: ReadCall) throws -> CustomerStatsReply {
    var count = CustomerCounting(sight: call.principal.sight, ownerId: request.ownerId, nowMs: call.nowMs)
    try call.transaction.each(
      """
      SELECT kind, grade, region, source, created_at_ms, archived_at_ms, review_due_at_ms, owner_id, helper_ids,
        (phone IS NOT NULL) + 2 * (email IS NOT NULL) + 4 * (address IS NOT NULL)
          + 8 * (coalesce(region, province, city) IS NOT NULL) + 16 * (source IS NOT NULL) + 32 * (tags IS NOT NULL)
          + 64 * (grade IS NOT NULL) + 128 * (owner_id IS NOT NULL)
          + 256 * (CASE kind WHEN 1 THEN birthday_day IS NOT NULL ELSE industry IS NOT NULL END)
          + 512 * (CASE kind WHEN 1 THEN language IS NOT NULL ELSE company IS NOT NULL END)
      FROM customer WHERE merged_into IS NULL
      """
    ) { row in
      count.add(row)
      return true
    }
    return CustomerStatsReply(items: count.items)
  }
}

/// Counts files along several axes in one pass.
private struct CustomerCounting {
  let sight: Sight
  let ownerId: Int64?
  let nowMs: Int64
  private var total: Int64 = 0
  private var archived: Int64 = 0
  private var overdue: Int64 = 0
  private var points: Int64 = 0
  private var kinds: [Int64: Int64] = [:]
  private var grades: [Int64: Int64] = [:]
  private var regions: [String: Int64] = [:]
  private var sources: [String: Int64] = [:]
  /// By days since 1970, so that only days become dates and not every file.
  private var days: [Int64: Int64] = [:]
  private var quarters = [Int64](repeating: 0, count: 4)

  init(sight: Sight, ownerId: Int64?, nowMs: Int64) {
    self.sight = sight
    self.ownerId = ownerId
    self.nowMs = nowMs
  }

  mutating func add(_ row: Row) {
    let owner = row.optionalInt(7)
    if let ownerId, owner != ownerId { return }
    if sight != .all, !sight.sees(owner, StoredList.numbers(row.optionalText(8))) { return }
    guard row.optionalInt(5) == nil else {
      archived += 1
      return
    }
    total += 1
    kinds[row.int(0), default: 0] += 1
    grades[row.optionalInt(1) ?? 0, default: 0] += 1
    regions[row.optionalText(2) ?? "-", default: 0] += 1
    sources[row.optionalText(3) ?? "-", default: 0] += 1
    days[row.int(4) / 86_400_000, default: 0] += 1
    if row.int(6) < nowMs { overdue += 1 }
    let percent = Completeness(rawValue: row.int(9)).percent
    points += Int64(percent)
    quarters[min(Int(percent) / 25, 3)] += 1
  }

  var items: [CustomerCount] {
    var items = [CustomerCount(axis: "state", value: "ACTIVE", customers: total)]
    items.append(CustomerCount(axis: "state", value: "ARCHIVED", customers: archived))
    for (kind, count) in kinds.sorted(by: { $0.key < $1.key }) {
      items.append(
        CustomerCount(axis: "kind", value: CustomerKind(rawValue: Int32(kind))?.word ?? "-", customers: count))
    }
    for (grade, count) in grades.sorted(by: { $0.key < $1.key }) {
      let word = grade == 0 ? "-" : Grade(rawValue: Int32(grade))?.word ?? "-"
      items.append(CustomerCount(axis: "grade", value: word, customers: count))
    }
    items += Self.largestFirst("region", regions) + Self.largestFirst("source", sources) + months
    for (index, count) in quarters.enumerated() {
      let value = ["0-24", "25-49", "50-74", "75-100"][index]
      items.append(CustomerCount(axis: "completeness", value: value, customers: count))
    }
    if total > 0 {
      items.append(CustomerCount(axis: "completeness_average", value: "percent", customers: points / total))
    }
    items.append(CustomerCount(axis: "review", value: "OVERDUE", customers: overdue))
    return items
  }

  /// In the order of their counts; those with the same in the order of their words.
  private static func largestFirst(_ axis: String, _ counts: [String: Int64]) -> [CustomerCount] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(100).map { CustomerCount(axis: axis, value: $0.key, customers: $0.value) }
  }

  private var months: [CustomerCount] {
    var months: [String: Int64] = [:]
    for (day, count) in days { months[CivilDay(days: day).monthText, default: 0] += count }
    return months.sorted { $0.key < $1.key }.map { CustomerCount(axis: "month", value: $0.key, customers: $0.value) }
  }
}
