/// A complaint of `complaints.csv`.
struct SampleCase: Sendable {
  let ref: String
  let customerRef: String
  let channel: String
  let category: String
  let severity: String
  /// As the file has them, in Unix milliseconds.
  let occurredAtMs: Int64
  let receivedAtMs: Int64
  let title: String
  let description: String
  let wish: String

  static let file = "complaints.csv"

  /// In the order of the file.
  /// - Throws: `SampleData.Invalid` naming the record.
  static func read(_ bytes: [UInt8]) throws(SampleData.Invalid) -> [SampleCase] {
    let records: [[String: String]]
    do { records = try CSVReader.records(bytes) } catch {
      throw SampleData.Invalid(message: "\(file), line \(error.line): no valid CSV")
    }
    var cases: [SampleCase] = []
    for (index, row) in records.enumerated() {
      guard let read = SampleCase(row) else {
        throw SampleData.Invalid(
          message:
            "\(file), record \(index + 1): external_ref, customer_ref, channel, category, severity, occurred_at, "
            + "received_at (2026-01-05T13:04:48+08:00), title, description and wish are needed")
      }
      cases.append(read)
    }
    return cases
  }

  private init?(_ row: [String: String]) {
    func text(_ name: String) -> String? { row[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard let ref = text("external_ref"), let customerRef = text("customer_ref"), let channel = text("channel"),
      let category = text("category"), let severity = text("severity"), let title = text("title"),
      let description = text("description"), let wish = text("wish"),
      let occurred = text("occurred_at").flatMap({ Self.instantMs($0) }),
      let received = text("received_at").flatMap({ Self.instantMs($0) })
    else { return nil }
    self.ref = ref
    self.customerRef = customerRef
    self.channel = channel
    self.category = category
    self.severity = severity.uppercased()
    occurredAtMs = occurred
    receivedAtMs = received
    self.title = title
    self.description = description
    self.wish = wish
  }

  /// "2026-01-05T13:04:48+08:00", of Shanghai alone.
  private static func instantMs(_ text: String) -> Int64? {
    guard text.hasSuffix("+08:00"), let day = Day(text.prefix(10)) else { return nil }
    let time = text.dropFirst(11).dropLast(6).split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard time.count == 3, let hour = time[0], let minute = time[1], let second = time[2], text.utf8.count == 25,
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    return SampleShift.zone.instantMs(localMs: day.number * Day.ms + ((hour * 60 + minute) * 60 + second) * 1000)
  }
}
