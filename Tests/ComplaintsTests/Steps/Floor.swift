import Contract
import Operations
import TestHouse

@testable import Complaints

/// A department that handles complaints, its people, a club with points, and steps in one line each.
struct Floor {
  /// Somebody at a desk.
  struct Person {
    let desk: Desk
    let employee: Employee?

    var id: Int64 { employee?.id ?? 0 }
    var name: String { employee.map { "employee:\($0.id)" } ?? "local:0" }
  }

  /// Monday 2027-01-18, 09:00 in Shanghai: working time begins.
  static let mondayMs = TestClock.startMs + 65 * TestClock.hourMs

  let house: any OpenHouse
  let admin: Person
  let customer: Customer
  let departmentId: Int64
  let handler, colleague, accused, supervisor, director, reviewer: Person

  init(_ house: any OpenHouse) async throws {
    self.house = house
    house.clock.nowMs = Self.mondayMs
    let admin = house.admin
    self.admin = Person(desk: admin, employee: nil)
    customer = try await house.customer("王小明")
    let department = try await admin.departments.create(CreateDepartmentRequest(name: "客服部")).id
    departmentId = department
    func person(_ role: Role, _ name: String) async throws -> Person {
      let employee = try await admin.employees.create(
        CreateEmployeeRequest(name: name, role: role, dataScope: .all, departmentId: department))
      let key = try await admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
      return Person(desk: try await house.desk(.key(key)), employee: employee)
    }
    handler = try await person(.specialist, "赵承办")
    colleague = try await person(.specialist, "李同事")
    accused = try await person(.specialist, "周被诉")
    supervisor = try await person(.supervisor, "钱主管")
    director = try await person(.director, "孙总监")
    reviewer = try await person(.director, "吴复核")
  }

  /// A program that customers can be members of, with the customer as one.
  func club() async throws -> Member {
    var config = ProgramConfig()
    config.rules = [EarningRule(code: "base", name: "消费", kind: .rate, points: 1, perMinor: 100)]
    let made = try await admin.desk.programs.create(
      CreateProgramRequest(code: "club", name: "俱乐部", zone: "Asia/Shanghai", currency: "CNY", draft: config))
    _ = try await admin.desk.programs.activate(ActivateProgramRequest(code: "club", version: made.version))
    return try await admin.desk.members.enroll(EnrollMemberRequest(customerId: customer.id, program: "club"))
  }

  func balance(_ member: Member) async throws -> Int64 {
    try await admin.desk.loyalty.balance(BalanceRequest(memberId: member.id)).available
  }

  /// What is broken in the ledger.
  func brokenLedger() async throws -> [String] {
    let pages = try await admin.desk.loyalty.verify(VerifyLedgerRequest()).collected()
    return pages.flatMap(\.broken).map { "\($0.row): \($0.what)" } + (pages.last?.clean == true ? [] : ["not clean"])
  }

  // MARK: A case up to a state

  func recorded(_ fill: (inout RecordComplaintRequest) -> Void = { _ in }) async throws -> Complaint {
    var request = RecordComplaintRequest(
      customerId: customer.id, channel: "phone", wish: "退款并道歉", category: "delivery", accusedId: accused.id)
    fill(&request)
    return try await admin.desk.complaints.record(request)
  }

  func triaged(_ fill: (inout RecordComplaintRequest) -> Void = { _ in }) async throws -> Complaint {
    try await triage(try await recorded(fill))
  }

  func investigated(_ fill: (inout RecordComplaintRequest) -> Void = { _ in }) async throws -> Complaint {
    let triaged = try await triaged(fill)
    return try await handler.desk.complaints.start(ComplaintStepRequest(id: triaged.id, version: triaged.version))
  }

  /// With one piece of evidence.
  func proven(_ fill: (inout RecordComplaintRequest) -> Void = { _ in }) async throws -> Complaint {
    try await evidence(try await investigated(fill))
  }

  func proposed(
    _ lines: [RemedyLine] = Floor.apology, _ substantiated: Substantiated = .yes,
    _ fill: (inout RecordComplaintRequest) -> Void = { _ in }
  ) async throws -> Complaint {
    try await propose(try await proven(fill), lines, substantiated)
  }

  func executing(_ lines: [RemedyLine] = Floor.apology) async throws -> Complaint {
    try await answer(try await proposed(lines), .accepted)
  }

  func resolved(_ substantiated: Substantiated = .yes, _ fill: (inout RecordComplaintRequest) -> Void = { _ in })
    async throws -> Complaint
  {
    let accepted = try await answer(try await proposed(Floor.apology, substantiated, fill), .accepted)
    return try await resolve(try await deliver(accepted, 0))
  }

  func closed(_ substantiated: Substantiated = .yes) async throws -> Complaint {
    try await close(try await followUp(try await resolved(substantiated)))
  }

  static let apology = [RemedyLine(kind: .apology, text: "书面道歉")]
  static func points(_ count: Int64) -> RemedyLine { RemedyLine(kind: .points, points: count, program: "club") }
  static func refund(_ minor: Int64, _ currency: String = "CNY") -> RemedyLine {
    RemedyLine(kind: .refund, amount: Money(minor: minor, currency: currency))
  }
}
