import Contract
import Identity
import Operations
import Standards

/// Corrective and preventive actions (纠正措施, 预防措施): open, done, verified; open again where it did not work.
struct Actions: ActionsService {
  /// Most complaints that one action names.
  static let complaintsMax = 500

  let book: StandardsBook
  let cases: any DeskCases

  func create(_ request: CreateActionRequest, _ call: WriteCall) throws -> Action {
    try checkOwner(request.ownerId, call)
    guard request.dueMs > call.nowMs else { throw Refusal(.notInPast, path: "due_ms") }
    try checkComplaints(request.complaintIds, "complaint_ids", call)
    let action = Action(
      id: call.nextId(Action.recordKind), version: 1, kind: request.kind, state: .open, title: request.title,
      text: request.text, ownerId: request.ownerId, dueMs: request.dueMs, complaintIds: request.complaintIds,
      createdBy: call.principal.journalName, createdAtMs: call.nowMs)
    try ActionTable(transaction: call.transaction).insert(action)
    call.changes(Action.recordKind, action.id, before: nil)
    touchComplaints(action.complaintIds, call)
    try ActionDue.tell(action, book, atMs: call.nowMs, call)
    ActionDue.plan(action, call)
    return action
  }

  func update(_ request: UpdateActionRequest, _ call: WriteCall) throws -> Action {
    let table = ActionTable(transaction: call.transaction)
    let before = try table.existing(request.id)
    try before.checkVersion(request.version)
    try before.checkState(.open)
    let cleared = try ClearedFields(request.clear, clearable: [UpdateActionRequest.Number.text])
    var action = before
    if let title = request.title { action.title = title }
    try cleared.change(&action.text, to: request.text, UpdateActionRequest.Number.text, "text")
    if let owner = request.ownerId, owner != before.ownerId {
      try checkOwner(owner, call)
      action.ownerId = owner
    }
    if let dueMs = request.dueMs, dueMs != before.dueMs {
      guard dueMs > call.nowMs else { throw Refusal(.notInPast, path: "due_ms") }
      action.dueMs = dueMs
    }
    let added = request.complaintIdsAdd.filter { !before.complaintIds.contains($0) }
    try checkComplaints(request.complaintIdsAdd, "complaint_ids_add", call)
    action.complaintIds += added
    guard action.complaintIds.count <= Self.complaintsMax else {
      throw Refusal(
        .tooManyLinks, path: "complaint_ids_add", ["number": "action \(action.id)", "max": "\(Self.complaintsMax)"])
    }
    let kept = try call.keep(action, insteadOf: before) { try table.replace($0) }
    try table.link(added, to: kept.id)
    touchComplaints(added, call)
    if kept.ownerId != before.ownerId { try ActionDue.tell(kept, book, atMs: call.nowMs, call) }
    if kept.dueMs != before.dueMs { ActionDue.plan(kept, call) }
    return kept
  }

  func complete(_ request: CompleteActionRequest, _ call: WriteCall) throws -> Action {
    let table = ActionTable(transaction: call.transaction)
    let before = try table.existing(request.id)
    try before.checkVersion(request.version)
    try before.checkState(.open)
    guard call.principal.employeeId == before.ownerId || call.principal.permissions.contains(.complaintsManage)
    else {
      throw Refusal(.actionOtherOwner, path: "id", ["id": "\(before.id)", "owner": "\(before.ownerId)"])
    }
    var action = before
    action.state = .done
    action.result = request.result
    action.doneAtMs = call.nowMs
    action.verifiedBy = nil
    action.verifiedAtMs = nil
    action.verification = nil
    let doneBy = call.principal.journalName
    let kept = try call.keep(action, insteadOf: before) { try table.replace($0, doneBy: doneBy) }
    ActionDue.plan(kept, call)
    return kept
  }

  func verify(_ request: VerifyActionRequest, _ call: WriteCall) throws -> Action {
    let table = ActionTable(transaction: call.transaction)
    let before = try table.existing(request.id)
    try before.checkVersion(request.version)
    try before.checkState(.done)
    let doneBy = try table.doneBy(before.id)
    guard !call.principal.takesPart(in: doneBy), call.principal.employeeId != before.ownerId else {
      throw Refusal(.actionOwnWork, path: "id", ["id": "\(before.id)"])
    }
    var action = before
    action.state = request.effective ? .verified : .open
    action.verifiedBy = call.principal.journalName
    action.verifiedAtMs = call.nowMs
    action.verification = request.verification
    if !request.effective {
      action.result = nil
      action.doneAtMs = nil
    }
    let kept = try call.keep(action, insteadOf: before) {
      try table.replace($0, doneBy: request.effective ? doneBy : nil)
    }
    if kept.state == .open { try ActionDue.tell(kept, book, atMs: call.nowMs, call) }
    ActionDue.plan(kept, call)
    return kept
  }

  func get(_ request: GetActionRequest, _ call: ReadCall) throws -> Action {
    try ActionTable(transaction: call.transaction).existing(request.id)
  }

  func list(_ request: ListActionsRequest, _ call: ReadCall) throws -> ListActionsReply {
    let filter = [
      "actions", "\(request.ownerId ?? 0)", "\(request.complaintId ?? 0)", "\(request.state?.rawValue ?? 0)",
    ]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter, values: 2)
    let table = ActionTable(transaction: call.transaction)
    let position = page.position ?? [.min, 0]
    let found: [Action]
    if let complaint = request.complaintId {
      try checkSight(complaint, "complaint_id", call)
      found = try table.page(
        ofComplaint: complaint, in: request.state, ownerId: request.ownerId, after: position,
        limit: page.fetchCount)
    } else {
      found = try table.page(
        in: request.state ?? .open, ownerId: request.ownerId, after: position, limit: page.fetchCount)
    }
    var reply = ListActionsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.dueMs, $0.id) }
    return reply
  }
}

extension Actions {
  /// Who owns an action does something: an auditor cannot.
  private func checkOwner(_ id: Int64, _ call: WriteCall) throws {
    let owner = try Staff(call.transaction).working(id, "owner_id")
    if owner.role == .auditor {
      throw Refusal(.roleTakesNoCases, path: "owner_id", ["id": "\(id)", "role": owner.role.word])
    }
  }

  private func checkComplaints(_ ids: [Int64], _ path: String, _ call: WriteCall) throws {
    for (index, id) in ids.enumerated() {
      guard !ids[..<index].contains(id) else { throw Refusal(.duplicateItem, path: "\(path)[\(index)]") }
      try checkSight(id, "\(path)[\(index)]", call.reading)
    }
  }

  private func checkSight(_ id: Int64, _ path: String, _ call: ReadCall) throws {
    do {
      _ = try cases.subject(id: id, number: nil, call)
    } catch var refusal as Refusal {
      refusal.path = path
      throw refusal
    }
  }

  private func touchComplaints(_ ids: [Int64], _ call: WriteCall) {
    for id in ids { call.touch("complaint", id) }
  }
}

extension Action {
  /// - Throws: `Refusal(.actionNotOpen)`.
  fileprivate func checkState(_ wanted: ActionState) throws {
    guard state == wanted else {
      throw Refusal(.actionNotOpen, path: "id", ["id": "\(id)", "state": state.word])
    }
  }
}

extension Principal {
  /// Whether anybody of those who did something takes part in this call: the caller, or the account that speaks for them.
  fileprivate func takesPart(in doers: String?) -> Bool {
    let names = doers?.split(separator: "/") ?? []
    return journalName.split(separator: "/").contains { names.contains($0) }
  }
}
