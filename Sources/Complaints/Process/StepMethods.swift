import Contract

extension ComplaintStep {
  /// The call that takes the step; nil for what happens by itself, and for calls of the other kind of case.
  func method(of kind: CaseKind) -> MethodInfo? {
    kind == .request ? Self.ofRequests[self] : Self.ofComplaints[self]
  }

  private static let ofComplaints: [ComplaintStep: MethodInfo] = [
    .record: Methods.Complaints.record.info,
    .update: Methods.Complaints.update.info,
    .acknowledge: Methods.Complaints.acknowledge.info,
    .triage: Methods.Complaints.triage.info,
    .reject: Methods.Complaints.reject.info,
    .assign: Methods.Complaints.assign.info,
    .take: Methods.Complaints.take.info,
    .start: Methods.Complaints.start.info,
    .ask: Methods.Complaints.ask.info,
    .resume: Methods.Complaints.resume.info,
    .addEvidence: Methods.Complaints.addEvidence.info,
    .propose: Methods.Complaints.propose.info,
    .answer: Methods.Complaints.answer.info,
    .decide: Methods.Complaints.decide.info,
    .deliver: Methods.Complaints.deliver.info,
    .resolve: Methods.Complaints.resolve.info,
    .followUp: Methods.Complaints.followUp.info,
    .close: Methods.Complaints.close.info,
    .reopen: Methods.Complaints.reopen.info,
    .review: Methods.Complaints.review.info,
    .finishReview: Methods.Complaints.finishReview.info,
    .refer: Methods.Complaints.refer.info,
    .finishReferral: Methods.Complaints.finishReferral.info,
    .withdraw: Methods.Complaints.withdraw.info,
    .markDuplicate: Methods.Complaints.markDuplicate.info,
    .link: Methods.Complaints.link.info,
    .split: Methods.Complaints.split.info,
    .escalate: Methods.Complaints.escalate.info,
    .setHold: Methods.Complaints.setHold.info,
    .replan: Methods.Complaints.replan.info,
    .note: Methods.Complaints.note.info,
  ]

  private static let ofRequests: [ComplaintStep: MethodInfo] = [
    .record: Methods.Requests.record.info,
    .accept: Methods.Requests.accept.info,
    .dispatch: Methods.Requests.dispatch.info,
    .take: Methods.Requests.take.info,
    .progress: Methods.Requests.progress.info,
    .complete: Methods.Requests.complete.info,
    .rate: Methods.Requests.rate.info,
    .cancel: Methods.Requests.cancel.info,
    .convert: Methods.Requests.convert.info,
  ]
}
