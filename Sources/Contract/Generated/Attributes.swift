// Generated from attributes.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

/// What the values of an attribute are.
public enum AttributeType: Int32, ContractEnum {
  case unspecified = 0
  /// One line of at most 500 characters.
  case text = 1
  /// A whole number of 64 bits.
  case number = 2
  /// A day, kept as 2026-03-01; 2026/3/1, 2026.3.1 and 2026年3月1日 are understood.
  case day = 3
  /// Kept as yes or no; true, 1, 是 and false, 0, 否 are understood.
  case flag = 4
  /// One of its choices, and kept as that; letters of other size or width are understood.
  case choice = 5

  public static let words: [String] = ["TEXT", "NUMBER", "DAY", "FLAG", "CHOICE"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .text: "TEXT"
    case .number: "NUMBER"
    case .day: "DAY"
    case .flag: "FLAG"
    case .choice: "CHOICE"
    }
  }
}

public struct Attribute: ContractMessage {
  public var id: Int64
  /// Raised by every change.
  public var version: Int64
  /// The word before the equals sign: "size" in size=large.
  public var key: String
  public var type: AttributeType
  /// What people call it.
  public var label: String?
  public var choices: [String]
  public var retiredAtMs: Int64?

  public init() {
    self.id = 0
    self.version = 0
    self.key = ""
    self.type = .unspecified
    self.label = nil
    self.choices = []
    self.retiredAtMs = nil
  }

  public init(
    id: Int64,
    version: Int64,
    key: String,
    type: AttributeType,
    label: String? = nil,
    choices: [String] = [],
    retiredAtMs: Int64? = nil
  ) {
    self.id = id
    self.version = version
    self.key = key
    self.type = type
    self.label = label
    self.choices = choices
    self.retiredAtMs = retiredAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let id: UInt32 = 1
    public static let version: UInt32 = 2
    public static let key: UInt32 = 3
    public static let type: UInt32 = 4
    public static let label: UInt32 = 5
    public static let choices: UInt32 = 6
    public static let retiredAtMs: UInt32 = 7
  }

  public static let messageName = "Attribute"

  public static let shape: MessageShape = {
    var source = Guanxi__Attribute()
    guanxi__attribute__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Attribute>) {
    self.id = source.pointee.id
    self.version = source.pointee.version
    self.key = lift(source.pointee.key) ?? ""
    self.type = lift(enum: source.pointee.type.rawValue)
    self.label = lift(source.pointee.label)
    self.choices = lift(source.pointee.choices, source.pointee.n_choices)
    self.retiredAtMs = source.pointee.has_retired_at_ms == 0 ? nil : source.pointee.retired_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Attribute> {
    let target = arena.make(Guanxi__Attribute.self)
    guanxi__attribute__init(target)
    target.pointee.has_id = 1
    target.pointee.id = self.id
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.key = arena.lower(self.key)
    target.pointee.has_type = 1
    target.pointee.type = Guanxi__AttributeType(UInt32(bitPattern: self.type.rawValue))
    target.pointee.label = arena.lower(self.label)
    target.pointee.n_choices = self.choices.count
    target.pointee.choices = arena.lower(self.choices)
    if let value = self.retiredAtMs {
      target.pointee.has_retired_at_ms = 1
      target.pointee.retired_at_ms = value
    }
    return target
  }
}

public struct CreateAttributeRequest: ContractMessage {
  public var key: String
  public var type: AttributeType
  public var label: String?
  /// For CHOICE, and only there.
  public var choices: [String]

  public init() {
    self.key = ""
    self.type = .unspecified
    self.label = nil
    self.choices = []
  }

  public init(key: String, type: AttributeType, label: String? = nil, choices: [String] = []) {
    self.key = key
    self.type = type
    self.label = label
    self.choices = choices
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let type: UInt32 = 2
    public static let label: UInt32 = 3
    public static let choices: UInt32 = 4
  }

  public static let messageName = "CreateAttributeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__CreateAttributeRequest()
    guanxi__create_attribute_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(4, maxLen: 100, pattern: .line, maxItems: 100),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__CreateAttributeRequest>) {
    self.key = lift(source.pointee.key) ?? ""
    self.type = lift(enum: source.pointee.type.rawValue)
    self.label = lift(source.pointee.label)
    self.choices = lift(source.pointee.choices, source.pointee.n_choices)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__CreateAttributeRequest> {
    let target = arena.make(Guanxi__CreateAttributeRequest.self)
    guanxi__create_attribute_request__init(target)
    target.pointee.key = arena.lower(self.key)
    target.pointee.has_type = 1
    target.pointee.type = Guanxi__AttributeType(UInt32(bitPattern: self.type.rawValue))
    target.pointee.label = arena.lower(self.label)
    target.pointee.n_choices = self.choices.count
    target.pointee.choices = arena.lower(self.choices)
    return target
  }
}

public struct UpdateAttributeRequest: ContractMessage {
  public var key: String
  /// The version that the caller saw.
  public var version: Int64
  public var label: String?
  public var choicesAdd: [String]
  /// true retires it, false brings it back.
  public var retired: Bool?

  public init() {
    self.key = ""
    self.version = 0
    self.label = nil
    self.choicesAdd = []
    self.retired = nil
  }

  public init(key: String, version: Int64, label: String? = nil, choicesAdd: [String] = [], retired: Bool? = nil) {
    self.key = key
    self.version = version
    self.label = label
    self.choicesAdd = choicesAdd
    self.retired = retired
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let key: UInt32 = 1
    public static let version: UInt32 = 2
    public static let label: UInt32 = 3
    public static let choicesAdd: UInt32 = 4
    public static let retired: UInt32 = 5
  }

  public static let messageName = "UpdateAttributeRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__UpdateAttributeRequest()
    guanxi__update_attribute_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true, maxLen: 40, pattern: .word),
        FieldRule(2, required: true, min: 1),
        FieldRule(3, maxLen: 100, pattern: .line),
        FieldRule(4, maxLen: 100, pattern: .line, maxItems: 100),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__UpdateAttributeRequest>) {
    self.key = lift(source.pointee.key) ?? ""
    self.version = source.pointee.version
    self.label = lift(source.pointee.label)
    self.choicesAdd = lift(source.pointee.choices_add, source.pointee.n_choices_add)
    self.retired = source.pointee.has_retired == 0 ? nil : source.pointee.retired != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__UpdateAttributeRequest> {
    let target = arena.make(Guanxi__UpdateAttributeRequest.self)
    guanxi__update_attribute_request__init(target)
    target.pointee.key = arena.lower(self.key)
    target.pointee.has_version = 1
    target.pointee.version = self.version
    target.pointee.label = arena.lower(self.label)
    target.pointee.n_choices_add = self.choicesAdd.count
    target.pointee.choices_add = arena.lower(self.choicesAdd)
    if let value = self.retired {
      target.pointee.has_retired = 1
      target.pointee.retired = value ? 1 : 0
    }
    return target
  }
}

public struct ListAttributesRequest: ContractMessage {
  public var includeRetired: Bool?

  public init() {
    self.includeRetired = nil
  }

  public init(includeRetired: Bool? = nil) {
    self.includeRetired = includeRetired
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let includeRetired: UInt32 = 1
  }

  public static let messageName = "ListAttributesRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListAttributesRequest()
    guanxi__list_attributes_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListAttributesRequest>) {
    self.includeRetired = source.pointee.has_include_retired == 0 ? nil : source.pointee.include_retired != 0
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListAttributesRequest> {
    let target = arena.make(Guanxi__ListAttributesRequest.self)
    guanxi__list_attributes_request__init(target)
    if let value = self.includeRetired {
      target.pointee.has_include_retired = 1
      target.pointee.include_retired = value ? 1 : 0
    }
    return target
  }
}

public struct ListAttributesReply: ContractMessage {
  /// At most 200 can be registered.
  public var items: [Attribute]

  public init() {
    self.items = []
  }

  public init(items: [Attribute] = []) {
    self.items = items
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
  }

  public static let messageName = "ListAttributesReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListAttributesReply()
    guanxi__list_attributes_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Attribute.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListAttributesReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListAttributesReply> {
    let target = arena.make(Guanxi__ListAttributesReply.self)
    guanxi__list_attributes_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    return target
  }
}
