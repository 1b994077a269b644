import Contract
import Zones

/// A field of a file as text, as its history shows it: absent where the file says nothing there.
struct FieldText: Sendable {
  /// As the contract calls it.
  let name: String
  let text: @Sendable (Customer) -> String?

  static let all: [FieldText] = [
    FieldText("kind") { $0.kind.word }, FieldText("name") { $0.name },
    FieldText("other_names") { list($0.otherNames) }, FieldText("phone") { $0.phone },
    FieldText("more_phones") { list($0.morePhones) }, FieldText("email") { $0.email },
    FieldText("more_emails") { list($0.moreEmails) }, FieldText("company") { $0.company },
    FieldText("industry") { $0.industry }, FieldText("region") { $0.region }, FieldText("province") { $0.province },
    FieldText("city") { $0.city }, FieldText("address") { $0.address },
    FieldText("birthday_day") { $0.birthdayDay.map { InstantText.day(Int64($0)) } },
    FieldText("language") { $0.language }, FieldText("source") { $0.source },
    FieldText("tags") { list($0.tags) }, FieldText("external_refs") { list($0.externalRefs) },
    FieldText("attributes") { list($0.attributes) }, FieldText("notes") { list($0.notes) },
    FieldText("preferences") { $0.preferences }, FieldText("avoid_times") { $0.avoidTimes },
    FieldText("owner_id") { $0.ownerId.map { "\($0)" } },
    FieldText("helper_ids") { list($0.helperIds.map { "\($0)" }) },
    FieldText("grade") { $0.grade?.word }, FieldText("grade_reason") { $0.gradeReason },
    FieldText("consents") { list($0.consents.map(\.word)) }, FieldText("refusals") { list($0.refusals.map(\.word)) },
    FieldText("created_at_ms") { InstantText.instant($0.createdAtMs) },
    FieldText("reviewed_at_ms") { $0.reviewedAtMs.map(InstantText.instant) },
  ]

  /// Fields that histories tell as what happened to the file as a whole.
  static let told: Set<String> = ["archived_at_ms", "merged_ids"]
  /// Fields that never change, change with every call, follow from others, or stand only in answers.
  static let leftOut: Set<String> = [
    "id", "number", "version", "updated_at_ms", "completeness", "review_due_at_ms", "matched_by", "duplicates",
  ]

  private init(_ name: String, _ text: @escaping @Sendable (Customer) -> String?) {
    self.name = name
    self.text = text
  }

  private static func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: "; ") }
}

/// Days and instants as text (ISO 8601), in UTC: 2026-03-01, 2026-03-01T08:00:00Z.
enum InstantText {
  /// - Parameter day: days since 1970-01-01.
  static func day(_ day: Int64) -> String { CivilDay(days: day).text }

  /// - Parameter ms: Unix milliseconds; what is less than a second is not shown.
  static func instant(_ ms: Int64) -> String {
    let (date, rest) = floored(ms, 86_400_000)
    let seconds = rest / 1000
    return "\(day(date))T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))Z"
  }

  private static func floored(_ number: Int64, _ divisor: Int64) -> (Int64, Int64) {
    let rest = (number % divisor + divisor) % divisor
    return ((number - rest) / divisor, rest)
  }

  private static func padded(_ number: Int64, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
