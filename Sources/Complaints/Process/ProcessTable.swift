import Contract

extension ComplaintProcess {
  /// The states of complaints in which somebody still has to do something.
  static let openStates: Set<ComplaintState> = [
    .received, .triaged, .investigating, .awaitingCustomer, .awaitingThirdParty, .proposed, .executing, .resolved,
    .review, .externalRemedy,
  ]
  static let endStates: Set<ComplaintState> = [.closed, .notAccepted, .withdrawn, .duplicate]
  static let requestStates: Set<ComplaintState> = [
    .received, .accepted, .dispatched, .inProgress, .awaitingCustomer, .completed, .closed, .cancelled, .converted,
  ]

  private static let waiting: Set<ComplaintState> = [.awaitingCustomer, .awaitingThirdParty]
  private static let anywhere = openStates.union(endStates)

  /// Complaints.
  static let complaintRules = mainRules.merging(sideRules) { _, _ in preconditionFailure("a step stands twice") }

  /// From the record to the close.
  private static let mainRules: [ComplaintStep: Rule] = [
    .acknowledge: Rule(from: openStates, who: .handlerOnceSet, guards: [.notAcknowledged]),
    .triage: Rule(from: [.received], who: .triager, to: [.triaged]),
    .reject: Rule(from: [.received, .triaged], who: .writer, guards: [.notOnHold], to: [.notAccepted]),
    .assign: Rule(from: openStates.subtracting([.received, .resolved]), who: .writer),
    .take: Rule(
      from: waiting.union([.triaged, .investigating, .proposed, .executing]), who: .employee, guards: [.hasNoHandler]),
    .start: Rule(from: [.triaged], who: .handler, guards: [.hasHandler], to: [.investigating]),
    .ask: Rule(from: [.investigating], who: .handler, guards: [.noReviewForced], to: waiting),
    .resume: Rule(from: waiting, who: .handler, to: [.investigating]),
    .addEvidence: Rule(from: openStates, who: .writer),
    .propose: Rule(
      from: [.investigating], who: .handler, guards: [.noReviewForced, .noApprovalWaits, .hasEvidence],
      // Above the limit it waits for approval where it is.
      to: [.proposed], mayStay: true),
    .answer: Rule(from: [.proposed], who: .handler, to: [.executing, .investigating]),
    .decide: Rule(from: [.proposed], who: .writer, to: [.executing]),
    .deliver: Rule(from: [.executing], who: .handler),
    .resolve: Rule(from: [.executing], who: .handler, guards: [.allDelivered], to: [.resolved]),
    .followUp: Rule(from: [.resolved], who: .writer, to: [.investigating], mayStay: true),
    .close: Rule(
      from: [.resolved], who: .closer, guards: [.isFollowedUp, .childrenEnded, .notOnHold], to: [.closed]),
  ]

  /// Beside and behind that.
  private static let sideRules: [ComplaintStep: Rule] = [
    .update: Rule(from: openStates, who: .handlerOnceSet),
    .reopen: Rule(from: [.closed], who: .writer, guards: [.mayReopen], to: [.investigating]),
    .review: Rule(
      // Under review: another reviewer, where the one who was named left or cannot.
      from: [.proposed, .closed, .review], fromWhenForced: [.investigating], who: .writer, guards: [.mayReview],
      to: [.review]),
    .finishReview: Rule(from: [.review], who: .reviewer, to: [.closed, .investigating]),
    .refer: Rule(
      from: openStates.subtracting([.externalRemedy]).union([.closed]), who: .writer, to: [.externalRemedy]),
    .finishReferral: Rule(from: [.externalRemedy], who: .writer, to: [.closed, .investigating]),
    .withdraw: Rule(from: openStates, who: .handlerOnceSet, guards: [.notOnHold], to: [.withdrawn]),
    .markDuplicate: Rule(from: openStates, who: .writer, guards: [.notOnHold], to: [.duplicate]),
    .link: Rule(from: anywhere, who: .writer),
    .split: Rule(from: openStates, who: .writer, guards: [.notAChild]),
    .escalate: Rule(from: openStates, who: .writer, guards: [.belowTopLevel]),
    .setHold: Rule(from: anywhere, who: .writer),
    .replan: Rule(from: openStates, who: .writer),
    .note: Rule(from: anywhere, who: .writer),
  ]

  private static let inWork: Set<ComplaintState> = [.dispatched, .inProgress, .awaitingCustomer]

  /// Service requests.
  static let requestRules: [ComplaintStep: Rule] = [
    .accept: Rule(from: [.received], who: .handlerOnceSet, to: [.accepted]),
    .dispatch: Rule(
      from: [.received, .accepted, .dispatched, .inProgress], who: .handlerOnceSet, to: [.dispatched]),
    .take: Rule(from: inWork, who: .employee, guards: [.hasNoHandler]),
    .progress: Rule(from: inWork, who: .handler, to: [.inProgress, .awaitingCustomer]),
    .complete: Rule(from: inWork, who: .handler, to: [.completed]),
    .rate: Rule(from: [.completed], who: .writer, to: [.closed]),
    .cancel: Rule(
      from: requestStates.subtracting([.closed, .cancelled, .converted]), who: .handlerOnceSet, to: [.cancelled]),
    .convert: Rule(from: requestStates.subtracting([.cancelled, .converted]), who: .writer, to: [.converted]),
  ]
}
