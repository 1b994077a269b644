internal import ArgumentParser
internal import Client
internal import Foundation
internal import Load

/// How the calls come.
struct DriveOptions: ParsableArguments {
  @Option(help: "Connections, all on one thread. (default: 16)")
  var connections: Int?
  @Option(help: "Calls in flight on each connection; with --rate at most. (default: 16)")
  var inFlight: Int?
  @Option(help: "How long is measured: 10s, 500ms or 2m. (default: 10s)", transform: Parsing.duration)
  var duration: Duration?
  @Option(help: "How long the load runs before it is measured. (default: 2s)", transform: Parsing.duration)
  var warmup: Duration?
  @Option(
    parsing: .unconditional,
    help: "Open loop: so many calls per second, whatever the replies do; latency counts from when a call should begin.",
    transform: Parsing.rate)
  var rate: Double?
  @Flag(help: "With --rate: at random, as independent people come, not in even steps.")
  var poisson = false
  @Option(
    help: ArgumentHelp(
      "With --rate: begin at another rate and go to it in equal steps (10, if not given).",
      valueName: "from:time[:steps]"), transform: Parsing.ramp)
  var ramp: LoadPlan.Ramp?
  @Option(
    help: ArgumentHelp(
      "The highest rate at which this holds, such as 'p99<10ms'; from --rate (1000) on. May be given again.",
      valueName: "bound"), transform: Parsing.bound)
  var findMax: [Bound] = []
  @Option(parsing: .unconditional, help: "With --find-max: go no higher.", transform: Parsing.rate)
  var maxRate: Double?
  @Option(
    help: "This share of the changes is sent again under the same key; the answer must be the stored one.",
    transform: Parsing.share)
  var retryShare: Double?
  @Option(help: "This share of all calls is cancelled right behind the request.", transform: Parsing.share)
  var cancelShare: Double?
  @Option(help: "Open so many idle connections, hold them for --duration, and tell what each costs the server.")
  var hold: Int?
  @Option(help: "Repeat the run; the report has medians and spread.")
  var runs: Int?
  @Option(help: "The same seed invents the same people and asks in the same order.")
  var seed: UInt64 = 1
}

/// Which calls.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      echo; get, search, search-han, create, update (customers); purchase (purchases.record); balance, redeem \
      (loyalty); complaint (recorded, acknowledged, taken), complaint-record; my-work; mixed; calls.
      """, valueName: "name"))
  var workload: WorkloadPlan.Name?
  @Option(
    help: ArgumentHelp(
      "With mixed: \(Mix.names.joined(separator: ", ")), or shares such as get=60,search=10,purchase=30.",
      valueName: "mix"), transform: Parsing.mix)
  var mix: Named<Mix>?
  @Option(
    help: ArgumentHelp(
      "Calls from a file, one a line in the console's syntax, with a weight in front.", valueName: "file"))
  var calls: String?
  @Option(
    help: ArgumentHelp(
      "uniform, zipf, zipf:0.8, latest, latest:0.8 or hot:90/10. (default: uniform)", valueName: "keys"),
    transform: Parsing.keys)
  var keys: Named<KeyDistribution>?
  @Option(help: "Calls are about the customers 1 to N. (default: as many as --fill, or 1000)")
  var customers: Int?
  @Option(help: "Loyalty calls are about the members 1 to N. (default: as many as customers)")
  var members: Int?
  @Option(
    help: "With update, or mixed with updates: this share carries a stale version and must be refused.",
    transform: Parsing.share)
  var stale: Double?
  @Option(help: "With balance: of this member alone.")
  var member: Int64?
  @Option(help: "With my-work: of this employee. (default: 1)")
  var handler: Int64?
  @Option(help: "With redeem or mixed: one of this reward at a time, by its code. (default: one point)")
  var reward: String?
  @Option(help: "With echo or mixed: bytes of data. (default: 16)")
  var bytes: Int?
  @Flag(help: "Afterwards look up everything that was acknowledged: nothing lost, nothing doubled, balances right.")
  var check = false
}

/// What is stored first.
struct FillOptions: ParsableArguments {
  @Option(help: "Store N invented customers, with references bench:1 to bench:N.")
  var fill: Int?
  @Option(help: "Store N purchases of theirs, in a loyalty program that is made where none is active.")
  var fillPurchases: Int?
  @Option(help: "Store N complaints of theirs.")
  var fillComplaints: Int?
}

/// What comes out.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print JSON, one object a line for each run, instead of the table.")
  var json = false
  @Option(help: ArgumentHelp("Write a line for each second.", valueName: "file"))
  var csv: String?
  @Option(help: ArgumentHelp("Write the distribution of latencies as HdrHistogram's tools read it.", valueName: "file"))
  var hdr: String?
  @Option(
    help: ArgumentHelp("Print ratios to the runs that --json printed into this file.", valueName: "file"))
  var compare: String?
  @Option(
    help: ArgumentHelp(
      "What must hold: 'p99<10ms', 'rate>5000', 'errors<=0', 'customers.get:p99<1ms'. May be given again.",
      valueName: "bound"), transform: Parsing.bound)
  var bound: [Bound] = []
  @Flag(help: "Also measure the tester's own cost, against a responder that does nothing.")
  var ceiling = false
}

extension WorkloadPlan.Name: ExpressibleByArgument {}
