import Glibc

/// How often each place of a run was refused, also in earlier processes of it: a line that is tried again after a
/// refusal is another intention than the one that was refused, and gets another key.
package struct RunLog: Sendable {
  private var refusals: [String: Int] = [:]
  private let path: String?
  private var isOpen = false

  /// - Parameter folder: nil where nothing can be kept.
  package init(run: String, folder: String?) {
    path = folder.map { "\($0)/\(run)" }
    guard let path, let bytes = FileSystem.read(path, bytesMax: 64 << 20) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      refusals[String(line), default: 0] += 1
    }
  }

  /// - Parameter site: place:iteration.
  func count(_ site: String) -> Int { refusals[site] ?? 0 }

  mutating func refused(_ site: String, nowMs: Int64) {
    refusals[site, default: 0] += 1
    guard let path else { return }
    if !isOpen {
      isOpen = true
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      FileSystem.makeFolder(folder)
      Self.prune(folder, nowMs, but: path)
    }
    FileSystem.append(site + "\n", to: path)
  }

  private static let keptMs: Int64 = 30 * 24 * 3_600_000

  /// Runs that nobody goes on with any more.
  private static func prune(_ folder: String, _ nowMs: Int64, but own: String) {
    for path in FileSystem.complete(folder + "/") where !path.hasSuffix("/") && path != own {
      var information = stat()
      guard stat(path, &information) == 0 else { continue }
      if Int64(information.st_mtim.tv_sec) * 1000 < nowMs - keptMs { unlink(path) }
    }
  }

  /// `$XDG_STATE_HOME/guanxi/runs`; nil without a home.
  package static var folder: String? {
    (FileSystem.environment("XDG_STATE_HOME") ?? FileSystem.environment("HOME").map { $0 + "/.local/state" })
      .map { $0 + "/guanxi/runs" }
  }
}
