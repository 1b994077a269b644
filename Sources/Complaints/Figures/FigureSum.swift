import Contract
import Operations

/// Figures of some cases, gathered one case after another. Each is defined at `ComplaintFigures`.
struct FigureSum {
  /// So many of so many.
  struct Part {
    private(set) var numerator: Int64 = 0
    private(set) var denominator: Int64 = 0

    mutating func count(_ isIn: Bool) {
      denominator += 1
      if isIn { numerator += 1 }
    }

    mutating func add(_ numerator: Int64, of denominator: Int64) {
      self.numerator += numerator
      self.denominator += denominator
    }

    mutating func add(_ other: Part) { add(other.numerator, of: other.denominator) }

    var share: Share {
      let perMille = denominator == 0 ? nil : UInt32((2000 * numerator + denominator) / (2 * denominator))
      return Share(numerator: numerator, denominator: denominator, perMille: perMille)
    }
  }

  private(set) var volume: Int64 = 0
  private var open: Int64 = 0
  private var closed: Int64 = 0
  private var notAccepted: Int64 = 0
  private var withdrawn: Int64 = 0
  private var duplicates: Int64 = 0
  private var acknowledged = Part()
  private var replied = Part()
  private var resolved = Part()
  private var reopened = Part()
  private var substantiated = Part()
  private var repeats = Part()
  private var satisfied = Part()
  private var scores: Int64 = 0
  private var overdue: Int64 = 0
  private var compensated: Int64 = 0
  /// Sums may outgrow what one case can have, so they are wider.
  private var points: Int128 = 0
  private var refunds: [String: Int128] = [:]
  private var replyMs: [Int64] = []
  private var replyWorkingMs: [Int64] = []
  private var resolutionMs: [Int64] = []
  private var resolutionOwnMs: [Int64] = []
}

// MARK: Gathering

extension FigureSum {
  mutating func add(_ figure: CaseFigure, asOfMs: Int64) {
    volume += 1
    switch figure.standing {
    case .open: open += 1
    case .closed: closed += 1
    case .notAccepted: notAccepted += 1
    case .withdrawn: withdrawn += 1
    case .duplicate: duplicates += 1
    }
    guard figure.standing.counts else { return }
    addClocks(figure, asOfMs)
    if figure.isResolved { reopened.count(figure.isReopened) }
    if figure.substantiated != 0 { substantiated.count(figure.substantiated <= Self.partly) }
    repeats.count(figure.isRepeat)
    if figure.score != 0 {
      scores += figure.score
      satisfied.count(figure.score >= 4)
    }
    if figure.points != 0 {
      points += Int128(figure.points)
      compensated += 1
    }
    for sum in figure.money { refunds[sum.currency, default: 0] += Int128(sum.minor) }
    if figure.replyMs >= 0 { replyMs.append(figure.replyMs) }
    if figure.replyWorkingMs >= 0 { replyWorkingMs.append(figure.replyWorkingMs) }
    if figure.resolutionMs >= 0 { resolutionMs.append(figure.resolutionMs) }
    if figure.resolutionOwnMs >= 0 { resolutionOwnMs.append(figure.resolutionOwnMs) }
  }

  private static let partly = Int64(Substantiated.partly.rawValue)

  private mutating func addClocks(_ figure: CaseFigure, _ asOfMs: Int64) {
    // At the due instant itself an act can still come.
    func isLate(_ lateMs: Int64) -> Bool { lateMs != 0 && lateMs < asOfMs }
    func count(_ clock: CaseFigure.Clock, in part: inout Part) {
      if clock.isFulfilled { part.count(clock.lateMs == 0) } else if isLate(clock.lateMs) { part.count(false) }
    }
    count(figure.acknowledge, in: &acknowledged)
    count(figure.reply, in: &replied)
    resolved.add(figure.resolvesOnTime, of: figure.resolvesOver + (isLate(figure.resolveLateMs) ? 1 : 0))
    if isLate(figure.lateMs) { overdue += 1 }
  }

  /// What was gathered apart counts together.
  mutating func add(_ other: FigureSum) {
    volume += other.volume
    open += other.open
    closed += other.closed
    notAccepted += other.notAccepted
    withdrawn += other.withdrawn
    duplicates += other.duplicates
    acknowledged.add(other.acknowledged)
    replied.add(other.replied)
    resolved.add(other.resolved)
    reopened.add(other.reopened)
    substantiated.add(other.substantiated)
    repeats.add(other.repeats)
    satisfied.add(other.satisfied)
    scores += other.scores
    overdue += other.overdue
    compensated += other.compensated
    points += other.points
    refunds.merge(other.refunds, uniquingKeysWith: +)
    replyMs += other.replyMs
    replyWorkingMs += other.replyWorkingMs
    resolutionMs += other.resolutionMs
    resolutionOwnMs += other.resolutionOwnMs
  }
}

// MARK: Telling

extension FigureSum {
  /// - Throws: POINTS_TOO_LARGE and AMOUNT_TOO_LARGE for what is no Int64.
  mutating func figures() throws -> ComplaintFigures {
    var figures = ComplaintFigures()
    figures.volume = volume
    figures.open = open
    figures.closed = closed
    figures.notAccepted = notAccepted
    figures.withdrawn = withdrawn
    figures.duplicates = duplicates
    figures.acknowledgedOnTime = acknowledged.share
    figures.repliedOnTime = replied.share
    figures.resolvedOnTime = resolved.share
    figures.reopened = reopened.share
    figures.substantiated = substantiated.share
    figures.repeats = repeats.share
    figures.compensationPoints = try Self.number(points, or: .pointsTooLarge)
    figures.compensated = compensated
    figures.refunds = try refunds.sorted { $0.key < $1.key }.map {
      Money(minor: try Self.number($0.value, or: .amountTooLarge), currency: $0.key)
    }
    figures.firstReply = Self.times(&replyMs)
    figures.firstReplyWorking = Self.times(&replyWorkingMs)
    figures.resolution = Self.times(&resolutionMs)
    figures.resolutionWorking = Self.times(&resolutionOwnMs)
    figures.scoreSum = scores
    figures.satisfied = satisfied.share
    figures.overdue = overdue
    return figures
  }

  private static func number(_ number: Int128, or reason: Reason) throws(Refusal) -> Int64 {
    guard let number = Int64(exactly: number) else { throw Refusal(reason, path: "from_ms") }
    return number
  }

  private static func times(_ values: inout [Int64]) -> TimeFigure {
    TimeFigure(
      count: Int64(values.count), medianMs: NearestRank.value(perMille: 500, of: &values),
      p90Ms: NearestRank.value(perMille: 900, of: &values))
  }
}
