import Contract
import Operations
import Store

/// Where complaints gather.
struct CaseClusters {
  private struct Subject: Hashable {
    let category: Int64
    let product: Int64
  }

  private struct Gathering {
    var count: Int64 = 0
    var before: Int64 = 0
    var latest: [Int64] = []

    /// They come latest first.
    mutating func add(_ id: Int64) {
      count += 1
      if latest.count < CaseWindow.latestMax { latest.append(id) }
    }
  }

  func reply(to request: ClustersRequest, _ call: ReadCall) throws -> ClustersReply {
    let window = CaseWindow(days: request.days ?? 30, nowMs: call.nowMs)
    let sight = try FigureSight(call.principal, call.transaction)
    var found: [Subject: Gathering] = [:]
    try FigureTable(transaction: call.transaction).eachLatest(fromMs: window.beforeMs, untilMs: window.untilMs) {
      receivedMs, id, figure in
      guard CaseWindow.counts(figure), figure.category != 0 || figure.product != 0, sight.sees(figure) else { return }
      let subject = Subject(category: figure.category, product: figure.product)
      if receivedMs < window.fromMs {
        found[subject, default: Gathering()].before += 1
      } else {
        found[subject, default: Gathering()].add(id)
      }
    }
    let least = Int64(request.least ?? 3)
    var items: [ComplaintCluster] = []
    let largest = found.filter { $0.value.count >= least }.sorted {
      ($1.value.count, $0.key.category, $0.key.product) < ($0.value.count, $1.key.category, $1.key.product)
    }
    let words = FigureWords(transaction: call.transaction)
    for (subject, gathering) in largest.prefix(Int(request.limit ?? 20)) {
      items.append(
        ComplaintCluster(
          category: try words.word(subject.category), product: try words.word(subject.product),
          count: gathering.count, before: gathering.before,
          latest: try CaseWindow.links(gathering.latest, call.transaction)))
    }
    return ClustersReply(items: items)
  }
}

/// The days up to now, and as many before.
struct CaseWindow {
  let beforeMs: Int64
  let fromMs: Int64
  /// Behind the last millisecond, which is now.
  let untilMs: Int64

  init(days: UInt32, nowMs: Int64) {
    let ms = Int64(days) * 86_400_000
    (beforeMs, fromMs, untilMs) = (nowMs - 2 * ms, nowMs - ms, nowMs + 1)
  }

  /// How many cases are named beside a count.
  static let latestMax = 5

  static func counts(_ figure: CaseFigure) -> Bool {
    figure.standing.counts && figure.kind == Int64(CaseKind.complaint.rawValue)
  }

  static func links(_ ids: [Int64], _ transaction: Transaction) throws -> [CaseLink] {
    try ids.compactMap { id in
      try transaction.first("SELECT number FROM complaint WHERE id = $1", [.int(id)]) {
        CaseLink(kind: .related, id: id, number: $0.text(0))
      }
    }
  }
}
