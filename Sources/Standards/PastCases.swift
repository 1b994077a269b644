package import Contract
package import Store

/// A clock as it ran.
package struct PastClock: Sendable {
  package var kind: ClockKind
  package var startedMs: Int64
  /// In order; only the last one may last.
  package var pauses: [TimeSpan]
  package var fulfilledMs: Int64?
  package var breachedMs: Int64?
  /// When its case ended without fulfilling it.
  package var endedMs: Int64?

  package init(
    kind: ClockKind, startedMs: Int64, pauses: [TimeSpan], fulfilledMs: Int64?, breachedMs: Int64?, endedMs: Int64?
  ) {
    self.kind = kind
    self.startedMs = startedMs
    self.pauses = pauses
    self.fulfilledMs = fulfilledMs
    self.breachedMs = breachedMs
    self.endedMs = endedMs
  }
}

/// A case of a past period, with its clocks.
package struct PastCase: Sendable {
  /// Rising, with which the next page goes on.
  package var position: Int64
  package var traits: CaseTraits
  package var clocks: [PastClock]

  package init(position: Int64, traits: CaseTraits, clocks: [PastClock]) {
    self.position = position
    self.traits = traits
    self.clocks = clocks
  }
}

/// Where past cases are to be had.
package protocol PastCases: Sendable {
  /// Those received in [from, until) behind a position (0 at first), in its order.
  func page(fromMs: Int64, untilMs: Int64, after: Int64, limit: Int, in transaction: Transaction) throws -> [PastCase]
}
