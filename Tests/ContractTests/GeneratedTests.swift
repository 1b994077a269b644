import Contract
import Testing
import Wire

/// What the generator made of the contract, by examples.
struct GeneratedTests {
  @Test func `a reason knows its word, code, retry and texts`() {
    let reason = Reason.customerNotFound
    #expect(reason.word == "CUSTOMER_NOT_FOUND")
    #expect(reason.code == .notFound)
    #expect(reason.retry == .afterFix)
    #expect(reason.english.hasPrefix("There is no customer {what}"))
    #expect(reason.chinese.hasPrefix("没有客户"))
    #expect(Reason(word: "CUSTOMER_NOT_FOUND") == reason)
    #expect(Reason(word: "NOBODY_KNOWS") == nil)
    for reason in Reason.allCases where reason != .unspecified {
      #expect(reason.code != .ok && !reason.english.isEmpty && !reason.chinese.isEmpty, "\(reason)")
    }
  }

  @Test func `a permission knows the roles that hold it`() {
    #expect(Permission.customersExport.grantedTo == [.administrator, .director])
    #expect(Permission.public.grantedTo == [])
  }

  @Test func `words leave UNSPECIFIED out`() {
    #expect(CustomerKind.words == ["PERSON", "ORGANIZATION"])
    #expect(CustomerKind.organization.word == "ORGANIZATION")
  }

  @Test func `a method knows what the contract says`() {
    let create = Methods.Customers.create.info
    #expect(
      create
        == MethodInfo(
          id: 1280, name: "customers.create", service: "customers", effect: .keyed, cost: .unspecified,
          permission: .customersWrite))
    #expect(Methods.System.echoItems.info.name == "system.echo_items")
    #expect(Methods.System.echoItems.info.streams)
    #expect(Methods.Customers.upsert.info.bulk)
    #expect(Methods.Employees.leave.info.destructive)
    let ids = Methods.all.map(\.id)
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }

  @Test func `field numbers are at hand for clear`() {
    #expect(CreateCustomerRequest.Number.phone == 3)
    #expect(UpdateCustomerRequest.Number.birthdayDay == 11)
  }

  @Test func `secrets are blank in what may be stored`() throws {
    let reply = CreateKeyReply(key: Key(id: 5, hint: "gx_ab"), credential: "gx_abcdef")
    #expect(CreateKeyReply.shape.hasSecrets)
    #expect(!Customer.shape.hasSecrets)
    let stored = try CreateKeyReply(bytes: reply.encodedWithoutSecrets())
    #expect(stored.key == reply.key)
    #expect(stored.credential == nil)
  }

  @Test func `a shape knows names and personal data`() {
    #expect(Customer.shape.name == "Customer")
    #expect(Customer.shape.fieldName(14) == "birthday_day")
    #expect(Customer.shape.fieldName(99) == nil)
    #expect(Customer.shape.rule(6)?.personal == .phone)
  }

  @Test func `a lowered message is packed to where it is wanted`() throws {
    let arena = Arena()
    let size = Samples.create.encodedSize(arena)
    var target = [UInt8](repeating: 0xee, count: size + 20)
    let written = target.withUnsafeMutableBytes { all in
      Samples.create.encode(into: UnsafeMutableRawBufferPointer(rebasing: all[20...]), arena: arena)
    }
    #expect(written == size)
    #expect(target[..<20].allSatisfy { $0 == 0xee })
    #expect(Array(target[20...]) == Samples.create.encoded())
    let lowered = Samples.create.lowered(in: arena)
    #expect(lowered.size == size)
    #expect(try CreateCustomerRequest(bytes: Array(target[20...])) == Samples.create)
  }

  @Test func `decoding gives the arena back`() throws {
    let arena = Arena()
    let bytes = Samples.upsert.encoded()
    let before = arena.take(0)
    for _ in 0..<10_000 {
      _ = try bytes.withUnsafeBytes { try UpsertCustomersRequest.decode($0, mode: .request, arena: arena) }
      _ = Samples.upsert.encoded(arena)
    }
    #expect(arena.take(0) == before)
  }

  @Test func `text is composed where it comes in`() throws {
    let pairs = [
      ("cafe\u{301}", "caf\u{e9}"), ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"), ("\u{304b}\u{3099}", "\u{304c}"),
      ("\u{212b}", "\u{c5}"), ("\u{f900}", "\u{8c48}"), ("王小明，ＡＢ", "王小明，ＡＢ"), ("Zu\u{308}rich 王", "Z\u{fc}rich 王"),
    ]
    for (sent, kept) in pairs {
      let decoded = try CreateCustomerRequest.decode(CreateCustomerRequest(name: sent).encoded(), mode: .request)
      #expect(Array(decoded.name.unicodeScalars) == Array(kept.unicodeScalars), "\(sent)")
    }
  }
}
