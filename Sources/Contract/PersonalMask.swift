public import Wire

/// Which personal data somebody may not see, and what they see instead (脱敏).
public struct PersonalMask: Sendable, Equatable {
  /// Names, and what was told to be dealt with.
  public var hidesNames: Bool
  /// Telephone numbers, addresses, birthdays and notes.
  public var hidesDetails: Bool

  public init(hidesNames: Bool, hidesDetails: Bool) {
    self.hidesNames = hidesNames
    self.hidesDetails = hidesDetails
  }

  public static let nothing = PersonalMask(hidesNames: false, hidesDetails: false)
  public static let everything = PersonalMask(hidesNames: true, hidesDetails: true)

  public func hides(_ kind: PersonalData) -> Bool { kind == .name || kind == .matter ? hidesNames : hidesDetails }

  public func masked(_ text: String, _ kind: PersonalData) -> String { hides(kind) ? Self.mask(text, kind) : text }

  public func masked(_ text: String?, _ kind: PersonalData) -> String? { text.map { masked($0, kind) } }

  public func masked(_ texts: [String], _ kind: PersonalData) -> [String] {
    hides(kind) ? texts.map { Self.mask($0, kind) } : texts
  }

  /// A number cannot be shown in part: it goes.
  public func masked(_ number: Int32?, _ kind: PersonalData) -> Int32? { hides(kind) ? nil : number }

  private static func mask(_ text: String, _ kind: PersonalData) -> String {
    switch kind {
    case .name: name(text)
    case .phone: phone(text)
    case .email: email(text)
    case .address: text.prefix(2) + "***"
    case .birthday, .note, .matter, .unspecified: "***"
    }
  }

  /// 王海 → 王*, 王小明 → 王*明, 上海灯塔贸易有限公司 → 上***司.
  private static func name(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    switch text.count {
    case 1: return "*"
    case 2: return "\(first)*"
    case 3...5: return "\(first)" + String(repeating: "*", count: text.count - 2) + "\(last)"
    default: return "\(first)***\(last)"
    }
  }

  /// +8613800001234 → 138****1234: the country is said only where it is another one.
  public static func phone(_ text: String) -> String {
    let isMobile = text.hasPrefix("+861") && text.utf8.count == 14
    let number = isMobile ? text.dropFirst(3) : text[...]
    guard number.count > 8 else { return "****" + number.suffix(2) }
    return number.prefix(3) + "****" + number.suffix(4)
  }

  private static func email(_ text: String) -> String {
    guard let at = text.firstIndex(of: "@") else { return "***" }
    return text.prefix(1) + "***" + text[at...]
  }
}
