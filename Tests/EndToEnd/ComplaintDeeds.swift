extension StoreContents {
  /// What must be the same of complaints and the desk: cases are told apart by their external references, since numbers
  /// and ids go by the order in which they were recorded; what is said of them is in the words of the columns.
  static let complaintDeeds = [
    "complaint": """
    SELECT p.external_ref, p.version, p.kind, p.state, p.is_open, p.department_id, p.handler_id, p.recorder_id,
      p.severity, p.category, p.product, p.received_ms, p.next_due_ms, p.late, p.events, c.external_refs
    FROM complaint p LEFT JOIN customer c ON c.id = p.customer_id
    """,
    "complaint_clock": """
    SELECT p.external_ref, k.round, k.clock, k.started_ms, k.target_ms, k.basis, k.policy, k.calendar,
      k.calendar_number, k.fulfilled_ms, k.breached_ms, k.ended_ms, k.marks, k.pauses
    FROM complaint_clock k LEFT JOIN complaint p ON p.id = k.complaint_id
    """,
    "complaint_event": """
    SELECT p.external_ref, e.seq, e.at_ms FROM complaint_event e LEFT JOIN complaint p ON p.id = e.complaint_id
    """,
    "complaint_word": "SELECT word FROM complaint_word",
    "complaint_figure": """
    SELECT p.external_ref, f.received_ms, f.from_ms FROM complaint_figure f LEFT JOIN complaint p ON p.id = f.id
    """,
    "complaint_figure_was": """
    SELECT p.external_ref, f.span, f.from_ms, f.until_ms FROM complaint_figure_was f LEFT JOIN complaint p ON p.id = f.id
    """,
    "notice": """
    SELECT p.external_ref, n.kind, n.at_ms, n.employee_id, n.department_id, n.clock, n.per_mille, n.escalation, n.due_ms
    FROM notice n LEFT JOIN complaint p ON p.id = n.case_id
    """,
    "action": "SELECT state, owner_id, due_ms FROM action",
    "action_complaint": "SELECT action_id FROM action_complaint",
    "desk_turn": "SELECT employee_id FROM desk_turn",
    "calendar_version": "SELECT calendar_id, number, exceptions FROM calendar_version",
    "service_policy": "SELECT number, rules FROM service_policy",
    "policy_activation": "SELECT number FROM policy_activation",
  ]
}
