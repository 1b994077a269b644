import Contract

/// The figures again, from what happened alone: no row, no clock of the house. It reads each history up to the instant
/// and counts as the contract's comments say.
struct FigureRecount {
  /// A mistake that figures could make; the recount that makes it must not agree with them.
  enum Mistake: CaseIterable {
    case asOfNow, withdrawnCount, lateFulfilmentIsOnTime, breachBehindFulfilmentCounts, lateAtDueInstant
    case pausesCount, unresolvedReopened, lastRoundReply, upperMedian, firstScore, retargetForgives, standingIsOverdue
    case firstPlace
  }

  let histories: [CaseHistory]
  var mistake: Mistake?

  func figures(
    asOfMs: Int64, where takes: (RecountedCase) -> Bool = { _ in true }
  ) -> ComplaintFigures {
    let cutMs = mistake == .asOfNow ? Int64.max / 2 : asOfMs
    let cases = histories.filter { $0.receivedMs <= asOfMs }
      .map { RecountedCase($0, asOfMs: cutMs, mistake) }.filter(takes)
    return FigureCount(mistake: mistake).figures(cases.map { $0.counted(mistake) })
  }
}

/// A case at an instant, however it was found out.
struct CountedCase {
  var receivedMs: Int64
  var state: ComplaintState
  var isRepeat: Bool
  var round: Int
  var substantiated: Substantiated?
  var scores: [UInt32]
  var points: Int64
  var refunds: [String: Int64]
  var firstReplyMs: Int64?
  var replyWorkingMs: Int64?
  var firstResolvedMs: Int64?
  /// Of the clock that the first resolution fulfilled.
  var resolutionOwnMs: Int64?
  var isOverdue: Bool
  var clocks: [CountedClock]
}

struct CountedClock {
  var kind: ClockKind
  var round: Int
  var isFulfilled: Bool
  var isLate: Bool
}

/// The figures of cases, by the contract's comments.
struct FigureCount {
  var mistake: FigureRecount.Mistake?

  func figures(_ cases: [CountedCase]) -> ComplaintFigures {
    let counting = cases.filter { one in
      mistake == .withdrawnCount || ![.notAccepted, .withdrawn, .duplicate].contains(one.state)
    }
    var figures = ComplaintFigures()
    figures.volume = Int64(cases.count)
    figures.closed = cases.count { $0.state == .closed }.int64
    figures.notAccepted = cases.count { $0.state == .notAccepted }.int64
    figures.withdrawn = cases.count { $0.state == .withdrawn }.int64
    figures.duplicates = cases.count { $0.state == .duplicate }.int64
    figures.open = figures.volume - figures.closed - figures.notAccepted - figures.withdrawn - figures.duplicates
    addShares(counting, to: &figures)
    addSums(counting, to: &figures)
    return figures
  }

  private func addShares(_ cases: [CountedCase], to figures: inout ComplaintFigures) {
    func onTime(_ clocks: [CountedClock]) -> Share {
      let judged = clocks.filter { $0.isFulfilled || $0.isLate }
      return share(judged.count { $0.isFulfilled && (!$0.isLate || mistake == .lateFulfilmentIsOnTime) }, judged.count)
    }
    let clocks = cases.flatMap(\.clocks)
    let lastRounds = cases.compactMap { one in one.clocks.last { $0.kind == .reply } }
    figures.acknowledgedOnTime = onTime(clocks.filter { $0.kind == .acknowledge })
    figures.repliedOnTime = onTime(
      mistake == .lastRoundReply ? lastRounds : clocks.filter { $0.kind == .reply && $0.round == 1 })
    figures.resolvedOnTime = onTime(clocks.filter { $0.kind == .resolve })
    let resolved = cases.filter { mistake == .unresolvedReopened || $0.firstResolvedMs != nil }
    figures.reopened = share(resolved.count { $0.round > 1 }, resolved.count)
    let found = cases.compactMap(\.substantiated)
    figures.substantiated = share(found.count { $0 == .yes || $0 == .partly }, found.count)
    figures.repeats = share(cases.count(where: \.isRepeat), cases.count)
    let scores = cases.compactMap { mistake == .firstScore ? $0.scores.first : $0.scores.last }
    figures.scoreSum = scores.reduce(0) { $0 + Int64($1) }
    figures.satisfied = share(scores.count { $0 >= 4 }, scores.count)
  }

  private func addSums(_ cases: [CountedCase], to figures: inout ComplaintFigures) {
    figures.compensationPoints = cases.reduce(0) { $0 + $1.points }
    figures.compensated = cases.count { $0.points > 0 }.int64
    figures.refunds = ["CNY", "USD"].compactMap { currency in
      let minor = cases.reduce(0) { $0 + ($1.refunds[currency] ?? 0) }
      return minor == 0 ? nil : Money(minor: minor, currency: currency)
    }
    figures.firstReply = times(cases.compactMap { one in one.firstReplyMs.map { $0 - one.receivedMs } })
    figures.firstReplyWorking = times(cases.compactMap(\.replyWorkingMs))
    figures.resolution = times(cases.compactMap { one in one.firstResolvedMs.map { $0 - one.receivedMs } })
    figures.resolutionWorking = times(cases.compactMap(\.resolutionOwnMs))
    figures.overdue = cases.count(where: \.isOverdue).int64
  }

  private func share(_ numerator: Int, _ denominator: Int) -> Share {
    let perMille = denominator == 0 ? nil : UInt32((Double(numerator) * 1000 / Double(denominator)).rounded())
    return Share(numerator: numerator.int64, denominator: denominator.int64, perMille: perMille)
  }

  private func times(_ values: [Int64]) -> TimeFigure {
    let sorted = values.sorted()
    func smallest(_ tenths: Int) -> Int64? {
      if mistake == .upperMedian && tenths == 5 { return sorted.isEmpty ? nil : sorted[sorted.count / 2] }
      return sorted.first { value in sorted.count { $0 <= value } * 10 >= sorted.count * tenths }
    }
    return TimeFigure(count: sorted.count.int64, medianMs: smallest(5), p90Ms: smallest(9))
  }
}

extension Int {
  var int64: Int64 { Int64(self) }
}
