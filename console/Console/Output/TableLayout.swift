/// Which columns a table shows and how wide, so that its lines fit the screen.
struct TableLayout: Sendable {
  struct Lane: Sendable, Equatable {
    let column: Int
    let width: Int
  }

  /// In the order in which they stand.
  let lanes: [Lane]
  /// Columns that hold something and found no room.
  let hidden: Int
  /// Whether a column lost its end.
  let isCut: Bool

  private static let gap = 2
  /// A column is never squeezed below this; what is wider may lose its end to "…".
  private static let squeezes = [60, 40, 28, 20, 14]

  /// - Parameters:
  ///   - natural: the width each column wants, 0 for one that holds nothing and is left out.
  ///   - ranks: the smaller, the sooner a column is chosen.
  ///   - isText: whether a column may lose its end; a cut number would be another number.
  init(natural: [Int], ranks: [Int], isText: [Bool], width: Int?) {
    let filled = natural.indices.filter { natural[$0] > 0 }
    let ranked = filled.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard let width else {
      lanes = ranked.map { Lane(column: $0, width: natural[$0]) }
      hidden = 0
      isCut = false
      return
    }
    func squeezed(_ column: Int, _ limit: Int) -> Int { isText[column] ? min(natural[column], limit) : natural[column] }
    func total(_ columns: [Int], _ limit: Int) -> Int {
      columns.reduce(-Self.gap) { $0 + squeezed($1, limit) + Self.gap }
    }
    let fitting = ([Int.max] + Self.squeezes).first { total(filled, $0) <= width }
    var chosen = ranked
    // Where columns have to go, none may take more than a quarter of a narrow screen from the others.
    let limit = fitting ?? max(12, width / 4)
    if fitting == nil {
      chosen = []
      for column in ranked where total(chosen + [column], limit) <= width { chosen.append(column) }
      // The screen is narrower than the most telling column: it is cut.
      if chosen.isEmpty, let first = ranked.first { chosen = [first] }
    }
    var spare = max(0, width - total(chosen, limit))
    lanes = chosen.map { column in
      let base = min(squeezed(column, limit), width)
      let more = isText[column] ? min(spare, natural[column] - base) : 0
      spare -= max(0, more)
      return Lane(column: column, width: base + max(0, more))
    }
    hidden = filled.count - chosen.count
    isCut = lanes.contains { $0.width < natural[$0.column] }
  }

  /// One line of the table, without spaces at its end.
  func line(_ cells: [String], alignsRight: [Bool]) -> String {
    var line = ""
    for (index, lane) in lanes.enumerated() {
      let text = DisplayWidth.clip(cells[lane.column], to: lane.width)
      let right = alignsRight[lane.column]
      if index > 0 { line += String(repeating: " ", count: Self.gap) }
      line += DisplayWidth.pad(text, to: lane.width, right: right)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
