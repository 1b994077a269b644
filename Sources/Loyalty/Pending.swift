import Contract
import Operations

struct Programs: ProgramsService {
  func create(_ request: CreateProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func get(_ request: GetProgramRequest, _ call: ReadCall) throws -> Program { throw Pending.here }
  func list(_ request: ListProgramsRequest, _ call: ReadCall) throws -> ListProgramsReply { throw Pending.here }
  func setDraft(_ request: SetDraftRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func activate(_ request: ActivateProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
  func versions(_ request: ProgramVersionsRequest, _ call: ReadCall) throws -> ProgramVersionsReply { throw Pending.here }
  func close(_ request: CloseProgramRequest, _ call: WriteCall) throws -> Program { throw Pending.here }
}

struct Members: MembersService {
  func enroll(_ request: EnrollMemberRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func get(_ request: GetMemberRequest, _ call: ReadCall) throws -> Member { throw Pending.here }
  func list(_ request: ListMembersRequest, _ call: ReadCall) throws -> ListMembersReply { throw Pending.here }
  func suspend(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func resume(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func close(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func replaceCard(_ request: ReplaceCardRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func setFloor(_ request: SetFloorRequest, _ call: WriteCall) throws -> Member { throw Pending.here }
  func tier(_ request: GetMemberRequest, _ call: ReadCall) throws -> TierView { throw Pending.here }
  func tierHistory(_ request: TierHistoryRequest, _ call: ReadCall) throws -> TierHistoryReply { throw Pending.here }
  func createPool(_ request: CreatePoolRequest, _ call: WriteCall) throws -> Pool { throw Pending.here }
  func joinPool(_ request: JoinPoolRequest, _ call: WriteCall) throws -> Pool { throw Pending.here }
  func leavePool(_ request: LeavePoolRequest, _ call: WriteCall) throws -> Pool { throw Pending.here }
  func getPool(_ request: GetPoolRequest, _ call: ReadCall) throws -> Pool { throw Pending.here }
}

enum Pending { static var here: Refusal { Refusal(.methodUnknown, ["method": "loyalty"]) } }
