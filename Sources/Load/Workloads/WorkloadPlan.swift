package import Client
internal import Contract
internal import Schema
internal import Wire

/// Which calls a run makes, of which keys. `prepare` asks the server for what they need, `make` builds them on the loop.
package struct WorkloadPlan: Sendable {
  package enum Name: String, Sendable, CaseIterable {
    case echo, get, search, searchHan = "search-han", create, update, purchase, balance, redeem, complaint
    case complaintRecord = "complaint-record"
    case myWork = "my-work"
    case mixed, calls
  }

  package var name: Name
  /// Customers are 1 to so many.
  package var customers = 1_000
  /// Members are 1 to so many; nil: as many as there are, and at most as many as customers.
  package var members: Int?
  package var keys = KeyDistribution.uniform
  /// balance: of this member alone.
  package var member: Int64?
  /// my-work: of this employee.
  package var handler: Int64 = 1
  /// redeem: one of this reward; nil: one point.
  package var reward: String?
  /// echo: of data.
  package var bytes = 16
  /// update: of the calls so many carry an old version; 0 to 1.
  package var stale = 0.0
  package var seed: UInt64 = 1
  /// mixed: its parts.
  package var mix: Mix?
  /// calls: the file's text, and its name for errors.
  package var calls: (name: String, text: String)?
  /// Acknowledged deeds are kept, for `CheckStored`.
  package var keepsLedger = false

  package init(_ name: Name) { self.name = name }

  /// The most customers that have a place in the list of versions.
  package static let customersMax = 100_000_000

  /// What only the server knows.
  package struct Prepared: Sendable {
    package var plan: WorkloadPlan
    var desk: ComplaintDesk?
    var callFile: CallFile?

    package func make() throws -> any Workload { try WorkloadMaker(self).make() }
  }

  /// Asks the server for what the calls need, and opens a desk for complaints where there is none.
  /// - Throws: `BenchError` with what is missing and how to make it; of a file of calls all lines that are wrong.
  package func prepare(_ client: Client) async throws -> Prepared {
    guard name != .calls || !keepsLedger else {
      throw BenchError("what a file of calls did cannot be looked up; check a named workload or a mix")
    }
    var prepared = Prepared(plan: self)
    if name == .calls {
      let schema = try await Self.schema(client)
      prepared.callFile = try CallFile(parsing: calls?.text ?? "", name: calls?.name ?? "calls", schema: schema)
    }
    if name == .complaint || name == .mixed && mix?.parts.contains(where: { $0.name == .complaint }) == true {
      prepared.desk = try await ComplaintDesk.open(client)
    }
    if members == nil, [.balance, .redeem, .mixed, .calls].contains(name) {
      prepared.plan.members = try await Self.members(client, atMost: customers)
    }
    return prepared
  }

  /// As the server describes itself, since it may know calls that this program does not.
  private static func schema(_ client: Client) async throws -> Schema {
    let described = try await client.system.describe(DescribeRequest())
    return try Schema(fileDescriptorSet: described.fileDescriptorSet)
  }

  /// Members count up from 1, so the largest id that answers is found by halving.
  private static func members(_ client: Client, atMost customers: Int) async throws -> Int {
    func exists(_ id: Int) async throws -> Bool {
      do {
        _ = try await client.loyalty.balance(BalanceRequest(memberId: Int64(id)))
        return true
      } catch let error as CallError where error.code == .notFound {
        return false
      }
    }
    guard try await exists(1) else { return customers }
    var (known, missing) = (1, customers + 1)
    while missing - known > 1 {
      let middle = known + (missing - known) / 2
      if try await exists(middle) { known = middle } else { missing = middle }
    }
    return known
  }

  /// What a run's workload kept; nil where it was not asked to.
  package static func ledger(of workload: any Workload) -> Ledger? { (workload as? any GroundWorkload)?.ground.ledger }
}

/// Builds a run's workload; on the loop that it lives on.
private struct WorkloadMaker {
  let prepared: WorkloadPlan.Prepared
  let ground: Ground

  private var plan: WorkloadPlan { prepared.plan }

  init(_ prepared: WorkloadPlan.Prepared) {
    self.prepared = prepared
    ground = Ground(prepared.plan)
  }

  func make() throws -> any Workload {
    switch plan.name {
    case .echo: return EchoWorkload(bytes: plan.bytes)
    case .get: return try part(.get)
    case .search: return try part(.search)
    case .searchHan: return try part(.searchHan)
    case .create: return try part(.create)
    case .update: return UpdateWorkload(ground, stale: plan.stale)
    case .purchase: return try part(.purchase)
    case .balance: return try part(.balance)
    case .redeem: return try part(.redeem)
    case .complaint: return try part(.complaint)
    case .complaintRecord: return try part(.complaintRecord)
    case .myWork: return MyWorkWorkload(handler: plan.handler)
    case .mixed:
      let mix = try plan.mix ?? Mix(parsing: Mix.usual)
      return MixedWorkload(ground, try mix.parts.filter { $0.share > 0 }.map { ($0.share, try part($0.name)) })
    case .calls:
      guard let file = prepared.callFile else { throw BenchError("calls needs a file: --calls FILE") }
      return CallsWorkload(ground, file)
    }
  }

  private func part(_ name: Mix.PartName) throws -> any Workload {
    switch name {
    case .echo: return EchoWorkload(bytes: plan.bytes)
    case .get: return GetWorkload(ground)
    case .search: return SearchWorkload(ground)
    case .searchHan: return SearchWorkload(ground, isHan: true)
    case .balance: return BalanceWorkload(ground, only: plan.member)
    case .purchases: return OwnListWorkload.purchases(ground)
    case .complaints: return OwnListWorkload.complaints(ground)
    case .create: return CreateWorkload(ground)
    case .update: return UpdateWorkload(ground, stale: plan.stale, readsFirst: false)
    case .purchase: return PurchaseWorkload(ground)
    case .redeem: return RedeemWorkload(ground, reward: plan.reward)
    case .complaintRecord: return ComplaintRecordWorkload(ground)
    case .complaint:
      guard let desk = prepared.desk else { throw BenchError("complaint was not prepared: call prepare first") }
      return ComplaintWorkload(ground, desk: desk)
    }
  }
}
