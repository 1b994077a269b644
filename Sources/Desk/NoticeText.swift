import Contract
import Operations
import Zones

/// A notice in words: the one place where they stand, so that whoever sends it and whoever reads it say the same.
struct NoticeText {
  private let notice: Notice
  /// Of the instants in the text; UTC without one.
  private let zone: Zone?

  init(_ notice: Notice, _ zone: Zone?) {
    self.notice = notice
    self.zone = zone
  }

  func text(in language: Language) -> String { language == .chinese ? chinese : english }

  private var english: String {
    let what = notice.caseNumber ?? notice.actionId.map { "Action \($0)" } ?? "Case \(notice.caseId ?? 0)"
    let clock = notice.clock?.english ?? "the deadline"
    return switch notice.kind {
    case .assigned: "\(what) was assigned to you.\(due(" It is due on ", "."))"
    case .unassigned: "\(what) waits in the queue and nobody who fits is on shift; assign it."
    case .warning:
      if let used = notice.perMille {
        "\(what): \(share(used)) of the time for \(clock) is used.\(due(" Due on ", "."))"
      } else {
        "\(what): \(clock) is due soon.\(due(" Due on ", "."))"
      }
    case .breach: "\(what): \(clock) is late.\(due(" It was due on ", "."))"
    case .escalation:
      "\(what) was escalated to level \(notice.escalation ?? 1).\(due(" Due on ", "."))"
    case .acknowledgeDue: "\(what) was recorded; tell the complainant that it is here.\(due(" Due on ", "."))"
    case .cameBack: "\(what) came back; go on with it."
    case .lowRating: "\(what) was rated low by the customer; look into it."
    case .action: "\(what) is yours.\(due(" It is due on ", "."))"
    case .review: "\(what) waits for your review.\(due(" Due on ", "."))"
    case .unspecified: what
    }
  }

  private var chinese: String {
    let what = notice.caseNumber ?? notice.actionId.map { "措施 \($0) " } ?? "单据 \(notice.caseId ?? 0) "
    let clock = notice.clock?.chinese ?? "时限"
    return switch notice.kind {
    case .assigned: "\(what)已分派给您\(due(",请于 ", " 前办结"))。"
    case .unassigned: "\(what)待领,当前无合适人员在班,请派单。"
    case .warning:
      if let used = notice.perMille {
        "\(what)的\(clock)时限已用 \(share(used))\(due(",截止 ", ""))。"
      } else {
        "\(what)的\(clock)即将到期\(due(",截止 ", ""))。"
      }
    case .breach: "\(what)的\(clock)已超时\(due(",应于 ", " 前完成"))。"
    case .escalation: "\(what)已升级至 \(notice.escalation ?? 1) 级\(due(",\(clock)截止 ", ""))。"
    case .acknowledgeDue: "\(what)已登记,请告知客户已受理\(due(",截止 ", ""))。"
    case .cameBack: "\(what)已返回,请继续处理。"
    case .lowRating: "\(what)客户评价较低,请关注。"
    case .action: "\(what)由您负责\(due(",截止 ", ""))。"
    case .review: "\(what)待您复核\(due(",截止 ", ""))。"
    case .unspecified: what
    }
  }

  /// What stands around the due instant, or nothing where there is none.
  private func due(_ before: String, _ behind: String) -> String {
    notice.dueMs.map { before + InstantText.text($0, in: zone) + behind } ?? ""
  }

  /// 750 as 75 %.
  private func share(_ perMille: UInt32) -> String {
    perMille % 10 == 0 ? "\(perMille / 10)%" : "\(perMille / 10).\(perMille % 10)%"
  }
}

extension InstantText {
  /// By the wall clock of a zone, to the minute: "2026-03-05 18:00".
  static func text(_ ms: Int64, in zone: Zone?) -> String {
    guard let zone else { return text(ms) }
    let minutes = zone.minuteOfDay(at: ms)
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(zone.day(at: ms).text) \(time)"
  }
}

extension ClockKind {
  var english: String {
    switch self {
    case .acknowledge: "the acknowledgement"
    case .triage: "the triage"
    case .reply: "the first reply"
    case .resolve: "the resolution"
    case .followUp: "the follow-up"
    case .review: "the review"
    case .statutory: "the statutory term"
    case .external: "the authority's term"
    case .unspecified: "the deadline"
    }
  }

  var chinese: String {
    switch self {
    case .acknowledge: "受理告知"
    case .triage: "派单"
    case .reply: "首次答复"
    case .resolve: "办结"
    case .followUp: "回访"
    case .review: "复核"
    case .statutory: "法定期限"
    case .external: "外部期限"
    case .unspecified: "时限"
    }
  }
}
