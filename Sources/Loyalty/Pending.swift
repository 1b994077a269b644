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

struct LoyaltyPoints: LoyaltyService {
  func balance(_ request: BalanceRequest, _ call: ReadCall) throws -> PointBalance { throw Pending.here }
  func statement(_ request: StatementRequest, _ call: ReadCall) throws -> StatementReply { throw Pending.here }
  func lots(_ request: ListLotsRequest, _ call: ReadCall) throws -> ListLotsReply { throw Pending.here }
  func previewEarn(_ request: PreviewEarnRequest, _ call: ReadCall) throws -> EarningPreview { throw Pending.here }
  func postEvent(_ request: PostEventRequest, _ call: WriteCall) throws -> LedgerTransaction { throw Pending.here }
  func explainAward(_ request: ExplainAwardRequest, _ call: ReadCall) throws -> AwardExplanation { throw Pending.here }
  func confirm(_ request: ConfirmPointsRequest, _ call: WriteCall) throws -> LedgerTransaction { throw Pending.here }
  func redeem(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption { throw Pending.here }
  func reserve(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption { throw Pending.here }
  func capture(_ request: CaptureRequest, _ call: WriteCall) throws -> Redemption { throw Pending.here }
  func release(_ request: ReleaseRequest, _ call: WriteCall) throws -> Redemption { throw Pending.here }
  func cancel(_ request: CancelRedemptionRequest, _ call: WriteCall) throws -> Redemption { throw Pending.here }
  func getRedemption(_ request: GetRedemptionRequest, _ call: ReadCall) throws -> Redemption { throw Pending.here }
  func redemptions(_ request: ListRedemptionsRequest, _ call: ReadCall) throws -> ListRedemptionsReply { throw Pending.here }
  func adjust(_ request: AdjustPointsRequest, _ call: WriteCall) throws -> Adjustment { throw Pending.here }
  func adjustMany(_ row: AdjustRow, _ call: WriteCall) throws -> RowResult { throw Pending.here }
  func transfer(_ request: TransferPointsRequest, _ call: WriteCall) throws -> PointTransfer { throw Pending.here }
  func getTransaction(_ request: GetTransactionRequest, _ call: ReadCall) throws -> LedgerTransaction { throw Pending.here }
  func finance(_ request: FinanceRequest, _ call: ReadCall) throws -> FinanceReply { throw Pending.here }
  func verify(_ request: VerifyLedgerRequest, _ call: StreamCall) throws -> StreamPage<VerifyProgress> { throw Pending.here }
  func simulateProgram(_ request: SimulateProgramRequest, _ call: StreamCall) throws -> StreamPage<SimulationPage> { throw Pending.here }
}

struct Rewards: RewardsService {
  func create(_ request: CreateRewardRequest, _ call: WriteCall) throws -> Reward { throw Pending.here }
  func update(_ request: UpdateRewardRequest, _ call: WriteCall) throws -> Reward { throw Pending.here }
  func get(_ request: GetRewardRequest, _ call: ReadCall) throws -> Reward { throw Pending.here }
  func list(_ request: ListRewardsRequest, _ call: ReadCall) throws -> ListRewardsReply { throw Pending.here }
  func check(_ request: CheckRewardRequest, _ call: ReadCall) throws -> RewardCheck { throw Pending.here }
}

struct Vouchers: VouchersService {
  func issue(_ request: IssueVouchersRequest, _ call: WriteCall) throws -> IssueVouchersReply { throw Pending.here }
  func redeem(_ request: RedeemVoucherRequest, _ call: WriteCall) throws -> Voucher { throw Pending.here }
  func cancel(_ request: CancelVoucherRequest, _ call: WriteCall) throws -> Voucher { throw Pending.here }
  func get(_ request: GetVoucherRequest, _ call: ReadCall) throws -> Voucher { throw Pending.here }
  func list(_ request: ListVouchersRequest, _ call: ReadCall) throws -> ListVouchersReply { throw Pending.here }
}

enum Pending { static var here: Refusal { Refusal(.methodUnknown, ["method": "loyalty"]) } }
