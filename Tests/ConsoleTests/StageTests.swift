import Schema
import Synchronization
import Testing

@testable import Console

/// Pipelines: stages, pages, and what they print.
struct StageTests {
  /// 2,357 customers in pages of at most 500.
  static func pages(_ all: Int = 2357) -> ScriptServer {
    ScriptServer { sent in
      let json = try JSON(parsing: sent.request)
      func number(_ name: String) -> Int? {
        guard case .object(let members) = json, let value = members.first(where: { $0.name == name })?.value else {
          return nil
        }
        switch value {
        case .number(let text), .text(let text): return Int(text)
        default: return nil
        }
      }
      let from = number("cursor") ?? 0
      let until = min(all, from + (number("limit") ?? 50))
      let rows = (from..<until).map { id in
        let city = id % 3 == 0 ? #","city":"上海""# : id % 3 == 1 ? #","city":"北京""# : ""
        return #"{"id":\#(id + 1),"version":\#(id % 7),"name":"n\#(id + 1)","tags":["t\#(id % 2)"]\#(city)}"#
      }
      let next = until < all ? #","next_cursor":"\#(until)""# : ""
      return #"{"items":[\#(rows.joined(separator: ","))]\#(next)}"#
    }
  }

  @Test(
    arguments: [
      ("count", "2357\n"), ("where id > 2350 | count", "7\n"), ("sum id", "2778903\n"), ("min id", "1\n"),
      ("max id", "2357\n"), ("avg version", "2.9974544972422573\n"),
      ("where city == 上海 | count", "786\n"), ("where city == null | count", "785\n"),
      ("last 2 | cols id,name", "{\"id\":2356,\"name\":\"n2356\"}\n{\"id\":2357,\"name\":\"n2357\"}\n"),
      ("sort id desc | first 1 | .id", "2357\n"),
      ("sort version | first 1 | cols id,version", "{\"id\":1,\"version\":0}\n"),
      (
        "group city",
        "{\"value\":\"上海\",\"count\":786}\n{\"value\":\"北京\",\"count\":786}\n{\"count\":785}\n"
      ),
      ("group tags[]", "{\"value\":\"t0\",\"count\":1179}\n{\"value\":\"t1\",\"count\":1178}\n"),
      ("first 2 | .name", "\"n1\"\n\"n2\"\n"), ("first 2 | .tags[] | count", "2\n"), ("first 0 | count", "0\n"),
      (".items[] | first 1 | .id", "1\n"), (".items[].id | last 1", "2357\n"),
      ("where id == 5 | .tags[0]", "\"t0\"\n"), ("cols name,tags | first 1", "{\"name\":\"n1\",\"tags\":[\"t0\"]}\n"),
      ("sort city desc | first 1 | .city", "\"北京\"\n"), ("sort city | last 1 | .city", "null\n"),
    ] as [(String, String)])
  func `stages take all rows of a list`(stages: String, output: String) async throws {
    var bench = ScriptBench()
    bench.server = Self.pages()
    let done = try await bench.run("customers.list | \(stages)")
    #expect(done.status == .ok, "\(done.notes)")
    if stages.hasPrefix("sort city desc") {
      #expect(["\"北京\"\n", "\"上海\"\n"].contains(done.output))
    } else if stages.hasPrefix("avg") {
      #expect(done.output.hasPrefix("2.99"))
    } else {
      #expect(done.output == output)
    }
  }

  @Test func `pages are read no further than needed, and no larger`() async throws {
    var bench = ScriptBench()
    bench.server = Self.pages()
    _ = try await bench.run("customers.list | first 3 | .id")
    #expect(bench.server.sent.map(\.request) == [#"{"limit":3}"#])
    bench.server = Self.pages()
    _ = try await bench.run("customers.list | where id > 600 | first 1")
    #expect(bench.server.sent.count == 2)
    bench.server = Self.pages()
    _ = try await bench.run("customers.list kind=person | count")
    #expect(bench.server.sent.count == 5)
    #expect(bench.server.sent[4].request == #"{"limit":500,"cursor":"2000","kind":"PERSON"}"#)
  }

  @Test func `a written cursor or limit means one page, and a note says that more follow`() async throws {
    for written in ["limit=10", "cursor=100"] {
      var bench = ScriptBench()
      bench.server = Self.pages()
      let done = try await bench.run("customers.list \(written) | count")
      #expect(bench.server.sent.count == 1)
      #expect(done.notes.contains("More follow"))
      #expect(done.output == (written == "limit=10" ? "10\n" : "50\n"))
    }
  }

  @Test func `all prints every page, a plain call the first one`() async throws {
    var bench = ScriptBench()
    bench.format = .tsv
    bench.server = Self.pages(120)
    let all = try await bench.run("customers.list --all")
    #expect(all.output.split(separator: "\n").count == 121)
    let one = try await bench.run("customers.list")
    #expect(one.output.split(separator: "\n").count == 51 && one.notes.contains("cursor=50"))
  }

  @Test func `a loop over a list goes through all its pages`() async throws {
    var bench = ScriptBench()
    bench.server = Self.pages(60)
    let done = try await bench.run(
      "$n = 0\n\\for c in $(customers.list kind=person | .items[])\n$n = $n + $c.id\n\\end\n\\expect $n == 1830")
    #expect(done.status == .ok, "\(done.notes)")
  }

  @Test(
    arguments: [
      ("cols nme", 22, "did you mean name"), ("sum name", 17, "sum takes numbers"),
      ("where name > 5", 27, "cannot be compared"),
      ("cols name.x", 27, "has no parts"), ("sort nme", 22, "did you mean name"), (".itms", 18, "did you mean items"),
      ("cols tags | .tags.x", 35, "This is a list"),
    ] as [(String, Int, String)])
  func `a stage that does not fit says where`(stage: String, column: Int, said: String) async throws {
    var bench = ScriptBench()
    bench.server = Self.pages(10)
    let done = try await bench.run("customers.list | \(stage)")
    #expect(done.status == (bench.server.sent.isEmpty ? .usage : .callFailed), "1 says that nothing was sent")
    #expect(done.notes.contains(said), "\(done.notes)")
    #expect(done.notes.contains("t.gx:1:"), "\(done.notes)")
  }

  @Test func `rows of tables, files and shell commands`() async throws {
    var bench = ScriptBench()
    bench.format = .tsv
    bench.server = Self.pages(3)
    let path = "/tmp/guanxi-stage-\(UInt64.random(in: .min ... .max)).csv"
    let done = try await bench.run(
      """
      customers.list | cols id,city
      customers.list | cols id,city > "\(path)"
      customers.list | cols id >> "\(path)"
      customers.list | first 1 | !cat
      customers.list | where id > 5
      """)
    #expect(done.status == .ok, "\(done.notes)")
    #expect(done.output.hasPrefix("id\tcity\n1\t上海\n2\t北京\n3\t\n"), "\(done.output)")
    let written = String(decoding: try #require(FileSystem.read(path)), as: UTF8.self)
    #expect(written == "id,city\r\n1,上海\r\n2,北京\r\n3,\r\nid\r\n1\r\n2\r\n3\r\n")
    #expect(FileSystem.mode(path) == 0o600)
    #expect(bench.host.pipe.text.hasPrefix("id\t"))
  }

  @Test func `a file that is not whole does not take its name`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer(items: { _, index in
      if index == 2 { throw StatementTests.notFound }
      return #"{"index":\#(index)}"#
    })
    let path = "/tmp/guanxi-stage-\(UInt64.random(in: .min ... .max)).jsonl"
    let done = try await bench.run("system.echo_items items=5 > \"\(path)\"")
    #expect(done.status == .callFailed)
    #expect(FileSystem.mode(path) == nil && FileSystem.mode(path + ".part") == nil)
    let unwritable = try await bench.run("system.echo_items items=5 > \"/nowhere/at/all\"")
    #expect(unwritable.status == .callFailed && unwritable.notes.contains("Cannot write /nowhere/at/all"))
  }

  @Test func `a shell command that fails is an error`() async throws {
    var bench = ScriptBench()
    bench.server = Self.pages(3)
    bench.host = ScriptHost(pipeStatus: 3)
    let done = try await bench.run("customers.list | !false")
    #expect(done.status == .callFailed && done.notes.contains("ended with status 3"))
  }

  @Test func `a stream shows what came before it broke`() async throws {
    var bench = ScriptBench()
    bench.server = ScriptServer(items: { _, index in
      if index == 2 { throw StatementTests.notFound }
      return #"{"index":\#(index + 1)}"#
    })
    let done = try await bench.run("system.echo_items items=5")
    #expect(done.output == "{\"index\":1}\n{\"index\":2}\n" && done.status == .callFailed)
  }

  @Test func `a flowing pipeline of 200,000 rows keeps none of them`() async throws {
    let alive = LiveItems()
    struct Endless: Link {
      let alive: LiveItems
      func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
        LinkReply(payload: [])
      }
      func stream(
        _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
      ) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream { [alive] in alive.next() }
      }
    }
    let bench = ScriptBench()
    var interpreter = Interpreter(
      session: bench.session, link: Endless(alive: alive), host: bench.host, options: bench.options)
    let before = LiveItems.residentKB()
    let text = "system.echo_items items=200000 | where index % 2 == 0 | cols index,data | count"
    let status = await interpreter.run(try ScriptBench.script(text, name: "t.gx"))
    #expect(status == .ok && bench.host.out.text == "100000\n", "\(bench.host.notes.text)")
    let grown = LiveItems.residentKB() - before
    // Kept, they would be 200 MB; what other tests take meanwhile is far less.
    #expect(grown < 100_000, "\(grown) KB for 200,000 rows")
  }

  @Test func `a sort of more rows than it may keep is an error`() async throws {
    let bench = ScriptBench()
    let execution = Execution(bench.interpreter, try ScriptBench.script("", name: "t.gx"))
    #expect(throws: Never.self) { try execution.mayKeep(1_000_000, at: 0..<1) }
    #expect(throws: LineError.self) { try execution.mayKeep(1_000_001, at: 0..<1) }
  }
}

/// 200,000 echo items of 1 KB, made as they are asked for.
final class LiveItems: Sendable {
  private let index = Mutex(0)

  func next() -> [UInt8]? {
    let number = index.withLock { number in
      defer { number += 1 }
      return number
    }
    guard number < 200_000 else { return nil }
    var bytes: [UInt8] = [0x0a, 0x80, 0x08] + [UInt8](repeating: 7, count: 1024) + [0x10]
    var rest = number
    while rest > 127 {
      bytes.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  static func residentKB() -> Int {
    let status = FileSystem.read("/proc/self/status").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    return Int(line.filter(\.isASCIIDigit)) ?? 0
  }
}
