package enum OutputFormat: String, Sendable, CaseIterable {
  case auto, table, vertical, json, jsonl, csv, tsv, md
}

/// How replies are shown, and to whom.
package struct OutputStyle: Sendable {
  package var format: OutputFormat
  /// A person reads: dates, instants and money in their form, control characters escaped.
  package var isTerminal: Bool
  /// Columns of the screen; nil where nothing needs to fit.
  package var width: Int?
  package var language: UILanguage
  package var zone: Zone

  package init(
    format: OutputFormat, isTerminal: Bool, width: Int?, language: UILanguage = .english, zone: Zone = .local
  ) {
    self.format = format
    self.isTerminal = isTerminal
    self.width = width
    self.language = language
    self.zone = zone
  }

  /// Programs read json, csv and their like even on a screen, so values stay as they are there; Markdown is for people
  /// even in a file.
  var isHuman: Bool { format == .md || isTerminal && [.auto, .table, .vertical].contains(format) }
}

/// What goes to standard output, and what is only worth a word on standard error.
package struct Printed: Sendable, Equatable {
  package var output = ""
  package var note = ""

  package init(output: String = "", note: String = "") {
    self.output = output
    self.note = note
  }
}
