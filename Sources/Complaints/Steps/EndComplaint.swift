import Contract
import Operations

extension Complaints {
  /// 撤回.
  func withdrawComplaint(_ request: WithdrawComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.withdraw, version: request.version)
    try file.move(to: .withdrawn)
    file.add(.withdraw) { $0.text = request.reason }
    return try file.store()
  }

  /// 并案: the other one goes on and knows of it.
  func markComplaintDuplicate(_ request: MarkDuplicateRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.markDuplicate, version: request.version)
    let other = try CaseLookup(call).find(id: request.ofId, number: request.ofNumber, prefix: "of_")
    try file.checkGoesOn(other)
    try file.checkRoomForLink(path: other.path)
    let target = other.row.complaint
    file.complaint.links.append(CaseLink(kind: .duplicateOf, id: target.id, number: target.number))
    try file.move(to: .duplicate)
    file.add(.markDuplicate) { $0.otherId = target.id }
    let reply = try file.store()
    // Opened behind, since the end of a child changes the row of its parent, which may be this one.
    let whole = try CaseFile(try CaseLookup(call).find(id: target.id, path: other.path), office, call)
    whole.isStep = true
    whole.add(.duplicateAdded) { $0.otherId = reply.id }
    try whole.store()
    return reply
  }
}

extension CaseFile {
  /// Refuses what cannot stand for this one.
  fileprivate func checkGoesOn(_ other: CaseLookup.Found) throws(Refusal) {
    let target = other.row.complaint
    guard target.id != complaint.id else { throw Refusal(.duplicateOfSelf, path: other.path) }
    switch target.state {
    case .duplicate:
      let into = target.links.first { $0.kind == .duplicateOf }
      throw Refusal(
        .duplicateOfDuplicate, path: other.path,
        ["number": target.number, "target": into?.number ?? target.number])
    case .notAccepted, .withdrawn:
      throw Refusal(
        .duplicateTargetEnded, path: other.path, ["number": target.number, "state": target.state.word])
    default: break
    }
  }

  static let linksMax = 50

  /// - Throws: `Refusal(.tooManyLinks)`.
  func checkRoomForLink(path: String) throws(Refusal) {
    guard complaint.links.count < Self.linksMax else {
      throw Refusal(.tooManyLinks, path: path, ["number": complaint.number, "max": "\(Self.linksMax)"])
    }
  }
}
