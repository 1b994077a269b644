internal import Foundation
internal import Load

/// Where the findings go. Files are opened before anything runs: a path that cannot be written costs no run.
struct ReportSheet {
  private let options: ReportOptions
  private let earlier: [Findings]?
  private let csv: FileHandle?
  private let hdr: FileHandle?

  init(_ options: ReportOptions) throws {
    self.options = options
    csv = try options.csv.map { try Self.file("--csv", $0) }
    hdr = try options.hdr.map { try Self.file("--hdr", $0) }
    earlier = try options.compare.map(Self.earlier)
  }

  /// - Parameter summary: instead of one report below the other, when there are several runs.
  func finish(_ runs: [Findings], summary: String? = nil) throws {
    if options.json {
      for run in runs { print(try run.json()) }
    } else if let summary {
      print(summary)
    } else {
      for run in runs { print(ReportText(run).text) }
      if runs.count > 1 { print("\n" + RunsText(runs).text) }
    }
    try csv?.write(
      contentsOf: Data(([Findings.csvHeading] + runs.flatMap(\.csvLines)).joined(separator: "\n").utf8 + [10]))
    try hdr?.write(contentsOf: Data((runs.first?.hdrText ?? "").utf8))
    guard let earlier else { return }
    let text = Comparison(before: earlier, after: runs).text
    // Whoever reads the objects by program gets nothing else on standard output.
    if options.json { say(text) } else { print("\n" + text) }
  }

  private static func file(_ option: String, _ path: String) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else {
      throw Refused(ending: .wrongUse, message: "\(option) \(path) cannot be written; name a file in a folder of yours")
    }
    return file
  }

  private static func earlier(_ path: String) throws -> [Findings] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused(ending: .wrongUse, message: "--compare \(path): no such file; keep one with --json > \(path)")
    }
    do {
      return try Comparison.read(String(decoding: data, as: UTF8.self), file: path)
    } catch {
      throw Refused(ending: .wrongUse, message: "--compare \(error)")
    }
  }
}
