// Generated from customers.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// What a customer is.
public enum CustomerKind: Int32, ContractEnum {
  case unspecified = 0
  /// 个人.
  case person = 1
  /// 组织.
  case organization = 2

  public static let words: [String] = ["PERSON", "ORGANIZATION"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .person: "PERSON"
    case .organization: "ORGANIZATION"
    }
  }
}

/// A customer file.
public struct Customer: ContractMessage {
  public var id: Int64
  /// Raised by every change.
  public var version: Int64
  /// 客户编号: made from the id, with a check digit.
  public var number: String
  public var kind: CustomerKind
  public var name: String
  public var phone: String?
  public var email: String?
  /// The employer of a person.
  public var company: String?
  public var industry: String?
  public var region: String?
  public var province: String?
  public var city: String?
  public var address: String?
  /// Days since 1970-01-01.
  public var birthdayDay: Int32?
  public var language: String?
  /// The touchpoint that created the file (客户触点).
  public var source: String?
  public var tags: [String]
  /// Names in other systems: "erp:10023".
  public var externalRefs: [String]
  public var notes: [String]
  /// The employee who looks after the customer (负责人).
  public var ownerId: Int64?
  public var createdAtMs: Int64
  public var updatedAtMs: Int64

  public init() {
    self.id = 0
    self.version = 0
    self.number = ""
    self.kind = .unspecified
    self.name = ""
    self.phone = nil
    self.email = nil
    self.company = nil
    self.industry = nil
    self.region = nil
    self.province = nil
    self.city = nil
    self.address = nil
    self.birthdayDay = nil
    self.language = nil
    self.source = nil
    self.tags = []
    self.externalRefs = []
    self.notes = []
    self.ownerId = nil
    self.createdAtMs = 0
    self.updatedAtMs = 0
  }

  public init(
    id: Int64,
    version: Int64,
    number: String,
    kind: CustomerKind,
    name: String,
    phone: String? = nil,
    email: String? = nil,
    company: String? = nil,
    industry: String? = nil,
    region: String? = nil,
    province: String? = nil,
    city: String? = nil,
    address: String? = nil,
    birthdayDay: Int32? = nil,
    language: String? = nil,
    source: String? = nil,
    tags: [String] = [],
    externalRefs: [String] = [],
    notes: [String] = [],
    ownerId: Int64? = nil,
    createdAtMs: Int64,
    updatedAtMs: Int64
  ) {
    self.id = id
    self.version = version
    self.number = number
    self.kind = kind
    self.name = name
    self.phone = phone
    self.email = email
    self.company = company
    self.industry = industry
    self.region = region
    self.province = province
    self.city = city
    self.address = address
    self.birthdayDay = birthdayDay
    self.language = language
    self.source = source
    self.tags = tags
    self.externalRefs = externalRefs
    self.notes = notes
    self.ownerId = ownerId
    self.createdAtMs = createdAtMs
    self.updatedAtMs = updatedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let number: UInt32 = 3
    public static let kind: UInt32 = 4
    public static let name: UInt32 = 5
    public static let phone: UInt32 = 6
    public static let email: UInt32 = 7
    public static let company: UInt32 = 8
    public static let industry: UInt32 = 9
    public static let region: UInt32 = 10
    public static let province: UInt32 = 11
    public static let city: UInt32 = 12
    public static let address: UInt32 = 13
    public static let birthdayDay: UInt32 = 14
    public static let language: UInt32 = 15
    public static let source: UInt32 = 16
    public static let tags: UInt32 = 17
    public static let externalRefs: UInt32 = 18
    public static let notes: UInt32 = 19
    public static let ownerId: UInt32 = 20
    public static let createdAtMs: UInt32 = 21
    public static let updatedAtMs: UInt32 = 22
  }

  public static let messageName = "Customer"

  public static let shape: MessageShape = {
    var source = Guanxi__Customer()
    guanxi__customer__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true, personal: .name),
        FieldRule(6, personal: .phone),
        FieldRule(7, personal: .email),
        FieldRule(13, personal: .address),
        FieldRule(14, personal: .birthday),
        FieldRule(19, personal: .note),
        FieldRule(21, required: true),
        FieldRule(22, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Customer>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.number = lift(source.pointee.number) ?? ""
    self.kind = lift(enum: source.pointee.kind.rawValue)
    self.name = lift(source.pointee.name) ?? ""
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.company = lift(source.pointee.company)
    self.industry = lift(source.pointee.industry)
    self.region = lift(source.pointee.region)
    self.province = lift(source.pointee.province)
    self.city = lift(source.pointee.city)
    self.address = lift(source.pointee.address)
    self.birthdayDay = source.pointee.has_birthday_day == 0 ? nil : source.pointee.birthday_day
    self.language = lift(source.pointee.language)
    self.source = lift(source.pointee.source)
    self.tags = lift(source.pointee.tags, source.pointee.n_tags)
    self.externalRefs = lift(source.pointee.external_refs, source.pointee.n_external_refs)
    self.notes = lift(source.pointee.notes, source.pointee.n_notes)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.createdAtMs = source.pointee.created_at_ms
    self.updatedAtMs = source.pointee.updated_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Customer> {
    let target = arena.make(Guanxi__Customer.self)
    guanxi__customer__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_kind = 1
    target.pointee.kind = Guanxi__CustomerKind(UInt32(bitPattern: self.kind.rawValue))
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.company = arena.lower(self.company)
    target.pointee.industry = arena.lower(self.industry)
    target.pointee.region = arena.lower(self.region)
    target.pointee.province = arena.lower(self.province)
    target.pointee.city = arena.lower(self.city)
    target.pointee.address = arena.lower(self.address)
    if let value = self.birthdayDay {
      target.pointee.has_birthday_day = 1
      target.pointee.birthday_day = value
    }
    target.pointee.language = arena.lower(self.language)
    target.pointee.source = arena.lower(self.source)
    target.pointee.n_tags = self.tags.count
    target.pointee.tags = arena.lower(self.tags)
    target.pointee.n_external_refs = self.externalRefs.count
    target.pointee.external_refs = arena.lower(self.externalRefs)
    target.pointee.n_notes = self.notes.count
    target.pointee.notes = arena.lower(self.notes)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    target.pointee.has_created_at_ms = 1
    target.pointee.created_at_ms = self.createdAtMs
    target.pointee.has_updated_at_ms = 1
    target.pointee.updated_at_ms = self.updatedAtMs
    return target
  }
}

public struct CreateCustomerRequest: ContractMessage {
  /// PERSON without it.
  public var kind: CustomerKind?
  public var name: String
  public var phone: String?
  public var email: String?
  public var company: String?
  public var industry: String?
  public var region: String?
  public var province: String?
  public var city: String?
  public var address: String?
  /// Days since 1970-01-01; 1850-01-01 at the earliest, today at the latest.
  public var birthdayDay: Int32?
  public var language: String?
  public var source: String?
  public var tags: [String]
  public var externalRefs: [String]
  public var notes: [String]
  public var ownerId: Int64?

  public init() {
    self.kind = nil
    self.name = ""
    self.phone = nil
    self.email = nil
    self.company = nil
    self.industry = nil
    self.region = nil
    self.province = nil
    self.city = nil
    self.address = nil
    self.birthdayDay = nil
    self.language = nil
    self.source = nil
    self.tags = []
    self.externalRefs = []
    self.notes = []
    self.ownerId = nil
  }

  public init(
    kind: CustomerKind? = nil,
    name: String,
    phone: String? = nil,
    email: String? = nil,
    company: String? = nil,
    industry: String? = nil,
    region: String? = nil,
    province: String? = nil,
    city: String? = nil,
    address: String? = nil,
    birthdayDay: Int32? = nil,
    language: String? = nil,
    source: String? = nil,
    tags: [String] = [],
    externalRefs: [String] = [],
    notes: [String] = [],
    ownerId: Int64? = nil
  ) {
    self.kind = kind
    self.name = name
    self.phone = phone
    self.email = email
    self.company = company
    self.industry = industry
    self.region = region
    self.province = province
    self.city = city
    self.address = address
    self.birthdayDay = birthdayDay
    self.language = language
    self.source = source
    self.tags = tags
    self.externalRefs = externalRefs
    self.notes = notes
    self.ownerId = ownerId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let name: UInt32 = 2
    public static let phone: UInt32 = 3
    public static let email: UInt32 = 4
    public static let company: UInt32 = 5
    public static let industry: UInt32 = 6
    public static let region: UInt32 = 7
    public static let province: UInt32 = 8
    public static let city: UInt32 = 9
    public static let address: UInt32 = 10
    public static let birthdayDay: UInt32 = 11
    public static let language: UInt32 = 12
    public static let source: UInt32 = 13
    public static let tags: UInt32 = 14
    public static let externalRefs: UInt32 = 15
    public static let notes: UInt32 = 16
    public static let ownerId: UInt32 = 17
  }

  public static let messageName = "CreateCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateCustomerRequest()
    guanxi__create_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, required: true, maxLen: 200, pattern: .line, personal: .name),
        FieldRule(3, maxLen: 40, pattern: .phone, personal: .phone),
        FieldRule(4, maxLen: 254, pattern: .email, personal: .email),
        FieldRule(5, maxLen: 200, pattern: .line),
        FieldRule(6, maxLen: 100, pattern: .line),
        FieldRule(7, maxLen: 100, pattern: .line),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(10, maxLen: 500, pattern: .line, personal: .address),
        FieldRule(11, min: -43829, personal: .birthday),
        FieldRule(12, maxLen: 20, pattern: .language),
        FieldRule(13, maxLen: 100, pattern: .line),
        FieldRule(14, maxLen: 50, pattern: .line, maxItems: 100),
        FieldRule(15, maxLen: 97, pattern: .externalRef, maxItems: 20),
        FieldRule(16, maxLen: 2000, pattern: .text, maxItems: 100, personal: .note),
        FieldRule(17, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateCustomerRequest>) {
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.name = lift(source.pointee.name) ?? ""
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.company = lift(source.pointee.company)
    self.industry = lift(source.pointee.industry)
    self.region = lift(source.pointee.region)
    self.province = lift(source.pointee.province)
    self.city = lift(source.pointee.city)
    self.address = lift(source.pointee.address)
    self.birthdayDay = source.pointee.has_birthday_day == 0 ? nil : source.pointee.birthday_day
    self.language = lift(source.pointee.language)
    self.source = lift(source.pointee.source)
    self.tags = lift(source.pointee.tags, source.pointee.n_tags)
    self.externalRefs = lift(source.pointee.external_refs, source.pointee.n_external_refs)
    self.notes = lift(source.pointee.notes, source.pointee.n_notes)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateCustomerRequest> {
    let target = arena.make(Guanxi__CreateCustomerRequest.self)
    guanxi__create_customer_request__init(target)
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CustomerKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.company = arena.lower(self.company)
    target.pointee.industry = arena.lower(self.industry)
    target.pointee.region = arena.lower(self.region)
    target.pointee.province = arena.lower(self.province)
    target.pointee.city = arena.lower(self.city)
    target.pointee.address = arena.lower(self.address)
    if let value = self.birthdayDay {
      target.pointee.has_birthday_day = 1
      target.pointee.birthday_day = value
    }
    target.pointee.language = arena.lower(self.language)
    target.pointee.source = arena.lower(self.source)
    target.pointee.n_tags = self.tags.count
    target.pointee.tags = arena.lower(self.tags)
    target.pointee.n_external_refs = self.externalRefs.count
    target.pointee.external_refs = arena.lower(self.externalRefs)
    target.pointee.n_notes = self.notes.count
    target.pointee.notes = arena.lower(self.notes)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    return target
  }
}

public struct GetCustomerRequest: ContractMessage {
  /// One of the three.
  public var id: Int64?
  public var number: String?
  public var externalRef: String?

  public init() {
    self.id = nil
    self.number = nil
    self.externalRef = nil
  }

  public init(id: Int64? = nil, number: String? = nil, externalRef: String? = nil) {
    self.id = id
    self.number = number
    self.externalRef = externalRef
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let externalRef: UInt32 = 3
  }

  public static let messageName = "GetCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetCustomerRequest()
    guanxi__get_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetCustomerRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.externalRef = lift(source.pointee.external_ref)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetCustomerRequest> {
    let target = arena.make(Guanxi__GetCustomerRequest.self)
    guanxi__get_customer_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.external_ref = arena.lower(self.externalRef)
    return target
  }
}

public struct UpdateCustomerRequest: ContractMessage {
  /// The field numbers are those of CreateCustomerRequest.
  public var kind: CustomerKind?
  public var name: String?
  public var phone: String?
  public var email: String?
  public var company: String?
  public var industry: String?
  public var region: String?
  public var province: String?
  public var city: String?
  public var address: String?
  public var birthdayDay: Int32?
  public var language: String?
  public var source: String?
  /// Replaces all tags.
  public var tags: [String]
  public var externalRefs: [String]
  public var notes: [String]
  public var ownerId: Int64?
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Field numbers to clear; name and kind cannot go.
  public var clear: [UInt32]
  public var tagsAdd: [String]
  public var tagsRemove: [String]
  public var externalRefsAdd: [String]
  public var externalRefsRemove: [String]
  public var notesAdd: [String]
  public var notesRemove: [String]

  public init() {
    self.kind = nil
    self.name = nil
    self.phone = nil
    self.email = nil
    self.company = nil
    self.industry = nil
    self.region = nil
    self.province = nil
    self.city = nil
    self.address = nil
    self.birthdayDay = nil
    self.language = nil
    self.source = nil
    self.tags = []
    self.externalRefs = []
    self.notes = []
    self.ownerId = nil
    self.id = nil
    self.number = nil
    self.version = 0
    self.clear = []
    self.tagsAdd = []
    self.tagsRemove = []
    self.externalRefsAdd = []
    self.externalRefsRemove = []
    self.notesAdd = []
    self.notesRemove = []
  }

  public init(
    kind: CustomerKind? = nil,
    name: String? = nil,
    phone: String? = nil,
    email: String? = nil,
    company: String? = nil,
    industry: String? = nil,
    region: String? = nil,
    province: String? = nil,
    city: String? = nil,
    address: String? = nil,
    birthdayDay: Int32? = nil,
    language: String? = nil,
    source: String? = nil,
    tags: [String] = [],
    externalRefs: [String] = [],
    notes: [String] = [],
    ownerId: Int64? = nil,
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    clear: [UInt32] = [],
    tagsAdd: [String] = [],
    tagsRemove: [String] = [],
    externalRefsAdd: [String] = [],
    externalRefsRemove: [String] = [],
    notesAdd: [String] = [],
    notesRemove: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.phone = phone
    self.email = email
    self.company = company
    self.industry = industry
    self.region = region
    self.province = province
    self.city = city
    self.address = address
    self.birthdayDay = birthdayDay
    self.language = language
    self.source = source
    self.tags = tags
    self.externalRefs = externalRefs
    self.notes = notes
    self.ownerId = ownerId
    self.id = id
    self.number = number
    self.version = version
    self.clear = clear
    self.tagsAdd = tagsAdd
    self.tagsRemove = tagsRemove
    self.externalRefsAdd = externalRefsAdd
    self.externalRefsRemove = externalRefsRemove
    self.notesAdd = notesAdd
    self.notesRemove = notesRemove
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let kind: UInt32 = 1
    public static let name: UInt32 = 2
    public static let phone: UInt32 = 3
    public static let email: UInt32 = 4
    public static let company: UInt32 = 5
    public static let industry: UInt32 = 6
    public static let region: UInt32 = 7
    public static let province: UInt32 = 8
    public static let city: UInt32 = 9
    public static let address: UInt32 = 10
    public static let birthdayDay: UInt32 = 11
    public static let language: UInt32 = 12
    public static let source: UInt32 = 13
    public static let tags: UInt32 = 14
    public static let externalRefs: UInt32 = 15
    public static let notes: UInt32 = 16
    public static let ownerId: UInt32 = 17
    public static let id: UInt32 = 30
    public static let number: UInt32 = 31
    public static let version: UInt32 = 32
    public static let clear: UInt32 = 33
    public static let tagsAdd: UInt32 = 34
    public static let tagsRemove: UInt32 = 35
    public static let externalRefsAdd: UInt32 = 36
    public static let externalRefsRemove: UInt32 = 37
    public static let notesAdd: UInt32 = 38
    public static let notesRemove: UInt32 = 39
  }

  public static let messageName = "UpdateCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateCustomerRequest()
    guanxi__update_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, maxLen: 200, pattern: .line, personal: .name),
        FieldRule(3, maxLen: 40, pattern: .phone, personal: .phone),
        FieldRule(4, maxLen: 254, pattern: .email, personal: .email),
        FieldRule(5, maxLen: 200, pattern: .line),
        FieldRule(6, maxLen: 100, pattern: .line),
        FieldRule(7, maxLen: 100, pattern: .line),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(10, maxLen: 500, pattern: .line, personal: .address),
        FieldRule(11, min: -43829, personal: .birthday),
        FieldRule(12, maxLen: 20, pattern: .language),
        FieldRule(13, maxLen: 100, pattern: .line),
        FieldRule(14, maxLen: 50, pattern: .line, maxItems: 100),
        FieldRule(15, maxLen: 97, pattern: .externalRef, maxItems: 20),
        FieldRule(16, maxLen: 2000, pattern: .text, maxItems: 100, personal: .note),
        FieldRule(17, min: 1),
        FieldRule(30, min: 1),
        FieldRule(31, maxLen: 30, pattern: .line),
        FieldRule(32, required: true, min: 1),
        FieldRule(33, maxItems: 32),
        FieldRule(34, maxLen: 50, pattern: .line, maxItems: 100),
        FieldRule(35, maxLen: 50, pattern: .line, maxItems: 100),
        FieldRule(36, maxLen: 97, pattern: .externalRef, maxItems: 20),
        FieldRule(37, maxLen: 97, pattern: .externalRef, maxItems: 20),
        FieldRule(38, maxLen: 2000, pattern: .text, maxItems: 100, personal: .note),
        FieldRule(39, maxLen: 2000, pattern: .text, maxItems: 100, personal: .note),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateCustomerRequest>) {
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.name = lift(source.pointee.name)
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.company = lift(source.pointee.company)
    self.industry = lift(source.pointee.industry)
    self.region = lift(source.pointee.region)
    self.province = lift(source.pointee.province)
    self.city = lift(source.pointee.city)
    self.address = lift(source.pointee.address)
    self.birthdayDay = source.pointee.has_birthday_day == 0 ? nil : source.pointee.birthday_day
    self.language = lift(source.pointee.language)
    self.source = lift(source.pointee.source)
    self.tags = lift(source.pointee.tags, source.pointee.n_tags)
    self.externalRefs = lift(source.pointee.external_refs, source.pointee.n_external_refs)
    self.notes = lift(source.pointee.notes, source.pointee.n_notes)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
    self.tagsAdd = lift(source.pointee.tags_add, source.pointee.n_tags_add)
    self.tagsRemove = lift(source.pointee.tags_remove, source.pointee.n_tags_remove)
    self.externalRefsAdd = lift(source.pointee.external_refs_add, source.pointee.n_external_refs_add)
    self.externalRefsRemove = lift(source.pointee.external_refs_remove, source.pointee.n_external_refs_remove)
    self.notesAdd = lift(source.pointee.notes_add, source.pointee.n_notes_add)
    self.notesRemove = lift(source.pointee.notes_remove, source.pointee.n_notes_remove)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateCustomerRequest> {
    let target = arena.make(Guanxi__UpdateCustomerRequest.self)
    guanxi__update_customer_request__init(target)
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CustomerKind(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.company = arena.lower(self.company)
    target.pointee.industry = arena.lower(self.industry)
    target.pointee.region = arena.lower(self.region)
    target.pointee.province = arena.lower(self.province)
    target.pointee.city = arena.lower(self.city)
    target.pointee.address = arena.lower(self.address)
    if let value = self.birthdayDay {
      target.pointee.has_birthday_day = 1
      target.pointee.birthday_day = value
    }
    target.pointee.language = arena.lower(self.language)
    target.pointee.source = arena.lower(self.source)
    target.pointee.n_tags = self.tags.count
    target.pointee.tags = arena.lower(self.tags)
    target.pointee.n_external_refs = self.externalRefs.count
    target.pointee.external_refs = arena.lower(self.externalRefs)
    target.pointee.n_notes = self.notes.count
    target.pointee.notes = arena.lower(self.notes)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    target.pointee.n_tags_add = self.tagsAdd.count
    target.pointee.tags_add = arena.lower(self.tagsAdd)
    target.pointee.n_tags_remove = self.tagsRemove.count
    target.pointee.tags_remove = arena.lower(self.tagsRemove)
    target.pointee.n_external_refs_add = self.externalRefsAdd.count
    target.pointee.external_refs_add = arena.lower(self.externalRefsAdd)
    target.pointee.n_external_refs_remove = self.externalRefsRemove.count
    target.pointee.external_refs_remove = arena.lower(self.externalRefsRemove)
    target.pointee.n_notes_add = self.notesAdd.count
    target.pointee.notes_add = arena.lower(self.notesAdd)
    target.pointee.n_notes_remove = self.notesRemove.count
    target.pointee.notes_remove = arena.lower(self.notesRemove)
    return target
  }
}

public struct ListCustomersRequest: ContractMessage {
  /// OLDEST_FIRST without it.
  public var order: Order?
  /// Only those of this employee.
  public var ownerId: Int64?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.order = nil
    self.ownerId = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(order: Order? = nil, ownerId: Int64? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.order = order
    self.ownerId = ownerId
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let order: UInt32 = 1
    public static let ownerId: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListCustomersRequest()
    guanxi__list_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(2, min: 1), FieldRule(3, min: 1, max: 500), FieldRule(4, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListCustomersRequest>) {
    self.order = source.pointee.has_order == 0 ? nil : lift(enum: source.pointee.order.rawValue)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListCustomersRequest> {
    let target = arena.make(Guanxi__ListCustomersRequest.self)
    guanxi__list_customers_request__init(target)
    if let value = self.order {
      target.pointee.has_order = 1
      target.pointee.order = Guanxi__Order(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListCustomersReply: ContractMessage {
  public var items: [Customer]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Customer] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListCustomersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListCustomersReply()
    guanxi__list_customers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Customer.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListCustomersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListCustomersReply> {
    let target = arena.make(Guanxi__ListCustomersReply.self)
    guanxi__list_customers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct SearchCustomersRequest: ContractMessage {
  public var text: String
  /// At most so many; 20 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same text.
  public var cursor: String?

  public init() {
    self.text = ""
    self.limit = nil
    self.cursor = nil
  }

  public init(text: String, limit: UInt32? = nil, cursor: String? = nil) {
    self.text = text
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let text: UInt32 = 1
    public static let limit: UInt32 = 2
    public static let cursor: UInt32 = 3
  }

  public static let messageName = "SearchCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SearchCustomersRequest()
    guanxi__search_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 100, pattern: .line),
        FieldRule(2, min: 1, max: 500),
        FieldRule(3, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SearchCustomersRequest>) {
    self.text = lift(source.pointee.text) ?? ""
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SearchCustomersRequest> {
    let target = arena.make(Guanxi__SearchCustomersRequest.self)
    guanxi__search_customers_request__init(target)
    target.pointee.text = arena.lower(self.text)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct SearchCustomersReply: ContractMessage {
  /// The newest file first.
  public var items: [Customer]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Customer] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "SearchCustomersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__SearchCustomersReply()
    guanxi__search_customers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Customer.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SearchCustomersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SearchCustomersReply> {
    let target = arena.make(Guanxi__SearchCustomersReply.self)
    guanxi__search_customers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct UpsertCustomersRequest: ContractMessage {
  public var rows: [UpsertCustomerRow]

  public init() {
    self.rows = []
  }

  public init(rows: [UpsertCustomerRow] = []) {
    self.rows = rows
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rows: UInt32 = 1
  }

  public static let messageName = "UpsertCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpsertCustomersRequest()
    guanxi__upsert_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxItems: 1000, shape: UpsertCustomerRow.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpsertCustomersRequest>) {
    self.rows = lift(source.pointee.rows, source.pointee.n_rows)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpsertCustomersRequest> {
    let target = arena.make(Guanxi__UpsertCustomersRequest.self)
    guanxi__upsert_customers_request__init(target)
    target.pointee.n_rows = self.rows.count
    target.pointee.rows = arena.lower(self.rows)
    return target
  }
}

/// A row finds its file by any of its external references; without one it always opens a new file.
public struct UpsertCustomerRow: ContractMessage {
  /// Names the row for exactly-once; without it: the call's key and the row's position.
  public var key: [UInt8]?
  /// In an existing file the fields present replace, the absent ones stay.
  public var customer: CreateCustomerRequest

  public init() {
    self.key = nil
    self.customer = CreateCustomerRequest()
  }

  public init(key: [UInt8]? = nil, customer: CreateCustomerRequest) {
    self.key = key
    self.customer = customer
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let customer: UInt32 = 2
  }

  public static let messageName = "UpsertCustomerRow"

  public static let shape: MessageShape = {
    var source = Guanxi__UpsertCustomerRow()
    guanxi__upsert_customer_row__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, minLen: 1, maxLen: 64), FieldRule(2, required: true, shape: CreateCustomerRequest.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpsertCustomerRow>) {
    self.key = source.pointee.has_key == 0 ? nil : lift(source.pointee.key)
    self.customer = lift(source.pointee.customer) ?? CreateCustomerRequest()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpsertCustomerRow> {
    let target = arena.make(Guanxi__UpsertCustomerRow.self)
    guanxi__upsert_customer_row__init(target)
    if let value = self.key {
      target.pointee.has_key = 1
      target.pointee.key = arena.lower(value)
    }
    target.pointee.customer = self.customer.lower(in: arena)
    return target
  }
}

public struct ExportCustomersRequest: ContractMessage {
  /// Continue behind this id, after a stream that was cut.
  public var afterId: Int64?

  public init() {
    self.afterId = nil
  }

  public init(afterId: Int64? = nil) {
    self.afterId = afterId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let afterId: UInt32 = 1
  }

  public static let messageName = "ExportCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ExportCustomersRequest()
    guanxi__export_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 0)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ExportCustomersRequest>) {
    self.afterId = source.pointee.has_after_id == 0 ? nil : source.pointee.after_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ExportCustomersRequest> {
    let target = arena.make(Guanxi__ExportCustomersRequest.self)
    guanxi__export_customers_request__init(target)
    if let value = self.afterId {
      target.pointee.has_after_id = 1
      target.pointee.after_id = value
    }
    return target
  }
}
