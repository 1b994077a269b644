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

/// How much a customer matters (客户级别).
public enum Grade: Int32, ContractEnum {
  case unspecified = 0
  /// 重点关注: reviewed every 90 days.
  case a = 1
  /// 一般: reviewed every 180 days.
  case b = 2
  /// 普通: reviewed every 365 days, as files without a grade.
  case c = 3

  public static let words: [String] = ["A", "B", "C"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .a: "A"
    case .b: "B"
    case .c: "C"
    }
  }
}

/// A way to reach somebody (沟通渠道).
public enum ContactChannel: Int32, ContractEnum {
  case unspecified = 0
  case phone = 1
  case sms = 2
  case email = 3
  case wechat = 4
  case post = 5
  case visit = 6

  public static let words: [String] = ["PHONE", "SMS", "EMAIL", "WECHAT", "POST", "VISIT"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .phone: "PHONE"
    case .sms: "SMS"
    case .email: "EMAIL"
    case .wechat: "WECHAT"
    case .post: "POST"
    case .visit: "VISIT"
    }
  }
}

/// Why a search found a file, the best first.
public enum MatchedBy: Int32, ContractEnum {
  case unspecified = 0
  /// 客户编号.
  case number = 1
  /// An external reference, with or without its system.
  case reference = 2
  /// The whole telephone number.
  case phone = 3
  /// The whole e-mail address, or what stands before its @.
  case email = 4
  /// The whole name.
  case name = 5
  /// The name begins so, or each word begins one of its words.
  case nameStart = 6
  /// The name contains it.
  case namePart = 7
  /// The whole name in pinyin: wanghai.
  case pinyin = 8
  /// The first letter of each character: wh.
  case initials = 9
  /// The pinyin begins so.
  case pinyinStart = 10
  /// The initials begin so.
  case initialsStart = 11
  /// The company contains it.
  case company = 12
  /// The last digits of a telephone number, four at least.
  case phoneTail = 13
  /// A whole tag.
  case tag = 14

  public static let words: [String] = [
    "NUMBER",
    "REFERENCE",
    "PHONE",
    "EMAIL",
    "NAME",
    "NAME_START",
    "NAME_PART",
    "PINYIN",
    "INITIALS",
    "PINYIN_START",
    "INITIALS_START",
    "COMPANY",
    "PHONE_TAIL",
    "TAG",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .number: "NUMBER"
    case .reference: "REFERENCE"
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .name: "NAME"
    case .nameStart: "NAME_START"
    case .namePart: "NAME_PART"
    case .pinyin: "PINYIN"
    case .initials: "INITIALS"
    case .pinyinStart: "PINYIN_START"
    case .initialsStart: "INITIALS_START"
    case .company: "COMPANY"
    case .phoneTail: "PHONE_TAIL"
    case .tag: "TAG"
    }
  }
}

/// Which files a list or a search takes.
public enum CustomerState: Int32, ContractEnum {
  case unspecified = 0
  /// Those in use; so without it.
  case active = 1
  case archived = 2
  case `any` = 3

  public static let words: [String] = ["ACTIVE", "ARCHIVED", "ANY"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .active: "ACTIVE"
    case .archived: "ARCHIVED"
    case .any: "ANY"
    }
  }
}

/// What two files have in common.
public enum DuplicateReason: Int32, ContractEnum {
  case unspecified = 0
  /// The same telephone number.
  case phone = 1
  /// The same e-mail address.
  case email = 2
  /// The same name, or the same but for the script, the order of its words or a typing error.
  case name = 3
  /// The same company, also where one says it shorter.
  case company = 4
  /// Telephone numbers that differ in one digit, or in two that were swapped.
  case similarPhone = 5
  /// The same address.
  case address = 6
  /// The same birthday.
  case birthday = 7
  /// What stands in one field of this file stands in another one of that.
  case swappedFields = 8

  public static let words: [String] = [
    "PHONE",
    "EMAIL",
    "NAME",
    "COMPANY",
    "SIMILAR_PHONE",
    "ADDRESS",
    "BIRTHDAY",
    "SWAPPED_FIELDS",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .name: "NAME"
    case .company: "COMPANY"
    case .similarPhone: "SIMILAR_PHONE"
    case .address: "ADDRESS"
    case .birthday: "BIRTHDAY"
    case .swappedFields: "SWAPPED_FIELDS"
    }
  }
}

/// Another file that may be the same customer.
public struct DuplicateMatch: ContractMessage {
  /// Absent where the caller may not read that file.
  public var customerId: Int64?
  public var number: String
  public var name: String
  public var phone: String?
  /// Who looks after it, to ask.
  public var ownerName: String?
  public var reasons: [DuplicateReason]

  public init() {
    self.customerId = nil
    self.number = ""
    self.name = ""
    self.phone = nil
    self.ownerName = nil
    self.reasons = []
  }

  public init(
    customerId: Int64? = nil,
    number: String,
    name: String,
    phone: String? = nil,
    ownerName: String? = nil,
    reasons: [DuplicateReason] = []
  ) {
    self.customerId = customerId
    self.number = number
    self.name = name
    self.phone = phone
    self.ownerName = ownerName
    self.reasons = reasons
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let number: UInt32 = 2
    public static let name: UInt32 = 3
    public static let phone: UInt32 = 4
    public static let ownerName: UInt32 = 5
    public static let reasons: UInt32 = 6
  }

  public static let messageName = "DuplicateMatch"

  public static let shape: MessageShape = {
    var source = Guanxi__DuplicateMatch()
    guanxi__duplicate_match__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, required: true),
        FieldRule(3, required: true, personal: .name),
        FieldRule(4, personal: .phone),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DuplicateMatch>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.number = lift(source.pointee.number) ?? ""
    self.name = lift(source.pointee.name) ?? ""
    self.phone = lift(source.pointee.phone)
    self.ownerName = lift(source.pointee.owner_name)
    self.reasons = lift(enums: source.pointee.reasons, source.pointee.n_reasons)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DuplicateMatch> {
    let target = arena.make(Guanxi__DuplicateMatch.self)
    guanxi__duplicate_match__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.name = arena.lower(self.name)
    target.pointee.phone = arena.lower(self.phone)
    target.pointee.owner_name = arena.lower(self.ownerName)
    target.pointee.n_reasons = self.reasons.count
    target.pointee.reasons = arena.lower(enums: self.reasons)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
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
  /// E.164: +8613800001234.
  public var phone: String?
  /// In small letters.
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
  /// Names in other scripts, former names, short names.
  public var otherNames: [String]
  public var morePhones: [String]
  public var moreEmails: [String]
  /// Preferences and habits (偏好、购买习惯).
  public var preferences: String?
  /// Times not to call or visit.
  public var avoidTimes: String?
  /// Employees who help the owner (协办人).
  public var helperIds: [Int64]
  public var grade: Grade?
  public var gradeReason: String?
  /// Custom attributes (自定义属性): "size=large".
  public var attributes: [String]
  /// Channels that the customer agreed to, and those that they refuse (授权同意, 免打扰).
  public var consents: [ContactChannel]
  public var refusals: [ContactChannel]
  /// 归档.
  public var archivedAtMs: Int64?
  /// Files that were merged into this one.
  public var mergedIds: [Int64]
  /// When somebody last went through the file, and when it is due again (资料更新到期).
  public var reviewedAtMs: Int64?
  public var reviewDueAtMs: Int64?
  /// How much of what a file should say it says, in percent.
  public var completeness: UInt32?
  /// In answers to a search.
  public var matchedBy: MatchedBy?
  /// In answers to a creation or update: files that may be the same customer.
  public var duplicates: [DuplicateMatch]

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
    self.otherNames = []
    self.morePhones = []
    self.moreEmails = []
    self.preferences = nil
    self.avoidTimes = nil
    self.helperIds = []
    self.grade = nil
    self.gradeReason = nil
    self.attributes = []
    self.consents = []
    self.refusals = []
    self.archivedAtMs = nil
    self.mergedIds = []
    self.reviewedAtMs = nil
    self.reviewDueAtMs = nil
    self.completeness = nil
    self.matchedBy = nil
    self.duplicates = []
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
    updatedAtMs: Int64,
    otherNames: [String] = [],
    morePhones: [String] = [],
    moreEmails: [String] = [],
    preferences: String? = nil,
    avoidTimes: String? = nil,
    helperIds: [Int64] = [],
    grade: Grade? = nil,
    gradeReason: String? = nil,
    attributes: [String] = [],
    consents: [ContactChannel] = [],
    refusals: [ContactChannel] = [],
    archivedAtMs: Int64? = nil,
    mergedIds: [Int64] = [],
    reviewedAtMs: Int64? = nil,
    reviewDueAtMs: Int64? = nil,
    completeness: UInt32? = nil,
    matchedBy: MatchedBy? = nil,
    duplicates: [DuplicateMatch] = []
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
    self.otherNames = otherNames
    self.morePhones = morePhones
    self.moreEmails = moreEmails
    self.preferences = preferences
    self.avoidTimes = avoidTimes
    self.helperIds = helperIds
    self.grade = grade
    self.gradeReason = gradeReason
    self.attributes = attributes
    self.consents = consents
    self.refusals = refusals
    self.archivedAtMs = archivedAtMs
    self.mergedIds = mergedIds
    self.reviewedAtMs = reviewedAtMs
    self.reviewDueAtMs = reviewDueAtMs
    self.completeness = completeness
    self.matchedBy = matchedBy
    self.duplicates = duplicates
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
    public static let otherNames: UInt32 = 23
    public static let morePhones: UInt32 = 24
    public static let moreEmails: UInt32 = 25
    public static let preferences: UInt32 = 26
    public static let avoidTimes: UInt32 = 27
    public static let helperIds: UInt32 = 28
    public static let grade: UInt32 = 29
    public static let gradeReason: UInt32 = 30
    public static let attributes: UInt32 = 31
    public static let consents: UInt32 = 32
    public static let refusals: UInt32 = 33
    public static let archivedAtMs: UInt32 = 34
    public static let mergedIds: UInt32 = 35
    public static let reviewedAtMs: UInt32 = 36
    public static let reviewDueAtMs: UInt32 = 37
    public static let completeness: UInt32 = 38
    public static let matchedBy: UInt32 = 40
    public static let duplicates: UInt32 = 41
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
        FieldRule(23, personal: .name),
        FieldRule(24, personal: .phone),
        FieldRule(25, personal: .email),
        FieldRule(26, personal: .note),
        FieldRule(41, shape: DuplicateMatch.shape),
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
    self.otherNames = lift(source.pointee.other_names, source.pointee.n_other_names)
    self.morePhones = lift(source.pointee.more_phones, source.pointee.n_more_phones)
    self.moreEmails = lift(source.pointee.more_emails, source.pointee.n_more_emails)
    self.preferences = lift(source.pointee.preferences)
    self.avoidTimes = lift(source.pointee.avoid_times)
    self.helperIds = lift(source.pointee.helper_ids, source.pointee.n_helper_ids)
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.gradeReason = lift(source.pointee.grade_reason)
    self.attributes = lift(source.pointee.attributes, source.pointee.n_attributes)
    self.consents = lift(enums: source.pointee.consents, source.pointee.n_consents)
    self.refusals = lift(enums: source.pointee.refusals, source.pointee.n_refusals)
    self.archivedAtMs = source.pointee.has_archived_at_ms == 0 ? nil : source.pointee.archived_at_ms
    self.mergedIds = lift(source.pointee.merged_ids, source.pointee.n_merged_ids)
    self.reviewedAtMs = source.pointee.has_reviewed_at_ms == 0 ? nil : source.pointee.reviewed_at_ms
    self.reviewDueAtMs = source.pointee.has_review_due_at_ms == 0 ? nil : source.pointee.review_due_at_ms
    self.completeness = source.pointee.has_completeness == 0 ? nil : source.pointee.completeness
    self.matchedBy = source.pointee.has_matched_by == 0 ? nil : lift(enum: source.pointee.matched_by.rawValue)
    self.duplicates = lift(source.pointee.duplicates, source.pointee.n_duplicates)
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
    target.pointee.n_other_names = self.otherNames.count
    target.pointee.other_names = arena.lower(self.otherNames)
    target.pointee.n_more_phones = self.morePhones.count
    target.pointee.more_phones = arena.lower(self.morePhones)
    target.pointee.n_more_emails = self.moreEmails.count
    target.pointee.more_emails = arena.lower(self.moreEmails)
    target.pointee.preferences = arena.lower(self.preferences)
    target.pointee.avoid_times = arena.lower(self.avoidTimes)
    target.pointee.n_helper_ids = self.helperIds.count
    target.pointee.helper_ids = arena.lower(self.helperIds)
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.grade_reason = arena.lower(self.gradeReason)
    target.pointee.n_attributes = self.attributes.count
    target.pointee.attributes = arena.lower(self.attributes)
    target.pointee.n_consents = self.consents.count
    target.pointee.consents = arena.lower(enums: self.consents)
    target.pointee.n_refusals = self.refusals.count
    target.pointee.refusals = arena.lower(enums: self.refusals)
    if let value = self.archivedAtMs {
      target.pointee.has_archived_at_ms = 1
      target.pointee.archived_at_ms = value
    }
    target.pointee.n_merged_ids = self.mergedIds.count
    target.pointee.merged_ids = arena.lower(self.mergedIds)
    if let value = self.reviewedAtMs {
      target.pointee.has_reviewed_at_ms = 1
      target.pointee.reviewed_at_ms = value
    }
    if let value = self.reviewDueAtMs {
      target.pointee.has_review_due_at_ms = 1
      target.pointee.review_due_at_ms = value
    }
    if let value = self.completeness {
      target.pointee.has_completeness = 1
      target.pointee.completeness = value
    }
    if let value = self.matchedBy {
      target.pointee.has_matched_by = 1
      target.pointee.matched_by = Guanxi__MatchedBy(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.n_duplicates = self.duplicates.count
    target.pointee.duplicates = arena.lower(self.duplicates)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.address = mask.masked(self.address, .address)
    copy.birthdayDay = mask.masked(self.birthdayDay, .birthday)
    copy.notes = mask.masked(self.notes, .note)
    copy.otherNames = mask.masked(self.otherNames, .name)
    copy.morePhones = mask.masked(self.morePhones, .phone)
    copy.moreEmails = mask.masked(self.moreEmails, .email)
    copy.preferences = mask.masked(self.preferences, .note)
    copy.duplicates = self.duplicates.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    body("customer", self.id)
    for index in self.duplicates.indices { self.duplicates[index].forEachPersonal(body) }
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
  /// An employee who creates a file owns it, unless it says otherwise.
  public var ownerId: Int64?
  public var otherNames: [String]
  public var morePhones: [String]
  public var moreEmails: [String]
  public var preferences: String?
  public var avoidTimes: String?
  public var helperIds: [Int64]
  /// Registered ones: "size=large" (attributes.list).
  public var attributes: [String]
  public var consents: [ContactChannel]
  public var refusals: [ContactChannel]
  /// Allows a telephone number that another file has: two people may share one.
  public var allowDuplicate: Bool?
  public var grade: Grade?
  public var gradeReason: String?

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
    self.otherNames = []
    self.morePhones = []
    self.moreEmails = []
    self.preferences = nil
    self.avoidTimes = nil
    self.helperIds = []
    self.attributes = []
    self.consents = []
    self.refusals = []
    self.allowDuplicate = nil
    self.grade = nil
    self.gradeReason = nil
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
    ownerId: Int64? = nil,
    otherNames: [String] = [],
    morePhones: [String] = [],
    moreEmails: [String] = [],
    preferences: String? = nil,
    avoidTimes: String? = nil,
    helperIds: [Int64] = [],
    attributes: [String] = [],
    consents: [ContactChannel] = [],
    refusals: [ContactChannel] = [],
    allowDuplicate: Bool? = nil,
    grade: Grade? = nil,
    gradeReason: String? = nil
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
    self.otherNames = otherNames
    self.morePhones = morePhones
    self.moreEmails = moreEmails
    self.preferences = preferences
    self.avoidTimes = avoidTimes
    self.helperIds = helperIds
    self.attributes = attributes
    self.consents = consents
    self.refusals = refusals
    self.allowDuplicate = allowDuplicate
    self.grade = grade
    self.gradeReason = gradeReason
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
    public static let otherNames: UInt32 = 18
    public static let morePhones: UInt32 = 19
    public static let moreEmails: UInt32 = 20
    public static let preferences: UInt32 = 21
    public static let avoidTimes: UInt32 = 22
    public static let helperIds: UInt32 = 23
    public static let attributes: UInt32 = 24
    public static let consents: UInt32 = 25
    public static let refusals: UInt32 = 26
    public static let allowDuplicate: UInt32 = 27
    public static let grade: UInt32 = 28
    public static let gradeReason: UInt32 = 29
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
        FieldRule(18, maxLen: 200, pattern: .line, maxItems: 10, personal: .name),
        FieldRule(19, maxLen: 40, pattern: .phone, maxItems: 10, personal: .phone),
        FieldRule(20, maxLen: 254, pattern: .email, maxItems: 10, personal: .email),
        FieldRule(21, maxLen: 2000, pattern: .text, personal: .note),
        FieldRule(22, maxLen: 500, pattern: .line),
        FieldRule(23, min: 1, maxItems: 20),
        FieldRule(24, maxLen: 541, pattern: .attribute, maxItems: 50),
        FieldRule(25, maxItems: 10),
        FieldRule(26, maxItems: 10),
        FieldRule(29, maxLen: 500, pattern: .line),
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
    self.otherNames = lift(source.pointee.other_names, source.pointee.n_other_names)
    self.morePhones = lift(source.pointee.more_phones, source.pointee.n_more_phones)
    self.moreEmails = lift(source.pointee.more_emails, source.pointee.n_more_emails)
    self.preferences = lift(source.pointee.preferences)
    self.avoidTimes = lift(source.pointee.avoid_times)
    self.helperIds = lift(source.pointee.helper_ids, source.pointee.n_helper_ids)
    self.attributes = lift(source.pointee.attributes, source.pointee.n_attributes)
    self.consents = lift(enums: source.pointee.consents, source.pointee.n_consents)
    self.refusals = lift(enums: source.pointee.refusals, source.pointee.n_refusals)
    self.allowDuplicate = source.pointee.has_allow_duplicate == 0 ? nil : source.pointee.allow_duplicate != 0
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.gradeReason = lift(source.pointee.grade_reason)
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
    target.pointee.n_other_names = self.otherNames.count
    target.pointee.other_names = arena.lower(self.otherNames)
    target.pointee.n_more_phones = self.morePhones.count
    target.pointee.more_phones = arena.lower(self.morePhones)
    target.pointee.n_more_emails = self.moreEmails.count
    target.pointee.more_emails = arena.lower(self.moreEmails)
    target.pointee.preferences = arena.lower(self.preferences)
    target.pointee.avoid_times = arena.lower(self.avoidTimes)
    target.pointee.n_helper_ids = self.helperIds.count
    target.pointee.helper_ids = arena.lower(self.helperIds)
    target.pointee.n_attributes = self.attributes.count
    target.pointee.attributes = arena.lower(self.attributes)
    target.pointee.n_consents = self.consents.count
    target.pointee.consents = arena.lower(enums: self.consents)
    target.pointee.n_refusals = self.refusals.count
    target.pointee.refusals = arena.lower(enums: self.refusals)
    if let value = self.allowDuplicate {
      target.pointee.has_allow_duplicate = 1
      target.pointee.allow_duplicate = value ? 1 : 0
    }
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.grade_reason = arena.lower(self.gradeReason)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.address = mask.masked(self.address, .address)
    copy.birthdayDay = mask.masked(self.birthdayDay, .birthday)
    copy.notes = mask.masked(self.notes, .note)
    copy.otherNames = mask.masked(self.otherNames, .name)
    copy.morePhones = mask.masked(self.morePhones, .phone)
    copy.moreEmails = mask.masked(self.moreEmails, .email)
    copy.preferences = mask.masked(self.preferences, .note)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
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
  public var otherNames: [String]
  public var morePhones: [String]
  public var moreEmails: [String]
  public var preferences: String?
  public var avoidTimes: String?
  public var helperIds: [Int64]
  /// Registered ones: "size=large" (attributes.list).
  public var attributes: [String]
  public var consents: [ContactChannel]
  public var refusals: [ContactChannel]
  /// Allows a telephone number that another file has: two people may share one.
  public var allowDuplicate: Bool?
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
  public var otherNamesAdd: [String]
  public var otherNamesRemove: [String]
  public var morePhonesAdd: [String]
  public var morePhonesRemove: [String]
  public var moreEmailsAdd: [String]
  public var moreEmailsRemove: [String]
  public var helperIdsAdd: [Int64]
  public var helperIdsRemove: [Int64]
  /// Another value of the same attribute takes its place.
  public var attributesAdd: [String]
  public var attributesRemove: [String]
  public var consentsAdd: [ContactChannel]
  public var consentsRemove: [ContactChannel]
  public var refusalsAdd: [ContactChannel]
  public var refusalsRemove: [ContactChannel]

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
    self.otherNames = []
    self.morePhones = []
    self.moreEmails = []
    self.preferences = nil
    self.avoidTimes = nil
    self.helperIds = []
    self.attributes = []
    self.consents = []
    self.refusals = []
    self.allowDuplicate = nil
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
    self.otherNamesAdd = []
    self.otherNamesRemove = []
    self.morePhonesAdd = []
    self.morePhonesRemove = []
    self.moreEmailsAdd = []
    self.moreEmailsRemove = []
    self.helperIdsAdd = []
    self.helperIdsRemove = []
    self.attributesAdd = []
    self.attributesRemove = []
    self.consentsAdd = []
    self.consentsRemove = []
    self.refusalsAdd = []
    self.refusalsRemove = []
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
    otherNames: [String] = [],
    morePhones: [String] = [],
    moreEmails: [String] = [],
    preferences: String? = nil,
    avoidTimes: String? = nil,
    helperIds: [Int64] = [],
    attributes: [String] = [],
    consents: [ContactChannel] = [],
    refusals: [ContactChannel] = [],
    allowDuplicate: Bool? = nil,
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    clear: [UInt32] = [],
    tagsAdd: [String] = [],
    tagsRemove: [String] = [],
    externalRefsAdd: [String] = [],
    externalRefsRemove: [String] = [],
    notesAdd: [String] = [],
    notesRemove: [String] = [],
    otherNamesAdd: [String] = [],
    otherNamesRemove: [String] = [],
    morePhonesAdd: [String] = [],
    morePhonesRemove: [String] = [],
    moreEmailsAdd: [String] = [],
    moreEmailsRemove: [String] = [],
    helperIdsAdd: [Int64] = [],
    helperIdsRemove: [Int64] = [],
    attributesAdd: [String] = [],
    attributesRemove: [String] = [],
    consentsAdd: [ContactChannel] = [],
    consentsRemove: [ContactChannel] = [],
    refusalsAdd: [ContactChannel] = [],
    refusalsRemove: [ContactChannel] = []
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
    self.otherNames = otherNames
    self.morePhones = morePhones
    self.moreEmails = moreEmails
    self.preferences = preferences
    self.avoidTimes = avoidTimes
    self.helperIds = helperIds
    self.attributes = attributes
    self.consents = consents
    self.refusals = refusals
    self.allowDuplicate = allowDuplicate
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
    self.otherNamesAdd = otherNamesAdd
    self.otherNamesRemove = otherNamesRemove
    self.morePhonesAdd = morePhonesAdd
    self.morePhonesRemove = morePhonesRemove
    self.moreEmailsAdd = moreEmailsAdd
    self.moreEmailsRemove = moreEmailsRemove
    self.helperIdsAdd = helperIdsAdd
    self.helperIdsRemove = helperIdsRemove
    self.attributesAdd = attributesAdd
    self.attributesRemove = attributesRemove
    self.consentsAdd = consentsAdd
    self.consentsRemove = consentsRemove
    self.refusalsAdd = refusalsAdd
    self.refusalsRemove = refusalsRemove
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
    public static let otherNames: UInt32 = 18
    public static let morePhones: UInt32 = 19
    public static let moreEmails: UInt32 = 20
    public static let preferences: UInt32 = 21
    public static let avoidTimes: UInt32 = 22
    public static let helperIds: UInt32 = 23
    public static let attributes: UInt32 = 24
    public static let consents: UInt32 = 25
    public static let refusals: UInt32 = 26
    public static let allowDuplicate: UInt32 = 27
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
    public static let otherNamesAdd: UInt32 = 40
    public static let otherNamesRemove: UInt32 = 41
    public static let morePhonesAdd: UInt32 = 42
    public static let morePhonesRemove: UInt32 = 43
    public static let moreEmailsAdd: UInt32 = 44
    public static let moreEmailsRemove: UInt32 = 45
    public static let helperIdsAdd: UInt32 = 46
    public static let helperIdsRemove: UInt32 = 47
    public static let attributesAdd: UInt32 = 48
    public static let attributesRemove: UInt32 = 49
    public static let consentsAdd: UInt32 = 50
    public static let consentsRemove: UInt32 = 51
    public static let refusalsAdd: UInt32 = 52
    public static let refusalsRemove: UInt32 = 53
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
        FieldRule(18, maxLen: 200, pattern: .line, maxItems: 10, personal: .name),
        FieldRule(19, maxLen: 40, pattern: .phone, maxItems: 10, personal: .phone),
        FieldRule(20, maxLen: 254, pattern: .email, maxItems: 10, personal: .email),
        FieldRule(21, maxLen: 2000, pattern: .text, personal: .note),
        FieldRule(22, maxLen: 500, pattern: .line),
        FieldRule(23, min: 1, maxItems: 20),
        FieldRule(24, maxLen: 541, pattern: .attribute, maxItems: 50),
        FieldRule(25, maxItems: 10),
        FieldRule(26, maxItems: 10),
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
        FieldRule(40, maxLen: 200, pattern: .line, maxItems: 10, personal: .name),
        FieldRule(41, maxLen: 200, pattern: .line, maxItems: 10, personal: .name),
        FieldRule(42, maxLen: 40, pattern: .phone, maxItems: 10, personal: .phone),
        FieldRule(43, maxLen: 40, pattern: .phone, maxItems: 10, personal: .phone),
        FieldRule(44, maxLen: 254, pattern: .email, maxItems: 10, personal: .email),
        FieldRule(45, maxLen: 254, pattern: .email, maxItems: 10, personal: .email),
        FieldRule(46, min: 1, maxItems: 20),
        FieldRule(47, min: 1, maxItems: 20),
        FieldRule(48, maxLen: 541, pattern: .attribute, maxItems: 50),
        FieldRule(49, maxLen: 541, pattern: .attribute, maxItems: 50),
        FieldRule(50, maxItems: 10),
        FieldRule(51, maxItems: 10),
        FieldRule(52, maxItems: 10),
        FieldRule(53, maxItems: 10),
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
    self.otherNames = lift(source.pointee.other_names, source.pointee.n_other_names)
    self.morePhones = lift(source.pointee.more_phones, source.pointee.n_more_phones)
    self.moreEmails = lift(source.pointee.more_emails, source.pointee.n_more_emails)
    self.preferences = lift(source.pointee.preferences)
    self.avoidTimes = lift(source.pointee.avoid_times)
    self.helperIds = lift(source.pointee.helper_ids, source.pointee.n_helper_ids)
    self.attributes = lift(source.pointee.attributes, source.pointee.n_attributes)
    self.consents = lift(enums: source.pointee.consents, source.pointee.n_consents)
    self.refusals = lift(enums: source.pointee.refusals, source.pointee.n_refusals)
    self.allowDuplicate = source.pointee.has_allow_duplicate == 0 ? nil : source.pointee.allow_duplicate != 0
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
    self.otherNamesAdd = lift(source.pointee.other_names_add, source.pointee.n_other_names_add)
    self.otherNamesRemove = lift(source.pointee.other_names_remove, source.pointee.n_other_names_remove)
    self.morePhonesAdd = lift(source.pointee.more_phones_add, source.pointee.n_more_phones_add)
    self.morePhonesRemove = lift(source.pointee.more_phones_remove, source.pointee.n_more_phones_remove)
    self.moreEmailsAdd = lift(source.pointee.more_emails_add, source.pointee.n_more_emails_add)
    self.moreEmailsRemove = lift(source.pointee.more_emails_remove, source.pointee.n_more_emails_remove)
    self.helperIdsAdd = lift(source.pointee.helper_ids_add, source.pointee.n_helper_ids_add)
    self.helperIdsRemove = lift(source.pointee.helper_ids_remove, source.pointee.n_helper_ids_remove)
    self.attributesAdd = lift(source.pointee.attributes_add, source.pointee.n_attributes_add)
    self.attributesRemove = lift(source.pointee.attributes_remove, source.pointee.n_attributes_remove)
    self.consentsAdd = lift(enums: source.pointee.consents_add, source.pointee.n_consents_add)
    self.consentsRemove = lift(enums: source.pointee.consents_remove, source.pointee.n_consents_remove)
    self.refusalsAdd = lift(enums: source.pointee.refusals_add, source.pointee.n_refusals_add)
    self.refusalsRemove = lift(enums: source.pointee.refusals_remove, source.pointee.n_refusals_remove)
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
    target.pointee.n_other_names = self.otherNames.count
    target.pointee.other_names = arena.lower(self.otherNames)
    target.pointee.n_more_phones = self.morePhones.count
    target.pointee.more_phones = arena.lower(self.morePhones)
    target.pointee.n_more_emails = self.moreEmails.count
    target.pointee.more_emails = arena.lower(self.moreEmails)
    target.pointee.preferences = arena.lower(self.preferences)
    target.pointee.avoid_times = arena.lower(self.avoidTimes)
    target.pointee.n_helper_ids = self.helperIds.count
    target.pointee.helper_ids = arena.lower(self.helperIds)
    target.pointee.n_attributes = self.attributes.count
    target.pointee.attributes = arena.lower(self.attributes)
    target.pointee.n_consents = self.consents.count
    target.pointee.consents = arena.lower(enums: self.consents)
    target.pointee.n_refusals = self.refusals.count
    target.pointee.refusals = arena.lower(enums: self.refusals)
    if let value = self.allowDuplicate {
      target.pointee.has_allow_duplicate = 1
      target.pointee.allow_duplicate = value ? 1 : 0
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
    target.pointee.n_other_names_add = self.otherNamesAdd.count
    target.pointee.other_names_add = arena.lower(self.otherNamesAdd)
    target.pointee.n_other_names_remove = self.otherNamesRemove.count
    target.pointee.other_names_remove = arena.lower(self.otherNamesRemove)
    target.pointee.n_more_phones_add = self.morePhonesAdd.count
    target.pointee.more_phones_add = arena.lower(self.morePhonesAdd)
    target.pointee.n_more_phones_remove = self.morePhonesRemove.count
    target.pointee.more_phones_remove = arena.lower(self.morePhonesRemove)
    target.pointee.n_more_emails_add = self.moreEmailsAdd.count
    target.pointee.more_emails_add = arena.lower(self.moreEmailsAdd)
    target.pointee.n_more_emails_remove = self.moreEmailsRemove.count
    target.pointee.more_emails_remove = arena.lower(self.moreEmailsRemove)
    target.pointee.n_helper_ids_add = self.helperIdsAdd.count
    target.pointee.helper_ids_add = arena.lower(self.helperIdsAdd)
    target.pointee.n_helper_ids_remove = self.helperIdsRemove.count
    target.pointee.helper_ids_remove = arena.lower(self.helperIdsRemove)
    target.pointee.n_attributes_add = self.attributesAdd.count
    target.pointee.attributes_add = arena.lower(self.attributesAdd)
    target.pointee.n_attributes_remove = self.attributesRemove.count
    target.pointee.attributes_remove = arena.lower(self.attributesRemove)
    target.pointee.n_consents_add = self.consentsAdd.count
    target.pointee.consents_add = arena.lower(enums: self.consentsAdd)
    target.pointee.n_consents_remove = self.consentsRemove.count
    target.pointee.consents_remove = arena.lower(enums: self.consentsRemove)
    target.pointee.n_refusals_add = self.refusalsAdd.count
    target.pointee.refusals_add = arena.lower(enums: self.refusalsAdd)
    target.pointee.n_refusals_remove = self.refusalsRemove.count
    target.pointee.refusals_remove = arena.lower(enums: self.refusalsRemove)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.name = mask.masked(self.name, .name)
    copy.phone = mask.masked(self.phone, .phone)
    copy.email = mask.masked(self.email, .email)
    copy.address = mask.masked(self.address, .address)
    copy.birthdayDay = mask.masked(self.birthdayDay, .birthday)
    copy.notes = mask.masked(self.notes, .note)
    copy.otherNames = mask.masked(self.otherNames, .name)
    copy.morePhones = mask.masked(self.morePhones, .phone)
    copy.moreEmails = mask.masked(self.moreEmails, .email)
    copy.preferences = mask.masked(self.preferences, .note)
    copy.notesAdd = mask.masked(self.notesAdd, .note)
    copy.notesRemove = mask.masked(self.notesRemove, .note)
    copy.otherNamesAdd = mask.masked(self.otherNamesAdd, .name)
    copy.otherNamesRemove = mask.masked(self.otherNamesRemove, .name)
    copy.morePhonesAdd = mask.masked(self.morePhonesAdd, .phone)
    copy.morePhonesRemove = mask.masked(self.morePhonesRemove, .phone)
    copy.moreEmailsAdd = mask.masked(self.moreEmailsAdd, .email)
    copy.moreEmailsRemove = mask.masked(self.moreEmailsRemove, .email)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
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
  public var kind: CustomerKind?
  public var grade: Grade?
  public var tag: String?
  public var region: String?
  public var industry: String?
  public var source: String?
  /// Opened from this instant on, and before that one.
  public var createdFromMs: Int64?
  public var createdUntilMs: Int64?
  /// ACTIVE without it.
  public var state: CustomerState?
  /// Only those without an owner.
  public var unowned: Bool?
  /// Only those whose review is overdue (资料更新到期).
  public var reviewOverdue: Bool?

  public init() {
    self.order = nil
    self.ownerId = nil
    self.limit = nil
    self.cursor = nil
    self.kind = nil
    self.grade = nil
    self.tag = nil
    self.region = nil
    self.industry = nil
    self.source = nil
    self.createdFromMs = nil
    self.createdUntilMs = nil
    self.state = nil
    self.unowned = nil
    self.reviewOverdue = nil
  }

  public init(
    order: Order? = nil,
    ownerId: Int64? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil,
    kind: CustomerKind? = nil,
    grade: Grade? = nil,
    tag: String? = nil,
    region: String? = nil,
    industry: String? = nil,
    source: String? = nil,
    createdFromMs: Int64? = nil,
    createdUntilMs: Int64? = nil,
    state: CustomerState? = nil,
    unowned: Bool? = nil,
    reviewOverdue: Bool? = nil
  ) {
    self.order = order
    self.ownerId = ownerId
    self.limit = limit
    self.cursor = cursor
    self.kind = kind
    self.grade = grade
    self.tag = tag
    self.region = region
    self.industry = industry
    self.source = source
    self.createdFromMs = createdFromMs
    self.createdUntilMs = createdUntilMs
    self.state = state
    self.unowned = unowned
    self.reviewOverdue = reviewOverdue
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let order: UInt32 = 1
    public static let ownerId: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
    public static let kind: UInt32 = 5
    public static let grade: UInt32 = 6
    public static let tag: UInt32 = 7
    public static let region: UInt32 = 8
    public static let industry: UInt32 = 9
    public static let source: UInt32 = 10
    public static let createdFromMs: UInt32 = 11
    public static let createdUntilMs: UInt32 = 12
    public static let state: UInt32 = 13
    public static let unowned: UInt32 = 14
    public static let reviewOverdue: UInt32 = 15
  }

  public static let messageName = "ListCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListCustomersRequest()
    guanxi__list_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, min: 1),
        FieldRule(3, min: 1, max: 500),
        FieldRule(4, maxLen: 200),
        FieldRule(7, maxLen: 50, pattern: .line),
        FieldRule(8, maxLen: 100, pattern: .line),
        FieldRule(9, maxLen: 100, pattern: .line),
        FieldRule(10, maxLen: 100, pattern: .line),
        FieldRule(11, min: 0),
        FieldRule(12, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListCustomersRequest>) {
    self.order = source.pointee.has_order == 0 ? nil : lift(enum: source.pointee.order.rawValue)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.tag = lift(source.pointee.tag)
    self.region = lift(source.pointee.region)
    self.industry = lift(source.pointee.industry)
    self.source = lift(source.pointee.source)
    self.createdFromMs = source.pointee.has_created_from_ms == 0 ? nil : source.pointee.created_from_ms
    self.createdUntilMs = source.pointee.has_created_until_ms == 0 ? nil : source.pointee.created_until_ms
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
    self.unowned = source.pointee.has_unowned == 0 ? nil : source.pointee.unowned != 0
    self.reviewOverdue = source.pointee.has_review_overdue == 0 ? nil : source.pointee.review_overdue != 0
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
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CustomerKind(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.tag = arena.lower(self.tag)
    target.pointee.region = arena.lower(self.region)
    target.pointee.industry = arena.lower(self.industry)
    target.pointee.source = arena.lower(self.source)
    if let value = self.createdFromMs {
      target.pointee.has_created_from_ms = 1
      target.pointee.created_from_ms = value
    }
    if let value = self.createdUntilMs {
      target.pointee.has_created_until_ms = 1
      target.pointee.created_until_ms = value
    }
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__CustomerState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.unowned {
      target.pointee.has_unowned = 1
      target.pointee.unowned = value ? 1 : 0
    }
    if let value = self.reviewOverdue {
      target.pointee.has_review_overdue = 1
      target.pointee.review_overdue = value ? 1 : 0
    }
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

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
  }
}

public struct SearchCustomersRequest: ContractMessage {
  /// Latin letters find words that begin so, several words in any order; any other character also stands inside a name.
  /// A telephone number needs its last four digits, pinyin and initials two letters or the whole; traditional and
  /// simplified characters find each other.
  public var text: String
  /// At most so many; 20 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same text and filter.
  public var cursor: String?
  public var tag: String?
  public var grade: Grade?
  public var kind: CustomerKind?
  public var ownerId: Int64?
  /// ACTIVE without it.
  public var state: CustomerState?

  public init() {
    self.text = ""
    self.limit = nil
    self.cursor = nil
    self.tag = nil
    self.grade = nil
    self.kind = nil
    self.ownerId = nil
    self.state = nil
  }

  public init(
    text: String,
    limit: UInt32? = nil,
    cursor: String? = nil,
    tag: String? = nil,
    grade: Grade? = nil,
    kind: CustomerKind? = nil,
    ownerId: Int64? = nil,
    state: CustomerState? = nil
  ) {
    self.text = text
    self.limit = limit
    self.cursor = cursor
    self.tag = tag
    self.grade = grade
    self.kind = kind
    self.ownerId = ownerId
    self.state = state
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let text: UInt32 = 1
    public static let limit: UInt32 = 2
    public static let cursor: UInt32 = 3
    public static let tag: UInt32 = 4
    public static let grade: UInt32 = 5
    public static let kind: UInt32 = 6
    public static let ownerId: UInt32 = 7
    public static let state: UInt32 = 8
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
        FieldRule(4, maxLen: 50, pattern: .line),
        FieldRule(7, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SearchCustomersRequest>) {
    self.text = lift(source.pointee.text) ?? ""
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
    self.tag = lift(source.pointee.tag)
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.kind = source.pointee.has_kind == 0 ? nil : lift(enum: source.pointee.kind.rawValue)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
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
    target.pointee.tag = arena.lower(self.tag)
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.kind {
      target.pointee.has_kind = 1
      target.pointee.kind = Guanxi__CustomerKind(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__CustomerState(UInt32(bitPattern: value.rawValue))
    }
    return target
  }
}

public struct SearchCustomersReply: ContractMessage {
  /// The best kind of match first, in each kind the newest file.
  public var items: [Customer]
  /// Absent on the last page. Where filters turn thousands away, a page ends before it is full, and the next goes on.
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

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.items = self.items.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.items.indices { self.items[index].forEachPersonal(body) }
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

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.rows = self.rows.map { $0.masked(mask) }
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    for index in self.rows.indices { self.rows[index].forEachPersonal(body) }
  }
}

/// A row finds its file by any of its external references; without one it always opens a new file.
public struct UpsertCustomerRow: ContractMessage {
  /// Names the row for exactly-once; without it: the call's key and the row's position.
  public var key: [UInt8]?
  /// In an existing file the fields present replace and the absent ones stay; external references are added.
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

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.customer = self.customer.masked(mask)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    self.customer.forEachPersonal(body)
  }
}

public struct ExportCustomersRequest: ContractMessage {
  /// Continue behind this id, after a stream that was cut.
  public var afterId: Int64?
  /// What it is for; the journal keeps it.
  public var reason: String
  /// ACTIVE without it.
  public var state: CustomerState?

  public init() {
    self.afterId = nil
    self.reason = ""
    self.state = nil
  }

  public init(afterId: Int64? = nil, reason: String, state: CustomerState? = nil) {
    self.afterId = afterId
    self.reason = reason
    self.state = state
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let afterId: UInt32 = 1
    public static let reason: UInt32 = 2
    public static let state: UInt32 = 3
  }

  public static let messageName = "ExportCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ExportCustomersRequest()
    guanxi__export_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 0), FieldRule(2, required: true, minLen: 2, maxLen: 500, pattern: .line)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ExportCustomersRequest>) {
    self.afterId = source.pointee.has_after_id == 0 ? nil : source.pointee.after_id
    self.reason = lift(source.pointee.reason) ?? ""
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ExportCustomersRequest> {
    let target = arena.make(Guanxi__ExportCustomersRequest.self)
    guanxi__export_customers_request__init(target)
    if let value = self.afterId {
      target.pointee.has_after_id = 1
      target.pointee.after_id = value
    }
    target.pointee.reason = arena.lower(self.reason)
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__CustomerState(UInt32(bitPattern: value.rawValue))
    }
    return target
  }
}

public struct GetManyCustomersRequest: ContractMessage {
  /// At most 200 altogether.
  public var ids: [Int64]
  public var externalRefs: [String]

  public init() {
    self.ids = []
    self.externalRefs = []
  }

  public init(ids: [Int64] = [], externalRefs: [String] = []) {
    self.ids = ids
    self.externalRefs = externalRefs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let ids: UInt32 = 1
    public static let externalRefs: UInt32 = 2
  }

  public static let messageName = "GetManyCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetManyCustomersRequest()
    guanxi__get_many_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, maxItems: 200), FieldRule(2, maxLen: 97, pattern: .externalRef, maxItems: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetManyCustomersRequest>) {
    self.ids = lift(source.pointee.ids, source.pointee.n_ids)
    self.externalRefs = lift(source.pointee.external_refs, source.pointee.n_external_refs)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetManyCustomersRequest> {
    let target = arena.make(Guanxi__GetManyCustomersRequest.self)
    guanxi__get_many_customers_request__init(target)
    target.pointee.n_ids = self.ids.count
    target.pointee.ids = arena.lower(self.ids)
    target.pointee.n_external_refs = self.externalRefs.count
    target.pointee.external_refs = arena.lower(self.externalRefs)
    return target
  }
}

public struct GetManyCustomersReply: ContractMessage {
  /// In the order asked for, ids first; each file once.
  public var items: [Customer]
  public var missingIds: [Int64]
  public var missingRefs: [String]

  public init() {
    self.items = []
    self.missingIds = []
    self.missingRefs = []
  }

  public init(items: [Customer] = [], missingIds: [Int64] = [], missingRefs: [String] = []) {
    self.items = items
    self.missingIds = missingIds
    self.missingRefs = missingRefs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let missingIds: UInt32 = 2
    public static let missingRefs: UInt32 = 3
  }

  public static let messageName = "GetManyCustomersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__GetManyCustomersReply()
    guanxi__get_many_customers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Customer.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetManyCustomersReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.missingIds = lift(source.pointee.missing_ids, source.pointee.n_missing_ids)
    self.missingRefs = lift(source.pointee.missing_refs, source.pointee.n_missing_refs)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetManyCustomersReply> {
    let target = arena.make(Guanxi__GetManyCustomersReply.self)
    guanxi__get_many_customers_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.n_missing_ids = self.missingIds.count
    target.pointee.missing_ids = arena.lower(self.missingIds)
    target.pointee.n_missing_refs = self.missingRefs.count
    target.pointee.missing_refs = arena.lower(self.missingRefs)
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

public struct ArchiveCustomerRequest: ContractMessage {
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var reason: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.reason = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, reason: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let reason: UInt32 = 4
  }

  public static let messageName = "ArchiveCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ArchiveCustomerRequest()
    guanxi__archive_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ArchiveCustomerRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ArchiveCustomerRequest> {
    let target = arena.make(Guanxi__ArchiveCustomerRequest.self)
    guanxi__archive_customer_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct RestoreCustomerRequest: ContractMessage {
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64) {
    self.id = id
    self.number = number
    self.version = version
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
  }

  public static let messageName = "RestoreCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RestoreCustomerRequest()
    guanxi__restore_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 30, pattern: .line), FieldRule(3, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RestoreCustomerRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RestoreCustomerRequest> {
    let target = arena.make(Guanxi__RestoreCustomerRequest.self)
    guanxi__restore_customer_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    return target
  }
}

public struct SetGradeRequest: ContractMessage {
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Absent takes the grade away.
  public var grade: Grade?
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.grade = nil
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, grade: Grade? = nil, reason: String) {
    self.id = id
    self.number = number
    self.version = version
    self.grade = grade
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let grade: UInt32 = 4
    public static let reason: UInt32 = 5
  }

  public static let messageName = "SetGradeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__SetGradeRequest()
    guanxi__set_grade_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(5, required: true, minLen: 2, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__SetGradeRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.grade = source.pointee.has_grade == 0 ? nil : lift(enum: source.pointee.grade.rawValue)
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__SetGradeRequest> {
    let target = arena.make(Guanxi__SetGradeRequest.self)
    guanxi__set_grade_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.grade {
      target.pointee.has_grade = 1
      target.pointee.grade = Guanxi__Grade(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct RevealCustomerRequest: ContractMessage {
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// What it is for; the journal keeps it.
  public var reason: String

  public init() {
    self.id = nil
    self.number = nil
    self.reason = ""
  }

  public init(id: Int64? = nil, number: String? = nil, reason: String) {
    self.id = id
    self.number = number
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let reason: UInt32 = 3
  }

  public static let messageName = "RevealCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RevealCustomerRequest()
    guanxi__reveal_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, minLen: 2, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RevealCustomerRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.reason = lift(source.pointee.reason) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RevealCustomerRequest> {
    let target = arena.make(Guanxi__RevealCustomerRequest.self)
    guanxi__reveal_customer_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct CustomerHistoryRequest: ContractMessage {
  /// Which file: one of the three. An old id shows the history of the file that it became.
  public var id: Int64?
  public var number: String?
  public var externalRef: String?
  /// At most so many calls; 50 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, for the same file.
  public var cursor: String?

  public init() {
    self.id = nil
    self.number = nil
    self.externalRef = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    externalRef: String? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.id = id
    self.number = number
    self.externalRef = externalRef
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let externalRef: UInt32 = 3
    public static let limit: UInt32 = 4
    public static let cursor: UInt32 = 5
  }

  public static let messageName = "CustomerHistoryRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CustomerHistoryRequest()
    guanxi__customer_history_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(4, min: 1, max: 200),
        FieldRule(5, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CustomerHistoryRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.externalRef = lift(source.pointee.external_ref)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CustomerHistoryRequest> {
    let target = arena.make(Guanxi__CustomerHistoryRequest.self)
    guanxi__customer_history_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

/// One field that one call changed.
public struct FieldChange: ContractMessage {
  /// The call's position in the journal.
  public var seq: Int64
  /// The instant of the change; recorded_at_ms is when it was stored.
  public var changedAtMs: Int64
  public var recordedAtMs: Int64
  /// As the journal names them: employee:7; account:3/employee:7 where a service acted for somebody.
  public var who: String
  /// Their name, where they have one.
  public var whoName: String?
  /// customers.update
  public var method: String
  /// The field's name; "file" where the call opened, archived or merged the file as a whole; "reason" for what the caller
  /// gave as the reason of that; "erased" where the journal keeps the values no more. With a number before it, of a
  /// file that became part of this one: C000009-1.phone.
  public var fieldName: String
  /// Values as text, personal ones masked for those without the right. Absent: there was none.
  public var old: String?
  public var new: String?

  public init() {
    self.seq = 0
    self.changedAtMs = 0
    self.recordedAtMs = 0
    self.who = ""
    self.whoName = nil
    self.method = ""
    self.fieldName = ""
    self.old = nil
    self.new = nil
  }

  public init(
    seq: Int64,
    changedAtMs: Int64,
    recordedAtMs: Int64,
    who: String,
    whoName: String? = nil,
    method: String,
    fieldName: String,
    old: String? = nil,
    new: String? = nil
  ) {
    self.seq = seq
    self.changedAtMs = changedAtMs
    self.recordedAtMs = recordedAtMs
    self.who = who
    self.whoName = whoName
    self.method = method
    self.fieldName = fieldName
    self.old = old
    self.new = new
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let seq: UInt32 = 1
    public static let changedAtMs: UInt32 = 2
    public static let recordedAtMs: UInt32 = 3
    public static let who: UInt32 = 4
    public static let whoName: UInt32 = 5
    public static let method: UInt32 = 6
    public static let fieldName: UInt32 = 7
    public static let old: UInt32 = 8
    public static let new: UInt32 = 9
  }

  public static let messageName = "FieldChange"

  public static let shape: MessageShape = {
    var source = Guanxi__FieldChange()
    guanxi__field_change__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(6, required: true),
        FieldRule(7, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FieldChange>) {
    self.seq = source.pointee.seq
    self.changedAtMs = source.pointee.changed_at_ms
    self.recordedAtMs = source.pointee.recorded_at_ms
    self.who = lift(source.pointee.who) ?? ""
    self.whoName = lift(source.pointee.who_name)
    self.method = lift(source.pointee.method) ?? ""
    self.fieldName = lift(source.pointee.field_name) ?? ""
    self.old = lift(source.pointee.old)
    self.new = lift(source.pointee.new_)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FieldChange> {
    let target = arena.make(Guanxi__FieldChange.self)
    guanxi__field_change__init(target)
    target.pointee.has_seq = 1
    target.pointee.seq = self.seq
    target.pointee.has_changed_at_ms = 1
    target.pointee.changed_at_ms = self.changedAtMs
    target.pointee.has_recorded_at_ms = 1
    target.pointee.recorded_at_ms = self.recordedAtMs
    target.pointee.who = arena.lower(self.who)
    target.pointee.who_name = arena.lower(self.whoName)
    target.pointee.method = arena.lower(self.method)
    target.pointee.field_name = arena.lower(self.fieldName)
    target.pointee.old = arena.lower(self.old)
    target.pointee.new_ = arena.lower(self.new)
    return target
  }
}

public struct CustomerHistoryReply: ContractMessage {
  public var items: [FieldChange]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [FieldChange] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "CustomerHistoryReply"

  public static let shape: MessageShape = {
    var source = Guanxi__CustomerHistoryReply()
    guanxi__customer_history_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: FieldChange.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CustomerHistoryReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CustomerHistoryReply> {
    let target = arena.make(Guanxi__CustomerHistoryReply.self)
    guanxi__customer_history_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}

public struct FindDuplicatesRequest: ContractMessage {
  /// How sure it should be, in percent; 70 without it.
  public var scoreMin: UInt32?
  /// Only pairs whose later file has a greater id, after a stream that was cut.
  public var afterId: Int64?

  public init() {
    self.scoreMin = nil
    self.afterId = nil
  }

  public init(scoreMin: UInt32? = nil, afterId: Int64? = nil) {
    self.scoreMin = scoreMin
    self.afterId = afterId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let scoreMin: UInt32 = 1
    public static let afterId: UInt32 = 2
  }

  public static let messageName = "FindDuplicatesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__FindDuplicatesRequest()
    guanxi__find_duplicates_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1, max: 100), FieldRule(2, min: 0)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__FindDuplicatesRequest>) {
    self.scoreMin = source.pointee.has_score_min == 0 ? nil : source.pointee.score_min
    self.afterId = source.pointee.has_after_id == 0 ? nil : source.pointee.after_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__FindDuplicatesRequest> {
    let target = arena.make(Guanxi__FindDuplicatesRequest.self)
    guanxi__find_duplicates_request__init(target)
    if let value = self.scoreMin {
      target.pointee.has_score_min = 1
      target.pointee.score_min = value
    }
    if let value = self.afterId {
      target.pointee.has_after_id = 1
      target.pointee.after_id = value
    }
    return target
  }
}

/// Two files that may be one customer.
public struct DuplicatePair: ContractMessage {
  /// The file that was opened first, and the later one.
  public var firstId: Int64
  public var secondId: Int64
  /// How sure it is, in percent.
  public var score: UInt32
  public var reasons: [DuplicateReason]
  public var firstName: String
  public var secondName: String
  public var firstNumber: String
  public var secondNumber: String

  public init() {
    self.firstId = 0
    self.secondId = 0
    self.score = 0
    self.reasons = []
    self.firstName = ""
    self.secondName = ""
    self.firstNumber = ""
    self.secondNumber = ""
  }

  public init(
    firstId: Int64,
    secondId: Int64,
    score: UInt32,
    reasons: [DuplicateReason] = [],
    firstName: String,
    secondName: String,
    firstNumber: String,
    secondNumber: String
  ) {
    self.firstId = firstId
    self.secondId = secondId
    self.score = score
    self.reasons = reasons
    self.firstName = firstName
    self.secondName = secondName
    self.firstNumber = firstNumber
    self.secondNumber = secondNumber
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let firstId: UInt32 = 1
    public static let secondId: UInt32 = 2
    public static let score: UInt32 = 3
    public static let reasons: UInt32 = 4
    public static let firstName: UInt32 = 5
    public static let secondName: UInt32 = 6
    public static let firstNumber: UInt32 = 7
    public static let secondNumber: UInt32 = 8
  }

  public static let messageName = "DuplicatePair"

  public static let shape: MessageShape = {
    var source = Guanxi__DuplicatePair()
    guanxi__duplicate_pair__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(5, required: true, personal: .name),
        FieldRule(6, required: true, personal: .name),
        FieldRule(7, required: true),
        FieldRule(8, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DuplicatePair>) {
    self.firstId = source.pointee.first_id
    self.secondId = source.pointee.second_id
    self.score = source.pointee.score
    self.reasons = lift(enums: source.pointee.reasons, source.pointee.n_reasons)
    self.firstName = lift(source.pointee.first_name) ?? ""
    self.secondName = lift(source.pointee.second_name) ?? ""
    self.firstNumber = lift(source.pointee.first_number) ?? ""
    self.secondNumber = lift(source.pointee.second_number) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DuplicatePair> {
    let target = arena.make(Guanxi__DuplicatePair.self)
    guanxi__duplicate_pair__init(target)
    target.pointee.has_first_id = 1
    target.pointee.first_id = self.firstId
    target.pointee.has_second_id = 1
    target.pointee.second_id = self.secondId
    target.pointee.has_score = 1
    target.pointee.score = self.score
    target.pointee.n_reasons = self.reasons.count
    target.pointee.reasons = arena.lower(enums: self.reasons)
    target.pointee.first_name = arena.lower(self.firstName)
    target.pointee.second_name = arena.lower(self.secondName)
    target.pointee.first_number = arena.lower(self.firstNumber)
    target.pointee.second_number = arena.lower(self.secondNumber)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.firstName = mask.masked(self.firstName, .name)
    copy.secondName = mask.masked(self.secondName, .name)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct MergeCustomersRequest: ContractMessage {
  /// The file that stays: one of the two.
  public var into: Int64?
  public var intoNumber: String?
  /// The file that becomes part of it: one of the two.
  public var from: Int64?
  public var fromNumber: String?
  /// The versions that the caller saw; checked where they are given.
  public var intoVersion: Int64?
  public var fromVersion: Int64?
  public var reason: String?

  public init() {
    self.into = nil
    self.intoNumber = nil
    self.from = nil
    self.fromNumber = nil
    self.intoVersion = nil
    self.fromVersion = nil
    self.reason = nil
  }

  public init(
    into: Int64? = nil,
    intoNumber: String? = nil,
    from: Int64? = nil,
    fromNumber: String? = nil,
    intoVersion: Int64? = nil,
    fromVersion: Int64? = nil,
    reason: String? = nil
  ) {
    self.into = into
    self.intoNumber = intoNumber
    self.from = from
    self.fromNumber = fromNumber
    self.intoVersion = intoVersion
    self.fromVersion = fromVersion
    self.reason = reason
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let into: UInt32 = 1
    public static let intoNumber: UInt32 = 2
    public static let from: UInt32 = 3
    public static let fromNumber: UInt32 = 4
    public static let intoVersion: UInt32 = 5
    public static let fromVersion: UInt32 = 6
    public static let reason: UInt32 = 7
  }

  public static let messageName = "MergeCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__MergeCustomersRequest()
    guanxi__merge_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, min: 1),
        FieldRule(4, maxLen: 30, pattern: .line),
        FieldRule(5, min: 1),
        FieldRule(6, min: 1),
        FieldRule(7, maxLen: 500, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MergeCustomersRequest>) {
    self.into = source.pointee.has_into == 0 ? nil : source.pointee.into
    self.intoNumber = lift(source.pointee.into_number)
    self.from = source.pointee.has_from == 0 ? nil : source.pointee.from
    self.fromNumber = lift(source.pointee.from_number)
    self.intoVersion = source.pointee.has_into_version == 0 ? nil : source.pointee.into_version
    self.fromVersion = source.pointee.has_from_version == 0 ? nil : source.pointee.from_version
    self.reason = lift(source.pointee.reason)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MergeCustomersRequest> {
    let target = arena.make(Guanxi__MergeCustomersRequest.self)
    guanxi__merge_customers_request__init(target)
    if let value = self.into {
      target.pointee.has_into = 1
      target.pointee.into = value
    }
    target.pointee.into_number = arena.lower(self.intoNumber)
    if let value = self.from {
      target.pointee.has_from = 1
      target.pointee.from = value
    }
    target.pointee.from_number = arena.lower(self.fromNumber)
    if let value = self.intoVersion {
      target.pointee.has_into_version = 1
      target.pointee.into_version = value
    }
    if let value = self.fromVersion {
      target.pointee.has_from_version = 1
      target.pointee.from_version = value
    }
    target.pointee.reason = arena.lower(self.reason)
    return target
  }
}

public struct MergeCustomersReply: ContractMessage {
  /// The joined file.
  public var customer: Customer
  /// What moved with it, or would; what there was nothing of is left out.
  public var moves: [MergeMove]

  public init() {
    self.customer = Customer()
    self.moves = []
  }

  public init(customer: Customer, moves: [MergeMove] = []) {
    self.customer = customer
    self.moves = moves
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customer: UInt32 = 1
    public static let moves: UInt32 = 2
  }

  public static let messageName = "MergeCustomersReply"

  public static let shape: MessageShape = {
    var source = Guanxi__MergeCustomersReply()
    guanxi__merge_customers_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, shape: Customer.shape), FieldRule(2, shape: MergeMove.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MergeCustomersReply>) {
    self.customer = lift(source.pointee.customer) ?? Customer()
    self.moves = lift(source.pointee.moves, source.pointee.n_moves)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MergeCustomersReply> {
    let target = arena.make(Guanxi__MergeCustomersReply.self)
    guanxi__merge_customers_reply__init(target)
    target.pointee.customer = self.customer.lower(in: arena)
    target.pointee.n_moves = self.moves.count
    target.pointee.moves = arena.lower(self.moves)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.customer = self.customer.masked(mask)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    self.customer.forEachPersonal(body)
  }
}

/// Records that a merge moves.
public struct MergeMove: ContractMessage {
  /// purchases, contacts, references …
  public var what: String
  public var count: Int64

  public init() {
    self.what = ""
    self.count = 0
  }

  public init(what: String, count: Int64) {
    self.what = what
    self.count = count
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let what: UInt32 = 1
    public static let count: UInt32 = 2
  }

  public static let messageName = "MergeMove"

  public static let shape: MessageShape = {
    var source = Guanxi__MergeMove()
    guanxi__merge_move__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__MergeMove>) {
    self.what = lift(source.pointee.what) ?? ""
    self.count = source.pointee.count
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__MergeMove> {
    let target = arena.make(Guanxi__MergeMove.self)
    guanxi__merge_move__init(target)
    target.pointee.what = arena.lower(self.what)
    target.pointee.has_count = 1
    target.pointee.count = self.count
    return target
  }
}

public struct TransferCustomersRequest: ContractMessage {
  public var rows: [TransferCustomerRow]

  public init() {
    self.rows = []
  }

  public init(rows: [TransferCustomerRow] = []) {
    self.rows = rows
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rows: UInt32 = 1
  }

  public static let messageName = "TransferCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__TransferCustomersRequest()
    guanxi__transfer_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxItems: 1000, shape: TransferCustomerRow.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TransferCustomersRequest>) {
    self.rows = lift(source.pointee.rows, source.pointee.n_rows)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TransferCustomersRequest> {
    let target = arena.make(Guanxi__TransferCustomersRequest.self)
    guanxi__transfer_customers_request__init(target)
    target.pointee.n_rows = self.rows.count
    target.pointee.rows = arena.lower(self.rows)
    return target
  }
}

public struct TransferCustomerRow: ContractMessage {
  /// Names the row for exactly-once; without it: the call's key and the row's position.
  public var key: [UInt8]?
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The new owner; absent: nobody.
  public var ownerId: Int64?
  /// Checked where it is given.
  public var version: Int64?
  /// Whether the owner until now stays as a helper.
  public var keepAsHelper: Bool?

  public init() {
    self.key = nil
    self.id = nil
    self.number = nil
    self.ownerId = nil
    self.version = nil
    self.keepAsHelper = nil
  }

  public init(
    key: [UInt8]? = nil,
    id: Int64? = nil,
    number: String? = nil,
    ownerId: Int64? = nil,
    version: Int64? = nil,
    keepAsHelper: Bool? = nil
  ) {
    self.key = key
    self.id = id
    self.number = number
    self.ownerId = ownerId
    self.version = version
    self.keepAsHelper = keepAsHelper
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let id: UInt32 = 2
    public static let number: UInt32 = 3
    public static let ownerId: UInt32 = 4
    public static let version: UInt32 = 5
    public static let keepAsHelper: UInt32 = 6
  }

  public static let messageName = "TransferCustomerRow"

  public static let shape: MessageShape = {
    var source = Guanxi__TransferCustomerRow()
    guanxi__transfer_customer_row__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, minLen: 1, maxLen: 64),
        FieldRule(2, min: 1),
        FieldRule(3, maxLen: 30, pattern: .line),
        FieldRule(4, min: 1),
        FieldRule(5, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__TransferCustomerRow>) {
    self.key = source.pointee.has_key == 0 ? nil : lift(source.pointee.key)
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
    self.version = source.pointee.has_version == 0 ? nil : source.pointee.version
    self.keepAsHelper = source.pointee.has_keep_as_helper == 0 ? nil : source.pointee.keep_as_helper != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__TransferCustomerRow> {
    let target = arena.make(Guanxi__TransferCustomerRow.self)
    guanxi__transfer_customer_row__init(target)
    if let value = self.key {
      target.pointee.has_key = 1
      target.pointee.key = arena.lower(value)
    }
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    if let value = self.version {
      target.pointee.has_version = 1
      target.pointee.version = value
    }
    if let value = self.keepAsHelper {
      target.pointee.has_keep_as_helper = 1
      target.pointee.keep_as_helper = value ? 1 : 0
    }
    return target
  }
}

public struct CustomerStatsRequest: ContractMessage {
  /// Only those of this employee.
  public var ownerId: Int64?

  public init() {
    self.ownerId = nil
  }

  public init(ownerId: Int64? = nil) {
    self.ownerId = ownerId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let ownerId: UInt32 = 1
  }

  public static let messageName = "CustomerStatsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CustomerStatsRequest()
    guanxi__customer_stats_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CustomerStatsRequest>) {
    self.ownerId = source.pointee.has_owner_id == 0 ? nil : source.pointee.owner_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CustomerStatsRequest> {
    let target = arena.make(Guanxi__CustomerStatsRequest.self)
    guanxi__customer_stats_request__init(target)
    if let value = self.ownerId {
      target.pointee.has_owner_id = 1
      target.pointee.owner_id = value
    }
    return target
  }
}

public struct CustomerStatsReply: ContractMessage {
  /// One row a value: axis "grade", value "A".
  public var items: [CustomerCount]

  public init() {
    self.items = []
  }

  public init(items: [CustomerCount] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "CustomerStatsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__CustomerStatsReply()
    guanxi__customer_stats_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: CustomerCount.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CustomerStatsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CustomerStatsReply> {
    let target = arena.make(Guanxi__CustomerStatsReply.self)
    guanxi__customer_stats_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}

public struct CustomerCount: ContractMessage {
  /// state, kind, grade, region, source, month (of opening, UTC), completeness, completeness_average or review; all but
  /// state count active files only. The 100 largest of region and source.
  public var axis: String
  public var value: String
  public var customers: Int64

  public init() {
    self.axis = ""
    self.value = ""
    self.customers = 0
  }

  public init(axis: String, value: String, customers: Int64) {
    self.axis = axis
    self.value = value
    self.customers = customers
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let axis: UInt32 = 1
    public static let value: UInt32 = 2
    public static let customers: UInt32 = 3
  }

  public static let messageName = "CustomerCount"

  public static let shape: MessageShape = {
    var source = Guanxi__CustomerCount()
    guanxi__customer_count__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true), FieldRule(3, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CustomerCount>) {
    self.axis = lift(source.pointee.axis) ?? ""
    self.value = lift(source.pointee.value) ?? ""
    self.customers = source.pointee.customers
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CustomerCount> {
    let target = arena.make(Guanxi__CustomerCount.self)
    guanxi__customer_count__init(target)
    target.pointee.axis = arena.lower(self.axis)
    target.pointee.value = arena.lower(self.value)
    target.pointee.has_customers = 1
    target.pointee.customers = self.customers
    return target
  }
}

public struct ReviewCustomerRequest: ContractMessage {
  /// Which file: one of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64) {
    self.id = id
    self.number = number
    self.version = version
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
  }

  public static let messageName = "ReviewCustomerRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ReviewCustomerRequest()
    guanxi__review_customer_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, min: 1), FieldRule(2, maxLen: 30, pattern: .line), FieldRule(3, required: true, min: 1)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ReviewCustomerRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ReviewCustomerRequest> {
    let target = arena.make(Guanxi__ReviewCustomerRequest.self)
    guanxi__review_customer_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    return target
  }
}

public struct RevertCustomersRequest: ContractMessage {
  public var rows: [RevertCustomerRow]

  public init() {
    self.rows = []
  }

  public init(rows: [RevertCustomerRow] = []) {
    self.rows = rows
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let rows: UInt32 = 1
  }

  public static let messageName = "RevertCustomersRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RevertCustomersRequest()
    guanxi__revert_customers_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true, maxItems: 1000, shape: RevertCustomerRow.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RevertCustomersRequest>) {
    self.rows = lift(source.pointee.rows, source.pointee.n_rows)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RevertCustomersRequest> {
    let target = arena.make(Guanxi__RevertCustomersRequest.self)
    guanxi__revert_customers_request__init(target)
    target.pointee.n_rows = self.rows.count
    target.pointee.rows = arena.lower(self.rows)
    return target
  }
}

public struct RevertCustomerRow: ContractMessage {
  /// Names the row for exactly-once; without it: the call's key and the row's position.
  public var key: [UInt8]?
  public var id: Int64
  /// The version that the change made; another one in the store is refused.
  public var version: Int64
  /// The version to go back to, at most 100 changes before; without it the one before `version`. 0: as if the file had
  /// never been opened, so it is archived.
  public var toVersion: Int64?

  public init() {
    self.key = nil
    self.id = 0
    self.version = 0
    self.toVersion = nil
  }

  public init(key: [UInt8]? = nil, id: Int64, version: Int64, toVersion: Int64? = nil) {
    self.key = key
    self.id = id
    self.version = version
    self.toVersion = toVersion
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let id: UInt32 = 2
    public static let version: UInt32 = 3
    public static let toVersion: UInt32 = 4
  }

  public static let messageName = "RevertCustomerRow"

  public static let shape: MessageShape = {
    var source = Guanxi__RevertCustomerRow()
    guanxi__revert_customer_row__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, minLen: 1, maxLen: 64),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RevertCustomerRow>) {
    self.key = source.pointee.has_key == 0 ? nil : lift(source.pointee.key)
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.toVersion = source.pointee.has_to_version == 0 ? nil : source.pointee.to_version
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RevertCustomerRow> {
    let target = arena.make(Guanxi__RevertCustomerRow.self)
    guanxi__revert_customer_row__init(target)
    if let value = self.key {
      target.pointee.has_key = 1
      target.pointee.key = arena.lower(value)
    }
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.toVersion {
      target.pointee.has_to_version = 1
      target.pointee.to_version = value
    }
    return target
  }
}
