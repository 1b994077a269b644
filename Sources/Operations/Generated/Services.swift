// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

package import Contract

/// Customers (客户): persons and organisations.
package protocol CustomersService: Sendable {
  /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
  func create(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer
  /// One file, by id, number or external reference.
  func get(_ request: GetCustomerRequest, _ call: ReadCall) throws -> Customer
  /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
  func update(_ request: UpdateCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Files in the order in which they were opened, page by page.
  func list(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply
  /// Files whose name or company contains the text; a number or an external reference finds its file too.
  func search(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply
  /// Creates or updates up to 1,000 files by external reference, each row for itself.
  func upsert(_ row: UpsertCustomerRow, _ call: WriteCall) throws -> RowResult
  /// All files as a stream, in the order in which they were opened.
  func export(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer>
}

extension MethodTable {
  package mutating func add(_ service: some CustomersService) {
    add(Methods.Customers.create, write: service.create)
    add(Methods.Customers.get, read: service.get)
    add(Methods.Customers.update, write: service.update)
    add(Methods.Customers.list, read: service.list)
    add(Methods.Customers.search, read: service.search)
    add(Methods.Customers.upsert, rows: { $0.rows }, key: { $0.key }, row: service.upsert)
    add(Methods.Customers.export, stream: service.export)
  }
}

/// Departments (部门), a tree.
package protocol DepartmentsService: Sendable {
  /// Adds a department below another, or at the top.
  func create(_ request: CreateDepartmentRequest, _ call: WriteCall) throws -> Department
  /// Renames a department or moves it, with all below it.
  func update(_ request: UpdateDepartmentRequest, _ call: WriteCall) throws -> Department
  /// All departments, each after the one above it.
  func list(_ request: ListDepartmentsRequest, _ call: ReadCall) throws -> ListDepartmentsReply
}

extension MethodTable {
  package mutating func add(_ service: some DepartmentsService) {
    add(Methods.Departments.create, write: service.create)
    add(Methods.Departments.update, write: service.update)
    add(Methods.Departments.list, read: service.list)
  }
}

/// Employees (员工).
package protocol EmployeesService: Sendable {
  /// Adds an employee.
  func create(_ request: CreateEmployeeRequest, _ call: WriteCall) throws -> Employee
  func get(_ request: GetEmployeeRequest, _ call: ReadCall) throws -> Employee
  /// Changes name, role, data scope or department (a move); absent fields stay.
  func update(_ request: UpdateEmployeeRequest, _ call: WriteCall) throws -> Employee
  /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
  func leave(_ request: LeaveEmployeeRequest, _ call: WriteCall) throws -> Employee
  func list(_ request: ListEmployeesRequest, _ call: ReadCall) throws -> ListEmployeesReply
}

extension MethodTable {
  package mutating func add(_ service: some EmployeesService) {
    add(Methods.Employees.create, write: service.create)
    add(Methods.Employees.get, read: service.get)
    add(Methods.Employees.update, write: service.update)
    add(Methods.Employees.leave, write: service.leave)
    add(Methods.Employees.list, read: service.list)
  }
}

/// Service accounts (服务账号): other systems that call this one.
package protocol AccountsService: Sendable {
  func create(_ request: CreateAccountRequest, _ call: WriteCall) throws -> Account
  /// Changes name or scopes. The list of scopes is replaced as a whole.
  func update(_ request: UpdateAccountRequest, _ call: WriteCall) throws -> Account
  /// Ends an account: its keys stop at once.
  func retire(_ request: RetireAccountRequest, _ call: WriteCall) throws -> Account
  func list(_ request: ListAccountsRequest, _ call: ReadCall) throws -> ListAccountsReply
}

extension MethodTable {
  package mutating func add(_ service: some AccountsService) {
    add(Methods.Accounts.create, write: service.create)
    add(Methods.Accounts.update, write: service.update)
    add(Methods.Accounts.retire, write: service.retire)
    add(Methods.Accounts.list, read: service.list)
  }
}

/// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
package protocol KeysService: Sendable {
  /// Makes a key and shows it once; only its SHA-256 is kept.
  func create(_ request: CreateKeyRequest, _ call: WriteCall) throws -> CreateKeyReply
  /// Stops a key at once; connections that it opened end.
  func revoke(_ request: RevokeKeyRequest, _ call: WriteCall) throws -> Key
  /// The keys of an employee or an account, never the secret.
  func list(_ request: ListKeysRequest, _ call: ReadCall) throws -> ListKeysReply
}

extension MethodTable {
  package mutating func add(_ service: some KeysService) {
    add(Methods.Keys.create, write: service.create)
    add(Methods.Keys.revoke, write: service.revoke)
    add(Methods.Keys.list, read: service.list)
  }
}

/// Purchases, as shop or ERP post them.
package protocol PurchasesService: Sendable {
  /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
  func record(_ request: RecordPurchaseRequest, _ call: WriteCall) throws -> Purchase
  /// One purchase, by id or external reference.
  func get(_ request: GetPurchaseRequest, _ call: ReadCall) throws -> Purchase
  /// The purchases of a customer, the latest first.
  func list(_ request: ListPurchasesRequest, _ call: ReadCall) throws -> ListPurchasesReply
}

extension MethodTable {
  package mutating func add(_ service: some PurchasesService) {
    add(Methods.Purchases.record, write: service.record)
    add(Methods.Purchases.get, read: service.get)
    add(Methods.Purchases.list, read: service.list)
  }
}

/// The server itself.
package protocol SystemService: Sendable {
  /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
  func describe(_ request: DescribeRequest, _ call: ReadCall) throws -> DescribeReply
  /// Whether the server works; open to everybody, for load balancers and watchdogs.
  func health(_ request: HealthRequest, _ call: ReadCall) throws -> HealthReply
  /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
  func echo(_ request: EchoRequest, _ call: ReadCall) throws -> EchoReply
  /// The same as a stream of items.
  func echoItems(_ request: EchoItemsRequest, _ call: StreamCall) throws -> StreamPage<EchoReply>
  /// Counters since the server started: connections, calls by method, the store's commits.
  func stats(_ request: StatsRequest, _ call: ReadCall) throws -> StatsReply
}

extension MethodTable {
  package mutating func add(_ service: some SystemService) {
    add(Methods.System.describe, read: service.describe)
    add(Methods.System.health, read: service.health)
    add(Methods.System.echo, read: service.echo)
    add(Methods.System.echoItems, stream: service.echoItems)
    add(Methods.System.stats, read: service.stats)
  }
}
