package import Contract
package import Operations
package import Store

/// Customer files: who they are, how they are named elsewhere, and how they are found.
///
/// In reading order: `CustomerNumber`, `FoldedText` and `NameSearch` (pure), `CustomersMigrations`, `CustomerTable` and
/// `ExternalRefTable` (SQL beside the rows it reads), then one file for each operation.
package enum CustomersRoom {
  package static let migrations: [Migration] = customersMigrations
  package static let searches: [SearchIndex] = [NameSearch.index]

  package static func register(in table: inout MethodTable) { table.add(Customers()) }
}

extension Customer: VersionedRecord { package static let recordKind = "customer" }

/// The operations; each stands in a file of its own.
struct Customers: CustomersService {
  func create(_ request: CreateCustomerRequest, _ call: WriteCall) throws -> Customer {
    try createCustomer(request, call)
  }
  func get(_ request: GetCustomerRequest, _ call: ReadCall) throws -> Customer {
    try CustomerLookup(
      id: request.id, number: request.number, externalRef: request.externalRef,
      paths: .init(id: "id", number: "number", externalRef: "external_ref")
    ).customer(in: call.transaction)
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
}
