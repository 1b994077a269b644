import Schema

/// `\import FILE METHOD`: looks at the file, then sends its rows in batches, several under way at a time.
package struct ImportRun: Sendable {
  private let order: ImportOrder
  private let desk: TransferDesk
  var inFlightMax = 4
  var pausesMs: [Int64]?

  package init(_ order: ImportOrder, desk: TransferDesk) {
    self.order = order
    self.desk = desk
  }

  package func run() async -> ProcessStatus {
    var work: ImportWork
    do {
      work = try prepare()
    } catch let problems as ColumnMap.Problems {
      for line in problems.lines { desk.say(line) }
      desk.say(Phrase("Nothing was sent.", "未发送任何内容。"))
      return .usage
    } catch {
      desk.say(ImportProblem.words(error))
      return .usage
    }
    let stop = work.stop
    return await withTaskCancellationHandler {
      await work.run(inFlightMax: inFlightMax)
    } onCancel: {
      stop.raise()
    }
  }

  private func prepare() throws -> ImportWork {
    let file = try SourceFile.examine(order.file, format: order.format, encoding: order.encoding)
    let session = desk.session
    let compiler = CallCompiler(schema: session.schema, zone: session.style.zone, nowMs: session.nowMs())
    let map = try ColumnMap(file.header, map: order.map, shape: order.shape, compiler: compiler)
    if file.encoding == .gb18030 { desk.say(Phrase("The file is read as GB18030.", "文件按 GB18030 读取。")) }
    if !map.leftOut.isEmpty {
      let names = map.leftOut.joined(separator: ", ")
      desk.say(
        Phrase("An export: the server makes these by itself: \(names)", "此为导出文件,以下列由服务器生成,已略去:\(names)"))
    }
    var work = ImportWork(order: order, desk: desk, file: file, map: map, rows: try SourceRows(file))
    if let pausesMs { work.sender.pausesMs = pausesMs }
    try work.openLog()
    return work
  }
}

/// Why an import cannot begin, in words.
enum ImportProblem: Error, Equatable {
  case noHome
  case nameTaken(String)
  case sameFile(String)

  static func words(_ error: any Error) -> Phrase {
    switch error {
    case SourceFile.Failure.unreadable(let path): Phrase("Cannot read \(path)", "无法读取 \(path)")
    case SourceFile.Failure.encodingMissing: Phrase("This system cannot read GB18030", "本系统无法读取 GB18030")
    case SourceFile.Failure.encodingUnknown:
      Phrase("The file is UTF-16: save it as CSV UTF-8 or GB18030", "文件为 UTF-16:请另存为 UTF-8 或 GB18030 的 CSV")
    case SourceFile.Failure.noHeader: Phrase("The file is empty", "文件为空")
    case SourceFile.Failure.headerMalformed(let fault):
      Phrase(
        "The header cannot be read (\(fault.path ?? "")): \(fault.message.english)",
        "无法读取表头(\(fault.path ?? "")):\(fault.message.chinese)")
    case let lost as FileChunks.Unreadable: Phrase("Cannot read \(lost.path)", "无法读取 \(lost.path)")
    case let lost as ImportLogWriter.Unwritable:
      Phrase("Cannot write the import's log \(lost.path)", "无法写入导入日志 \(lost.path)")
    case let lost as ErrorsFile.Unwritable: Phrase("Cannot write \(lost.path)", "无法写入 \(lost.path)")
    case ImportProblem.noHome:
      Phrase("There is no home for the import's log: set XDG_STATE_HOME", "没有存放导入日志的位置:请设置 XDG_STATE_HOME")
    case ImportProblem.nameTaken(let name):
      Phrase(
        "Another file was imported under the name \(name): choose another name=", "名称 \(name) 已用于另一文件:请换一个 name=")
    case ImportProblem.sameFile(let path):
      Phrase("errors= is the file itself: \(path)", "errors= 不能与导入文件相同:\(path)")
    default: Phrase("The import cannot begin: \(error)", "无法开始导入:\(error)")
    }
  }
}
