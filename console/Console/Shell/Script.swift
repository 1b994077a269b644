/// A text of many lines, parsed whole before the first of them runs.
package struct Script: Sendable {
  package struct Line: Sendable {
    package let text: String
    /// From 1.
    package let number: Int
    package let step: Step
  }

  /// Every line that is wrong, each rendered with its place.
  package struct Errors: Error, Sendable, Equatable {
    package let rendered: [String]
  }

  package private(set) var lines: [Line] = []

  package var calls: [PreparedCall] {
    lines.compactMap { if case .call(let call) = $0.step { call } else { nil } }
  }

  /// - Parameter name: what error places begin with: a file, or "-c"; empty for lines typed at the prompt.
  package init(_ text: String, name: String, session: Session) throws(Errors) {
    var session = session
    var rendered: [String] = []
    let source = text.hasPrefix("\u{feff}") ? text.dropFirst() : text[...]
    let rows = source.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var row = 0
    while row < rows.count {
      let first = row
      let taken = Self.whole(rows, from: first, session)
      row += taken.rows
      switch taken.result {
      case .success(let step):
        lines.append(Line(text: taken.text, number: first + 1, step: step))
        // What follows is read as it will run: `\lang zh` changes the words of later errors.
        if case .meta(let command) = step { _ = session.run(command) }
      case .failure(let error):
        rendered.append(
          error.render(taken.text, place: name.isEmpty ? nil : name, firstLine: first + 1, session.style.language))
      }
    }
    guard rendered.isEmpty else { throw Errors(rendered: rendered) }
  }

  /// A line, with those after it while a quote or brace is open; where none closes it, the line alone is wrong.
  private static func whole(
    _ rows: [String], from first: Int, _ session: Session
  ) -> (text: String, rows: Int, result: Result<Step, LineError>) {
    var text = rows[first]
    var opening: LineError?
    for row in first..<rows.count {
      if row > first { text += "\n" + rows[row] }
      do { return (text, row - first + 1, .success(try session.step(text))) } catch {
        guard error.isUnfinished else { return (text, row - first + 1, .failure(error)) }
        opening = opening ?? error
      }
    }
    guard let opening else { return (text, 1, .success(.nothing)) }
    return (rows[first], 1, .failure(opening))
  }
}
