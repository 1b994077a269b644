import Contract
import TestHouse

/// Complaints and service requests: in sight with their department, their handler or their customer.
extension ScopeCase {
  static let complaints = complaintReads + complaintSteps + complaintPairs + requests

  private typealias Of = Methods.Complaints
  private static let why = "测试"
  private static let channel = "phone"

  private static let complaintReads: [ScopeCase] = [
    ScopeCase(Of.timeline, "id", \.complaint) { TimelineRequest(id: $0.complaint) },
    ScopeCase(Of.timeline, "number", \.complaintNumber) { TimelineRequest(number: $0.complaintNumber) },
    ScopeCase(Of.allowed, "id", \.complaint) { AllowedRequest(id: $0.complaint) },
    ScopeCase(Of.allowed, "number", \.complaintNumber) { AllowedRequest(number: $0.complaintNumber) },
    ScopeCase(Of.explainClock, "id", \.complaint) { ExplainClockRequest(id: $0.complaint, clock: .resolve) },
    ScopeCase(Of.explainClock, "number", \.complaintNumber) {
      ExplainClockRequest(number: $0.complaintNumber, clock: .resolve)
    },
    ScopeCase(Of.get, "id", \.complaint) { GetComplaintRequest(id: $0.complaint) },
    ScopeCase(Of.get, "number", \.complaintNumber) { GetComplaintRequest(number: $0.complaintNumber) },
    ScopeCase(Of.get, "external_ref", \.complaintRef) { GetComplaintRequest(externalRef: $0.complaintRef) },
    ScopeCase(Of.list, "customer_id", \.id) { ListComplaintsRequest(customerId: $0.id) },
    ScopeCase(Of.record, "customer_id", \.id) {
      RecordComplaintRequest(customerId: $0.id, channel: channel, wish: why)
    },
    ScopeCase(Of.list, "customer_number", \.number) { ListComplaintsRequest(customerNumber: $0.number) },
    ScopeCase(Of.record, "customer_number", \.number) {
      RecordComplaintRequest(customerNumber: $0.number, channel: channel, wish: why)
    },
    ScopeCase(Of.list, "customer_ref", \.ref) { ListComplaintsRequest(customerRef: $0.ref) },
    ScopeCase(Of.record, "customer_ref", \.ref) {
      RecordComplaintRequest(customerRef: $0.ref, channel: channel, wish: why)
    },
    ScopeCase(Of.record, "purchase_id", \.purchase) {
      RecordComplaintRequest(customerId: $0.own, channel: channel, wish: why, purchaseId: $0.purchase)
    },
    ScopeCase(Of.record, "purchase_ref", \.purchaseRef) {
      RecordComplaintRequest(customerId: $0.own, channel: channel, wish: why, purchaseRef: $0.purchaseRef)
    },
    ScopeCase(Of.assignMany, "id", \.complaint) { AssignManyRequest(rows: [AssignRow(id: $0.complaint, version: 1)]) },
  ]

  private static let complaintSteps: [ScopeCase] = [
    ScopeCase(Of.acknowledge, "id", \.complaint) { ComplaintStepRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.acknowledge, "number", \.complaintNumber) {
      ComplaintStepRequest(number: $0.complaintNumber, version: 1)
    },
    ScopeCase(Of.take, "id", \.complaint) { ComplaintStepRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.take, "number", \.complaintNumber) { ComplaintStepRequest(number: $0.complaintNumber, version: 1) },
    ScopeCase(Of.start, "id", \.complaint) { ComplaintStepRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.start, "number", \.complaintNumber) { ComplaintStepRequest(number: $0.complaintNumber, version: 1) },
    ScopeCase(Of.triage, "id", \.complaint) {
      TriageComplaintRequest(id: $0.complaint, version: 1, duplicatesChecked: true)
    },
    ScopeCase(Of.triage, "number", \.complaintNumber) {
      TriageComplaintRequest(number: $0.complaintNumber, version: 1, duplicatesChecked: true)
    },
    ScopeCase(Of.reject, "id", \.complaint) {
      RejectComplaintRequest(id: $0.complaint, version: 1, rejection: "not_ours", reply: why)
    },
    ScopeCase(Of.reject, "number", \.complaintNumber) {
      RejectComplaintRequest(number: $0.complaintNumber, version: 1, rejection: "not_ours", reply: why)
    },
    ScopeCase(Of.assign, "id", \.complaint) { AssignComplaintRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.assign, "number", \.complaintNumber) {
      AssignComplaintRequest(number: $0.complaintNumber, version: 1)
    },
    ScopeCase(Of.ask, "id", \.complaint) {
      AskComplaintRequest(id: $0.complaint, version: 1, party: .customer, question: why)
    },
    ScopeCase(Of.ask, "number", \.complaintNumber) {
      AskComplaintRequest(number: $0.complaintNumber, version: 1, party: .customer, question: why)
    },
    ScopeCase(Of.resume, "id", \.complaint) { ResumeComplaintRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.resume, "number", \.complaintNumber) {
      ResumeComplaintRequest(number: $0.complaintNumber, version: 1)
    },
    ScopeCase(Of.addEvidence, "id", \.complaint) { AddEvidenceRequest(id: $0.complaint, version: 1, text: why) },
    ScopeCase(Of.addEvidence, "number", \.complaintNumber) {
      AddEvidenceRequest(number: $0.complaintNumber, version: 1, text: why)
    },
    ScopeCase(Of.propose, "id", \.complaint) {
      ProposeRequest(
        id: $0.complaint, version: 1, finding: why, substantiated: .no, remedies: [RemedyLine(kind: .apology)])
    },
    ScopeCase(Of.propose, "number", \.complaintNumber) {
      ProposeRequest(
        number: $0.complaintNumber, version: 1, finding: why, substantiated: .no, remedies: [RemedyLine(kind: .apology)]
      )
    },
    ScopeCase(Of.answer, "id", \.complaint) { AnswerProposalRequest(id: $0.complaint, version: 1, answer: .accepted) },
    ScopeCase(Of.answer, "number", \.complaintNumber) {
      AnswerProposalRequest(number: $0.complaintNumber, version: 1, answer: .accepted)
    },
    ScopeCase(Of.decide, "id", \.complaint) {
      DecideProposalRequest(id: $0.complaint, version: 1, reason: why, channelsTold: true)
    },
    ScopeCase(Of.decide, "number", \.complaintNumber) {
      DecideProposalRequest(number: $0.complaintNumber, version: 1, reason: why, channelsTold: true)
    },
    ScopeCase(Of.deliver, "id", \.complaint) { DeliverRemedyRequest(id: $0.complaint, version: 1, line: 0) },
    ScopeCase(Of.deliver, "number", \.complaintNumber) {
      DeliverRemedyRequest(number: $0.complaintNumber, version: 1, line: 0)
    },
    ScopeCase(Of.resolve, "id", \.complaint) { ResolveComplaintRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.resolve, "number", \.complaintNumber) {
      ResolveComplaintRequest(number: $0.complaintNumber, version: 1)
    },
    ScopeCase(Of.followUp, "id", \.complaint) { FollowUpRequest(id: $0.complaint, version: 1, reached: false) },
    ScopeCase(Of.followUp, "number", \.complaintNumber) {
      FollowUpRequest(number: $0.complaintNumber, version: 1, reached: false)
    },
    ScopeCase(Of.close, "id", \.complaint) { CloseComplaintRequest(id: $0.complaint, version: 1) },
    ScopeCase(Of.close, "number", \.complaintNumber) { CloseComplaintRequest(number: $0.complaintNumber, version: 1) },
    ScopeCase(Of.reopen, "id", \.complaint) { ReopenComplaintRequest(id: $0.complaint, version: 1, facts: why) },
    ScopeCase(Of.reopen, "number", \.complaintNumber) {
      ReopenComplaintRequest(number: $0.complaintNumber, version: 1, facts: why)
    },
    ScopeCase(Of.finishReview, "id", \.complaint) {
      FinishReviewRequest(id: $0.complaint, version: 1, upheld: true, finding: why)
    },
    ScopeCase(Of.finishReview, "number", \.complaintNumber) {
      FinishReviewRequest(number: $0.complaintNumber, version: 1, upheld: true, finding: why)
    },
    ScopeCase(Of.refer, "id", \.complaint) {
      ReferComplaintRequest(id: $0.complaint, version: 1, kind: .court, body: why, reference: why)
    },
    ScopeCase(Of.refer, "number", \.complaintNumber) {
      ReferComplaintRequest(number: $0.complaintNumber, version: 1, kind: .court, body: why, reference: why)
    },
    ScopeCase(Of.finishReferral, "id", \.complaint) {
      FinishReferralRequest(id: $0.complaint, version: 1, outcome: why)
    },
    ScopeCase(Of.finishReferral, "number", \.complaintNumber) {
      FinishReferralRequest(number: $0.complaintNumber, version: 1, outcome: why)
    },
    ScopeCase(Of.withdraw, "id", \.complaint) { WithdrawComplaintRequest(id: $0.complaint, version: 1, reason: why) },
    ScopeCase(Of.withdraw, "number", \.complaintNumber) {
      WithdrawComplaintRequest(number: $0.complaintNumber, version: 1, reason: why)
    },
    ScopeCase(Of.split, "id", \.complaint) { SplitComplaintRequest(id: $0.complaint, version: 1, wish: why) },
    ScopeCase(Of.split, "number", \.complaintNumber) {
      SplitComplaintRequest(number: $0.complaintNumber, version: 1, wish: why)
    },
    ScopeCase(Of.escalate, "id", \.complaint) {
      EscalateComplaintRequest(id: $0.complaint, version: 1, level: 1, reason: why)
    },
    ScopeCase(Of.escalate, "number", \.complaintNumber) {
      EscalateComplaintRequest(number: $0.complaintNumber, version: 1, level: 1, reason: why)
    },
    ScopeCase(Of.setHold, "id", \.complaint) {
      SetHoldRequest(id: $0.complaint, version: 1, onHold: true, reason: why)
    },
    ScopeCase(Of.setHold, "number", \.complaintNumber) {
      SetHoldRequest(number: $0.complaintNumber, version: 1, onHold: true, reason: why)
    },
    ScopeCase(Of.replan, "id", \.complaint) { ReplanRequest(id: $0.complaint, version: 1, reason: why) },
    ScopeCase(Of.replan, "number", \.complaintNumber) {
      ReplanRequest(number: $0.complaintNumber, version: 1, reason: why)
    },
    ScopeCase(Of.note, "id", \.complaint) { NoteComplaintRequest(id: $0.complaint, version: 1, text: why) },
    ScopeCase(Of.note, "number", \.complaintNumber) {
      NoteComplaintRequest(number: $0.complaintNumber, version: 1, text: why)
    },
    ScopeCase(Of.update, "id", \.complaint) { UpdateComplaintRequest(id: $0.complaint, version: 1, reason: why) },
    ScopeCase(Of.update, "number", \.complaintNumber) {
      UpdateComplaintRequest(number: $0.complaintNumber, version: 1, reason: why)
    },
    ScopeCase(Of.review, "id", \.complaint) {
      ReviewComplaintRequest(id: $0.complaint, version: 1, reviewerId: 1, reason: why)
    },
    ScopeCase(Of.review, "number", \.complaintNumber) {
      ReviewComplaintRequest(number: $0.complaintNumber, version: 1, reviewerId: 1, reason: why)
    },
  ]

  private static let complaintPairs: [ScopeCase] = [
    ScopeCase(Of.markDuplicate, "id", \.complaint) {
      MarkDuplicateRequest(id: $0.complaint, version: 1, ofId: $0.ownComplaint)
    },
    ScopeCase(Of.markDuplicate, "number", \.complaintNumber) {
      MarkDuplicateRequest(number: $0.complaintNumber, version: 1, ofId: $0.ownComplaint)
    },
    ScopeCase(Of.markDuplicate, "of_id", \.complaint) {
      MarkDuplicateRequest(id: $0.ownComplaint, version: 1, ofId: $0.complaint)
    },
    ScopeCase(Of.markDuplicate, "of_number", \.complaintNumber) {
      MarkDuplicateRequest(id: $0.ownComplaint, version: 1, ofNumber: $0.complaintNumber)
    },
    ScopeCase(Of.link, "id", \.complaint) {
      LinkComplaintRequest(id: $0.complaint, version: 1, kind: .related, otherId: $0.ownComplaint)
    },
    ScopeCase(Of.link, "number", \.complaintNumber) {
      LinkComplaintRequest(number: $0.complaintNumber, version: 1, kind: .related, otherId: $0.ownComplaint)
    },
    ScopeCase(Of.link, "other_id", \.complaint) {
      LinkComplaintRequest(id: $0.ownComplaint, version: 1, kind: .related, otherId: $0.complaint)
    },
    ScopeCase(Of.link, "other_number", \.complaintNumber) {
      LinkComplaintRequest(id: $0.ownComplaint, version: 1, kind: .related, otherNumber: $0.complaintNumber)
    },
  ]

  private static let requests: [ScopeCase] = [
    ScopeCase(Methods.Requests.accept, "id", \.request) { ComplaintStepRequest(id: $0.request, version: 1) },
    ScopeCase(Methods.Requests.accept, "number", \.requestNumber) {
      ComplaintStepRequest(number: $0.requestNumber, version: 1)
    },
    ScopeCase(Methods.Requests.dispatch, "id", \.request) { DispatchServiceRequest(id: $0.request, version: 1) },
    ScopeCase(Methods.Requests.dispatch, "number", \.requestNumber) {
      DispatchServiceRequest(number: $0.requestNumber, version: 1)
    },
    ScopeCase(Methods.Requests.take, "id", \.request) { ComplaintStepRequest(id: $0.request, version: 1) },
    ScopeCase(Methods.Requests.take, "number", \.requestNumber) {
      ComplaintStepRequest(number: $0.requestNumber, version: 1)
    },
    ScopeCase(Methods.Requests.progress, "id", \.request) {
      ProgressServiceRequest(id: $0.request, version: 1, text: why)
    },
    ScopeCase(Methods.Requests.progress, "number", \.requestNumber) {
      ProgressServiceRequest(number: $0.requestNumber, version: 1, text: why)
    },
    ScopeCase(Methods.Requests.complete, "id", \.request) {
      CompleteServiceRequest(id: $0.request, version: 1, result: why)
    },
    ScopeCase(Methods.Requests.complete, "number", \.requestNumber) {
      CompleteServiceRequest(number: $0.requestNumber, version: 1, result: why)
    },
    ScopeCase(Methods.Requests.rate, "id", \.request) { RateServiceRequest(id: $0.request, version: 1, rating: 5) },
    ScopeCase(Methods.Requests.rate, "number", \.requestNumber) {
      RateServiceRequest(number: $0.requestNumber, version: 1, rating: 5)
    },
    ScopeCase(Methods.Requests.cancel, "id", \.request) {
      WithdrawComplaintRequest(id: $0.request, version: 1, reason: why)
    },
    ScopeCase(Methods.Requests.cancel, "number", \.requestNumber) {
      WithdrawComplaintRequest(number: $0.requestNumber, version: 1, reason: why)
    },
    ScopeCase(Methods.Requests.convert, "id", \.request) {
      ConvertServiceRequest(id: $0.request, version: 1, wish: why)
    },
    ScopeCase(Methods.Requests.convert, "number", \.requestNumber) {
      ConvertServiceRequest(number: $0.requestNumber, version: 1, wish: why)
    },
    ScopeCase(Methods.Requests.timeline, "id", \.request) { TimelineRequest(id: $0.request) },
    ScopeCase(Methods.Requests.timeline, "number", \.requestNumber) { TimelineRequest(number: $0.requestNumber) },
    ScopeCase(Methods.Requests.allowed, "id", \.request) { AllowedRequest(id: $0.request) },
    ScopeCase(Methods.Requests.allowed, "number", \.requestNumber) { AllowedRequest(number: $0.requestNumber) },
    ScopeCase(Methods.Requests.get, "id", \.request) { GetServiceRequest(id: $0.request) },
    ScopeCase(Methods.Requests.get, "number", \.requestNumber) { GetServiceRequest(number: $0.requestNumber) },
    ScopeCase(Methods.Requests.get, "external_ref", \.requestRef) { GetServiceRequest(externalRef: $0.requestRef) },
    ScopeCase(Methods.Requests.list, "customer_id", \.id) { ListServiceRequests(customerId: $0.id) },
    ScopeCase(Methods.Requests.record, "customer_id", \.id) {
      RecordServiceRequest(customerId: $0.id, channel: channel, title: why)
    },
    ScopeCase(Methods.Requests.list, "customer_number", \.number) { ListServiceRequests(customerNumber: $0.number) },
    ScopeCase(Methods.Requests.record, "customer_number", \.number) {
      RecordServiceRequest(customerNumber: $0.number, channel: channel, title: why)
    },
    ScopeCase(Methods.Requests.list, "customer_ref", \.ref) { ListServiceRequests(customerRef: $0.ref) },
    ScopeCase(Methods.Requests.record, "customer_ref", \.ref) {
      RecordServiceRequest(customerRef: $0.ref, channel: channel, title: why)
    },
    ScopeCase(Methods.Requests.record, "purchase_id", \.purchase) {
      RecordServiceRequest(customerId: $0.own, channel: channel, title: why, purchaseId: $0.purchase)
    },
    ScopeCase(Methods.Requests.record, "purchase_ref", \.purchaseRef) {
      RecordServiceRequest(customerId: $0.own, channel: channel, title: why, purchaseRef: $0.purchaseRef)
    },
    ScopeCase(Methods.Desk.candidates, "id", \.complaint) { CandidatesRequest(id: $0.complaint) },
    ScopeCase(Methods.Desk.candidates, "number", \.complaintNumber) { CandidatesRequest(number: $0.complaintNumber) },
    ScopeCase(Methods.Notices.list, "case_id", \.complaint) { ListNoticesRequest(caseId: $0.complaint) },
  ]
}
