import Contract
import Operations
import Standards
import Store
import Zones

/// Figures of a period, as they stood at an instant.
struct CaseStatistics {
  let book: StandardsBook

  func reply(to request: StatisticsRequest, _ call: ReadCall) throws -> StatisticsReply {
    let zone = try zone(call.transaction)
    let asOfMs = request.asOfMs ?? call.nowMs
    guard asOfMs <= call.nowMs else { throw Refusal(.asOfInFuture, path: "as_of_ms") }
    let untilMs = request.untilMs ?? call.nowMs + 1
    let fromMs = request.fromMs ?? max(0, zone.adding(months: -12, to: request.untilMs ?? call.nowMs))
    guard fromMs < untilMs else { throw Refusal(.periodInvalid, path: "until_ms") }
    let filter = try FigureFilter(request, call)
    var groups = FigureGroups(by: request.by, zone: zone)
    try FigureTable(transaction: call.transaction).each(fromMs: fromMs, untilMs: untilMs, asOfMs: asOfMs) {
      if filter.takes($1) { groups.add($1, receivedMs: $0, asOfMs: asOfMs) }
    }
    let (total, items, leftOff) = try groups.figures(call.transaction)
    var reply = StatisticsReply()
    reply.total = total
    reply.items = items
    reply.leftOff = leftOff > 0 ? UInt32(leftOff) : nil
    (reply.fromMs, reply.untilMs, reply.asOfMs) = (fromMs, untilMs, asOfMs)
    return reply
  }

  /// The store's: that of the latest calendar `standard`.
  private func zone(_ transaction: Transaction) throws -> Zone {
    guard let calendar = try book.calendar(StandardsBook.standard, in: transaction) else {
      preconditionFailure("there is always a calendar \(StandardsBook.standard)")
    }
    return calendar.zone
  }
}
