import Contract
import Operations

/// Steps that leave the state as it is.
extension Complaints {
  /// 备注.
  func noteComplaint(_ request: NoteComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.note, version: request.version)
    file.add(.note) { $0.text = request.text }
    return try file.store()
  }

  /// 法律保全.
  func holdComplaint(_ request: SetHoldRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.setHold, version: request.version)
    let wasOnHold = file.complaint.onHold == true
    file.complaint.onHold = request.onHold ? true : nil
    file.add(.setHold) {
      $0.text = request.reason
      if wasOnHold != request.onHold { $0.changed = ["on_hold: \(wasOnHold) → \(request.onHold)"] }
    }
    return try file.store()
  }

  /// 升级 by hand.
  func escalateComplaint(_ request: EscalateComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.escalate, version: request.version)
    let level = file.complaint.escalation
    guard request.level > level else {
      throw Refusal(.levelNotHigher, path: "level", ["number": file.complaint.number, "level": "\(level)"])
    }
    file.complaint.escalation = request.level
    file.add(.escalate) {
      $0.text = request.reason
      $0.escalation = request.level
    }
    try file.tellLevel(request.level, clock: nil, at: file.atMs)
    return try file.store()
  }

  /// 重新计时.
  func replanComplaint(_ request: ReplanRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.replan, version: request.version)
    let changed = try file.replan()
    file.add(.replan) {
      $0.text = request.reason
      $0.changed = changed
    }
    return try file.store()
  }
}
