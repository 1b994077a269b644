/// Several runs of one kind side by side: each run's row, then medians with the spread.
package struct RunsText {
  private let runs: [Findings]

  package init(_ runs: [Findings]) { self.runs = runs }

  package var text: String {
    var table = Table(Self.columns("of \(runs.count) runs"))
    for (index, run) in runs.enumerated() { table.add(["run \(index + 1)"] + Self.cells(run)) }
    for (label, pick) in [
      ("median", \Spread.median), ("lowest", \Spread.lowest), ("highest", \Spread.highest),
    ] as [(String, KeyPath<Spread, Double>)] {
      let values = Self.figures.map { figure in
        Spread(runs.compactMap(figure.value)).map { figure.words($0[keyPath: pick]) } ?? "–"
      }
      table.add([label] + values)
    }
    return table.lines.joined(separator: "\n")
  }

  private static let figures = Figures.all.filter { $0.isInTable }

  private static func columns(_ first: String) -> [Table.Column] {
    [Table.Column(heading: first, width: 22, isNumber: false)]
      + figures.map { Table.Column(heading: $0.name, width: max(9, $0.name.count)) }
  }

  private static func cells(_ run: Findings) -> [String] {
    figures.map { figure in figure.value(run).map(figure.words) ?? "–" }
  }
}

/// What is compared between runs.
struct Figures {
  var name: String
  /// More of it is better.
  var isMoreBetter = false
  var isInTable = true
  var value: @Sendable (Findings) -> Double?
  var words: @Sendable (Double) -> String = { Count.ms($0) }

  static let all: [Figures] = [
    Figures(name: "calls/s", isMoreBetter: true, value: { $0.callsPerSecond }, words: { Count.words($0) }),
    Figures(name: "p50 ms", value: { $0.latencyOrNone?.p50Ms }),
    Figures(name: "p99 ms", value: { $0.latencyOrNone?.p99Ms }),
    Figures(name: "p99.9 ms", value: { $0.latencyOrNone?.p999Ms }),
    Figures(name: "max ms", isInTable: false, value: { $0.latencyOrNone?.maxMs }),
    Figures(name: "server ms", isInTable: false, value: { $0.server?.meanMs }),
    Figures(name: "CPU µs", value: { $0.serverCpuUsPerCall }, words: { Count.words($0) }),
    Figures(
      name: "server MB", value: { $0.serverUse.map { Double($0.bytesMax) / 1_048_576 } }, words: { Count.words($0) }),
  ]
}

extension Findings {
  /// Of a run without a good call nothing is known, which is not 0.
  fileprivate var latencyOrNone: Latency? { calls > 0 ? latency : nil }

  /// The server's processor time for one good call, its reads of the log and checkpoints included.
  package var serverCpuUsPerCall: Double? {
    guard let cores = serverUse?.cores, callsPerSecond > 0 else { return nil }
    return Figure.round(cores * 1e6 / callsPerSecond)
  }
}

/// The middle of some values and how far they lie apart.
struct Spread: Equatable {
  var median: Double
  var lowest: Double
  var highest: Double
  var count: Int

  /// nil of no values.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    lowest = first
    highest = last
    count = sorted.count
  }

  func overlaps(_ other: Spread) -> Bool { lowest <= other.highest && other.lowest <= highest }
}
