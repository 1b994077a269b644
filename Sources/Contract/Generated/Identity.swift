// Generated from identity.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public struct Department: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var name: String
  /// The department above; absent at the top.
  public var parentId: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.name = ""
    self.parentId = nil
  }

  public init(id: Int64, version: Int64, name: String, parentId: Int64? = nil) {
    self.id = id
    self.version = version
    self.name = name
    self.parentId = parentId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let parentId: UInt32 = 4
  }

  public static let messageName = "Department"

  public static let shape: MessageShape = {
    var source = Guanxi__Department()
    guanxi__department__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Department>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name) ?? ""
    self.parentId = source.pointee.has_parent_id == 0 ? nil : source.pointee.parent_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Department> {
    let target = arena.make(Guanxi__Department.self)
    guanxi__department__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    if let value = self.parentId {
      target.pointee.has_parent_id = 1
      target.pointee.parent_id = value
    }
    return target
  }
}

public struct CreateDepartmentRequest: ContractMessage {
  public var name: String
  public var parentId: Int64?

  public init() {
    self.name = ""
    self.parentId = nil
  }

  public init(name: String, parentId: Int64? = nil) {
    self.name = name
    self.parentId = parentId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let parentId: UInt32 = 2
  }

  public static let messageName = "CreateDepartmentRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateDepartmentRequest()
    guanxi__create_department_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxLen: 100, pattern: .line), FieldRule(2, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateDepartmentRequest>) {
    self.name = lift(source.pointee.name) ?? ""
    self.parentId = source.pointee.has_parent_id == 0 ? nil : source.pointee.parent_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateDepartmentRequest> {
    let target = arena.make(Guanxi__CreateDepartmentRequest.self)
    guanxi__create_department_request__init(target)
    target.pointee.name = arena.lower(self.name)
    if let value = self.parentId {
      target.pointee.has_parent_id = 1
      target.pointee.parent_id = value
    }
    return target
  }
}

public struct UpdateDepartmentRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  public var name: String?
  public var parentId: Int64?
  /// Field numbers to clear: 4 moves the department to the top.
  public var clear: [UInt32]

  public init() {
    self.id = 0
    self.version = 0
    self.name = nil
    self.parentId = nil
    self.clear = []
  }

  public init(id: Int64, version: Int64, name: String? = nil, parentId: Int64? = nil, clear: [UInt32] = []) {
    self.id = id
    self.version = version
    self.name = name
    self.parentId = parentId
    self.clear = clear
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let parentId: UInt32 = 4
    public static let clear: UInt32 = 15
  }

  public static let messageName = "UpdateDepartmentRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateDepartmentRequest()
    guanxi__update_department_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(4, min: 1),
        FieldRule(15, maxItems: 16),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateDepartmentRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name)
    self.parentId = source.pointee.has_parent_id == 0 ? nil : source.pointee.parent_id
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateDepartmentRequest> {
    let target = arena.make(Guanxi__UpdateDepartmentRequest.self)
    guanxi__update_department_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    if let value = self.parentId {
      target.pointee.has_parent_id = 1
      target.pointee.parent_id = value
    }
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    return target
  }
}

public struct ListDepartmentsRequest: ContractMessage {
  public init() {}

  public static let messageName = "ListDepartmentsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListDepartmentsRequest()
    guanxi__list_departments_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListDepartmentsRequest>) {
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListDepartmentsRequest> {
    let target = arena.make(Guanxi__ListDepartmentsRequest.self)
    guanxi__list_departments_request__init(target)
    return target
  }
}

public struct ListDepartmentsReply: ContractMessage {
  public var items: [Department]

  public init() {
    self.items = []
  }

  public init(items: [Department] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "ListDepartmentsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListDepartmentsReply()
    guanxi__list_departments_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Department.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListDepartmentsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListDepartmentsReply> {
    let target = arena.make(Guanxi__ListDepartmentsReply.self)
    guanxi__list_departments_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct Employee: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var name: String
  public var role: Role
  public var dataScope: DataScope
  public var departmentId: Int64?
  /// When the employment ended; absent for those who work here.
  public var leftAtMs: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.name = ""
    self.role = .unspecified
    self.dataScope = .unspecified
    self.departmentId = nil
    self.leftAtMs = nil
  }

  public init(
    id: Int64,
    version: Int64,
    name: String,
    role: Role,
    dataScope: DataScope,
    departmentId: Int64? = nil,
    leftAtMs: Int64? = nil
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.role = role
    self.dataScope = dataScope
    self.departmentId = departmentId
    self.leftAtMs = leftAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let role: UInt32 = 4
    public static let dataScope: UInt32 = 5
    public static let departmentId: UInt32 = 6
    public static let leftAtMs: UInt32 = 7
  }

  public static let messageName = "Employee"

  public static let shape: MessageShape = {
    var source = Guanxi__Employee()
    guanxi__employee__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Employee>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name) ?? ""
    self.role = lift(enum: source.pointee.role.rawValue)
    self.dataScope = lift(enum: source.pointee.data_scope.rawValue)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.leftAtMs = source.pointee.has_left_at_ms == 0 ? nil : source.pointee.left_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Employee> {
    let target = arena.make(Guanxi__Employee.self)
    guanxi__employee__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_role = 1
    target.pointee.role = Guanxi__Role(UInt32(bitPattern: self.role.rawValue))
    target.pointee.has_data_scope = 1
    target.pointee.data_scope = Guanxi__DataScope(UInt32(bitPattern: self.dataScope.rawValue))
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.leftAtMs {
      target.pointee.has_left_at_ms = 1
      target.pointee.left_at_ms = value
    }
    return target
  }
}

public struct CreateEmployeeRequest: ContractMessage {
  public var name: String
  public var role: Role
  /// Without it: a director and an auditor see all, a supervisor the department and below, a specialist their own.
  public var dataScope: DataScope?
  public var departmentId: Int64?

  public init() {
    self.name = ""
    self.role = .unspecified
    self.dataScope = nil
    self.departmentId = nil
  }

  public init(name: String, role: Role, dataScope: DataScope? = nil, departmentId: Int64? = nil) {
    self.name = name
    self.role = role
    self.dataScope = dataScope
    self.departmentId = departmentId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let role: UInt32 = 2
    public static let dataScope: UInt32 = 3
    public static let departmentId: UInt32 = 4
  }

  public static let messageName = "CreateEmployeeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateEmployeeRequest()
    guanxi__create_employee_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 100, pattern: .line),
        FieldRule(2, required: true),
        FieldRule(4, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateEmployeeRequest>) {
    self.name = lift(source.pointee.name) ?? ""
    self.role = lift(enum: source.pointee.role.rawValue)
    self.dataScope = source.pointee.has_data_scope == 0 ? nil : lift(enum: source.pointee.data_scope.rawValue)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateEmployeeRequest> {
    let target = arena.make(Guanxi__CreateEmployeeRequest.self)
    guanxi__create_employee_request__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.has_role = 1
    target.pointee.role = Guanxi__Role(UInt32(bitPattern: self.role.rawValue))
    if let value = self.dataScope {
      target.pointee.has_data_scope = 1
      target.pointee.data_scope = Guanxi__DataScope(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    return target
  }
}

public struct GetEmployeeRequest: ContractMessage {
  public var id: Int64

  public init() {
    self.id = 0
  }

  public init(id: Int64) {
    self.id = id
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
  }

  public static let messageName = "GetEmployeeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetEmployeeRequest()
    guanxi__get_employee_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetEmployeeRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetEmployeeRequest> {
    let target = arena.make(Guanxi__GetEmployeeRequest.self)
    guanxi__get_employee_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct UpdateEmployeeRequest: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var name: String?
  public var role: Role?
  public var dataScope: DataScope?
  public var departmentId: Int64?
  /// Field numbers to clear: 6 takes the employee out of every department.
  public var clear: [UInt32]

  public init() {
    self.id = 0
    self.version = 0
    self.name = nil
    self.role = nil
    self.dataScope = nil
    self.departmentId = nil
    self.clear = []
  }

  public init(
    id: Int64,
    version: Int64,
    name: String? = nil,
    role: Role? = nil,
    dataScope: DataScope? = nil,
    departmentId: Int64? = nil,
    clear: [UInt32] = []
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.role = role
    self.dataScope = dataScope
    self.departmentId = departmentId
    self.clear = clear
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let role: UInt32 = 4
    public static let dataScope: UInt32 = 5
    public static let departmentId: UInt32 = 6
    public static let clear: UInt32 = 15
  }

  public static let messageName = "UpdateEmployeeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateEmployeeRequest()
    guanxi__update_employee_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(6, min: 1),
        FieldRule(15, maxItems: 16),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateEmployeeRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name)
    self.role = source.pointee.has_role == 0 ? nil : lift(enum: source.pointee.role.rawValue)
    self.dataScope = source.pointee.has_data_scope == 0 ? nil : lift(enum: source.pointee.data_scope.rawValue)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateEmployeeRequest> {
    let target = arena.make(Guanxi__UpdateEmployeeRequest.self)
    guanxi__update_employee_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    if let value = self.role {
      target.pointee.has_role = 1
      target.pointee.role = Guanxi__Role(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.dataScope {
      target.pointee.has_data_scope = 1
      target.pointee.data_scope = Guanxi__DataScope(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    return target
  }
}

public struct LeaveEmployeeRequest: ContractMessage {
  public var id: Int64
  public var version: Int64

  public init() {
    self.id = 0
    self.version = 0
  }

  public init(id: Int64, version: Int64) {
    self.id = id
    self.version = version
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
  }

  public static let messageName = "LeaveEmployeeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__LeaveEmployeeRequest()
    guanxi__leave_employee_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1), FieldRule(2, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__LeaveEmployeeRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__LeaveEmployeeRequest> {
    let target = arena.make(Guanxi__LeaveEmployeeRequest.self)
    guanxi__leave_employee_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    return target
  }
}

public struct ListEmployeesRequest: ContractMessage {
  /// Only those of this department.
  public var departmentId: Int64?
  /// Also those who left.
  public var includeLeft: Bool?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before.
  public var cursor: String?

  public init() {
    self.departmentId = nil
    self.includeLeft = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(departmentId: Int64? = nil, includeLeft: Bool? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.departmentId = departmentId
    self.includeLeft = includeLeft
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let departmentId: UInt32 = 1
    public static let includeLeft: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListEmployeesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListEmployeesRequest()
    guanxi__list_employees_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(3, min: 1, max: 500), FieldRule(4, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListEmployeesRequest>) {
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.includeLeft = source.pointee.has_include_left == 0 ? nil : source.pointee.include_left != 0
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListEmployeesRequest> {
    let target = arena.make(Guanxi__ListEmployeesRequest.self)
    guanxi__list_employees_request__init(target)
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.includeLeft {
      target.pointee.has_include_left = 1
      target.pointee.include_left = value ? 1 : 0
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListEmployeesReply: ContractMessage {
  public var items: [Employee]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Employee] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListEmployeesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListEmployeesReply()
    guanxi__list_employees_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Employee.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListEmployeesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListEmployeesReply> {
    let target = arena.make(Guanxi__ListEmployeesReply.self)
    guanxi__list_employees_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct Account: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var name: String
  public var scopes: [Permission]
  public var retiredAtMs: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.name = ""
    self.scopes = []
    self.retiredAtMs = nil
  }

  public init(id: Int64, version: Int64, name: String, scopes: [Permission] = [], retiredAtMs: Int64? = nil) {
    self.id = id
    self.version = version
    self.name = name
    self.scopes = scopes
    self.retiredAtMs = retiredAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let scopes: UInt32 = 4
    public static let retiredAtMs: UInt32 = 5
  }

  public static let messageName = "Account"

  public static let shape: MessageShape = {
    var source = Guanxi__Account()
    guanxi__account__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Account>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name) ?? ""
    self.scopes = lift(enums: source.pointee.scopes, source.pointee.n_scopes)
    self.retiredAtMs = source.pointee.has_retired_at_ms == 0 ? nil : source.pointee.retired_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Account> {
    let target = arena.make(Guanxi__Account.self)
    guanxi__account__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_scopes = self.scopes.count
    target.pointee.scopes = arena.lower(enums: self.scopes)
    if let value = self.retiredAtMs {
      target.pointee.has_retired_at_ms = 1
      target.pointee.retired_at_ms = value
    }
    return target
  }
}

public struct CreateAccountRequest: ContractMessage {
  public var name: String
  /// What the account may do; it cannot exceed what the caller may do.
  public var scopes: [Permission]

  public init() {
    self.name = ""
    self.scopes = []
  }

  public init(name: String, scopes: [Permission] = []) {
    self.name = name
    self.scopes = scopes
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let scopes: UInt32 = 2
  }

  public static let messageName = "CreateAccountRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateAccountRequest()
    guanxi__create_account_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxLen: 100, pattern: .line), FieldRule(2, required: true, maxItems: 64)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateAccountRequest>) {
    self.name = lift(source.pointee.name) ?? ""
    self.scopes = lift(enums: source.pointee.scopes, source.pointee.n_scopes)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateAccountRequest> {
    let target = arena.make(Guanxi__CreateAccountRequest.self)
    guanxi__create_account_request__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_scopes = self.scopes.count
    target.pointee.scopes = arena.lower(enums: self.scopes)
    return target
  }
}

public struct UpdateAccountRequest: ContractMessage {
  public var id: Int64
  public var version: Int64
  public var name: String?
  public var scopes: [Permission]

  public init() {
    self.id = 0
    self.version = 0
    self.name = nil
    self.scopes = []
  }

  public init(id: Int64, version: Int64, name: String? = nil, scopes: [Permission] = []) {
    self.id = id
    self.version = version
    self.name = name
    self.scopes = scopes
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let name: UInt32 = 3
    public static let scopes: UInt32 = 4
  }

  public static let messageName = "UpdateAccountRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateAccountRequest()
    guanxi__update_account_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, min: 1),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(4, maxItems: 64),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateAccountRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.name = lift(source.pointee.name)
    self.scopes = lift(enums: source.pointee.scopes, source.pointee.n_scopes)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateAccountRequest> {
    let target = arena.make(Guanxi__UpdateAccountRequest.self)
    guanxi__update_account_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_scopes = self.scopes.count
    target.pointee.scopes = arena.lower(enums: self.scopes)
    return target
  }
}

public struct RetireAccountRequest: ContractMessage {
  public var id: Int64
  public var version: Int64

  public init() {
    self.id = 0
    self.version = 0
  }

  public init(id: Int64, version: Int64) {
    self.id = id
    self.version = version
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
  }

  public static let messageName = "RetireAccountRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RetireAccountRequest()
    guanxi__retire_account_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1), FieldRule(2, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RetireAccountRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RetireAccountRequest> {
    let target = arena.make(Guanxi__RetireAccountRequest.self)
    guanxi__retire_account_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    return target
  }
}

public struct ListAccountsRequest: ContractMessage {
  public var limit: UInt32?
  public var cursor: String?

  public init() {
    self.limit = nil
    self.cursor = nil
  }

  public init(limit: UInt32? = nil, cursor: String? = nil) {
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let limit: UInt32 = 1
    public static let cursor: UInt32 = 2
  }

  public static let messageName = "ListAccountsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListAccountsRequest()
    guanxi__list_accounts_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 500), FieldRule(2, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListAccountsRequest>) {
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListAccountsRequest> {
    let target = arena.make(Guanxi__ListAccountsRequest.self)
    guanxi__list_accounts_request__init(target)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListAccountsReply: ContractMessage {
  public var items: [Account]
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Account] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListAccountsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListAccountsReply()
    guanxi__list_accounts_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Account.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListAccountsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListAccountsReply> {
    let target = arena.make(Guanxi__ListAccountsReply.self)
    guanxi__list_accounts_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct Key: ContractMessage {
  public var id: Int64
  public var employeeId: Int64?
  public var accountId: Int64?
  /// The first characters of the key, to tell it from others.
  public var hint: String?
  public var createdAtMs: Int64?
  public var expiresAtMs: Int64?
  public var revokedAtMs: Int64?

  public init() {
    self.id = 0
    self.employeeId = nil
    self.accountId = nil
    self.hint = nil
    self.createdAtMs = nil
    self.expiresAtMs = nil
    self.revokedAtMs = nil
  }

  public init(
    id: Int64,
    employeeId: Int64? = nil,
    accountId: Int64? = nil,
    hint: String? = nil,
    createdAtMs: Int64? = nil,
    expiresAtMs: Int64? = nil,
    revokedAtMs: Int64? = nil
  ) {
    self.id = id
    self.employeeId = employeeId
    self.accountId = accountId
    self.hint = hint
    self.createdAtMs = createdAtMs
    self.expiresAtMs = expiresAtMs
    self.revokedAtMs = revokedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let employeeId: UInt32 = 2
    public static let accountId: UInt32 = 3
    public static let hint: UInt32 = 4
    public static let createdAtMs: UInt32 = 5
    public static let expiresAtMs: UInt32 = 6
    public static let revokedAtMs: UInt32 = 7
  }

  public static let messageName = "Key"

  public static let shape: MessageShape = {
    var source = Guanxi__Key()
    guanxi__key__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Key>) {
    self.id = source.pointee.id
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.accountId = source.pointee.has_account_id == 0 ? nil : source.pointee.account_id
    self.hint = lift(source.pointee.hint)
    self.createdAtMs = source.pointee.has_created_at_ms == 0 ? nil : source.pointee.created_at_ms
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
    self.revokedAtMs = source.pointee.has_revoked_at_ms == 0 ? nil : source.pointee.revoked_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Key> {
    let target = arena.make(Guanxi__Key.self)
    guanxi__key__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.accountId {
      target.pointee.has_account_id = 1
      target.pointee.account_id = value
    }
    target.pointee.hint = arena.lower(self.hint)
    if let value = self.createdAtMs {
      target.pointee.has_created_at_ms = 1
      target.pointee.created_at_ms = value
    }
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    if let value = self.revokedAtMs {
      target.pointee.has_revoked_at_ms = 1
      target.pointee.revoked_at_ms = value
    }
    return target
  }
}

public struct CreateKeyRequest: ContractMessage {
  /// One of the two: whose key it is.
  public var employeeId: Int64?
  public var accountId: Int64?
  /// Absent: it lives until it is revoked.
  public var expiresAtMs: Int64?

  public init() {
    self.employeeId = nil
    self.accountId = nil
    self.expiresAtMs = nil
  }

  public init(employeeId: Int64? = nil, accountId: Int64? = nil, expiresAtMs: Int64? = nil) {
    self.employeeId = employeeId
    self.accountId = accountId
    self.expiresAtMs = expiresAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let accountId: UInt32 = 2
    public static let expiresAtMs: UInt32 = 3
  }

  public static let messageName = "CreateKeyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateKeyRequest()
    guanxi__create_key_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1), FieldRule(3, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateKeyRequest>) {
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.accountId = source.pointee.has_account_id == 0 ? nil : source.pointee.account_id
    self.expiresAtMs = source.pointee.has_expires_at_ms == 0 ? nil : source.pointee.expires_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateKeyRequest> {
    let target = arena.make(Guanxi__CreateKeyRequest.self)
    guanxi__create_key_request__init(target)
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.accountId {
      target.pointee.has_account_id = 1
      target.pointee.account_id = value
    }
    if let value = self.expiresAtMs {
      target.pointee.has_expires_at_ms = 1
      target.pointee.expires_at_ms = value
    }
    return target
  }
}

public struct CreateKeyReply: ContractMessage {
  public var key: Key
  /// The credential for HELLO. Keep it now: it is never shown again.
  public var credential: String?

  public init() {
    self.key = Key()
    self.credential = nil
  }

  public init(key: Key, credential: String? = nil) {
    self.key = key
    self.credential = credential
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let credential: UInt32 = 2
  }

  public static let messageName = "CreateKeyReply"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateKeyReply()
    guanxi__create_key_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, shape: Key.shape), FieldRule(2, secret: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateKeyReply>) {
    self.key = lift(source.pointee.key) ?? Key()
    self.credential = lift(source.pointee.credential)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateKeyReply> {
    let target = arena.make(Guanxi__CreateKeyReply.self)
    guanxi__create_key_reply__init(target)
    target.pointee.key = self.key.lower(in: arena)
    target.pointee.credential = arena.lower(self.credential)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.credential = nil
    return copy
  }
}

public struct RevokeKeyRequest: ContractMessage {
  public var id: Int64

  public init() {
    self.id = 0
  }

  public init(id: Int64) {
    self.id = id
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
  }

  public static let messageName = "RevokeKeyRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RevokeKeyRequest()
    guanxi__revoke_key_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RevokeKeyRequest>) {
    self.id = source.pointee.id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RevokeKeyRequest> {
    let target = arena.make(Guanxi__RevokeKeyRequest.self)
    guanxi__revoke_key_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    return target
  }
}

public struct ListKeysRequest: ContractMessage {
  public var employeeId: Int64?
  public var accountId: Int64?

  public init() {
    self.employeeId = nil
    self.accountId = nil
  }

  public init(employeeId: Int64? = nil, accountId: Int64? = nil) {
    self.employeeId = employeeId
    self.accountId = accountId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let employeeId: UInt32 = 1
    public static let accountId: UInt32 = 2
  }

  public static let messageName = "ListKeysRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListKeysRequest()
    guanxi__list_keys_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListKeysRequest>) {
    self.employeeId = source.pointee.has_employee_id == 0 ? nil : source.pointee.employee_id
    self.accountId = source.pointee.has_account_id == 0 ? nil : source.pointee.account_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListKeysRequest> {
    let target = arena.make(Guanxi__ListKeysRequest.self)
    guanxi__list_keys_request__init(target)
    if let value = self.employeeId {
      target.pointee.has_employee_id = 1
      target.pointee.employee_id = value
    }
    if let value = self.accountId {
      target.pointee.has_account_id = 1
      target.pointee.account_id = value
    }
    return target
  }
}

public struct ListKeysReply: ContractMessage {
  public var items: [Key]

  public init() {
    self.items = []
  }

  public init(items: [Key] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "ListKeysReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListKeysReply()
    guanxi__list_keys_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Key.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListKeysReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListKeysReply> {
    let target = arena.make(Guanxi__ListKeysReply.self)
    guanxi__list_keys_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}
