internal import Client
internal import Contract
internal import Wire

extension Fill {
  /// Purchases bench:fill-1 to bench:fill-N of the customers that were filled: one of each first, so that all become
  /// members, then at random.
  package func purchases(_ count: Int, customers: Int) async throws {
    let program = try await BenchProgram.open(client)
    guard let numbers = try await missing(count, { try await isStored(purchase: $0) }) else { return }
    let progress = progress("purchases stored, which earn in \(program)", of: numbers.count)
    try await Pipelined(progress: progress).forEach(Array(numbers)) { number in
      let amount = Money(minor: Int64(Purchasing.minor(UInt64(number), seed: people.seed)), currency: "CNY")
      var request = RecordPurchaseRequest(externalRef: Self.reference(purchase: number), amount: amount)
      request.customerRef = Self.reference(customer(of: number, customers))
      do {
        _ = try await client.purchases.record(request)
      } catch let error as CallError {
        throw BenchError("purchase \(request.externalRef) of \(request.customerRef ?? "") was refused: \(error)")
      }
    }
  }

  /// Complaints bench:fill-1 to bench:fill-N of the customers that were filled.
  package func complaints(_ count: Int, customers: Int) async throws {
    guard let numbers = try await missing(count, { try await isStored(complaint: $0) }) else { return }
    try await Pipelined(progress: progress("complaints stored", of: numbers.count)).forEach(Array(numbers)) { number in
      let matter = CaseTexts.matter(UInt64(number), seed: people.seed)
      var request = RecordComplaintRequest(channel: matter.channel, wish: matter.wish)
      request.customerRef = Self.reference(customer(of: number, customers))
      request.externalRef = Self.reference(purchase: number)
      request.title = matter.title("fill", UInt64(number))
      request.description = matter.description
      request.product = matter.product
      request.category = matter.category
      do {
        _ = try await client.complaints.record(request)
      } catch let error as CallError {
        throw BenchError("complaint \(request.externalRef ?? "") of \(request.customerRef ?? "") was refused: \(error)")
      }
    }
  }

  static func reference(purchase number: Int) -> String { Purchasing.prefix("fill") + "\(number)" }

  /// Whose the purchase or complaint is.
  private func customer(of number: Int, _ customers: Int) -> Int {
    if number <= customers { return number }
    var random = SeededRandom(seed: people.seed &+ UInt64(number) &* 0x94D0_49BB_1331_11EB)
    return Int(random.below(UInt64(max(1, customers)))) + 1
  }

  private func isStored(purchase number: Int) async throws -> Bool {
    try await found {
      _ = try await client.purchases.get(GetPurchaseRequest(externalRef: Self.reference(purchase: number)))
    }
  }

  private func isStored(complaint number: Int) async throws -> Bool {
    try await found {
      _ = try await client.complaints.get(GetComplaintRequest(externalRef: Self.reference(purchase: number)))
    }
  }
}

/// Whether what is asked for is there.
func found(_ get: () async throws -> Void) async throws -> Bool {
  do {
    try await get()
    return true
  } catch let error as CallError where error.code == .notFound {
    return false
  }
}

/// The loyalty program that purchases of a bench earn in.
enum BenchProgram {
  private static let code = "bench"

  /// - Returns: the code of the program `bench`, or of whichever is active, or of a new one with three rules, three
  ///   tiers and a reward `hot` of one point.
  static func open(_ client: Client) async throws -> String {
    var request = ListProgramsRequest()
    request.limit = 200
    let programs = try await client.programs.list(request).items
    let own = programs.first { $0.code == code }
    if let active = [own].compactMap({ $0 }).first(where: { $0.status == .active })
      ?? programs.first(where: { $0.status == .active })
    {
      return active.code
    }
    if own?.status == .closed {
      throw BenchError("the program \(code) is closed and no other is active: activate one, or fill a fresh store")
    }
    var version = own?.version
    if version == nil {
      version = try await client.programs.create(
        CreateProgramRequest(
          code: code, name: "会员积分", zone: "Asia/Shanghai", currency: "CNY", draft: draft)
      ).version
    }
    _ = try await client.programs.activate(ActivateProgramRequest(code: code, version: version ?? 1))
    var reward = CreateRewardRequest(code: "hot", name: "杯子", points: 1)
    reward.program = code
    reward.stock = 1_000_000_000
    _ = try await client.rewards.create(reward)
    return code
  }

  private static var draft: ProgramConfig {
    var draft = ProgramConfig()
    draft.enrolAtPurchase = true
    draft.rules = [
      EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100),
      EarningRule(code: "first", name: "首购", kind: .firstPurchase, points: 50),
    ]
    var weekend = EarningRule(code: "weekend", name: "周末", kind: .multiplier, multiplier: 1_500)
    weekend.weekdays = [6, 7]
    draft.rules.insert(weekend, at: 1)
    draft.expiry = ExpiryPolicy(kind: .months, count: 24)
    draft.tiers = [
      TierLevel(code: "basic", name: "普通", threshold: 0),
      TierLevel(code: "silver", name: "银卡", threshold: 100_000, multiplier: 1_100),
      TierLevel(code: "gold", name: "金卡", threshold: 500_000, multiplier: 1_200),
    ]
    draft.tierPolicy = TierPolicy(metric: .spend, window: .rollingYear, downgrade: .full)
    return draft
  }
}
