import Contract
import NIOCore
import Schema
import Testing

@testable import Load

@Suite struct WorkCallsTests {
  private let schema: Schema
  private let ground: Ground

  init() throws {
    schema = try Schema(fileDescriptorSet: SchemaSet.bytes)
    var plan = WorkloadPlan(.calls)
    plan.customers = 100
    ground = Ground(plan, run: "run")
  }

  private func file(_ text: String) throws -> CallFile {
    try CallFile(parsing: text, name: "calls.gx", schema: schema)
  }

  @Test func `weights, labels and wanted refusals stand in front of ordinary calls`() throws {
    let file = try file(
      """
      # what a shop does
      60        customers.get id=$key
      30 fresh: customers.create name=$name phone=$phone tags=[bench]

      \\expect_error VERSION_MISMATCH customers.update id=$key version=999999 city="北京"
      2.5 customers.get id=1   # the same method twice
      """)
    #expect(file.lines.map(\.weight) == [60, 30, 1, 2.5])
    #expect(file.lines.map(\.label) == ["customers.get:2", "fresh", "customers.update", "customers.get:6"])
    #expect(file.lines.map(\.wanted) == [nil, nil, "VERSION_MISMATCH", nil])
    #expect(file.lines.map(\.isKeyed) == [false, true, true, false])
    #expect(file.lines.map { $0.filling == nil } == [false, false, false, true])
  }

  @Test func `a line's variables are drawn anew for each call, and agree within one`() throws {
    let work = CallsWorkload(
      ground, try file("purchases.record customer_id=$key external_ref=bench:$run-$n amount=$amount"))
    let create = CallsWorkload(ground, try file("customers.create name=$name other_names=[$name] phone=$phone"))
    let (one, two) = (try SentCall(work), try SentCall(work))
    let (first, second) = (
      try RecordPurchaseRequest(bytes: one.payload), try RecordPurchaseRequest(bytes: two.payload)
    )
    #expect(first.externalRef == "bench:run-1" && second.externalRef == "bench:run-2")
    #expect(first.amount.currency == "CNY" && first.amount.minor > 0 && (1...100).contains(first.customerId ?? 0))
    #expect(one.meta.idempotencyKey != nil && one.meta.idempotencyKey != two.meta.idempotencyKey)
    let person = try CreateCustomerRequest(bytes: try SentCall(create).payload)
    #expect(person.otherNames == [person.name] && person.phone != nil)
  }

  @Test func `options of a call go out with it`() throws {
    let work = CallsWorkload(
      ground, try file("customers.create name=某某 --dry-run --timeout 2s --on-behalf-of 7"))
    let sent = try SentCall(work)
    #expect(sent.meta.dryRun == true && sent.meta.timeoutMs == 2_000 && sent.meta.onBehalfOf == 7)
    #expect(sent.meta.idempotencyKey == nil && !work.kinds[0].isChange)
  }

  @Test(arguments: [
    ("customers.gett id=1", "calls.gx:1:1", "customers.get"),
    ("\n10 customers.get ident=1", "calls.gx:2:18", "ident"),
    ("10 x: customers.get id=$nobody", "calls.gx:1:25", "$nobody"),
    ("customers.list limit=$name", "calls.gx:1:22", "number"),
    ("customers.get id=\"1", "calls.gx:1:18", ""),
    ("customers.get id=$(1 + 2)", "calls.gx:1", "variable"),
    ("customers.get id=1 | first 3", "calls.gx:1:1", "without |"),
    ("customers.export reason=test", "calls.gx:1:1", "stream"),
    ("loyalty.cancel redemption_id=1 reason=x", "calls.gx:1:1", "--yes"),
    ("customers.create name=x --idempotency-key abc", "calls.gx:1", "key of its own"),
    ("$x = customers.get id=1", "calls.gx:1:1", "one call"),
    ("30", "calls.gx:1:1", "behind the weight"),
    ("0 customers.get id=1", "calls.gx", "above 0"),
    ("# nothing", "calls.gx", "above 0"),
  ]) func `a wrong line is told with its place and reason`(text: String, place: String, reason: String) throws {
    let error = #expect(throws: BenchError.self) { try file(text) }
    let said = error?.description ?? ""
    #expect(said.contains(place) && said.contains(reason), "\(said)")
  }

  @Test func `all wrong lines are told at once`() throws {
    let error = #expect(throws: BenchError.self) {
      try file("customers.gett id=1\ncustomers.get id=1\n5 nothing.here x=1")
    }
    let said = error?.description ?? ""
    #expect(said.contains("calls.gx:1:") && said.contains("calls.gx:3:3") && !said.contains("calls.gx:2:"))
  }

  @Test func `OK is right, or the refusal that the line asks for`() throws {
    let work = CallsWorkload(
      ground, try file("customers.get id=1\n\\expect_error NOT_FOUND customers.get id=2"))
    let ok = Customer.stub(1, version: 1).encoded()
    func takes(_ kind: Int) -> Bool {
      ok.withUnsafeBytes { work.check($0, Shot(kind: kind), callId: 1, isReplay: false) }
    }
    var status = Status()
    status.reason = "NOT_FOUND"
    #expect(takes(0) && !takes(1))
    #expect(!work.isWanted(status, Shot(kind: 0)) && work.isWanted(status, Shot(kind: 1)))
  }
}
