import Contract
import TestHouse
import Testing

@testable import Customers

/// What is told of files out of sight, since a number or a reference is given once in the whole company (查重): that
/// somebody has it, and whom to ask. Not which file it is.
struct ScopeToldTests {
  private static let name = "隐藏的客户"
  private static let phone = "13912345678"

  /// A file of 华南 that has what others will try to give to theirs.
  private static func hidden(_ house: any OpenHouse, _ company: ScopeCompany) async throws -> Customer {
    try await house.customer(name) {
      $0.ownerId = company["华南"].owner
      $0.phone = phone
      $0.email = "hidden@example.org"
      $0.externalRefs = ["erp:隐藏"]
      $0.address = "巢湖街1座"
    }
  }

  /// - Parameter file: of which the refusal may say nothing but its masks and its owner.
  private static func check(_ status: Status, _ reason: String, _ place: String) {
    #expect(status.reason == reason, "\(place)")
    #expect(status.resource == nil && status.currentVersion == nil, "\(place) \(reason)")
    let texts = [status.message] + status.violations.compactMap(\.message)
    for text in texts {
      for secret in [name, phone, "hidden@", "巢湖街"] { #expect(!text.contains(secret), "\(place): \(text)") }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `that a number or a reference is taken is told without the file`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      _ = try await Self.hidden(house, company)
      for role in [Role.director, .supervisor, .specialist] {
        for scope in [DataScope.own, .department, .departmentTree] {
          let (desk, id) = try await company.desk(role, scope)
          let own = try await house.customer("自己的客户") { $0.ownerId = id }.id
          let place = "\(role) \(scope)"
          let ref = CreateCustomerRequest(name: "李倩", externalRefs: ["erp:隐藏"])
          let phone = CreateCustomerRequest(name: "李倩", phone: "+86 139 1234 5678")
          Self.check(try await refusal { try await desk.customers.create(ref) }, "EXTERNAL_REF_TAKEN", place)
          let taken = try await refusal { try await desk.customers.create(phone) }
          Self.check(taken, "CUSTOMER_DUPLICATE", place)
          #expect(taken.message.contains("华南专员"), "\(taken.message)")
          let update = UpdateCustomerRequest(phone: Self.phone, id: own, version: 1)
          Self.check(try await refusal { try await desk.customers.update(update) }, "CUSTOMER_DUPLICATE", place)
          let add = UpdateCustomerRequest(id: own, version: 1, externalRefsAdd: ["erp:隐藏"])
          Self.check(try await refusal { try await desk.customers.update(add) }, "EXTERNAL_REF_TAKEN", place)
          let rows = [ref, phone].map { UpsertCustomerRow(customer: $0) }
          let reply = try await desk.customers.upsert(UpsertCustomersRequest(rows: rows))
          #expect(reply.refused == 2 && reply.results.allSatisfy { $0.id == nil })
          for (result, reason) in zip(reply.results, ["EXTERNAL_REF_TAKEN", "CUSTOMER_DUPLICATE"]) {
            Self.check(try #require(result.status), reason, place)
          }
        }
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `candidates out of sight come without id and masked, also to who sees personal data`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      _ = try await Self.hidden(house, company)
      for role in [Role.director, .supervisor, .specialist] {
        let (desk, id) = try await company.desk(role, .departmentTree)
        let request = CreateCustomerRequest(name: "李倩", phone: Self.phone, allowDuplicate: true)
        let made = try await desk.customers.create(request)
        let match = try #require(made.duplicates.first { $0.customerId == nil })
        #expect(match.customerId == nil && match.name == "隐***户")
        #expect(match.phone == "139****5678" && match.ownerName == "华南专员" && match.reasons == [.phone])
        #expect(made.ownerId == id)
        _ = try await house.admin.customers.archive(ArchiveCustomerRequest(id: made.id, version: 1))
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `of a purchase or refund out of sight its reference is told to be taken, and nothing else`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let company = try await ScopeCompany(house)
      let own = company["华东"]
      for role in [Role.director, .supervisor, .specialist] {
        let (desk, _) = try await company.desk(role, .departmentTree)
        let record = RecordPurchaseRequest(
          customerId: own.organization.id, externalRef: "shop:华南", amount: Money(minor: 7, currency: "CNY"))
        let purchase = try await refusal { try await desk.purchases.record(record) }
        #expect(purchase.reason == "EXTERNAL_ID_REUSED" && purchase.resource == nil)
        #expect(purchase.message.contains("customer_id") && !purchase.message.contains("amount"))
        let refund = RefundPurchaseRequest(
          purchaseId: own.named.purchase, externalRef: "back:华南", amount: Money(minor: 7, currency: "CNY"))
        let back = try await refusal { try await desk.purchases.refund(refund) }
        #expect(back.reason == "EXTERNAL_ID_REUSED" && back.resource == nil)
        #expect(back.message.contains("purchase_id") && !back.message.contains("amount"))
      }
    }
  }
}
