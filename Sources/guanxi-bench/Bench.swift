internal import Client
internal import Foundation
internal import Load

extension GuanxiBench {
  func execute(_ interrupts: Interrupts) async throws -> Ending {
    let sheet = try ReportSheet(report)
    if isOnItsOwn { return try await SelfRun(command: self, interrupts: interrupts, sheet: sheet).run() }
    // Before the server is asked: a file that is not there is no fault of the server.
    let callsText = try work.calls.map(Self.callsText)
    let plan = loadPlan(address: address ?? .tcp(host: "127.0.0.1", port: ServerAddress.defaultPort))
    let client = try await Self.connect(plan.address, plan.credential)
    let bench = Bench(client: client, interrupts: interrupts)
    if let count = drive.hold { return try await hold(count, plan, bench) }
    try await fill(client)
    guard let name = workloadName else { return .fine }
    var run = BenchRun(name: self.name(of: name), plan: plan, work: workloadPlan(name, callsText: callsText))
    run.bounds = report.bound
    run.isChecked = work.check
    run.ceiling = report.ceiling ? try await interrupts.measuring { try await Ceiling(plan: plan).run() } : nil
    if !drive.findMax.isEmpty { return try await search(run, bench, sheet) }
    let runs = try await bench.repeated(run, times: drive.runs ?? 1)
    try sheet.finish(runs)
    return Ending(runs)
  }

  static func connect(_ address: ServerAddress, _ credential: String?) async throws -> Client {
    let client = Client(address: address, options: ClientOptions(name: "guanxi-bench", credential: credential))
    do {
      _ = try await client.connect()
      return client
    } catch {
      let next =
        credential == nil
        ? "start guanxid, or name a server with --address" : "look at --address and the key in GUANXI_KEY"
      throw Refused(ending: .noRun, message: "\(error.message); \(next)")
    }
  }

  private static func callsText(_ file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
      throw Refused(ending: .wrongUse, message: "--calls \(file): no such file of UTF-8 text; look at its path")
    }
    return text
  }

  private func fill(_ client: Client) async throws {
    let fill = Fill(client: client, seed: drive.seed)
    if let count = filling.fill { try await fill.customers(count) }
    if let count = filling.fillPurchases { try await fill.purchases(count, customers: customers) }
    if let count = filling.fillComplaints { try await fill.complaints(count, customers: customers) }
  }

  private func hold(_ count: Int, _ plan: LoadPlan, _ bench: Bench) async throws -> Ending {
    var plan = plan
    plan.connections = count
    var run = IdleRun(plan: plan, sample: bench.sample)
    run.stop = bench.interrupts.stop
    let line = StatusLine()
    let result = try await bench.interrupts.measuring { try await run.run { line.show("\($0)") } }
    line.clear()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(report.json ? String(decoding: try encoder.encode(result), as: UTF8.self) : "\(result)")
    return result.standing == result.wanted ? .fine : .badCalls
  }

  private func search(_ run: BenchRun, _ bench: Bench, _ sheet: ReportSheet) async throws -> Ending {
    var steps: [Findings.Step] = []
    var search = FindMax(
      plan: run.plan, bounds: drive.findMax, from: drive.rate ?? Self.firstRate, to: drive.maxRate
    ) { plan in
      var step = run
      step.plan = plan
      return try await bench.one(step)
    }
    search.stop = bench.interrupts.stop
    let result = try await search.run { step in
      steps.append(Findings.Step(step))
    }
    guard var best = (result.best ?? result.steps.last)?.findings else {
      throw Refused(ending: .noRun, message: "the search was stopped before its first step ended")
    }
    best.bounds = drive.findMax.map { $0.judge(best) }
    best.search = steps
    best.ceiling = run.ceiling
    try sheet.finish([best])
    return result.best == nil ? .brokenBound : .fine
  }
}

/// One run, and what is said of it.
struct BenchRun: Sendable {
  var name: String
  var plan: LoadPlan
  var work: WorkloadPlan
  var bounds: [Bound] = []
  var isChecked = false
  var ceiling: Ceiling.Result?
}

/// Makes runs against one server.
struct Bench: Sendable {
  /// Prepares, samples and checks; no measured call goes over it.
  let client: Client
  let interrupts: Interrupts

  var sample: @Sendable () async -> ServerSample? {
    let probe = ServerProbe(client: client)
    return { await probe.sample() }
  }

  func repeated(_ run: BenchRun, times: Int) async throws -> [Findings] {
    var runs: [Findings] = []
    for number in 1...times where !interrupts.stop.isPulled {
      runs.append(try await one(run, title: times > 1 ? "run \(number) of \(times)" : ""))
    }
    return runs
  }

  func one(_ run: BenchRun, title: String = "") async throws -> Findings {
    let prepared = try await prepared(run.work)
    let before = run.isChecked ? try await StoredTotals.read(client) : nil
    let line = StatusLine(title)
    var load = LoadRun(
      plan: run.plan, makeWorkload: { try prepared.make() }, sample: sample, live: { line.show("\($0)") })
    load.stop = interrupts.stop
    let measured = load
    var (findings, ledger) = try await interrupts.measuring {
      try await measured.runKeeping { WorkloadPlan.ledger(of: $0) }
    }
    line.clear()
    findings.name = run.name
    findings.bounds = run.bounds.map { $0.judge(findings) }
    findings.ceiling = run.ceiling
    if let before, let ledger {
      line.show("looking up what was acknowledged")
      var check = CheckStored()
      check.isQuiet = true
      findings.check = try await check.run(client, ledger: ledger, before: before)
      line.clear()
    }
    return findings
  }

  private func prepared(_ work: WorkloadPlan) async throws -> WorkloadPlan.Prepared {
    do {
      return try await work.prepare(client)
    } catch let error as BenchError where work.name == .calls {
      // Lines that are wrong are the caller's; only the server's contract could tell.
      throw Refused(ending: .wrongUse, message: error.description)
    }
  }
}
