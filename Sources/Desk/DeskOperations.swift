import Contract
import Customers
import Identity
import Operations
import Standards

/// The desk's operations; those on handlers and candidates stand in files of their own.
struct DeskOperations: DeskService {
  let book: StandardsBook
  let cases: any DeskCases

  func setHandler(_ request: SetHandlerRequest, _ call: WriteCall) throws -> DeskHandler {
    try keepHandler(request, call)
  }
  func handlers(_ request: HandlersRequest, _ call: ReadCall) throws -> HandlersReply {
    try listHandlers(request, call)
  }
  func candidates(_ request: CandidatesRequest, _ call: ReadCall) throws -> CandidatesReply {
    try listCandidates(request, call)
  }

  func setRoutes(_ request: SetRoutesRequest, _ call: WriteCall) throws -> Routes {
    let table = RouteTable(transaction: call.transaction)
    let before = try table.all()
    guard request.version == before.version else {
      throw Refusal.staleVersion("routes", id: 1, given: request.version, current: before.version)
    }
    for (index, route) in request.items.enumerated() {
      try check(route, "items[\(index)]", insteadOf: before, call)
    }
    guard request.items != before.items else {
      call.leavesUnchanged()
      return before
    }
    let routes = Routes(version: before.version + 1, items: request.items)
    try table.replace(routes)
    call.changes("routes", 1, before: before.version == 0 ? nil : before)
    return routes
  }

  func getRoutes(_ request: GetRoutesRequest, _ call: ReadCall) throws -> Routes {
    try RouteTable(transaction: call.transaction).all()
  }

  func handOver(_ request: HandOverRequest, _ call: WriteCall) throws -> HandOverReply {
    let staff = Staff(call.transaction)
    // Work that is out of the caller's sight is not theirs to give away.
    guard call.principal.sight.sees(request.fromId, []) else {
      throw Refusal(.employeeNotFound, path: "from_id", ["id": "\(request.fromId)"])
    }
    _ = try staff.existing(request.fromId, "from_id")
    if let to = request.toId {
      guard to != request.fromId else { throw Refusal(.handOverToSelf, path: "to_id") }
      let roster = Roster(transaction: call.transaction, book: book, cases: cases)
      try roster.checkRole(try staff.working(to, "to_id"), "to_id")
    }
    // What one call does must not hold the writer for long.
    let done = try cases.handOver(
      from: request.fromId, to: request.toId, reason: request.reason, limit: 500, call)
    if done.handed == 0, done.queued == 0 { call.leavesUnchanged() }
    return HandOverReply(handed: UInt32(done.handed), queued: UInt32(done.queued), left: UInt32(done.left))
  }

  /// Words that stood in the routes before may have been retired since: they stay.
  private func check(_ route: Route, _ path: String, insteadOf before: Routes, _ call: WriteCall) throws {
    let words = WordCheck(transaction: call.transaction)
    if let category = route.category, !before.items.contains(where: { $0.category == category }) {
      try words.check(category, in: .caseCategory, "\(path).category")
    }
    if let channel = route.channel, !before.items.contains(where: { $0.channel == channel }) {
      try words.check(channel, in: .channel, "\(path).channel")
    }
    try call.transaction.checkDepartment(route.departmentId, "\(path).department_id")
  }
}
