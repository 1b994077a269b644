import Console
import Glibc
import Schema
import Synchronization

/// `guanxi --load-sample DIR`.
struct SampleCommand {
  let folder: String
  let asIs: Bool
  let link: ClientLink
  let schema: Schema
  let serverMs: Int64
  let language: UILanguage

  func run() async -> ProcessStatus {
    guard let customers = FileSystem.read(folder + "/customers.csv"),
      let purchases = FileSystem.read(folder + "/purchases.csv")
    else {
      say("\(folder) has no customers.csv and purchases.csv", "\(folder) 中没有 customers.csv 和 purchases.csv")
      return .usage
    }
    let meter = Meter(language: language)
    do {
      let data = try SampleData(
        customers: customers, purchases: purchases, loyalty: FileSystem.read(folder + "/loyalty.json"),
        complaints: FileSystem.read(folder + "/complaints.csv"),
        calendar: FileSystem.read(folder + "/calendar-cn.csv"))
      let loader = SampleLoader(schema: schema, link: link, startMs: serverMs) { file, done, total in
        meter.show(file, done, total)
      }
      guard let loader else {
        say("This server has no customers and purchases", "该服务器没有客户与交易接口")
        return .callFailed
      }
      let loaded = try await loader.load(data, asIs: asIs)
      meter.clear()
      var refused = report("customers", loaded.customers, meter) + report("purchases", loaded.purchases, meter)
      if let members = loaded.members { refused += report("members", members, meter) }
      if let complaints = loaded.complaints { refused += report("complaints", complaints, meter) }
      return refused == 0 ? .ok : .callFailed
    } catch let invalid as SampleData.Invalid {
      say(invalid.message, invalid.message)
      return .usage
    } catch let failure as CallFailure {
      meter.clear()
      Screen.note(failure.text(language))
      return failure.exitCode
    } catch {
      meter.clear()
      say("The reply cannot be read: \(error)", "无法读取答复:\(error)")
      return .callFailed
    }
  }

  private func report(_ file: String, _ tally: SampleLoader.Tally, _ meter: Meter) -> Int {
    let rate = meter.rate(file)
    Screen.out(
      Phrase(
        "\(file): \(tally.created) created, \(tally.updated) updated, \(tally.unchanged) unchanged, "
          + "\(tally.refused) refused, \(rate) rows/s\n",
        "\(file):新建 \(tally.created),更新 \(tally.updated),未变 \(tally.unchanged),拒绝 \(tally.refused),\(rate) 行/秒\n")(
          language))
    for problem in tally.problems { Screen.note("  \(VisibleText.escape(problem))\n") }
    return tally.refused
  }

  private func say(_ english: String, _ chinese: String) {
    Screen.note(Phrase(english, chinese)(language) + "\n")
  }
}

/// Draws the bar at most ten times a second, and keeps the figures for the report.
private final class Meter: Sendable {
  private struct State {
    var begun: [String: Int64] = [:]
    var finished: [String: (rows: Int, ms: Int64)] = [:]
    /// When the file before this one was done.
    var turnMs: Int64
    var shownMs: Int64 = 0
  }

  private let state: Mutex<State>
  private let language: UILanguage
  private let isShown = isatty(STDERR_FILENO) == 1

  init(language: UILanguage) {
    self.language = language
    state = Mutex(State(turnMs: WallClock.nowMs()))
  }

  func show(_ file: String, _ done: Int, _ total: Int) {
    let now = WallClock.nowMs()
    let line: String? = state.withLock { state in
      let begun = state.begun[file] ?? state.turnMs
      state.begun[file] = begun
      state.finished[file] = (done, now - begun)
      if done == total { state.turnMs = now }
      guard isShown, now - state.shownMs >= 100 || done == total else { return nil }
      state.shownMs = now
      return ProgressBar().line(
        file, done: done, total: total, elapsedMs: now - begun, columns: Screen.width ?? 80, language)
    }
    if let line { Screen.note("\r\u{1b}[K" + line) }
  }

  func clear() {
    if isShown { Screen.note("\r\u{1b}[K") }
  }

  func rate(_ file: String) -> Int {
    state.withLock { state in
      let (rows, ms) = state.finished[file] ?? (0, 1)
      return Int(Double(rows) * 1000 / Double(max(1, ms)))
    }
  }
}
