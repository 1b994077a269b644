/// A page of help on what no single method explains; it fits a screen of 80 columns and 24 lines.
package struct HelpTopic: Sendable {
  package let name: String
  /// What it is called in Chinese, and what else people ask for when they mean it.
  let words: [String]
  let text: Phrase
  /// Lines that work on the sample data.
  package let example: String

  init(_ name: String, _ words: [String], _ text: Phrase, example: String) {
    self.name = name
    self.words = words
    self.text = text
    self.example = example
  }

  package func page(_ language: UILanguage) -> String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }
    return text(language) + "\n\n" + Phrase("Example:\n", "示例:\n")(language) + lines.joined()
  }

  /// In the order of the help's list: what is said at the prompt, then scripts, then the console itself.
  package static let all: [HelpTopic] =
    [language, values, dates, money, options, confirm] + [variables, stages, blocks, expect, watch, feed, scripts, run]
    + [formats, importing, exporting, keys, history, config]

  /// By its name, or by a word for it in either language.
  package static func find(_ wanted: String) -> HelpTopic? {
    let wanted = plain(wanted)
    return all.first { $0.name == wanted } ?? all.first { $0.words.contains(wanted) }
  }

  /// By how a longer word begins, or a shorter one goes on, where that says which.
  static func near(_ wanted: String) -> HelpTopic? {
    let wanted = plain(wanted)
    guard wanted.count >= 3 || wanted.contains(where: { !$0.isASCII }) else { return nil }
    let found = all.filter { topic in
      ([topic.name] + topic.words).contains { $0.hasPrefix(wanted) || $0.utf8.count > 2 && wanted.hasPrefix($0) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// `\watch` and `--dry-run` ask for the same as their words.
  private static func plain(_ wanted: String) -> String { String(wanted.drop { $0 == "\\" || $0 == "-" }).lowercased() }

  /// What stands in the list of topics.
  func title(_ language: UILanguage) -> String {
    guard language == .chinese, let word = words.first(where: { !$0.allSatisfy(\.isASCII) }) else { return name }
    return "\(name) \(word)"
  }
}
