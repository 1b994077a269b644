import Contract
import Store
import TestHouse
import Testing

@testable import Identity

/// What later rooms ask of the people and the tree of departments.
struct StaffTests {
  private static func department(_ house: TestHouse, _ name: String, _ parent: Department? = nil) async throws
    -> Department
  {
    try await house.admin.departments.create(CreateDepartmentRequest(name: name, parentId: parent?.id))
  }

  @Test func `a department is below itself and all above it, and below no other`() async throws {
    let house = try TestHouse()
    let top = try await Self.department(house, "总部")
    let middle = try await Self.department(house, "华东", top)
    let low = try await Self.department(house, "杭州", middle)
    let other = try await Self.department(house, "西部", top)
    let all = [top, middle, low, other]
    try house.read { transaction in
      let tree = DepartmentTree(transaction)
      for (under, above) in [
        (top, [top]), (middle, [top, middle]), (low, [top, middle, low]), (other, [top, other]),
      ] {
        for department in all {
          let isBelow = try tree.isBelow(under.id, department.id)
          #expect(isBelow == above.contains(department), "\(under.name) below \(department.name)")
        }
      }
      let nobody = try tree.isBelow(9999, top.id)
      #expect(!nobody)
      let (parents, missing) = (try all.map { try tree.parent(of: $0.id) }, try tree.exists(9999))
      #expect(parents == [nil, top.id, middle.id, top.id] && !missing)
      let exists = try tree.exists(low.id)
      #expect(exists)
    }
  }

  @Test func `those who work here are found by role, by department and below it, without who left`() async throws {
    let house = try TestHouse()
    let top = try await Self.department(house, "总部")
    let low = try await Self.department(house, "杭州", try await Self.department(house, "华东", top))
    func person(_ role: Role, _ department: Department?) async throws -> Employee {
      try await house.admin.employees.create(
        CreateEmployeeRequest(name: "李雷", role: role, departmentId: department?.id))
    }
    let (chief, worker) = (try await person(.supervisor, top), try await person(.specialist, low))
    let (gone, free) = (try await person(.supervisor, low), try await person(.supervisor, nil))
    _ = try await house.admin.employees.leave(LeaveEmployeeRequest(id: gone.id, version: 1))
    try house.read { transaction in
      let staff = Staff(transaction)
      let supervisors = try staff.working(.supervisor)
      #expect(supervisors == [chief, free])
      let (here, below) = (try staff.working(in: top.id), try staff.working(inTreeOf: top.id))
      #expect(here == [chief] && below == [chief, worker])
      let (emptied, others) = (try staff.working(in: low.id), try staff.working(after: chief.id, limit: 9))
      #expect(emptied == [worker] && others == [worker, free])
      let known = try staff.find(gone.id)
      #expect(known?.leftAtMs == TestClock.startMs)
    }
  }

  @Test func `those of a role are read by an index`() async throws {
    let house = try TestHouse()
    let plan = try house.read {
      try $0.all("EXPLAIN QUERY PLAN SELECT name FROM employee WHERE role = 3 AND left_at_ms IS NULL ORDER BY id") {
        $0.text(3)
      }
    }
    #expect(plan.count == 1 && plan[0].contains("employee_by_role"), "\(plan)")
  }
}
