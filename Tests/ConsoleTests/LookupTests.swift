import Dispatch
import Schema
import Synchronization
import Testing

@testable import Console

struct LookupTests {
  /// Lists that are asked for, with what stands in them.
  final class Lists: Lookup {
    let asked = Mutex<[String]>([])
    let rows: [String: String]

    init(_ rows: [String: String]) { self.rows = rows }

    func reply(to method: MethodType, _ request: DynamicMessage) -> DynamicMessage? {
      let schema = TestContract.schema
      asked.withLock { $0.append("\(method.name) \(schema.json(request).compact)") }
      guard let json = rows[method.name], let type = schema.message(method.reply) else { return nil }
      do { return try schema.message(type, from: JSON(parsing: json)) } catch { return nil }
    }
  }

  func complete(_ line: String, _ lookup: any Lookup) -> Completer.Result {
    Completer(session: CompleterTests.session, lookup: lookup, files: { _ in [] }).complete(line)
  }

  let customers = #"{"items":[{"id":12,"name":"王小明"},{"id":15,"name":"王海","number":"C15"},{"id":23,"name":"李"}]}"#

  @Test func `an id is found by a name and shown beside it`() {
    let lists = Lists(["customers.search": customers])
    let found = complete("customers.get id=王", lists)
    #expect(found.words == ["id=12", "id=15", "id=23"], "the server looks in its own way")
    #expect(found.labels.prefix(2) == ["12  王小明", "15  王海"])
    #expect(found.common == "id=王", "no letter is taken away before one is chosen")
    #expect(lists.asked.withLock { $0 } == [#"customers.search {"text":"王","limit":100}"#])
  }

  @Test func `an id is found by its first digits in the first page`() {
    let lists = Lists(["customers.list": customers])
    let found = complete("purchases.list customer_id=1", lists)
    #expect(found.words == ["customer_id=12", "customer_id=15"] && found.common == "customer_id=1")
    #expect(complete("purchases.list customer_id=15", lists).isFinal)
    #expect(
      complete("purchases.list customer_number=C", Lists(["customers.search": customers])).words == [
        "customer_number=C15"
      ])
  }

  @Test(arguments: [
    ("members.get member_id=", "members.list"), ("loyalty.transfer to_member_id=", "members.list"),
    ("members.list program=", "programs.list"), ("customers.list owner_id=", "employees.list"),
    ("customers.get_many ids=[1,", "customers.list"), ("programs.get code=", "programs.list"),
    ("rewards.get code=", "rewards.list"), ("employees.create department_id=", "departments.list"),
  ])
  func `each field asks the list that knows`(line: String, list: String) {
    let lists = Lists([:])
    _ = complete(line, lists)
    #expect(lists.asked.withLock { $0 }.first?.hasPrefix(list + " ") == true, "\(lists.asked.withLock { $0 })")
  }

  @Test func `a list of somebody's own work is asked for all in sight`() {
    let lists = Lists([:])
    _ = complete("complaints.get id=", lists)
    #expect(lists.asked.withLock { $0 } == [#"complaints.list {"filter":"ALL","limit":100}"#])
  }

  @Test(arguments: [
    "customers.create name=王", "customers.create phone=1", "customers.get version=1", "keys.revoke reason=",
  ])
  func `nothing else asks the server`(line: String) {
    let lists = Lists([:])
    _ = complete(line, lists)
    #expect(lists.asked.withLock { $0 } == [])
  }

  /// Whatever a contract may hold: only reads that list are asked.
  @Test func `completion asks lists and searches alone, and only what it may ask again`() {
    let schema = TestContract.schema
    var fields = 0
    for method in schema.methods {
      for field in schema.message(method.request)?.fields ?? [] {
        guard let plan = LookupPlan(field, of: method, schema) else { continue }
        fields += 1
        for text in ["", "1", "王"] {
          for request in plan.requests(for: text) {
            #expect(request.method.effect == .read && !request.method.streams)
            #expect([".list", ".search"].contains { request.method.name.hasSuffix($0) })
          }
        }
      }
    }
    #expect(fields > 100, "\(fields)")
  }

  @Test func `data cannot drive the terminal or leave its word`() {
    let rows = #"{"items":[{"id":1,"name":"\u001b[2J"},{"id":2,"number":"a b"},{"id":3,"number":"x\" --yes"}]}"#
    let lists = Lists(["customers.list": rows, "customers.search": rows])
    #expect(complete("customers.get id=", lists).labels[0] == "1  \\u{1b}[2J")
    #expect(complete("customers.get number=", lists).words == [])
  }

  /// A server that takes its time.
  struct SlowLink: Link {
    let ms: Int
    let calls = Counter()

    func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
      calls.value.withLock { $0 += 1 }
      // Cancelling ends the wait, as it ends a call.
      try await Task.sleep(for: .milliseconds(ms))
      return LinkReply(payload: [])
    }

    func stream(
      _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
    ) -> AsyncThrowingStream<[UInt8], any Error> { AsyncThrowingStream { $0.finish() } }
  }

  final class Counter: Sendable { let value = Mutex(0) }

  /// Lookups block their thread, as the one that reads keys; tasks need the others.
  func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { caller in
      DispatchQueue(label: "keys").async { caller.resume(returning: body()) }
    }
  }

  @Test func `a server that is slow is waited for no longer than a person notices`() async {
    let lookup = LinkLookup(link: SlowLink(ms: 5000), schema: TestContract.schema)
    let (words, took) = await onOwnThread {
      let began = ContinuousClock.now
      let words = LookupTests().complete("members.get member_id=1", lookup).words
      return (words, ContinuousClock.now - began)
    }
    #expect(words == [])
    // 200 ms, and what a busy machine adds.
    #expect(took >= .milliseconds(200) && took < .milliseconds(2500), "\(took)")
  }

  @Test func `an answer is remembered for half a minute`() async throws {
    let link = SlowLink(ms: 0)
    let clock = Clock()
    let lookup = LinkLookup(
      link: link, schema: TestContract.schema, waitMs: 300_000, nowMs: { clock.ms.withLock { $0 } })
    let method = try #require(TestContract.schema.method("customers.list"))
    let type = try #require(TestContract.schema.message(method.request))
    let request = DynamicMessage(type)
    for (at, calls) in [(0, 1), (29_000, 1), (31_000, 2)] as [(Int64, Int)] {
      clock.ms.withLock { $0 = at }
      _ = await onOwnThread { lookup.reply(to: method, request) }
      let made = link.calls.value.withLock { $0 }
      #expect(made == calls)
    }
  }

  final class Clock: Sendable { let ms = Mutex<Int64>(0) }
}
