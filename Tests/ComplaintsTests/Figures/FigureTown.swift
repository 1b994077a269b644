import Contract
import Operations
import Store
import TestHouse

/// A town whose people complain, and those who work on it: each does some of what is possible, and time goes by.
final class FigureTown {
  /// A complaint, and what replies said of it, one after another.
  struct Affair {
    var current: Complaint
    /// The replies of its steps by the instants of these.
    var replies: [(atMs: Int64, complaint: Complaint)]
    /// What was delivered.
    var given: [(atMs: Int64, what: RemedyLine)] = []
  }

  let house: FigureHouse
  var random: SeededRandom
  let admin: Desk
  var closer: Desk
  var reviewer: Desk
  private(set) var reviewerId: Int64 = 0
  private(set) var departments: [Department] = []
  private(set) var handlers: [Employee] = []
  private(set) var customers: [Customer] = []
  var affairs: [Affair] = []
  /// Steps by name, of those that were done.
  var done: [String: Int] = [:]

  var clock: TestClock { house.house.clock }

  init(seed: UInt64) async throws {
    house = try FigureHouse()
    random = SeededRandom(seed: seed)
    admin = house.house.admin
    (closer, reviewer) = (admin, admin)
    try house.foundProgram("points")
    for name in ["客服一部", "客服二部"] {
      departments.append(try await admin.departments.create(CreateDepartmentRequest(name: name)))
    }
    for number in 0..<4 {
      handlers.append(
        try await admin.employees.create(
          CreateEmployeeRequest(name: "承办\(number)", role: .specialist, departmentId: departments[number % 2].id)))
    }
    (closer, _) = try await director("结案")
    (reviewer, reviewerId) = try await director("复核")
    for number in 0..<25 {
      let customer = try await house.house.customer("客户\(number)")
      customers.append(customer)
      if number % 2 == 0 {
        _ = try await admin.members.enroll(EnrollMemberRequest(customerId: customer.id, program: "points"))
      }
    }
  }

  private func director(_ name: String) async throws -> (Desk, Int64) {
    let employee = try await admin.employees.create(
      CreateEmployeeRequest(name: name, role: .director, departmentId: departments[0].id))
    let key = try await admin.keys.create(CreateKeyRequest(employeeId: employee.id))
    return (try await house.house.desk(.key(key.credential ?? "")), employee.id)
  }

  // MARK: Chance

  func chance(_ count: Int, of all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < count }

  func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

  // MARK: Life

  /// Lets so many people complain, and handles what they complain of, with so many steps a complaint.
  func live(complaints: Int, steps: Int) async throws {
    for number in 0..<complaints * steps {
      clock.nowMs += Int64.random(in: 0..<TestClock.hourMs, using: &random)
      if number % steps == 0 { try await complain() }
      // What is new is busy; what is old comes back now and then.
      let newest = affairs.count - 1
      let index = chance(1, of: 6) ? Int.random(in: 0...newest, using: &random) : max(0, newest - pick(Array(0..<20)))
      try await work(on: index)
    }
    try await settle()
  }

  private func complain() async throws {
    var request = RecordComplaintRequest(channel: pick(["phone", "wechat", "app"]), wish: "退款")
    if chance(9, of: 10) { request.customerId = pick(customers).id } else { request.anonymous = true }
    if chance(1, of: 2) { request.category = pick(["delivery", "billing"]) }
    if chance(2, of: 3) { request.product = pick(["茶杯", "茶壶", "茶盘"]) }
    request.severity = pick([.general, .general, .general, .major, .urgent])
    if chance(1, of: 15) { request.authorityDueMs = clock.nowMs + 20 * TestClock.dayMs }
    let complaint = try await admin.complaints.record(request)
    affairs.append(Affair(current: complaint, replies: [(complaint.changedAtMs, complaint)]))
    done["record", default: 0] += 1
  }

  /// What nobody looked at is done before anybody counts.
  func settle() async throws {
    for _ in 0..<10_000 {
      let nowMs = clock.nowMs
      let dueCount = try house.house.read { transaction in
        try transaction.first("SELECT count(*) FROM agenda WHERE wake_ms <= $1", [.int(nowMs)]) { $0.int(0) } ?? 0
      }
      if dueCount == 0 { return }
      _ = try await house.house.customer("路人")
    }
    throw NeverSettled()
  }
}

struct NeverSettled: Error {}
