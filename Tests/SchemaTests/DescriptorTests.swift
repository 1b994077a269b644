import Contract
import Schema
import Testing

struct DescriptorTests {
  let schema = TestContract.schema

  @Test func `a method carries everything its options say`() throws {
    let create = try #require(schema.method("customers.create"))
    #expect(create.id == 1280)
    #expect(create.effect == .keyed)
    #expect(create.permission == "CUSTOMERS_WRITE")
    #expect(create.request == "guanxi.CreateCustomerRequest")
    #expect(create.reply == "guanxi.Customer")
    #expect(create.doc.hasPrefix("Opens a file."))
    #expect(!create.isDestructive && !create.streams && !create.isBulk)
    #expect(schema.method("customers.upsert")?.isBulk == true)
    #expect(schema.method("keys.revoke")?.isDestructive == true)
    #expect(schema.method("customers.export")?.streams == true)
    #expect(schema.method("customers.get")?.cost == .point)
  }

  @Test func `an rpc of two words is written in snake case`() {
    #expect(schema.method("system.echo_items")?.id == 4)
  }

  @Test func `a field carries its limits, its privacy and its comment`() throws {
    let request = try #require(schema.message("guanxi.CreateCustomerRequest"))
    let name = try #require(request.field(named: "name"))
    #expect(name.options.required && name.options.maxLength == 200)
    #expect(name.options.pattern == .line && name.options.personal == .name)
    let birthday = try #require(request.field(named: "birthday_day"))
    #expect(birthday.options.min == -43829)
    #expect(birthday.meaning == .day)
    #expect(birthday.doc.hasPrefix("Days since"))
    let id = try #require(schema.message("guanxi.GetCustomerRequest")?.field(named: "id"))
    #expect(id.options.textField == "number")
    #expect(schema.message("guanxi.CreateKeyReply")?.field(named: "credential")?.options.secret == true)
  }

  @Test(arguments: [
    ("Purchase", "purchased_at_ms", FieldMeaning.instant), ("ListPurchasesRequest", "from_ms", .instant),
    ("HelloAck", "key_life_ms", .span), ("HealthReply", "uptime_ms", .span), ("EchoRequest", "delay_ms", .plain),
    ("Customer", "birthday_day", .day), ("Member", "tier_until_ms", .instant), ("Approval", "expires_ms", .instant),
    ("CaseClock", "due_ms", .instant), ("CaseClock", "used_ms", .span), ("TimeFigure", "median_ms", .span),
    ("LedgerTransaction", "effective_ms", .instant), ("ListLotsRequest", "expires_before_ms", .instant),
  ])
  func `a field's name tells an instant from a span of time`(type: String, field: String, meaning: FieldMeaning) {
    #expect(schema.messageNamed(type)?.field(named: field)?.meaning == meaning)
  }

  @Test func `enum words stand without their prefix`() throws {
    let kind = try #require(schema.enumNamed("CustomerKind"))
    #expect(kind.words == ["PERSON", "ORGANIZATION"])
    #expect(kind.word(1) == "PERSON")
    #expect(kind.value("PERSON")?.doc == "个人.")
    let permission = try #require(schema.enumNamed("permission"))
    #expect(permission.value("IMPORT")?.grantedTo == "administrator")
  }

  @Test func `the registry of reasons comes with codes and both languages`() throws {
    let reason = try #require(schema.reasons.first { $0.word == "CUSTOMER_NOT_FOUND" })
    #expect(reason.code == 5 && reason.retry == "AFTER_FIX")
    #expect(reason.english.contains("customers.search") && reason.chinese.contains("客户"))
  }

  @Test func `a cut descriptor set is refused or gives less, and never traps`() {
    let bytes = SchemaSet.bytes
    for count in stride(from: 0, to: bytes.count, by: 997) {
      _ = try? Schema(fileDescriptorSet: Array(bytes.prefix(count)))
    }
  }
}
