import Contract

/// What happens to a case, as a test tells it.
enum Deed: Equatable {
  case acknowledge
  case place(category: String?, product: String?, departmentId: Int64, handlerId: Int64?)
  case severity(Severity)
  case start
  case wait
  case goOn
  case propose(Substantiated)
  case answer(ProposalAnswer)
  case deliver(points: Int64, refund: Money?)
  case resolve
  case call(score: UInt32, isSatisfied: Bool)
  case close
  case reopen
  case end(ComplaintState)
}

/// A case from its record on: everything that figures are made of.
struct CaseHistory {
  struct Step: Equatable {
    var atMs: Int64
    var deed: Deed
  }

  var id: Int64
  var receivedMs: Int64
  var kind = CaseKind.complaint
  var channel = "phone"
  var severity = Severity.general
  var isRepeat = false
  /// In order of their instants.
  var steps: [Step] = []

  /// What a clock runs to, around the clock.
  static func targetMs(_ clock: ClockKind, _ severity: Severity) -> Int64 {
    let hours: Int64 =
      switch (clock, severity) {
      case (.acknowledge, .urgent): 2
      case (.acknowledge, .major): 12
      case (.acknowledge, _): 24
      case (.reply, .urgent): 24
      case (.reply, .major): 48
      case (.reply, _): 72
      case (.resolve, .urgent): 73
      case (.resolve, .major): 97
      default: 121
      }
    return hours * 3_600_000
  }
}
