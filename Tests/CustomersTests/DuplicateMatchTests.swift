import Contract
import TestHouse
import Testing

/// What somebody who opens a file is told of files that may be the same customer.
struct DuplicateMatchTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a new file names those with its number, its address, or its name and company`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist, named: "赵主管")
      let phone = try await house.customer("李娜") {
        $0.phone = "13800000001"
        $0.ownerId = owner.id
      }
      let email = try await house.customer("王海") { $0.email = "wang@example.org" }
      let company = try await house.customer("王小明") { $0.company = "上海灯塔贸易有限公司" }
      _ = try await house.customer("王小明") { $0.company = "别家公司" }
      _ = try await house.customer("王小明")
      _ = try await house.customer("李大明") { $0.company = "上海灯塔贸易有限公司" }
      let made = try await house.customer("王小明") {
        $0.phone = "138 0000 0001"
        $0.morePhones = ["13900000009"]
        $0.email = "Wang@Example.org"
        $0.company = "上海燈塔"
        $0.allowDuplicate = true
      }
      #expect(
        made.duplicates == [
          DuplicateMatch(
            customerId: company.id, number: company.number, name: "王小明", reasons: [.name, .company]),
          DuplicateMatch(
            customerId: phone.id, number: phone.number, name: "李娜", phone: "+8613800000001", ownerName: "赵主管",
            reasons: [.phone]),
          DuplicateMatch(customerId: email.id, number: email.number, name: "王海", reasons: [.email]),
        ])
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: made.id)).duplicates == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `an organisation is told of one with its name, also where one says it shorter`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let long = try await house.customer("上海灯塔贸易有限公司") { $0.kind = .organization }
      _ = try await house.customer("上海灯塔科技有限公司") { $0.kind = .organization }
      _ = try await house.customer("王海") { $0.company = "上海灯塔贸易有限公司" }
      let short = try await house.customer("灯塔贸易") { $0.kind = .organization }
      #expect(short.duplicates.map(\.customerId) == [long.id] && short.duplicates.first?.reasons == [.company])
      let same = try await house.customer("上海燈塔貿易有限公司") { $0.kind = .organization }
      #expect(same.duplicates.map(\.customerId) == [long.id, short.id])
      #expect(same.duplicates.map(\.reasons) == [[.name], [.company]])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dry run tells the same and opens nothing`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let other = try await house.customer("王海") { $0.email = "wang@example.org" }
      let request = CreateCustomerRequest(name: "王海", email: "wang@example.org")
      let tried = try await house.admin.customers.create(request, CallOptions(dryRun: true))
      #expect(tried.duplicates.map(\.customerId) == [other.id])
      #expect(try await house.admin.customers.list(ListCustomersRequest()).items.map(\.id) == [other.id])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a match out of sight is masked and has no id, but says whom to ask`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      // A supervisor sees personal data, but only in their own department.
      let desk = try await house.desk(.role(.supervisor))
      let owner = try await house.employee(.specialist, named: "赵主管")
      let hidden = try await house.customer("王小明") {
        $0.phone = "13800001234"
        $0.email = "wang@example.org"
        $0.ownerId = owner.id
      }
      let own = try await desk.customers.create(
        CreateCustomerRequest(name: "李小红", phone: "13900005678", email: "li@example.org"))
      let made = try await desk.customers.create(
        CreateCustomerRequest(name: "测试", email: "wang@example.org", moreEmails: ["li@example.org"]))
      #expect(
        made.duplicates == [
          DuplicateMatch(
            number: hidden.number, name: "王*明", phone: "138****1234", ownerName: "赵主管", reasons: [.email]),
          DuplicateMatch(
            customerId: own.id, number: own.number, name: "李小红", phone: "+8613900005678",
            ownerName: own.ownerId == nil ? nil : "测试员工", reasons: [.email]),
        ])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `who sees no details sees none of a match in sight either`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let desk = try await house.desk(.role(.specialist))
      _ = try await desk.customers.create(
        CreateCustomerRequest(name: "李小红", phone: "13900005678", email: "li@example.org"))
      let made = try await desk.customers.create(CreateCustomerRequest(name: "测试", email: "li@example.org"))
      #expect(made.duplicates.map(\.name) == ["李小红"] && made.duplicates.map(\.phone) == ["139****5678"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `the refusal of a number in use shows its holder masked`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let owner = try await house.employee(.specialist, named: "赵主管")
      let holder = try await house.customer("王小明") {
        $0.phone = "13800001234"
        $0.ownerId = owner.id
      }
      let desk = try await house.desk(.role(.supervisor))
      let request = CreateCustomerRequest(name: "测试", phone: "13800001234")
      let status = try await refusal { try await desk.customers.create(request) }
      #expect(status.reason == "CUSTOMER_DUPLICATE" && status.message.contains(holder.number))
      #expect(status.message.contains("王*明") && status.message.contains("138****1234"))
      #expect(status.message.contains("赵主管"))
      #expect(!status.message.contains("王小明") && !status.message.contains("13800001234"))
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `no more than ten are named, those with the most in common first`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      var ids: [Int64] = []
      for index in 0..<15 {
        ids.append(
          try await house.customer("测试\(index)") {
            $0.email = "info@example.org"
            $0.company = "上海灯塔"
          }.id)
      }
      let made = try await house.customer("测试12") {
        $0.email = "info@example.org"
        $0.company = "上海灯塔"
      }
      #expect(made.duplicates.map(\.customerId) == [ids[12]] + ids.prefix(9))
    }
  }
}
