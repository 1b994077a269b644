import Contract
import Customers
import Desk
import Identity
import Operations

extension Complaints {
  /// 受理派单.
  func triageComplaint(_ request: TriageComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.triage, version: request.version, severity: request.severity)
    guard request.duplicatesChecked else { throw Refusal(.duplicatesUnchecked, path: "duplicates_checked") }
    let before = file.complaint
    try file.classify(request)
    let departmentId = try file.departmentOrRoute(request.departmentId)
    let placed = CasePlace(handlerId: request.handlerId, isQueue: request.queue == true)
    try file.place(placed, department: departmentId)
    try file.move(to: .triaged)
    file.add(.triage) {
      $0.text = request.comment
      $0.handlerId = file.complaint.handlerId
      $0.departmentId = file.complaint.departmentId
      $0.changed = CaseChanges.lines(before, file.complaint)
    }
    if file.complaint.handlerId == nil, !placed.isQueue { try file.tellUnassigned() }
    return try file.store()
  }
}

/// Whom a case is given to.
struct CasePlace {
  /// Absent: whoever fits best.
  let handlerId: Int64?
  /// Leaves it in the department's queue.
  let isQueue: Bool
}

extension CaseFile {
  fileprivate func classify(_ request: TriageComplaintRequest) throws {
    if let category = NormalText.normal(request.category), category != complaint.category {
      try WordCheck(transaction: call.transaction).check(category, in: .caseCategory, "category")
      complaint.category = category
    }
    guard complaint.category != nil else { throw Refusal(.categoryMissing, path: "category") }
    try grade(request.severity)
  }

  /// Another severity: other targets, from the original start on.
  func grade(_ severity: Severity?) throws {
    guard let severity, severity != complaint.severity else { return }
    complaint.severity = severity
    try retarget()
  }

  /// The department that a request names, else where the case is, else where the routes send it.
  func departmentOrRoute(_ named: Int64?) throws -> Int64 {
    if let named {
      guard try DepartmentTree(call.transaction).exists(named) else {
        throw Refusal(.departmentUnknown, path: "department_id", ["id": "\(named)"])
      }
      return named
    }
    guard let department = try roster.route(subject) ?? complaint.departmentId else {
      throw Refusal(.departmentMissing, path: "department_id")
    }
    return department
  }

  /// Gives it to whom a request names, or to whoever fits best, or to nobody.
  func place(_ place: CasePlace, department departmentId: Int64) throws {
    guard place.handlerId == nil || !place.isQueue else { throw Refusal(.conflictingChange, path: "queue") }
    if place.isQueue { return try assign(nil, department: departmentId) }
    if let handlerId = place.handlerId {
      try roster.check(handlerId, for: subject, departmentId: departmentId, path: "handler_id")
      return try assign(handlerId, department: departmentId)
    }
    let fit = try roster.pick(subject, departmentId: departmentId, atMs: atMs)
    // Only the queue takes it from somebody; where nobody else fits, they keep it.
    let kept = departmentId == complaint.departmentId ? complaint.handlerId : nil
    try assign(fit ?? kept, department: departmentId)
  }
}
