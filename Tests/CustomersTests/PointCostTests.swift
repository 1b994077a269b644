import CSQLite
import Contract
import TestHouse
import Testing

@testable import Store

/// Calls that run where the request arrived (COST_POINT) find at most 64 records, each by key: they cost the same
/// however many files there are.
struct PointCostTests {
  /// What the statements of a connection have done since they were last asked.
  private struct Work: Equatable {
    var runs: Int32 = 0
    var steps: Int32 = 0
    var scans: Int32 = 0

    static func take(_ house: TestHouse) throws -> Work {
      let handle = try house.store.openReader().transaction.connection.handle
      var work = Work()
      var statement = sqlite3_next_stmt(handle, nil)
      while let current = statement {
        work.runs += sqlite3_stmt_status(current, SQLITE_STMTSTATUS_RUN, 1)
        work.steps += sqlite3_stmt_status(current, SQLITE_STMTSTATUS_VM_STEP, 1)
        for what in [SQLITE_STMTSTATUS_FULLSCAN_STEP, SQLITE_STMTSTATUS_SORT, SQLITE_STMTSTATUS_AUTOINDEX] {
          work.scans += sqlite3_stmt_status(current, what, 1)
        }
        statement = sqlite3_next_stmt(handle, current)
      }
      return work
    }
  }

  private struct Ask {
    let method: MethodInfo
    let call: (Desk) async throws -> Void

    init<Request, Reply>(_ method: Method<Request, Reply>, _ request: Request) {
      self.method = method.info
      call = { _ = try await $0.call(method, request, CallOptions()) }
    }
  }

  /// The most that each may ask for: files that were merged away, by reference and by id.
  private static func asks(_ files: [Customer], _ employee: Int64, _ voucher: String) -> [Ask] {
    typealias Of = Methods.Customers
    return [
      Ask(Of.get, GetCustomerRequest(id: files[0].id)), Ask(Of.get, GetCustomerRequest(number: files[0].number)),
      Ask(Of.get, GetCustomerRequest(externalRef: "erp:0")),
      Ask(Methods.Purchases.get, GetPurchaseRequest(id: 1)),
      Ask(Methods.Purchases.get, GetPurchaseRequest(externalRef: "shop:1")),
      Ask(Methods.Employees.get, GetEmployeeRequest(id: employee)),
      Ask(Methods.Programs.get, GetProgramRequest(id: 1)), Ask(Methods.Programs.get, GetProgramRequest(code: "points")),
      Ask(Methods.Rewards.get, GetRewardRequest(id: 1)), Ask(Methods.Rewards.get, GetRewardRequest(code: "cup")),
      Ask(Methods.Rewards.check, CheckRewardRequest(customerNumber: files[0].number, program: "points", reward: "cup")),
      Ask(Methods.Vouchers.get, GetVoucherRequest(code: voucher)),
      Ask(Methods.Members.get, GetMemberRequest(memberId: 1)),
      Ask(Methods.Members.get, GetMemberRequest(card: "CARD1")),
      Ask(Methods.Members.get, GetMemberRequest(customerId: files[0].id, program: "points")),
      Ask(Methods.Members.getPool, GetPoolRequest(id: 1)),
      Ask(Methods.Members.tier, GetMemberRequest(card: "CARD1")),
      Ask(Methods.Members.tier, GetMemberRequest(customerId: files[0].id, program: "points")),
      Ask(Methods.Loyalty.balance, BalanceRequest(customerId: files[0].id, program: "points")),
      Ask(Methods.Loyalty.getRedemption, GetRedemptionRequest(id: 1)),
      Ask(Methods.Loyalty.getTransaction, GetTransactionRequest(id: 1)),
      Ask(Methods.Complaints.get, GetComplaintRequest(id: 1)),
      Ask(Methods.Complaints.get, GetComplaintRequest(externalRef: "cmp:1")),
      Ask(Methods.Requests.get, GetServiceRequest(id: 2)), Ask(Methods.Actions.get, GetActionRequest(id: 1)),
      Ask(Methods.System.describe, DescribeRequest()), Ask(Methods.System.health, HealthRequest()),
      Ask(Methods.System.echo, EchoRequest()), Ask(Methods.System.stats, StatsRequest()),
    ]
  }

  /// A family pool of as many members as there may be, of files that were merged.
  private static func fillPool(_ house: TestHouse, _ files: [Customer]) async throws {
    for number in 1...20 {
      let member = try await house.admin.members.enroll(
        EnrollMemberRequest(customerId: files[number - 1].id, card: "CARD\(number)", openingPoints: 5))
      if number == 1 {
        _ = try await house.admin.members.createPool(CreatePoolRequest(memberId: member.id, name: "家"))
      } else {
        _ = try await house.admin.members.joinPool(JoinPoolRequest(memberId: member.id, poolId: 1))
      }
    }
  }

  @Test func `a point read finds its records by key and costs the same among a few files and among thousands`()
    async throws
  {
    let house = try TestHouse()
    let employee = try await house.employee(.director)
    var files: [Customer] = []
    for number in 0..<64 {
      let old = try await house.customer { $0.externalRefs = ["erp:\(number)"] }
      let into = try await house.customer()
      _ = try await house.admin.customers.merge(MergeCustomersRequest(into: into.id, from: old.id))
      files.append(old)
    }
    _ = try await house.admin.purchases.record(
      RecordPurchaseRequest(customerId: 1, externalRef: "shop:1", amount: Money(minor: 1, currency: "CNY")))
    _ = try await house.admin.programs.create(
      CreateProgramRequest(
        code: "points", name: "积分", zone: "Asia/Shanghai", currency: "CNY", draft: ProgramConfig(enrolAtPurchase: false)
      ))
    _ = try await house.admin.programs.activate(ActivateProgramRequest(id: 1, version: 1))
    try await Self.fillPool(house, files)
    _ = try await house.admin.rewards.create(
      CreateRewardRequest(code: "cup", name: "杯子", points: 1, perMember: 1))
    let voucher = try await house.admin.vouchers.issue(IssueVouchersRequest(card: "CARD1", name: "券")).items[0]
    _ = try await house.admin.loyalty.reserve(RedeemRequest(card: "CARD1", points: 1))
    _ = try await house.admin.complaints.record(
      RecordComplaintRequest(customerId: files[0].id, channel: "phone", wish: "退款", externalRef: "cmp:1"))
    _ = try await house.admin.requests.record(
      RecordServiceRequest(customerId: files[0].id, channel: "phone", title: "安装"))
    _ = try await house.admin.actions.create(
      CreateActionRequest(
        kind: .corrective, title: "改进", ownerId: employee.id, dueMs: house.clock.nowMs + 1000, complaintIds: [1]))
    let asks = Self.asks(files, employee.id, voucher.code)
    #expect(Set(asks.map(\.method.name)) == Set(Methods.all.filter { $0.cost == .point }.map(\.name)))
    func works() async throws -> [Work] {
      var works: [Work] = []
      for ask in asks {
        _ = try Work.take(house)
        try await ask.call(house.admin)
        works.append(try Work.take(house))
      }
      return works
    }
    let few = try await works()
    for start in stride(from: 0, to: 2000, by: 500) {
      let rows = (start..<start + 500).map {
        UpsertCustomerRow(customer: CreateCustomerRequest(name: "王小明", externalRefs: ["crm:\($0)"]))
      }
      #expect(try await house.admin.customers.upsert(UpsertCustomersRequest(rows: rows)).created == 500)
    }
    let many = try await works()
    for (ask, (before, after)) in zip(asks, zip(few, many)) {
      // A merged file that is named by reference: the reference, its row, where it went, and that row.
      #expect(after.scans == 0 && after.runs <= 64, "\(ask.method.name): \(after)")
      #expect(after == before, "\(ask.method.name): \(after), not \(before)")
    }
    #expect(many[0].runs >= 3, "what is counted are the statements of these calls")
    _ = try await house.admin.customers.stats(CustomerStatsRequest())
    #expect(try Work.take(house).scans > 1000, "a scan would have been seen")
  }
}
