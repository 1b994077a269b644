internal import ArgumentParser
internal import Client
internal import Load

/// Options that contradict each other or say nothing are refused: a report would else be of another run than was meant.
extension GuanxiBench {
  static let withFill: Set<String> = ["--address", "--fill", "--fill-purchases", "--fill-complaints", "--customers"]
  private static let withSelf: Set<String> = [
    "--duration", "--warmup", "--customers", "--runs", "--json", "--csv", "--compare",
  ]
  private static let withHold: Set<String> = ["--address", "--hold", "--duration", "--json"]

  /// Every option that was written, in a fixed order; the seed has a meaning everywhere.
  var given: [String] {
    let options: [(String, Bool)] = [
      ("--address", address != nil), ("--connections", drive.connections != nil),
      ("--in-flight", drive.inFlight != nil), ("--duration", drive.duration != nil),
      ("--warmup", drive.warmup != nil), ("--rate", drive.rate != nil), ("--poisson", drive.poisson),
      ("--ramp", drive.ramp != nil), ("--find-max", !drive.findMax.isEmpty), ("--max-rate", drive.maxRate != nil),
      ("--retry-share", drive.retryShare != nil), ("--cancel-share", drive.cancelShare != nil),
      ("--hold", drive.hold != nil), ("--runs", drive.runs != nil), ("--workload", work.workload != nil),
      ("--mix", work.mix != nil), ("--calls", work.calls != nil), ("--keys", work.keys != nil),
      ("--customers", work.customers != nil), ("--members", work.members != nil), ("--stale", work.stale != nil),
      ("--member", work.member != nil), ("--handler", work.handler != nil), ("--reward", work.reward != nil),
      ("--bytes", work.bytes != nil), ("--check", work.check), ("--fill", filling.fill != nil),
      ("--fill-purchases", filling.fillPurchases != nil), ("--fill-complaints", filling.fillComplaints != nil),
      ("--json", report.json), ("--csv", report.csv != nil), ("--hdr", report.hdr != nil),
      ("--compare", report.compare != nil), ("--bound", !report.bound.isEmpty), ("--ceiling", report.ceiling),
    ]
    return options.filter(\.1).map(\.0)
  }

  func checkNumbers() throws {
    typealias Most = LoadPlan.Limits
    let checks = [
      Checked(option: "--connections", value: drive.connections, range: 1...Most.connectionsMax),
      Checked(option: "--in-flight", value: drive.inFlight, range: 1...Most.inFlightMax),
      Checked(option: "--hold", value: drive.hold, range: 1...Most.connectionsMax),
      Checked(option: "--runs", value: drive.runs, range: 1...1_000),
      Checked(option: "--customers", value: work.customers, range: 1...WorkloadPlan.customersMax),
      Checked(option: "--members", value: work.members, range: 1...WorkloadPlan.customersMax),
      Checked(option: "--fill", value: filling.fill, range: 1...WorkloadPlan.customersMax),
      Checked(option: "--fill-purchases", value: filling.fillPurchases, range: 1...1_000_000_000),
      Checked(option: "--fill-complaints", value: filling.fillComplaints, range: 1...1_000_000_000),
      Checked(option: "--bytes", value: work.bytes, range: 8...4_000_000),
      Checked(option: "--member", value: work.member.map { Int($0) }, range: 1...Int.max),
      Checked(option: "--handler", value: work.handler.map { Int($0) }, range: 1...Int.max),
    ]
    for check in checks { try check.check() }
    if drive.duration == .zero { throw ValidationError("--duration 0: measure for 100ms at least") }
  }

  func checkSelf() throws {
    if let other = given.first(where: { !Self.withSelf.contains($0) }) {
      throw ValidationError("--self runs a fixed set; take \(other) away, or name a server and a --workload")
    }
  }

  func checkHold() throws {
    if let other = given.first(where: { !Self.withHold.contains($0) }) {
      throw ValidationError("--hold makes no calls; take \(other) away, or run it by itself")
    }
  }

  func checkWork() throws {
    if work.calls != nil, let name = work.workload, name != .calls {
      throw ValidationError("--calls is a workload of its own; take --workload \(name.rawValue) away")
    }
    if work.workload == .calls, work.calls == nil {
      throw ValidationError("--workload calls needs a file of calls: add --calls FILE")
    }
    let only: [(String, Bool, [WorkloadPlan.Name])] = [
      ("--mix", work.mix != nil, [.mixed]), ("--stale", work.stale != nil, [.update, .mixed]),
      ("--member", work.member != nil, [.balance]), ("--handler", work.handler != nil, [.myWork]),
      ("--reward", work.reward != nil, [.redeem, .mixed]), ("--bytes", work.bytes != nil, [.echo, .mixed]),
      ("--check", work.check, Self.changing),
      ("--retry-share", drive.retryShare ?? 0 > 0, Self.changing + [.calls]),
    ]
    for (option, isGiven, names) in only where isGiven && !names.contains(where: { $0 == workloadName }) {
      let words = names.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "\(option) says nothing to \(workloadName?.rawValue ?? "no workload"); it goes with \(words)")
    }
    if work.member != nil, work.keys != nil {
      throw ValidationError("--member asks for one member, --keys for many; take one of them away")
    }
  }

  private static let changing: [WorkloadPlan.Name] = [
    .create, .update, .purchase, .redeem, .complaint, .complaintRecord, .mixed,
  ]

  func checkDrive() throws {
    let isSearch = !drive.findMax.isEmpty
    if drive.rate == nil, !isSearch, drive.poisson { throw ValidationError("--poisson needs a rate: add --rate") }
    if drive.ramp != nil, drive.rate == nil { throw ValidationError("--ramp ends at a rate: add --rate") }
    if drive.maxRate != nil, !isSearch { throw ValidationError("--max-rate ends a search: add --find-max 'p99<10ms'") }
    if let most = drive.maxRate, most < drive.rate ?? Self.firstRate {
      throw ValidationError("--max-rate \(most) is below the first rate, \(drive.rate ?? Self.firstRate)")
    }
    if (drive.retryShare ?? 0) + (drive.cancelShare ?? 0) > 1 {
      throw ValidationError("--retry-share and --cancel-share are more than 1 together; lower one of them")
    }
    let alone: [(String, Bool)] = [
      ("--ramp", drive.ramp != nil), ("--runs", drive.runs != nil), ("--check", work.check),
      ("--bound", !report.bound.isEmpty), ("--compare", report.compare != nil),
    ]
    if isSearch, let other = alone.first(where: \.1) {
      throw ValidationError("--find-max makes runs of its own; take \(other.0) away")
    }
    if drive.runs ?? 1 > 1, report.hdr != nil {
      throw ValidationError("--hdr holds one run; take --runs away")
    }
    do {
      try loadPlan(address: .unix(path: "/")).check()
    } catch {
      throw ValidationError(error.description)
    }
  }
}
