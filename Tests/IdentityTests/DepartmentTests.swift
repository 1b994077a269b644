import Contract
import TestHouse
import Testing

/// The tree of departments.
struct DepartmentTests {
  private static func create(
    _ house: some OpenHouse, _ name: String, below parent: Department? = nil
  ) async throws -> Department {
    try await house.admin.departments.create(CreateDepartmentRequest(name: name, parentId: parent?.id))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the list names each department after the one above it`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let sales = try await Self.create(house, "销售部")
      let service = try await Self.create(house, "客服部")
      let east = try await Self.create(house, "华东", below: sales)
      let hangzhou = try await Self.create(house, "杭州", below: east)
      let west = try await Self.create(house, "西部", below: sales)
      let listed = try await house.admin.departments.list(ListDepartmentsRequest()).items
      #expect(listed == [sales, east, hangzhou, west, service])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a department moves with all below it, and to the top`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let sales = try await Self.create(house, "销售部")
      let east = try await Self.create(house, "华东", below: sales)
      let hangzhou = try await Self.create(house, "杭州", below: east)
      let departments = house.admin.departments
      let top = try await departments.update(
        UpdateDepartmentRequest(id: east.id, version: 1, clear: [UpdateDepartmentRequest.Number.parentId]))
      #expect(top.parentId == nil && top.version == 2)
      let back = UpdateDepartmentRequest(id: sales.id, version: 1, parentId: hangzhou.id)
      _ = try await departments.update(back)
      #expect(try await departments.list(ListDepartmentsRequest()).items.map(\.name) == ["华东", "杭州", "销售部"])
      let same = UpdateDepartmentRequest(id: east.id, version: 2, name: "华东")
      #expect(try await departments.update(same).version == 2, "a change of nothing raises no version")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `no department stands below itself`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let sales = try await Self.create(house, "销售部")
      let east = try await Self.create(house, "华东", below: sales)
      let hangzhou = try await Self.create(house, "杭州", below: east)
      for below in [sales, east, hangzhou] {
        let request = UpdateDepartmentRequest(id: sales.id, version: 1, parentId: below.id)
        let outcome = try await house.refusedWithoutTrace { try await house.admin.departments.update(request) }
        #expect(outcome == "DEPARTMENT_CYCLE parent_id")
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `names are unique beside each other only`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let sales = try await Self.create(house, "销售部")
      let below = try await Self.create(house, "销售部", below: sales)
      let taken = "DEPARTMENT_EXISTS name"
      #expect(try await house.refusedWithoutTrace { try await Self.create(house, "销售部") } == taken)
      #expect(try await house.refusedWithoutTrace { try await Self.create(house, "销售部", below: sales) } == taken)
      let up = UpdateDepartmentRequest(
        id: below.id, version: 1, clear: [UpdateDepartmentRequest.Number.parentId])
      #expect(try await house.refusedWithoutTrace { try await house.admin.departments.update(up) } == taken)
      let renamed = UpdateDepartmentRequest(id: below.id, version: 1, name: "另一部", clear: up.clear)
      #expect(try await house.admin.departments.update(renamed).parentId == nil)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is not there, or was changed meanwhile, is refused`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let sales = try await Self.create(house, "销售部")
      func update(_ fill: (inout UpdateDepartmentRequest) -> Void) async throws -> String {
        var request = UpdateDepartmentRequest(id: sales.id, version: 1)
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.departments.update(request) }
      }
      #expect(try await update { $0.id = 99 } == "DEPARTMENT_NOT_FOUND id")
      #expect(try await update { $0.parentId = 99 } == "DEPARTMENT_NOT_FOUND parent_id")
      #expect(try await update { $0.version = 2 } == "VERSION_MISMATCH version")
      #expect(try await update { $0.clear = [UpdateDepartmentRequest.Number.name] } == "CANNOT_CLEAR clear[0]")
      let orphan = CreateDepartmentRequest(name: "华东", parentId: 99)
      #expect(await said { try await house.admin.departments.create(orphan) } == "DEPARTMENT_NOT_FOUND parent_id")
    }
  }
}
