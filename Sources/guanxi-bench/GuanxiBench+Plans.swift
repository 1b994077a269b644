internal import ArgumentParser
internal import Client
internal import Foundation
internal import Load

extension GuanxiBench {
  static let firstRate = 1_000.0
  static let defaultCustomers = 1_000

  func loadPlan(address: ServerAddress) -> LoadPlan {
    var plan = LoadPlan(address: address, credential: ProcessInfo.processInfo.environment["GUANXI_KEY"])
    plan.connections = drive.connections ?? plan.connections
    plan.inFlight = drive.inFlight ?? plan.inFlight
    plan.duration = drive.duration ?? plan.duration
    plan.warmup = drive.warmup ?? plan.warmup
    plan.retryShare = drive.retryShare ?? 0
    plan.cancelShare = drive.cancelShare ?? 0
    plan.ramp = drive.ramp
    plan.seed = drive.seed
    if let rate = drive.rate ?? (drive.findMax.isEmpty ? nil : Self.firstRate) {
      // A search takes what comes at random unless the rate stands there by itself.
      plan.arrivals = .open(perSecond: rate, isPoisson: drive.poisson || !drive.findMax.isEmpty)
    }
    return plan
  }

  /// - Parameter callsText: what stands in the file of calls.
  func workloadPlan(_ name: WorkloadPlan.Name, callsText: String?) -> WorkloadPlan {
    var plan = WorkloadPlan(name)
    plan.customers = customers
    plan.members = work.members
    plan.keys = work.keys?.value ?? .uniform
    plan.member = work.member
    plan.handler = work.handler ?? 1
    plan.reward = work.reward
    plan.bytes = work.bytes ?? plan.bytes
    plan.stale = work.stale ?? 0
    plan.seed = drive.seed
    plan.mix = work.mix?.value
    plan.keepsLedger = work.check
    if let file = work.calls { plan.calls = (file, callsText ?? "") }
    return plan
  }

  var customers: Int { work.customers ?? filling.fill ?? Self.defaultCustomers }

  /// The workload and what makes it another one, in a few words.
  func name(of workload: WorkloadPlan.Name) -> String {
    var words = [workload.rawValue]
    if let mix = work.mix { words.append(mix.text) }
    if let file = work.calls { words.append(URL(fileURLWithPath: file).lastPathComponent) }
    if let keys = work.keys { words.append(keys.text) }
    if let bytes = work.bytes { words.append("\(bytes) bytes") }
    if let reward = work.reward { words.append("of \(reward)") }
    if let member = work.member { words.append("of member \(member)") }
    if let stale = work.stale { words.append("stale \(stale)") }
    if let share = drive.retryShare { words.append("retried \(share)") }
    if let share = drive.cancelShare { words.append("cancelled \(share)") }
    return words.joined(separator: " ")
  }
}
