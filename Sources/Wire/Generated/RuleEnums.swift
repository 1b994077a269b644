// Generated from options.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

/// What a text must look like. A pattern is checked before the operation sees the text.
public enum Pattern: Int32, CaseIterable, Sendable {
  case unspecified = 0
  /// One line: no control characters, not only spaces.
  case line = 1
  /// Several lines: no control characters but tab and line feed, not only spaces.
  case text = 2
  /// A word of small letters, digits, '_', '-' and '.', beginning with a letter.
  case word = 3
  /// Three capital letters, as ISO 4217 has them.
  case currency = 4
  /// Something before and a dotted domain after one '@', without spaces.
  case email = 5
  /// 5 to 20 digits, with an optional leading '+', and spaces, '-', '(' and ')' between them.
  case phone = 6
  /// "system:reference": a word, a colon, then 1 to 64 visible characters.
  case externalRef = 7
  /// A language tag such as en or zh-CN.
  case language = 8
  /// "attribute=value": a word, an equals sign, then visible text.
  case attribute = 9

  public static let words: [String] = [
    "LINE",
    "TEXT",
    "WORD",
    "CURRENCY",
    "EMAIL",
    "PHONE",
    "EXTERNAL_REF",
    "LANGUAGE",
    "ATTRIBUTE",
  ]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .line: "LINE"
    case .text: "TEXT"
    case .word: "WORD"
    case .currency: "CURRENCY"
    case .email: "EMAIL"
    case .phone: "PHONE"
    case .externalRef: "EXTERNAL_REF"
    case .language: "LANGUAGE"
    case .attribute: "ATTRIBUTE"
    }
  }
}

/// Why a field is personal data, and so how it is masked (脱敏) for those without the permission PERSONAL_READ; a name and
/// a matter for those without PERSONAL_NAMES alone.
public enum PersonalData: Int32, CaseIterable, Sendable {
  case unspecified = 0
  /// A person's name.
  case name = 1
  /// A telephone number.
  case phone = 2
  /// An e-mail address.
  case email = 3
  /// A postal address.
  case address = 4
  /// A date of birth.
  case birthday = 5
  /// Free text that may hold any of these.
  case note = 6
  /// What somebody told for it to be dealt with, and how to reach them about it: whoever may see names reads it, since they
  /// could not deal with it otherwise.
  case matter = 7

  public static let words: [String] = ["NAME", "PHONE", "EMAIL", "ADDRESS", "BIRTHDAY", "NOTE", "MATTER"]

  public var word: String {
    switch self {
    case .unspecified: "UNSPECIFIED"
    case .name: "NAME"
    case .phone: "PHONE"
    case .email: "EMAIL"
    case .address: "ADDRESS"
    case .birthday: "BIRTHDAY"
    case .note: "NOTE"
    case .matter: "MATTER"
    }
  }
}
