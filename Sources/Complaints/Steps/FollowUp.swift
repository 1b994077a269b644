import Contract
import Operations
import Zones

extension Complaints {
  /// 回访. Three tries in vain on three days count as one that was made.
  func followUpComplaint(_ request: FollowUpRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.followUp, version: request.version)
    let tried = try FollowUpCall(request, round: file.complaint.round, by: call.principal.journalName, at: file.atMs)
    file.complaint.followUps.append(tried)
    try file.dropCalls()
    let facts = try file.facts()
    if tried.reached || facts.isFollowedUp { file.fulfil(.followUp) }
    if tried.satisfied == false {
      try file.newRound()
      try file.move(to: .investigating)
    }
    file.add(.followUp) {
      $0.text = tried.comment
      $0.score = tried.score
      $0.changed = ["reached: \(tried.reached)"] + (tried.satisfied.map { ["satisfied: \($0)"] } ?? [])
    }
    if tried.satisfied == false { try file.tellCameBack() }
    return try file.store()
  }

  /// 结案, by somebody who did not work on it.
  func closeComplaint(_ request: CloseComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.close, version: request.version)
    if let cause = request.rootCause { try file.setRootCause(cause) }
    let isRight = file.complaint.substantiated == .yes || file.complaint.substantiated == .partly
    guard !isRight || file.complaint.rootCause != nil else { throw Refusal(.rootCauseMissing, path: "root_cause") }
    try file.move(to: .closed)
    file.add(.close) { $0.text = request.comment }
    return try file.store()
  }

  /// 重启: new facts open the next round; the closed one stays as it was.
  func reopenComplaint(_ request: ReopenComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.reopen, version: request.version)
    try file.newRound()
    try file.move(to: .investigating)
    file.add(.reopen) { $0.text = request.facts }
    try file.tellCameBack()
    return try file.store()
  }
}

extension FollowUpCall {
  /// - Throws: `Refusal(.followUpIncomplete)` for a call that reached the customer and does not say how they took it.
  fileprivate init(_ request: FollowUpRequest, round: UInt32, by name: String, at ms: Int64) throws(Refusal) {
    self.init(atMs: ms, by: name, reached: request.reached, comment: request.comment, round: round)
    // Nobody was asked.
    guard request.reached else { return }
    let reached = Phrase("reached", "已接通")
    guard let satisfied = request.satisfied else { throw Self.incomplete("satisfied", reached) }
    guard let score = request.score else { throw Self.incomplete("score", reached) }
    guard satisfied || request.comment != nil else {
      throw Self.incomplete("comment", Phrase("not satisfied", "不满意"))
    }
    (self.satisfied, self.score) = (satisfied, score)
  }

  private static func incomplete(_ path: String, _ what: Phrase) -> Refusal {
    Refusal(.followUpIncomplete, path: path).saying("what", what)
  }
}

extension CaseFile {
  /// The timeline has all calls. The complaint keeps of each round the first in vain of each day, and the last that reached
  /// the customer, so that it does not grow with every try.
  fileprivate func dropCalls() throws {
    let zone = try office.zone(in: call.transaction)
    var days: Set<String> = []
    let last = Dictionary(
      complaint.followUps.enumerated().filter { $1.reached }.map { ($1.round, $0) }, uniquingKeysWith: { $1 })
    let kept = complaint.followUps.enumerated().filter { index, one in
      one.reached ? last[one.round] == index : days.insert("\(one.round ?? 0) \(zone.day(at: one.atMs).days)").inserted
    }
    complaint.followUps = kept.map(\.element)
  }
}
