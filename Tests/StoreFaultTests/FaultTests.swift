import Glibc
import Testing

@testable import Store

/// The disk fails one call, or all from then on. `GUANXI_DISC_FAULTS` says how many faults are tried.
struct FaultTests {
  struct Findings {
    /// Faults that happened, and plans whose moment never came.
    var met = 0
    var unmet = 0
    var byOperation: [FaultDisc.Operation: Int] = [:]
    /// Entries acknowledged beside the faults, and entries of which no one could say.
    var told = 0
    var unknown = 0
    /// Stores that failed, and that found the disk full.
    var failed = 0
    var full = 0
    var wrong: [String: Int] = [:]
    var first: String?

    mutating func add(_ run: FaultRun, _ fault: Fault) {
      if run.isMet { met += 1 } else { unmet += 1 }
      if run.isMet { byOperation[fault.operation, default: 0] += 1 }
      told += run.told
      unknown += run.unknown
      failed += run.hasFailed ? 1 : 0
      full += run.wasFull ? 1 : 0
      for violation in run.violations {
        wrong[String(violation.prefix { $0 != ":" }), default: 0] += 1
        if first == nil { first = "\(fault): \(violation)" }
      }
    }
  }

  /// The faults of one phase: operations, errors, endings and once or forever in turn, the call by chance.
  static func findings(
    _ phase: Fault.Phase, count: Int, seed: Int, sabotage: Sabotage = Sabotage()
  ) throws -> Findings {
    let remains: Remains =
      switch phase {
      case .birth, .work: .none
      case .walRecovery: try .withWAL()
      case .journalRecovery: try .withJournal()
      }
    var findings = Findings()
    let sound = FaultRun(nil, phase: phase, on: remains, sabotage: sabotage)
    let kinds = kinds(phase, sound)
    var chance = SeededGenerator(seed: seed)
    for index in 0..<count {
      let (operation, error, isForever, ending) = kinds[index % kinds.count]
      let calls = (ending == .closed ? sound.callsWithClose : sound.calls)[operation] ?? 0
      let fault = Fault(
        phase: phase, ending: ending, operation: operation, error: error, isForever: isForever,
        nth: Int.random(in: 1...max(calls, 1), using: &chance))
      findings.add(FaultRun(fault, phase: phase, on: remains, sabotage: sabotage), fault)
    }
    return findings
  }

  private typealias Kind = (operation: FaultDisc.Operation, error: Int32, isForever: Bool, ending: Fault.Ending)

  /// All but those that cannot happen, since the phase has no such call.
  private static func kinds(_ phase: Fault.Phase, _ sound: FaultRun) -> [Kind] {
    var kinds: [Kind] = []
    for ending in Fault.Ending.allCases {
      for operation in FaultDisc.Operation.allCases {
        let calls = ending == .closed ? sound.callsWithClose : sound.calls
        if calls[operation, default: 0] == 0 { continue }
        for error in [EIO, ENOSPC] {
          for isForever in [false, true] { kinds.append((operation, error, isForever, ending)) }
        }
      }
    }
    return kinds
  }

  @Test(arguments: Fault.Phase.allCases)
  func `a fault of the disk never makes an acknowledgement false`(phase: Fault.Phase) throws {
    let count = Amount.faults / Fault.Phase.allCases.count
    let findings = try FaultTests.findings(phase, count: count, seed: 1)
    let operations = findings.byOperation.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    print(
      "disk faults, \(phase): \(findings.met) met (\(operations)), \(findings.unmet) unmet;",
      "\(findings.told) acknowledged, \(findings.unknown) unknown, \(findings.failed) stores failed,",
      "\(findings.full) full, wrong \(findings.wrong)")
    #expect(findings.wrong == [:], "\(findings.first ?? "")")
    #expect(findings.met > count / 2)
    if phase == .work {
      #expect(findings.told > 0 && findings.unknown > 0 && findings.failed > 0 && findings.full > 0)
    }
  }

  @Test func `a store that answers before its commit is caught by the first full disk`() throws {
    var sabotage = Sabotage()
    sabotage.replyBeforeCommit = true
    let findings = try FaultTests.findings(.work, count: 40, seed: 1, sabotage: sabotage)
    #expect(findings.wrong["lost", default: 0] > 0)
  }
}
