internal import Foundation

/// Runs against earlier ones of the same name and shape: the ratio of the medians, and whether it is more than the runs' own noise.
package struct Comparison: Sendable {
  package enum Verdict: String, Sendable {
    case better, worse
    case withinNoise = "within noise"
    /// One run on a side: nobody knows how far another one would have been from it.
    case unknown = "noise unknown"
  }

  package struct Line: Sendable {
    package var figure: String
    package var before: Double
    package var after: Double
    /// After divided by before; nil where there was nothing before.
    package var ratio: Double?
    package var verdict: Verdict
    var words: [String]
  }

  package struct Group: Sendable {
    package var name: String
    package var runsBefore: Int
    package var runsAfter: Int
    package var lines: [Line]
  }

  package let groups: [Group]
  /// Names that only one side has.
  package let alone: [String]

  package init(before: [Findings], after: [Findings]) {
    let names = Self.names(after)
    let old = Self.names(before)
    groups = names.filter(old.contains).map { name in
      Self.group(name, before.filter { $0.title == name }, after.filter { $0.title == name })
    }
    alone = names.filter { !old.contains($0) } + old.filter { !names.contains($0) }
  }

  /// Reads what `--json` printed: one object a line.
  ///
  /// - Throws: `BenchError` with the line that is no report of this program.
  package static func read(_ text: String, file: String) throws -> [Findings] {
    let decoder = JSONDecoder()
    var runs: [Findings] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != " " && $0 != "\r" }) else { continue }
      do {
        runs.append(try decoder.decode(Findings.self, from: Data(line.utf8)))
      } catch {
        throw BenchError(
          "\(file), line \(index + 1): no report of guanxi-bench; keep what it prints with --json, one object a line")
      }
    }
    guard !runs.isEmpty else { throw BenchError("\(file) holds no report; keep what guanxi-bench prints with --json") }
    return runs
  }

  package var text: String {
    var lines: [String] = []
    for group in groups {
      lines += Table.wrapped(
        "\(group.name) against the earlier report (\(Self.runs(group.runsBefore)) then, \(Self.runs(group.runsAfter)) now)",
        indent: 0)
      var table = Table([
        Table.Column(heading: "", width: 10, isNumber: false),
        Table.Column(heading: "then (lowest–highest)", width: 30),
        Table.Column(heading: "now (lowest–highest)", width: 30), Table.Column(heading: "ratio", width: 7),
        Table.Column(heading: "", width: 14, isNumber: false),
      ])
      for line in group.lines { table.add(line.words) }
      lines += table.lines
    }
    if !alone.isEmpty { lines += Table.wrapped("not in both reports: " + alone.joined(separator: "; "), indent: 0) }
    return lines.joined(separator: "\n")
  }

  private static func runs(_ count: Int) -> String { count == 1 ? "1 run" : "\(count) runs" }

  /// In the order in which they came, each once.
  private static func names(_ runs: [Findings]) -> [String] {
    var seen: Set<String> = []
    return runs.map(\.title).filter { seen.insert($0).inserted }
  }

  private static func group(_ name: String, _ before: [Findings], _ after: [Findings]) -> Group {
    let lines = Figures.all.compactMap { figure -> Line? in
      guard let old = Spread(before.compactMap(figure.value)), let new = Spread(after.compactMap(figure.value)) else {
        return nil
      }
      let ratio = old.median > 0 ? new.median / old.median : nil
      let verdict = verdict(old, new, isMoreBetter: figure.isMoreBetter)
      let words = [
        figure.name, words(old, figure), words(new, figure), ratio.map { String(format: "%.3f", $0) } ?? "–",
        verdict.rawValue,
      ]
      return Line(
        figure: figure.name, before: old.median, after: new.median, ratio: ratio, verdict: verdict, words: words)
    }
    return Group(name: name, runsBefore: before.count, runsAfter: after.count, lines: lines)
  }

  private static func verdict(_ old: Spread, _ new: Spread, isMoreBetter: Bool) -> Verdict {
    if old.count == 1 || new.count == 1 { return .unknown }
    if old.overlaps(new) { return .withinNoise }
    return (new.median > old.median) == isMoreBetter ? .better : .worse
  }

  private static func words(_ spread: Spread, _ figure: Figures) -> String {
    guard spread.count > 1 else { return figure.words(spread.median) }
    return "\(figure.words(spread.median)) (\(figure.words(spread.lowest))–\(figure.words(spread.highest)))"
  }
}
