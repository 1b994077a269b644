/// What became of what was acknowledged, one row for each kind of deed.
package struct CheckResult: Sendable, Codable, Equatable {
  package struct Row: Sendable, Codable, Equatable {
    /// customers, updates, purchases, redemptions, complaints, balances …
    package var kind: String
    package var acknowledged: Int
    /// Looked up and as acknowledged.
    package var found = 0
    /// Acknowledged and not there: lost.
    package var missing = 0
    /// There twice, or there without an acknowledgement or a call of unknown end that explains it.
    package var doubled = 0
    /// There, but not as acknowledged.
    package var wrong = 0
    /// Calls of unknown end: they may stand or not, and widen the totals by so many.
    package var unknown = 0
    /// The first of what is wrong, in words.
    package var notes: [String] = []

    package var isRight: Bool { missing == 0 && doubled == 0 && wrong == 0 }

    package init(kind: String, acknowledged: Int, unknown: Int = 0) {
      self.kind = kind
      self.acknowledged = acknowledged
      self.unknown = unknown
    }
  }

  package var rows: [Row]
  /// What could not be looked up, and why.
  package var notes: [String]

  package var isRight: Bool { rows.allSatisfy(\.isRight) }

  package init(rows: [Row] = [], notes: [String] = []) {
    self.rows = rows
    self.notes = notes
  }
}

extension CheckResult.Row {
  /// More words than these help nobody.
  static let notesMax = 5

  mutating func note(_ text: @autoclosure () -> String) {
    if notes.count < Self.notesMax { notes.append(text()) }
  }
}
