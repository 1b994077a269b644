import Contract
import Operations
import Store

extension Action: VersionedRecord { package static let recordKind = "action" }

/// The rows of corrective and preventive actions.
struct ActionTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Action? {
    try transaction.first("SELECT body FROM action WHERE id = $1", [.int(id)], Self.action)
  }

  /// - Throws: `Refusal(.actionNotFound)`.
  func existing(_ id: Int64) throws -> Action {
    guard let action = try find(id) else { throw Refusal(.actionNotFound, path: "id", ["id": "\(id)"]) }
    return action
  }

  /// Who says that it is done, as the journal names them.
  func doneBy(_ id: Int64) throws -> String? {
    try transaction.first("SELECT done_by FROM action WHERE id = $1", [.int(id)]) { $0.optionalText(0) } ?? nil
  }

  func insert(_ action: Action) throws {
    try transaction.run(
      "INSERT INTO action (id, state, owner_id, due_ms, body) VALUES ($1, $2, $3, $4, $5)",
      [
        .int(action.id), .int(Int64(action.state.rawValue)), .int(action.ownerId), .int(action.dueMs),
        .blob(action.encoded()),
      ])
    try link(action.complaintIds, to: action.id)
  }

  func replace(_ action: Action, doneBy: String? = nil) throws {
    try transaction.run(
      "UPDATE action SET state = $2, owner_id = $3, due_ms = $4, body = $5, done_by = $6 WHERE id = $1",
      [
        .int(action.id), .int(Int64(action.state.rawValue)), .int(action.ownerId), .int(action.dueMs),
        .blob(action.encoded()), .optional(doneBy),
      ])
  }

  func link(_ complaints: [Int64], to id: Int64) throws {
    for complaint in complaints {
      try transaction.run(
        "INSERT INTO action_complaint (complaint_id, action_id) VALUES ($1, $2)", [.int(complaint), .int(id)])
    }
  }

  private static func action(_ row: Row) throws -> Action { try Action(bytes: row.blob(0)) }
}

/// Lists by due date, behind (dueMs, id).
extension ActionTable {
  func page(
    in state: ActionState, ownerId: Int64?, after position: [Int64], limit: Int
  ) throws -> [Action] {
    let bounds: [SQLValue] = [
      .int(Int64(state.rawValue)), .int(position[0]), .int(position[1]), .int(Int64(limit)),
    ]
    guard let ownerId else {
      return try transaction.all(
        """
        SELECT body FROM action WHERE state = $1 AND (due_ms, id) > ($2, $3) ORDER BY due_ms, id LIMIT $4
        """, bounds, Self.action)
    }
    return try transaction.all(
      """
      SELECT body FROM action WHERE owner_id = $5 AND state = $1 AND (due_ms, id) > ($2, $3)
      ORDER BY due_ms, id LIMIT $4
      """, bounds + [.int(ownerId)], Self.action)
  }

  /// Those of a complaint, in any state where none is named: few enough to be sorted.
  func page(
    ofComplaint id: Int64, in state: ActionState?, ownerId: Int64?, after position: [Int64], limit: Int
  ) throws -> [Action] {
    try transaction.all(
      """
      SELECT action.body FROM action_complaint JOIN action ON action.id = action_complaint.action_id
      WHERE action_complaint.complaint_id = $1 AND ($2 IS NULL OR action.state = $2)
        AND ($3 IS NULL OR action.owner_id = $3) AND (action.due_ms, action.id) > ($4, $5)
      ORDER BY action.due_ms, action.id LIMIT $6
      """,
      [
        .int(id), .optional(state?.rawValue), .optional(ownerId), .int(position[0]), .int(position[1]),
        .int(Int64(limit)),
      ], Self.action)
  }
}
