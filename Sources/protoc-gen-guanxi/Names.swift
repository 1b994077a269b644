/// Names in one language from names in another.
enum Names {
  /// birthday_day → birthdayDay
  static func lowerCamel(_ snake: String) -> String {
    lowerFirst(upperCamel(snake))
  }

  /// birthday_day → BirthdayDay
  static func upperCamel(_ snake: String) -> String {
    snake.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  static func lowerFirst(_ name: String) -> String {
    name.prefix(1).lowercased() + name.dropFirst()
  }

  /// EchoItems → echo_items, as protoc-c writes function names: no underscore between two capitals.
  static func lowerSnake(_ camel: String) -> String {
    var snake = ""
    var wasUpper = true
    for character in camel {
      if character.isUppercase, !wasUpper { snake += "_" }
      snake += character.lowercased()
      wasUpper = character.isUppercase
    }
    return snake
  }

  static func upperSnake(_ camel: String) -> String {
    lowerSnake(camel).uppercased()
  }

  /// The C struct of a message, and the prefix of its functions.
  static func cType(_ name: String) -> String { "Guanxi__\(name)" }
  static func cFunction(_ name: String) -> String { "guanxi__\(lowerSnake(name))" }

  /// protoc-c puts an underscore behind words that C or C++ reserve.
  static func cField(_ name: String) -> String {
    let lowered = name.lowercased()
    return cKeywords.contains(lowered) ? lowered + "_" : lowered
  }

  static func escaped(_ name: String) -> String {
    swiftKeywords.contains(name) ? "`\(name)`" : name
  }

  private static let swiftKeywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout",
    "internal", "let", "open", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static",
    "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
    "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where", "while", "as", "any",
    "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "Type", "Protocol",
  ]

  private static let cKeywords: Set<String> = [
    "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl",
    "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
    "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable",
    "namespace", "new", "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public", "register",
    "reinterpret_cast", "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch",
    "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using",
    "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
  ]
}

extension Names {
  /// Names that generated code or Swift uses for something else.
  static let taken: Set<String> = [
    "Any", "Arena", "Array", "Bool", "CallOptions", "Caller", "ContractEnum", "ContractMessage", "DecodeFailure",
    "Dictionary", "Double", "Duration", "Error", "FieldRule", "Float", "Int", "Int32", "Int64", "LoweredMessage",
    "MessageShape", "Messages", "Method", "MethodInfo", "Methods", "Number", "Optional", "Result", "Self", "Sendable",
    "Set", "StatusCode", "String", "Type", "UInt32", "UInt64", "UInt8", "UnsafePointer",
  ]

  static func isUpperCamel(_ name: String) -> Bool {
    name.first?.isUppercase == true && name.utf8.allSatisfy { isLetterOrDigit($0) }
  }

  static func isLowerSnake(_ name: String) -> Bool {
    isWord(name.uppercased()) && name == name.lowercased()
  }

  /// LIKE_THIS: no underscore at an end, none before a digit, which lowerCamel would lose.
  static func isWord(_ name: String) -> Bool {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      part.first?.isLetter == true && part.utf8.allSatisfy { isLetterOrDigit($0) } && part == part.uppercased()
    }
  }

  /// The names in braces of a template.
  static func placeholders(_ text: String) -> Set<String> {
    let pieces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(pieces.compactMap { $0.split(separator: "}").first.map(String.init) })
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
