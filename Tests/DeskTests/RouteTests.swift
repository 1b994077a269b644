import Contract
import Standards
import TestHouse
import Testing

@testable import Desk

/// The routes by which work finds its department.
struct RouteTests {
  @Test(arguments: Desk.Kind.allCases)
  func `the routes are set as a whole, by whoever saw the last ones`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      let none = try await house.admin.desk.getRoutes(GetRoutesRequest())
      #expect(none == Routes(version: 0))
      let items = [
        Route(category: "物流", severity: .urgent, kind: .complaint, channel: "微信", departmentId: desk.east.id),
        Route(departmentId: desk.service.id),
      ]
      let set = try await house.admin.desk.setRoutes(SetRoutesRequest(version: 0, items: items))
      #expect(set == Routes(version: 1, items: items))
      #expect(try await house.admin.desk.getRoutes(GetRoutesRequest()) == set)
      let same = try await house.admin.desk.setRoutes(SetRoutesRequest(version: 1, items: items))
      #expect(same.version == 1, "a change of nothing raises no version")
      let stale = try await house.refusedWithoutTrace {
        try await house.admin.desk.setRoutes(SetRoutesRequest(version: 0, items: []))
      }
      #expect(stale == "VERSION_MISMATCH version")
      let cleared = try await house.admin.desk.setRoutes(SetRoutesRequest(version: 1, items: []))
      #expect(cleared == Routes(version: 2))
      #expect(try await house.admin.desk.getRoutes(GetRoutesRequest()) == cleared)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what is wrong with a route is named and leaves no trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await ServiceDesk(house)
      func set(_ fill: (inout Route) -> Void) async throws -> String {
        var route = Route(departmentId: desk.east.id)
        fill(&route)
        let items = [Route(departmentId: desk.service.id), route]
        return try await house.refusedWithoutTrace {
          try await house.admin.desk.setRoutes(SetRoutesRequest(version: 0, items: items))
        }
      }
      #expect(try await set { $0.departmentId = 9999 } == "DEPARTMENT_UNKNOWN items[1].department_id")
      #expect(try await set { $0.category = "天气" } == "WORD_UNKNOWN items[1].category")
      #expect(try await set { $0.channel = "信鸽" } == "WORD_UNKNOWN items[1].channel")
      #expect(try await set { $0.severity = .unspecified } == "INVALID_REQUEST items[1].severity:UNKNOWN_ENUM_VALUE")
      #expect(try await set { $0.kind = .unspecified } == "INVALID_REQUEST items[1].kind:UNKNOWN_ENUM_VALUE")
      let supervisor = try await house.desk(.role(.supervisor))
      let denied = try await house.refusedWithoutTrace {
        try await supervisor.desk.setRoutes(SetRoutesRequest(version: 0, items: []))
      }
      #expect(denied == "PERMISSION_DENIED")
    }
  }

  @Test func `work goes to the first route that fits all that it says`() async throws {
    let house = try TestHouse()
    let desk = try await ServiceDesk(house)
    let items = [
      Route(category: "物流", severity: .urgent, departmentId: desk.east.id),
      Route(category: "物流", departmentId: desk.west.id),
      Route(kind: .request, channel: "电话", departmentId: desk.east.id),
      Route(category: "物流", severity: .major, departmentId: desk.service.id),
      Route(severity: .major, departmentId: desk.service.id),
    ]
    _ = try await house.admin.desk.setRoutes(SetRoutesRequest(version: 0, items: items))
    let cases: [(DeskSubject, Int64?)] = [
      (.made("物流", severity: .urgent), desk.east.id), (.made("物流"), desk.west.id),
      (.made("物流", severity: .major), desk.west.id), (.made(nil, kind: .request, channel: "电话"), desk.east.id),
      (.made(nil, kind: .complaint, channel: "电话"), nil), (.made(nil, kind: .request, channel: nil), nil),
      (.made("质量", severity: .major), desk.service.id), (.made("质量"), nil), (.made(nil), nil),
    ]
    for (subject, department) in cases {
      let found = try house.read {
        try Roster(transaction: $0, book: StandardsBook(), cases: MadeCases()).route(subject)
      }
      #expect(found == department, "\(subject)")
    }
  }
}
