/// The language of everything the console says to people.
package enum UILanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// - Parameter tag: en, zh-CN, or a locale such as zh_CN.UTF-8; nil for a language the console does not speak.
  package init?(tag: String) {
    self.init(rawValue: String(tag.lowercased().prefix { $0.isLetter }))
  }
}

/// What the console says, in both languages side by side, so that neither is forgotten.
package struct Phrase: Sendable, Equatable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package func callAsFunction(_ language: UILanguage) -> String {
    language == .chinese ? chinese : english
  }
}
