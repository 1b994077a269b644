import Testing

@testable import Store

/// The power fails at any moment: whatever part of the unsynced sectors the disk then holds, an honest store opens
/// the files and keeps its word. `GUANXI_CRASH_IMAGES` says how many images are tried.
struct PowerCutTests {
  /// What was tried and what was wrong, by kind.
  struct Findings {
    var images = 0
    var acknowledged = 0
    var wrong: [String: Int] = [:]
    var first: String?

    mutating func add(_ violations: [String], seed: Int) {
      images += 1
      for violation in violations {
        wrong[String(violation.prefix { $0 != ":" }), default: 0] += 1
        if first == nil { first = "seed \(seed): \(violation)" }
      }
    }
  }

  /// - Parameter images: of each seed's lives together.
  static func findings(seeds: [Int], images: Int, sabotage: Sabotage = Sabotage()) throws -> Findings {
    var findings = Findings()
    for seed in seeds {
      var chance = SeededGenerator(seed: seed)
      let count = Int.random(in: 24...48, using: &chance)
      // Some come twice, as callers do that lost a reply.
      let numbers = (1...count).flatMap { $0 % 9 == 0 ? [$0, $0 - 2] : [$0] }
      let batch = Array(101...101 + count / 3)
      let life = try Life(numbers: numbers, batch: batch, sabotage: sabotage)
      cut(life, images * 2 / 3, seed, &chance, &findings)
      // Killed at some moment, started again at once and asked again, before the power fails.
      var second: Life?
      try life.moments(1, &chance) { moment, _ in
        second = try Life(
          numbers: Array(1...count + 8), batch: batch, sabotage: sabotage, after: moment.disc, inherited: moment.told)
      }
      if let second { cut(second, images - images * 2 / 3, seed, &chance, &findings) }
    }
    return findings
  }

  /// A sync fails, the store with it; the next start finds in memory what may never reach the disk, and answers by it.
  static func findingsAfterFailedSync(seeds: [Int], images: Int, sabotage: Sabotage = Sabotage()) throws -> Findings {
    var findings = Findings()
    for seed in seeds {
      var chance = SeededGenerator(seed: seed)
      let first = try Life(numbers: Array(1...24), sabotage: sabotage, failingSync: 1 + seed % 12)
      let end = first.moment(after: first.openCount)
      let second = try Life(numbers: Array(1...32), sabotage: sabotage, after: end.disc, inherited: end.told)
      cut(second, images, seed, &chance, &findings)
    }
    return findings
  }

  private static func cut(
    _ life: Life, _ images: Int, _ seed: Int, _ chance: inout SeededGenerator, _ findings: inout Findings
  ) {
    findings.acknowledged += life.memory.told.count
    if !life.memory.wrong.isEmpty { findings.add(life.memory.wrong, seed: seed) }
    let all = Set(life.numbers + life.batch).sorted()
    life.moments(images, &chance) { moment, chance in
      let shelf = Shelf()
      shelf.put(moment.disc.image(&chance))
      let check = Check(told: moment.told, groups: life.memory.groups, retried: all + [1000])
      findings.add(check.violations(at: shelf.store), seed: seed)
    }
  }

  private static let seeds = 1...max(2, Amount.images / 100)

  @Test(arguments: 0..<2)
  func `after a power cut all that was acknowledged is there once and whole`(lane: Int) throws {
    let seeds = PowerCutTests.seeds.filter { $0 % 2 == lane }
    let findings = try PowerCutTests.findings(seeds: seeds, images: Amount.images / PowerCutTests.seeds.count)
    print("power cuts: \(findings.images) images, \(findings.acknowledged) acknowledged, wrong \(findings.wrong)")
    #expect(findings.wrong == [:], "\(findings.first ?? "")")
    #expect(findings.images >= seeds.count * 2)
  }

  @Test func `after a failed sync and a new start the power may fail too`() throws {
    let findings = try PowerCutTests.findingsAfterFailedSync(
      seeds: Array(1...max(2, Amount.images / 200)), images: 20)
    print("power cuts after a failed sync: \(findings.images) images, wrong \(findings.wrong)")
    #expect(findings.wrong == [:], "\(findings.first ?? "")")
  }

  @Test func `a start that trusts the WAL it finds loses what it answers by it, and is caught`() throws {
    var sabotage = Sabotage()
    sabotage.trustOldWAL = true
    let failed = try PowerCutTests.findingsAfterFailedSync(seeds: Array(1...12), images: 10, sabotage: sabotage)
    #expect(failed.wrong["lost", default: 0] > 0)
  }

  @Test func `a store that never syncs loses acknowledged writes, and is caught`() throws {
    var sabotage = Sabotage()
    sabotage.synchronousOff = true
    let findings = try PowerCutTests.findings(seeds: [1, 2], images: 30, sabotage: sabotage)
    #expect(findings.wrong["lost", default: 0] > 0)
  }

  @Test func `a store that leaves syncing to checkpoints loses acknowledged writes, and is caught`() throws {
    var sabotage = Sabotage()
    sabotage.synchronousNormal = true
    let findings = try PowerCutTests.findings(seeds: [1, 2], images: 30, sabotage: sabotage)
    #expect(findings.wrong["lost", default: 0] > 0)
  }

  @Test func `a store that answers before its commit is caught`() throws {
    var sabotage = Sabotage()
    sabotage.replyBeforeCommit = true
    let findings = try PowerCutTests.findings(seeds: [1, 2], images: 30, sabotage: sabotage)
    #expect(findings.wrong["lost", default: 0] > 0)
  }
}
