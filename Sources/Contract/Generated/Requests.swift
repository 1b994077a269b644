// Generated from requests.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public struct ServiceRequest: ContractMessage {
  public var id: Int64
  public var version: Int64
  /// 服务单号: FW20260305-0001.
  public var number: String
  public var state: ComplaintState
  /// Absent: anonymous.
  public var customerId: Int64?
  public var channel: String
  public var title: String?
  public var description: String?
  public var receivedAtMs: Int64
  public var externalRef: String?
  public var purchaseId: Int64?
  public var product: String?
  public var category: String?
  public var severity: Severity
  /// 承办部门, 承办人.
  public var departmentId: Int64?
  public var handlerId: Int64?
  public var escalation: UInt32
  public var clocks: [CaseClock]
  /// The soonest due instant among those that run, and those that are late.
  public var nextDueMs: Int64?
  public var attachments: [Attachment]
  public var links: [CaseLink]
  public var answerUntilMs: Int64?
  /// What was done.
  public var result: String?
  public var completedAtMs: Int64?
  /// 1 (very bad) to 5 (very good), and what was said.
  public var rating: UInt32?
  public var ratingComment: String?
  public var closedAtMs: Int64?
  public var contactName: String?
  public var contactPhone: String?
  public var recordedBy: String
  public var changedAtMs: Int64

  public init() {
    self.id = 0
    self.version = 0
    self.number = ""
    self.state = .unspecified
    self.customerId = nil
    self.channel = ""
    self.title = nil
    self.description = nil
    self.receivedAtMs = 0
    self.externalRef = nil
    self.purchaseId = nil
    self.product = nil
    self.category = nil
    self.severity = .unspecified
    self.departmentId = nil
    self.handlerId = nil
    self.escalation = 0
    self.clocks = []
    self.nextDueMs = nil
    self.attachments = []
    self.links = []
    self.answerUntilMs = nil
    self.result = nil
    self.completedAtMs = nil
    self.rating = nil
    self.ratingComment = nil
    self.closedAtMs = nil
    self.contactName = nil
    self.contactPhone = nil
    self.recordedBy = ""
    self.changedAtMs = 0
  }

  public init(
    id: Int64,
    version: Int64,
    number: String,
    state: ComplaintState,
    customerId: Int64? = nil,
    channel: String,
    title: String? = nil,
    description: String? = nil,
    receivedAtMs: Int64,
    externalRef: String? = nil,
    purchaseId: Int64? = nil,
    product: String? = nil,
    category: String? = nil,
    severity: Severity,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    escalation: UInt32,
    clocks: [CaseClock] = [],
    nextDueMs: Int64? = nil,
    attachments: [Attachment] = [],
    links: [CaseLink] = [],
    answerUntilMs: Int64? = nil,
    result: String? = nil,
    completedAtMs: Int64? = nil,
    rating: UInt32? = nil,
    ratingComment: String? = nil,
    closedAtMs: Int64? = nil,
    contactName: String? = nil,
    contactPhone: String? = nil,
    recordedBy: String,
    changedAtMs: Int64
  ) {
    self.id = id
    self.version = version
    self.number = number
    self.state = state
    self.customerId = customerId
    self.channel = channel
    self.title = title
    self.description = description
    self.receivedAtMs = receivedAtMs
    self.externalRef = externalRef
    self.purchaseId = purchaseId
    self.product = product
    self.category = category
    self.severity = severity
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.escalation = escalation
    self.clocks = clocks
    self.nextDueMs = nextDueMs
    self.attachments = attachments
    self.links = links
    self.answerUntilMs = answerUntilMs
    self.result = result
    self.completedAtMs = completedAtMs
    self.rating = rating
    self.ratingComment = ratingComment
    self.closedAtMs = closedAtMs
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.recordedBy = recordedBy
    self.changedAtMs = changedAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let number: UInt32 = 3
    public static let state: UInt32 = 4
    public static let customerId: UInt32 = 5
    public static let channel: UInt32 = 6
    public static let title: UInt32 = 7
    public static let description: UInt32 = 8
    public static let receivedAtMs: UInt32 = 9
    public static let externalRef: UInt32 = 10
    public static let purchaseId: UInt32 = 11
    public static let product: UInt32 = 12
    public static let category: UInt32 = 13
    public static let severity: UInt32 = 14
    public static let departmentId: UInt32 = 15
    public static let handlerId: UInt32 = 16
    public static let escalation: UInt32 = 17
    public static let clocks: UInt32 = 18
    public static let nextDueMs: UInt32 = 19
    public static let attachments: UInt32 = 20
    public static let links: UInt32 = 21
    public static let answerUntilMs: UInt32 = 22
    public static let result: UInt32 = 23
    public static let completedAtMs: UInt32 = 24
    public static let rating: UInt32 = 25
    public static let ratingComment: UInt32 = 26
    public static let closedAtMs: UInt32 = 27
    public static let contactName: UInt32 = 28
    public static let contactPhone: UInt32 = 29
    public static let recordedBy: UInt32 = 30
    public static let changedAtMs: UInt32 = 31
  }

  public static let messageName = "ServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ServiceRequest()
    guanxi__service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(6, required: true),
        FieldRule(7, personal: .matter),
        FieldRule(8, personal: .matter),
        FieldRule(9, required: true),
        FieldRule(14, required: true),
        FieldRule(17, required: true),
        FieldRule(18, shape: CaseClock.shape),
        FieldRule(20, shape: Attachment.shape),
        FieldRule(21, shape: CaseLink.shape),
        FieldRule(23, personal: .matter),
        FieldRule(26, personal: .matter),
        FieldRule(28, personal: .name),
        FieldRule(29, personal: .matter),
        FieldRule(30, required: true),
        FieldRule(31, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ServiceRequest>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.number = lift(source.pointee.number) ?? ""
    self.state = lift(enum: source.pointee.state.rawValue)
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.channel = lift(source.pointee.channel) ?? ""
    self.title = lift(source.pointee.title)
    self.description = lift(source.pointee.description)
    self.receivedAtMs = source.pointee.received_at_ms
    self.externalRef = lift(source.pointee.external_ref)
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = lift(enum: source.pointee.severity.rawValue)
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.escalation = source.pointee.escalation
    self.clocks = lift(source.pointee.clocks, source.pointee.n_clocks)
    self.nextDueMs = source.pointee.has_next_due_ms == 0 ? nil : source.pointee.next_due_ms
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
    self.links = lift(source.pointee.links, source.pointee.n_links)
    self.answerUntilMs = source.pointee.has_answer_until_ms == 0 ? nil : source.pointee.answer_until_ms
    self.result = lift(source.pointee.result)
    self.completedAtMs = source.pointee.has_completed_at_ms == 0 ? nil : source.pointee.completed_at_ms
    self.rating = source.pointee.has_rating == 0 ? nil : source.pointee.rating
    self.ratingComment = lift(source.pointee.rating_comment)
    self.closedAtMs = source.pointee.has_closed_at_ms == 0 ? nil : source.pointee.closed_at_ms
    self.contactName = lift(source.pointee.contact_name)
    self.contactPhone = lift(source.pointee.contact_phone)
    self.recordedBy = lift(source.pointee.recorded_by) ?? ""
    self.changedAtMs = source.pointee.changed_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ServiceRequest> {
    let target = arena.make(Guanxi__ServiceRequest.self)
    guanxi__service_request__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_state = 1
    target.pointee.state = Guanxi__ComplaintState(UInt32(bitPattern: self.state.rawValue))
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.has_received_at_ms = 1
    target.pointee.received_at_ms = self.receivedAtMs
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    target.pointee.has_severity = 1
    target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: self.severity.rawValue))
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    target.pointee.has_escalation = 1
    target.pointee.escalation = self.escalation
    target.pointee.n_clocks = self.clocks.count
    target.pointee.clocks = arena.lower(self.clocks)
    if let value = self.nextDueMs {
      target.pointee.has_next_due_ms = 1
      target.pointee.next_due_ms = value
    }
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    target.pointee.n_links = self.links.count
    target.pointee.links = arena.lower(self.links)
    if let value = self.answerUntilMs {
      target.pointee.has_answer_until_ms = 1
      target.pointee.answer_until_ms = value
    }
    target.pointee.result = arena.lower(self.result)
    if let value = self.completedAtMs {
      target.pointee.has_completed_at_ms = 1
      target.pointee.completed_at_ms = value
    }
    if let value = self.rating {
      target.pointee.has_rating = 1
      target.pointee.rating = value
    }
    target.pointee.rating_comment = arena.lower(self.ratingComment)
    if let value = self.closedAtMs {
      target.pointee.has_closed_at_ms = 1
      target.pointee.closed_at_ms = value
    }
    target.pointee.contact_name = arena.lower(self.contactName)
    target.pointee.contact_phone = arena.lower(self.contactPhone)
    target.pointee.recorded_by = arena.lower(self.recordedBy)
    target.pointee.has_changed_at_ms = 1
    target.pointee.changed_at_ms = self.changedAtMs
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    copy.result = mask.masked(self.result, .matter)
    copy.ratingComment = mask.masked(self.ratingComment, .matter)
    copy.contactName = mask.masked(self.contactName, .name)
    copy.contactPhone = mask.masked(self.contactPhone, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
    body("service_request", self.id)
  }
}

public struct RecordServiceRequest: ContractMessage {
  /// Whose request: one of the three, or `anonymous`.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  public var anonymous: Bool?
  public var contactName: String?
  public var contactPhone: String?
  /// A word of the dictionary CHANNEL.
  public var channel: String
  public var title: String
  public var description: String?
  public var externalRef: String?
  /// What it is about; a purchase of that customer.
  public var purchaseId: Int64?
  public var purchaseRef: String?
  public var product: String?
  /// A word of the dictionary CASE_CATEGORY.
  public var category: String?
  /// GENERAL without it.
  public var severity: Severity?
  public var attachments: [Attachment]

  public init() {
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.anonymous = nil
    self.contactName = nil
    self.contactPhone = nil
    self.channel = ""
    self.title = ""
    self.description = nil
    self.externalRef = nil
    self.purchaseId = nil
    self.purchaseRef = nil
    self.product = nil
    self.category = nil
    self.severity = nil
    self.attachments = []
  }

  public init(
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    anonymous: Bool? = nil,
    contactName: String? = nil,
    contactPhone: String? = nil,
    channel: String,
    title: String,
    description: String? = nil,
    externalRef: String? = nil,
    purchaseId: Int64? = nil,
    purchaseRef: String? = nil,
    product: String? = nil,
    category: String? = nil,
    severity: Severity? = nil,
    attachments: [Attachment] = []
  ) {
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.anonymous = anonymous
    self.contactName = contactName
    self.contactPhone = contactPhone
    self.channel = channel
    self.title = title
    self.description = description
    self.externalRef = externalRef
    self.purchaseId = purchaseId
    self.purchaseRef = purchaseRef
    self.product = product
    self.category = category
    self.severity = severity
    self.attachments = attachments
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let customerId: UInt32 = 1
    public static let customerNumber: UInt32 = 2
    public static let customerRef: UInt32 = 3
    public static let anonymous: UInt32 = 4
    public static let contactName: UInt32 = 5
    public static let contactPhone: UInt32 = 6
    public static let channel: UInt32 = 7
    public static let title: UInt32 = 8
    public static let description: UInt32 = 9
    public static let externalRef: UInt32 = 10
    public static let purchaseId: UInt32 = 11
    public static let purchaseRef: UInt32 = 12
    public static let product: UInt32 = 13
    public static let category: UInt32 = 14
    public static let severity: UInt32 = 15
    public static let attachments: UInt32 = 16
  }

  public static let messageName = "RecordServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RecordServiceRequest()
    guanxi__record_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
        FieldRule(5, maxLen: 100, pattern: .line, personal: .name),
        FieldRule(6, maxLen: 30, pattern: .phone, personal: .matter),
        FieldRule(7, required: true, maxLen: 100, pattern: .line),
        FieldRule(8, required: true, maxLen: 200, pattern: .line, personal: .matter),
        FieldRule(9, maxLen: 10000, pattern: .text, personal: .matter),
        FieldRule(10, maxLen: 97, pattern: .externalRef),
        FieldRule(11, min: 1),
        FieldRule(12, maxLen: 97, pattern: .externalRef),
        FieldRule(13, maxLen: 100, pattern: .line),
        FieldRule(14, maxLen: 100, pattern: .line),
        FieldRule(16, maxItems: 20, shape: Attachment.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RecordServiceRequest>) {
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.anonymous = source.pointee.has_anonymous == 0 ? nil : source.pointee.anonymous != 0
    self.contactName = lift(source.pointee.contact_name)
    self.contactPhone = lift(source.pointee.contact_phone)
    self.channel = lift(source.pointee.channel) ?? ""
    self.title = lift(source.pointee.title) ?? ""
    self.description = lift(source.pointee.description)
    self.externalRef = lift(source.pointee.external_ref)
    self.purchaseId = source.pointee.has_purchase_id == 0 ? nil : source.pointee.purchase_id
    self.purchaseRef = lift(source.pointee.purchase_ref)
    self.product = lift(source.pointee.product)
    self.category = lift(source.pointee.category)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.attachments = lift(source.pointee.attachments, source.pointee.n_attachments)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RecordServiceRequest> {
    let target = arena.make(Guanxi__RecordServiceRequest.self)
    guanxi__record_service_request__init(target)
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    if let value = self.anonymous {
      target.pointee.has_anonymous = 1
      target.pointee.anonymous = value ? 1 : 0
    }
    target.pointee.contact_name = arena.lower(self.contactName)
    target.pointee.contact_phone = arena.lower(self.contactPhone)
    target.pointee.channel = arena.lower(self.channel)
    target.pointee.title = arena.lower(self.title)
    target.pointee.description = arena.lower(self.description)
    target.pointee.external_ref = arena.lower(self.externalRef)
    if let value = self.purchaseId {
      target.pointee.has_purchase_id = 1
      target.pointee.purchase_id = value
    }
    target.pointee.purchase_ref = arena.lower(self.purchaseRef)
    target.pointee.product = arena.lower(self.product)
    target.pointee.category = arena.lower(self.category)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.n_attachments = self.attachments.count
    target.pointee.attachments = arena.lower(self.attachments)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.contactName = mask.masked(self.contactName, .name)
    copy.contactPhone = mask.masked(self.contactPhone, .matter)
    copy.title = mask.masked(self.title, .matter)
    copy.description = mask.masked(self.description, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct GetServiceRequest: ContractMessage {
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

  public static let messageName = "GetServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__GetServiceRequest()
    guanxi__get_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, maxLen: 97, pattern: .externalRef),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__GetServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.externalRef = lift(source.pointee.external_ref)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__GetServiceRequest> {
    let target = arena.make(Guanxi__GetServiceRequest.self)
    guanxi__get_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.external_ref = arena.lower(self.externalRef)
    return target
  }
}

public struct ListServiceRequests: ContractMessage {
  /// MINE without it; ALL where a customer is named.
  public var filter: ComplaintFilter?
  /// Of another than the caller.
  public var handlerId: Int64?
  public var departmentId: Int64?
  /// Of one customer, the last received first: one of the three.
  public var customerId: Int64?
  public var customerNumber: String?
  public var customerRef: String?
  /// Only those.
  public var state: ComplaintState?
  /// At most so many; 50 without it. A page may hold fewer and still have a next one.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.filter = nil
    self.handlerId = nil
    self.departmentId = nil
    self.customerId = nil
    self.customerNumber = nil
    self.customerRef = nil
    self.state = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(
    filter: ComplaintFilter? = nil,
    handlerId: Int64? = nil,
    departmentId: Int64? = nil,
    customerId: Int64? = nil,
    customerNumber: String? = nil,
    customerRef: String? = nil,
    state: ComplaintState? = nil,
    limit: UInt32? = nil,
    cursor: String? = nil
  ) {
    self.filter = filter
    self.handlerId = handlerId
    self.departmentId = departmentId
    self.customerId = customerId
    self.customerNumber = customerNumber
    self.customerRef = customerRef
    self.state = state
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let filter: UInt32 = 1
    public static let handlerId: UInt32 = 2
    public static let departmentId: UInt32 = 3
    public static let customerId: UInt32 = 4
    public static let customerNumber: UInt32 = 5
    public static let customerRef: UInt32 = 6
    public static let state: UInt32 = 7
    public static let limit: UInt32 = 8
    public static let cursor: UInt32 = 9
  }

  public static let messageName = "ListServiceRequests"

  public static let shape: MessageShape = {
    var source = Guanxi__ListServiceRequests()
    guanxi__list_service_requests__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(2, min: 1),
        FieldRule(3, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, maxLen: 30, pattern: .line),
        FieldRule(6, maxLen: 97, pattern: .externalRef),
        FieldRule(8, min: 1, max: 500),
        FieldRule(9, maxLen: 200),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListServiceRequests>) {
    self.filter = source.pointee.has_filter == 0 ? nil : lift(enum: source.pointee.filter.rawValue)
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.customerId = source.pointee.has_customer_id == 0 ? nil : source.pointee.customer_id
    self.customerNumber = lift(source.pointee.customer_number)
    self.customerRef = lift(source.pointee.customer_ref)
    self.state = source.pointee.has_state == 0 ? nil : lift(enum: source.pointee.state.rawValue)
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListServiceRequests> {
    let target = arena.make(Guanxi__ListServiceRequests.self)
    guanxi__list_service_requests__init(target)
    if let value = self.filter {
      target.pointee.has_filter = 1
      target.pointee.filter = Guanxi__ComplaintFilter(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.customerId {
      target.pointee.has_customer_id = 1
      target.pointee.customer_id = value
    }
    target.pointee.customer_number = arena.lower(self.customerNumber)
    target.pointee.customer_ref = arena.lower(self.customerRef)
    if let value = self.state {
      target.pointee.has_state = 1
      target.pointee.state = Guanxi__ComplaintState(UInt32(bitPattern: value.rawValue))
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListServiceRequestsReply: ContractMessage {
  public var items: [ServiceRequest]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [ServiceRequest] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListServiceRequestsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListServiceRequestsReply()
    guanxi__list_service_requests_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: ServiceRequest.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListServiceRequestsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListServiceRequestsReply> {
    let target = arena.make(Guanxi__ListServiceRequestsReply.self)
    guanxi__list_service_requests_reply__init(target)
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

public struct DispatchServiceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// Without it the routes say; see desk.routes.
  public var departmentId: Int64?
  /// Without it whoever fits best; see desk.candidates.
  public var handlerId: Int64?
  /// Leaves it in the department's queue.
  public var queue: Bool?
  public var comment: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.departmentId = nil
    self.handlerId = nil
    self.queue = nil
    self.comment = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    departmentId: Int64? = nil,
    handlerId: Int64? = nil,
    queue: Bool? = nil,
    comment: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.departmentId = departmentId
    self.handlerId = handlerId
    self.queue = queue
    self.comment = comment
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let departmentId: UInt32 = 4
    public static let handlerId: UInt32 = 5
    public static let queue: UInt32 = 6
    public static let comment: UInt32 = 7
  }

  public static let messageName = "DispatchServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__DispatchServiceRequest()
    guanxi__dispatch_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, min: 1),
        FieldRule(5, min: 1),
        FieldRule(7, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__DispatchServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.departmentId = source.pointee.has_department_id == 0 ? nil : source.pointee.department_id
    self.handlerId = source.pointee.has_handler_id == 0 ? nil : source.pointee.handler_id
    self.queue = source.pointee.has_queue == 0 ? nil : source.pointee.queue != 0
    self.comment = lift(source.pointee.comment)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__DispatchServiceRequest> {
    let target = arena.make(Guanxi__DispatchServiceRequest.self)
    guanxi__dispatch_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    if let value = self.departmentId {
      target.pointee.has_department_id = 1
      target.pointee.department_id = value
    }
    if let value = self.handlerId {
      target.pointee.has_handler_id = 1
      target.pointee.handler_id = value
    }
    if let value = self.queue {
      target.pointee.has_queue = 1
      target.pointee.queue = value ? 1 : 0
    }
    target.pointee.comment = arena.lower(self.comment)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ProgressServiceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  public var text: String
  /// It waits for the customer from now on: its clocks stand still.
  public var awaitsCustomer: Bool?
  /// Work goes on then without an answer; absent: as long as the policy says. Where it is given, it waits.
  public var answerUntilMs: Int64?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.text = ""
    self.awaitsCustomer = nil
    self.answerUntilMs = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    text: String,
    awaitsCustomer: Bool? = nil,
    answerUntilMs: Int64? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.text = text
    self.awaitsCustomer = awaitsCustomer
    self.answerUntilMs = answerUntilMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let text: UInt32 = 4
    public static let awaitsCustomer: UInt32 = 5
    public static let answerUntilMs: UInt32 = 6
  }

  public static let messageName = "ProgressServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ProgressServiceRequest()
    guanxi__progress_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
        FieldRule(6, min: 0),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ProgressServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.text = lift(source.pointee.text) ?? ""
    self.awaitsCustomer = source.pointee.has_awaits_customer == 0 ? nil : source.pointee.awaits_customer != 0
    self.answerUntilMs = source.pointee.has_answer_until_ms == 0 ? nil : source.pointee.answer_until_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ProgressServiceRequest> {
    let target = arena.make(Guanxi__ProgressServiceRequest.self)
    guanxi__progress_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.text = arena.lower(self.text)
    if let value = self.awaitsCustomer {
      target.pointee.has_awaits_customer = 1
      target.pointee.awaits_customer = value ? 1 : 0
    }
    if let value = self.answerUntilMs {
      target.pointee.has_answer_until_ms = 1
      target.pointee.answer_until_ms = value
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.text = mask.masked(self.text, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct CompleteServiceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// What was done.
  public var result: String

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.result = ""
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, result: String) {
    self.id = id
    self.number = number
    self.version = version
    self.result = result
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let result: UInt32 = 4
  }

  public static let messageName = "CompleteServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CompleteServiceRequest()
    guanxi__complete_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CompleteServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.result = lift(source.pointee.result) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CompleteServiceRequest> {
    let target = arena.make(Guanxi__CompleteServiceRequest.self)
    guanxi__complete_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.result = arena.lower(self.result)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.result = mask.masked(self.result, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct RateServiceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// 1 (very bad) to 5 (very good).
  public var rating: UInt32
  public var comment: String?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.rating = 0
    self.comment = nil
  }

  public init(id: Int64? = nil, number: String? = nil, version: Int64, rating: UInt32, comment: String? = nil) {
    self.id = id
    self.number = number
    self.version = version
    self.rating = rating
    self.comment = comment
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let rating: UInt32 = 4
    public static let comment: UInt32 = 5
  }

  public static let messageName = "RateServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RateServiceRequest()
    guanxi__rate_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, min: 1, max: 5),
        FieldRule(5, maxLen: 2000, pattern: .text, personal: .matter),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RateServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.rating = source.pointee.rating
    self.comment = lift(source.pointee.comment)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RateServiceRequest> {
    let target = arena.make(Guanxi__RateServiceRequest.self)
    guanxi__rate_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.has_rating = 1
    target.pointee.rating = self.rating
    target.pointee.comment = arena.lower(self.comment)
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.comment = mask.masked(self.comment, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}

public struct ConvertServiceRequest: ContractMessage {
  /// One of the two.
  public var id: Int64?
  public var number: String?
  /// The version that the caller saw.
  public var version: Int64
  /// What the complainant wants (诉求).
  public var wish: String
  public var description: String?
  /// The request's without it.
  public var severity: Severity?
  public var category: String?
  public var accusedId: Int64?

  public init() {
    self.id = nil
    self.number = nil
    self.version = 0
    self.wish = ""
    self.description = nil
    self.severity = nil
    self.category = nil
    self.accusedId = nil
  }

  public init(
    id: Int64? = nil,
    number: String? = nil,
    version: Int64,
    wish: String,
    description: String? = nil,
    severity: Severity? = nil,
    category: String? = nil,
    accusedId: Int64? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.wish = wish
    self.description = description
    self.severity = severity
    self.category = category
    self.accusedId = accusedId
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let number: UInt32 = 2
    public static let version: UInt32 = 3
    public static let wish: UInt32 = 4
    public static let description: UInt32 = 5
    public static let severity: UInt32 = 6
    public static let category: UInt32 = 7
    public static let accusedId: UInt32 = 8
  }

  public static let messageName = "ConvertServiceRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ConvertServiceRequest()
    guanxi__convert_service_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, min: 1),
        FieldRule(2, maxLen: 30, pattern: .line),
        FieldRule(3, required: true, min: 1),
        FieldRule(4, required: true, maxLen: 1000, pattern: .text, personal: .matter),
        FieldRule(5, maxLen: 10000, pattern: .text, personal: .matter),
        FieldRule(7, maxLen: 100, pattern: .line),
        FieldRule(8, min: 1),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ConvertServiceRequest>) {
    self.id = source.pointee.has_id == 0 ? nil : source.pointee.id
    self.number = lift(source.pointee.number)
    self.version = source.pointee.version
    self.wish = lift(source.pointee.wish) ?? ""
    self.description = lift(source.pointee.description)
    self.severity = source.pointee.has_severity == 0 ? nil : lift(enum: source.pointee.severity.rawValue)
    self.category = lift(source.pointee.category)
    self.accusedId = source.pointee.has_accused_id == 0 ? nil : source.pointee.accused_id
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ConvertServiceRequest> {
    let target = arena.make(Guanxi__ConvertServiceRequest.self)
    guanxi__convert_service_request__init(target)
    if let value = self.id {
      target.pointee.has_id = 1
      target.pointee.id = value
    }
    target.pointee.number = arena.lower(self.number)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.wish = arena.lower(self.wish)
    target.pointee.description = arena.lower(self.description)
    if let value = self.severity {
      target.pointee.has_severity = 1
      target.pointee.severity = Guanxi__Severity(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.category = arena.lower(self.category)
    if let value = self.accusedId {
      target.pointee.has_accused_id = 1
      target.pointee.accused_id = value
    }
    return target
  }

  public func masked(_ mask: PersonalMask) -> Self {
    var copy = self
    copy.wish = mask.masked(self.wish, .matter)
    copy.description = mask.masked(self.description, .matter)
    return copy
  }

  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {
  }
}
