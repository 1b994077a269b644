import Client
import Contract
import Testing

extension EndToEnd {
  /// Complaints whose clocks run out while a server that was killed is down, or is killed again.
  @Suite struct ComplaintDueTests {
    private static let cases = 40
    private static let kills = 8

    /// What the clocks have told of a case.
    private struct Told: Hashable {
      let step: ComplaintStep
      let clock: ClockKind?
      let perMille: UInt32?
      let level: UInt32?
      let afterMs: Int64
    }

    @Test
    func `each warning, breach and escalation happens once and at its own instant, however often a server is killed`()
      async throws
    {
      let server = try await ServerProcess.start()
      let client = server.client()
      try await Self.setUp(client)
      var recorded: [Complaint] = []
      for number in 0..<Self.cases {
        recorded.append(
          try await client.complaints.record(
            RecordComplaintRequest(
              anonymous: true, channel: "phone", wish: "退款", externalRef: "cmp:\(number)",
              severity: number % 2 == 0 ? .urgent : .general)))
      }
      await client.close()
      await server.killHard()
      for kill in 0..<Self.kills {
        try await Task.sleep(for: .milliseconds(250))
        let again = try await ServerProcess.start(in: server.home)
        try await Task.sleep(for: .milliseconds(kill * 10))
        await again.killHard()
      }
      let again = try await ServerProcess.start(in: server.home)
      let store = try StoreFile(again.storePath)
      try await Self.wait(for: store, breaches: 2 * Self.cases)
      let admin = again.client()
      for complaint in recorded {
        let told = try await Self.told(complaint, admin)
        #expect(told.count == Set(told).count && Set(told) == Self.expected(complaint.severity), "\(complaint.number)")
      }
      #expect(try Self.toldTwice(store) == [])
      #expect(try store.rows("SELECT count(*) FROM notice WHERE kind = 4").first?.first == .int(Int64(2 * Self.cases)))
      await admin.close()
      #expect(await again.terminate().exit == .code(0))
      #expect(try await Verification.run(server.home).exit == .code(0))
      try await tellAgain(server, recorded[0])
    }

    /// The same check must find a clock that forgot what it told.
    private func tellAgain(_ server: ServerProcess, _ complaint: Complaint) async throws {
      do {
        let store = try StoreFile(server.storePath, writable: true)
        try store.rows(
          "UPDATE complaint_clock SET breached_ms = NULL, marks = 0 WHERE complaint_id = $1 AND clock = 1",
          [.int(complaint.id)])
        try store.rows("UPDATE agenda SET wake_ms = 0 WHERE ref = $1", [.int(complaint.id)])
        try store.rows(
          "UPDATE agenda SET at_ms = $2 WHERE ref = $1", [.int(complaint.id), .int(complaint.receivedAtMs)])
      }
      let again = try await ServerProcess.start(in: server.home)
      let client = again.client()
      // Whatever happens to the case next settles it first.
      let stored = try await client.complaints.get(GetComplaintRequest(id: complaint.id))
      _ = try await client.complaints.note(
        NoteComplaintRequest(id: complaint.id, version: stored.version, text: "备注"))
      let told = try await Self.told(complaint, client)
      #expect(told.count > Set(told).count, "a forgotten mark must be noticed")
      #expect(try Self.toldTwice(StoreFile(again.storePath)) != [])
      await client.close()
      _ = await again.terminate()
    }

    // MARK: The scene

    /// Seconds instead of days, and a director to whom all of it goes.
    private static func setUp(_ client: Client) async throws {
      let department = try await client.departments.create(CreateDepartmentRequest(name: "客服"))
      _ = try await client.employees.create(
        CreateEmployeeRequest(name: "总监", role: .director, departmentId: department.id))
      _ = try await client.desk.setRoutes(SetRoutesRequest(version: 0, items: [Route(departmentId: department.id)]))
      func targets(_ clocks: [ClockKind]) -> [PolicyTarget] {
        clocks.map { PolicyTarget(clock: $0, target: $0 == .acknowledge ? "0.02m" : $0 == .triage ? "0.04m" : "60d") }
      }
      let policy = try await client.policies.put(
        PutPolicyRequest(
          rules: [
            TargetRule(
              kind: .complaint, targets: targets([.acknowledge, .triage, .reply, .resolve, .followUp, .review])),
            TargetRule(kind: .request, targets: targets([.acknowledge, .triage, .resolve, .followUp])),
          ], limits: PolicyLimits()))
      _ = try await client.policies.activate(ActivatePolicyRequest(number: policy.number))
    }

    private static func expected(_ severity: Severity) -> Set<Told> {
      var told: Set<Told> = []
      for (clock, targetMs) in [(ClockKind.acknowledge, Int64(1200)), (.triage, 2400)] {
        for perMille in [500, 750, 900] as [Int64] {
          told.insert(
            Told(
              step: .warned, clock: clock, perMille: UInt32(perMille), level: nil,
              afterMs: targetMs * perMille / 1000))
        }
        told.insert(Told(step: .breached, clock: clock, perMille: nil, level: nil, afterMs: targetMs))
      }
      let levels: [(UInt32, Int64)] = [(1, 1080), (2, 1200)] + (severity == .urgent ? [(3, 1200)] : [])
      for (level, afterMs) in levels {
        told.insert(Told(step: .escalated, clock: .acknowledge, perMille: nil, level: level, afterMs: afterMs))
      }
      return told
    }

    private static func told(_ complaint: Complaint, _ client: Client) async throws -> [Told] {
      let events = try await client.complaints.timeline(TimelineRequest(id: complaint.id, limit: 500)).items
      return events.filter { $0.actor == "system" }.map {
        Told(
          step: $0.step, clock: $0.clock, perMille: $0.step == .warned ? $0.perMille : nil,
          level: $0.step == .escalated ? $0.escalation : nil, afterMs: $0.atMs - complaint.receivedAtMs)
      }
    }

    private static func toldTwice(_ store: StoreFile) throws -> [[StoreFile.Value]] {
      try store.rows(
        """
        SELECT case_id, kind, clock, per_mille, escalation, employee_id, department_id FROM notice
        GROUP BY case_id, kind, clock, per_mille, escalation, employee_id, department_id HAVING count(*) > 1
        """)
    }

    private static func wait(for store: StoreFile, breaches: Int) async throws {
      for _ in 0..<1000 {
        let done = try store.rows("SELECT count(*) FROM complaint_clock WHERE breached_ms IS NOT NULL").first?.first
        if done == .int(Int64(breaches)) { return }
        try await Task.sleep(for: .milliseconds(10))
      }
    }
  }
}
