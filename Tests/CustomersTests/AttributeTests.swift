import Contract
import Store
import TestHouse
import Testing

/// The registry of custom attributes.
struct AttributeTests {
  static let size = CreateAttributeRequest(key: "size", type: .choice, label: "规模", choices: ["small", "large"])

  @Test(arguments: Desk.Kind.allCases)
  func `an attribute is registered once, with what it takes`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let attributes = house.admin.attributes
      let size = try await attributes.create(Self.size)
      #expect(
        size == Attribute(id: 1, version: 1, key: "size", type: .choice, label: "规模", choices: ["small", "large"]))
      let staff = try await attributes.create(CreateAttributeRequest(key: "staff", type: .number))
      #expect(try await attributes.list(ListAttributesRequest()).items == [size, staff])
      #expect(try house.journal().last?.entities.first?.kind == "attribute")
      let cases: [(CreateAttributeRequest, String)] = [
        (Self.size, "ATTRIBUTE_EXISTS key"),
        (CreateAttributeRequest(key: "a", type: .choice), "FIELD_REQUIRED choices"),
        (CreateAttributeRequest(key: "a", type: .flag, choices: ["x"]), "CHOICES_UNEXPECTED choices"),
        (CreateAttributeRequest(key: "a", type: .choice, choices: ["x", "ｘ"]), "DUPLICATE_ITEM choices[1]"),
        (CreateAttributeRequest(key: "a", type: .unspecified), "INVALID_REQUEST type:FIELD_REQUIRED"),
        (CreateAttributeRequest(key: "A", type: .text), "INVALID_REQUEST key:PATTERN_MISMATCH"),
      ]
      for (request, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await attributes.create(request) } == expected)
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a change names the version, and choices only grow`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let attributes = house.admin.attributes
      _ = try await attributes.create(Self.size)
      _ = try await attributes.create(CreateAttributeRequest(key: "staff", type: .number))
      let wider = try await attributes.update(
        UpdateAttributeRequest(key: "size", version: 1, label: "企业规模", choicesAdd: ["LARGE", "medium"]))
      #expect(wider.choices == ["small", "large", "medium"] && wider.label == "企业规模" && wider.version == 2)
      let same = UpdateAttributeRequest(key: "size", version: 2, choicesAdd: ["small"], retired: false)
      #expect(try await attributes.update(same) == wider, "a change of nothing raises no version")
      #expect(try house.journal().last?.outcome == .unchanged)
      let many = (0..<98).map { "c\($0)" }
      let cases: [(UpdateAttributeRequest, String)] = [
        (UpdateAttributeRequest(key: "size", version: 1, label: "x"), "VERSION_MISMATCH version"),
        (UpdateAttributeRequest(key: "none", version: 1, label: "x"), "ATTRIBUTE_NOT_FOUND key"),
        (UpdateAttributeRequest(key: "staff", version: 1, choicesAdd: ["x"]), "CHOICES_UNEXPECTED choices_add"),
        (UpdateAttributeRequest(key: "size", version: 2, choicesAdd: many), "TOO_MANY_ITEMS choices_add"),
      ]
      for (request, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await attributes.update(request) } == expected)
      }
      let full = UpdateAttributeRequest(key: "size", version: 2, choicesAdd: Array(many.dropLast()))
      #expect(try await attributes.update(full).choices.count == 100)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `at most 200 are registered, retired ones among them`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let attributes = house.admin.attributes
      for number in 0..<200 {
        _ = try await attributes.create(CreateAttributeRequest(key: "a\(number)", type: .text))
      }
      _ = try await attributes.update(UpdateAttributeRequest(key: "a7", version: 1, retired: true))
      let more = CreateAttributeRequest(key: "more", type: .text)
      #expect(try await house.refusedWithoutTrace { try await attributes.create(more) } == "TOO_MANY_ATTRIBUTES key")
      #expect(try await attributes.list(ListAttributesRequest()).items.count == 199)
      #expect(try await attributes.list(ListAttributesRequest(includeRetired: true)).items.count == 200)
    }
  }
}

/// Files and their custom attributes.
struct AttributeUseTests {
  private static func register(_ house: some OpenHouse) async throws {
    for (key, type) in [("staff", AttributeType.number), ("since", .day), ("listed", .flag), ("motto", .text)] {
      _ = try await house.admin.attributes.create(CreateAttributeRequest(key: key, type: type))
    }
    _ = try await house.admin.attributes.create(AttributeTests.size)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a file holds each value in its one form`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.register(house)
      let made = try await house.customer {
        $0.attributes = ["staff=０５", "since=2026年3月1日", "listed=Yes", "motto= a=b ", "size=LARGE"]
      }
      let kept = ["staff=5", "since=2026-03-01", "listed=yes", "motto=a=b", "size=large"]
      #expect(made.attributes == kept)
      #expect(try await house.admin.customers.get(GetCustomerRequest(id: made.id)).attributes == kept)
      let again = UpdateCustomerRequest(id: made.id, version: 1, attributesAdd: ["size=Large"])
      #expect(try await house.admin.customers.update(again).version == 1, "the same in another spelling is no news")
      let other = UpdateCustomerRequest(id: made.id, version: 1, attributesAdd: ["staff=+6"])
      #expect(try await house.admin.customers.update(other).attributes.last == "staff=6")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a value that the attribute does not take is refused where it stands`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.register(house)
      let cases = [
        (["listed=yes", "none=1"], "ATTRIBUTE_UNKNOWN attributes[1]"),
        (["staff=many"], "ATTRIBUTE_VALUE_INVALID attributes[0]"),
        (["listed=yes", "since=2026-02-29"], "ATTRIBUTE_VALUE_INVALID attributes[1]"),
        (["size=huge"], "ATTRIBUTE_VALUE_INVALID attributes[0]"),
        (["size=small", "size=large"], "DUPLICATE_ITEM attributes[1]"),
        (["size="], "INVALID_REQUEST attributes[0]:PATTERN_MISMATCH"),
      ]
      for (attributes, expected) in cases {
        let request = CreateCustomerRequest(name: "王海", attributes: attributes)
        #expect(try await house.refusedWithoutTrace { try await house.admin.customers.create(request) } == expected)
      }
      let made = try await house.customer()
      let adding = UpdateCustomerRequest(id: made.id, version: 1, attributesAdd: ["listed=maybe"])
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.update(adding) }
          == "ATTRIBUTE_VALUE_INVALID attributes_add[0]")
    }
  }

  @Test func `the refusal says what the attribute takes`() async throws {
    let house = try TestHouse()
    try await Self.register(house)
    for (attribute, expected) in [
      ("staff=x", "-9223372036854775808 … 9223372036854775807"), ("since=x", "2026-03-01"), ("listed=x", "yes / no"),
      ("size=x", "small / large"), ("motto=" + String(repeating: "x", count: 501), "text (1 … 500)"),
    ] {
      let request = CreateCustomerRequest(name: "王海", attributes: [attribute])
      let status = try await refusal { try await house.admin.customers.create(request) }
      #expect(status.message.contains(expected), "\(status.message)")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a retired attribute takes no new value, and the old one stays`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await Self.register(house)
      let customers = house.admin.customers
      let made = try await house.customer {
        $0.attributes = ["size=large"]
        $0.externalRefs = ["erp:1"]
      }
      let retire = UpdateAttributeRequest(key: "size", version: 1, retired: true)
      let gone = try await house.admin.attributes.update(retire)
      #expect(gone.retiredAtMs == house.clock.nowMs)
      let moved = try await customers.update(UpdateCustomerRequest(city: "上海", id: made.id, version: 1))
      #expect(moved.attributes == ["size=large"])
      let feed = CreateCustomerRequest(name: made.name, externalRefs: ["erp:1"], attributes: ["size=LARGE"])
      #expect(try await customers.upsert(.init(rows: [.init(customer: feed)])).unchanged == 1)
      let other = UpdateCustomerRequest(id: made.id, version: 2, attributesAdd: ["size=small"])
      #expect(
        try await house.refusedWithoutTrace { try await customers.update(other) }
          == "ATTRIBUTE_UNKNOWN attributes_add[0]")
      let back = UpdateAttributeRequest(key: "size", version: 2, retired: false)
      #expect(try await house.admin.attributes.update(back).retiredAtMs == nil)
      #expect(try await customers.update(other).attributes == ["size=small"])
    }
  }
}
