internal import Client
internal import Contract
internal import Wire

/// A department with employees who take complaints out of its queue. Many of them, since each has a limit of open work,
/// and who takes one more is asked first how much they have.
struct ComplaintDesk: Sendable {
  let department: UInt64
  let takers: [UInt64]

  private static let name = "guanxi-bench"
  private static let takersCount = 200
  /// As much open work as the contract lets anybody have.
  private static let loadMax: UInt32 = 10_000

  /// The desk of an earlier run, or a new one.
  /// - Throws: `BenchError` where the caller may not open one or not act for its employees.
  static func open(_ client: Client) async throws -> ComplaintDesk {
    do {
      let departments = try await client.departments.list(ListDepartmentsRequest()).items
      let department: Int64
      if let known = departments.first(where: { $0.name == name }) {
        department = known.id
      } else {
        department = try await client.departments.create(CreateDepartmentRequest(name: name)).id
      }
      let takers = try await takers(of: department, client)
      return ComplaintDesk(department: UInt64(clamping: department), takers: takers.map { UInt64(clamping: $0) })
    } catch let error as CallError where error.code == .permissionDenied {
      throw BenchError(
        "complaint needs a desk: \(error.message); call as an administrator, or with a key whose scopes are "
          + "IDENTITY_READ, IDENTITY_WRITE, COMPLAINTS_WRITE, COMPLAINTS_MANAGE and DELEGATE")
    }
  }

  private static func takers(of department: Int64, _ client: Client) async throws -> [Int64] {
    var takers: [Int64] = []
    var request = ListEmployeesRequest(departmentId: department)
    request.limit = 500
    repeat {
      let page = try await client.employees.list(request)
      takers += page.items.filter { $0.name.hasPrefix(name) }.map(\.id)
      request.cursor = page.nextCursor
    } while request.cursor != nil
    for number in takers.count..<max(takers.count, takersCount) {
      var employee = CreateEmployeeRequest(name: "\(name) \(number + 1)", role: .specialist)
      employee.departmentId = department
      let id = try await client.employees.create(employee).id
      var handler = SetHandlerRequest(employeeId: id)
      handler.loadMax = loadMax
      // Nobody gives them work but they themselves.
      handler.takesWork = false
      _ = try await client.desk.setHandler(handler)
      takers.append(id)
    }
    return takers
  }
}
