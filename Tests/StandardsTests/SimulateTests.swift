import Contract
import Operations
import Standards
import Store
import TestHouse
import Testing

/// Cases that a test made up.
private struct MadePast: PastCases {
  var cases: [(receivedMs: Int64, one: PastCase)] = []

  mutating func add(
    _ receivedMs: Int64, severity: Severity = .general, kind: CaseKind = .complaint, _ clocks: PastClock...
  ) {
    let traits = CaseTraits(kind: kind, severity: severity, grade: nil, channel: nil)
    cases.append((receivedMs, PastCase(position: Int64(cases.count + 1), traits: traits, clocks: clocks)))
  }

  func page(fromMs: Int64, untilMs: Int64, after: Int64, limit: Int, in: Transaction) -> [PastCase] {
    let found = cases.filter { $0.receivedMs >= fromMs && $0.receivedMs < untilMs && $0.one.position > after }
    return found.prefix(limit).map(\.one)
  }
}

extension PastClock {
  fileprivate static func of(
    _ kind: ClockKind, _ start: String, fulfilled: String? = nil, missed: Bool = false, ended: String? = nil,
    paused: [(String, String?)] = []
  ) -> PastClock {
    PastClock(
      kind: kind, startedMs: Shanghai.ms(start),
      pauses: paused.map { TimeSpan(fromMs: Shanghai.ms($0.0), untilMs: $0.1.map(Shanghai.ms)) },
      fulfilledMs: fulfilled.map(Shanghai.ms), breachedMs: missed ? Shanghai.ms(start) + 1 : nil,
      endedMs: ended.map(Shanghai.ms))
  }
}

extension [PolicySimulation] {
  /// All items together: "RESOLVE 4: 2 1 → 1 2".
  fileprivate var lines: [String] {
    var sums: [ClockKind: [Int64]] = [:]
    for outcome in flatMap(\.outcomes) {
      let counts = [outcome.started, outcome.met, outcome.missed, outcome.wouldMeet, outcome.wouldMiss]
      sums[outcome.clock] = sums[outcome.clock].map { zip($0, counts).map(+) } ?? counts
    }
    return sums.sorted { $0.key.rawValue < $1.key.rawValue }.map { clock, counts in
      "\(clock.word) \(counts[0]): \(counts[1]) \(counts[2]) → \(counts[3]) \(counts[4])"
    }
  }
}

/// What past cases would have met and missed.
struct SimulateTests {
  /// Resolve in 2 working days, reply in 3, follow up in 5; as it was, in whatever.
  private static func tried(_ past: MadePast, _ house: any OpenHouse) async throws -> [String] {
    _ = try await house.admin.policies.put(.of(resolve: "2wd"))
    house.clock.nowMs = Shanghai.ms("2026-03-20 12:00")
    return try RoomAlone(house, past: past).simulate(2).lines
  }

  @Test func `clocks are run again from their own start, under the version's targets`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      // Two working days from Monday 09:00 end on Tuesday 18:00, which is on time.
      past.add(0, .of(.resolve, "2026-03-02 09:00", fulfilled: "2026-03-03 18:00"))
      past.add(0, .of(.resolve, "2026-03-02 09:00", fulfilled: "2026-03-03 18:01"))
      past.add(0, .of(.resolve, "2026-03-02 09:00", fulfilled: "2026-03-10 18:01", missed: true))
      past.add(0, .of(.resolve, "2026-03-02 09:00", fulfilled: "2026-03-02 10:00", missed: true))
      let lines = try await Self.tried(past, house)
      #expect(lines == ["RESOLVE 4: 2 2 → 2 2"])
    }
  }

  @Test func `pauses stay where they were`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      let fulfilled = "2026-03-05 12:00"
      past.add(0, .of(.resolve, "2026-03-02 09:00", fulfilled: fulfilled))
      past.add(
        0, .of(.resolve, "2026-03-02 09:00", fulfilled: fulfilled, paused: [("2026-03-03 00:00", "2026-03-05 00:00")]))
      // One that began once it was due helps no more.
      past.add(
        0, .of(.resolve, "2026-03-02 09:00", fulfilled: fulfilled, paused: [("2026-03-03 18:01", "2026-03-05 00:00")]))
      // One that lasts: before it, the time was up, or not.
      past.add(0, .of(.resolve, "2026-03-02 09:00", paused: [("2026-03-03 18:01", nil)]))
      past.add(0, .of(.resolve, "2026-03-02 09:00", paused: [("2026-03-03 17:59", nil)]))
      let lines = try await Self.tried(past, house)
      #expect(lines == ["RESOLVE 5: 3 0 → 1 3"])
    }
  }

  @Test func `what ended or runs is missed where its time was up by then, else neither`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      past.add(0, .of(.resolve, "2026-03-02 09:00", ended: "2026-03-03 17:00"))
      past.add(0, .of(.resolve, "2026-03-02 09:00", ended: "2026-03-04 10:00"))
      past.add(0, .of(.resolve, "2026-03-19 09:00"))
      past.add(0, .of(.resolve, "2026-03-02 09:00"))
      past.add(0, .of(.resolve, "2026-03-02 09:00", missed: true))
      let lines = try await Self.tried(past, house)
      #expect(lines == ["RESOLVE 5: 0 1 → 0 3"])
    }
  }

  @Test func `clocks that the version does not start count as they were alone`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      past.add(
        0, severity: .urgent, .of(.external, "2026-03-02 09:00", fulfilled: "2026-03-04 09:00"),
        .of(.statutory, "2026-03-02 09:00", fulfilled: "2026-03-04 09:00", missed: true),
        .of(.reply, "2026-03-02 09:00", fulfilled: "2026-03-04 09:00"),
        // A second round.
        .of(.reply, "2026-03-06 09:00", fulfilled: "2026-03-17 09:00", missed: true))
      past.add(0, kind: .request, .of(.reply, "2026-03-02 09:00", fulfilled: "2026-03-04 09:00"))
      let lines = try await Self.tried(past, house)
      #expect(lines == ["REPLY 3: 2 1 → 1 1", "STATUTORY 1: 0 1 → 0 0", "EXTERNAL 1: 1 0 → 0 0"])
    }
  }

  @Test func `a version that was in force meets and misses the same again`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      for hour in 10...17 {
        // The built-in policy: 24 hours until acknowledged, 3 working days until replied to.
        past.add(
          0, .of(.acknowledge, "2026-03-02 09:00", fulfilled: "2026-03-03 0\(hour % 10):00"),
          .of(.reply, "2026-03-02 09:00", fulfilled: "2026-03-05 \(hour):00", missed: true))
      }
      let lines = try RoomAlone(house, past: past).simulate(1).lines
      #expect(lines == ["ACKNOWLEDGE 8: 8 0 → 8 0", "REPLY 8: 0 8 → 0 8"])
    }
  }

  @Test func `cases of the period come page by page, each once`() async throws {
    try await withHouse(.table) { house in
      var past = MadePast()
      for number in 0..<1250 {
        past.add(Int64(number), .of(.resolve, "2026-03-02 09:00", fulfilled: "2026-03-02 10:00"))
      }
      let alone = RoomAlone(house, past: past)
      let all = try alone.simulate(1)
      #expect(all.map(\.cases) == [500, 500, 250] && all.map(\.done) == [false, false, true])
      #expect(all.lines == ["RESOLVE 1250: 1250 0 → 1250 0"])
      let full = try alone.simulate(1, fromMs: 100, untilMs: 600)
      #expect(full.map(\.cases) == [500, 0] && full.map(\.done) == [false, true])
      let some = try alone.simulate(1, fromMs: 1245, untilMs: 1249)
      #expect(some.map(\.cases) == [4] && some.lines == ["RESOLVE 4: 4 0 → 4 0"])
      #expect(throws: Refusal(.rangeEmpty, path: "until_ms")) { try alone.simulate(1, fromMs: 2, untilMs: 1) }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a store without cases answers with one empty item`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      func simulate(_ number: UInt32, _ until: Int64 = 5) async throws -> [PolicySimulation] {
        let request = SimulatePolicyRequest(number: number, fromMs: 5, untilMs: until)
        return try await house.admin.stream(Methods.Policies.simulate, request, CallOptions()).collected()
      }
      let items = try await simulate(1)
      #expect(items == [PolicySimulation(cases: 0, done: true)])
      for (number, until, expected) in [
        (UInt32(2), Int64(5), "POLICY_NOT_FOUND number"), (1, 4, "RANGE_EMPTY until_ms"),
      ] {
        let outcome = await said { try await simulate(number, until) }
        #expect(outcome == expected)
      }
    }
  }
}
