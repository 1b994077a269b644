import Contract
import Store
import TestHouse

/// A complaint of the town as its timeline and its clocks say it stood at any instant.
struct TimelineCase {
  /// A row of `complaint_clock`.
  struct Clock {
    let kind: ClockKind
    let round: Int
    let startedMs: Int64
    let isWorking: Bool
    let fulfilledMs: Int64?
    let breachedMs: Int64?
    let endedMs: Int64?
    let pauses: [(from: Int64, until: Int64?)]
  }

  let affair: FigureTown.Affair
  let events: [CaseEvent]
  let clocks: [Clock]

  init(_ affair: FigureTown.Affair, _ town: FigureTown) async throws {
    self.affair = affair
    var events: [CaseEvent] = []
    var cursor: String?
    repeat {
      let page = try await town.admin.complaints.timeline(
        TimelineRequest(id: affair.current.id, limit: 500, cursor: cursor))
      events += page.items
      cursor = page.nextCursor
    } while cursor != nil
    self.events = events
    clocks = try town.house.house.read { transaction in
      try transaction.all(
        """
        SELECT clock, round, started_ms, basis, fulfilled_ms, breached_ms, ended_ms, pauses FROM complaint_clock
        WHERE complaint_id = $1
        """, [.int(affair.current.id)]
      ) { row in
        Clock(
          kind: ClockKind(rawValue: Int32(row.int(0))) ?? .unspecified, round: Int(row.int(1)), startedMs: row.int(2),
          isWorking: row.int(3) == 1, fulfilledMs: row.optionalInt(4), breachedMs: row.optionalInt(5),
          endedMs: row.optionalInt(6), pauses: Self.pauses(row.text(7)))
      }
    }
  }

  private static func pauses(_ text: String) -> [(from: Int64, until: Int64?)] {
    text.split(separator: ",").compactMap { pause in
      let ends = pause.split(separator: "-")
      return ends.first.flatMap { Int64($0) }.map { ($0, ends.count > 1 ? Int64(ends[1]) : nil) }
    }
  }

  var receivedMs: Int64 { affair.current.receivedAtMs }

  /// The last reply by then: where it was, and what it was about.
  func reply(asOfMs ms: Int64) -> Complaint { affair.replies.last { $0.atMs <= ms }?.complaint ?? affair.current }
}

// MARK: Counting

extension TimelineCase {
  func counted(asOfMs ms: Int64) -> CountedCase {
    let known = events.filter { $0.atMs <= ms }
    let state = known.last { $0.toState != nil }?.toState ?? .received
    let reply = known.first { $0.toState == .proposed }?.atMs
    let resolved = known.first { $0.toState == .resolved }?.atMs
    let given = affair.given.filter { $0.atMs <= ms }
    var refunds: [String: Int64] = [:]
    for amount in given.filter({ $0.what.kind == .refund }).compactMap(\.what.amount) {
      refunds[amount.currency, default: 0] += amount.minor
    }
    let begun = clocks.filter { $0.startedMs <= ms }
    return CountedCase(
      receivedMs: receivedMs, state: state, isRepeat: affair.replies[0].complaint.repeats > 0,
      round: Int(known.last?.round ?? 1),
      substantiated: known.last { $0.step == .propose && $0.substantiated != nil }?.substantiated,
      scores: known.compactMap { $0.step == .followUp ? $0.score : nil },
      points: given.compactMap(\.what.points).reduce(0, +), refunds: refunds, firstReplyMs: reply,
      replyWorkingMs: reply.flatMap { ms in
        clocks.contains { $0.kind == .reply && $0.fulfilledMs == ms } ? OfficeHours.between(receivedMs, ms) : nil
      },
      firstResolvedMs: resolved,
      resolutionOwnMs: resolved.flatMap { ms in clocks.first { $0.kind == .resolve && $0.fulfilledMs == ms }?.ownMs },
      isOverdue: isOpen(state) && begun.contains { $0.isOverdue(asOfMs: ms) },
      clocks: begun.map {
        CountedClock(
          kind: $0.kind, round: $0.round, isFulfilled: $0.isFulfilled(asOfMs: ms), isLate: $0.isLate(asOfMs: ms))
      })
  }

  private func isOpen(_ state: ComplaintState) -> Bool {
    ![.closed, .notAccepted, .withdrawn, .duplicate].contains(state)
  }
}

extension TimelineCase.Clock {
  func isFulfilled(asOfMs ms: Int64) -> Bool { fulfilledMs.map { $0 <= ms } ?? false }

  func isLate(asOfMs ms: Int64) -> Bool { breachedMs.map { $0 < ms } ?? false }

  func isOverdue(asOfMs ms: Int64) -> Bool {
    let isOver = isFulfilled(asOfMs: ms) || (endedMs.map { $0 <= ms } ?? false)
    let stands = pauses.contains { $0.from <= ms && ms < $0.until ?? .max }
    return isLate(asOfMs: ms) && !isOver && !stands
  }

  /// Its own time until it was fulfilled.
  var ownMs: Int64? {
    guard let fulfilledMs else { return nil }
    func own(_ from: Int64, _ until: Int64) -> Int64 { isWorking ? OfficeHours.between(from, until) : until - from }
    return pauses.reduce(own(startedMs, fulfilledMs)) { $0 - own($1.from, $1.until ?? fulfilledMs) }
  }
}
