import Contract
import Desk
import Identity
import Operations

extension Complaints {
  /// 复核, by somebody one level up who is new to it.
  func reviewComplaint(_ request: ReviewComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.review, version: request.version)
    try file.checkReviewer(request.reviewerId)
    try file.move(to: .review)
    file.complaint.reviewerId = request.reviewerId
    file.add(.review) {
      $0.text = request.reason
      $0.changed = ["reviewer_id: \(request.reviewerId)"]
    }
    if request.reviewerId != call.principal.employeeId {
      try file.notify(.review, to: .employees([request.reviewerId]))
    }
    return try file.store()
  }

  /// Upheld (维持), it is over; changed (改变), the next round begins.
  func finishComplaintReview(_ request: FinishReviewRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.finishReview, version: request.version)
    if request.upheld {
      try file.facts().checkMayClose(path: file.path)
      try file.move(to: .closed)
    } else {
      try file.newRound()
      try file.move(to: .investigating)
    }
    file.complaint.reviewerId = nil
    file.add(.finishReview) {
      $0.text = request.finding
      $0.changed = ["upheld: \(request.upheld)"]
    }
    if !request.upheld { try file.tellCameBack() }
    return try file.store()
  }
}

extension CaseFile {
  /// - Throws: `Refusal` with `.employeeNotFound`, `.employeeLeft` or `.reviewerUnfit`.
  fileprivate func checkReviewer(_ id: Int64) throws {
    let staff = Staff(call.transaction)
    let reviewer = try staff.working(id, "reviewer_id")
    if id == complaint.handlerId { throw Self.unfit(id, Phrase("handles it", "是承办人")) }
    if id == complaint.accusedId { throw Self.unfit(id, Phrase("is complained about", "是被投诉人")) }
    let handlerRank = try complaint.handlerId.flatMap { try staff.find($0) }?.role.rank ?? Role.specialist.rank
    guard reviewer.role.rank > max(handlerRank, Role.specialist.rank) else {
      throw Self.unfit(
        id, Phrase("is \(reviewer.role.word), no level above the handler", "的角色 \(reviewer.role.word) 不高于承办人"))
    }
    guard try !tookPart(id) else { throw Self.unfit(id, Phrase("took part in it", "曾参与处理")) }
  }

  private static func unfit(_ id: Int64, _ why: Phrase) -> Refusal {
    Refusal(.reviewerUnfit, path: "reviewer_id", ["id": "\(id)"]).saying("why", why)
  }

  /// Whether somebody did anything to it, or had it.
  private func tookPart(_ id: Int64) throws -> Bool {
    let name = "employee:\(id)"
    var last: Int64 = 0
    while true {
      let page = try EventTable(transaction: call.transaction).page(of: complaint.id, after: last, limit: 200)
      if page.contains(where: { $0.handlerId == id || $0.actor.split(separator: "/").last ?? "" == name }) {
        return true
      }
      guard let event = page.last, page.count == 200 else { return false }
      last = Int64(event.seq)
    }
  }
}

extension Role {
  /// 专员 < 主管 < 总监; who is none of these reviews nothing.
  fileprivate var rank: Int {
    switch self {
    case .specialist: 1
    case .supervisor: 2
    case .director: 3
    default: 0
    }
  }
}
