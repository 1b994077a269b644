// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

extension Caller {
  /// Customers (客户): persons and organisations.
  public var customers: CustomersCalls<Self> { .init(caller: self) }
  /// Departments (部门), a tree.
  public var departments: DepartmentsCalls<Self> { .init(caller: self) }
  /// Employees (员工).
  public var employees: EmployeesCalls<Self> { .init(caller: self) }
  /// Service accounts (服务账号): other systems that call this one.
  public var accounts: AccountsCalls<Self> { .init(caller: self) }
  /// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
  public var keys: KeysCalls<Self> { .init(caller: self) }
  /// Purchases, as shop or ERP post them.
  public var purchases: PurchasesCalls<Self> { .init(caller: self) }
  /// The server itself.
  public var system: SystemCalls<Self> { .init(caller: self) }
}

/// Customers (客户): persons and organisations.
public struct CustomersCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
  public func create(
    _ request: CreateCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.create, request, options)
  }

  /// One file, by id, number or external reference.
  public func get(
    _ request: GetCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.get, request, options)
  }

  /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
  public func update(
    _ request: UpdateCustomerRequest, _ options: CallOptions = .init()
  ) async throws -> Customer {
    try await caller.call(Methods.Customers.update, request, options)
  }

  /// Files in the order in which they were opened, page by page.
  public func list(
    _ request: ListCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> ListCustomersReply {
    try await caller.call(Methods.Customers.list, request, options)
  }

  /// Files whose name or company contains the text; a number or an external reference finds its file too.
  public func search(
    _ request: SearchCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> SearchCustomersReply {
    try await caller.call(Methods.Customers.search, request, options)
  }

  /// Creates or updates up to 1,000 files by external reference, each row for itself.
  public func upsert(
    _ request: UpsertCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> BulkReply {
    try await caller.call(Methods.Customers.upsert, request, options)
  }

  /// All files as a stream, in the order in which they were opened.
  public func export(
    _ request: ExportCustomersRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<Customer, any Error> {
    try await caller.stream(Methods.Customers.export, request, options)
  }
}

/// Departments (部门), a tree.
public struct DepartmentsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds a department below another, or at the top.
  public func create(
    _ request: CreateDepartmentRequest, _ options: CallOptions = .init()
  ) async throws -> Department {
    try await caller.call(Methods.Departments.create, request, options)
  }

  /// Renames a department or moves it, with all below it.
  public func update(
    _ request: UpdateDepartmentRequest, _ options: CallOptions = .init()
  ) async throws -> Department {
    try await caller.call(Methods.Departments.update, request, options)
  }

  /// All departments, each after the one above it.
  public func list(
    _ request: ListDepartmentsRequest, _ options: CallOptions = .init()
  ) async throws -> ListDepartmentsReply {
    try await caller.call(Methods.Departments.list, request, options)
  }
}

/// Employees (员工).
public struct EmployeesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Adds an employee.
  public func create(
    _ request: CreateEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.create, request, options)
  }

  public func get(
    _ request: GetEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.get, request, options)
  }

  /// Changes name, role, data scope or department (a move); absent fields stay.
  public func update(
    _ request: UpdateEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.update, request, options)
  }

  /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
  public func leave(
    _ request: LeaveEmployeeRequest, _ options: CallOptions = .init()
  ) async throws -> Employee {
    try await caller.call(Methods.Employees.leave, request, options)
  }

  public func list(
    _ request: ListEmployeesRequest, _ options: CallOptions = .init()
  ) async throws -> ListEmployeesReply {
    try await caller.call(Methods.Employees.list, request, options)
  }
}

/// Service accounts (服务账号): other systems that call this one.
public struct AccountsCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  public func create(
    _ request: CreateAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.create, request, options)
  }

  /// Changes name or scopes. The list of scopes is replaced as a whole.
  public func update(
    _ request: UpdateAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.update, request, options)
  }

  /// Ends an account: its keys stop at once.
  public func retire(
    _ request: RetireAccountRequest, _ options: CallOptions = .init()
  ) async throws -> Account {
    try await caller.call(Methods.Accounts.retire, request, options)
  }

  public func list(
    _ request: ListAccountsRequest, _ options: CallOptions = .init()
  ) async throws -> ListAccountsReply {
    try await caller.call(Methods.Accounts.list, request, options)
  }
}

/// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
public struct KeysCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Makes a key and shows it once; only its SHA-256 is kept.
  public func create(
    _ request: CreateKeyRequest, _ options: CallOptions = .init()
  ) async throws -> CreateKeyReply {
    try await caller.call(Methods.Keys.create, request, options)
  }

  /// Stops a key at once; connections that it opened end.
  public func revoke(
    _ request: RevokeKeyRequest, _ options: CallOptions = .init()
  ) async throws -> Key {
    try await caller.call(Methods.Keys.revoke, request, options)
  }

  /// The keys of an employee or an account, never the secret.
  public func list(
    _ request: ListKeysRequest, _ options: CallOptions = .init()
  ) async throws -> ListKeysReply {
    try await caller.call(Methods.Keys.list, request, options)
  }
}

/// Purchases, as shop or ERP post them.
public struct PurchasesCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
  public func record(
    _ request: RecordPurchaseRequest, _ options: CallOptions = .init()
  ) async throws -> Purchase {
    try await caller.call(Methods.Purchases.record, request, options)
  }

  /// One purchase, by id or external reference.
  public func get(
    _ request: GetPurchaseRequest, _ options: CallOptions = .init()
  ) async throws -> Purchase {
    try await caller.call(Methods.Purchases.get, request, options)
  }

  /// The purchases of a customer, the latest first.
  public func list(
    _ request: ListPurchasesRequest, _ options: CallOptions = .init()
  ) async throws -> ListPurchasesReply {
    try await caller.call(Methods.Purchases.list, request, options)
  }
}

/// The server itself.
public struct SystemCalls<Carrier: Caller>: Sendable {
  let caller: Carrier

  /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
  public func describe(
    _ request: DescribeRequest, _ options: CallOptions = .init()
  ) async throws -> DescribeReply {
    try await caller.call(Methods.System.describe, request, options)
  }

  /// Whether the server works; open to everybody, for load balancers and watchdogs.
  public func health(
    _ request: HealthRequest, _ options: CallOptions = .init()
  ) async throws -> HealthReply {
    try await caller.call(Methods.System.health, request, options)
  }

  /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
  public func echo(
    _ request: EchoRequest, _ options: CallOptions = .init()
  ) async throws -> EchoReply {
    try await caller.call(Methods.System.echo, request, options)
  }

  /// The same as a stream of items.
  public func echoItems(
    _ request: EchoItemsRequest, _ options: CallOptions = .init()
  ) async throws -> AsyncThrowingStream<EchoReply, any Error> {
    try await caller.stream(Methods.System.echoItems, request, options)
  }

  /// Counters since the server started: connections, calls by method, the store's commits.
  public func stats(
    _ request: StatsRequest, _ options: CallOptions = .init()
  ) async throws -> StatsReply {
    try await caller.call(Methods.System.stats, request, options)
  }
}
