import Contract
import Operations

/// The departments' operations.
struct Departments: DepartmentsService {
  func create(_ request: CreateDepartmentRequest, _ call: WriteCall) throws -> Department {
    let table = DepartmentTable(transaction: call.transaction)
    if let parent = request.parentId { _ = try table.existing(parent, path: "parent_id") }
    try table.checkNameIsFree(request.name, below: request.parentId, except: nil)
    var department = Department()
    department.id = call.nextId("department")
    department.version = 1
    department.name = request.name
    department.parentId = request.parentId
    try table.insert(department)
    call.touch("department", department.id)
    return department
  }

  func update(_ request: UpdateDepartmentRequest, _ call: WriteCall) throws -> Department {
    let table = DepartmentTable(transaction: call.transaction)
    let before = try table.existing(request.id, path: "id")
    try before.checkVersion(request.version)
    let cleared = try ClearedFields(request.clear, clearable: [UpdateDepartmentRequest.Number.parentId])
    var department = before
    if let name = request.name { department.name = name }
    try cleared.change(&department.parentId, to: request.parentId, UpdateDepartmentRequest.Number.parentId, "parent_id")
    try table.checkIsNoCycle(department)
    try table.checkNameIsFree(department.name, below: department.parentId, except: department.id)
    return try call.keep(department, insteadOf: before, table.replace)
  }

  func list(_ request: ListDepartmentsRequest, _ call: ReadCall) throws -> ListDepartmentsReply {
    let all = try DepartmentTable(transaction: call.transaction).all()
    let children = Dictionary(grouping: all) { $0.parentId ?? 0 }
    var reply = ListDepartmentsReply()
    var open = Array((children[0] ?? []).reversed())
    while let next = open.popLast() {
      reply.items.append(next)
      open.append(contentsOf: (children[next.id] ?? []).reversed())
    }
    return reply
  }
}

extension DepartmentTable {
  func existing(_ id: Int64, path: String) throws -> Department {
    guard let department = try find(id) else {
      throw Refusal(.departmentNotFound, path: path, ["id": "\(id)"])
    }
    return department
  }

  func checkNameIsFree(_ name: String, below parentId: Int64?, except id: Int64?) throws {
    if let other = try sibling(named: name, below: parentId), other != id {
      throw Refusal(.departmentExists, path: "name", ["name": name])
    }
  }

  /// Walks from the new parent to the top: the department must not be met on the way.
  func checkIsNoCycle(_ department: Department) throws {
    var above = department.parentId
    while let id = above {
      guard id != department.id else {
        throw Refusal(.departmentCycle, path: "parent_id", ["id": "\(department.id)"])
      }
      above = try existing(id, path: "parent_id").parentId
    }
  }
}
