// Generated from the services by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

package import Contract

/// Custom attributes: what a company keeps of its customers beyond the ordinary fields.
package protocol AttributesService: Sendable {
  /// Registers an attribute. Its type never changes.
  func create(_ request: CreateAttributeRequest, _ call: WriteCall) throws -> Attribute
  /// Changes its label, adds choices, or retires it: files keep its values, no file gets a new one.
  func update(_ request: UpdateAttributeRequest, _ call: WriteCall) throws -> Attribute
  /// All registered attributes, in the order in which they were registered.
  func list(_ request: ListAttributesRequest, _ call: ReadCall) throws -> ListAttributesReply
}

extension MethodTable {
  package mutating func add(_ service: some AttributesService) {
    add(Methods.Attributes.create, write: service.create)
    add(Methods.Attributes.update, write: service.update)
    add(Methods.Attributes.list, read: service.list)
  }
}

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
  /// Files that the text finds (搜索): by part of a name, pinyin, initials, phone tail, e-mail, reference, number or tag.
  /// The best kind of match comes first, and in each kind the newest file; each says why it matched.
  func search(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply
  /// Creates or updates up to 1,000 files by external reference, each row for itself.
  func upsert(_ row: UpsertCustomerRow, _ call: WriteCall) throws -> RowResult
  /// All files as a stream, in the order in which they were opened. The journal keeps who took them out and why.
  func export(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer>
  /// Several files at once, in the order asked for; what is not found is named.
  func getMany(_ request: GetManyCustomersRequest, _ call: ReadCall) throws -> GetManyCustomersReply
  /// Puts a file away (归档): lists and searches leave it out, nothing changes it, its number still answers.
  func archive(_ request: ArchiveCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Takes an archived file back.
  func restore(_ request: RestoreCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Grades a customer by hand (客户分级), with the reason. The history keeps every grade.
  func setGrade(_ request: SetGradeRequest, _ call: WriteCall) throws -> Customer
  /// Shows one file unmasked, for a stated reason. The journal keeps who, which file and why.
  func reveal(_ request: RevealCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Who changed what, from what to what: the latest call first, one row a field.
  func history(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply
  /// Pairs of files that may be the same customer (查重), over all files, in the order of the later file of a pair.
  func findDuplicates(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair>
  /// Makes two files one. What `into` has stays; its gaps are filled from `from`, the oldest file first; lists are joined,
  /// refusals of contact win. The old id, number and references answer with the joined file for ever.
  /// As a dry run it is the plan.
  func merge(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply
  /// Gives up to 1,000 files to other owners (客户移交), each row for itself.
  func transfer(_ row: TransferCustomerRow, _ call: WriteCall) throws -> RowResult
  /// How many files there are, by kind, grade, region, source, month and completeness; which are overdue for review.
  func stats(_ request: CustomerStatsRequest, _ call: ReadCall) throws -> CustomerStatsReply
  /// Says that a file was gone through and is right (资料核对); its next review is due an interval later.
  func review(_ request: ReviewCustomerRequest, _ call: WriteCall) throws -> Customer
  /// Takes back the last changes of up to 1,000 files, each if its version is still the one given: a file that was created
  /// is archived, one that was changed becomes what it was. Purchases and contacts have no part in a file's version: what
  /// was posted since neither hinders nor goes. A telephone number comes back also where another file has it by now.
  func revert(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult
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
    add(Methods.Customers.getMany, read: service.getMany)
    add(Methods.Customers.archive, write: service.archive)
    add(Methods.Customers.restore, write: service.restore)
    add(Methods.Customers.setGrade, write: service.setGrade)
    add(Methods.Customers.reveal, write: service.reveal)
    add(Methods.Customers.history, read: service.history)
    add(Methods.Customers.findDuplicates, stream: service.findDuplicates)
    add(Methods.Customers.merge, write: service.merge)
    add(Methods.Customers.transfer, rows: { $0.rows }, key: { $0.key }, row: service.transfer)
    add(Methods.Customers.stats, read: service.stats)
    add(Methods.Customers.review, write: service.review)
    add(Methods.Customers.revert, rows: { $0.rows }, key: { $0.key }, row: service.revert)
  }
}

/// Contacts of organisations. A person with a file of their own may serve several organisations.
package protocol ContactsService: Sendable {
  /// Adds a contact to an organisation.
  func create(_ request: CreateContactRequest, _ call: WriteCall) throws -> Contact
  /// Changes a contact: absent fields stay, cleared ones go. Needs the version that the caller saw.
  func update(_ request: UpdateContactRequest, _ call: WriteCall) throws -> Contact
  /// Takes a contact off; the journal keeps what it was.
  func remove(_ request: RemoveContactRequest, _ call: WriteCall) throws -> Contact
  /// The contacts of an organisation, or what a person is to each organisation that the caller may see.
  func list(_ request: ListContactsRequest, _ call: ReadCall) throws -> ListContactsReply
}

extension MethodTable {
  package mutating func add(_ service: some ContactsService) {
    add(Methods.Contacts.create, write: service.create)
    add(Methods.Contacts.update, write: service.update)
    add(Methods.Contacts.remove, write: service.remove)
    add(Methods.Contacts.list, read: service.list)
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
  /// Takes back a purchase or a part of it (退款). The same external reference again gives the stored refund.
  func refund(_ request: RefundPurchaseRequest, _ call: WriteCall) throws -> PurchaseRefund
  /// The refunds of a purchase, the first one first.
  func listRefunds(_ request: ListRefundsRequest, _ call: ReadCall) throws -> ListRefundsReply
  /// The purchases of a customer, the latest first.
  func list(_ request: ListPurchasesRequest, _ call: ReadCall) throws -> ListPurchasesReply
}

extension MethodTable {
  package mutating func add(_ service: some PurchasesService) {
    add(Methods.Purchases.record, write: service.record)
    add(Methods.Purchases.get, read: service.get)
    add(Methods.Purchases.refund, write: service.refund)
    add(Methods.Purchases.listRefunds, read: service.listRefunds)
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

/// Dictionaries: industries, touchpoints, tags, categories.
package protocol WordsService: Sendable {
  /// Adds a word. One that is there already stays as it is, also where its letters differ in size or width (VIP, vip):
  /// the reply is the word that files hold. A retired one comes back, with the new label where there is one.
  func add(_ request: AddWordRequest, _ call: WriteCall) throws -> Word
  /// Retires a word: files that have it keep it, no other file gets it.
  func retire(_ request: RetireWordRequest, _ call: WriteCall) throws -> Word
  /// The words of a dictionary in their order.
  func list(_ request: ListWordsRequest, _ call: ReadCall) throws -> ListWordsReply
}

extension MethodTable {
  package mutating func add(_ service: some WordsService) {
    add(Methods.Words.add, write: service.add)
    add(Methods.Words.retire, write: service.retire)
    add(Methods.Words.list, read: service.list)
  }
}
