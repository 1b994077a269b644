import Contract
import Loyalty
import Operations

/// What a remedy line must say, and what it must not.
struct RemedyCheck {
  let file: CaseFile
  let office: CaseOffice

  /// - Throws: `Refusal` with `.remedyInvalid`, `.anonymousNoPoints`, or what the loyalty room says of points.
  func check(_ request: ProposeRequest) throws {
    let isRight = request.substantiated == .yes || request.substantiated == .partly
    for (index, line) in request.remedies.enumerated() {
      let path = "remedies[\(index)]"
      guard isRight || line.kind == .apology || line.kind == .service else {
        throw Self.invalid(
          "\(path).kind",
          Phrase(
            "a complaint that is not substantiated gets an explanation (SERVICE) or an APOLOGY",
            "不属实或无法核实的投诉只能说明(SERVICE)或道歉(APOLOGY)"))
      }
      if let amount = line.amount, amount.minor < 0 {
        throw Self.invalid("\(path).amount", Phrase("money is not negative", "金额不能为负"))
      }
      if line.kind == .points { try checkPoints(line, path) } else { try checkOther(line, path) }
    }
  }

  private func checkPoints(_ line: RemedyLine, _ path: String) throws {
    guard let points = line.points, let program = line.program else {
      let field = line.points == nil ? "points" : "program"
      throw Self.invalid(
        "\(path).\(field)",
        Phrase("POINTS needs how many (points) and where (program)", "积分补偿须填积分数(points)和会员计划(program)"))
    }
    guard let customer = file.complaint.customerId else {
      throw Refusal(.anonymousNoPoints, path: path, ["number": file.complaint.number])
    }
    try office.loyalty.compensations.check(
      customerId: customer, program: program, points: points, path: "\(path).program", file.call)
  }

  private func checkOther(_ line: RemedyLine, _ path: String) throws(Refusal) {
    guard line.points == nil, line.program == nil else {
      let field = line.points == nil ? "program" : "points"
      throw Self.invalid(
        "\(path).\(field)",
        Phrase("only POINTS has points and program; leave it out", "只有积分补偿(POINTS)才填积分和会员计划,请去掉"))
    }
    guard line.kind != .refund || (line.amount?.minor ?? 0) > 0 else {
      throw Self.invalid("\(path).amount", Phrase("REFUND needs an amount above zero", "退款(REFUND)须填大于零的金额"))
    }
  }

  private static func invalid(_ path: String, _ what: Phrase) -> Refusal {
    Refusal(.remedyInvalid, path: path).saying("what", what)
  }
}

extension [RemedyLimit] {
  /// What a role promises alone; nil: nothing.
  func limit(of role: Role) -> RemedyLimit? { first { $0.role == role } }
}

/// What the lines of a proposal promise together.
struct RemedyTotals {
  private(set) var points: Int64 = 0
  /// Smallest units by currency.
  private(set) var money: [String: Int64] = [:]

  /// - Parameter given: what it got in rounds before counts, too: a limit is one of the complaint.
  /// - Throws: `Refusal(.remedyAboveLimits)` for sums that no number holds.
  init(_ lines: [RemedyLine], given: Complaint) throws(Refusal) {
    points = given.givenPoints ?? 0
    for amount in given.givenMoney { money[amount.currency] = amount.minor }
    for (index, line) in lines.enumerated() {
      let path = "remedies[\(index)]"
      points = try Self.sum(points, line.points ?? 0, path)
      if let amount = line.amount {
        money[amount.currency] = try Self.sum(money[amount.currency] ?? 0, amount.minor, path)
      }
    }
  }

  private static func sum(_ left: Int64, _ right: Int64, _ path: String) throws(Refusal) -> Int64 {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    guard !isTooLarge else {
      throw Refusal(.remedyAboveLimits, path: path).saying("what", Phrase("that is too much", "数额过大"))
    }
    return sum
  }

  /// The largest sum of one currency.
  var moneyMinor: Int64 { money.values.max() ?? 0 }

  func exceed(_ limit: RemedyLimit?) -> Bool { exceedsPoints(limit) || exceedsMoney(limit) }

  private func exceedsPoints(_ limit: RemedyLimit?) -> Bool {
    guard let limit else { return points > 0 }
    return limit.points.map { points > $0 } ?? false
  }

  private func exceedsMoney(_ limit: RemedyLimit?) -> Bool {
    guard let limit else { return moneyMinor > 0 }
    return limit.moneyMinor.map { moneyMinor > $0 } ?? false
  }

  /// Asks somebody whose limits hold both sums. What is decided upon is the sum that is too much for the caller; of the
  /// other, too, everybody who may decide could promise as much.
  func ask(
    _ request: ProposeRequest, _ file: CaseFile, _ limits: [RemedyLimit], _ call: WriteCall
  ) throws -> Approval {
    let own = limits.limit(of: call.principal.role)
    let isOfPoints = exceedsPoints(own)
    let able = limits.filter { isOfPoints ? !exceedsMoney($0) : !exceedsPoints($0) }
    let decider: [ApprovalLimit] = able.map {
      ApprovalLimit(role: $0.role, amountMax: isOfPoints ? $0.points : $0.moneyMinor)
    }
    // Who may decide must also hold the permission: a supervisor's is enough where a supervisor's limit is.
    let isForSupervisors = !exceed(limits.limit(of: .supervisor))
    let question = Approvals.Question(
      subject: "\(file.complaint.number): \(text)", amount: isOfPoints ? points : moneyMinor,
      permission: isForSupervisors ? .complaintsManage : .complaintsDecide, limits: decider)
    var payload = request
    (payload.id, payload.number) = (file.complaint.id, nil)
    guard !decider.isEmpty else { throw tooMuch }
    do {
      return try Approvals.request(
        ProposeApproval(office: file.office), question, payload: payload, call)
    } catch let refusal as Refusal where refusal.reason == .approvalByNobody {
      throw tooMuch
    }
  }

  private var tooMuch: Refusal {
    Refusal(.remedyAboveLimits, path: "remedies").saying(
      "what", Phrase("nobody may promise \(text)", "无人有权承诺 \(text)"))
  }

  /// "5000 points, 200.00 CNY".
  private var text: String {
    let sums = money.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      "\(MoneyText.amount($0.value, $0.key)) \($0.key)"
    }
    return ((points > 0 ? ["\(points) points"] : []) + sums).joined(separator: ", ")
  }
}
