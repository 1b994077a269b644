import Contract
import Operations
import Store

extension Members {
  func getMember(_ request: GetMemberRequest, _ call: ReadCall) throws -> Member {
    try MemberView(rules, call).message(MemberLookup(call).member(request).member)
  }

  func listMembers(_ request: ListMembersRequest, _ call: ReadCall) throws -> ListMembersReply {
    let program = try NamedProgram(transaction: call.transaction).program(request.program)
    let status = request.status == .unspecified ? nil : request.status
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit,
      filter: ["members", "\(program.id)", status?.word ?? "", request.tier ?? ""])
    let walk = MemberWalk(lookup: MemberLookup(call), programId: program.id, status: status, tier: request.tier)
    let found = try walk.page(after: page.position?[0] ?? 0, limit: page.fetchCount)
    let view = MemberView(rules, call)
    var reply = ListMembersReply()
    let cut = page.cut(found.items) { Cursor($0.id) }
    reply.items = try cut.items.map(view.message)
    reply.nextCursor = cut.nextCursor
    // The walk stopped early: the page is short, and the next one goes on where it stopped.
    if reply.nextCursor == nil, let next = found.next { reply.nextCursor = page.cursor(Cursor(next)) }
    return reply
  }
}

/// Goes through the members of a program in the order of their ids, and gives those in sight.
private struct MemberWalk {
  let lookup: MemberLookup
  let programId: Int64
  let status: MemberStatus?
  let tier: String?
  /// Members that a page looks at where not all are in sight, and ids that it passes over where few are taken: it must not
  /// hold a snapshot for long, so a page may be short and still have a cursor.
  private static let comparedMax = 4096
  private static let window: Int64 = 250_000
  private static let windowsMax = 4

  /// At most `limit` members behind a place, and where to go on if the walk stopped before the last one.
  func page(after start: Int64, limit: Int) throws -> (items: [MemberRow], next: Int64?) {
    let last = try self.last()
    // A position comes from outside: it may be anything.
    var position = max(start, 0)
    var items: [MemberRow] = []
    var compared = 0
    var windows = 0
    while position < last {
      guard compared < Self.comparedMax, windows < Self.windowsMax else { return (items, position) }
      let end = last - position > Self.window ? position + Self.window : last
      let found = try candidates(after: position, to: end, limit: limit)
      for member in found {
        position = member.id
        if try lookup.sees(member) { items.append(member) }
        if items.count == limit { return (items, position) }
      }
      compared += found.count
      if found.count == limit { continue }
      windows += 1
      position = end
    }
    return (items, nil)
  }

  private func last() throws -> Int64 {
    try lookup.transaction.first(
      "SELECT id FROM loyalty_member WHERE program_id = $1 ORDER BY id DESC LIMIT 1", [.int(programId)]
    ) { $0.int(0) } ?? 0
  }

  private func candidates(after position: Int64, to end: Int64, limit: Int) throws -> [MemberRow] {
    try MemberTable(transaction: lookup.transaction).page(
      programId: programId, afterId: position, toId: end, status: status, tier: tier, limit: limit)
  }
}
