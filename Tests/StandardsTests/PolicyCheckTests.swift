import Contract
import Store
import TestHouse
import Testing

/// What a policy may not say.
struct PolicyCheckTests {
  @Test(arguments: Desk.Kind.allCases)
  func `every error of a policy is told at once, with its path`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.channel, ["测试电话"])
      _ = try await house.put("rare", .rare) { $0.usualDaySeconds = 86_400 }
      let rules = [
        TargetRule(
          channel: "测试电台", targets: [.init(.reply, "3wd"), .init(.external, "3h"), .init(.reply, "0h")],
          calendar: "none"),
        TargetRule(severity: .urgent, targets: [.init(.resolve, "1wd"), .init(.review, "5 wd")], calendar: "rare"),
        TargetRule(channel: "测试电话", targets: [.init(.resolve, "24h")]),
        TargetRule(channel: "测试电台", targets: [.init(.resolve, "24h")]),
        TargetRule(targets: [.init(.acknowledge, "1h"), .init(.triage, "1h"), .init(.followUp, "1h")]),
        TargetRule(kind: .request, targets: [.init(.resolve, "1h"), .init(.review, "1h")]),
        TargetRule(kind: .complaint, grade: .a, targets: [.init(.resolve, "1h"), .init(.reply, "1h")]),
      ]
      let limits = PolicyLimits(
        pauseMax: "5wd", answerWait: "0d", reopenWindow: "x", reviewWindow: "1bh", repeatWindow: "4000d",
        warnBefore: "0m",
        remedyLimits: [RemedyLimit(role: .specialist), RemedyLimit(role: .director), RemedyLimit(role: .specialist)])
      let request = PutPolicyRequest(rules: rules, limits: limits)
      let outcome = try await house.refusedWithoutTrace { try await house.admin.policies.put(request) }
      #expect(
        outcome
          == [
            "DRAFT_INVALID", "rules[0].calendar:CALENDAR_NOT_FOUND", "rules[0].targets[1].clock:CLOCK_NOT_OF_POLICY",
            "rules[0].targets[2].clock:CLOCK_TWICE", "rules[0].targets[2].target:TARGET_INVALID",
            "rules[1].targets[0].target:TARGET_NEVER_DUE", "rules[1].targets[1].target:TARGET_INVALID",
            "rules:POLICY_NO_DEFAULT", "rules:POLICY_NO_DEFAULT", "rules:POLICY_NO_DEFAULT",
            "rules[0].channel:WORD_UNKNOWN", "rules[3].channel:WORD_UNKNOWN", "limits.pause_max:LENGTH_INVALID",
            "limits.answer_wait:LENGTH_INVALID", "limits.reopen_window:LENGTH_INVALID",
            "limits.review_window:LENGTH_INVALID", "limits.repeat_window:LENGTH_INVALID",
            "limits.warn_before:TARGET_INVALID", "limits.remedy_limits[2].role:ROLE_TWICE",
          ].joined(separator: " "))
      let told = try await refusal { try await house.admin.policies.put(request) }
      let texts = told.violations.compactMap(\.message)
      for (index, word) in [(6, "REPLY"), (7, "RESOLVE"), (8, "REVIEW"), (9, "测试电话"), (0, "none"), (4, "rare")] {
        #expect(texts[index].contains(word), "\(texts[index])")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a policy names every clock of both kinds for cases without any traits`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let needed: [(CaseKind, [ClockKind])] = [
        (.complaint, [.acknowledge, .triage, .reply, .resolve, .followUp, .review]),
        (.request, [.acknowledge, .triage, .resolve, .followUp]),
      ]
      /// A rule a clock, without the one that is missing.
      func rules(without missing: (CaseKind, ClockKind)?) -> [TargetRule] {
        needed.flatMap { kind, clocks in
          clocks.filter { missing?.0 != kind || missing?.1 != $0 }
            .map { TargetRule(kind: kind, targets: [.init($0, "1wd")]) }
        }
      }
      for (kind, clocks) in needed {
        for clock in clocks {
          let lacking = PutPolicyRequest(rules: rules(without: (kind, clock)))
          let told = try await refusal { try await house.admin.policies.put(lacking) }
          #expect(told.violations.map(\.reason) == ["POLICY_NO_DEFAULT"], "\(kind) \(clock)")
          let text = told.violations.first?.message ?? ""
          #expect(text.contains(clock.word) && text.contains(kind.word))
        }
      }
      let whole = try await house.admin.policies.put(PutPolicyRequest(rules: rules(without: nil)))
      #expect(whole.number == 2)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a channel that was retired stays in policies that have it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.channel, ["测试甲", "测试乙"])
      func put(_ channels: String...) async throws -> Policy {
        try await house.admin.policies.put(
          .of(channels.map { TargetRule(channel: $0, targets: [.init(.reply, "1h")]) }))
      }
      _ = try await put("测试甲")
      _ = try await house.admin.policies.activate(ActivatePolicyRequest(number: 2))
      for word in ["测试甲", "测试乙"] {
        _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .channel, word: word))
      }
      let both = await said { try await put("测试甲", "测试乙") }
      #expect(both == "DRAFT_INVALID rules[1].channel:WORD_UNKNOWN")
      let kept = try await put("测试甲")
      #expect(kept.number == 3)
      let without = try await put()
      #expect(without.number == 4)
      let inForce = try await put("测试甲")
      #expect(inForce.number == 5, "the one in force has it, the last one not")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `many errors are told up to a number that people read`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let rule = TargetRule(channel: "无", targets: (0..<7).map { _ in .init(.external, "x") })
      let told = try await refusal {
        try await house.admin.policies.put(.of((0..<190).map { _ in rule }))
      }
      #expect(told.violations.count == 200)
      let long = await said { try await house.admin.policies.put(.of((0..<200).map { _ in rule })) }
      #expect(long == "INVALID_REQUEST rules:TOO_MANY_ITEMS")
    }
  }
}
