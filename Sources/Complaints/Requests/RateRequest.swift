import Contract
import Desk
import Operations

extension Requests {
  /// From it on a rating is no complaint in disguise.
  private static let fairFrom: UInt32 = 3
  /// From it on the customer counts as satisfied.
  private static let satisfiedFrom: UInt32 = 4

  /// 评价: it takes the place of the follow-up call. A low one is told to whoever supervises.
  func rateRequest(_ request: RateServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.rate, version: request.version)
    file.complaint.rating = request.rating
    file.complaint.followUps.append(
      FollowUpCall(
        atMs: file.atMs, by: call.principal.journalName, reached: true,
        satisfied: request.rating >= Self.satisfiedFrom, score: request.rating, comment: request.comment,
        round: file.complaint.round))
    file.fulfil(.followUp)
    try file.move(to: .closed)
    file.add(.rate) {
      $0.text = request.comment
      $0.score = request.rating
    }
    if request.rating < Self.fairFrom {
      let department = file.complaint.departmentId
      try file.notify(.lowRating, to: .employees(try file.roster.supervisors(of: department, atMs: file.atMs)))
    }
    return ServiceRequest(try file.store())
  }
}
