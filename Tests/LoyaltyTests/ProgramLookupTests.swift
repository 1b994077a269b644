import Contract
import Operations
import TestHouse
import Testing

@testable import Loyalty

/// How requests of other services name a program.
struct ProgramLookupTests {
  private static func found(_ house: TestHouse, _ code: String?) throws -> String {
    do {
      return try house.read { try ProgramLookup(transaction: $0).program(code).code }
    } catch let refusal as Refusal {
      return "\(refusal.reason.word) \(refusal.path ?? "") \(refusal.arguments.values.joined())"
    }
  }

  @Test func `without a code it is the only program that is not closed`() async throws {
    let house = try TestHouse()
    let desk = ProgramDesk(house: house)
    #expect(try Self.found(house, nil) == "PROGRAM_NOT_FOUND program -")
    #expect(try Self.found(house, "a") == "PROGRAM_NOT_FOUND program a")
    _ = try await desk.create("a")
    #expect(try Self.found(house, nil) == "a")
    let other = try await desk.create("b")
    #expect(try Self.found(house, nil) == "PROGRAM_NEEDED program a, b")
    #expect(try Self.found(house, "b") == "b")
    _ = try await desk.programs.close(CloseProgramRequest(code: "a", version: 1, reason: "x"))
    #expect(try Self.found(house, nil) == "b")
    _ = try await desk.programs.close(CloseProgramRequest(id: other.id, version: 1, reason: "x"))
    #expect(try Self.found(house, nil) == "PROGRAM_NEEDED program a, b", "a closed one is named by its code")
    #expect(try Self.found(house, "b") == "b")
  }

  @Test func `a closed program is found, and refused where it must be open`() async throws {
    let house = try TestHouse()
    _ = try await ProgramDesk(house: house).create("a")
    _ = try await ProgramDesk(house: house).programs.close(CloseProgramRequest(code: "a", version: 1, reason: "x"))
    let found = try house.read { try ProgramLookup(transaction: $0).program("a", path: "program") }
    #expect(throws: Refusal(.programClosed, path: "program", ["code": "a"])) { try found.checkIsOpen() }
  }

  @Test func `the active version is the last that has begun`() async throws {
    let house = try TestHouse()
    let desk = ProgramDesk(house: house)
    var program = try await desk.create()
    let now = TestClock.startMs
    for (points, ms) in [(1, now), (2, now + 10), (3, now + 10), (4, now + 20)] {
      program = try await desk.activate(try await desk.setDraft(program, .giving(Int64(points))), from: ms)
    }
    let cases: [(Int64, Int64?)] = [
      (now - 1, nil), (now, 1), (now + 9, 1), (now + 10, 3), (now + 19, 3), (now + 99, 4),
    ]
    for (ms, expected) in cases {
      let active = try house.read { try ConfigTable(transaction: $0).active(programId: 1, atMs: ms) }
      #expect(active?.number == expected)
    }
  }
}
