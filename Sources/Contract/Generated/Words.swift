// Generated from words.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CContract
internal import CProtobufC
public import Wire

public enum WordList: Int32, ContractEnum {
  case unspecified = 0
  /// 标签.
  case tag = 1
  /// 行业.
  case industry = 2
  /// The touchpoint that created a file (来源, 客户触点).
  case source = 3
  /// What was bought (商品类别).
  case category = 4
  /// What a complaint or service request is about (投诉类别).
  case caseCategory = 5
  /// How complaints and requests come in (渠道).
  case channel = 6
  /// Why a complaint is not accepted (不予受理原因).
  case rejection = 7
  /// What was at the root of a complaint (根本原因).
  case rootCause = 8

  public static let words: [String] = [
    "TAG",
    "INDUSTRY",
    "SOURCE",
    "CATEGORY",
    "CASE_CATEGORY",
    "CHANNEL",
    "REJECTION",
    "ROOT_CAUSE",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .tag: "TAG"
    case .industry: "INDUSTRY"
    case .source: "SOURCE"
    case .category: "CATEGORY"
    case .caseCategory: "CASE_CATEGORY"
    case .channel: "CHANNEL"
    case .rejection: "REJECTION"
    case .rootCause: "ROOT_CAUSE"
    }
  }
}

public struct Word: ContractMessage {
  public var dictionary: WordList
  /// As files hold it.
  public var word: String
  /// What it means, for people.
  public var label: String?
  public var retiredAtMs: Int64?

  public init() {
    self.dictionary = .unspecified
    self.word = ""
    self.label = nil
    self.retiredAtMs = nil
  }

  public init(dictionary: WordList, word: String, label: String? = nil, retiredAtMs: Int64? = nil) {
    self.dictionary = dictionary
    self.word = word
    self.label = label
    self.retiredAtMs = retiredAtMs
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let dictionary: UInt32 = 1
    public static let word: UInt32 = 2
    public static let label: UInt32 = 3
    public static let retiredAtMs: UInt32 = 4
  }

  public static let messageName = "Word"

  public static let shape: MessageShape = {
    var source = Guanxi__Word()
    guanxi__word__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__Word>) {
    self.dictionary = lift(enum: source.pointee.dictionary.rawValue)
    self.word = lift(source.pointee.word) ?? ""
    self.label = lift(source.pointee.label)
    self.retiredAtMs = source.pointee.has_retired_at_ms == 0 ? nil : source.pointee.retired_at_ms
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__Word> {
    let target = arena.make(Guanxi__Word.self)
    guanxi__word__init(target)
    target.pointee.has_dictionary = 1
    target.pointee.dictionary = Guanxi__WordList(UInt32(bitPattern: self.dictionary.rawValue))
    target.pointee.word = arena.lower(self.word)
    target.pointee.label = arena.lower(self.label)
    if let value = self.retiredAtMs {
      target.pointee.has_retired_at_ms = 1
      target.pointee.retired_at_ms = value
    }
    return target
  }
}

public struct AddWordRequest: ContractMessage {
  public var dictionary: WordList
  public var word: String
  public var label: String?

  public init() {
    self.dictionary = .unspecified
    self.word = ""
    self.label = nil
  }

  public init(dictionary: WordList, word: String, label: String? = nil) {
    self.dictionary = dictionary
    self.word = word
    self.label = label
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let dictionary: UInt32 = 1
    public static let word: UInt32 = 2
    public static let label: UInt32 = 3
  }

  public static let messageName = "AddWordRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__AddWordRequest()
    guanxi__add_word_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true, maxLen: 100, pattern: .line),
        FieldRule(3, maxLen: 200, pattern: .line),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__AddWordRequest>) {
    self.dictionary = lift(enum: source.pointee.dictionary.rawValue)
    self.word = lift(source.pointee.word) ?? ""
    self.label = lift(source.pointee.label)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__AddWordRequest> {
    let target = arena.make(Guanxi__AddWordRequest.self)
    guanxi__add_word_request__init(target)
    target.pointee.has_dictionary = 1
    target.pointee.dictionary = Guanxi__WordList(UInt32(bitPattern: self.dictionary.rawValue))
    target.pointee.word = arena.lower(self.word)
    target.pointee.label = arena.lower(self.label)
    return target
  }
}

public struct RetireWordRequest: ContractMessage {
  public var dictionary: WordList
  public var word: String

  public init() {
    self.dictionary = .unspecified
    self.word = ""
  }

  public init(dictionary: WordList, word: String) {
    self.dictionary = dictionary
    self.word = word
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let dictionary: UInt32 = 1
    public static let word: UInt32 = 2
  }

  public static let messageName = "RetireWordRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__RetireWordRequest()
    guanxi__retire_word_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(2, required: true, maxLen: 100, pattern: .line)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__RetireWordRequest>) {
    self.dictionary = lift(enum: source.pointee.dictionary.rawValue)
    self.word = lift(source.pointee.word) ?? ""
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__RetireWordRequest> {
    let target = arena.make(Guanxi__RetireWordRequest.self)
    guanxi__retire_word_request__init(target)
    target.pointee.has_dictionary = 1
    target.pointee.dictionary = Guanxi__WordList(UInt32(bitPattern: self.dictionary.rawValue))
    target.pointee.word = arena.lower(self.word)
    return target
  }
}

public struct ListWordsRequest: ContractMessage {
  public var dictionary: WordList
  public var includeRetired: Bool?
  /// At most so many; 200 without it.
  public var limit: UInt32?
  /// `next_cursor` of the page before, with the same filter.
  public var cursor: String?

  public init() {
    self.dictionary = .unspecified
    self.includeRetired = nil
    self.limit = nil
    self.cursor = nil
  }

  public init(dictionary: WordList, includeRetired: Bool? = nil, limit: UInt32? = nil, cursor: String? = nil) {
    self.dictionary = dictionary
    self.includeRetired = includeRetired
    self.limit = limit
    self.cursor = cursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let dictionary: UInt32 = 1
    public static let includeRetired: UInt32 = 2
    public static let limit: UInt32 = 3
    public static let cursor: UInt32 = 4
  }

  public static let messageName = "ListWordsRequest"

  public static let shape: MessageShape = {
    var source = Guanxi__ListWordsRequest()
    guanxi__list_words_request__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, required: true), FieldRule(3, min: 1, max: 1000), FieldRule(4, maxLen: 200)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListWordsRequest>) {
    self.dictionary = lift(enum: source.pointee.dictionary.rawValue)
    self.includeRetired = source.pointee.has_include_retired == 0 ? nil : source.pointee.include_retired != 0
    self.limit = source.pointee.has_limit == 0 ? nil : source.pointee.limit
    self.cursor = lift(source.pointee.cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListWordsRequest> {
    let target = arena.make(Guanxi__ListWordsRequest.self)
    guanxi__list_words_request__init(target)
    target.pointee.has_dictionary = 1
    target.pointee.dictionary = Guanxi__WordList(UInt32(bitPattern: self.dictionary.rawValue))
    if let value = self.includeRetired {
      target.pointee.has_include_retired = 1
      target.pointee.include_retired = value ? 1 : 0
    }
    if let value = self.limit {
      target.pointee.has_limit = 1
      target.pointee.limit = value
    }
    target.pointee.cursor = arena.lower(self.cursor)
    return target
  }
}

public struct ListWordsReply: ContractMessage {
  public var items: [Word]
  /// Absent on the last page.
  public var nextCursor: String?

  public init() {
    self.items = []
    self.nextCursor = nil
  }

  public init(items: [Word] = [], nextCursor: String? = nil) {
    self.items = items
    self.nextCursor = nextCursor
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let items: UInt32 = 1
    public static let nextCursor: UInt32 = 2
  }

  public static let messageName = "ListWordsReply"

  public static let shape: MessageShape = {
    var source = Guanxi__ListWordsReply()
    guanxi__list_words_reply__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(1, shape: Word.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__ListWordsReply>) {
    self.items = lift(source.pointee.items, source.pointee.n_items)
    self.nextCursor = lift(source.pointee.next_cursor)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__ListWordsReply> {
    let target = arena.make(Guanxi__ListWordsReply.self)
    guanxi__list_words_reply__init(target)
    target.pointee.n_items = self.items.count
    target.pointee.items = arena.lower(self.items)
    target.pointee.next_cursor = arena.lower(self.nextCursor)
    return target
  }
}
