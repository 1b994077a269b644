/// What the contract says of one field beyond its type: the options of the .proto file.
public struct FieldRule: Sendable {
  public let number: UInt32
  /// Absent is refused in a request.
  public let isRequired: Bool
  /// Least and most characters of a text (Unicode scalars), or bytes of a blob.
  public let minLen: Int
  public let maxLen: Int?
  /// Least and most value of a number, both allowed.
  public let min: Int64?
  public let max: Int64?
  public let pattern: Pattern
  /// Most items of a list.
  public let maxItems: Int
  public let personal: PersonalData
  /// Shown once, and blank wherever a reply is kept.
  public let isSecret: Bool
  /// The shape of the field's message.
  public let shape: MessageShape?

  public init(
    _ number: UInt32, required: Bool = false, minLen: Int = 0, maxLen: Int? = nil, min: Int64? = nil,
    max: Int64? = nil, pattern: Pattern = .unspecified, maxItems: Int = Prescan.itemsMaxDefault,
    personal: PersonalData = .unspecified, secret: Bool = false, shape: MessageShape? = nil
  ) {
    self.number = number
    isRequired = required
    self.minLen = minLen
    self.maxLen = maxLen
    self.min = min
    self.max = max
    self.pattern = pattern
    self.maxItems = maxItems
    self.personal = personal
    isSecret = secret
    self.shape = shape
  }
}
