import Contract
import Operations
import TestHouse
import Testing
import Zones

@testable import Desk

/// Notices in words.
struct NoticeTextTests {
  private static func texts(_ fill: (inout Notice) -> Void) throws -> [String] {
    var notice = Notice(id: 1, kind: .assigned, atMs: 0, caseId: 7, caseNumber: "TS20270115-0001", text: "")
    fill(&notice)
    let zone = try #require(Zone.named("Asia/Shanghai"))
    return [Language.english, .chinese].map { NoticeText(notice, zone).text(in: $0) }
  }

  @Test func `a notice says what it is about and until when, by the store's clock`() throws {
    let dueMs = TestClock.startMs
    #expect(
      try Self.texts { $0.dueMs = dueMs } == [
        "TS20270115-0001 was assigned to you. It is due on 2027-01-15 16:00.",
        "TS20270115-0001已分派给您,请于 2027-01-15 16:00 前办结。",
      ])
    #expect(try Self.texts { _ in } == ["TS20270115-0001 was assigned to you.", "TS20270115-0001已分派给您。"])
    let warning = try Self.texts {
      $0.kind = .warning
      $0.clock = .reply
      $0.perMille = 750
      $0.dueMs = dueMs
    }
    #expect(
      warning == [
        "TS20270115-0001: 75% of the time for the first reply is used. Due on 2027-01-15 16:00.",
        "TS20270115-0001的首次答复时限已用 75%,截止 2027-01-15 16:00。",
      ])
    let action = try Self.texts {
      $0.kind = .action
      $0.caseId = nil
      $0.caseNumber = nil
      $0.actionId = 12
      $0.dueMs = dueMs
    }
    #expect(action == ["Action 12 is yours. It is due on 2027-01-15 16:00.", "措施 12 由您负责,截止 2027-01-15 16:00。"])
  }

  @Test func `every kind has words of its own in both languages`() throws {
    var seen: [Set<String>] = [[], []]
    for kind in NoticeKind.allCases where kind != .unspecified {
      let texts = try Self.texts { $0.kind = kind }
      #expect(texts.allSatisfy { $0.hasPrefix("TS20270115-0001") })
      for (index, text) in texts.enumerated() { seen[index].insert(text) }
    }
    #expect(seen.map(\.count) == [NoticeKind.allCases.count - 1, NoticeKind.allCases.count - 1])
    var clocks: Set<String> = []
    for clock in ClockKind.allCases {
      clocks.formUnion(
        try Self.texts {
          $0.kind = .breach
          $0.clock = clock
        })
    }
    #expect(clocks.count == 2 * ClockKind.allCases.count)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a reader is told in the language of their connection`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let matter = NoticeBox.Matter(caseId: 7, caseNumber: "TS20270115-0001")
      let department = desk.east.id
      try house.writing { call in
        try NoticeBox(call).post(.cameBack, to: .department(department), about: matter, atMs: call.nowMs)
      }
      for (language, text) in [
        (Language.english, "TS20270115-0001 came back; go on with it."), (.chinese, "TS20270115-0001已返回,请继续处理。"),
      ] {
        let reader = try await house.desk(.administrator, language: language)
        let outbox = try await reader.notices.outbox(OutboxRequest()).items
        let listed = try await reader.notices.list(ListNoticesRequest(all: true)).items
        #expect(outbox.map(\.text) == [text] && listed == outbox)
      }
    }
  }
}
