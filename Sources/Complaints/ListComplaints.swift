import Contract
import Customers
import Operations

extension Complaints {
  func listComplaints(_ request: ListComplaintsRequest, _ call: ReadCall) throws -> ListComplaintsReply {
    let view = CaseView(office, call.transaction)
    let (rows, nextCursor) = try request.list.page(call)
    return ListComplaintsReply(items: try rows.map { try view.message($0, at: call.nowMs) }, nextCursor: nextCursor)
  }
}

extension ListComplaintsRequest {
  fileprivate var list: CaseList {
    let isOfCustomer = customerId != nil || customerNumber != nil || customerRef != nil
    return CaseList(
      kind: .complaint, filter: filter ?? (isOfCustomer ? .all : .mine), handlerId: handlerId,
      departmentId: departmentId,
      customer: isOfCustomer
        ? CaseCustomer(id: customerId, number: customerNumber, ref: customerRef, isAnonymous: false) : nil,
      state: state, severity: severity, category: NormalText.normal(category), fromMs: fromMs, untilMs: untilMs,
      limit: limit, cursor: cursor)
  }
}
