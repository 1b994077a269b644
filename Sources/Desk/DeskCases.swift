package import Contract
package import Operations
package import Store

/// What the desk must know of a case to place it.
package struct DeskSubject: Sendable {
  package var caseId: Int64
  package var number: String
  package var kind: CaseKind
  package var category: String?
  package var severity: Severity
  package var channel: String?
  package var departmentId: Int64?
  package var handlerId: Int64?
  /// The employee complained about, who never handles it.
  package var accusedId: Int64?

  package init(
    caseId: Int64, number: String, kind: CaseKind, category: String?, severity: Severity, channel: String?,
    departmentId: Int64?, handlerId: Int64?, accusedId: Int64?
  ) {
    self.caseId = caseId
    self.number = number
    self.kind = kind
    self.category = category
    self.severity = severity
    self.channel = channel
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.accusedId = accusedId
  }
}

/// What the desk asks the room of the cases.
package protocol DeskCases: Sendable {
  /// How many open cases an employee handles.
  func load(of employeeId: Int64, in transaction: Transaction) throws -> Int
  /// A case in sight of the caller.
  func subject(id: Int64?, number: String?, _ call: ReadCall) throws -> DeskSubject
  /// Gives somebody's open work to another, or to whoever fits, or to its queue.
  func handOver(
    from: Int64, to: Int64?, reason: String, limit: Int, _ call: WriteCall
  ) throws -> (handed: Int, queued: Int, left: Int)
}
