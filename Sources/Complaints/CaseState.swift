import Contract

extension ComplaintState {
  /// Whether somebody still has to do something.
  var isOpen: Bool {
    switch self {
    case .closed, .notAccepted, .withdrawn, .duplicate, .cancelled, .converted: false
    default: true
    }
  }

  /// Whether it waits for its customer or a third party.
  var isWaiting: Bool { self == .awaitingCustomer || self == .awaitingThirdParty }

  /// Whether such a clock stands still in this state. Those of what is promised to everybody never do.
  func pauses(_ kind: ClockKind) -> Bool {
    switch self {
    case .awaitingCustomer, .awaitingThirdParty, .externalRemedy: kind == .reply || kind == .resolve
    case .proposed, .review: kind == .resolve
    default: false
    }
  }

  /// The clocks that coming here fulfils.
  var fulfils: [ClockKind] {
    switch self {
    case .triaged, .dispatched: [.triage]
    case .notAccepted: [.acknowledge, .triage, .statutory, .external]
    case .proposed: [.reply]
    case .resolved, .completed: [.resolve]
    case .closed, .withdrawn, .duplicate, .cancelled, .converted: [.statutory, .external]
    default: []
    }
  }

  /// The clock that coming here starts.
  var starts: ClockKind? {
    switch self {
    case .resolved, .completed: .followUp
    case .review: .review
    default: nil
    }
  }
}
