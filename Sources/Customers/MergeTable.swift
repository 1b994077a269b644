import Contract
import Store

/// Which files became part of which, in the rows of the files themselves.
///
/// The row of a merged file stays as it was, so that later merges find what it said itself.
struct MergeTable {
  let transaction: Transaction

  /// The files that became part of this one, by rising id.
  func sources(of id: Int64) throws -> [MergeSource] {
    try transaction.all(
      """
      SELECT id, version, kind, name, phone, email, company, industry, region, province, city, address, birthday_day,
        language, source, tags, external_refs, notes, owner_id, created_at_ms, updated_at_ms, other_names, more_phones,
        more_emails, preferences, avoid_times, helper_ids, grade, grade_reason, attributes, consents, refusals,
        archived_at_ms, merged_ids, reviewed_at_ms, review_due_at_ms, filled
      FROM customer WHERE merged_into = $1 ORDER BY id
      """, [.int(id)]
    ) { MergeSource(customer: Customer.read($0), fields: MergedFields(stored: $0.optionalText(36))) }
  }

  func fields(of id: Int64) throws -> MergedFields {
    let stored = try transaction.first("SELECT filled FROM customer WHERE id = $1", [.int(id)]) { $0.optionalText(0) }
    return MergedFields(stored: stored ?? nil)
  }

  func keep(_ fields: MergedFields, of id: Int64) throws {
    try transaction.run(
      "UPDATE customer SET filled = $2 WHERE id = $1", [.int(id), StoredList.value(fields.words)])
  }

  /// Lets `into` answer for the file, and for all that became part of it: an old id is one step from its answer.
  func point(_ from: Int64, at into: Int64) throws {
    try transaction.run(
      "UPDATE customer SET merged_into = $2 WHERE merged_into = $1", [.int(from), .int(into)])
    try transaction.run("UPDATE customer SET merged_into = $2 WHERE id = $1", [.int(from), .int(into)])
  }
}
