import Schema
import Synchronization
import Testing

@testable import Console

/// Imports against a server of the test's own.
struct ImportTests {
  let scratch: Scratch
  let desk: TestDesk
  let server = BulkServer()

  init() throws {
    scratch = try Scratch()
    desk = TestDesk(scratch)
  }

  static let table = "姓名,手机,外部编号\n王一,13800000001,erp:1\n,13800000002,erp:2\n王三,13800000003,erp:3\n"

  func imported(_ name: String, _ options: String = "", _ link: (any Link)? = nil) async throws -> ProcessStatus {
    try await desk.run("\\import \(scratch.path)/\(name) customers.upsert \(options)", link ?? server)
  }

  @Test func `rows are sent, refused ones reported, and a second run does nothing twice`() async throws {
    _ = scratch.file("leads.csv", Self.table)
    #expect(try await imported("leads.csv") == .callFailed)
    #expect(server.names == ["王一", "王三"])
    #expect(desk.out.text.contains("2 created, 0 updated, 0 unchanged, 1 refused, 0 done before"))
    let first = server.keys
    #expect(Set(first).count == 3 && first.allSatisfy { $0.count == 32 })
    #expect(try await imported("leads.csv", "batch=1") == .callFailed)
    #expect(server.names == ["王一", "王三"] && desk.out.text.contains("1 refused, 2 done before"))
    #expect(Array(server.keys.dropFirst(3)) == first, "keys do not hang on the batches")
  }

  @Test func `another row, another place or another file is another key`() async throws {
    var seen: Set<[UInt8]> = []
    for text in ["name\n王一\n王一\n", "name\n王一\n王二\n", "name\n王一\n王一"] {
      _ = scratch.file("x.csv", text)
      _ = try await imported("x.csv", "dry")
      for key in server.keys.dropFirst(seen.count) { #expect(seen.insert(key).inserted) }
    }
    #expect(seen.count == 6)
  }

  @Test func `the errors file says what and where, and is imported when it is repaired`() async throws {
    _ = scratch.file("leads.csv", Self.table + "\"王四,1\n王五,12,erp:5,extra\n")
    #expect(try await imported("leads.csv") == .callFailed)
    let lines = try scratch.lines("leads.errors.jsonl")
    #expect(lines.map { $0["row"]?.text } == ["2", "4", "5"] && lines.map { $0["line"]?.text } == ["3", "5", "6"])
    #expect(lines.map { $0["reason"]?.text } == ["REQUIRED", "ROW_MALFORMED", "ROW_MALFORMED"])
    #expect(lines[0]["path"]?.text == "name" && lines[0]["message"]?.text == "name is required")
    #expect(lines[0]["source"]?.compact == #"{"手机":"13800000002","外部编号":"erp:2"}"#)
    #expect(lines[1]["text"]?.text == "\"王四,1" && lines[1]["source"] == nil)
    let repaired = scratch.text("leads.errors.jsonl").replacing(#""source":{"#, with: #""source":{"姓名":"王二","#)
    _ = scratch.file("leads.errors.jsonl", repaired)
    #expect(try await imported("leads.errors.jsonl") == .callFailed)
    #expect(server.names == ["王一", "王三", "王二"])
    // What was not repaired is still an error, beside the file that it came from.
    #expect(try scratch.lines("leads.errors.2.jsonl").map { $0["row"]?.text } == ["2", "3"])
  }

  @Test func `what somebody may be repairing is not written over`() async throws {
    _ = scratch.file("leads.csv", Self.table)
    _ = scratch.file("leads.errors.jsonl", "mine")
    _ = try await imported("leads.csv")
    #expect(scratch.text("leads.errors.jsonl~") == "mine")
    #expect(try await imported("leads.csv", "errors=\(scratch.path)/leads.csv") == .usage)
    #expect(try await imported("leads.csv", "errors=/none/x") == .usage)
    #expect(scratch.text("leads.csv") == Self.table)
  }

  @Test func `a dry run keeps nothing, here or there`() async throws {
    _ = scratch.file("leads.csv", Self.table)
    #expect(try await imported("leads.csv", "dry") == .callFailed)
    #expect(server.names.isEmpty && server.calls.allSatisfy(\.dryRun) && desk.out.text.contains("would be: 2 created"))
    #expect(ImportLog.all(in: scratch.path + "/logs").isEmpty)
  }

  @Test func `a column that means nothing sends nothing`() async throws {
    _ = scratch.file("leads.csv", "姓名,暗号\n王一,x\n")
    #expect(try await imported("leads.csv") == .usage)
    #expect(server.calls.isEmpty && desk.notes.text.contains("暗号") && scratch.entries == ["leads.csv"])
    _ = scratch.file("odd.csv", "姓名,\u{1b}[2J\n王一,x\n")
    #expect(try await imported("odd.csv", "map=x:name") == .usage)
    #expect(!desk.notes.text.contains("\u{1b}") && desk.notes.text.contains("\\u{1b}[2J"))
    #expect(try await imported("leads.csv", "map=暗号:-") == .ok)
    #expect(server.names == ["王一"])
  }

  @Test func `GB18030 arrives as Chinese, and a damaged row is told`() async throws {
    var bytes = Array("name,company\n".utf8) + SourceFileTests.gbName + Array(",x\n".utf8)
    bytes += [0xff, 0xff] + Array(",y\n".utf8)
    scratch.file("gb.csv", bytes)
    #expect(try await imported("gb.csv") == .callFailed)
    #expect(server.names == ["王小明"] && desk.notes.text.contains("GB18030"))
    let line = try #require(try scratch.lines("gb.errors.jsonl").first)
    #expect(line["reason"]?.text == "ENCODING_INVALID" && line["path"]?.text == "name")
  }

  @Test func `several batches are under way, not more, and their answers count in order`() async throws {
    let slow = BulkServer { call in
      // Later batches answer first.
      try? await Task.sleep(for: .milliseconds(call % 4 == 0 ? 40 : 5))
    }
    _ = scratch.file("many.csv", "name\n" + (1...200).map { "王\($0)\n" }.joined())
    #expect(try await imported("many.csv", "batch=10", slow) == .ok)
    #expect(slow.calls.count == 20 && slow.calls.allSatisfy { $0.rows == 10 })
    #expect((2...4).contains(slow.state.withLock { $0.underWayMost }))
    let log = try #require(ImportLog.all(in: scratch.path + "/logs").first)
    let rows = try scratch.lines("logs/" + log.name + ".jsonl").compactMap { $0["row"]?.text }.compactMap { Int($0) }
    #expect(rows == Array(1...200) && log.rows == 200)
    #expect(FileSystem.mode(log.path) == 0o600)
  }

  @Test func `what may come right is sent again, what may not ends the import`() async throws {
    _ = scratch.file("x.csv", "name\n王一\n")
    let lost = CallFailure(kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "LOST", message: "m")
    server.fail([lost, lost])
    #expect(try await imported("x.csv") == .ok)
    #expect(server.names == ["王一"])
    _ = scratch.file("y.csv", "name\n王二\n")
    let denied = CallFailure(kind: .refused, code: 7, codeWord: "PERMISSION_DENIED", reason: "DENIED", message: "m")
    server.fail([denied])
    #expect(try await imported("y.csv") == .callFailed)
    #expect(desk.notes.text.contains("PERMISSION_DENIED") && desk.notes.text.contains("Run the same line again"))
  }

  @Test func `Ctrl-C ends behind the batches under way, and the next run goes on`() async throws {
    let reached = Mutex(0)
    let slow = BulkServer { call in
      reached.withLock { $0 = max($0, call + 1) }
      try? await Task.sleep(for: .milliseconds(20))
    }
    _ = scratch.file("many.csv", "name,external_ref\n" + (1...500).map { "王\($0),e:\($0)\n" }.joined())
    let task = Task { try await imported("many.csv", "batch=10", slow) }
    while reached.withLock({ $0 }) < 3 { try await Task.sleep(for: .milliseconds(1)) }
    task.cancel()
    #expect(try await task.value == .interrupted)
    let done = slow.names.count
    #expect((10..<500).contains(done) && desk.notes.text.contains("Stopped behind \(done) of 500 rows"))
    #expect(try await imported("many.csv", "batch=10", slow) == .ok)
    #expect(slow.names.count == 500)
    let logs = ImportLog.all(in: scratch.path + "/logs")
    #expect(logs.map(\.rows) == [500], "both runs are one import")
  }

  @Test func `an import is taken back, but for what changed since, and can be done anew`() async throws {
    _ = scratch.file("leads.csv", "name,external_ref\n王一,e:1\n王二,e:2\n王三,e:3\n")
    #expect(try await imported("leads.csv", "name=spring") == .ok)
    server.state.withLock { $0.records[2]?.version = 5 }
    let errors = "errors=\(scratch.path)/undo.jsonl"
    #expect(try await desk.run("\\import --undo spring --yes \(errors)", server) == .callFailed)
    #expect(server.state.withLock { $0.records[1]?.isArchived == true && $0.records[2]?.isArchived == false })
    #expect(
      server.state.withLock { $0.requests.suffix(3).map { $0["id"]?.intValue } } == [3, 2, 1], "the last one first")
    #expect(try scratch.lines("undo.jsonl").map { $0["source"]?.compact } == [#"{"id":2,"version":1}"#])
    #expect(desk.out.text.contains("spring: 2 taken back, 1 refused"))
    #expect(try await desk.run("\\imports", server) == .ok)
    #expect(desk.out.text.contains("spring\t2026-06-30 23:59:00\t3\t2026-06-30 23:59:00 (-1)\tcustomers.upsert"))
    let before = Set(server.keys)
    #expect(try await imported("leads.csv") == .ok)
    #expect(server.keys.suffix(3).allSatisfy { !before.contains($0) }, "taken back rows may be done again")
  }

  @Test func `what an undo could not take back another one may, and no more than that`() async throws {
    _ = scratch.file("leads.csv", "name,external_ref\n王一,e:1\n王二,e:2\n王三,e:3\n")
    #expect(try await imported("leads.csv", "name=spring") == .ok)
    let undo = "\\import --undo spring --yes errors=\(scratch.path)/undo.jsonl"
    func isArchived() -> [Bool?] {
      server.state.withLock { state in (1...3).map { state.records[$0]?.isArchived } }
    }
    server.state.withLock { $0.hindered = [1, 3] }
    #expect(try await desk.run(undo, server) == .callFailed && isArchived() == [false, true, false])
    server.state.withLock { $0.hindered = [1] }
    var later = desk
    later.session.nowMs = { 1_782_835_140_001 }
    #expect(try await later.run(undo, server) == .callFailed && isArchived() == [false, true, true])
    #expect(desk.out.text.contains("spring: 1 taken back, 1 refused"))
    server.state.withLock { $0.hindered = [] }
    #expect(try await desk.run(undo, server) == .ok && isArchived() == [true, true, true])
    #expect(desk.out.text.contains("spring: 1 taken back, 0 refused"))
    #expect(try await desk.run(undo, server) == .usage, "nothing is left")
    #expect(server.calls.suffix(3).map(\.rows) == [3, 2, 1])
  }

  @Test func `a file that an import touched several times is taken back once, to what it was before`() async throws {
    let rows = ["王一,e:1", "王二,e:2", "王大一,e:1", "王三,e:3", "王小一,e:1", "王小三,e:3"]
    _ = scratch.file("leads.csv", "name,external_ref\n" + rows.map { $0 + "\n" }.joined())
    #expect(try await imported("leads.csv", "name=spring batch=1") == .ok)
    let sent = server.state.withLock { $0.requests.count }
    #expect(try await desk.run("\\import --undo spring --yes", server) == .ok)
    let reverts = server.state.withLock { $0.requests.dropFirst(sent) }
    #expect(
      reverts.map { row in ["id", "version", "to_version"].map { row[$0]?.intValue } } == [
        [3, 2, 0], [1, 3, 0], [2, 1, nil],
      ])
    #expect(server.state.withLock { $0.records.values.allSatisfy(\.isArchived) })
    #expect(desk.out.text.contains("spring: 6 taken back, 0 refused"))
  }

  @Test func `a change of somebody else between two rows of an import is not taken back with them`() async throws {
    _ = scratch.file("leads.csv", "name,external_ref\n王一,e:1\n王大一,e:1\n王小一,e:1\n")
    let touching = BulkServer()
    #expect(try await imported("leads.csv", "name=spring batch=1", touching) == .ok)
    // As if the first row had made version 1, somebody else version 2, and the others versions 3 and 4.
    let log = scratch.path + "/logs/spring.jsonl"
    var text = String(decoding: FileSystem.read(log) ?? [], as: UTF8.self)
    for version in [3, 2] { text = text.replacing(#""version":\#(version),"#, with: #""version":\#(version + 1),"#) }
    FileSystem.write(Array(text.utf8), to: log)
    touching.state.withLock { $0.records[1]?.version = 4 }
    let errors = "errors=\(scratch.path)/undo.jsonl"
    #expect(try await desk.run("\\import --undo spring --yes \(errors)", touching) == .callFailed)
    let reverts = touching.state.withLock { $0.requests.suffix(2) }
    #expect(
      reverts.map { row in ["id", "version", "to_version"].map { row[$0]?.intValue } } == [[1, 4, 2], [1, 1, nil]])
    #expect(desk.out.text.contains("spring: 2 taken back, 1 refused"))
    #expect(try scratch.lines("undo.jsonl").map { $0["source"]?.compact } == [#"{"id":1,"version":1}"#])
  }

  @Test func `an undo that cannot be says why`() async throws {
    #expect(try await desk.run("\\import --undo nothing", server) == .usage)
    _ = scratch.file("x.csv", "name\n王一\n")
    #expect(try await imported("x.csv", "name=one") == .ok)
    #expect(try await desk.run("\\import --undo on", server) == .usage)
    #expect(desk.notes.text.contains("did you mean one?"))
    let elsewhere = TransferDesk(
      link: server, session: desk.session, server: "other:1", logFolder: scratch.path + "/logs", output: { _ in },
      note: { [notes = desk.notes] in notes.add($0) })
    #expect(await UndoRun(UndoOrder(name: "one", confirmed: true), desk: elsewhere).run() == .usage)
    #expect(desk.notes.text.contains("\\connect there first"))
    // A name belongs to one file.
    _ = scratch.file("y.csv", "name\n王二\n")
    #expect(try await imported("y.csv", "name=one") == .usage && server.names == ["王一"])
  }

  @Test func `a log that a crash cut is read as far as it goes`() throws {
    let head = #"{"import":"a","at_ms":5,"server":"s","method":"m","file":"f","digest":"d"}"#
    let rows = (1...3000).map { LoggedRow(row: $0, id: Int64($0), version: 1, outcome: "CREATED").text }.joined()
    let path = scratch.file("a.jsonl", head + "\n" + rows + #"{"row":3001,"id":"#)
    let log = try #require(ImportLog(path: path))
    #expect(log.rows == nil && log.undoneAtMs == nil && log.name == "a")
    let writer = try ImportLogWriter(log, continues: true)
    #expect(writer.rows == 3000)
    let again = LoggedRow(row: 7, id: 7, version: 1, outcome: "CREATED")
    try writer.add([(again, true), (LoggedRow(row: 3001, id: 9, version: 1, outcome: "CREATED"), true)])
    writer.end(nowMs: 6)
    #expect(ImportLog(path: path)?.rows == 3001)
    for size in [7, 64, 1 << 16] {
      let lines = try #require(BackwardLines(path, chunkBytes: size))
      var found: [Int] = []
      while let line = lines.next() { if let row = LoggedRow(line: line) { found.append(row.row) } }
      #expect(found == Array((1...3001).reversed()), "\(size)")
    }
    #expect(ImportLog(path: scratch.file("b.jsonl", "nothing")) == nil)
  }

  @Test(arguments: [
    ("a.csv", "a.errors.jsonl"), ("/x.y/a", "/x.y/a.errors.jsonl"), ("a.errors.jsonl", "a.errors.2.jsonl"),
    ("a.errors.2.jsonl", "a.errors.3.jsonl"), (".csv", ".csv.errors.jsonl"),
  ])
  func `where the refused rows go`(file: String, errors: String) {
    #expect(ErrorsFile.path(for: file) == errors)
  }
}
