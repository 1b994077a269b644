internal import ArgumentParser
internal import Client
internal import Foundation
internal import Load

/// The command line.
struct GuanxiBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi-bench",
    abstract: "Puts load on a Guanxi server and tells how fast and how right it answers.",
    discussion: """
      One thread keeps --in-flight calls on each of --connections, or with --rate lets them come as they come. Every \
      reply is checked. The API key is read from the environment variable GUANXI_KEY; the Unix socket needs none.

      guanxi-bench --self
      guanxi-bench --fill 100000 --workload get --connections 64 --in-flight 1
      guanxi-bench --workload mixed --rate 5000 --poisson --bound 'p99<10ms' --check

      Ends with 0 when all was well, 1 when it was used wrongly, 2 when no run came about, 3 when a call failed or a \
      reply was wrong, 4 when a bound broke or --check found something.
      """)

  @Option(help: "The server: host:port or unix:/path. (default: 127.0.0.1:7400)", transform: Parsing.address)
  var address: ServerAddress?
  @Flag(
    name: .customLong("self"),
    help: "Run the standard set against a guanxid of its own, on a fresh store in a temporary folder.")
  var isOnItsOwn = false

  @OptionGroup(title: "How the calls come") var drive: DriveOptions
  @OptionGroup(title: "Which calls") var work: WorkOptions
  @OptionGroup(title: "What is stored first") var filling: FillOptions
  @OptionGroup(title: "What comes out") var report: ReportOptions

  func validate() throws {
    try checkNumbers()
    if isOnItsOwn { return try checkSelf() }
    if drive.hold != nil { return try checkHold() }
    if workloadName == nil, let option = given.first(where: { !Self.withFill.contains($0) }) {
      throw ValidationError("\(option) says how a run goes, and there is none: add --workload, such as get")
    }
    let fills = filling.fill ?? filling.fillPurchases ?? filling.fillComplaints
    guard workloadName != nil || fills != nil else {
      throw ValidationError("Nothing to do: give --workload (such as get), --fill, --hold or --self")
    }
    try checkWork()
    try checkDrive()
  }

  /// Calls from a file need no other name.
  var workloadName: WorkloadPlan.Name? { work.workload ?? (work.calls == nil ? nil : .calls) }
}
