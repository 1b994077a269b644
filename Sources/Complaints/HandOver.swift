import Contract
import Desk
import Operations
import Store

/// 工作移交: the open work of somebody, to another, or to whoever fits, or to its queue.
struct CaseHandOver {
  let office: CaseOffice
  let call: WriteCall

  func run(
    from: Int64, to: Int64?, reason: String, limit: Int
  ) throws -> (handed: Int, queued: Int, left: Int) {
    let table = CaseTable(transaction: call.transaction)
    let sight = CaseSight(call.principal, call.transaction)
    let ids = try CaseWalk(transaction: call.transaction)
      .handled(by: from, after: (ms: .min, id: .min), limit: limit).map(\.id)
    var (handed, queued) = (0, 0)
    for id in ids {
      guard let row = try table.find(id), try mayHand(row, sight) else { continue }
      if try hand(row, to: to, reason) { handed += 1 } else { queued += 1 }
    }
    return (handed, queued, Int(try table.count(of: from)))
  }

  /// What is out of sight stays, and what is about whoever hands over: that is somebody else's to do.
  private func mayHand(_ row: CaseRow, _ sight: CaseSight) throws -> Bool {
    let complaint = row.complaint
    if let employee = call.principal.employeeId, employee == complaint.accusedId { return false }
    return try sight.sees(row)
  }

  /// - Returns: whether somebody has it now.
  private func hand(_ row: CaseRow, to: Int64?, _ reason: String) throws -> Bool {
    let file = try CaseFile(CaseLookup.Found(row: row, path: "from_id"), office, call)
    let departmentId = try file.departmentBehind(to)
    let heir = try heir(to, file, departmentId)
    file.isStep = true
    try file.assign(heir, department: departmentId)
    file.add(.handedOver) {
      $0.text = reason
      $0.handlerId = heir
      $0.departmentId = departmentId
    }
    if heir == nil { try file.tellUnassigned() }
    try file.store()
    return heir != nil
  }

  /// What the one who was named must not have (another department's, about themselves) goes to whoever fits.
  private func heir(_ named: Int64?, _ file: CaseFile, _ departmentId: Int64) throws -> Int64? {
    let former = file.complaint.handlerId
    guard let named else { return try file.heir(in: departmentId, but: former) }
    do {
      try file.roster.check(named, for: file.subject, departmentId: departmentId, path: "to_id")
      return named
    } catch let refusal as Refusal
      where refusal.reason == .handlerOtherDepartment || refusal.reason == .conflictOfInterest
    {
      return try file.heir(in: departmentId, but: former)
    }
  }
}
