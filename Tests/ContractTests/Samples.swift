import Contract

/// Good messages of many shapes, to be mended with.
enum Samples {
  static let create = CreateCustomerRequest(
    kind: .person, name: "王小明", phone: "+86 138 0013 8000", email: "x@example.com", company: "Acme",
    birthdayDay: -365, language: "zh-CN", tags: ["vip", "news"], externalRefs: ["erp:10023"], notes: ["a\nb"],
    ownerId: 7)
  static let upsert = UpsertCustomersRequest(rows: [
    UpsertCustomerRow(key: [1, 2, 3], customer: create), UpsertCustomerRow(customer: create),
  ])
  static let purchase = RecordPurchaseRequest(
    customerId: 1, externalRef: "shop:A-1", purchasedAtMs: 1_760_000_000_000,
    amount: Money(minor: 1250, currency: "CNY"))
  static let account = CreateAccountRequest(name: "shop", scopes: [.customersRead, .import])
  static let update = UpdateCustomerRequest(id: 42, version: 3, clear: [3, 4, 300], tagsAdd: ["x"])
  static let status = Status(
    code: 3, reason: "INVALID_REQUEST", message: "no", retry: .afterFix, executed: .notExecuted, retryAfterMs: 5,
    violations: [Violation(path: "name", reason: "FIELD_REQUIRED", message: nil)], resource: "customer:42",
    currentVersion: 9)
  static let meta = RequestMeta(
    timeoutMs: 100, idempotencyKey: [9, 8, 7], traceId: [UInt8](repeating: 1, count: 16), dryRun: true, asOfMs: 5)

  static let all: [any ContractMessage] = [create, upsert, purchase, account, update, status, meta]
}
