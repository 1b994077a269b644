import Contract
import Operations

/// The operations on points; each stands in a file of its own group.
struct LoyaltyPoints: LoyaltyService {
  let rules: ProgramRules
  /// For the codes of vouchers.
  let random: @Sendable () -> [UInt8]
  /// What customers bought, for simulations.
  let history: any PurchaseHistory
  private let shelf = VerifyShelf()

  func balance(_ request: BalanceRequest, _ call: ReadCall) throws -> PointBalance {
    try readBalance(request, call)
  }
  func statement(_ request: StatementRequest, _ call: ReadCall) throws -> StatementReply {
    try readStatement(request, call)
  }
  func lots(_ request: ListLotsRequest, _ call: ReadCall) throws -> ListLotsReply {
    try listLots(request, call)
  }
  func previewEarn(_ request: PreviewEarnRequest, _ call: ReadCall) throws -> EarningPreview {
    try previewEarning(request, call)
  }
  func postEvent(_ request: PostEventRequest, _ call: WriteCall) throws -> LedgerTransaction {
    try postEvent(posting: request, call)
  }
  func explainAward(_ request: ExplainAwardRequest, _ call: ReadCall) throws -> AwardExplanation {
    try explain(request, call)
  }
  func confirm(_ request: ConfirmPointsRequest, _ call: WriteCall) throws -> LedgerTransaction {
    try confirmPoints(request, call)
  }
  func redeem(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption {
    try redeemPoints(request, call)
  }
  func reserve(_ request: RedeemRequest, _ call: WriteCall) throws -> Redemption {
    try reservePoints(request, call)
  }
  func capture(_ request: CaptureRequest, _ call: WriteCall) throws -> Redemption {
    try captureRedemption(request, call)
  }
  func release(_ request: ReleaseRequest, _ call: WriteCall) throws -> Redemption {
    try releaseRedemption(request, call)
  }
  func cancel(_ request: CancelRedemptionRequest, _ call: WriteCall) throws -> Redemption {
    try cancelRedemption(request, call)
  }
  func getRedemption(_ request: GetRedemptionRequest, _ call: ReadCall) throws -> Redemption {
    try getRedemption(request, reading: call)
  }
  func redemptions(_ request: ListRedemptionsRequest, _ call: ReadCall) throws -> ListRedemptionsReply {
    try listRedemptions(request, call)
  }
  func adjust(_ request: AdjustPointsRequest, _ call: WriteCall) throws -> Adjustment {
    try adjustPoints(request, call)
  }
  func adjustMany(_ row: AdjustRow, _ call: WriteCall) throws -> RowResult {
    try adjustRow(row, call)
  }
  func transfer(_ request: TransferPointsRequest, _ call: WriteCall) throws -> PointTransfer {
    try transferPoints(request, call)
  }
  func getTransaction(_ request: GetTransactionRequest, _ call: ReadCall) throws -> LedgerTransaction {
    try getLedgerTransaction(request, call)
  }
  func finance(_ request: FinanceRequest, _ call: ReadCall) throws -> FinanceReply {
    try reportFinance(request, call)
  }
  func verify(_ request: VerifyLedgerRequest, _ call: StreamCall) throws -> StreamPage<VerifyProgress> {
    try verifyLedger(request, shelf, call)
  }
  func simulateProgram(_ request: SimulateProgramRequest, _ call: StreamCall) throws -> StreamPage<SimulationPage> {
    try simulate(request, call)
  }
}
