import CReadline
import Console

/// Shows the words that Tab found, in columns.
@MainActor
enum CompletionList {
  private static let wordsMax = 200

  static func show(_ labels: [String], _ language: UILanguage) {
    let shown = labels.prefix(wordsMax).map(VisibleText.escape)
    var text = "\r\n" + ColumnText.of(shown, columns: Screen.size.columns)
    if labels.count > wordsMax {
      let more = labels.count - wordsMax
      text += Phrase("… \(more) more: type more of it\n", "… 另有 \(more) 个,请继续输入\n")(language)
    }
    creadline_write(text)
    rl_on_new_line()
    rl_forced_update_display()
  }
}
