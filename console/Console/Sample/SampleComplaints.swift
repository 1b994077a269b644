import Schema

/// Loads the complaints and plays them through the process, each step as of its own instant by whoever does it.
struct SampleComplaints: Sendable {
  let calls: SampleCalls
  let staff: SampleStaff
  let shift: SampleShift
  /// The server's clock: what lies behind it has not happened yet.
  let nowMs: Int64
  /// Whether the customers are members of the sample's program.
  let givesPoints: Bool
  let progress: SampleLoader.Progress

  func load(_ cases: [SampleCase]) async throws -> SampleLoader.Tally {
    var tally = SampleLoader.Tally()
    let newest = cases.map(\.receivedAtMs).max() ?? 0
    try await SampleFlow.run(Array(cases.enumerated())[...], &tally) { place, item in
      try await play(place, item, isRecent: newest - item.receivedAtMs < 21 * Day.ms)
    } progress: { done in
      if done % 10 == 0 || done == cases.count { progress("complaints", done, cases.count) }
    }
    return tally
  }

  private func play(_ place: Int, _ item: SampleCase, isRecent: Bool) async throws -> SampleFlow.Posted {
    let receivedMs = shift.instantMs(item.receivedAtMs)
    do {
      var settings = settings(item, 0, as: nil)
      settings.asOfMs = receivedMs
      let (recorded, wasThere) = try await calls.send("complaints.record", record(item), settings)
      guard let id = recorded["id"]?.intValue, var version = recorded["version"]?.intValue else {
        return .refused("\(item.ref): the reply has no id")
      }
      // Somebody has worked on it since the sample was loaded; it is theirs.
      guard version == 1 else { return .unchanged }
      let plan = SampleCasePlan(place: place, item: item, mayGetPoints: isRecent && givesPoints)
      let handler = staff.handler(place, item.category)
      for (index, step) in plan.steps(isRecent: isRecent).enumerated() where receivedMs + step.afterMs <= nowMs {
        var settings = self.settings(item, index + 1, as: actor(step.actor, handler, item))
        settings.asOfMs = step.isNow ? nil : receivedMs + step.afterMs
        var fields = [JSON.Member("id", .number("\(id)")), .init("version", .number("\(version)"))] + step.fields
        if step.method == "triage" { fields.append(.init("handler_id", .number("\(handler)"))) }
        let (changed, _) = try await calls.send("complaints.\(step.method)", fields, settings)
        version = changed["version"]?.intValue ?? version
      }
      return wasThere ? .unchanged : .created
    } catch let failure as CallFailure where failure.reason == "BEHIND_LAST_STEP" {
      // An earlier load was cut off here, and the server has told since what came due: the rest is history no more.
      return .unchanged
    } catch let failure as CallFailure where failure.concernsOneRow {
      return .refused("\(item.ref): \(failure.reason) \(failure.message)")
    }
  }

  private func actor(_ actor: SampleActor, _ handler: Int64, _ item: SampleCase) -> Int64 {
    switch actor {
    case .handler: handler
    case .colleague: staff.colleague(of: handler, item.category)
    case .supervisor: staff.supervisor
    case .director: staff.director
    }
  }

  /// Each step has its own key, so that a load that was cut goes on without doing anything twice.
  private func settings(_ item: SampleCase, _ index: Int, as employee: Int64?) -> CallSettings {
    var settings = CallSettings()
    settings.idempotencyKey = Array("sample:\(item.ref):\(index)".utf8)
    settings.timeoutMs = 60_000
    settings.onBehalfOf = employee
    return settings
  }

  private func record(_ item: SampleCase) -> [JSON.Member] {
    [
      .init("customer_ref", .text(item.customerRef)), .init("external_ref", .text(item.ref)),
      .init("channel", .text(item.channel)), .init("category", .text(item.category)),
      .init("severity", .text(item.severity)), .init("title", .text(item.title)),
      .init("description", .text(item.description)), .init("wish", .text(item.wish)),
      .init("occurred_at_ms", .number("\(shift.instantMs(item.occurredAtMs))")),
    ]
  }
}

extension SampleShift {
  func instantMs(_ ms: Int64) -> Int64 { ms + days * Day.ms }
}
