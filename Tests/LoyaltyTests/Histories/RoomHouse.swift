import Contract
import Operations
import Store
import TestHouse

/// The real room behind the method table, driven by the commands of a history.
final class RoomHouse: LoyaltyHouse {
  let world: ModelWorld
  let house: TestHouse
  var customers: [Int64] = []
  /// Which customer became part of which, as the world numbers them.
  var merged: [Int: Int] = [:]
  var programs: [Int64] = []
  var purchases: [String: Int64] = [:]
  var redemptions: [String: Int64] = [:]
  var vouchers: [String: [String]] = [:]
  /// What was sent under a key: a repeat sends the same bytes.
  private var sent: [String: (command: ModelCommand, method: UInt32, payload: [UInt8])] = [:]
  var refunds: [String: Int64] = [:]
  var events: Set<String> = []
  var restored: [String: Int64] = [:]
  var currencies: [String: String] = [:]
  /// The last answer under a key, and how it was told.
  var answered: [String: (payload: [UInt8], said: String)] = [:]
  var books = RoomBooks()
  private var setUps = 0

  init(_ world: ModelWorld) throws {
    self.world = world
    house = try TestHouse(runsAgenda: world.agendaRuns)
    house.clock.nowMs = world.createdMs
    try setUp()
  }

  func perform(_ step: ModelStep) throws -> String {
    house.clock.nowMs = step.atMs
    if step.command == .sweep {
      house.store.runDueEvents()
      return "OK"
    }
    do {
      if let known = sent[step.key], known.command == step.command {
        let answer = try send(known.method, known.payload, key: step.key)
        return try told(step, answer)
      }
      let (method, payload) = try request(step.command, key: step.key)
      sent[step.key] = (step.command, method, payload)
      let answer = try send(method, payload, key: step.key)
      return try told(step, answer)
    } catch let refused as Refused {
      if refused.cause != nil { throw refused }
      return refused.description
    }
  }

  func send(_ method: UInt32, _ payload: [UInt8], key: String) throws -> RawAnswer {
    var meta = RequestMeta()
    meta.idempotencyKey = Array(key.utf8)
    return try house.answer(method, payload, meta, as: .local(uid: 0), in: .english)
  }

  func call<Q, R>(_ method: Method<Q, R>, _ request: Q, key: String) throws -> R {
    try R(bytes: try send(method.info.id, request.encoded(), key: key).payload)
  }

  func ask<Q, R>(_ method: Method<Q, R>, _ request: Q) throws -> R {
    try R(
      bytes: try house.answer(method.info.id, request.encoded(), RequestMeta(), as: .local(uid: 0), in: .english)
        .payload)
  }

  func customer(_ number: Int) -> Int64 { customers[survivor(number)] }

  func survivor(_ number: Int) -> Int {
    var number = number
    while let next = merged[number] { number = next }
    return number
  }

  // MARK: The beginning

  private func fresh() -> String {
    setUps += 1
    return "setup \(setUps)"
  }

  private func setUp() throws {
    for word in ["tea", "cup", "book"] {
      _ = try call(Methods.Words.add, AddWordRequest(dictionary: .category, word: word), key: fresh())
    }
    // Somebody who may say yes to large adjustments.
    _ = try call(Methods.Employees.create, CreateEmployeeRequest(name: "总监", role: .director), key: fresh())
    for (number, customer) in world.state.customers.enumerated() {
      var request = CreateCustomerRequest(name: "客户\(number)")
      if let birthday = customer.birthday {
        request.birthdayDay = Int32(ModelDay(2000, birthday.month, birthday.day).number)
      }
      customers.append(try call(Methods.Customers.create, request, key: fresh()).id)
    }
    for program in world.state.programs { try setUp(program) }
  }

  private func setUp(_ program: ModelProgram) throws {
    var request = CreateProgramRequest(
      code: program.code, name: "会员\(program.code)", zone: program.zone.name, currency: program.currency)
    if program.hasGrowth { request.growthName = "成长值" }
    request.draft = program.versions[0].config
    let made = try call(Methods.Programs.create, request, key: fresh())
    programs.append(made.id)
    _ = try call(
      Methods.Programs.activate, ActivateProgramRequest(id: made.id, version: made.version), key: fresh())
    for reward in program.rewards {
      var request = CreateRewardRequest(
        program: program.code, code: reward.code, name: reward.code, points: reward.points)
      request.kind = reward.kind
      request.stock = reward.stock
      request.fromMs = reward.fromMs
      request.untilMs = reward.untilMs
      request.perMember = reward.perMember
      request.minTier = reward.minTier
      request.voucherDays = reward.voucherDays.map { UInt32($0) }
      _ = try call(Methods.Rewards.create, request, key: fresh())
    }
  }
}
