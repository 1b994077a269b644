import Contract
import Operations
import TestHouse
import Testing

/// Random histories of cases: whoever looks when, the same stands in the store.
struct HistoryTests {
  private static let acts = 90

  private func acts(seed: UInt64) -> [CaseAct] {
    var random = SeededRandom(seed: seed)
    return (0..<Self.acts).map { _ in CaseAct.random(using: &random) }
  }

  /// - Parameter looks: whether somebody looks often while time passes, or only once a step is taken.
  private func play(_ acts: [CaseAct], _ house: TestHouse, looks: Bool) async throws -> (CaseStage, [String]) {
    let stage = try await CaseStage(house)
    var outcomes: [String] = []
    for act in acts {
      if looks, case .pass(var ms) = act {
        while ms > 0 {
          let part = min(ms, 5 * TestClock.hourMs + 7)
          try await stage.line.pass(part)
          ms -= part
        }
        outcomes.append("OK")
      } else {
        outcomes.append(try await stage.act(act))
      }
    }
    outcomes.append(try await stage.act(.note))
    return (stage, outcomes)
  }

  @Test(arguments: 1...12)
  func `an agenda that runs, one that lies behind, and none at all leave the same rows`(seed: UInt64) async throws {
    let acts = acts(seed: seed)
    let (often, said) = try await play(acts, try TestHouse(), looks: true)
    let (seldom, saidSeldom) = try await play(acts, try TestHouse(), looks: false)
    let (never, saidNever) = try await play(acts, try TestHouse(runsAgenda: false), looks: false)
    #expect(saidSeldom == said && saidNever == said)
    let expected = try await CaseRecord(often)
    for stage in [seldom, never] {
      let record = try await CaseRecord(stage)
      let pairs = zip(expected.lines, record.lines).first { $0 != $1 }
      #expect(record == expected, "\(pairs.map { "\($0)\n\($1)" } ?? "\(expected.lines.count) \(record.lines.count)")")
    }
  }

  @Test func `random histories reach every state but those of a review`() async throws {
    var seen: Set<ComplaintState> = []
    for seed in UInt64(1)...12 {
      let (stage, _) = try await play(acts(seed: seed), try TestHouse(runsAgenda: false), looks: false)
      seen.formUnion(try await stage.line.timeline(stage.made).compactMap(\.toState))
    }
    #expect(
      seen.isSuperset(of: [
        .triaged, .investigating, .awaitingCustomer, .awaitingThirdParty, .proposed, .executing, .resolved, .closed,
        .externalRemedy, .withdrawn,
      ]), "\(seen.map(\.word))")
  }

  @Test(arguments: 1...12)
  func `a stored clock is what its case's events make of it`(seed: UInt64) async throws {
    let (stage, _) = try await play(acts(seed: seed), try TestHouse(), looks: true)
    let events = try await stage.line.timeline(stage.made)
    var replay = ClockReplay()
    for event in events { replay.take(event) }
    replay.look(atMs: stage.house.clock.nowMs)
    let stored = try StoredClocks.read(of: stage.made.id, in: stage.house)
    #expect(stored == replay.lines)
  }
}
