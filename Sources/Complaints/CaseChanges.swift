import Contract

/// What a correction changed, in lines for the timeline: "severity: GENERAL → MAJOR".
enum CaseChanges {
  static func lines(_ before: Complaint, _ after: Complaint) -> [String] {
    let fields: [(String, String?, String?)] = [
      ("title", before.title, after.title),
      ("description", before.description, after.description),
      ("wish", before.wish, after.wish),
      ("occurred_at_ms", "\(before.occurredAtMs)", "\(after.occurredAtMs)"),
      ("channel", before.channel, after.channel),
      ("product", before.product, after.product),
      ("category", before.category, after.category),
      ("severity", before.severity.word, after.severity.word),
      ("accused_id", before.accusedId.map { "\($0)" }, after.accusedId.map { "\($0)" }),
    ]
    return fields.filter { $0.1 != $0.2 }.map { "\($0.0): \(shown($0.1)) → \(shown($0.2))" }
  }

  /// The journal keeps the whole of it.
  private static func shown(_ text: String?) -> String {
    guard let text else { return "-" }
    return text.count > 200 ? text.prefix(200) + "…" : text
  }
}
