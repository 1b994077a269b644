import Contract
import Operations
import TestHouse
import Testing

@testable import Customers

/// Every method × role × data scope: what is out of sight cannot be told apart from what is not there.
struct ScopeMethodTests {
  /// Methods that give many files out and name none: `ScopeTests` compares what comes with what is in sight; what
  /// `approvals.list` gives out is compared with what can be decided, beside the approvals' other tests, and the events
  /// of `system.watch` in `FeedSightTests`.
  private static let walks: Set<String> = [
    "customers.list", "customers.search", "customers.stats", "customers.export", "customers.find_duplicates",
    "members.list", "loyalty.simulate_program",
    "approvals.list", "system.watch",
    "complaints.statistics", "complaints.clusters", "complaints.repeats", "policies.simulate",
  ]
  /// Methods that open files; what they tell of files out of sight is in `ScopeToldTests`.
  private static let opening: Set<String> = ["customers.create", "customers.upsert"]
  /// Methods that name no customer and show none.
  private static let others: Set<String> = [
    "system.describe", "system.health", "system.echo", "system.echo_items", "system.stats",
    "departments.create", "departments.update", "departments.list",
    "employees.create", "employees.get", "employees.update", "employees.leave", "employees.list",
    "accounts.create", "accounts.update", "accounts.retire", "accounts.list",
    "keys.create", "keys.revoke", "keys.list",
    "words.add", "words.retire", "words.list", "attributes.create", "attributes.update", "attributes.list",
    "approvals.set_deputy", "approvals.clear_deputy", "approvals.deputies",
    "programs.create", "programs.get", "programs.list", "programs.set_draft", "programs.activate", "programs.versions",
    "programs.close", "rewards.create", "rewards.update", "rewards.get", "rewards.list",
    "loyalty.finance", "loyalty.verify",
    "calendars.put", "calendars.import", "calendars.get", "calendars.list", "calendars.working_time", "calendars.due",
    "policies.put", "policies.activate", "policies.get", "policies.list",
    "desk.set_handler", "desk.handlers", "desk.set_routes", "desk.get_routes", "desk.hand_over",
    "notices.outbox", "notices.mark_sent",
    "actions.create", "actions.update", "actions.complete", "actions.verify", "actions.get", "actions.list",
  ]
  static let roles: [Role] = [.director, .supervisor, .specialist, .auditor]
  /// Each scope with the nearest place that it does not take in, and what is nobody's.
  private static let hidden: [(DataScope, [String])] = [
    (.own, ["华东", "公海"]), (.department, ["上海", "公海"]), (.departmentTree, ["总部", "华南", "公海"]),
  ]

  @Test func `every method of the contract is tested here or has its place elsewhere`() {
    let tested = Set(ScopeCase.all.map(\.method.name))
    let lists = [tested, Self.walks, Self.opening, Self.others]
    for method in Methods.all {
      #expect(lists.count { $0.contains(method.name) } == 1, "\(method.name)")
    }
    #expect(lists.reduce(0) { $0 + $1.count } == Methods.all.count, "a method that is no more")
    for name in tested {
      let cases = ScopeCase.all.filter { $0.method.name == name }
      #expect(Set(cases.map(\.field)) == cases[0].namingFields, "\(name)")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each case names a file: whoever sees all gets past looking for it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let own = try await company.own(nil)
      for name in ["华南", "公海"] {
        for var named in [company[name].named, company[name].namedBefore] {
          (named.own, named.ownPool, named.ownComplaint) = own
          for one in ScopeCase.all {
            let options = CallOptions(dryRun: one.method.effect == .keyed)
            let outcome = try await one.send(house.admin, named, options)
            #expect(outcome.code != 5, "\(one.method.name) \(one.field): \(outcome)")
            if one.method.name == "customers.get_many" { #expect("\(outcome)".contains("missingIds: []")) }
          }
        }
      }
    }
  }

  /// Whether the call names the old id of a merged file, a file elsewhere in the tree or nobody's: the status is the
  /// same to the byte, but for the words that the caller typed; also where a service speaks for an employee.
  @Test(arguments: Desk.Kind.allCases)
  func `no call tells a file out of sight from one that is not there`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      typealias Caller = (
        desk: Desk, options: CallOptions, role: Role, scope: DataScope, places: [String], own: (Int64, Int64, Int64)
      )
      var callers: [Caller] = []
      let service = try await company.service()
      for role in Self.roles {
        for (scope, places) in Self.hidden {
          let (desk, id) = try await company.desk(role, scope)
          let own = try await company.own(id)
          callers.append((desk, CallOptions(), role, scope, places, own))
          callers.append((service, CallOptions(onBehalfOf: id), role, scope, places, own))
        }
      }
      let before = try StoreDump(house)
      for (desk, options, role, scope, places, own) in callers {
        var missing = Named()
        (missing.own, missing.ownPool, missing.ownComplaint) = own
        for one in ScopeCase.all {
          let untold = try await one.told(desk, missing, options)
          let isAllowed = PermissionSet(role: role).contains(one.method.permission)
          let answers = one.method.name == "customers.get_many"
          #expect(untold.code == (isAllowed ? (answers ? 0 : 5) : 7), "\(role) \(one.method.name): \(untold)")
          for name in places {
            for var named in [company[name].named, company[name].namedBefore] {
              (named.own, named.ownPool, named.ownComplaint) = own
              let told = try await one.told(desk, named, options)
              let isSame = told.bytes == untold.bytes
              #expect(isSame, "\(role) \(scope) \(name) \(one.method.name) \(one.field): \(told), and \(untold)")
            }
          }
        }
      }
      let after = try StoreDump(house)
      #expect(after.lines(notIn: before) + before.lines(notIn: after) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a batch answers for rows out of sight as for rows of nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let hidden = company["华南"].organization
      for role in Self.roles where role != .auditor {
        let (desk, id) = try await company.desk(role, .departmentTree)
        let own = try await house.customer("自己的客户") { $0.ownerId = id }
        func outcomes(_ reply: BulkReply, _ typed: [String]) -> [[UInt8]] {
          zip(reply.results, typed).map { result, typed in
            guard var status = result.status else { return [] }
            for index in status.violations.indices {
              status.violations[index].path = String(status.violations[index].path.trimmingPrefix(/rows\[\d+\]/))
            }
            return ScopeOutcome.refused(status).without(typed).bytes
          }
        }
        let typed = ["\(hidden.id)", "999999", "\(own.id)"]
        let rows = [hidden.id, 999_999, own.id].map { RevertCustomerRow(id: $0, version: 1) }
        let reverted = try await desk.customers.revert(RevertCustomersRequest(rows: rows))
        let told = outcomes(reverted, typed)
        #expect(told[0] == told[1] && !told[0].isEmpty && told[2].isEmpty && reverted.refused == 2)
        guard role != .specialist else { continue }
        let moves = [company["华东"].organization.id, hidden.id, 999_999].map { TransferCustomerRow(id: $0, ownerId: id) }
        let moved = try await desk.customers.transfer(TransferCustomersRequest(rows: moves))
        let places = outcomes(moved, ["", "\(hidden.id)", "999999"])
        #expect(places[1] == places[2] && !places[1].isEmpty && moved.refused == 2)
      }
    }
  }
}
