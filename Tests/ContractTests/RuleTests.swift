import Contract
import Testing
import Wire

/// The contract's rules, on real messages, with the path of what is wrong.
struct RuleTests {
  private func violations<Message: ContractMessage>(_ message: Message) -> [WireViolation] {
    violations(Message.self, message.encoded())
  }

  private func violations<Message: ContractMessage>(_ type: Message.Type, _ bytes: [UInt8]) -> [WireViolation] {
    bytes.withUnsafeBytes { Prescan.violations(in: $0, of: Message.shape, mode: .request) }
  }

  @Test(arguments: Samples.all.indices)
  func `a good message has nothing wrong`(index: Int) throws {
    #expect(check(Samples.all[index]) == [])
  }

  private func check<Message: ContractMessage>(_ message: Message) -> [WireViolation] { violations(message) }

  @Test func `what is required and absent is named`() {
    #expect(
      violations(CreateEmployeeRequest.self, []) == [
        WireViolation(path: "name", flaw: .required), WireViolation(path: "role", flaw: .required),
      ])
    #expect(violations(CreateAccountRequest(name: "shop")) == [WireViolation(path: "scopes", flaw: .required)])
  }

  @Test func `a rule broken deep inside is named with its path`() {
    var upsert = Samples.upsert
    upsert.rows[1].customer.phone = "12"
    upsert.rows[1].customer.tags = ["ok", "a\nb"]
    upsert.rows[1].key = []
    #expect(
      violations(upsert) == [
        WireViolation(path: "rows[1].key", flaw: .tooShort(min: 1)),
        WireViolation(path: "rows[1].customer.phone", flaw: .pattern(.phone)),
        WireViolation(path: "rows[1].customer.tags[1]", flaw: .pattern(.line)),
      ])
    let bytes = Payload().text(4, "shop:1").message(6, Payload().number(1, 5)).bytes
    #expect(violations(RecordPurchaseRequest.self, bytes) == [WireViolation(path: "amount.currency", flaw: .required)])
  }

  @Test func `lengths are counted in characters, not bytes`() {
    var request = Samples.create
    request.name = String(repeating: "王", count: 200)
    #expect(violations(request) == [])
    request.name += "x"
    #expect(violations(request) == [WireViolation(path: "name", flaw: .tooLong(max: 200))])
  }

  @Test func `without a limit of its own a text has 1,000 characters`() {
    let ok = Violation(path: String(repeating: "x", count: 1_000), reason: "A")
    #expect(violations(ok) == [])
    let long = Violation(path: ok.path + "x", reason: "A")
    #expect(violations(long) == [WireViolation(path: "path", flaw: .tooLong(max: 1_000))])
  }

  @Test(arguments: [
    (GetEmployeeRequest(id: 0).encoded(), "id", Flaw.tooSmall(min: 1)),
    (GetEmployeeRequest(id: .min).encoded(), "id", .tooSmall(min: 1)),
  ])
  func `numbers below the least are refused`(bytes: [UInt8], path: String, flaw: Flaw) {
    #expect(violations(GetEmployeeRequest.self, bytes) == [WireViolation(path: path, flaw: flaw)])
  }

  @Test func `numbers keep to both ends, as their type reads them`() {
    #expect(violations(ListCustomersRequest(limit: 500)) == [])
    #expect(violations(ListCustomersRequest(limit: 501)) == [WireViolation(path: "limit", flaw: .tooLarge(max: 500))])
    #expect(violations(ListCustomersRequest(limit: 0)) == [WireViolation(path: "limit", flaw: .tooSmall(min: 1))])
    var request = Samples.create
    request.birthdayDay = -43829
    #expect(violations(request) == [])
    request.birthdayDay = -43830
    #expect(violations(request) == [WireViolation(path: "birthday_day", flaw: .tooSmall(min: -43829))])
  }

  @Test func `blobs are counted in bytes`() {
    var meta = Samples.meta
    meta.traceId = [1]
    meta.idempotencyKey = [UInt8](repeating: 0, count: 65)
    #expect(
      violations(meta) == [
        WireViolation(path: "idempotency_key", flaw: .tooLong(max: 64)),
        WireViolation(path: "trace_id", flaw: .tooShort(min: 16)),
      ])
  }

  @Test func `a list with too many items is refused once`() {
    var update = Samples.update
    update.clear = [UInt32](repeating: 1, count: 40)
    #expect(violations(update) == [WireViolation(path: "clear", flaw: .tooManyItems(max: 32))])
    let packed = Payload().number(30, 42).number(32, 3).blob(33, [UInt8](repeating: 1, count: 40)).bytes
    #expect(
      violations(UpdateCustomerRequest.self, packed) == [WireViolation(path: "clear", flaw: .tooManyItems(max: 32))])
  }

  @Test func `numbers of a list may come packed, single, and mixed`() throws {
    let bytes = Payload().number(30, 42).number(33, 1).number(32, 3).blob(33, [2, 0xac, 0x02]).number(33, 4).bytes
    #expect(try UpdateCustomerRequest.decode(bytes, mode: .request).clear == [1, 2, 300, 4])
  }

  @Test func `values that an enum does not have are refused in requests and unspecified in replies`() throws {
    let bytes = Payload().number(1, 99).text(2, "x").bytes
    #expect(violations(CreateCustomerRequest.self, bytes) == [WireViolation(path: "kind", flaw: .unknownEnumValue)])
    #expect(try CreateCustomerRequest(bytes: bytes).kind == .unspecified)
    let scopes = Payload().text(1, "x").number(2, 6).number(2, -1).bytes
    #expect(
      violations(CreateAccountRequest.self, scopes) == [WireViolation(path: "scopes[1]", flaw: .unknownEnumValue)])
  }

  @Test func `UNSPECIFIED said aloud is no value`() {
    #expect(
      violations(CreateCustomerRequest(kind: .unspecified, name: "x")) == [
        WireViolation(path: "kind", flaw: .unknownEnumValue)
      ])
    #expect(
      violations(CreateEmployeeRequest(name: "x", role: .unspecified)) == [
        WireViolation(path: "role", flaw: .required)
      ])
  }

  @Test func `text that is no text stops the pass`() {
    let bad = Payload().blob(2, [0xff]).text(3, "12").bytes
    #expect(violations(CreateCustomerRequest.self, bad) == [WireViolation(path: "name", flaw: .notUTF8)])
    let zero = Payload().text(2, "a\0").bytes
    #expect(violations(CreateCustomerRequest.self, zero) == [WireViolation(path: "name", flaw: .hasNUL)])
    let second = Payload().text(2, "x").text(14, "ok").blob(14, [0xc0, 0x80]).bytes
    #expect(throws: DecodeFailure.violations([WireViolation(path: "tags[1]", flaw: .notUTF8)])) {
      try CreateCustomerRequest(bytes: second)
    }
  }

  @Test func `no more than 16 violations are collected`() {
    var request = UpsertCustomersRequest()
    request.rows = [UpsertCustomerRow](repeating: UpsertCustomerRow(customer: .init(name: "")), count: 100)
    let found = violations(request)
    #expect(found.count == 16)
    #expect(found.last == WireViolation(path: "rows[15].customer.name", flaw: .pattern(.line)))
  }

  @Test func `a reply is not measured by the rules`() throws {
    let reply = GetEmployeeRequest(id: -5)
    #expect(try GetEmployeeRequest(bytes: reply.encoded()) == reply)
    #expect(try Customer(bytes: []) == Customer())
  }
}
