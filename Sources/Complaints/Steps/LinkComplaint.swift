import Contract
import Operations

extension Complaints {
  /// 关联: what people see of it. A duplicate, a parent and where it came from are made by the steps that make them so.
  func linkComplaint(_ request: LinkComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.link, version: request.version)
    guard request.kind == .related || request.kind == .repeatOf else {
      throw Refusal(.linkKindMade, path: "kind", ["kind": request.kind.word])
    }
    // A complaint and a request may be related.
    let other = try CaseLookup(call, nil).find(id: request.otherId, number: request.otherNumber, prefix: "other_")
    let link = CaseLink(kind: request.kind, id: other.row.complaint.id, number: other.row.complaint.number)
    if request.remove == true { try file.unlink(link, other.path) } else { try file.link(link, other) }
    file.add(.link) {
      $0.otherId = link.id
      $0.changed = ["\(request.remove == true ? "-" : "+")\(link.kind.word) \(link.number)"]
    }
    return try file.store()
  }
}

extension CaseFile {
  fileprivate func link(_ link: CaseLink, _ other: CaseLookup.Found) throws(Refusal) {
    let target = other.row.complaint
    guard target.id != complaint.id else { throw Refusal(.duplicateOfSelf, path: other.path) }
    guard !complaint.links.contains(link) else {
      throw Refusal(.linkExists, path: other.path, ["number": complaint.number, "other": link.number])
    }
    if link.kind == .repeatOf {
      guard target.kind == .complaint, complaint.customerId != nil, target.customerId == complaint.customerId,
        (target.receivedAtMs, target.id) < (complaint.receivedAtMs, complaint.id)
      else {
        throw Refusal(.repeatOfOther, path: other.path, ["number": complaint.number, "other": link.number])
      }
    }
    try checkRoomForLink(path: other.path)
    complaint.links.append(link)
  }

  fileprivate func unlink(_ link: CaseLink, _ path: String) throws(Refusal) {
    guard let index = complaint.links.firstIndex(of: link) else {
      throw Refusal(.linkNotFound, path: path, ["number": complaint.number, "other": link.number])
    }
    complaint.links.remove(at: index)
  }
}
