// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

extension Methods {
  /// All of them, in the order of their ids.
  public static let all: [MethodInfo] = [
    System.describe.info,
    System.health.info,
    System.echo.info,
    System.echoItems.info,
    System.stats.info,
    Departments.create.info,
    Departments.update.info,
    Departments.list.info,
    Employees.create.info,
    Employees.get.info,
    Employees.update.info,
    Employees.leave.info,
    Employees.list.info,
    Accounts.create.info,
    Accounts.update.info,
    Accounts.retire.info,
    Accounts.list.info,
    Keys.create.info,
    Keys.revoke.info,
    Keys.list.info,
    Customers.create.info,
    Customers.get.info,
    Customers.update.info,
    Customers.list.info,
    Customers.search.info,
    Customers.upsert.info,
    Customers.export.info,
    Purchases.record.info,
    Purchases.get.info,
    Purchases.list.info,
  ]

  /// Customers (客户): persons and organisations.
  public enum Customers {
    /// Opens a file. The reply carries the customer number (客户编号) to read aloud.
    public static let create = Method<CreateCustomerRequest, Customer>(
      MethodInfo(
        id: 1280,
        name: "customers.create",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// One file, by id, number or external reference.
    public static let get = Method<GetCustomerRequest, Customer>(
      MethodInfo(
        id: 1281,
        name: "customers.get",
        service: "customers",
        effect: .read,
        cost: .point,
        permission: .customersRead
      ))
    /// Changes a file: absent fields stay, cleared ones go. Needs the version that the caller saw.
    public static let update = Method<UpdateCustomerRequest, Customer>(
      MethodInfo(
        id: 1282,
        name: "customers.update",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite
      ))
    /// Files in the order in which they were opened, page by page.
    public static let list = Method<ListCustomersRequest, ListCustomersReply>(
      MethodInfo(
        id: 1283,
        name: "customers.list",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Files whose name or company contains the text; a number or an external reference finds its file too.
    public static let search = Method<SearchCustomersRequest, SearchCustomersReply>(
      MethodInfo(
        id: 1284,
        name: "customers.search",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersRead
      ))
    /// Creates or updates up to 1,000 files by external reference, each row for itself.
    public static let upsert = Method<UpsertCustomersRequest, BulkReply>(
      MethodInfo(
        id: 1285,
        name: "customers.upsert",
        service: "customers",
        effect: .keyed,
        cost: .unspecified,
        permission: .customersWrite,
        bulk: true
      ))
    /// All files as a stream, in the order in which they were opened.
    public static let export = Method<ExportCustomersRequest, Customer>(
      MethodInfo(
        id: 1286,
        name: "customers.export",
        service: "customers",
        effect: .read,
        cost: .scan,
        permission: .customersExport,
        streams: true
      ))
  }

  /// Departments (部门), a tree.
  public enum Departments {
    /// Adds a department below another, or at the top.
    public static let create = Method<CreateDepartmentRequest, Department>(
      MethodInfo(
        id: 256,
        name: "departments.create",
        service: "departments",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Renames a department or moves it, with all below it.
    public static let update = Method<UpdateDepartmentRequest, Department>(
      MethodInfo(
        id: 257,
        name: "departments.update",
        service: "departments",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// All departments, each after the one above it.
    public static let list = Method<ListDepartmentsRequest, ListDepartmentsReply>(
      MethodInfo(
        id: 258,
        name: "departments.list",
        service: "departments",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// Employees (员工).
  public enum Employees {
    /// Adds an employee.
    public static let create = Method<CreateEmployeeRequest, Employee>(
      MethodInfo(
        id: 512,
        name: "employees.create",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    public static let get = Method<GetEmployeeRequest, Employee>(
      MethodInfo(
        id: 513,
        name: "employees.get",
        service: "employees",
        effect: .read,
        cost: .point,
        permission: .identityRead
      ))
    /// Changes name, role, data scope or department (a move); absent fields stay.
    public static let update = Method<UpdateEmployeeRequest, Employee>(
      MethodInfo(
        id: 514,
        name: "employees.update",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Ends an employment: the keys stop at once, open connections end. The file stays, since the journal names it.
    public static let leave = Method<LeaveEmployeeRequest, Employee>(
      MethodInfo(
        id: 515,
        name: "employees.leave",
        service: "employees",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    public static let list = Method<ListEmployeesRequest, ListEmployeesReply>(
      MethodInfo(
        id: 516,
        name: "employees.list",
        service: "employees",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// Service accounts (服务账号): other systems that call this one.
  public enum Accounts {
    public static let create = Method<CreateAccountRequest, Account>(
      MethodInfo(
        id: 768,
        name: "accounts.create",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Changes name or scopes. The list of scopes is replaced as a whole.
    public static let update = Method<UpdateAccountRequest, Account>(
      MethodInfo(
        id: 769,
        name: "accounts.update",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Ends an account: its keys stop at once.
    public static let retire = Method<RetireAccountRequest, Account>(
      MethodInfo(
        id: 770,
        name: "accounts.retire",
        service: "accounts",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    public static let list = Method<ListAccountsRequest, ListAccountsReply>(
      MethodInfo(
        id: 771,
        name: "accounts.list",
        service: "accounts",
        effect: .read,
        cost: .scan,
        permission: .identityRead
      ))
  }

  /// API keys of employees and service accounts. At most two live at a time, so that one can be rotated.
  public enum Keys {
    /// Makes a key and shows it once; only its SHA-256 is kept.
    public static let create = Method<CreateKeyRequest, CreateKeyReply>(
      MethodInfo(
        id: 1024,
        name: "keys.create",
        service: "keys",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite
      ))
    /// Stops a key at once; connections that it opened end.
    public static let revoke = Method<RevokeKeyRequest, Key>(
      MethodInfo(
        id: 1025,
        name: "keys.revoke",
        service: "keys",
        effect: .keyed,
        cost: .unspecified,
        permission: .identityWrite,
        destructive: true
      ))
    /// The keys of an employee or an account, never the secret.
    public static let list = Method<ListKeysRequest, ListKeysReply>(
      MethodInfo(id: 1026, name: "keys.list", service: "keys", effect: .read, cost: .scan, permission: .identityRead))
  }

  /// Purchases, as shop or ERP post them.
  public enum Purchases {
    /// Posts a purchase. The same external reference again gives the stored purchase, if all else is the same too.
    public static let record = Method<RecordPurchaseRequest, Purchase>(
      MethodInfo(
        id: 1536,
        name: "purchases.record",
        service: "purchases",
        effect: .keyed,
        cost: .unspecified,
        permission: .purchasesWrite
      ))
    /// One purchase, by id or external reference.
    public static let get = Method<GetPurchaseRequest, Purchase>(
      MethodInfo(
        id: 1537,
        name: "purchases.get",
        service: "purchases",
        effect: .read,
        cost: .point,
        permission: .purchasesRead
      ))
    /// The purchases of a customer, the latest first.
    public static let list = Method<ListPurchasesRequest, ListPurchasesReply>(
      MethodInfo(
        id: 1538,
        name: "purchases.list",
        service: "purchases",
        effect: .read,
        cost: .scan,
        permission: .purchasesRead
      ))
  }

  /// The server itself.
  public enum System {
    /// The whole contract: methods, messages, comments, permissions and limits, for programs that know none by heart.
    public static let describe = Method<DescribeRequest, DescribeReply>(
      MethodInfo(id: 1, name: "system.describe", service: "system", effect: .read, cost: .point, permission: .signedIn))
    /// Whether the server works; open to everybody, for load balancers and watchdogs.
    public static let health = Method<HealthRequest, HealthReply>(
      MethodInfo(id: 2, name: "system.health", service: "system", effect: .read, cost: .point, permission: .public))
    /// Gives back what it gets, after a delay or as a refusal if asked: for conformance and load tests.
    public static let echo = Method<EchoRequest, EchoReply>(
      MethodInfo(id: 3, name: "system.echo", service: "system", effect: .read, cost: .point, permission: .signedIn))
    /// The same as a stream of items.
    public static let echoItems = Method<EchoItemsRequest, EchoReply>(
      MethodInfo(
        id: 4,
        name: "system.echo_items",
        service: "system",
        effect: .read,
        cost: .scan,
        permission: .signedIn,
        streams: true
      ))
    /// Counters since the server started: connections, calls by method, the store's commits.
    public static let stats = Method<StatsRequest, StatsReply>(
      MethodInfo(id: 5, name: "system.stats", service: "system", effect: .read, cost: .point, permission: .systemRead))
  }
}
