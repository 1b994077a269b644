import Contract
import TestHouse
import Testing

/// The room against the model, history by history.
@Suite struct ComparisonTests {
  /// Two at a time, each with a store of its own.
  static let workers: UInt64 = 2

  @Test func `random histories end in the room as in the model`() async throws {
    let seeds = Setting.firstSeed..<Setting.firstSeed + Setting.histories
    let found = await withTaskGroup(of: String?.self) { group in
      for worker in 0..<Self.workers {
        group.addTask {
          for seed in seeds where seed % Self.workers == worker {
            if Task.isCancelled { return nil }
            guard let found = Self.failure(seed) else { continue }
            if !Setting.goesOn { return found }
            print(found)
          }
          return nil
        }
      }
      for await found in group {
        guard let found else { continue }
        group.cancelAll()
        return found as String?
      }
      return nil
    }
    if let found { Issue.record("\(found)") }
  }

  /// How a seed fails, made short enough to read.
  private static func failure(_ seed: UInt64) -> String? {
    let (world, steps) = HistoryGenerator.history(seed: seed)
    func check(_ steps: [ModelStep]) -> Difference? {
      do {
        var house = try RoomHouse(world)
        return Comparison.run(steps, in: world, on: &house)
      } catch {
        return Difference(kind: .crash, step: 0, model: "the beginning", house: "\(error)")
      }
    }
    guard let found = check(steps) else { return nil }
    let short = Shrinker.shrink(steps, failing: found, check)
    return Shrinker.told(short.steps, short.difference, seed: seed, world)
  }

  @Test func `of twenty redemptions at once of all that a member has one succeeds`() async throws {
    let world = ModelWorld(seed: 0)
    let room = try RoomHouse(world)
    let enrolment = ModelCommand.enrol(customer: 0, program: 0, referredBy: nil, opening: 100, openingExpiresMs: nil)
    _ = try room.perform(ModelStep(atMs: world.startMs, key: "k", command: enrolment))
    let house = room.house
    let request = RedeemRequest(customerId: room.customers[0], program: "p0", points: 100)
    let ended = await withTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { await said { try await house.admin.loyalty.redeem(request) } } }
      return await group.reduce(into: []) { $0.append($1) }.sorted()
    }
    #expect(ended == ["OK"] + Array(repeating: "POINTS_NOT_ENOUGH points", count: 19))
    #expect(try room.faults([(0, 0)]) == [])
    #expect(try room.portrait(0, 0)?.hasPrefix("a0 p0 r0 d0") == true)
  }
}
