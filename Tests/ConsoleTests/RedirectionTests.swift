import Glibc
import Schema
import Testing

@testable import Console

/// What goes to a file, a pipe or another program: whole, in time, and for its owner alone.
struct RedirectionTests {
  let path = "/tmp/guanxi-redirect-\(UInt64.random(in: .min ... .max))"

  func text(_ path: String) -> String? { FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } }

  @Test(
    arguments: [
      ("csv", "id,name\r\n1,n1\r\n1,n1\r\n1,n1\r\nid\r\n1\r\n"), ("tsv", "id\tname\n1\tn1\n1\tn1\n1\tn1\nid\n1\n"),
      (
        "md",
        """
        | id | name |
        | --: | --- |
        | 1 | n1 |
        | 1 | n1 |
        | 1 | n1 |

        | id |
        | --: |
        | 1 |


        """
      ),
    ] as [(String, String)])
  func `rows that are appended go on with the table, other columns begin one`(
    ending: String, whole: String
  ) async throws {
    var bench = ScriptBench()
    bench.server = StageTests.pages(1)
    let file = "\(path).\(ending)"
    defer { unlink(file) }
    let done = try await bench.run(
      """
      customers.list | cols id,name >> "\(file)"
      customers.list | cols id,name >> "\(file)"
      customers.list | cols id,name >> "\(file)"
      customers.list | cols id >> "\(file)"
      """)
    #expect(done.status == .ok, "\(done.notes)")
    #expect(text(file) == whole)
  }

  @Test func `a file that lies where one is written is neither followed nor taken over`() async throws {
    var bench = ScriptBench()
    bench.server = StageTests.pages(1)
    defer { for name in [path, path + ".part", path + ".other", path + ".log"] { unlink(name) } }
    #expect(FileSystem.write(Array("mine".utf8), to: path + ".other"))
    symlink(path + ".other", path + ".part")
    #expect(try await bench.run("customers.list | cols id > \"\(path)\"").status == .ok)
    #expect(text(path + ".other") == "mine" && FileSystem.mode(path) == 0o600)
    #expect(FileSystem.write(Array("old".utf8), to: path + ".part"))
    chmod(path + ".part", 0o644)
    #expect(try await bench.run("customers.list | cols id > \"\(path)\"").status == .ok)
    #expect(FileSystem.mode(path) == 0o600)
    #expect(FileSystem.write(Array("{}\n".utf8), to: path + ".log"))
    chmod(path + ".log", 0o644)
    #expect(try await bench.run("customers.list | cols id >> \"\(path).log\"").status == .ok)
    #expect(FileSystem.mode(path + ".log") == 0o600)
  }

  @Test(arguments: ["$x.nothing[0].at", "1 / 0", "customers.get id=$x"])
  func `nothing is left of a file whose source fails`(source: String) async throws {
    var bench = try ExpressionTests.bench()
    bench.variables["x"] = bench.variables["c"]
    let done = try await bench.run("\(source) > \"\(path)\"")
    #expect(done.status != .ok)
    #expect(FileSystem.mode(path) == nil && FileSystem.mode(path + ".part") == nil)
  }

  /// One event; the next one comes when somebody has seen it, or never.
  private struct LiveLink: Link {
    let isSeen: @Sendable () -> Bool
    let outcome = Counter()
    private let count = Counter()

    init(isSeen: @escaping @Sendable () -> Bool) { self.isSeen = isSeen }

    func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
      LinkReply(payload: [])
    }

    func stream(
      _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
    ) -> AsyncThrowingStream<[UInt8], any Error> {
      AsyncThrowingStream {
        count.value += 1
        if count.value == 1 { return [0x10, 7] }
        for _ in 0..<300 where outcome.value == 0 {
          try await Task.sleep(for: .milliseconds(10))
          if isSeen() { outcome.value = 1 }
        }
        return nil
      }
    }
  }

  @Test(arguments: ["", " | !cat", " > FILE", " >> FILE"])
  func `an event of a live stream does not wait for those behind it`(end: String) async throws {
    let bench = ScriptBench()
    let (host, file) = (bench.host, path)
    defer { unlink(file) }
    let link = LiveLink {
      switch end {
      case "": return host.out.text.contains("7")
      case " | !cat": return host.pipe.text.contains("7")
      case " > FILE": return FileSystem.read(file + ".part")?.isEmpty == false
      default: return FileSystem.read(file)?.isEmpty == false
      }
    }
    var interpreter = Interpreter(session: bench.session, link: link, host: host, options: bench.options)
    let text = "system.echo_items items=5" + end.replacing("FILE", with: "\"\(file)\"")
    let status = await interpreter.run(try ScriptBench.script(text, name: "t.gx"))
    #expect(status == .ok, "\(host.notes.text)")
    #expect(link.outcome.value == 1, "it came only when the stream had ended")
    let shown = end.contains("FILE") ? self.text(file) ?? "" : host.out.text + host.pipe.text
    #expect(shown.split(separator: "\n").filter { $0.contains("7") }.count == 1, "once: \(shown)")
  }
}
