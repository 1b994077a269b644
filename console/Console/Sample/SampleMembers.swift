import Schema

/// Sets up the sample's loyalty program as of its first day, and makes the buyers members of it.
struct SampleMembers: Sendable {
  let requests: SampleLoyaltyRequests
  let link: any Link
  /// The beginning of the sample's first day.
  let beginMs: Int64
  let progress: SampleLoader.Progress

  /// What stands in the way of the program as a whole is told as a problem and refuses no row: who may not set up a
  /// program has customers and purchases all the same.
  func load(_ customerRefs: [String]) async throws -> SampleLoader.Tally {
    var tally = SampleLoader.Tally()
    do {
      try await openProgram()
      try await addRewards()
    } catch let failure as CallFailure where failure.kind == .refused && failure.isAboutTheProgram {
      tally.problems.append("\(failure.reason): \(failure.message)")
      return tally
    }
    do {
      try await SampleFlow.run(customerRefs[...], &tally, post: enrol) { done in
        if done % 50 == 0 || done == customerRefs.count { progress("members", done, customerRefs.count) }
      }
    } catch let failure as CallFailure where failure.codeWord == "PERMISSION_DENIED" {
      tally.problems.append("\(failure.reason): \(failure.message)")
    }
    return tally
  }

  /// An earlier load may have been cut off behind each of the calls, and the server forgets keys after some days.
  private func openProgram() async throws {
    let program: DynamicMessage
    do {
      program = try await send(requests.create, requests.program, asOfMs: beginMs)
    } catch let failure as CallFailure where failure.codeWord == "ALREADY_EXISTS" {
      program = try await send(requests.get, try requests.program(requests.get), asOfMs: nil)
      // Somebody's own program of that name is not the sample's to fill.
      guard program["created_at_ms"]?.intValue == beginMs else { throw failure }
    }
    guard program["config_number"] == nil else { return }
    let version = program["version"]?.intValue ?? 1
    _ = try await send(requests.activate, try requests.program(requests.activate, version: version), asOfMs: beginMs)
  }

  private func addRewards() async throws {
    for reward in requests.rewards {
      do {
        _ = try await send(requests.addReward, reward, asOfMs: beginMs)
      } catch let failure as CallFailure where failure.codeWord == "ALREADY_EXISTS" {
        continue
      } catch let failure as CallFailure where failure.codeWord == "PERMISSION_DENIED" {
        return
      }
    }
  }

  private func send(
    _ method: MethodType, _ request: SampleLoyaltyRequests.Request, asOfMs: Int64?
  ) async throws -> DynamicMessage {
    var settings = CallSettings()
    settings.asOfMs = asOfMs
    settings.idempotencyKey = method.effect == .read ? nil : request.key
    return try requests.reply(method, try await link.call(method, request.payload, settings).payload)
  }

  private func enrol(_ customerRef: String) async throws -> SampleFlow.Posted {
    let request = try requests.enroll(customerRef)
    var settings = CallSettings()
    settings.idempotencyKey = request.key
    settings.timeoutMs = 60_000
    do {
      return try await link.call(requests.enroll, request.payload, settings).isReplayed ? .unchanged : .created
    } catch let failure as CallFailure where ["MEMBER_EXISTS", "MEMBER_CLOSED"].contains(failure.reason) {
      return .unchanged
    } catch let failure as CallFailure where failure.concernsOneRow {
      return .refused("\(customerRef): \(failure.reason) \(failure.message)")
    }
  }
}

extension CallFailure {
  fileprivate var isAboutTheProgram: Bool {
    ["PERMISSION_DENIED", "PROGRAM_EXISTS", "PROGRAM_CLOSED"].contains(reason)
  }
}
