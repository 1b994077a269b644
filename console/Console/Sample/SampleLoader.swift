package import Schema

/// Loads the sample over the RPC port, as any other system would: customers in batches of a day, purchases one by one
/// with many under way, then the buyers as members, then complaints and what became of them. Loading it again changes nothing.
package struct SampleLoader: Sendable {
  package typealias Progress = @Sendable (_ file: String, _ done: Int, _ total: Int) -> Void

  /// What became of the rows of one file.
  package struct Tally: Sendable, Equatable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    package var refused = 0
    /// Why, of the first few.
    package var problems: [String] = []

    mutating func refuse(_ problem: String, count: Int = 1) {
      refused += count
      if problems.count < 5 { problems.append(problem) }
    }
  }

  private let requests: SampleRequests
  private let link: any Link
  /// The server's clock when the load began: what it recorded before that was there already.
  private let startMs: Int64
  /// Is told how many rows of a file are done.
  private let progress: Progress

  private static let rowsPerCall = 1000

  /// - Returns: nil where the server has no methods for customers and purchases.
  package init?(
    schema: Schema, link: any Link, startMs: Int64, progress: @escaping Progress
  ) {
    guard let requests = SampleRequests(schema) else { return nil }
    self.requests = requests
    self.link = link
    self.startMs = startMs
    self.progress = progress
  }

  /// What became of the files, each that the sample has.
  package struct Loaded: Sendable {
    package var customers = Tally()
    package var purchases = Tally()
    /// Absent where the sample has no loyalty program, or the server no methods for one.
    package var members: Tally?
    /// The same of complaints.
    package var complaints: Tally?
  }

  /// - Throws: `CallFailure` where going on makes no sense.
  package func load(_ data: SampleData, asIs: Bool) async throws -> Loaded {
    let shift = asIs ? .none : try await shift(data)
    var loaded = Loaded()
    try await addWords(data)
    loaded.customers = try await loadCustomers(data, shift)
    loaded.purchases = try await loadPurchases(data, shift)
    if let loyalty = data.loyalty, let firstDay = data.firstDay,
      let requests = try SampleLoyaltyRequests(requests.schema, loyalty)
    {
      let members = SampleMembers(
        requests: requests, link: link, beginMs: shift.midnightMs(firstDay), progress: progress)
      loaded.members = try await members.load(data.buyers)
    }
    if !data.complaints.isEmpty, requests.schema.method("complaints.record") != nil {
      loaded.complaints = try await loadComplaints(data, shift, asIs: asIs)
    }
    return loaded
  }

  /// Who may not set the desk up has the rest all the same.
  private func loadComplaints(_ data: SampleData, _ shift: SampleShift, asIs: Bool) async throws -> Tally {
    let calls = SampleCalls(schema: requests.schema, link: link)
    do {
      let staff = try await SampleDesk(calls: calls, calendar: data.calendar).open()
      let complaints = SampleComplaints(
        calls: calls, staff: staff, shift: asIs ? .none : try await complaintShift(data.complaints, calls),
        nowMs: startMs, givesPoints: !asIs && data.loyalty != nil, progress: progress)
      return try await complaints.load(data.complaints)
    } catch let failure as CallFailure where failure.codeWord == "PERMISSION_DENIED" {
      return Tally(problems: ["\(failure.reason): \(failure.message)"])
    }
  }

  /// Complaints are moved by themselves, so that the last of them came in the week before today.
  private func complaintShift(_ cases: [SampleCase], _ calls: SampleCalls) async throws -> SampleShift {
    let days = cases.map { SampleShift.zone.day(instantMs: $0.receivedAtMs) }
    guard let first = cases.first, let firstDay = days.first, let last = days.map(\.number).max() else { return .none }
    do {
      let stored = try await calls.read("complaints.get", [.init("external_ref", .text(first.ref))])
      if let ms = stored["received_at_ms"]?.intValue { return SampleShift(of: firstDay, storedAtMs: ms) }
    } catch let failure as CallFailure where failure.codeWord == "NOT_FOUND" {}
    return SampleShift(last: Day(number: last), nowMs: startMs)
  }

  /// Where an earlier load put the sample, it stays.
  private func shift(_ data: SampleData) async throws -> SampleShift {
    guard let first = data.purchases.first, let last = data.lastDay else { return .none }
    do {
      let reply = try await link.call(requests.get, requests.get(first), CallSettings())
      if let ms = try requests.reply(requests.get, reply.payload)["purchased_at_ms"]?.intValue {
        return SampleShift(of: first.day, storedAtMs: ms)
      }
    } catch let failure as CallFailure where failure.codeWord == "NOT_FOUND" {}
    return SampleShift(last: last, nowMs: startMs)
  }

  /// Words that are there already stay as they are. Who may not add any still loads the files whose words are there;
  /// the others are refused and say why.
  private func addWords(_ data: SampleData) async throws {
    guard let method = requests.addWord else { return }
    for entry in data.words {
      let payload = try requests.add(entry, method)
      var settings = CallSettings()
      settings.idempotencyKey = SampleRequests.key(payload, asOfMs: 0)
      do {
        _ = try await link.call(method, payload, settings)
      } catch let failure as CallFailure where failure.concernsOneRow {
        continue
      } catch let failure as CallFailure where failure.codeWord == "PERMISSION_DENIED" {
        return
      }
    }
  }

  private func loadCustomers(_ data: SampleData, _ shift: SampleShift) async throws -> Tally {
    var tally = Tally()
    var done = 0
    for (day, customers) in data.customersByDay {
      for start in stride(from: 0, to: customers.count, by: Self.rowsPerCall) {
        let batch = customers[start..<min(start + Self.rowsPerCall, customers.count)]
        var settings = CallSettings()
        settings.asOfMs = shift.midnightMs(day)
        let payload = try requests.upsert(batch)
        settings.idempotencyKey = SampleRequests.key(payload, asOfMs: shift.midnightMs(day))
        let reply = try await link.call(requests.upsert, payload, settings)
        count(try requests.reply(requests.upsert, reply.payload), batch, reply.isReplayed, &tally)
        done += batch.count
        progress("customers", done, data.customerCount)
      }
    }
    return tally
  }

  private func count(
    _ reply: DynamicMessage, _ batch: ArraySlice<SampleData.Customer>, _ isReplayed: Bool, _ tally: inout Tally
  ) {
    guard let results = reply.type.field(named: "results") else { return }
    for row in reply.list(results).compactMap(\.messageValue) {
      let outcome = row.type.field(named: "outcome").flatMap { requests.schema.enumType(of: $0) }
        .flatMap { type in row["outcome"]?.intValue.flatMap { type.word($0) } }
      let wasThere = isReplayed || row["replayed"] == .bool(true)
      switch outcome {
      case "REFUSED":
        let index = batch.startIndex + Int(row["row"]?.intValue ?? 0)
        let status = row["status"]?.messageValue
        let ref = batch.indices.contains(index) ? batch[index].externalRef : "?"
        tally.refuse("\(ref): \(status?["reason"]?.textValue ?? "") \(status?["message"]?.textValue ?? "")")
      case "CREATED" where !wasThere: tally.created += 1
      case "UPDATED" where !wasThere: tally.updated += 1
      default: tally.unchanged += 1
      }
    }
  }

  private func loadPurchases(_ data: SampleData, _ shift: SampleShift) async throws -> Tally {
    guard let first = data.purchases.first else { return Tally() }
    // The first one tells later loads the shift, so it stands before any other is sent.
    var tally = Tally()
    tally.add(try await post(first, shift))
    let total = data.purchases.count
    try await SampleFlow.run(data.purchases.dropFirst(), &tally) {
      try await post($0, shift)
    } progress: { done in
      if done % 50 == 0 || done + 1 == total { progress("purchases", done + 1, total) }
    }
    return tally
  }

  private func post(_ purchase: SampleData.Purchase, _ shift: SampleShift) async throws -> SampleFlow.Posted {
    var settings = CallSettings()
    settings.idempotencyKey = Array("sample:\(purchase.externalRef)".utf8)
    settings.timeoutMs = 60_000
    do {
      let reply = try await link.call(requests.record, requests.record(purchase, shift), settings)
      let recordedAtMs = try requests.reply(requests.record, reply.payload)["recorded_at_ms"]?.intValue ?? 0
      return recordedAtMs < startMs ? .unchanged : .created
    } catch let failure as CallFailure where failure.concernsOneRow {
      return .refused("\(purchase.externalRef): \(failure.reason) \(failure.message)")
    }
  }
}
