package import Contract
package import Operations
import Store

/// What tests ask approval for: a department of this name, which must not be there yet.
package struct TestDeed: ApprovalKind {
  package let name = "test.deed"

  package init() {}

  package func execute(
    _ approval: Approval, payload: [UInt8], _ call: WriteCall
  ) throws -> (kind: String, id: Int64) {
    // As a room would: what is done is done with the rights by which it was decided.
    guard call.principal.permissions.contains(approval.permission) else {
      throw Refusal(
        .permissionDenied,
        [
          "method": name, "permission": approval.permission.word, "principal": call.principal.journalName,
        ])
    }
    let name = try CreateDepartmentRequest(bytes: payload).name
    let taken = try call.transaction.first("SELECT id FROM department WHERE name = $1", [.text(name)]) { $0.int(0) }
    guard taken == nil else { throw Refusal(.departmentExists, path: "name", ["name": name]) }
    let id = call.nextId("department")
    try call.transaction.run(
      "INSERT INTO department (id, version, name, parent_id) VALUES ($1, 1, $2, 0)", [.int(id), .text(name)])
    call.touch("department", id)
    // Said of a part of the call, it must not undo the decision.
    call.leavesUnchanged()
    return ("department", id)
  }
}

/// The same, but it waits an hour only.
package struct BriefDeed: ApprovalKind {
  package let name = "test.brief"
  package let lifetimeMs = TestClock.hourMs

  package init() {}

  package func execute(
    _ approval: Approval, payload: [UInt8], _ call: WriteCall
  ) throws -> (kind: String, id: Int64) { try TestDeed().execute(approval, payload: payload, call) }
}

extension OpenHouse {
  /// Asks for an approval as a room does inside an operation.
  /// - Parameter department: the name of what is made once somebody approves.
  @discardableResult
  package func asked(
    _ question: Approvals.Question, _ kind: some ApprovalKind = TestDeed(), department: String = "新设部门",
    by asker: Principal
  ) throws -> Approval {
    let claim = Claim(
      principal: asker.journalName, method: 1, key: [], digest: [UInt8](repeating: 0, count: 32))
    let job = WriteJob(claim: claim, methodName: "test.ask", request: []) { scope in
      let call = WriteCall(principal: asker, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
      let approval = try Approvals.request(
        kind, question, payload: CreateDepartmentRequest(name: department), call)
      return .done(call.effect(reply: approval.encoded()))
    }
    guard let result = store.perform(job) else { throw Refusal(.draining) }
    return try Approval(bytes: RawAnswer(result).payload)
  }
}
