import Schema

/// Who does a step of the sample.
enum SampleActor: Sendable, Hashable {
  /// The complaint's handler.
  case handler
  /// Somebody else who answers calls.
  case colleague
  case supervisor
  case director
}

/// A step of a complaint of the sample: a call behind the record, at an instant after it.
struct SampleStep: Sendable {
  let method: String
  let actor: SampleActor
  let afterMs: Int64
  /// It is done when the sample is loaded, not as of its instant.
  var isNow = false
  /// Beside the complaint's id and version.
  let fields: [JSON.Member]
}

/// How the sample's complaints are worked: invented, but as it happens. What a complaint's place in the file and its
/// severity say is always the same; steps that lie in the future are left out, so the last ones are open.
struct SampleCasePlan: Sendable {
  let place: Int
  let item: SampleCase
  /// Points are posted when they are given: a ledger never runs back behind the day on which the sample was loaded. So only
  /// complaints of late get some.
  let mayGetPoints: Bool

  /// What makes a complaint another than the usual one, by its place among twenty.
  private enum Course {
    case usual, notAccepted, withdrawn, asked, unanswered, unsatisfied, late, refused, unfounded, unreachable, stalled
  }

  private var course: Course {
    switch place % 20 {
    case 0: .notAccepted
    case 1: .withdrawn
    case 2, 7, 12: .asked
    case 3: .unsatisfied
    case 4, 9: .late
    case 5: .refused
    case 6: .unfounded
    case 8: .unreachable
    case 13: .stalled
    case 17: .unanswered
    default: .usual
    }
  }

  /// - Parameter isRecent: it came in the last three weeks of the file.
  func steps(isRecent: Bool) -> [SampleStep] {
    var steps = [step("acknowledge", .handler, 1.5, text("comment", "已短信告知受理"))]
    if course == .notAccepted {
      steps.append(
        step("reject", .supervisor, 6, text("rejection", "not_ours") + text("reply", "非本店售出,已告知应联系的单位")))
      return steps
    }
    steps.append(
      step(
        "triage", .supervisor, 3,
        text("category", item.category) + [.init("duplicates_checked", .bool(true))]))
    if course == .stalled, isRecent { return steps }
    steps.append(step("start", .handler, 4))
    if course == .withdrawn {
      steps.append(step("withdraw", .handler, 20, text("reason", "来电称问题已自行解决")))
      return steps
    }
    if course == .asked || course == .unanswered {
      steps.append(
        step("ask", .handler, 8, text("party", "CUSTOMER") + text("question", "请提供订单截图和商品照片")))
      if course == .unanswered { return steps }
      steps.append(step("resume", .handler, 30, text("answer", "客户已补充照片两张")))
    }
    steps += round(from: 34, isSecond: false)
    if course == .unsatisfied, !isPaidInPoints { steps += round(from: 120, isSecond: true) }
    return steps
  }

  /// From the evidence to the close; hours count from the record.
  private func round(from hour: Double, isSecond: Bool) -> [SampleStep] {
    let evidence = isSecond ? "复查仓库和承运记录" : "核对订单、聊天记录和出库照片"
    var steps = [step("add_evidence", .handler, hour, text("text", evidence))]
    steps.append(propose(at: hour + 2))
    if course == .refused {
      steps.append(
        step("answer", .handler, hour + 10, text("answer", "REFUSED") + text("reason", "认为补偿不够")))
      steps.append(propose(at: hour + 14))
    }
    steps.append(step("answer", .handler, hour + 22, text("answer", "ACCEPTED")))
    steps.append(
      step("deliver", .handler, hour + 26, [.init("line", .number("0"))] + text("reference", "REF-\(place + 1)")))
    steps.append(step("resolve", .handler, hour + 28, text("comment", "已全部落实")))
    if isPaidInPoints {
      for index in steps.indices.suffix(2) { steps[index].isNow = true }
      return steps
    }
    if course == .unreachable {
      // On three days, however fast the work goes.
      for day in 0..<3 { steps.append(step("follow_up", .colleague, hour + 50 + 48 * Double(day), reached(false))) }
    } else {
      let isSatisfied = isSecond || course != .unsatisfied
      let score = isSatisfied ? 3 + place % 3 : 2
      steps.append(
        step(
          "follow_up", .colleague, hour + 50,
          reached(true) + [.init("satisfied", .bool(isSatisfied)), .init("score", .number("\(score)"))]
            + text("comment", isSatisfied ? "表示认可" : "换来的商品仍有瑕疵")))
      if !isSatisfied { return steps }
    }
    let cause: [JSON.Member] =
      course == .unfounded
      ? [] : [.init("root_cause", .object(text("cause", rootCause) + text("text", "已列入月度改进")))]
    steps.append(step("close", .director, hour + 170, cause))
    return steps
  }

  private func propose(at hour: Double) -> SampleStep {
    let isUnfounded = course == .unfounded
    let finding = isUnfounded ? "商品与描述一致,投诉不属实" : "情况属实,责任在我方"
    let found = isUnfounded ? "NO" : place % 10 == 4 ? "PARTLY" : "YES"
    let remedies = JSON.Member("remedies", .list([.object(remedy(isUnfounded))]))
    return step("propose", .handler, hour, text("finding", finding) + text("substantiated", found) + [remedies])
  }

  private func remedy(_ isUnfounded: Bool) -> [JSON.Member] {
    guard !isUnfounded else { return text("kind", "SERVICE") + text("text", "书面说明原因") }
    switch item.wish {
    case "退款":
      let amount = JSON.object([.init("minor", .number("\(500 + place % 7 * 150)")), .init("currency", .text("USD"))])
      return text("kind", "REFUND") + [.init("amount", amount)]
    case "换货", "补发": return text("kind", "REPLACEMENT") + text("text", "\(item.wish),运费由我方承担")
    case "道歉": return text("kind", "APOLOGY") + text("text", "主管电话致歉")
    case "赔偿积分" where isPaidInPoints:
      return text("kind", "POINTS") + [.init("points", .number("\(20 + place % 5 * 10)"))] + text("program", "points")
    default: return text("kind", "SERVICE") + text("text", "\(item.wish)")
    }
  }

  private var isPaidInPoints: Bool { mayGetPoints && item.wish == "赔偿积分" && course != .unfounded }

  private var rootCause: String {
    switch item.category {
    case "product_quality": "product"
    case "delivery": "supplier"
    case "service_attitude": "people"
    case "billing", "points": "system"
    default: "process"
    }
  }

  private func reached(_ isReached: Bool) -> [JSON.Member] { [.init("reached", .bool(isReached))] }

  private func text(_ name: String, _ value: String) -> [JSON.Member] { [.init(name, .text(value))] }

  /// Urgent ones are worked faster, and one in ten takes three times as long.
  private func step(_ method: String, _ actor: SampleActor, _ hours: Double, _ fields: [JSON.Member] = []) -> SampleStep
  {
    let pace = (course == .late ? 3 : 1) * (item.severity == "URGENT" ? 0.5 : 1)
    return SampleStep(method: method, actor: actor, afterMs: Int64(hours * pace * 3_600_000), fields: fields)
  }
}
