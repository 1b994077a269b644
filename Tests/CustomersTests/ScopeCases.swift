import Contract
import TestHouse
import Wire

/// One way in which one method names a record that belongs to a customer.
struct ScopeCase: Sendable {
  let method: MethodInfo
  /// The request's field, of a batch its row's.
  let field: String
  /// What stands in that field, as text.
  let typed: @Sendable (Named) -> String
  /// The fields of the method's requests that name a record.
  let namingFields: Set<String>
  let send: @Sendable (Desk, Named, CallOptions) async throws -> ScopeOutcome

  /// Names of fields that name a record; the rest of a request says something of it.
  private static let naming: Set<String> = [
    "id", "number", "external_ref", "customer_id", "customer_number", "customer_ref", "person_id", "person_number",
    "into", "into_number", "from", "from_number", "purchase_id", "purchase_ref", "ids", "external_refs", "contact_id",
    "refund_id", "after_id", "member_id", "card", "code", "pool_id", "to_member_id", "to_card", "redemption_id",
    "transaction_id", "of_id", "of_number", "other_id", "other_number", "case_id",
  ]
  /// References that a request gives to a record. That one is taken is told, whoever has it.
  private static let giving: Set<String> = [
    "customers.update external_refs", "purchases.record external_ref", "purchases.refund external_ref",
    "loyalty.post_event external_ref",
    "members.enroll card", "complaints.record external_ref", "requests.record external_ref",
  ]

  init<Request, Reply>(
    _ method: Method<Request, Reply>, _ field: String, _ typed: @escaping @Sendable (Named) -> String,
    _ request: @escaping @Sendable (Named) -> Request
  ) {
    let info = method.info
    self.method = info
    self.field = field
    self.typed = typed
    let rows = Request.shape.rules.first { Request.shape.fieldName($0.number) == "rows" }?.shape
    let shape = rows ?? Request.shape
    namingFields = Set(
      shape.rules.compactMap { shape.fieldName($0.number) }.filter {
        Self.naming.contains($0) && !Self.giving.contains("\(info.name) \($0)")
      })
    send = { desk, named, options in
      do {
        let reply = try await desk.call(method, request(named), options)
        let row = (reply as? BulkReply)?.results.first
        return row?.status.map(ScopeOutcome.refused) ?? .answered("\(reply)")
      } catch let refused as Refused {
        return .refused(refused.status)
      }
    }
  }

  init<Request, Reply>(
    _ method: Method<Request, Reply>, _ field: String, _ id: @escaping @Sendable (Named) -> Int64,
    _ request: @escaping @Sendable (Named) -> Request
  ) {
    self.init(method, field, { "\(id($0))" }, request)
  }

  /// What a desk is told, with a mark where it finds its own words again.
  func told(_ desk: Desk, _ named: Named, _ options: CallOptions) async throws -> ScopeOutcome {
    try await send(desk, named, options).without(typed(named))
  }
}

/// How a call ended.
enum ScopeOutcome {
  case answered(String)
  case refused(Status)

  func without(_ typed: String) -> ScopeOutcome {
    switch self {
    case .answered(let reply): return .answered(Self.marked(reply, typed))
    case .refused(var status):
      status.message = Self.marked(status.message, typed)
      for index in status.violations.indices {
        status.violations[index].message = status.violations[index].message.map { Self.marked($0, typed) }
      }
      return .refused(status)
    }
  }

  /// Whole words only: 3 is not what employee:13 or 2003 say.
  private static func marked(_ text: String, _ typed: String) -> String {
    func isInside(_ letter: Character?) -> Bool {
      letter.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == ":" } == true
    }
    var marked = ""
    var rest = text[...]
    while let range = typed.isEmpty ? nil : rest.firstRange(of: typed) {
      let before = rest[..<range.lowerBound].last ?? marked.last
      let after = rest[range.upperBound...].first
      marked += rest[..<range.lowerBound] + (isInside(before) || isInside(after) ? typed : "…")
      rest = rest[range.upperBound...]
    }
    return marked + rest
  }

  /// Every byte that travels.
  var bytes: [UInt8] {
    switch self {
    case .answered(let reply): Array(reply.utf8)
    case .refused(let status): status.encoded()
    }
  }

  /// gRPC's canonical number.
  var code: UInt32 { if case .refused(let status) = self { status.code } else { 0 } }
}

extension ScopeCase {
  static let all =
    customers + wholeFiles + purchases + contacts + approvals + rewards + members + awards + points + complaints

  private typealias Of = Methods.Customers
  private static let why = "测试"

  private static let customers: [ScopeCase] = [
    ScopeCase(Of.get, "id", \.id) { GetCustomerRequest(id: $0.id) },
    ScopeCase(Of.get, "number", \.number) { GetCustomerRequest(number: $0.number) },
    ScopeCase(Of.get, "external_ref", \.ref) { GetCustomerRequest(externalRef: $0.ref) },
    ScopeCase(Of.getMany, "ids", \.id) { GetManyCustomersRequest(ids: [$0.id]) },
    ScopeCase(Of.getMany, "external_refs", \.ref) { GetManyCustomersRequest(externalRefs: [$0.ref]) },
    ScopeCase(Of.history, "id", \.id) { CustomerHistoryRequest(id: $0.id) },
    ScopeCase(Of.history, "number", \.number) { CustomerHistoryRequest(number: $0.number) },
    ScopeCase(Of.history, "external_ref", \.ref) { CustomerHistoryRequest(externalRef: $0.ref) },
    ScopeCase(Of.update, "id", \.id) { UpdateCustomerRequest(city: "上海", id: $0.id, version: 1) },
    ScopeCase(Of.update, "number", \.number) { UpdateCustomerRequest(city: "上海", number: $0.number, version: 1) },
    ScopeCase(Of.reveal, "id", \.id) { RevealCustomerRequest(id: $0.id, reason: why) },
    ScopeCase(Of.reveal, "number", \.number) { RevealCustomerRequest(number: $0.number, reason: why) },
    ScopeCase(Of.transfer, "id", \.id) {
      TransferCustomersRequest(rows: [TransferCustomerRow(id: $0.id, version: 1)])
    },
    ScopeCase(Of.transfer, "number", \.number) {
      TransferCustomersRequest(rows: [TransferCustomerRow(number: $0.number)])
    },
    ScopeCase(Of.revert, "id", \.id) { RevertCustomersRequest(rows: [RevertCustomerRow(id: $0.id, version: 1)]) },
  ]

  private static let wholeFiles: [ScopeCase] = [
    ScopeCase(Of.archive, "id", \.id) { ArchiveCustomerRequest(id: $0.id, version: 1) },
    ScopeCase(Of.archive, "number", \.number) { ArchiveCustomerRequest(number: $0.number, version: 1) },
    ScopeCase(Of.restore, "id", \.id) { RestoreCustomerRequest(id: $0.id, version: 1) },
    ScopeCase(Of.restore, "number", \.number) { RestoreCustomerRequest(number: $0.number, version: 1) },
    ScopeCase(Of.setGrade, "id", \.id) { SetGradeRequest(id: $0.id, version: 1, grade: .a, reason: why) },
    ScopeCase(Of.setGrade, "number", \.number) { SetGradeRequest(number: $0.number, version: 1, reason: why) },
    ScopeCase(Of.review, "id", \.id) { ReviewCustomerRequest(id: $0.id, version: 1) },
    ScopeCase(Of.review, "number", \.number) { ReviewCustomerRequest(number: $0.number, version: 1) },
    ScopeCase(Of.merge, "into", \.id) { MergeCustomersRequest(into: $0.id, from: $0.own) },
    ScopeCase(Of.merge, "into_number", \.number) { MergeCustomersRequest(intoNumber: $0.number, from: $0.own) },
    ScopeCase(Of.merge, "from", \.id) { MergeCustomersRequest(into: $0.own, from: $0.id) },
    ScopeCase(Of.merge, "from_number", \.number) { MergeCustomersRequest(into: $0.own, fromNumber: $0.number) },
  ]

  private static let purchases: [ScopeCase] = [
    ScopeCase(Methods.Purchases.record, "customer_id", \.id) {
      RecordPurchaseRequest(customerId: $0.id, externalRef: "shop:x", amount: money)
    },
    ScopeCase(Methods.Purchases.record, "customer_number", \.number) {
      RecordPurchaseRequest(customerNumber: $0.number, externalRef: "shop:x", amount: money)
    },
    ScopeCase(Methods.Purchases.record, "customer_ref", \.ref) {
      RecordPurchaseRequest(customerRef: $0.ref, externalRef: "shop:x", amount: money)
    },
    ScopeCase(Methods.Purchases.get, "id", \.purchase) { GetPurchaseRequest(id: $0.purchase) },
    ScopeCase(Methods.Purchases.get, "external_ref", \.purchaseRef) { GetPurchaseRequest(externalRef: $0.purchaseRef) },
    ScopeCase(Methods.Purchases.list, "customer_id", \.id) { ListPurchasesRequest(customerId: $0.id) },
    ScopeCase(Methods.Purchases.list, "customer_number", \.number) { ListPurchasesRequest(customerNumber: $0.number) },
    ScopeCase(Methods.Purchases.list, "customer_ref", \.ref) { ListPurchasesRequest(customerRef: $0.ref) },
    ScopeCase(Methods.Purchases.refund, "purchase_id", \.purchase) {
      RefundPurchaseRequest(purchaseId: $0.purchase, externalRef: "back:x")
    },
    ScopeCase(Methods.Purchases.refund, "purchase_ref", \.purchaseRef) {
      RefundPurchaseRequest(purchaseRef: $0.purchaseRef, externalRef: "back:x")
    },
    ScopeCase(Methods.Purchases.listRefunds, "purchase_id", \.purchase) { ListRefundsRequest(purchaseId: $0.purchase) },
    ScopeCase(Methods.Purchases.listRefunds, "purchase_ref", \.purchaseRef) {
      ListRefundsRequest(purchaseRef: $0.purchaseRef)
    },
  ]

  private static let contacts: [ScopeCase] = [
    ScopeCase(Methods.Contacts.create, "customer_id", \.id) { CreateContactRequest(customerId: $0.id, name: why) },
    ScopeCase(Methods.Contacts.create, "customer_number", \.number) {
      CreateContactRequest(customerNumber: $0.number, name: why)
    },
    ScopeCase(Methods.Contacts.create, "person_id", \.personId) {
      CreateContactRequest(customerId: $0.own, personId: $0.personId)
    },
    ScopeCase(Methods.Contacts.create, "person_number", \.personNumber) {
      CreateContactRequest(customerId: $0.own, personNumber: $0.personNumber)
    },
    ScopeCase(Methods.Contacts.update, "id", \.contact) {
      UpdateContactRequest(title: why, id: $0.contact, version: 1)
    },
    ScopeCase(Methods.Contacts.remove, "id", \.contact) { RemoveContactRequest(id: $0.contact, version: 1) },
    ScopeCase(Methods.Contacts.list, "customer_id", \.id) { ListContactsRequest(customerId: $0.id) },
    ScopeCase(Methods.Contacts.list, "customer_number", \.number) { ListContactsRequest(customerNumber: $0.number) },
    ScopeCase(Methods.Contacts.list, "person_id", \.personId) { ListContactsRequest(personId: $0.personId) },
    ScopeCase(Methods.Contacts.list, "person_number", \.personNumber) {
      ListContactsRequest(personNumber: $0.personNumber)
    },
  ]

  private static let approvals: [ScopeCase] = [
    ScopeCase(Methods.Approvals.get, "id", \.approval) { GetApprovalRequest(id: $0.approval) },
    ScopeCase(Methods.Approvals.approve, "id", \.approval) { ApproveRequest(id: $0.approval, version: 1) },
    ScopeCase(Methods.Approvals.refuse, "id", \.approval) {
      RefuseApprovalRequest(id: $0.approval, version: 1, reason: why)
    },
    ScopeCase(Methods.Approvals.withdraw, "id", \.approval) { WithdrawApprovalRequest(id: $0.approval, version: 1) },
  ]

  private static let money = Money(minor: 1, currency: "CNY")
}
