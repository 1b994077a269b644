import Contract
import Standards
import Store
import TestHouse
import Testing
import WorkTime

private let start = TestClock.startMs

/// Policies, their versions, and which one is in force.
struct PolicyTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a new store has a policy in force`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let policy = try await house.admin.policies.get(GetPolicyRequest())
      let lines = policy.rules.map { rule in
        let traits = [rule.kind?.word, rule.severity?.word, rule.grade?.word, rule.channel, rule.calendar]
        return (traits.compactMap { $0 } + rule.targets.map { "\($0.clock.word)=\($0.target)" })
          .joined(separator: " ")
      }
      #expect(
        lines == [
          "COMPLAINT URGENT ACKNOWLEDGE=2h REPLY=24h RESOLVE=3wd",
          "COMPLAINT MAJOR ACKNOWLEDGE=12h REPLY=2wd RESOLVE=5wd",
          "COMPLAINT ACKNOWLEDGE=24h TRIAGE=4bh REPLY=3wd RESOLVE=5wd FOLLOW_UP=5wd REVIEW=10wd STATUTORY=60d",
          "REQUEST URGENT ACKNOWLEDGE=2h TRIAGE=1bh RESOLVE=1wd",
          "REQUEST ACKNOWLEDGE=24h TRIAGE=4bh RESOLVE=5wd FOLLOW_UP=5wd",
        ])
      #expect(
        policy.limits
          == PolicyLimits(
            pauseMax: "30d", answerWait: "7d", reopenWindow: "30d", reviewWindow: "30d", refusalsMax: 3,
            repeatWindow: "90d", warnBefore: "2h",
            remedyLimits: [
              RemedyLimit(role: .administrator), RemedyLimit(role: .director),
              RemedyLimit(role: .supervisor, points: 50_000, moneyMinor: 200_000),
              RemedyLimit(role: .specialist, points: 5000, moneyMinor: 20_000),
            ]))
      #expect(policy.number == 1 && policy.name == "默认时限策略" && policy.createdAtMs == nil && policy.createdBy == nil)
      #expect(policy.activeFromMs == 0 && policy.activeUntilMs == nil)
      // It may be taken as it is for the next one.
      let copy = PutPolicyRequest(name: policy.name, rules: policy.rules, limits: policy.limits)
      let made = try await house.admin.policies.put(copy)
      #expect(made.rules == policy.rules && made.limits == policy.limits)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a policy is a draft until it is activated, and versions follow each other`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let policies = house.admin.policies
      let draft = try await policies.put(.of(resolve: "4wd"))
      #expect(draft.number == 2 && draft.createdAtMs == start && draft.createdBy?.hasPrefix("local:") == true)
      #expect(
        draft.activeFromMs == nil && draft.activeUntilMs == nil
          && draft.rules == PutPolicyRequest.of(resolve: "4wd").rules)
      let entities = try house.journal().last?.entities
      #expect(entities == [EntityRef(kind: "policy", id: 2)])
      var inForce = try await policies.get(GetPolicyRequest())
      #expect(inForce.number == 1)
      house.clock.nowMs = start + 1000
      let second = try await policies.activate(ActivatePolicyRequest(number: 2))
      #expect(second.activeFromMs == start + 1000 && second.activeUntilMs == nil && second.rules == draft.rules)
      inForce = try await policies.get(GetPolicyRequest())
      #expect(inForce == second)
      house.clock.nowMs = start + 2000
      let third = try await policies.put(.of(resolve: "6wd"))
      #expect(third.number == 3)
      _ = try await policies.activate(ActivatePolicyRequest(number: 3))
      house.clock.nowMs = start + 3000
      // Back to the built-in one, and to the second after it.
      let first = try await policies.activate(ActivatePolicyRequest(number: 1))
      #expect(first.number == 1 && first.activeFromMs == start + 3000 && first.activeUntilMs == nil)
      house.clock.nowMs = start + 4000
      _ = try await policies.activate(ActivatePolicyRequest(number: 2))
      let listed = try await policies.list(ListPoliciesRequest()).items
      #expect(listed.map(\.number) == [3, 2, 1] && listed.allSatisfy { $0.rules.isEmpty })
      #expect(listed.map(\.activeFromMs) == [start + 2000, start + 4000, start + 3000])
      #expect(listed.map(\.activeUntilMs) == [start + 3000, nil, start + 4000])
      let alone = RoomAlone(house)
      let numbers = try house.read { transaction in
        try [0, 999, 1000, 1999, 2000, 2999, 3000, 3999, 4000, 9000].map {
          try alone.room.book.policy(atMs: start + $0, in: transaction).number
        }
      }
      #expect(numbers == [1, 1, 2, 2, 3, 3, 1, 1, 2, 2])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `versions are listed page by page, the latest first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for _ in 0..<4 { _ = try await house.admin.policies.put(.of()) }
      for limit in UInt32(1)...6 {
        var (found, cursor) = ([UInt32](), String?.none)
        repeat {
          let page = try await house.admin.policies.list(ListPoliciesRequest(limit: limit, cursor: cursor))
          #expect(page.items.count <= Int(limit) && !page.items.isEmpty)
          found += page.items.map(\.number)
          cursor = page.nextCursor
        } while cursor != nil && found.count < 20
        #expect(found == [5, 4, 3, 2, 1], "\(limit) at a time")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot come into force is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.put("shift")
      let rule = TargetRule(severity: .urgent, targets: [.init(.resolve, "5wd")], calendar: "shift")
      _ = try await house.admin.policies.put(.of())
      _ = try await house.admin.policies.put(.of([rule]))
      // The draft's calendar has become one in which five working days never pass.
      _ = try await house.put("shift", .rare) { $0.usualDaySeconds = 86_400 }
      _ = try await house.admin.policies.activate(ActivatePolicyRequest(number: 2))
      for (number, expected) in [
        (UInt32(2), "POLICY_IN_FORCE number"), (3, "TARGET_NEVER_DUE number"), (4, "POLICY_NOT_FOUND number"),
        (0, "INVALID_REQUEST number:TOO_SMALL"),
      ] {
        let outcome = try await house.refusedWithoutTrace {
          try await house.admin.policies.activate(ActivatePolicyRequest(number: number))
        }
        #expect(outcome == expected)
      }
      let unknown = await said { try await house.admin.policies.get(GetPolicyRequest(number: 4)) }
      #expect(unknown == "POLICY_NOT_FOUND number")
      let again = try await house.admin.policies.activate(ActivatePolicyRequest(number: 1))
      #expect(again.activeFromMs == start)
      let twice = await said { try await house.admin.policies.activate(ActivatePolicyRequest(number: 1)) }
      #expect(twice == "POLICY_IN_FORCE number")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an activation counts from when it is posted, and never before the last`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      _ = try await house.admin.policies.put(.of())
      _ = try await house.admin.policies.put(.of())
      let second = try await house.admin.policies.activate(
        ActivatePolicyRequest(number: 2), CallOptions(asOfMs: start - 5000))
      #expect(second.activeFromMs == start)
      house.clock.nowMs = start - 1000
      let third = try await house.admin.policies.activate(ActivatePolicyRequest(number: 3))
      #expect(third.activeFromMs == start)
      house.clock.nowMs = start
      let inForce = try await house.admin.policies.get(GetPolicyRequest())
      #expect(inForce.number == 3)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the first rule in order that fits and names a clock sets its target`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.channel, ["测试电话"])
      _ = try await house.put("shift")
      let rules = [
        TargetRule(channel: "测试电话", targets: [.init(.reply, "1h")]),
        TargetRule(
          kind: .complaint, severity: .urgent, targets: [.init(.reply, "2h"), .init(.resolve, "1wd")], calendar: "shift"
        ),
        TargetRule(grade: .a, targets: [.init(.resolve, "2wd"), .init(.statutory, "30d")]),
        TargetRule(kind: .request, targets: [.init(.resolve, "9d")]),
      ]
      _ = try await house.admin.policies.put(.of(rules))
      let alone = RoomAlone(house)
      let policy = try house.read { try alone.room.book.policy(2, atMs: start, in: $0) }
      func found(
        _ clock: ClockKind, _ kind: CaseKind, _ severity: Severity, _ grade: Grade? = nil, _ channel: String? = nil
      ) -> String {
        let traits = CaseTraits(kind: kind, severity: severity, grade: grade, channel: channel)
        guard let (rule, target, calendar) = policy.target(clock, for: traits) else { return "none" }
        return "\(rule) \(target.text) \(calendar)"
      }
      #expect(found(.reply, .complaint, .urgent, .a, "测试电话") == "0 1h standard")
      #expect(found(.resolve, .complaint, .urgent, .a, "测试电话") == "1 1wd shift")
      #expect(found(.resolve, .complaint, .major, .a, "测试电话") == "2 2wd standard")
      #expect(found(.resolve, .complaint, .major, .b, "邮件") == "4 5wd standard")
      #expect(found(.reply, .complaint, .urgent) == "1 2h shift")
      #expect(found(.reply, .request, .urgent) == "none")
      #expect(found(.reply, .request, .urgent, nil, "测试电话") == "0 1h standard")
      #expect(found(.resolve, .request, .urgent, .a) == "2 2wd standard")
      #expect(found(.resolve, .request, .urgent, .c) == "3 9d standard")
      #expect(found(.statutory, .request, .general, .a) == "2 30d standard")
      #expect(found(.statutory, .complaint, .general, nil) == "none")
      #expect(found(.acknowledge, .complaint, .general) == "4 1d standard")
      #expect(found(.followUp, .complaint, .general) == "5 5wd standard")
      #expect(found(.followUp, .request, .general) == "6 2wd standard")
      #expect(found(.external, .complaint, .urgent) == "none")
    }
  }

  @Test func `limits are those of the policy, and the built-in one's where it says nothing`() async throws {
    try await withHouse(.table) { house in
      let own = PolicyLimits(
        pauseMax: "20d", answerWait: "36h", refusalsMax: 1, warnBefore: "1bh",
        remedyLimits: [RemedyLimit(role: .specialist, points: 7), RemedyLimit(role: .supervisor, moneyMinor: 0)])
      _ = try await house.admin.policies.put(.of(limits: own))
      _ = try await house.admin.policies.put(.of())
      let book = RoomAlone(house).room.book
      let (builtIn, said, silent) = try house.read {
        (
          try book.policy(1, atMs: 0, in: $0).limits, try book.policy(2, atMs: 0, in: $0).limits,
          try book.policy(3, atMs: 0, in: $0).limits
        )
      }
      let day = TestClock.dayMs
      #expect(said.pauseMaxMs == 20 * day && said.answerWaitMs == 36 * TestClock.hourMs && said.refusalsMax == 1)
      #expect(said.reopenWindowMs == 30 * day && said.reviewWindowMs == 30 * day && said.repeatWindowMs == 90 * day)
      #expect(said.warnBefore?.text == "1bh" && silent.warnBefore == nil && builtIn.warnBefore?.text == "2h")
      #expect(silent.pauseMaxMs == builtIn.pauseMaxMs && silent.refusalsMax == 3 && builtIn.answerWaitMs == 7 * day)
      func text(_ limits: CaseLimits, _ role: Role) -> String {
        guard let (points, money) = limits.remedy(role) else { return "nothing" }
        return "\(points.map { "\($0)" } ?? "any") \(money.map { "\($0)" } ?? "any")"
      }
      #expect(
        [.specialist, .supervisor, .director, .auditor].map { text(said, $0) } == [
          "7 any", "any 0", "nothing", "nothing",
        ])
      #expect(
        [.specialist, .supervisor, .director, .administrator, .auditor].map { text(silent, $0) }
          == ["5000 20000", "50000 200000", "any any", "any any", "nothing"])
      #expect(said.pointLimits == [ApprovalLimit(role: .specialist, amountMax: 7), ApprovalLimit(role: .supervisor)])
      #expect(said.moneyLimits == [ApprovalLimit(role: .specialist), ApprovalLimit(role: .supervisor, amountMax: 0)])
    }
  }
}
