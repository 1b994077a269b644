import Schema

/// What an import says at its end.
struct ImportReport {
  let order: ImportOrder
  let desk: TransferDesk
  let tally: ImportTally
  let total: Int
  let elapsedMs: Int64
  let log: String?
  let hasLoggedRows: Bool
  let errors: String?

  func show(_ status: ProcessStatus) {
    desk.output(desk.isJSON ? json : text(desk.language) + "\n")
    if let errors {
      let again = "\\import \(Self.quoted(errors)) \(order.shape.method.name)\(map)"
      desk.say(
        Phrase(
          "The refused rows are in \(errors). Correct them there, then: \(again)",
          "被拒绝的行在 \(errors)。请在该文件中更正,然后执行:\(again)"))
    }
    if status == .ok || status == .callFailed && tally.done == total {
      if let log, hasLoggedRows {
        desk.say(Phrase("To take it back: \\import --undo \(log)", "如需撤销:\\import --undo \(log)"))
      }
    } else {
      desk.say(
        Phrase(
          "Stopped behind \(tally.done) of \(total) rows. Run the same line again to go on: what is done is not done "
            + "twice.", "已在 \(tally.done)/\(total) 行后停止。再次执行同一命令即可继续,已完成的行不会重复。"))
    }
  }

  private func text(_ language: UILanguage) -> String {
    let would = order.dryRun
    let rate = Int(Double(tally.done) * 1000 / Double(max(1, elapsedMs)))
    return Phrase(
      "\(order.file): \(would ? "would be: " : "")\(tally.created) created, \(tally.updated) updated, "
        + "\(tally.unchanged) unchanged, \(tally.refused) refused, \(tally.replayed) done before; \(rate) rows/s"
        + (would ? " (dry run, nothing was kept)" : ""),
      "\(order.file):\(would ? "将" : "")新建 \(tally.created),更新 \(tally.updated),未变 \(tally.unchanged),"
        + "拒绝 \(tally.refused),此前已完成 \(tally.replayed);\(rate) 行/秒" + (would ? "(试运行,未保存)" : ""))(language)
  }

  private var json: String {
    var members: [JSON.Member] = [
      .init("file", .text(order.file)), .init("dry_run", .bool(order.dryRun)),
      .init("created", .number("\(tally.created)")), .init("updated", .number("\(tally.updated)")),
      .init("unchanged", .number("\(tally.unchanged)")), .init("refused", .number("\(tally.refused)")),
      .init("replayed", .number("\(tally.replayed)")), .init("total", .number("\(total)")),
    ]
    if let log { members.append(.init("name", .text(log))) }
    if let errors { members.append(.init("errors", .text(errors))) }
    return JSON.object(members).compact + "\n"
  }

  private var map: String {
    guard !order.map.isEmpty else { return "" }
    return " map=" + Self.quoted(order.map.map { "\($0.header):\($0.field)" }.joined(separator: ","))
  }

  static func quoted(_ text: String) -> String { text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text }
}
