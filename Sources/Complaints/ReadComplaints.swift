import Contract
import Operations

extension Complaints {
  func getComplaint(_ request: GetComplaintRequest, _ call: ReadCall) throws -> Complaint {
    let found = try CaseLookup(call)
      .find(id: request.id, number: request.number, externalRef: request.externalRef)
    return try CaseView(office, call.transaction).message(found.row, at: call.nowMs)
  }

  func complaintTimeline(_ request: TimelineRequest, _ call: ReadCall) throws -> TimelineReply {
    try CaseTimeline.page(request, of: .complaint, call)
  }
}

/// A case's events, the first one first.
enum CaseTimeline {
  static func page(_ request: TimelineRequest, of kind: CaseKind, _ call: ReadCall) throws -> TimelineReply {
    let complaint = try CaseLookup(call, kind).find(request).row.complaint
    // An event, no record of its own, does not say whose words it holds.
    if !call.principal.mask.hidesNames {
      let method = kind == .request ? Methods.Requests.timeline.info : Methods.Complaints.timeline.info
      for id in sources(complaint) { call.reads.note(call.principal, method, Complaint.recordKind, id) }
    }
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["timeline", "\(complaint.id)"], values: 2)
    let found = try events(
      of: sources(complaint), after: page.position ?? [0, 0], limit: page.fetchCount, in: call.transaction)
    let (shown, nextCursor) = page.cut(found) { Cursor(Int64($0.source), Int64($0.event.seq)) }
    return TimelineReply(items: shown.map(\.event), nextCursor: nextCursor)
  }
}
