import Contract
import Operations

/// Members: who takes part in a program; each operation stands in a file of its own.
struct Members: MembersService {
  let rules: ProgramRules
  /// What customers bought before they were members.
  let history: any PurchaseHistory

  func enroll(_ request: EnrollMemberRequest, _ call: WriteCall) throws -> Member { try enrolMember(request, call) }
  func get(_ request: GetMemberRequest, _ call: ReadCall) throws -> Member { try getMember(request, call) }
  func list(_ request: ListMembersRequest, _ call: ReadCall) throws -> ListMembersReply {
    try listMembers(request, call)
  }
  func suspend(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member {
    try suspendMember(request, call)
  }
  func resume(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member { try resumeMember(request, call) }
  func close(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member { try closeMember(request, call) }
  func replaceCard(_ request: ReplaceCardRequest, _ call: WriteCall) throws -> Member {
    try replaceMemberCard(request, call)
  }
  func setFloor(_ request: SetFloorRequest, _ call: WriteCall) throws -> Member { try setTierFloor(request, call) }
  func tier(_ request: GetMemberRequest, _ call: ReadCall) throws -> TierView { try readTier(request, call) }
  func tierHistory(_ request: TierHistoryRequest, _ call: ReadCall) throws -> TierHistoryReply {
    try listTierChanges(request, call)
  }
  func createPool(_ request: CreatePoolRequest, _ call: WriteCall) throws -> Pool { try makePool(request, call) }
  func joinPool(_ request: JoinPoolRequest, _ call: WriteCall) throws -> Pool { try enterPool(request, call) }
  func leavePool(_ request: LeavePoolRequest, _ call: WriteCall) throws -> Pool { try exitPool(request, call) }
  func getPool(_ request: GetPoolRequest, _ call: ReadCall) throws -> Pool { try showPool(request, call) }
}
