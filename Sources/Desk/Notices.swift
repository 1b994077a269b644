import Contract
import Identity
import Operations
import Standards
import Store

/// Reading notices (通知), and marking those that were sent.
struct Notices: NoticesService {
  let book: StandardsBook
  let cases: any DeskCases

  func list(_ request: ListNoticesRequest, _ call: ReadCall) throws -> ListNoticesReply {
    let scope = try scope(of: request, call)
    let filter = scope.filter + ["\(request.kind?.rawValue ?? 0)", "\(request.employeeId ?? 0)"]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter)
    let table = NoticeTable(transaction: call.transaction)
    let (before, limit) = (page.position?[0] ?? .max, page.fetchCount)
    let found: [Notice]
    switch scope {
    case .all: found = try table.page(before: before, limit: limit)
    case .ofCase(let id): found = try table.page(ofCase: id, before: before, limit: limit)
    case .to(let employee):
      found = try table.page(
        to: employee.id, department: employee.departmentId, before: before, limit: limit)
    }
    var reply = ListNoticesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    // Row by row behind the index, so that a rare kind costs no more than a page.
    if let kind = request.kind { reply.items.removeAll { $0.kind != kind } }
    if case .ofCase = scope, let id = request.employeeId { reply.items.removeAll { $0.employeeId != id } }
    reply.items = try worded(reply.items, call)
    return reply
  }

  func outbox(_ request: OutboxRequest, _ call: ReadCall) throws -> ListNoticesReply {
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: ["notices.outbox"])
    let found = try NoticeTable(transaction: call.transaction).outbox(
      after: page.position?[0] ?? 0, limit: page.fetchCount)
    var reply = ListNoticesReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    reply.items = try worded(reply.items, call)
    return reply
  }

  func markSent(_ request: MarkSentRequest, _ call: WriteCall) throws -> MarkSentReply {
    let table = NoticeTable(transaction: call.transaction)
    var marked: UInt32 = 0
    for (index, id) in request.ids.enumerated() {
      guard let isSent = try table.isSent(id) else {
        throw Refusal(.noticeNotFound, path: "ids[\(index)]", ["id": "\(id)"])
      }
      guard !isSent else { continue }
      try table.markSent(id, atMs: call.nowMs)
      call.touch("notice", id)
      marked += 1
    }
    if marked == 0 { call.leavesUnchanged() }
    return MarkSentReply(marked: marked)
  }

  private func worded(_ notices: [Notice], _ call: ReadCall) throws -> [Notice] {
    guard !notices.isEmpty else { return [] }
    let zone = try book.calendar(StandardsBook.standard, in: call.transaction)?.zone
    return notices.map { notice in
      var notice = notice
      notice.text = NoticeText(notice, zone).text(in: call.language)
      return notice
    }
  }
}

extension Notices {
  /// Whose notices a list holds.
  private enum Scope {
    case all
    case ofCase(Int64)
    case to(Employee)

    var filter: [String] {
      switch self {
      case .all: ["notices"]
      case .ofCase(let id): ["notices of case", "\(id)"]
      case .to(let employee): ["notices to", "\(employee.id)", "\(employee.departmentId ?? 0)"]
      }
    }
  }

  private func scope(of request: ListNoticesRequest, _ call: ReadCall) throws -> Scope {
    guard request.employeeId == nil || request.all != true else {
      throw Refusal(.oneOfRequired, path: "employee_id", ["fields": "employee_id, all"])
    }
    if let id = request.caseId {
      guard call.principal.permissions.contains(.complaintsRead) else { throw noticesOfOthers("case_id") }
      return .ofCase(try subject(id, call).caseId)
    }
    if request.all == true {
      guard call.principal.permissions.contains(.complaintsManage) else { throw noticesOfOthers("all") }
      return .all
    }
    let staff = Staff(call.transaction)
    if let id = request.employeeId, id != call.principal.employeeId {
      guard call.principal.permissions.contains(.complaintsManage) else { throw noticesOfOthers("employee_id") }
      return .to(try staff.existing(id, "employee_id"))
    }
    guard let own = call.principal.employeeId else {
      throw Refusal(.notAnEmployee, path: "employee_id", ["step": "notices.list"])
    }
    return .to(try staff.existing(own, "employee_id"))
  }

  private func subject(_ id: Int64, _ call: ReadCall) throws -> DeskSubject {
    do {
      return try cases.subject(id: id, number: nil, call)
    } catch var refusal as Refusal {
      refusal.path = "case_id"
      throw refusal
    }
  }

  private func noticesOfOthers(_ path: String) -> Refusal { Refusal(.noticesOfOthers, path: path) }
}
