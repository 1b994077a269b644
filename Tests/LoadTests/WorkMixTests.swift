import Contract
import NIOCore
import Testing
import Wire

@testable import Load

@Suite struct WorkMixTests {
  private func made(_ mix: String) throws -> any Workload {
    var plan = WorkloadPlan(.mixed)
    plan.mix = try Mix(parsing: mix)
    return try WorkloadPlan.Prepared(plan: plan).make()
  }

  /// The share of each method among so many calls, answers left out.
  private func shares(_ work: any Workload, _ calls: Int) -> [String: Double] {
    var counts: [String: Int] = [:]
    var out = ByteBuffer()
    for call in 1...calls {
      out.clear()
      counts[work.kinds[work.write(callId: UInt64(call), into: &out).kind].name, default: 0] += 1
    }
    return counts.mapValues { Double($0) / Double(calls) }
  }

  @Test func `an ordinary day is four fifths reads, each call with its share`() throws {
    let shares = shares(try made("service"), 100_000)
    #expect(abs((shares["customers.get"] ?? 0) - 0.40) < 0.01)
    #expect(abs((shares["loyalty.balance"] ?? 0) - 0.15) < 0.01)
    #expect(abs((shares["purchases.record"] ?? 0) - 0.09) < 0.01)
    #expect(abs((shares["complaints.record"] ?? 0) - 0.01) < 0.003)
    let changes = ["purchases.record", "loyalty.redeem", "customers.create", "complaints.record"]
    let changed = changes.reduce(0) { $0 + (shares[$1] ?? 0) }
    // No customer was read yet, so the updates' part still reads.
    #expect(abs(changed - 0.16) < 0.01 && abs((shares["customers.get (before an update)"] ?? 0) - 0.04) < 0.01)
  }

  @Test func `what a mix has read is updated without another read`() throws {
    let work = try made("get=50,update=50")
    var counts: [String: Int] = [:]
    for call in 1...4_000 {
      let sent = try SentCall(work, callId: UInt64(call))
      counts[work.kinds[sent.shot.kind].name, default: 0] += 1
      let version = sent.header.arg == Methods.Customers.get.info.id ? 0 : Int64(sent.shot.extra & 0xFFFF_FFFF)
      let id = Int64(sent.shot.subject)
      let reply = Customer.stub(id, version: version > 0 ? version + 1 : Int64(max(1, sent.shot.extra))).encoded()
      let isRight = reply.withUnsafeBytes { work.check($0, sent.shot, callId: UInt64(call), isReplay: false) }
      #expect(isRight)
    }
    #expect(abs(Double(counts["customers.update"] ?? 0) / 4_000 - 0.5) < 0.03)
    #expect(counts["customers.get (before an update)", default: 0] < 10)
  }

  @Test func `shares of one's own are relative, and a share of nothing is no part`() throws {
    let work = try made("get=3,echo=1,create=0")
    let shares = shares(work, 40_000)
    #expect(abs((shares["customers.get"] ?? 0) - 0.75) < 0.01 && abs((shares["system.echo"] ?? 0) - 0.25) < 0.01)
    #expect(work.kinds.map(\.name) == ["customers.get", "system.echo"])
  }

  @Test func `a wrong mix is refused with what is wrong`() {
    for (text, word) in [
      ("z", "z"), ("get=60,serch=10", "serch"), ("get=sixty", "sixty"), ("get=-1", "-1"), ("get=1,get=2", "once"),
      ("get=0", "above 0"), ("", "mix"),
    ] {
      let error = #expect(throws: BenchError.self, "\(text)") { try Mix(parsing: text) }
      #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
    }
  }

  @Test func `positions are drawn by their weights, and those without one never`() {
    let choice = WeightedChoice([1, 0, 7, 2])
    var random = SeededRandom(seed: 4)
    var counts = [0, 0, 0, 0]
    for _ in 0..<100_000 { counts[choice.draw(&random)] += 1 }
    #expect(counts[1] == 0 && abs(counts[0] - 10_000) < 600 && abs(counts[2] - 70_000) < 900)
  }
}
