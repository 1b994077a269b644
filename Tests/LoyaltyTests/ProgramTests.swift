import Contract
import Store
import TestHouse
import Testing

/// A house with programs, and what tests say to it in one line.
struct ProgramDesk {
  let house: any OpenHouse
  var programs: ProgramsCalls<Desk> { house.admin.programs }

  func create(
    _ code: String = "points", _ draft: ProgramConfig? = nil, _ fill: (inout CreateProgramRequest) -> Void = { _ in }
  ) async throws -> Program {
    var request = CreateProgramRequest(code: code, name: "积分计划", zone: "Asia/Shanghai", currency: "CNY", draft: draft)
    fill(&request)
    return try await programs.create(request)
  }

  func setDraft(_ program: Program, _ draft: ProgramConfig) async throws -> Program {
    try await programs.setDraft(SetDraftRequest(id: program.id, version: program.version, draft: draft))
  }

  func activate(_ program: Program, from ms: Int64? = nil, _ options: CallOptions = CallOptions()) async throws
    -> Program
  {
    try await programs.activate(ActivateProgramRequest(id: program.id, version: program.version, fromMs: ms), options)
  }

  func get(_ program: Program) async throws -> Program { try await programs.get(GetProgramRequest(id: program.id)) }
}

extension ProgramConfig {
  /// A version that can be told from others.
  static func giving(_ points: Int64) -> ProgramConfig { ProgramConfig(rules: [.rate("base", points, per: 100)]) }
}

private let now = TestClock.startMs

/// Programs and their versions.
struct ProgramTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a program begins as a draft`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let made = try await desk.create("points", .giving(1)) { $0.growthName = "成长值" }
      #expect(
        made
          == Program(
            id: 1, version: 1, code: "points", name: "积分计划", zone: "Asia/Shanghai", currency: "CNY", pointName: "积分",
            growthName: "成长值", status: .draft, createdAtMs: now, draft: .giving(1)))
      #expect(try house.journal().last?.entities.first == EntityRef(kind: "program", id: 1, keepsHistory: true))
      #expect(try await desk.get(made) == made)
      #expect(try await desk.programs.get(GetProgramRequest(code: "points")) == made)
      let plain = try await desk.create("stars") { $0.pointName = "星" }
      #expect(plain.draft == nil && plain.growthName == nil && plain.pointName == "星")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a program without a place of its own is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      _ = try await desk.create()
      let cases: [(String, (inout CreateProgramRequest) -> Void)] = [
        ("PROGRAM_EXISTS code", { _ in }),
        ("ZONE_UNKNOWN zone", { ($0.code, $0.zone) = ("a", "Asia/Peking") }),
        ("ZONE_UNKNOWN zone", { ($0.code, $0.zone) = ("a", "GMT+8") }),
        ("INVALID_REQUEST currency:PATTERN_MISMATCH", { ($0.code, $0.currency) = ("a", "cny") }),
        ("INVALID_REQUEST code:PATTERN_MISMATCH", { $0.code = "A" }),
        (
          "DRAFT_INVALID draft.rules[0].points:NEEDED_FOR_KIND",
          { ($0.code, $0.draft) = ("a", ProgramConfig(rules: [.of(.fixed, "f")])) }
        ),
      ]
      for (expected, fill) in cases {
        #expect(try await house.refusedWithoutTrace { try await desk.create("points", nil, fill) } == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a draft becomes the next version, from its instant on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let made = try await desk.create("points", .giving(1))
      let first = try await desk.activate(made)
      #expect(first.version == 2 && first.status == .active && first.draft == nil && first.config == .giving(1))
      #expect(first.configNumber == 1 && first.activeFromMs == now)
      let drafted = try await desk.setDraft(first, .giving(2))
      #expect(drafted.version == 3 && drafted.draft == .giving(2) && drafted.config == .giving(1))
      let second = try await desk.activate(drafted, from: now + 1000)
      #expect(second.version == 4 && second.config == .giving(1) && second.configNumber == 1 && second.draft == nil)
      house.clock.nowMs = now + 999
      #expect(try await desk.get(second).config == .giving(1))
      house.clock.nowMs = now + 1000
      let later = try await desk.get(second)
      #expect(later.config == .giving(2) && later.configNumber == 2 && later.activeFromMs == now + 1000)
      #expect(later.version == 4, "time alone changes no record")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a program whose first version is yet to begin is a draft`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let waiting = try await desk.activate(try await desk.create("points", .giving(1)), from: now + 1000)
      #expect(waiting.status == .draft && waiting.config == nil && waiting.configNumber == nil)
      #expect(try await desk.programs.list(ListProgramsRequest()).items == [waiting])
      house.clock.nowMs = now + 1000
      #expect(try await desk.get(waiting).status == .active)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `versions begin one after the other, and not in the past`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      var program = try await desk.create("points", .giving(1))
      func refused(_ fromMs: Int64?) async throws -> String {
        try await house.refusedWithoutTrace { try await desk.activate(program, from: fromMs) }
      }
      #expect(try await refused(now - 1) == "ACTIVATION_OUT_OF_ORDER from_ms")
      program = try await desk.activate(program, from: now + 500)
      #expect(try await refused(nil) == "DRAFT_MISSING id")
      program = try await desk.setDraft(program, .giving(2))
      #expect(try await refused(nil) == "ACTIVATION_OUT_OF_ORDER from_ms")
      #expect(try await refused(now + 499) == "ACTIVATION_OUT_OF_ORDER from_ms")
      let told = try await refusal { try await desk.activate(program, from: now + 499) }
      #expect(told.message.contains("\(now + 500)"))
      program = try await desk.activate(program, from: now + 500)
      house.clock.nowMs = now + 500
      #expect(try await desk.get(program).configNumber == 2, "of two that begin at once the later number holds")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an import activates in the past`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let made = try await desk.create("points", .giving(1))
      let past = now - 400 * TestClock.dayMs
      let active = try await desk.activate(made, CallOptions(asOfMs: past))
      #expect(active.activeFromMs == past && active.status == .active)
      let drafted = try await desk.setDraft(active, .giving(2))
      let early = CallOptions(asOfMs: past - 1)
      #expect(
        try await house.refusedWithoutTrace { try await desk.activate(drafted, early) }
          == "ACTIVATION_OUT_OF_ORDER from_ms")
      let second = try await desk.activate(drafted, from: past + 5, CallOptions(asOfMs: past + 1))
      #expect(second.configNumber == 1, "as of that instant the second was yet to begin")
      let versions = try await desk.programs.versions(ProgramVersionsRequest(id: made.id)).items
      #expect(versions.map(\.fromMs) == [past + 5, past] && versions.map(\.activatedAtMs) == [past + 1, past])
      #expect(try await desk.get(made).configNumber == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a program that makes members at a purchase is known for it from then on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      func enrols() throws -> Int64? {
        try house.read { try $0.first("SELECT enrols FROM loyalty_program WHERE id = 1") { $0.int(0) } }
      }
      var program = try await desk.activate(try await desk.create("points", .giving(1)))
      #expect(try enrols() == 0)
      program = try await desk.setDraft(program, ProgramConfig(enrolAtPurchase: true))
      #expect(try enrols() == 0)
      program = try await desk.activate(program)
      #expect(try enrols() == 1)
      program = try await desk.activate(try await desk.setDraft(program, ProgramConfig(enrolAtPurchase: false)))
      #expect(try enrols() == 1, "late purchases still look at the version before")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a closed program changes no more`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let active = try await desk.activate(try await desk.create("points", .giving(1)))
      house.clock.nowMs = now + 7
      let closed = try await desk.programs.close(
        CloseProgramRequest(code: "points", version: active.version, reason: "换新计划"))
      #expect(closed.status == .closed && closed.closedAtMs == now + 7 && closed.closeReason == "换新计划")
      #expect(closed.version == 3 && closed.config == .giving(1))
      let calls: [(String, () async throws -> Program)] = [
        ("PROGRAM_CLOSED id", { try await desk.setDraft(closed, .giving(2)) }),
        ("PROGRAM_CLOSED id", { try await desk.activate(closed) }),
        (
          "PROGRAM_CLOSED code",
          { try await desk.programs.close(CloseProgramRequest(code: "points", version: 3, reason: "x")) }
        ),
        ("PROGRAM_EXISTS code", { try await desk.create("points") }),
      ]
      for (expected, call) in calls { #expect(try await house.refusedWithoutTrace(call) == expected) }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change names one program and the version that was read`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let made = try await desk.create("points", .giving(1))
      let programs = desk.programs
      let calls: [(String, () async throws -> Program)] = [
        ("VERSION_MISMATCH version", { try await programs.setDraft(.init(id: 1, version: 2, draft: .giving(1))) }),
        ("VERSION_MISMATCH version", { try await programs.activate(.init(id: 1, version: 2)) }),
        ("VERSION_MISMATCH version", { try await programs.close(.init(id: 1, version: 2, reason: "x")) }),
        ("PROGRAM_NOT_FOUND id", { try await programs.get(.init(id: 9)) }),
        ("PROGRAM_NOT_FOUND code", { try await programs.get(.init(code: "x")) }),
        ("PROGRAM_NOT_FOUND code", { try await programs.setDraft(.init(code: "x", version: 1, draft: .giving(1))) }),
        ("PROGRAM_NOT_FOUND id", { try await programs.activate(.init(id: 9, version: 1)) }),
        ("PROGRAM_NOT_FOUND id", { try await programs.close(.init(id: 9, version: 1, reason: "x")) }),
        ("ONE_OF_REQUIRED id", { try await programs.get(.init()) }),
        ("ONE_OF_REQUIRED id", { try await programs.get(.init(id: 1, code: "points")) }),
        ("ONE_OF_REQUIRED id", { try await programs.activate(.init(version: 1)) }),
      ]
      for (expected, call) in calls { #expect(try await house.refusedWithoutTrace(call) == expected) }
      #expect(await said { try await programs.versions(.init(id: 9)) } == "PROGRAM_NOT_FOUND id")
      #expect(await said { try await programs.versions(.init()) } == "ONE_OF_REQUIRED id")
      let same = try await desk.setDraft(made, .giving(1))
      #expect(same.version == 1, "the same draft again is no news")
      #expect(try house.journal().last?.outcome == .unchanged)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a key answers once, and a dry run leaves nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let made = try await desk.create("points", .giving(1))
      // Numbers and names that were given out stay so.
      let dumped = StoreDump.withJournal.filter { $0.name != "id_mark" && $0.name != "store_name" }
      let before = try StoreDump(house, dumped)
      let dry = try await desk.activate(made, CallOptions(dryRun: true))
      #expect(dry.config == .giving(1) && dry.version == 2)
      #expect(try StoreDump(house, dumped).lines(notIn: before) == [])
      let key = CallOptions(idempotencyKey: Array("activate".utf8))
      let first = try await desk.activate(made, key)
      house.clock.nowMs += 5
      #expect(try await desk.activate(made, key) == first)
      #expect(try await desk.programs.versions(ProgramVersionsRequest(id: 1)).items.count == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the journal keeps each state of a program`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      let active = try await desk.activate(try await desk.create("points", .giving(1)))
      let drafted = try await desk.setDraft(active, .giving(2))
      _ = try await desk.programs.close(.init(id: 1, version: drafted.version, reason: "x"))
      let history = try house.read {
        try Journal.history(of: EntityRef(kind: "program", id: 1), before: .max, limit: 9, in: $0)
      }
      #expect(
        history.map(\.methodName) == ["programs.close", "programs.set_draft", "programs.activate", "programs.create"])
      let before = try history.map { entry -> Program? in
        let changes = try JournalChanges(bytes: entry.content?.changes ?? [])
        let record = try #require(changes.records.first).record
        return record.isEmpty ? nil : try Program(bytes: record)
      }
      #expect(before.map { $0?.version } == [3, 2, 1, nil])
      #expect(before.map { $0?.draft } == [.giving(2), nil, .giving(1), nil])
      #expect(before.map { $0?.status } == [.active, .active, .draft, nil])
    }
  }
}

/// Lists of programs and of their versions.
struct ProgramListTests {
  @Test(arguments: Desk.Kind.allCases)
  func `programs are listed in the order in which they were opened, without configurations`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      #expect(try await desk.programs.list(ListProgramsRequest()).items == [])
      for code in ["a", "b", "c"] { _ = try await desk.create(code, .giving(1)) }
      var active = try await desk.programs.activate(ActivateProgramRequest(code: "b", version: 1))
      _ = try await desk.programs.close(CloseProgramRequest(code: "c", version: 1, reason: "x"))
      let first = try await desk.programs.list(ListProgramsRequest(limit: 2))
      active.config = nil
      #expect(first.items.map(\.code) == ["a", "b"] && first.items[1] == active && first.items[0].draft == nil)
      let second = try await desk.programs.list(ListProgramsRequest(limit: 2, cursor: first.nextCursor))
      #expect(second.items.map(\.code) == ["c"] && second.items[0].status == .closed && second.nextCursor == nil)
      #expect(await said { try await desk.programs.list(.init(cursor: "x")) } == "CURSOR_INVALID cursor")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `versions are listed from the latest on`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      var program = try await desk.create()
      let other = try await desk.activate(try await desk.create("other", .giving(9)))
      for points in 1...12 {
        program = try await desk.activate(
          try await desk.setDraft(program, .giving(Int64(points))), from: now + Int64(points))
      }
      let first = try await desk.programs.versions(ProgramVersionsRequest(id: program.id))
      #expect(first.items.map(\.number) == Array((3...12).reversed()))
      #expect(first.items[0] == ProgramVersion(number: 12, fromMs: now + 12, activatedAtMs: now, config: .giving(12)))
      let second = try await desk.programs.versions(ProgramVersionsRequest(code: "points", cursor: first.nextCursor))
      #expect(second.items.map(\.number) == [2, 1] && second.nextCursor == nil)
      let elsewhere = ProgramVersionsRequest(id: other.id, cursor: first.nextCursor)
      #expect(await said { try await desk.programs.versions(elsewhere) } == "CURSOR_MISMATCH cursor")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a page of large versions fits in a reply`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = ProgramDesk(house: house)
      var program = try await desk.create()
      let products = (0..<500).map { "product \($0) " + String(repeating: "x", count: 80) }
      let large = ProgramConfig(rules: (0..<18).map { rule in .rate("r\(rule)", 1, per: 1) { $0.products = products } })
      for _ in 0..<4 { program = try await desk.activate(try await desk.setDraft(program, large)) }
      #expect(try await desk.get(try await desk.setDraft(program, large)).draft == large)
      var found: [Int64] = []
      var cursor: String?
      repeat {
        let page = try await desk.programs.versions(ProgramVersionsRequest(id: 1, cursor: cursor))
        #expect(page.items.count < 4)
        found += page.items.map(\.number)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(found == [4, 3, 2, 1])
      let larger = ProgramConfig(
        rules: (0..<30).map { rule in .rate("r\(rule)", 1, per: 1) { $0.products = products } })
      let drafted = try await desk.get(program)
      #expect(await said { try await desk.setDraft(drafted, larger) } == "DRAFT_INVALID draft:TOO_LONG")
    }
  }
}
