/// `\tour`: ten short steps on the sample data, each with lines to type.
package struct Tour: Sendable {
  let title: Phrase
  let text: Phrase
  /// What to type: it works on the loaded sample, behind the lines of the steps before.
  let lines: [String]
  /// What to look at.
  let look: Phrase

  /// Moves the session's place in the tour, and says what is there.
  /// - Parameter command: next, back, end, the number of a step, or nil for where one is.
  package static func text(_ command: String?, session: inout Session) -> String {
    let language = session.style.language
    let step: Int?
    switch command?.lowercased() {
    case nil: step = session.tourStep ?? 1
    case "next", "n", "下一步": step = (session.tourStep ?? 0) + 1
    case "back", "b", "上一步": step = max(1, (session.tourStep ?? 1) - 1)
    case "end", "结束": step = nil
    case let word?:
      step = Int(word)
      guard let step, steps.indices.contains(step - 1) else {
        return Phrase(
          "\\tour takes next, back, end or a step from 1 to \(steps.count)\n",
          "\\tour 的参数为 next、back、end 或 1 至 \(steps.count) 的步数\n")(language)
      }
    }
    guard let step, step <= steps.count else {
      session.tourStep = nil
      return ending(language)
    }
    session.tourStep = step
    return steps[step - 1].page(step, language)
  }

  private func page(_ number: Int, _ language: UILanguage) -> String {
    let count = Self.steps.count
    let head = Phrase("Step \(number) of \(count): ", "第 \(number) 步,共 \(count) 步:")(language) + title(language)
    let typed = lines.map { "  \($0)\n" }.joined()
    let next =
      number < count
      ? Phrase(
        "\\tour next goes on; \\tour back, \\tour 7, \\tour end.", "\\tour next 继续;也可 \\tour back、\\tour 7、\\tour end。")
      : Phrase("\\tour next ends the tour.", "\\tour next 结束。")
    return head + "\n\n" + text(language) + "\n\n" + typed + "\n" + look(language) + "\n\n" + next(language) + "\n"
  }

  private static func ending(_ language: UILanguage) -> String {
    Phrase(
      """
      That was the tour; \\tour begins it again. \\help lists all topics, and
      console/scripts has scripts to read and to copy.

      """,
      """
      教程到此结束;\\tour 可重新开始。\\help 列出全部主题,
      console/scripts 中有可供阅读和复制的脚本。

      """)(language)
  }
}
