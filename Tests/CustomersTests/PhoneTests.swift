import Contract
import Operations
import TestHouse
import Testing

@testable import Customers

/// Telephone numbers in E.164, China by default.
struct PhoneTests {
  @Test(arguments: [
    ("13800001234", "+8613800001234"), ("138 0000 1234", "+8613800001234"), ("138-0000-1234", "+8613800001234"),
    ("+86 138 0000 1234", "+8613800001234"), ("8613800001234", "+8613800001234"), ("008613800001234", "+8613800001234"),
    ("１３８００００１２３４", "+8613800001234"), ("＋８６-13800001234", "+8613800001234"), ("010-88886666", "+861088886666"),
    ("(010) 8888 6666", "+861088886666"), ("021-55556666", "+862155556666"), ("0571-88886666", "+8657188886666"),
    ("0312-5556666", "+863125556666"), ("400-820-8820", "+864008208820"), ("8008208820", "+868008208820"),
    ("+44 20 7946 0000", "+442079460000"), ("0044 20 7946 0000", "+442079460000"),
    ("+1 (212) 555-0100", "+12125550100"),
  ])
  func `numbers are kept in one form, however they are written`(written: String, kept: String) {
    #expect(PhoneNumber(written)?.text == kept)
    #expect(PhoneNumber(kept)?.text == kept, "the form is its own")
  }

  @Test(arguments: [
    "95588", "12345678", "1380000123", "138000012345", "12345678901", "+", "+86 1380000123", "+0 123456789",
    "+1234567890123456",
    "88886666", "0000", "010-8888666", "+12345",
  ])
  func `what could not be dialled from anywhere is no number`(written: String) {
    #expect(PhoneNumber(written) == nil)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number that is none is refused with its place`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      func create(_ fill: (inout CreateCustomerRequest) -> Void) async throws -> String {
        var request = CreateCustomerRequest(name: "王小明")
        fill(&request)
        return try await house.refusedWithoutTrace { try await house.admin.customers.create(request) }
      }
      #expect(try await create { $0.phone = "88886666" } == "PHONE_INVALID phone")
      #expect(try await create { $0.phone = "电话" } == "INVALID_REQUEST phone:PATTERN_MISMATCH")
      #expect(try await create { $0.morePhones = ["13800001234", "88886666"] } == "PHONE_INVALID more_phones[1]")
      let made = try await house.customer("王小明") {
        $0.phone = "１３８-0000-1234"
        $0.email = "Wang@Example.ORG"
      }
      #expect(made.phone == "+8613800001234" && made.email == "wang@example.org")
      let add = UpdateCustomerRequest(id: made.id, version: 1, morePhonesAdd: ["95588"])
      #expect(await said { try await house.admin.customers.update(add) } == "PHONE_INVALID more_phones_add[0]")
      let same = UpdateCustomerRequest(id: made.id, version: 1, morePhonesAdd: ["+86 13800001234"])
      #expect(await said { try await house.admin.customers.update(same) } == "DUPLICATE_ITEM more_phones_add[0]")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a number that another file has is refused with the masked match, unless the caller knows better`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist, named: "李专员")
      let first = try await house.customer("王小明") {
        $0.phone = "13800001234"
        $0.ownerId = owner.id
      }
      let request = CreateCustomerRequest(name: "王晓明", phone: "138 0000 1234")
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.create(request) }
          == "CUSTOMER_DUPLICATE phone")
      let specialist = try await house.desk(.role(.specialist), language: .english)
      let status = try await refusal { try await specialist.customers.create(request) }
      #expect(status.resource == nil, "the file is out of sight")
      let seeing = try await refusal { try await house.admin.customers.create(request) }
      #expect(seeing.resource == "customer:\(first.id)")
      for word in [first.number, "王*明", "138****1234", "李专员", "allow_duplicate"] {
        #expect(status.message.contains(word), "\(word) in \(status.message)")
      }
      #expect(!status.message.contains("13800001234") && !status.message.contains("王小明"))
      var second = request
      second.allowDuplicate = true
      let made = try await house.admin.customers.create(second)
      #expect(made.phone == first.phone)
      // Another number of the file counts as well, and an update is checked like a creation.
      let third = try await house.customer("张三") { $0.morePhones = ["13900001234"] }
      let take = UpdateCustomerRequest(phone: "13900001234", id: made.id, version: 1)
      #expect(await said { try await house.admin.customers.update(take) } == "CUSTOMER_DUPLICATE phone")
      _ = try await house.admin.customers.update(
        UpdateCustomerRequest(id: third.id, version: 1, morePhonesRemove: ["139 0000 1234"]))
      #expect(try await house.admin.customers.update(take).phone == "+8613900001234")
    }
  }
}
