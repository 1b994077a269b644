import Contract
import Operations
import Store

/// The two fields by which requests name a case.
protocol NamesCase {
  var id: Int64? { get }
  var number: String? { get }
}

/// A case as a request names it: by id, number or external reference; exactly one of them. What is out of sight is
/// answered like what does not exist, and so is a case of the other kind.
struct CaseLookup {
  let principal: Principal
  let transaction: Transaction
  /// What the operation is for; absent: for both.
  let kind: CaseKind?

  init(_ call: WriteCall, _ kind: CaseKind? = .complaint) {
    (principal, transaction, self.kind) = (call.principal, call.transaction, kind)
  }
  init(_ call: ReadCall, _ kind: CaseKind? = .complaint) {
    (principal, transaction, self.kind) = (call.principal, call.transaction, kind)
  }

  /// A case and the field that named it.
  struct Found {
    var row: CaseRow
    let path: String
  }

  /// - Throws: `Refusal` with `.oneOfRequired`, `.caseNumberInvalid` or `.caseNotFound`.
  func find(_ request: some NamesCase) throws -> Found { try find(id: request.id, number: request.number) }

  /// - Parameter prefix: of the fields' names, where a request names a second case: "of_", "other_".
  func find(id: Int64?, number: String?, prefix: String = "") throws -> Found {
    switch (id, number) {
    case (let id?, nil): return try find(id: id, path: prefix + "id")
    case (nil, let number?): return try find(number: number, path: prefix + "number")
    default: throw Refusal(.oneOfRequired, path: prefix + "id", ["fields": "\(prefix)id, \(prefix)number"])
    }
  }

  func find(id: Int64?, number: String?, externalRef: String?) throws -> Found {
    switch (id, number, externalRef) {
    case (let id?, nil, nil): return try find(id: id, path: "id")
    case (nil, let number?, nil): return try find(number: number, path: "number")
    case (nil, nil, let ref?):
      return try seen(CaseTable(transaction: transaction).find(externalRef: ref), ref, "external_ref")
    default: throw Refusal(.oneOfRequired, path: "id", ["fields": "id, number, external_ref"])
    }
  }

  func find(id: Int64, path: String) throws -> Found {
    try seen(CaseTable(transaction: transaction).find(id), "\(id)", path)
  }

  private func find(number: String, path: String) throws -> Found {
    guard let normal = CaseNumber.normal(number) else { throw Refusal(.caseNumberInvalid, path: path) }
    return try seen(CaseTable(transaction: transaction).find(number: normal), number, path)
  }

  func sees(_ row: CaseRow) throws -> Bool {
    try (kind == nil || row.complaint.kind == kind) && CaseSight(principal, transaction).sees(row)
  }

  private func seen(_ row: CaseRow?, _ what: String, _ path: String) throws -> Found {
    guard let row, try sees(row) else { throw Refusal(.caseNotFound, path: path, ["what": what]) }
    return Found(row: row, path: path)
  }
}

extension ComplaintStepRequest: NamesCase {}
extension TimelineRequest: NamesCase {}
extension AllowedRequest: NamesCase {}
extension ExplainClockRequest: NamesCase {}
extension UpdateComplaintRequest: NamesCase {}
extension TriageComplaintRequest: NamesCase {}
extension RejectComplaintRequest: NamesCase {}
extension AssignComplaintRequest: NamesCase {}
extension AskComplaintRequest: NamesCase {}
extension ResumeComplaintRequest: NamesCase {}
extension AddEvidenceRequest: NamesCase {}
extension ProposeRequest: NamesCase {}
extension AnswerProposalRequest: NamesCase {}
extension DecideProposalRequest: NamesCase {}
extension DeliverRemedyRequest: NamesCase {}
extension ResolveComplaintRequest: NamesCase {}
extension FollowUpRequest: NamesCase {}
extension CloseComplaintRequest: NamesCase {}
extension ReopenComplaintRequest: NamesCase {}
extension ReviewComplaintRequest: NamesCase {}
extension FinishReviewRequest: NamesCase {}
extension ReferComplaintRequest: NamesCase {}
extension FinishReferralRequest: NamesCase {}
extension WithdrawComplaintRequest: NamesCase {}
extension MarkDuplicateRequest: NamesCase {}
extension LinkComplaintRequest: NamesCase {}
extension SplitComplaintRequest: NamesCase {}
extension EscalateComplaintRequest: NamesCase {}
extension SetHoldRequest: NamesCase {}
extension ReplanRequest: NamesCase {}
extension NoteComplaintRequest: NamesCase {}
extension DispatchServiceRequest: NamesCase {}
extension ProgressServiceRequest: NamesCase {}
extension CompleteServiceRequest: NamesCase {}
extension RateServiceRequest: NamesCase {}
extension ConvertServiceRequest: NamesCase {}
