import Contract
import Loyalty
import Operations

extension Complaints {
  /// 落实 of one line, once. Points are posted in the same transaction, so that neither stands without the other.
  func deliverRemedy(_ request: DeliverRemedyRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.deliver, version: request.version)
    let index = try file.openLine(request.line)
    let what = file.complaint.remedies[index].what
    if what.kind == .refund || what.kind == .replacement, request.reference == nil {
      throw Refusal(.referenceMissing, path: "reference", ["kind": what.kind.word])
    }
    if what.kind == .points {
      file.complaint.remedies[index].transactionId = try post(what, file, call)
    }
    file.complaint.remedies[index].reference = request.reference
    file.complaint.remedies[index].deliveredAtMs = file.atMs
    file.complaint.remedies[index].deliveredBy = call.principal.journalName
    try file.countGiven(what)
    file.add(.deliver) {
      $0.line = request.line
      $0.text = request.reference
      $0.transactionId = file.complaint.remedies[index].transactionId
    }
    return try file.store()
  }

  private func post(_ what: RemedyLine, _ file: CaseFile, _ call: WriteCall) throws -> Int64 {
    guard let points = what.points, let program = what.program else {
      throw CaseFault("\(file.complaint.number) promises points without saying which")
    }
    // Customers may have become anonymous since: what is promised to nobody cannot be posted.
    guard let customer = file.complaint.customerId else {
      throw Refusal(.anonymousNoPoints, path: "line", ["number": file.complaint.number])
    }
    return try office.loyalty.compensations.post(
      customerId: customer, program: program, points: points, reason: file.complaint.number, path: "line", call)
  }

  /// 办结: nothing that was promised is open.
  func resolveComplaint(_ request: ResolveComplaintRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.resolve, version: request.version)
    if let cause = request.rootCause { try file.setRootCause(cause) }
    try file.move(to: .resolved)
    file.complaint.resolvedBy = call.principal.journalName
    file.complaint.firstResolvedAtMs = file.complaint.firstResolvedAtMs ?? file.atMs
    file.add(.resolve) { $0.text = request.comment }
    return try file.store()
  }
}

extension CaseFile {
  /// Where a line stands that is not delivered yet.
  fileprivate func openLine(_ line: UInt32) throws(Refusal) -> Int {
    guard let index = complaint.remedies.firstIndex(where: { $0.line == line }) else {
      throw Refusal(.remedyLineUnknown, path: "line", ["number": complaint.number, "line": "\(line)"])
    }
    if let ms = complaint.remedies[index].deliveredAtMs {
      throw Refusal(
        .remedyDelivered, path: "line",
        ["number": complaint.number, "line": "\(line)", "at": InstantText.text(ms)])
    }
    return index
  }

  /// Adds to what was delivered in all rounds, which statistics count.
  fileprivate func countGiven(_ what: RemedyLine) throws {
    if let points = what.points {
      complaint.givenPoints = try Self.sum(complaint.givenPoints ?? 0, points)
    }
    guard what.kind == .refund, let amount = what.amount else { return }
    if let index = complaint.givenMoney.firstIndex(where: { $0.currency == amount.currency }) {
      complaint.givenMoney[index].minor = try Self.sum(complaint.givenMoney[index].minor, amount.minor)
    } else {
      complaint.givenMoney.append(amount)
    }
  }

  private static func sum(_ left: Int64, _ right: Int64) throws(Refusal) -> Int64 {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    guard !isTooLarge else {
      throw Refusal(.remedyAboveLimits, path: "line").saying("what", Phrase("that is too much", "数额过大"))
    }
    return sum
  }
}
