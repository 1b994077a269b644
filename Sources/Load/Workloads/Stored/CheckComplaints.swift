internal import Client
internal import Contract

/// Complaints: each there once, and at least as far as its last acknowledged step took it.
struct CheckComplaints {
  let look: LookUp

  private struct Reached {
    var version: UInt32 = 1
    var state: Int32
    var number: UInt32
    var customer: UInt32
  }

  func run() async throws -> CheckResult.Row {
    let (deeds, steps) = (look.ledger.deeds(.complaint), look.ledger.deeds(.step))
    let unknown = look.ledger.unknown(.complaint)
    let openSteps = Set(look.ledger.unknown(.step).map(\.subject))
    var row = CheckResult.Row(kind: "complaints", acknowledged: deeds.count, unknown: unknown.count)
    row.addTwice(deeds.map(\.id), "complaint")
    var reached: [Int64: Reached] = [:]
    for deed in deeds {
      reached[deed.id] = Reached(state: deed.amount, number: deed.number, customer: deed.subject)
    }
    for step in steps where step.number > reached[step.id]?.version ?? .max {
      reached[step.id]?.version = step.number
      reached[step.id]?.state = step.amount
    }
    row = try await look.each("complaints", Array(reached), into: row) { id, reached in
      try await check(id, reached, hasOpenStep: openSteps.contains(UInt32(truncatingIfNeeded: id)))
    }
    try await findMore(Set(deeds.map(\.id)), Set(unknown.map(\.number)), &row)
    return row
  }

  private func check(_ id: Int64, _ reached: Reached, hasOpenStep: Bool) async throws -> Finding {
    let stored = try await look.get { try await look.client.complaints.get(GetComplaintRequest(id: id)) }
    guard let stored else { return .missing("complaint \(id) was acknowledged and is not there") }
    guard stored.version >= Int64(reached.version) else {
      return .missing("version \(reached.version) of complaint \(id) was acknowledged; stored is \(stored.version)")
    }
    let isFurther = hasOpenStep || stored.version > Int64(reached.version)
    guard isFurther || stored.state.rawValue == reached.state else {
      return .wrong("complaint \(id) is \(stored.state.word), and was acknowledged in state \(reached.state)")
    }
    let matter = CaseTexts.matter(UInt64(reached.number), seed: look.ledger.seed)
    guard Masked.agrees(stored.title, matter.title(look.ledger.run, UInt64(reached.number))),
      stored.customerId == Int64(reached.customer)
    else { return .wrong("complaint \(id) is \(stored.title ?? "without a title"), which is not what was sent") }
    return .found
  }

  /// Complaints of this run that nobody acknowledged: of a call of unknown end, or doubled.
  private func findMore(_ known: Set<Int64>, _ open: Set<UInt32>, _ row: inout CheckResult.Row) async throws {
    var request = ListComplaintsRequest(filter: .all, fromMs: look.fromMs, limit: 500)
    repeat {
      let page = try await look.client.complaints.list(request, LookUp.timeout)
      for complaint in page.items where !known.contains(complaint.id) {
        guard let title = complaint.title, let number = CaseTexts.number(in: title, of: look.ledger.run) else {
          continue
        }
        if open.contains(number) {
          row.note("complaint \(complaint.id) stands, though no answer came")
        } else {
          row.add(.doubled("complaint \(complaint.id), \(title), stands and nobody acknowledged it"))
        }
      }
      request.cursor = page.nextCursor
    } while request.cursor != nil
  }
}
