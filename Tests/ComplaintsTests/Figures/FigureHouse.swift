import Contract
import Operations
import Standards
import Store
import TestHouse

@testable import Complaints

/// A house whose figures are fed by histories, without the steps of the room.
struct FigureHouse {
  let house: TestHouse
  let book = StandardsBook()

  init() throws { house = try TestHouse() }

  /// Each step of each history, as `CaseFile` stores them.
  func store(_ histories: [CaseHistory]) throws {
    try write { transaction in
      let figures = CaseFigures(transaction, book)
      for history in histories {
        var desk = try FigureDesk(history)
        try figures.store(desk.complaint, clocks: desk.clocks(atMs: history.receivedMs), atMs: history.receivedMs)
        for step in history.steps {
          desk.play(step)
          try figures.store(desk.complaint, clocks: desk.clocks(atMs: step.atMs), atMs: step.atMs)
        }
      }
    }
  }

  func statistics(
    _ request: StatisticsRequest, nowMs: Int64, as principal: Principal = .system
  ) throws -> StatisticsReply {
    try house.read { transaction in
      let call = ReadCall(principal: principal, nowMs: nowMs, transaction: transaction, reads: SeenReads())
      return try CaseStatistics(book: book).reply(to: request, call)
    }
  }

  func write(_ body: @escaping @Sendable (Transaction) throws -> Void) throws {
    try Self.write(in: house.store, body)
  }

  /// A program of points, open from the beginning of time on.
  func foundProgram(_ code: String) throws {
    var config = ProgramConfig()
    config.rules = [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)]
    let bytes = config.encoded()
    try write { transaction in
      try transaction.run(
        """
        INSERT INTO loyalty_program (id, version, code, name, zone, currency, point_name, created_at_ms, enrols)
        VALUES (1, 1, $1, $1, 'Asia/Shanghai', 'CNY', '积分', 0, 0)
        """, [.text(code)])
      try transaction.run(
        """
        INSERT INTO loyalty_config (id, program_id, number, from_ms, activated_at_ms, config)
        VALUES (1, 1, 1, 0, 0, $1)
        """, [.blob(bytes)])
    }
  }

  static func write(in store: Store, _ body: @escaping @Sendable (Transaction) throws -> Void) throws {
    let claim = Claim(principal: "test", method: 1, key: [], digest: [UInt8](repeating: 0, count: 32))
    let job = WriteJob(claim: claim, methodName: "test.figures", request: []) { scope in
      try body(scope.transaction)
      let call = WriteCall(
        principal: .system, scope: scope, isPastFact: false, isDryRun: false, reads: SeenReads())
      return .done(call.effect())
    }
    guard let result = store.perform(job) else { throw Refusal(.draining) }
    if case .failed(let error, _) = result { throw error }
  }
}

extension Principal {
  /// Somebody who sees the cases of these employees, and those of a department.
  static func handler(_ owners: Set<Int64>, of department: Int64?, _ scope: DataScope) -> Principal {
    Principal(
      identity: .employee(owners.min() ?? 0), displayName: "测试", role: .specialist, dataScope: scope,
      departmentId: department, sight: .owners(owners), permissions: PermissionSet(role: .specialist))
  }
}
