package import Contract
package import WorkTime

/// What a policy says beside its targets, with what it leaves out as the built-in policy has it. Milliseconds.
package struct CaseLimits: Sendable {
  package var pauseMaxMs: Int64
  package var answerWaitMs: Int64
  package var reopenWindowMs: Int64
  package var reviewWindowMs: Int64
  package var repeatWindowMs: Int64
  package var warnBefore: ClockTarget?
  package var refusalsMax: Int
  package var remedyLimits: [RemedyLimit]

  package init(
    pauseMaxMs: Int64, answerWaitMs: Int64, reopenWindowMs: Int64, reviewWindowMs: Int64, repeatWindowMs: Int64,
    warnBefore: ClockTarget?, refusalsMax: Int, remedyLimits: [RemedyLimit]
  ) {
    self.pauseMaxMs = pauseMaxMs
    self.answerWaitMs = answerWaitMs
    self.reopenWindowMs = reopenWindowMs
    self.reviewWindowMs = reviewWindowMs
    self.repeatWindowMs = repeatWindowMs
    self.warnBefore = warnBefore
    self.refusalsMax = refusalsMax
    self.remedyLimits = remedyLimits
  }
}

extension CaseLimits {
  /// What a role may promise alone in one complaint; an absent amount is any. Nil: nothing.
  package func remedy(_ role: Role) -> (points: Int64?, moneyMinor: Int64?)? {
    remedyLimits.first { $0.role == role }.map { ($0.points, $0.moneyMinor) }
  }

  /// How many points each role may promise, as approvals ask for it.
  package var pointLimits: [ApprovalLimit] {
    remedyLimits.map { ApprovalLimit(role: $0.role, amountMax: $0.points) }
  }

  /// How much money of one currency each role may promise, in its smallest unit.
  package var moneyLimits: [ApprovalLimit] {
    remedyLimits.map { ApprovalLimit(role: $0.role, amountMax: $0.moneyMinor) }
  }
}

// MARK: As they are stored

extension CaseLimits {
  /// - Parameter stored: checked.
  init(_ stored: PolicyLimits?) {
    let builtIn = BuiltIn.limits
    func ms(_ text: String?, _ usual: Int64) -> Int64 {
      guard let text else { return usual }
      guard let ms = Self.lengthMs(text) else { preconditionFailure("a policy holds the length \(text)") }
      return ms
    }
    self.init(
      pauseMaxMs: ms(stored?.pauseMax, builtIn.pauseMaxMs), answerWaitMs: ms(stored?.answerWait, builtIn.answerWaitMs),
      reopenWindowMs: ms(stored?.reopenWindow, builtIn.reopenWindowMs),
      reviewWindowMs: ms(stored?.reviewWindow, builtIn.reviewWindowMs),
      repeatWindowMs: ms(stored?.repeatWindow, builtIn.repeatWindowMs),
      // A policy that names none warns by the share of the target alone.
      warnBefore: stored?.warnBefore.flatMap(ClockTarget.init(text:)),
      refusalsMax: stored?.refusalsMax.map(Int.init) ?? builtIn.refusalsMax,
      remedyLimits: stored.map(\.remedyLimits).flatMap { $0.isEmpty ? nil : $0 } ?? builtIn.remedyLimits)
  }

  /// How long a text around the clock is; nil for another text, and for working time, which depends on a calendar.
  static func lengthMs(_ text: String) -> Int64? {
    guard let target = ClockTarget(text: text), target.basis == .around else { return nil }
    return target.ms(in: BuiltIn.calendar.work)
  }
}
