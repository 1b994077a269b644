internal import Client
internal import Contract
internal import Foundation
internal import Load

/// The standard set against a server of its own: one table that says what this machine does with this build.
struct SelfRun {
  private struct Item {
    var workload: WorkloadPlan.Name
    var connections: Int
    var inFlight: Int
    var isChecked = false
  }

  private static let set = [
    Item(workload: .echo, connections: 64, inFlight: 1), Item(workload: .echo, connections: 16, inFlight: 16),
    Item(workload: .get, connections: 64, inFlight: 1), Item(workload: .get, connections: 16, inFlight: 16),
    Item(workload: .searchHan, connections: 16, inFlight: 4),
    Item(workload: .create, connections: 64, inFlight: 16, isChecked: true),
    Item(workload: .purchase, connections: 64, inFlight: 16, isChecked: true),
    Item(workload: .redeem, connections: 64, inFlight: 16, isChecked: true),
    Item(workload: .complaint, connections: 64, inFlight: 16, isChecked: true),
    Item(workload: .mixed, connections: 64, inFlight: 4, isChecked: true),
  ]
  private static let customers = 20_000

  let command: GuanxiBench
  let interrupts: Interrupts
  let sheet: ReportSheet

  func run() async throws -> Ending {
    // Before anything is pinned: its responder needs a core beside the tester's.
    let ceiling = try await interrupts.measuring { try await Ceiling(plan: LoadPlan(address: .unix(path: ""))).run() }
    let server = try await OwnServer.start(interrupts)
    let admin = try await GuanxiBench.connect(server.socket, nil)
    let credential = try await Self.credential(admin)
    let customers = command.work.customers ?? Self.customers
    let fill = Fill(client: admin, seed: command.drive.seed, isQuiet: command.report.json)
    try await fill.customers(customers)
    // One each, so that everybody is a member and has points to spend.
    try await fill.purchases(customers, customers: customers)
    var plan = LoadPlan(address: server.address, credential: credential)
    plan.duration = command.drive.duration ?? .seconds(4)
    plan.warmup = command.drive.warmup ?? .milliseconds(500)
    plan.seed = command.drive.seed
    let bench = Bench(client: admin, interrupts: interrupts)
    var runs: [Findings] = []
    for item in Self.set where !interrupts.stop.isPulled {
      runs += try await bench.repeated(Self.bench(item, plan, customers, ceiling), times: command.drive.runs ?? 1)
    }
    let conditions = "\(Self.words(customers: customers, plan))\n\(ceiling.words)\n"
    try sheet.finish(runs, summary: conditions + SetText(runs).text)
    return Ending(runs)
  }

  private static func bench(
    _ item: Item, _ plan: LoadPlan, _ customers: Int, _ ceiling: Ceiling.Result
  ) -> BenchRun {
    var plan = plan
    plan.connections = item.connections
    plan.inFlight = item.inFlight
    var work = WorkloadPlan(item.workload)
    work.customers = customers
    work.members = customers
    work.seed = plan.seed
    work.keepsLedger = item.isChecked
    return BenchRun(
      name: item.workload.rawValue, plan: plan, work: work, isChecked: item.isChecked, ceiling: ceiling)
  }

  /// A key like a service has one, for TCP; it may do what the set's calls need and no more.
  private static func credential(_ admin: Client) async throws -> String {
    let scopes: [Permission] = [
      .customersRead, .customersWrite, .purchasesRead, .purchasesWrite, .personalRead, .loyaltyRead, .loyaltyWrite,
      .complaintsRead, .complaintsWrite, .complaintsManage, .delegate,
    ]
    let account = try await admin.accounts.create(CreateAccountRequest(name: "guanxi-bench", scopes: scopes))
    var request = CreateKeyRequest()
    request.accountId = account.id
    guard let credential = try await admin.keys.create(request).credential else {
      throw BenchError("the server made a key and did not show it; look at its version")
    }
    return credential
  }

  private static func words(customers: Int, _ plan: LoadPlan) -> String {
    let cores = Cores.allowed()
    let pinned = cores.isEmpty ? "" : ", the tester on core \(cores[0])"
    return "A fresh store with \(customers) customers who are members, durable, over TCP on this machine; "
      + "\(plan.duration / .seconds(1)) s each\(pinned)"
  }
}
