package import Contract
import Operations
package import Store

<<<<<<< HEAD
package struct WordCheck {
  let transaction: Transaction
  package init(transaction: Transaction) { self.transaction = transaction }
  package func check(_ word: String, in list: WordList, _ path: String) throws {}
}
struct AttributeCheck {
  let transaction: Transaction
  func check(_ attribute: String, _ path: String) throws {}
}
enum AttributeText {
  static func key(_ attribute: String) -> String { String(attribute.prefix { $0 != "=" }) }
}
struct Words: WordsService {
  func add(_ request: AddWordRequest, _ call: WriteCall) throws -> Word { throw Refusal(.internal) }
  func retire(_ request: RetireWordRequest, _ call: WriteCall) throws -> Word { throw Refusal(.internal) }
  func list(_ request: ListWordsRequest, _ call: ReadCall) throws -> ListWordsReply { throw Refusal(.internal) }
}
struct Attributes: AttributesService {
  func create(_ request: CreateAttributeRequest, _ call: WriteCall) throws -> Attribute { throw Refusal(.internal) }
  func update(_ request: UpdateAttributeRequest, _ call: WriteCall) throws -> Attribute { throw Refusal(.internal) }
  func list(_ request: ListAttributesRequest, _ call: ReadCall) throws -> ListAttributesReply { throw Refusal(.internal) }
}
struct Contacts: ContactsService {
  func create(_ request: CreateContactRequest, _ call: WriteCall) throws -> Contact { throw Refusal(.internal) }
  func update(_ request: UpdateContactRequest, _ call: WriteCall) throws -> Contact { throw Refusal(.internal) }
  func remove(_ request: RemoveContactRequest, _ call: WriteCall) throws -> Contact { throw Refusal(.internal) }
  func list(_ request: ListContactsRequest, _ call: ReadCall) throws -> ListContactsReply { throw Refusal(.internal) }
}
=======
>>>>>>> 279a395 (Dictionaries, typed attributes and contacts: files hold registered words and values in one form)
struct DuplicateCandidates {
  let principal: Principal
  let transaction: Transaction
  init(_ principal: Principal, _ transaction: Transaction) {
    self.principal = principal
    self.transaction = transaction
  }
  func matches(of customer: Customer) throws -> [DuplicateMatch] { [] }
  func match(_ other: Customer, _ reasons: [DuplicateReason]) throws -> DuplicateMatch {
    DuplicateMatch(number: other.number, name: other.name, phone: other.phone, reasons: reasons)
  }
}
extension Customers {
  func customerHistory(_ request: CustomerHistoryRequest, _ call: ReadCall) throws -> CustomerHistoryReply {
    throw Refusal(.internal)
  }
  func findDuplicatePairs(_ request: FindDuplicatesRequest, _ call: StreamCall) throws -> StreamPage<DuplicatePair> {
    throw Refusal(.internal)
  }
  func mergeCustomers(_ request: MergeCustomersRequest, _ call: WriteCall) throws -> MergeCustomersReply {
    throw Refusal(.internal)
  }
  func revertCustomer(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult { throw Refusal(.internal) }
}
