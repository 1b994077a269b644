import Contract
import Operations
import Store

/// The memberships of two files that become one.
struct LoyaltyMergePart: MergePart {
  let rules: ProgramRules
  let name = "memberships"

  /// In a program in which only the file that goes has a member, that member goes over; where both have one, they become
  /// one member.
  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int {
    let table = MemberTable(transaction: call.transaction)
    let survivors = try table.ofCustomer(into)
    // Who became another member before stays in the file of then: the survivor is in this list.
    let moving = try table.ofCustomer(from).filter { $0.mergedInto == nil }
    for member in moving {
      if let survivor = survivors.first(where: { $0.programId == member.programId }) {
        try MemberMerge(loser: member, survivor: survivor, rules: rules, call).run()
      } else {
        try hand(member, to: into, table, call)
      }
    }
    return moving.count
  }

  private func hand(_ member: MemberRow, to customerId: Int64, _ table: MemberTable, _ call: WriteCall) throws {
    call.changes("member", member.id, before: try MemberView(rules, call).message(member))
    var moved = member
    moved.customerId = customerId
    moved.version += 1
    try table.replace(moved)
  }
}
