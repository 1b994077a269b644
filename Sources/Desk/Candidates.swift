import Contract
import Identity
import Operations

extension DeskOperations {
  /// All who work in the department or below it: those who fit in the order in which `Roster.pick` asks them, then the
  /// others with what stands against them first.
  func listCandidates(_ request: CandidatesRequest, _ call: ReadCall) throws -> CandidatesReply {
    let subject = try cases.subject(id: request.id, number: request.number, call)
    let roster = Roster(transaction: call.transaction, book: book, cases: cases)
    if let id = request.departmentId { try call.transaction.checkDepartment(id, "department_id") }
    guard let department = try request.departmentId ?? subject.departmentId ?? roster.route(subject) else {
      throw Refusal(.departmentMissing, path: "department_id")
    }
    var fitting: [(rank: Rank, candidate: Candidate)] = []
    var others: [Candidate] = []
    for employee in try roster.staff.working(inTreeOf: department) {
      let handler = try roster.handlers.find(employee.id)
      let load = try cases.load(of: employee.id, in: call.transaction)
      var candidate = Candidate(
        employeeId: employee.id, name: employee.name, fits: true, load: UInt32(load))
      let against =
        try roster.obstacle(employee, handler, to: subject, atMs: call.nowMs)
        ?? (load < handler.loadMax ? nil : roster.full(employee.id, load, handler, "employee_id"))
      if let against {
        candidate.fits = false
        candidate.reason = against.reason.word
        candidate.message = against.text(in: call.language)
        others.append(candidate)
      } else {
        let rank = Rank(
          load: load, assignedMs: try roster.handlers.assignedMs(employee.id), employeeId: employee.id)
        fitting.append((rank, candidate))
      }
    }
    return CandidatesReply(items: fitting.sorted { $0.rank < $1.rank }.map(\.candidate) + others)
  }
}
