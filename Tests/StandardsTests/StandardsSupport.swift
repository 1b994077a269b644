import Contract
import Operations
import Standards
import Store
import TestHouse
import Wire
import Zones

/// What tests of service standards say in one line.
enum Shanghai {
  static let zone: Zone = {
    guard let zone = Zone.named("Asia/Shanghai") else { preconditionFailure("no Asia/Shanghai") }
    return zone
  }()

  /// - Parameter text: "2026-02-13 17:00".
  static func ms(_ text: String) -> Int64 {
    let parts = text.split(separator: " ")
    let time = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let day = CivilDay(text: parts[0]), time.count == 2 else { preconditionFailure("\(text) is no time") }
    return zone.instant(day, minuteOfDay: time[0] * 60 + time[1])
  }

  /// The same backwards.
  static func text(_ ms: Int64) -> String {
    let minute = zone.minuteOfDay(at: ms)
    let time = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(zone.day(at: ms).text) \(time)"
  }
}

extension [WeekdayHours] {
  /// The same hours from Monday on.
  static func days(_ weekdays: ClosedRange<UInt32> = 1...5, _ hours: (UInt32, UInt32)...) -> [WeekdayHours] {
    weekdays.map { WeekdayHours(weekday: $0, hours: hours.map(DayHours.init)) }
  }

  static var office: [WeekdayHours] { days(1...5, (540, 720), (810, 1080)) }
  /// A minute a week.
  static var rare: [WeekdayHours] { days(1...1, (540, 541)) }
}

extension DayHours {
  init(_ hours: (UInt32, UInt32)) { self.init(fromMinute: hours.0, untilMinute: hours.1) }
}

extension PolicyTarget {
  init(_ clock: ClockKind, _ target: String) { self.init(clock: clock, target: target) }
}

extension PutPolicyRequest {
  /// A policy with a default, behind rules of the test's own.
  static func of(
    _ rules: [TargetRule] = [], resolve: String = "5wd", limits: PolicyLimits? = nil
  ) -> PutPolicyRequest {
    let request = [PolicyTarget(.acknowledge, "1d"), .init(.triage, "4bh"), .init(.resolve, resolve)]
    let complaint = [PolicyTarget(.reply, "3wd"), .init(.followUp, "5wd"), .init(.review, "10wd")]
    let usual = [
      TargetRule(targets: request), TargetRule(kind: .complaint, targets: complaint),
      TargetRule(kind: .request, targets: [.init(.followUp, "2wd")]),
    ]
    return PutPolicyRequest(name: "策略", rules: rules + usual, limits: limits)
  }
}

extension OpenHouse {
  func put(
    _ code: String = "standard", _ week: [WeekdayHours] = .office,
    _ fill: (inout PutCalendarRequest) -> Void = { _ in }
  ) async throws -> Calendar {
    var request = PutCalendarRequest(code: code, zone: "Asia/Shanghai", week: week)
    fill(&request)
    return try await admin.calendars.put(request)
  }

  /// A file's days, as a new version of the calendar.
  func read(_ text: String, into code: String = "standard", replace: Bool? = nil) async throws -> Calendar {
    try await admin.calendars.import(ImportCalendarRequest(code: code, text: text, replace: replace))
  }

  /// When a target is due: "2026-02-14 12:00".
  func due(_ start: String, _ target: String, code: String? = nil, number: UInt32? = nil) async throws -> String {
    let request = DueTimeRequest(code: code, number: number, startMs: Shanghai.ms(start), target: target)
    return Shanghai.text(try await admin.calendars.due(request).dueMs)
  }
}

/// The room alone over a house's store, with versions in a memory of its own and the past that a test gives it.
struct RoomAlone {
  let house: any OpenHouse
  let room = StandardsRoom()
  private let table: MethodTable

  init(_ house: any OpenHouse, past: any PastCases = NoPast()) {
    self.house = house
    var table = MethodTable()
    room.register(in: &table, past: past)
    self.table = table
  }

  /// - Throws: `Refusal`.
  func simulate(_ number: UInt32, fromMs: Int64 = 0, untilMs: Int64 = .max) throws -> [PolicySimulation] {
    let method = Methods.Policies.simulate.info.id
    guard case .stream(let prepare)? = table[method]?.body else { preconditionFailure("no stream") }
    let payload = SimulatePolicyRequest(number: number, fromMs: fromMs, untilMs: untilMs).encoded()
    let maker = try payload.withUnsafeBytes { try prepare($0, Arena()) }
    var (items, position) = ([PolicySimulation](), Int64?(0))
    while let at = position {
      position = try house.read { transaction in
        let call = StreamCall(
          principal: .system, nowMs: house.clock.nowMs, transaction: transaction, position: at, budget: 4)
        return try maker(call) { items += ($0 as? PolicySimulation).map { [$0] } ?? [] }.next
      }
    }
    return items
  }

  /// One call of this room on the writer, and what the test looks at within it; then all of it is undone.
  func undone<Request: ContractMessage, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ look: @escaping (WriteCall, Reply) throws -> Void
  ) throws {
    guard case .write(let prepare)? = table[method.info.id]?.body else { preconditionFailure("no write") }
    let run = try request.encoded().withUnsafeBytes { try prepare($0, Arena()) }
    let claim = Claim(principal: "test", method: 1, key: [], digest: [UInt8](repeating: 0, count: 32))
    let job = WriteJob(claim: claim, methodName: "test.undone", request: []) { scope in
      let call = WriteCall(principal: .system, scope: scope, isPastFact: false, isDryRun: true, reads: SeenReads())
      try look(call, Reply(bytes: run(call).bytes))
      return .dryRun(status: 0, reply: [])
    }
    if case .failed(let error, _)? = house.store.perform(job) { throw error }
  }
}

struct NoPast: PastCases {
  func page(fromMs: Int64, untilMs: Int64, after: Int64, limit: Int, in transaction: Transaction) -> [PastCase] { [] }
}
