// Generated from contacts.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// What a contact does in the organisation.
public enum ContactRole: Int32, ContractEnum {
  case unspecified = 0
  /// 决策人.
  case decides = 1
  /// 采购.
  case buys = 2
  /// 使用人.
  case uses = 3
  /// 财务.
  case pays = 4
  /// 技术.
  case advises = 5
  /// 其他.
  case other = 6

  public static let words: [String] = ["DECIDES", "BUYS", "USES", "PAYS", "ADVISES", "OTHER"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .decides: "DECIDES"
    case .buys: "BUYS"
    case .uses: "USES"
    case .pays: "PAYS"
    case .advises: "ADVISES"
    case .other: "OTHER"
    }
  }
}

public struct Contact: ContractMessage {
  public var id: Int64
  /// Raised by every change.
  public var version: Int64
  /// The organisation's file.
  public var customerId: Int64
  /// The person's own file, where there is one that the caller may see.
  public var personId: Int64?
  public var name: String
  /// E.164: +8613800001234.
  public var phone: String?
  public var email: String?
  /// 职务.
  public var title: String?
  public var role: ContactRole?
  public var preferredChannel: ContactChannel?
  public var note: String?
  public var createdAtMs: Int64
  public var updatedAtMs: Int64

  public init() {
    self.id = 0
    self.version = 0
    self.customerId = 0
    self.personId = nil
    self.name = ""
    self.phone = nil
    self.email = nil
    self.title = nil
    self.role = nil
    self.preferredChannel = nil
    self.note = nil
    self.createdAtMs = 0
    self.updatedAtMs = 0
  }

  public init(
    id: Int64,
    version: Int64,
    customerId: Int64,
    personId: Int64? = nil,
    name: String,
    phone: String? = nil,
    email: String? = nil,
    title: String? = nil,
    role: ContactRole? = nil,
    preferredChannel: ContactChannel? = nil,
    note: String? = nil,
    createdAtMs: Int64,
    updatedAtMs: Int64
  ) {
    self.id = id
    self.version = version
    self.customerId = customerId
    self.personId = personId
    self.name = name
    self.phone = phone
    self.email = email
    self.title = title
    self.role = role
    self.preferredChannel = preferredChannel
    self.note = note
    self.createdAtMs = createdAtMs
    self.updatedAtMs = updatedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let customerId: UInt32 = 3
    public static let personId: UInt32 = 4
    public static let name: UInt32 = 5
    public static let phone: UInt32 = 6
    public static let email: UInt32 = 7
    public static let title: UInt32 = 8
    public static let role: UInt32 = 9
    public static let preferredChannel: UInt32 = 10
    public static let note: UInt32 = 11
    public static let createdAtMs: UInt32 = 12
    public static let updatedAtMs: UInt32 = 13
  }

  public static let messageName = "Contact"

  public static let shape: MessageShape = {
    var source = Guanxi__Contact()
    guanxi__contact__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(5, required: true, personal: .name),
        FieldRule(6, personal: .phone),
        FieldRule(7, personal: .email),
        FieldRule(11, personal: .note),
        FieldRule(12, required: true),
        FieldRule(13, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Contact>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.customerId = source.pointee.customer_id
    self.personId = source.pointee.has_person_id == 0 ? nil : source.pointee.person_id
    self.name = lift(source.pointee.name) ?? ""
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.title = lift(source.pointee.title)
    self.role = source.pointee.has_role == 0 ? nil : lift(enum: source.pointee.role.rawValue)
    self.preferredChannel = source.pointee.has_preferred_channel == 0 ? nil : lift(enum: source.pointee.preferred_channel.rawValue)
    self.note = lift(source.pointee.note)
    self.createdAtMs = source.pointee.created_at_ms
    self.updatedAtMs = source.pointee.updated_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Contact> {
    let target = arena.make(Guanxi__Contact.self)
    guanxi__contact__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_customer_id = 1
    target.pointee.customer_id = self.customerId
    if let value = self.personId {
      target.pointee.has_person_id = 1
      target.pointee.person_id = value
    }
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.title = arena.lower(self.title)
    if let value = self.role {
      target.pointee.has_role = 1
      target.pointee.role = Guanxi__ContactRole(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.preferredChannel {
      target.pointee.has_preferred_channel = 1
      target.pointee.preferred_channel = Guanxi__ContactChannel(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.note = arena.lower(self.note)
    target.pointee.has_created_at_ms = 1
    target.pointee.created_at_ms = self.createdAtMs
    target.pointee.has_updated_at_ms = 1
    target.pointee.updated_at_ms = self.updatedAtMs
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.note = mask.masked(self.note, .note)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    body("contact", self.id)
  }
}

public struct CreateContactRequest: ContractMessage {
  /// The organisation: one of the two.
  public var customerId: Int64?
  public var customerNumber: String?
  /// The person's own file. Its name, phone and e-mail stand in where the contact has none; to those who may not see
  /// that file, its name only.
  public var personId: Int64?
  public var personNumber: String?
  /// Required without a person's file.
  public var name: String?
  public var phone: String?
  public var email: String?
  public var title: String?
  public var role: ContactRole?
  public var preferredChannel: ContactChannel?
  public var note: String?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.personId = nil
    self.personNumber = nil
    self.name = nil
    self.phone = nil
    self.email = nil
    self.title = nil
    self.role = nil
    self.preferredChannel = nil
    self.note = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    personId: Int64? = nil,
    personNumber: String? = nil,
    name: String? = nil,
    phone: String? = nil,
    email: String? = nil,
    title: String? = nil,
    role: ContactRole? = nil,
    preferredChannel: ContactChannel? = nil,
    note: String? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.personId = personId
    self.personNumber = personNumber
    self.name = name
    self.phone = phone
    self.email = email
    self.title = title
    self.role = role
    self.preferredChannel = preferredChannel
    self.note = note
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let personId: UInt32 = 3
    public static let personNumber: UInt32 = 4
    public static let name: UInt32 = 5
    public static let phone: UInt32 = 6
    public static let email: UInt32 = 7
    public static let title: UInt32 = 8
    public static let role: UInt32 = 9
    public static let preferredChannel: UInt32 = 10
    public static let note: UInt32 = 11
  }

  public static let messageName = "CreateContactRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateContactRequest()
    guanxi__create_contact_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, maxLen: 200, pattern: .line, personal: .name),
        FieldRule(6, maxLen: 40, pattern: .phone, personal: .phone),
        FieldRule(7, maxLen: 254, pattern: .email, personal: .email),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(11, maxLen: 2000, pattern: .text, personal: .note),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateContactRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.personId = source.pointee.has_person_id == 0 ? nil : source.pointee.person_id
    self.personNumber = lift(source.pointee.person_number)
    self.name = lift(source.pointee.name)
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.title = lift(source.pointee.title)
    self.role = source.pointee.has_role == 0 ? nil : lift(enum: source.pointee.role.rawValue)
    self.preferredChannel = source.pointee.has_preferred_channel == 0 ? nil : lift(enum: source.pointee.preferred_channel.rawValue)
    self.note = lift(source.pointee.note)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateContactRequest> {
    let target = arena.make(Guanxi__CreateContactRequest.self)
    guanxi__create_contact_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    if let value = self.personId {
      target.pointee.has_person_id = 1
      target.pointee.person_id = value
    }
    target.pointee.person_number = arena.lower(self.personNumber)
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.title = arena.lower(self.title)
    if let value = self.role {
      target.pointee.has_role = 1
      target.pointee.role = Guanxi__ContactRole(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.preferredChannel {
      target.pointee.has_preferred_channel = 1
      target.pointee.preferred_channel = Guanxi__ContactChannel(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.note = arena.lower(self.note)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.note = mask.masked(self.note, .note)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct UpdateContactRequest: ContractMessage {
  /// The field numbers are those of CreateContactRequest.
  public var name: String?
  public var phone: String?
  public var email: String?
  public var title: String?
  public var role: ContactRole?
  public var preferredChannel: ContactChannel?
  public var note: String?
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64
  /// Field numbers to clear; the name cannot go.
  public var clear: [UInt32]

  public init() {
    self.name = nil
    self.phone = nil
    self.email = nil
    self.title = nil
    self.role = nil
    self.preferredChannel = nil
    self.note = nil
    self.id = 0
    self.version = 0
    self.clear = []
  }

  public init(
    name: String? = nil,
    phone: String? = nil,
    email: String? = nil,
    title: String? = nil,
    role: ContactRole? = nil,
    preferredChannel: ContactChannel? = nil,
    note: String? = nil,
    id: Int64,
    version: Int64,
    clear: [UInt32] = []
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.title = title
    self.role = role
    self.preferredChannel = preferredChannel
    self.note = note
    self.id = id
    self.version = version
    self.clear = clear
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 5
    public static let phone: UInt32 = 6
    public static let email: UInt32 = 7
    public static let title: UInt32 = 8
    public static let role: UInt32 = 9
    public static let preferredChannel: UInt32 = 10
    public static let note: UInt32 = 11
    public static let id: UInt32 = 30
    public static let version: UInt32 = 31
    public static let clear: UInt32 = 32
  }

  public static let messageName = "UpdateContactRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateContactRequest()
    guanxi__update_contact_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(5, maxLen: 200, pattern: .line, personal: .name),
        FieldRule(6, maxLen: 40, pattern: .phone, personal: .phone),
        FieldRule(7, maxLen: 254, pattern: .email, personal: .email),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(11, maxLen: 2000, pattern: .text, personal: .note),
        FieldRule(30, required: true, min: 1),
        FieldRule(31, required: true, min: 1),
        FieldRule(32, maxItems: 32),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateContactRequest>) {
    self.name = lift(source.pointee.name)
    self.phone = lift(source.pointee.phone)
    self.email = lift(source.pointee.email)
    self.title = lift(source.pointee.title)
    self.role = source.pointee.has_role == 0 ? nil : lift(enum: source.pointee.role.rawValue)
    self.preferredChannel = source.pointee.has_preferred_channel == 0 ? nil : lift(enum: source.pointee.preferred_channel.rawValue)
    self.note = lift(source.pointee.note)
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.clear = lift(source.pointee.clear, source.pointee.n_clear)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateContactRequest> {
    let target = arena.make(Guanxi__UpdateContactRequest.self)
    guanxi__update_contact_request__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.email = arena.lower(self.email)
    target.pointee.title = arena.lower(self.title)
    if let value = self.role {
      target.pointee.has_role = 1
      target.pointee.role = Guanxi__ContactRole(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.preferredChannel {
      target.pointee.has_preferred_channel = 1
      target.pointee.preferred_channel = Guanxi__ContactChannel(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.note = arena.lower(self.note)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.n_clear = self.clear.count
    target.pointee.clear = arena.lower(self.clear)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.note = mask.masked(self.note, .note)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    body("update_contact_request", self.id)
  }
}

public struct RemoveContactRequest: ContractMessage {
  public var id: Int64
  /// The version that the caller saw.
  public var version: Int64

  public init() {
    self.id = 0
    self.version = 0
  }

  public init(id: Int64, version: Int64) {
    self.id = id
    self.version = version
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
  }

  public static let messageName = "RemoveContactRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RemoveContactRequest()
    guanxi__remove_contact_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, min: 1), FieldRule(2, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RemoveContactRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RemoveContactRequest> {
    let target = arena.make(Guanxi__RemoveContactRequest.self)
    guanxi__remove_contact_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    return target
  }
}

public struct ListContactsRequest: ContractMessage {
  /// The organisation, or the person: one of the two, by id or number.
  public var customerId: Int64?
  public var customerNumber: String?
  public var personId: Int64?
  public var personNumber: String?
  /// At most so many; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.personId = nil
    self.personNumber = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    personId: Int64? = nil,
    personNumber: String? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.personId = personId
    self.personNumber = personNumber
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let personId: UInt32 = 3
    public static let personNumber: UInt32 = 4
    public static let limit: UInt32 = 5
    public static let cursor: UInt32 = 6
  }

  public static let messageName = "ListContactsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListContactsRequest()
    guanxi__list_contacts_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, min: 1, max: 500),
        FieldRule(6, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListContactsRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.personId = source.pointee.has_person_id == 0 ? nil : source.pointee.person_id
    self.personNumber = lift(source.pointee.person_number)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListContactsRequest> {
    let target = arena.make(Guanxi__ListContactsRequest.self)
    guanxi__list_contacts_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    if let value = self.personId {
      target.pointee.has_person_id = 1
      target.pointee.person_id = value
    }
    target.pointee.person_number = arena.lower(self.personNumber)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListContactsReply: ContractMessage {
  public var items: [Contact]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Contact] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListContactsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListContactsReply()
    guanxi__list_contacts_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Contact.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListContactsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListContactsReply> {
    let target = arena.make(Guanxi__ListContactsReply.self)
    guanxi__list_contacts_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
  }
}
