// Generated from kinds.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CKinds
internal import CProtobufC
internal import CContract
@testable public import Contract
public import Wire

/// Its numbers leave gaps, and end where an enum's do.
public enum Gap: Int32, ContractEnum {
  case unspecified = 0
  case one = 1
  case four = 4
  case hundred = 100
  case last = 2147483647

  public static let words: [String] = ["ONE", "FOUR", "HUNDRED", "LAST"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .one: "ONE"
    case .four: "FOUR"
    case .hundred: "HUNDRED"
    case .last: "LAST"
    }
  }
}

/// Each kind, which may be absent.
public struct KindsOptional: ContractMessage {
  public var int32: Int32?
  public var int64: Int64?
  public var uint32: UInt32?
  public var uint64: UInt64?
  public var sint32: Int32?
  public var sint64: Int64?
  public var fixed32: UInt32?
  public var fixed64: UInt64?
  public var sfixed32: Int32?
  public var sfixed64: Int64?
  public var flag: Bool?
  public var text: String?
  public var blob: [UInt8]?
  public var gap: Gap?
  public var branch: KindsBranch?

  public init() {
    self.int32 = nil
    self.int64 = nil
    self.uint32 = nil
    self.uint64 = nil
    self.sint32 = nil
    self.sint64 = nil
    self.fixed32 = nil
    self.fixed64 = nil
    self.sfixed32 = nil
    self.sfixed64 = nil
    self.flag = nil
    self.text = nil
    self.blob = nil
    self.gap = nil
    self.branch = nil
  }

  public init(
    int32: Int32? = nil,
    int64: Int64? = nil,
    uint32: UInt32? = nil,
    uint64: UInt64? = nil,
    sint32: Int32? = nil,
    sint64: Int64? = nil,
    fixed32: UInt32? = nil,
    fixed64: UInt64? = nil,
    sfixed32: Int32? = nil,
    sfixed64: Int64? = nil,
    flag: Bool? = nil,
    text: String? = nil,
    blob: [UInt8]? = nil,
    gap: Gap? = nil,
    branch: KindsBranch? = nil
  ) {
    self.int32 = int32
    self.int64 = int64
    self.uint32 = uint32
    self.uint64 = uint64
    self.sint32 = sint32
    self.sint64 = sint64
    self.fixed32 = fixed32
    self.fixed64 = fixed64
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.flag = flag
    self.text = text
    self.blob = blob
    self.gap = gap
    self.branch = branch
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let int32: UInt32 = 1
    public static let int64: UInt32 = 2
    public static let uint32: UInt32 = 3
    public static let uint64: UInt32 = 4
    public static let sint32: UInt32 = 5
    public static let sint64: UInt32 = 6
    public static let fixed32: UInt32 = 7
    public static let fixed64: UInt32 = 8
    public static let sfixed32: UInt32 = 9
    public static let sfixed64: UInt32 = 10
    public static let flag: UInt32 = 11
    public static let text: UInt32 = 12
    public static let blob: UInt32 = 13
    public static let gap: UInt32 = 14
    public static let branch: UInt32 = 15
  }

  public static let messageName = "KindsOptional"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsOptional()
    guanxi__kinds_optional__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(15, shape: KindsBranch.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsOptional>) {
    self.int32 = source.pointee.has_int32 == 0 ? nil : source.pointee.int32
    self.int64 = source.pointee.has_int64 == 0 ? nil : source.pointee.int64
    self.uint32 = source.pointee.has_uint32 == 0 ? nil : source.pointee.uint32
    self.uint64 = source.pointee.has_uint64 == 0 ? nil : source.pointee.uint64
    self.sint32 = source.pointee.has_sint32 == 0 ? nil : source.pointee.sint32
    self.sint64 = source.pointee.has_sint64 == 0 ? nil : source.pointee.sint64
    self.fixed32 = source.pointee.has_fixed32 == 0 ? nil : source.pointee.fixed32
    self.fixed64 = source.pointee.has_fixed64 == 0 ? nil : source.pointee.fixed64
    self.sfixed32 = source.pointee.has_sfixed32 == 0 ? nil : source.pointee.sfixed32
    self.sfixed64 = source.pointee.has_sfixed64 == 0 ? nil : source.pointee.sfixed64
    self.flag = source.pointee.has_flag == 0 ? nil : source.pointee.flag != 0
    self.text = lift(source.pointee.text)
    self.blob = source.pointee.has_blob == 0 ? nil : lift(source.pointee.blob)
    self.gap = source.pointee.has_gap == 0 ? nil : lift(enum: source.pointee.gap.rawValue)
    self.branch = lift(source.pointee.branch)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsOptional> {
    let target = arena.make(Guanxi__KindsOptional.self)
    guanxi__kinds_optional__init(target)
    if let value = self.int32 {
      target.pointee.has_int32 = 1
      target.pointee.int32 = value
    }
    if let value = self.int64 {
      target.pointee.has_int64 = 1
      target.pointee.int64 = value
    }
    if let value = self.uint32 {
      target.pointee.has_uint32 = 1
      target.pointee.uint32 = value
    }
    if let value = self.uint64 {
      target.pointee.has_uint64 = 1
      target.pointee.uint64 = value
    }
    if let value = self.sint32 {
      target.pointee.has_sint32 = 1
      target.pointee.sint32 = value
    }
    if let value = self.sint64 {
      target.pointee.has_sint64 = 1
      target.pointee.sint64 = value
    }
    if let value = self.fixed32 {
      target.pointee.has_fixed32 = 1
      target.pointee.fixed32 = value
    }
    if let value = self.fixed64 {
      target.pointee.has_fixed64 = 1
      target.pointee.fixed64 = value
    }
    if let value = self.sfixed32 {
      target.pointee.has_sfixed32 = 1
      target.pointee.sfixed32 = value
    }
    if let value = self.sfixed64 {
      target.pointee.has_sfixed64 = 1
      target.pointee.sfixed64 = value
    }
    if let value = self.flag {
      target.pointee.has_flag = 1
      target.pointee.flag = value ? 1 : 0
    }
    target.pointee.text = arena.lower(self.text)
    if let value = self.blob {
      target.pointee.has_blob = 1
      target.pointee.blob = arena.lower(value)
    }
    if let value = self.gap {
      target.pointee.has_gap = 1
      target.pointee.gap = Guanxi__Gap(UInt32(bitPattern: value.rawValue))
    }
    target.pointee.branch = self.branch?.lower(in: arena)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.branch = self.branch?.withoutSecrets()
    return copy
  }
}

/// Each kind, required by the option.
public struct KindsRequired: ContractMessage {
  public var int32: Int32
  public var int64: Int64
  public var uint32: UInt32
  public var uint64: UInt64
  public var sint32: Int32
  public var sint64: Int64
  public var fixed32: UInt32
  public var fixed64: UInt64
  public var sfixed32: Int32
  public var sfixed64: Int64
  public var flag: Bool
  public var text: String
  public var blob: [UInt8]
  public var gap: Gap
  public var branch: KindsBranch

  public init() {
    self.int32 = 0
    self.int64 = 0
    self.uint32 = 0
    self.uint64 = 0
    self.sint32 = 0
    self.sint64 = 0
    self.fixed32 = 0
    self.fixed64 = 0
    self.sfixed32 = 0
    self.sfixed64 = 0
    self.flag = false
    self.text = ""
    self.blob = []
    self.gap = .unspecified
    self.branch = KindsBranch()
  }

  public init(
    int32: Int32,
    int64: Int64,
    uint32: UInt32,
    uint64: UInt64,
    sint32: Int32,
    sint64: Int64,
    fixed32: UInt32,
    fixed64: UInt64,
    sfixed32: Int32,
    sfixed64: Int64,
    flag: Bool,
    text: String,
    blob: [UInt8],
    gap: Gap,
    branch: KindsBranch
  ) {
    self.int32 = int32
    self.int64 = int64
    self.uint32 = uint32
    self.uint64 = uint64
    self.sint32 = sint32
    self.sint64 = sint64
    self.fixed32 = fixed32
    self.fixed64 = fixed64
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.flag = flag
    self.text = text
    self.blob = blob
    self.gap = gap
    self.branch = branch
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let int32: UInt32 = 1
    public static let int64: UInt32 = 2
    public static let uint32: UInt32 = 3
    public static let uint64: UInt32 = 4
    public static let sint32: UInt32 = 5
    public static let sint64: UInt32 = 6
    public static let fixed32: UInt32 = 7
    public static let fixed64: UInt32 = 8
    public static let sfixed32: UInt32 = 9
    public static let sfixed64: UInt32 = 10
    public static let flag: UInt32 = 11
    public static let text: UInt32 = 12
    public static let blob: UInt32 = 13
    public static let gap: UInt32 = 14
    public static let branch: UInt32 = 15
  }

  public static let messageName = "KindsRequired"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsRequired()
    guanxi__kinds_required__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [
        FieldRule(1, required: true),
        FieldRule(2, required: true),
        FieldRule(3, required: true),
        FieldRule(4, required: true),
        FieldRule(5, required: true),
        FieldRule(6, required: true),
        FieldRule(7, required: true),
        FieldRule(8, required: true),
        FieldRule(9, required: true),
        FieldRule(10, required: true),
        FieldRule(11, required: true),
        FieldRule(12, required: true),
        FieldRule(13, required: true),
        FieldRule(14, required: true),
        FieldRule(15, required: true, shape: KindsBranch.shape),
      ])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsRequired>) {
    self.int32 = source.pointee.int32
    self.int64 = source.pointee.int64
    self.uint32 = source.pointee.uint32
    self.uint64 = source.pointee.uint64
    self.sint32 = source.pointee.sint32
    self.sint64 = source.pointee.sint64
    self.fixed32 = source.pointee.fixed32
    self.fixed64 = source.pointee.fixed64
    self.sfixed32 = source.pointee.sfixed32
    self.sfixed64 = source.pointee.sfixed64
    self.flag = source.pointee.flag != 0
    self.text = lift(source.pointee.text) ?? ""
    self.blob = lift(source.pointee.blob)
    self.gap = lift(enum: source.pointee.gap.rawValue)
    self.branch = lift(source.pointee.branch) ?? KindsBranch()
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsRequired> {
    let target = arena.make(Guanxi__KindsRequired.self)
    guanxi__kinds_required__init(target)
    target.pointee.has_int32 = 1
    target.pointee.int32 = self.int32
    target.pointee.has_int64 = 1
    target.pointee.int64 = self.int64
    target.pointee.has_uint32 = 1
    target.pointee.uint32 = self.uint32
    target.pointee.has_uint64 = 1
    target.pointee.uint64 = self.uint64
    target.pointee.has_sint32 = 1
    target.pointee.sint32 = self.sint32
    target.pointee.has_sint64 = 1
    target.pointee.sint64 = self.sint64
    target.pointee.has_fixed32 = 1
    target.pointee.fixed32 = self.fixed32
    target.pointee.has_fixed64 = 1
    target.pointee.fixed64 = self.fixed64
    target.pointee.has_sfixed32 = 1
    target.pointee.sfixed32 = self.sfixed32
    target.pointee.has_sfixed64 = 1
    target.pointee.sfixed64 = self.sfixed64
    target.pointee.has_flag = 1
    target.pointee.flag = self.flag ? 1 : 0
    target.pointee.text = arena.lower(self.text)
    target.pointee.has_blob = 1
    target.pointee.blob = arena.lower(self.blob)
    target.pointee.has_gap = 1
    target.pointee.gap = Guanxi__Gap(UInt32(bitPattern: self.gap.rawValue))
    target.pointee.branch = self.branch.lower(in: arena)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.branch = self.branch.withoutSecrets()
    return copy
  }
}

/// A list of each kind, an item at a time.
public struct KindsRepeated: ContractMessage {
  public var int32: [Int32]
  public var int64: [Int64]
  public var uint32: [UInt32]
  public var uint64: [UInt64]
  public var sint32: [Int32]
  public var sint64: [Int64]
  public var fixed32: [UInt32]
  public var fixed64: [UInt64]
  public var sfixed32: [Int32]
  public var sfixed64: [Int64]
  public var flag: [Bool]
  public var text: [String]
  public var blob: [[UInt8]]
  public var gap: [Gap]
  public var branch: [KindsBranch]

  public init() {
    self.int32 = []
    self.int64 = []
    self.uint32 = []
    self.uint64 = []
    self.sint32 = []
    self.sint64 = []
    self.fixed32 = []
    self.fixed64 = []
    self.sfixed32 = []
    self.sfixed64 = []
    self.flag = []
    self.text = []
    self.blob = []
    self.gap = []
    self.branch = []
  }

  public init(
    int32: [Int32] = [],
    int64: [Int64] = [],
    uint32: [UInt32] = [],
    uint64: [UInt64] = [],
    sint32: [Int32] = [],
    sint64: [Int64] = [],
    fixed32: [UInt32] = [],
    fixed64: [UInt64] = [],
    sfixed32: [Int32] = [],
    sfixed64: [Int64] = [],
    flag: [Bool] = [],
    text: [String] = [],
    blob: [[UInt8]] = [],
    gap: [Gap] = [],
    branch: [KindsBranch] = []
  ) {
    self.int32 = int32
    self.int64 = int64
    self.uint32 = uint32
    self.uint64 = uint64
    self.sint32 = sint32
    self.sint64 = sint64
    self.fixed32 = fixed32
    self.fixed64 = fixed64
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.flag = flag
    self.text = text
    self.blob = blob
    self.gap = gap
    self.branch = branch
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let int32: UInt32 = 1
    public static let int64: UInt32 = 2
    public static let uint32: UInt32 = 3
    public static let uint64: UInt32 = 4
    public static let sint32: UInt32 = 5
    public static let sint64: UInt32 = 6
    public static let fixed32: UInt32 = 7
    public static let fixed64: UInt32 = 8
    public static let sfixed32: UInt32 = 9
    public static let sfixed64: UInt32 = 10
    public static let flag: UInt32 = 11
    public static let text: UInt32 = 12
    public static let blob: UInt32 = 13
    public static let gap: UInt32 = 14
    public static let branch: UInt32 = 15
  }

  public static let messageName = "KindsRepeated"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsRepeated()
    guanxi__kinds_repeated__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(15, shape: KindsBranch.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsRepeated>) {
    self.int32 = lift(source.pointee.int32, source.pointee.n_int32)
    self.int64 = lift(source.pointee.int64, source.pointee.n_int64)
    self.uint32 = lift(source.pointee.uint32, source.pointee.n_uint32)
    self.uint64 = lift(source.pointee.uint64, source.pointee.n_uint64)
    self.sint32 = lift(source.pointee.sint32, source.pointee.n_sint32)
    self.sint64 = lift(source.pointee.sint64, source.pointee.n_sint64)
    self.fixed32 = lift(source.pointee.fixed32, source.pointee.n_fixed32)
    self.fixed64 = lift(source.pointee.fixed64, source.pointee.n_fixed64)
    self.sfixed32 = lift(source.pointee.sfixed32, source.pointee.n_sfixed32)
    self.sfixed64 = lift(source.pointee.sfixed64, source.pointee.n_sfixed64)
    self.flag = lift(flags: source.pointee.flag, source.pointee.n_flag)
    self.text = lift(source.pointee.text, source.pointee.n_text)
    self.blob = lift(source.pointee.blob, source.pointee.n_blob)
    self.gap = lift(enums: source.pointee.gap, source.pointee.n_gap)
    self.branch = lift(source.pointee.branch, source.pointee.n_branch)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsRepeated> {
    let target = arena.make(Guanxi__KindsRepeated.self)
    guanxi__kinds_repeated__init(target)
    target.pointee.n_int32 = self.int32.count
    target.pointee.int32 = arena.lower(self.int32)
    target.pointee.n_int64 = self.int64.count
    target.pointee.int64 = arena.lower(self.int64)
    target.pointee.n_uint32 = self.uint32.count
    target.pointee.uint32 = arena.lower(self.uint32)
    target.pointee.n_uint64 = self.uint64.count
    target.pointee.uint64 = arena.lower(self.uint64)
    target.pointee.n_sint32 = self.sint32.count
    target.pointee.sint32 = arena.lower(self.sint32)
    target.pointee.n_sint64 = self.sint64.count
    target.pointee.sint64 = arena.lower(self.sint64)
    target.pointee.n_fixed32 = self.fixed32.count
    target.pointee.fixed32 = arena.lower(self.fixed32)
    target.pointee.n_fixed64 = self.fixed64.count
    target.pointee.fixed64 = arena.lower(self.fixed64)
    target.pointee.n_sfixed32 = self.sfixed32.count
    target.pointee.sfixed32 = arena.lower(self.sfixed32)
    target.pointee.n_sfixed64 = self.sfixed64.count
    target.pointee.sfixed64 = arena.lower(self.sfixed64)
    target.pointee.n_flag = self.flag.count
    target.pointee.flag = arena.lower(flags: self.flag)
    target.pointee.n_text = self.text.count
    target.pointee.text = arena.lower(self.text)
    target.pointee.n_blob = self.blob.count
    target.pointee.blob = arena.lower(self.blob)
    target.pointee.n_gap = self.gap.count
    target.pointee.gap = arena.lower(enums: self.gap)
    target.pointee.n_branch = self.branch.count
    target.pointee.branch = arena.lower(self.branch)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.branch = self.branch.map { $0.withoutSecrets() }
    return copy
  }
}

/// A list of each kind that may be packed, packed.
public struct KindsPacked: ContractMessage {
  public var int32: [Int32]
  public var int64: [Int64]
  public var uint32: [UInt32]
  public var uint64: [UInt64]
  public var sint32: [Int32]
  public var sint64: [Int64]
  public var fixed32: [UInt32]
  public var fixed64: [UInt64]
  public var sfixed32: [Int32]
  public var sfixed64: [Int64]
  public var flag: [Bool]
  public var gap: [Gap]

  public init() {
    self.int32 = []
    self.int64 = []
    self.uint32 = []
    self.uint64 = []
    self.sint32 = []
    self.sint64 = []
    self.fixed32 = []
    self.fixed64 = []
    self.sfixed32 = []
    self.sfixed64 = []
    self.flag = []
    self.gap = []
  }

  public init(
    int32: [Int32] = [],
    int64: [Int64] = [],
    uint32: [UInt32] = [],
    uint64: [UInt64] = [],
    sint32: [Int32] = [],
    sint64: [Int64] = [],
    fixed32: [UInt32] = [],
    fixed64: [UInt64] = [],
    sfixed32: [Int32] = [],
    sfixed64: [Int64] = [],
    flag: [Bool] = [],
    gap: [Gap] = []
  ) {
    self.int32 = int32
    self.int64 = int64
    self.uint32 = uint32
    self.uint64 = uint64
    self.sint32 = sint32
    self.sint64 = sint64
    self.fixed32 = fixed32
    self.fixed64 = fixed64
    self.sfixed32 = sfixed32
    self.sfixed64 = sfixed64
    self.flag = flag
    self.gap = gap
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let int32: UInt32 = 1
    public static let int64: UInt32 = 2
    public static let uint32: UInt32 = 3
    public static let uint64: UInt32 = 4
    public static let sint32: UInt32 = 5
    public static let sint64: UInt32 = 6
    public static let fixed32: UInt32 = 7
    public static let fixed64: UInt32 = 8
    public static let sfixed32: UInt32 = 9
    public static let sfixed64: UInt32 = 10
    public static let flag: UInt32 = 11
    public static let gap: UInt32 = 14
  }

  public static let messageName = "KindsPacked"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsPacked()
    guanxi__kinds_packed__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsPacked>) {
    self.int32 = lift(source.pointee.int32, source.pointee.n_int32)
    self.int64 = lift(source.pointee.int64, source.pointee.n_int64)
    self.uint32 = lift(source.pointee.uint32, source.pointee.n_uint32)
    self.uint64 = lift(source.pointee.uint64, source.pointee.n_uint64)
    self.sint32 = lift(source.pointee.sint32, source.pointee.n_sint32)
    self.sint64 = lift(source.pointee.sint64, source.pointee.n_sint64)
    self.fixed32 = lift(source.pointee.fixed32, source.pointee.n_fixed32)
    self.fixed64 = lift(source.pointee.fixed64, source.pointee.n_fixed64)
    self.sfixed32 = lift(source.pointee.sfixed32, source.pointee.n_sfixed32)
    self.sfixed64 = lift(source.pointee.sfixed64, source.pointee.n_sfixed64)
    self.flag = lift(flags: source.pointee.flag, source.pointee.n_flag)
    self.gap = lift(enums: source.pointee.gap, source.pointee.n_gap)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsPacked> {
    let target = arena.make(Guanxi__KindsPacked.self)
    guanxi__kinds_packed__init(target)
    target.pointee.n_int32 = self.int32.count
    target.pointee.int32 = arena.lower(self.int32)
    target.pointee.n_int64 = self.int64.count
    target.pointee.int64 = arena.lower(self.int64)
    target.pointee.n_uint32 = self.uint32.count
    target.pointee.uint32 = arena.lower(self.uint32)
    target.pointee.n_uint64 = self.uint64.count
    target.pointee.uint64 = arena.lower(self.uint64)
    target.pointee.n_sint32 = self.sint32.count
    target.pointee.sint32 = arena.lower(self.sint32)
    target.pointee.n_sint64 = self.sint64.count
    target.pointee.sint64 = arena.lower(self.sint64)
    target.pointee.n_fixed32 = self.fixed32.count
    target.pointee.fixed32 = arena.lower(self.fixed32)
    target.pointee.n_fixed64 = self.fixed64.count
    target.pointee.fixed64 = arena.lower(self.fixed64)
    target.pointee.n_sfixed32 = self.sfixed32.count
    target.pointee.sfixed32 = arena.lower(self.sfixed32)
    target.pointee.n_sfixed64 = self.sfixed64.count
    target.pointee.sfixed64 = arena.lower(self.sfixed64)
    target.pointee.n_flag = self.flag.count
    target.pointee.flag = arena.lower(flags: self.flag)
    target.pointee.n_gap = self.gap.count
    target.pointee.gap = arena.lower(enums: self.gap)
    return target
  }
}

/// A message inside a message, with more inside it.
public struct KindsBranch: ContractMessage {
  public var number: Int64?
  public var leaf: KindsLeaf?
  /// Above 15, where tags need two bytes, and at the highest number that we allow.
  public var leaves: [KindsLeaf]
  public var last: String?

  public init() {
    self.number = nil
    self.leaf = nil
    self.leaves = []
    self.last = nil
  }

  public init(number: Int64? = nil, leaf: KindsLeaf? = nil, leaves: [KindsLeaf] = [], last: String? = nil) {
    self.number = number
    self.leaf = leaf
    self.leaves = leaves
    self.last = last
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let number: UInt32 = 1
    public static let leaf: UInt32 = 2
    public static let leaves: UInt32 = 16
    public static let last: UInt32 = 1000
  }

  public static let messageName = "KindsBranch"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsBranch()
    guanxi__kinds_branch__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(2, shape: KindsLeaf.shape), FieldRule(16, shape: KindsLeaf.shape)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsBranch>) {
    self.number = source.pointee.has_number == 0 ? nil : source.pointee.number
    self.leaf = lift(source.pointee.leaf)
    self.leaves = lift(source.pointee.leaves, source.pointee.n_leaves)
    self.last = lift(source.pointee.last)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsBranch> {
    let target = arena.make(Guanxi__KindsBranch.self)
    guanxi__kinds_branch__init(target)
    if let value = self.number {
      target.pointee.has_number = 1
      target.pointee.number = value
    }
    target.pointee.leaf = self.leaf?.lower(in: arena)
    target.pointee.n_leaves = self.leaves.count
    target.pointee.leaves = arena.lower(self.leaves)
    target.pointee.last = arena.lower(self.last)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.leaf = self.leaf?.withoutSecrets()
    copy.leaves = self.leaves.map { $0.withoutSecrets() }
    return copy
  }
}

/// Two deep.
public struct KindsLeaf: ContractMessage {
  public var name: String?
  public var marks: [Int32]
  /// Shown once.
  public var secret: String?
  public var requiredSecret: [UInt8]

  public init() {
    self.name = nil
    self.marks = []
    self.secret = nil
    self.requiredSecret = []
  }

  public init(name: String? = nil, marks: [Int32] = [], secret: String? = nil, requiredSecret: [UInt8]) {
    self.name = name
    self.marks = marks
    self.secret = secret
    self.requiredSecret = requiredSecret
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let name: UInt32 = 1
    public static let marks: UInt32 = 2
    public static let secret: UInt32 = 3
    public static let requiredSecret: UInt32 = 4
  }

  public static let messageName = "KindsLeaf"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsLeaf()
    guanxi__kinds_leaf__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(3, secret: true), FieldRule(4, required: true, secret: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsLeaf>) {
    self.name = lift(source.pointee.name)
    self.marks = lift(source.pointee.marks, source.pointee.n_marks)
    self.secret = lift(source.pointee.secret)
    self.requiredSecret = lift(source.pointee.required_secret)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsLeaf> {
    let target = arena.make(Guanxi__KindsLeaf.self)
    guanxi__kinds_leaf__init(target)
    target.pointee.name = arena.lower(self.name)
    target.pointee.n_marks = self.marks.count
    target.pointee.marks = arena.lower(self.marks)
    target.pointee.secret = arena.lower(self.secret)
    target.pointee.has_required_secret = 1
    target.pointee.required_secret = arena.lower(self.requiredSecret)
    return target
  }

  public func withoutSecrets() -> Self {
    var copy = self
    copy.secret = nil
    copy.requiredSecret = []
    return copy
  }
}
