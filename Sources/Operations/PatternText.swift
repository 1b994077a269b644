import Wire

extension Pattern {
  /// What a text of this pattern is, for people.
  func description(in language: Language) -> String {
    let (english, chinese) = texts
    return language == .chinese ? chinese : english
  }

  private var texts: (english: String, chinese: String) {
    switch self {
    case .unspecified: ("text", "文本")
    case .line: ("one line of text, not only spaces and without control characters", "单行文本,不能全为空格或含控制字符")
    case .text: ("text, not only spaces and without control characters", "文本,不能全为空格或含控制字符")
    case .word: ("a word of small letters, digits, _, - and .", "由小写字母、数字、_、- 和 . 组成的词")
    case .currency: ("a currency of three capital letters, such as CNY", "三个大写字母的货币代码,如 CNY")
    case .email: ("an e-mail address, such as name@example.org", "电子邮箱地址,如 name@example.org")
    case .phone: ("a telephone number of 5 to 20 digits", "5 至 20 位数字的电话号码")
    case .externalRef: ("system:reference, such as erp:10023", "系统:编号,如 erp:10023")
    case .attribute: ("attribute=value, such as size=large", "属性=值,如 size=large")
    case .language: ("a language tag, such as zh or en-GB", "语言标签,如 zh 或 en-GB")
    }
  }
}
