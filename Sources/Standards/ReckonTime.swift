import Contract
import Operations
import WorkTime

extension Calendars {
  /// How many stretches are told.
  private static let countedMax = 200
  private static let yearsMax: Int64 = 20

  func workingTime(_ request: WorkingTimeRequest, _ call: ReadCall) throws -> WorkingTimeReply {
    let calendar = try calendar(request.code, request.number, call.transaction)
    let (from, until) = (request.fromMs, request.untilMs)
    // Neither is negative, so the difference does not overflow.
    guard until >= from, until - from <= WorkCalendar.horizonMs else {
      throw Refusal(.spanInvalid, path: "until_ms", ["begin": "from_ms", "years": "\(Self.yearsMax)"])
    }
    var reply = WorkingTimeReply()
    reply.workingMs = calendar.work.working(from: from, until: until)
    reply.counted = counted(from, until, calendar)
    reply.code = calendar.code
    reply.number = UInt32(calendar.number)
    return reply
  }

  func due(_ request: DueTimeRequest, _ call: ReadCall) throws -> DueTimeReply {
    let calendar = try calendar(request.code, request.number, call.transaction)
    guard let target = ClockTarget(text: request.target) else {
      throw Refusal(.targetInvalid, path: "target", ["target": request.target])
    }
    let targetMs = target.ms(in: calendar.work)
    let clock = ServiceClock(startedMs: request.startMs, targetMs: targetMs, basis: target.basis)
    guard let dueMs = clock.dueMs(in: calendar.work) else {
      throw Refusal(.targetNeverDue, path: "target", ["code": calendar.code, "target": target.text])
    }
    var reply = DueTimeReply()
    reply.dueMs = dueMs
    reply.targetMs = targetMs
    reply.counted = target.basis == .working ? counted(request.startMs, dueMs, calendar) : []
    reply.code = calendar.code
    reply.number = UInt32(calendar.number)
    return reply
  }

  private func counted(_ from: Int64, _ until: Int64, _ calendar: StoredCalendar) -> [TimeSpan] {
    calendar.work.intervals(from: from, until: until, limit: Self.countedMax).map {
      TimeSpan(fromMs: $0.lowerBound, untilMs: $0.upperBound)
    }
  }
}
