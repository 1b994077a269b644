package import Contract
import Operations
package import WorkTime

/// What a policy's rules look at.
package struct CaseTraits: Sendable, Hashable {
  package var kind: CaseKind
  package var severity: Severity
  /// The customer's, where they have one.
  package var grade: Grade?
  package var channel: String?

  package init(kind: CaseKind, severity: Severity, grade: Grade?, channel: String?) {
    self.kind = kind
    self.severity = severity
    self.grade = grade
    self.channel = channel
  }
}

/// A version of the policy, prepared. It never changes.
package struct StoredPolicy: Sendable {
  private struct Rule: Sendable {
    let rule: TargetRule
    let targets: [ClockKind: ClockTarget]

    var calendar: String { rule.calendar ?? StandardsBook.standard }
  }

  package let number: Int64
  package let limits: CaseLimits
  private let rules: [Rule]

  /// - Parameter rules: checked; one that holds what is no target traps.
  package init(number: Int64, limits: CaseLimits, rules: [TargetRule]) {
    self.number = number
    self.limits = limits
    self.rules = rules.map { rule in
      var targets: [ClockKind: ClockTarget] = [:]
      for target in rule.targets {
        guard let parsed = ClockTarget(text: target.target) else {
          preconditionFailure("policy \(number) holds the target \(target.target)")
        }
        targets[target.clock] = parsed
      }
      return Rule(rule: rule, targets: targets)
    }
  }

  /// The first rule in order that fits and names the clock.
  /// - Returns: the rule's place from 0 on, and the code of its calendar; nil for a clock that does not start.
  package func target(
    _ clock: ClockKind, for traits: CaseTraits
  ) -> (rule: Int, target: ClockTarget, calendar: String)? {
    for (index, rule) in rules.enumerated() where rule.rule.fits(traits) {
      if let target = rule.targets[clock] { return (index, target, rule.calendar) }
    }
    return nil
  }
}

extension StoredPolicy {
  init(_ policy: Policy) {
    self.init(number: Int64(policy.number), limits: CaseLimits(policy.limits), rules: policy.rules)
  }

  /// The words of the dictionary CHANNEL that it holds.
  var channels: Set<String> { Set(rules.compactMap(\.rule.channel)) }

  /// - Parameter calendar: nil leaves out the rules that count in it.
  /// - Throws: `Refusal(.targetNeverDue)` for a target that cannot be reached.
  func checkIsEverDue(
    fromMs: Int64, path: String, _ calendar: (_ code: String) throws -> StoredCalendar?
  ) throws {
    for rule in rules {
      guard let calendar = try calendar(rule.calendar) else { continue }
      for named in rule.rule.targets {
        guard let target = rule.targets[named.clock], !target.isEverDue(fromMs: fromMs, in: calendar) else { continue }
        throw Refusal(.targetNeverDue, path: path, ["code": calendar.code, "target": target.text])
      }
    }
  }
}

extension ClockTarget {
  func isEverDue(fromMs: Int64, in calendar: StoredCalendar) -> Bool {
    let clock = ServiceClock(startedMs: fromMs, targetMs: ms(in: calendar.work), basis: basis)
    return clock.dueMs(in: calendar.work) != nil
  }
}

extension TargetRule {
  func fits(_ traits: CaseTraits) -> Bool {
    (kind ?? traits.kind) == traits.kind && (severity ?? traits.severity) == traits.severity
      && (grade == nil || grade == traits.grade) && (channel == nil || channel == traits.channel)
  }

  /// Whether it is for every case of its kind.
  var isUnconditional: Bool { severity == nil && grade == nil && channel == nil }
}
