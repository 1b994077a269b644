internal import ArgumentParser
internal import Client
internal import Foundation

@main
struct GuanxiBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guanxi-bench",
    abstract: "Puts load on a Guanxi server and tells how fast and how right it answers.",
    discussion: """
      A closed loop on one thread: every connection keeps its calls in flight, and each reply brings the next request. \
      Every reply is checked; a run with an error or a wrong reply exits with 1. Latency counts from the turn in \
      which a request was written to the turn in which its reply was read.

      The API key is read from the environment variable GUANXI_KEY; the Unix socket needs none.

      guanxi-bench --fill 100000 --workload get --connections 16 --in-flight 16
      """)

  enum WorkloadName: String, CaseIterable, ExpressibleByArgument {
    case echo, get, search, create, purchase, balance, redeem, complaint
    case myWork = "my-work"
  }

  @Option(help: "The server: host:port or unix:/path.", transform: parseAddress)
  var address = ServerAddress.tcp(host: "127.0.0.1", port: ServerAddress.defaultPort)

  @Option(
    help: """
      echo (system.echo), get and search and create (customers.…), purchase (purchases.record), balance and redeem \
      (loyalty.…), complaint (complaints.record) or my-work (complaints.list of what one employee handles).
      """)
  var workload: WorkloadName?

  @Option(help: "Connections, all on one thread.")
  var connections = 16

  @Option(help: "Calls in flight on each connection.")
  var inFlight = 16

  @Option(help: "How long is measured: 10s, 500ms or 2m.", transform: parseDuration)
  var duration = Duration.seconds(10)

  @Option(help: "How long the load runs before it is measured.", transform: parseDuration)
  var warmup = Duration.seconds(2)

  @Option(
    help:
      """
      get, search, purchase and complaint use the customers 1 to N, balance and redeem the members 1 to N, each \
      equally likely. \
      (default: as many as --fill, or 1000)
      """)
  var customers: Int?

  @Option(help: "balance: this member alone, instead of the members 1 to N.")
  var member: Int64?

  @Option(help: "my-work: of this employee.")
  var handler: Int64 = 1

  @Option(help: "redeem: one of this reward at a time, by its code. (default: one point)")
  var reward: String?

  @Option(help: "Bytes of data in an echo.")
  var bytes = 16

  @Option(help: "First store N invented customers, with references bench:1 to bench:N.")
  var fill: Int?

  @Option(help: "The same seed invents the same people and asks in the same order.")
  var seed: UInt64 = 1

  @Flag(help: "Print one line of JSON.")
  var json = false

  func validate() throws {
    guard (1...10_000).contains(connections) else { throw ValidationError("--connections is 1 to 10000") }
    guard (1...4_096).contains(inFlight) else { throw ValidationError("--in-flight is 1 to 4096") }
    guard (8...4_000_000).contains(bytes) else { throw ValidationError("--bytes is 8 to 4000000") }
    guard customers ?? 1 >= 1, fill ?? 1 >= 1 else { throw ValidationError("--customers and --fill are 1 or more") }
    guard workload != nil || fill != nil else { throw ValidationError("Give --workload, --fill or both") }
  }

  func run() async throws {
    let credential = ProcessInfo.processInfo.environment["GUANXI_KEY"]
    if let fill {
      let client = Client(
        address: address, options: ClientOptions(name: "guanxi-bench", credential: credential))
      try await Fill(client: client, people: People(seed: seed)).run(fill)
      await client.close()
    }
    guard let workload else { return }
    let load = LoadRun(
      address: address, credential: credential, connections: connections, inFlight: inFlight, warmup: warmup,
      duration: duration)
    let measurement = try await measure(workload, load)
    print(json ? try measurement.json() : measurement.text(workload: workload.rawValue))
    if !measurement.errors.isEmpty || measurement.calls == 0 { throw ExitCode(1) }
  }

  private func measure(_ workload: WorkloadName, _ load: LoadRun) async throws -> Measurement {
    let (customers, seed, bytes, reward, member) = (customers ?? fill ?? 1_000, seed, bytes, reward, member)
    let handler = handler
    return switch workload {
    case .echo: try await load.run { EchoWorkload(bytes: bytes) }
    case .get: try await load.run { GetWorkload(customers: customers, seed: seed) }
    case .search: try await load.run { SearchWorkload(customers: customers, seed: seed) }
    case .create: try await load.run { CreateWorkload(seed: seed) }
    case .purchase: try await load.run { PurchaseWorkload(customers: customers, seed: seed) }
    case .balance: try await load.run { BalanceWorkload(members: customers, only: member, seed: seed) }
    case .redeem: try await load.run { RedeemWorkload(members: customers, reward: reward, seed: seed) }
    case .complaint: try await load.run { ComplaintWorkload(customers: customers, seed: seed) }
    case .myWork: try await load.run { MyWorkWorkload(handler: handler) }
    }
  }
}

private func parseAddress(_ text: String) throws -> ServerAddress {
  guard let address = ServerAddress(parsing: text) else {
    throw ValidationError("\(text) is no address; write host:port or unix:/path")
  }
  return address
}

private func parseDuration(_ text: String) throws -> Duration {
  let units: [(suffix: String, ms: Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000)]
  for (suffix, ms) in units where text.hasSuffix(suffix) {
    guard let value = Double(text.dropLast(suffix.count)), value >= 0, value.isFinite else { break }
    return .milliseconds(Int64(value * ms))
  }
  throw ValidationError("\(text) is no duration; write 10s, 500ms or 2m")
}
