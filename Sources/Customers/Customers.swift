package import Contract
package import Operations
package import Store

/// Customer files: who they are, how they are named elsewhere, and how they are found.
///
/// In reading order: `CustomerNumber`, `PhoneNumber` and `FoldedText` (pure); `SearchMatch` (what a search means),
/// `NameSearch`, `SearchCandidates` and `SearchWalk` (how an index gives the same); `CustomersMigrations`,
/// `CustomerTable` and the other tables (SQL beside the rows it reads); `VisibleCustomers` (who sees what);
/// `CustomerChecks` and `CustomerIndexes` (what every change goes through); `DuplicateText` to `DuplicateScore` (pure:
/// whether two files are one customer) and `DuplicateIndex` (how they meet); then a file for each operation.
package enum CustomersRoom {
  package static let migrations: [Migration] = customersMigrations
  package static let searches: [SearchIndex] = [NameSearch.index, DuplicateIndex.index]

  /// - Parameter mergeParts: what later rooms keep of customers, in the order of the rooms.
  package static func register(in table: inout MethodTable, mergeParts: [any MergePart]) {
    table.add(Customers(mergeParts: mergeParts))
    table.add(Words())
    table.add(Attributes())
    table.add(Contacts())
  }
}

extension Customer: VersionedRecord { package static let recordKind = "customer" }

/// The operations; each stands in a file of its own.
struct Customers: CustomersService {
  let mergeParts: [any MergePart]

  func create(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer {
    try createCustomer(request, call)
  }
  func get(_ request: GetCustomerRequest, _ call: ReadCall) throws -> Customer {
    try CustomerLookup(
      id: request.id, number: request.number, externalRef: request.externalRef,
      paths: .init(id: "id", number: "number", externalRef: "external_ref")
    ).customer(for: call.principal, in: call.transaction)
  }
  func update(_ request: UpdateCustomerRequest, _ call: WriteCall) throws -> Customer {
    try updateCustomer(request, call)
  }
  func list(_ request: ListCustomersRequest, _ call: ReadCall) throws -> ListCustomersReply {
    try listCustomers(request, call)
  }
  func search(_ request: SearchCustomersRequest, _ call: ReadCall) throws -> SearchCustomersReply {
    try searchCustomers(request, call)
  }
  func upsert(_ row: UpsertCustomerRow, _ call: WriteCall) throws -> RowResult {
    try upsertCustomer(row, call)
  }
  func export(_ request: ExportCustomersRequest, _ call: StreamCall) throws -> StreamPage<Customer> {
    try exportCustomers(request, call)
  }
  func getMany(_ request: GetManyCustomersRequest, _ call: ReadCall) throws -> GetManyCustomersReply {
    try getManyCustomers(request, call)
  }
  func archive(_ request: ArchiveCustomerRequest, _ call: WriteCall) throws -> Customer {
    try archiveCustomer(request, call)
  }
  func restore(_ request: RestoreCustomerRequest, _ call: WriteCall) throws -> Customer {
    try restoreCustomer(request, call)
  }
  func setGrade(_ request: SetGradeRequest, _ call: WriteCall) throws -> Customer { try self.grade(request, call) }
  func reveal(_ request: RevealCustomerRequest, _ call: WriteCall) throws -> Customer {
    try revealCustomer(request, call)
  }
  func history(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply {
    try customerHistory(request, call)
  }
  func findDuplicates(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair> {
    try findDuplicatePairs(request, call)
  }
  func merge(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply {
    try mergeCustomers(request, call)
  }
  func transfer(_ row: TransferCustomerRow, _ call: WriteCall) throws -> RowResult { try transferCustomer(row, call) }
  func stats(_ request: CustomerStatsRequest, _ call: ReadCall) throws -> CustomerStatsReply {
    try customerStats(request, call)
  }
  func review(_ request: ReviewCustomerRequest, _ call: WriteCall) throws -> Customer {
    try reviewCustomer(request, call)
  }
  func revert(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult { try revertCustomer(row, call) }
}
