import Schema
import Synchronization
import Testing

@testable import Console

/// Exports, and how they come back.
struct ExportTests {
  let schema = TestContract.schema
  let scratch: Scratch
  let desk: TestDesk

  init() throws {
    scratch = try Scratch()
    desk = TestDesk(scratch)
  }

  func customer(_ id: Int, _ more: String = "") throws -> [UInt8] {
    let type = try #require(schema.messageNamed("Customer"))
    let json =
      #"{"id":\#(id),"version":1,"number":"C\#(id)","kind":"PERSON","name":"王\#(id)","created_at_ms":1000,"#
      + #""updated_at_ms":1782835140250\#(more)}"#
    return try schema.message(type, from: JSON(parsing: json)).encoded
  }

  func export(_ link: any Link, _ file: String = "out.csv", _ options: String = "") async throws -> ProcessStatus {
    try await desk.run("\\export \(scratch.path)/\(file) customers.export reason=audit \(options)", link)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+8613800001234", "+8613800001234"), ("+86 138", "'+86 138"), ("-5", "-5"), ("-5.5", "-5.5"),
    ("-5.", "'-5."), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-", "'-"), ("+", "'+"), ("\tx", "\"'\tx\""),
    ("\u{ff1d}1", "'\u{ff1d}1"), ("'=1", "''=1"), ("'a", "'a"), ("''+1", "'''+1"), ("a=1", "a=1"), ("", ""),
    ("a,\"b\"", "\"a,\"\"b\"\"\""), ("\n=1", "\"'\n=1\""), ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
    ("+1-2", "'+1-2"), ("-.5", "'-.5"),
  ])
  func `a spreadsheet finds no formula, and the value comes back`(value: String, cell: String) throws {
    var line: [UInt8] = []
    SpreadsheetCell.write(value, to: &line)
    #expect(String(decoding: line, as: UTF8.self) == cell)
    let path = scratch.file("cell.csv", line + Array(",x\r\n".utf8))
    let record = try #require(try CSVRecords(try FileChunks(path), separator: UInt8(ascii: ",")).next())
    #expect(SpreadsheetCell.unguarded(String(decoding: record.cell(0), as: UTF8.self)) == value)
  }

  @Test func `every list comes back from its cell`() {
    var random = SplitMix(state: 5)
    let pieces = ["a", ";", "\\", " ", "王", "\n", "\u{301}", "\r\n", "=", "'"]
    for _ in 0..<5000 {
      let items = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      #expect(ListCell.split(ListCell.joined(items)) == items, "\(items)")
    }
  }

  @Test func `CSV for spreadsheets: a mark, every column of the contract, dates`() async throws {
    let more = #","phone":"+8613800001234","birthday_day":7441,"tags":["a;b","c"],"notes":["=x"],"email":"=1""#
    #expect(try await export(TestLink(items: [try customer(1, more)]) { _, _ in [] }) == .ok)
    let text = scratch.text("out.csv")
    #expect(Array(text.utf8).starts(with: [0xef, 0xbb, 0xbf]) && scratch.entries == ["out.csv"])
    let lines = text.dropFirst().components("\r\n")
    let type = try #require(schema.messageNamed("Customer"))
    let header = Column.all(of: type, schema, isHuman: false).map(\.header)
    #expect(lines[0].components(",") == header && lines.count == 3 && lines[2].isEmpty)
    let cells = Dictionary(zip(header, lines[1].components(",")), uniquingKeysWith: { first, _ in first })
    #expect(cells["kind"] == "PERSON" && cells["phone"] == "+8613800001234" && cells["birthday_day"] == "1990-05-17")
    #expect(cells["created_at_ms"] == "1970-01-01T08:00:01+08:00")
    #expect(cells["updated_at_ms"] == "2026-06-30T23:59:00.250+08:00")
    #expect(cells["tags"] == #"a\;b;c"# && cells["notes"] == "'=x" && cells["email"] == "'=1" && cells["city"] == "")
  }

  @Test(arguments: ["csv", "jsonl"])
  func `what was exported can be imported`(format: String) async throws {
    let more =
      #","phone":"13800001234","birthday_day":-7441,"tags":["a;b"," c\\"],"notes":["=x\n;","'y"],"#
      + #""company":"'=\"a\",\tb","external_refs":["erp:1"]"#
    #expect(try await export(TestLink(items: [try customer(1, more)]) { _, _ in [] }, "out.\(format)") == .ok)
    let server = BulkServer()
    #expect(
      try await desk.run("\\import \(scratch.path)/out.\(format) customers.upsert", server) == .ok, "\(desk.notes.text)"
    )
    #expect(
      server.customers.map { schema.json($0).compact } == [
        #"{"kind":"PERSON","name":"王1","phone":"13800001234","company":"'=\"a\",\tb","birthday_day":-7441,"#
          + #""tags":["a;b"," c\\"],"external_refs":["erp:1"],"notes":["=x\n;","'y"]}"#
      ])
    #expect(desk.notes.text.contains("created_at_ms"))
  }

  @Test func `JSON lines are the records as they are`() async throws {
    #expect(try await export(TestLink(items: [try customer(1), try customer(2)]) { _, _ in [] }, "out.jsonl") == .ok)
    #expect(try scratch.lines("out.jsonl").map { $0["id"]?.text } == ["1", "2"])
    #expect(scratch.text("out.jsonl").hasPrefix(#"{"id":1,"version":1,"number":"C1","kind":"PERSON","name":"王1","#))
  }

  @Test func `a stream that is cut goes on behind the last row`() async throws {
    let after = Mutex<[Int64]>([])
    let rows = try (1...5).map { try customer($0) }
    let link = CutLink(rows: rows, cutEvery: 2) { request in
      after.withLock { $0.append(request["after_id"]?.intValue ?? 0) }
    }
    #expect(try await export(link, "out.jsonl") == .ok)
    #expect(try scratch.lines("out.jsonl").map { $0["id"]?.text } == ["1", "2", "3", "4", "5"])
    #expect(after.withLock { $0 } == [0, 2, 4])
    #expect(try await export(CutLink(rows: rows, cutEvery: 2) { _ in }, "again.csv") == .ok)
    #expect(scratch.text("again.csv").components("\r\n").count == 7, "one header")
  }

  @Test func `a stream that fails for good leaves the file alone`() async throws {
    _ = scratch.file("out.csv", "before")
    let denied = CallFailure(kind: .refused, code: 7, codeWord: "PERMISSION_DENIED", reason: "DENIED", message: "m")
    #expect(try await export(TestLink(items: [], end: denied) { _, _ in [] }) == .callFailed)
    #expect(scratch.text("out.csv") == "before" && scratch.entries == ["out.csv"])
    #expect(try await export(TestLink(items: [try customer(1)], end: denied) { _, _ in [] }) == .callFailed)
    #expect(scratch.text("out.csv") == "before" && scratch.text("out.csv.part").contains("王1"))
    #expect(desk.notes.text.contains("1 rows are in"))
  }

  @Test func `nothing to export is a header`() async throws {
    #expect(try await export(TestLink(items: []) { _, _ in [] }) == .ok)
    #expect(scratch.text("out.csv").components("\r\n").count == 2)
  }
}

/// A stream that breaks after every so many rows.
private struct CutLink: Link {
  let rows: [[UInt8]]
  let cutEvery: Int
  let asked: @Sendable (DynamicMessage) -> Void

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    throw TestFailure()
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { continuation in
      guard let type = TestContract.schema.message(method.request),
        let request = try? TestContract.schema.decode(payload, as: type)
      else { return continuation.finish(throwing: TestFailure()) }
      asked(request)
      let rest = rows.dropFirst(Int(request["after_id"]?.intValue ?? 0))
      for row in rest.prefix(cutEvery) { continuation.yield(row) }
      guard rest.count > cutEvery else { return continuation.finish() }
      continuation.finish(
        throwing: CallFailure(
          kind: .connectionLost, code: 14, codeWord: "UNAVAILABLE", reason: "CONNECTION_LOST", message: "lost"))
    }
  }
}

extension StringProtocol {
  /// Parts between separators; `split` of characters would take CR LF for one.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = String.UnicodeScalarView()
    let wanted = Array(separator.unicodeScalars)
    for scalar in unicodeScalars {
      rest.append(scalar)
      if rest.suffix(wanted.count).elementsEqual(wanted) {
        rest.removeLast(wanted.count)
        parts.append(String(rest))
        rest = String.UnicodeScalarView()
      }
    }
    return parts + [String(rest)]
  }
}
