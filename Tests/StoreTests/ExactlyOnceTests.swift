import Testing

@testable import Store

/// Exactly once, as a check that returns what it found wrong, so that the same check can be run on a sabotaged store.
struct ExactlyOnceTests {
  /// Each key is sent up to four times, in the same group, in another, and after the files were cut off.
  static func violations(sabotage: Sabotage) throws -> [String] {
    let folder = Folder()
    let copy = Folder()
    let sink = Collector()
    let store = try Store.box(at: folder.store) {
      $0.sink = sink
      $0.sabotage = sabotage
    }
    let gate = Gate()
    gate.close(store)
    for number in 0..<50 {
      _ = store.submit(.put(Int64(number), key: "k\(number)"))
      if number % 2 == 0 { _ = store.submit(.put(Int64(number), key: "k\(number)")) }
    }
    gate.open()
    var replies = summaries(sink.wait(for: 76).dropFirst())
    folder.copyStore(to: copy)
    store.close()

    let reopened = try Store.box(at: copy.store) { $0.sabotage = sabotage }
    for number in 0..<50 {
      let job = WriteJob.put(Int64(number), key: "k\(number)")
      if let result = reopened.perform(job) { replies += summaries([(job, result)]) }
    }
    var wrong: [String] = []
    for (key, given) in Dictionary(grouping: replies, by: \.key) where Set(given.map(\.reply)).count != 1 {
      wrong.append("\(key) was answered in \(Set(given.map(\.reply)).count) ways")
    }
    let stored = try Box.numbers(reopened).sorted()
    if stored != Array(0..<50) { wrong.append("\(stored.count) rows for 50 keys") }
    reopened.close()
    return wrong
  }

  private static func summaries(
    _ results: some Sequence<(WriteJob, JobResult)>
  ) -> [(key: String, reply: String)] {
    results.map { job, result in
      guard case .reply(let status, let bytes, let seq, _) = result else { return ("none", "\(result)") }
      return (String(decoding: job.claim?.key ?? [], as: UTF8.self), "\(status) \(bytes) \(seq)")
    }
  }

  @Test func `a repeated key is executed once, in its group, later and after a cut`() throws {
    #expect(try ExactlyOnceTests.violations(sabotage: Sabotage()) == [])
  }

  @Test func `without the key lookup the same check fails`() throws {
    var sabotage = Sabotage()
    sabotage.skipKeyLookup = true
    #expect(try !ExactlyOnceTests.violations(sabotage: sabotage).isEmpty)
  }

  @Test func `a key with another request is refused as reused`() throws {
    let store = try Store.box()
    #expect(store.perform(.put(1, key: "a", digest: 1))?.summary == "ok 1 #1")
    #expect(store.perform(.put(2, key: "a", digest: 2))?.summary == "keyReused")
    #expect(try Box.numbers(store) == [1])
  }

  @Test func `a key belongs to its principal and method`() throws {
    let store = try Store.box()
    for claim in [Claim.test("a"), .test("a", principal: "key:b"), .test("a", method: 8)] {
      let job = WriteJob(claim: claim, methodName: "box.put", request: []) { try Box.put(1, in: $0) }
      #expect(store.perform(job)?.summary.hasPrefix("ok") == true)
    }
    #expect(try Box.numbers(store).count == 3)
  }

  @Test func `keys go after their lifetime and the journal still verifies`() throws {
    let clock = TestClock()
    let store = try Store.box(clock: clock) { $0.keyLifetimeMs = 10_000_000 }
    for number in 0..<3 { _ = store.perform(.put(Int64(number), key: "k\(number)")) }
    clock.nowMs += 8_000_000
    #expect(store.perform(.put(0, key: "k0"))?.summary == "replay 1 #1")
    clock.nowMs += 8_000_000
    store.runDueEvents()
    #expect(store.perform(.put(0, key: "k0"))?.summary == "ok 4 #5")
    #expect(try Journal.verify(in: store.openReader()).broken == nil)
  }

  @Test func `a call whose reply was erased is not executed again`() throws {
    let store = try Store.box()
    _ = store.perform(.put(1, key: "a"))
    try store.write { _ = try Journal.eraseContent(of: 1, in: $0.transaction) }
    #expect(store.perform(.put(1, key: "a"))?.summary == "failed Optional(Store.StoreError.Kind.other) yes")
    #expect(try Journal.verify(in: store.openReader()).erased == 1)
  }
}
