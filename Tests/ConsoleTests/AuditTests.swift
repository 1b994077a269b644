import Contract
import Glibc
import Schema
import Testing

@testable import Console

struct AuditTests {
  let schema = TestContract.schema

  func call(_ line: String) throws -> PreparedCall {
    try CallCompiler(schema: schema, zone: .fixed(hours: 8)).compile(line)
  }

  func audited(_ line: String, _ change: (inout AuditedCall) -> Void = { _ in }) throws -> AuditedCall {
    var audited = AuditedCall(
      run: "r1", place: "night.gx:12", iteration: "3.0", atMs: 1_772_356_530_042,
      server: ServerInfo(name: "crm1", address: "crm1:7400", who: "王海"), schema: schema, call: try call(line))
    change(&audited)
    return audited
  }

  func message(_ type: String, _ json: String) throws -> DynamicMessage {
    let found = try #require(schema.messageNamed(type))
    return try schema.message(found, from: JSON(parsing: json))
  }

  @Test func `a call's line tells who did what, where and how it ended`() throws {
    let reply = try message("Customer", #"{"id":7,"name":"王小明"}"#)
    let line = AuditLine(
      call: try audited("customers.create name=王小明 --idempotency-key r1:12:3.0:0 --as-of 2026-03-01T00:00Z") {
        $0.reply = reply
        $0.ms = 1.239
        $0.seq = 99
      }
    ).json.compact
    #expect(
      line
        == #"{"run":"r1","place":"night.gx:12","iteration":"3.0","at":"2026-03-01T09:15:30.042Z","server":"crm1:7400","#
        + #""who":"王海","method":"customers.create","request":{"name":"王小明"},"key":"r1:12:3.0:0","#
        + #""as_of_ms":1772323200000,"status":"OK","reply":{"id":7,"name":"王小明"},"ms":1.24,"seq":99}"#)
  }

  @Test func `a refusal is told with its reason, a stream with its hash, a key of bytes in digits`() throws {
    let failure = CallFailure(
      kind: .refused, code: 5, codeWord: "NOT_FOUND", reason: "CUSTOMER_NOT_FOUND", message: "none")
    let refused = AuditLine(call: try audited("customers.get id=1") { $0.failure = failure }).json
    #expect(refused["status"] == .text("NOT_FOUND") && refused["reason"] == .text("CUSTOMER_NOT_FOUND"))
    #expect(refused["executed"] == .text("NOT_EXECUTED") && refused["reply"] == nil)
    var items = ItemsDigest()
    items.add([1, 2])
    let stream = AuditLine(
      call: try audited("system.echo_items items=1") {
        $0.items = items
        $0.isCut = true
      }
    ).json
    #expect(stream["items"] == .number("1") && stream["sha256"]?.textValue?.count == 64)
    #expect(stream["cut"] == .bool(true))
    var sent = try call("customers.create name=x")
    sent.settings.idempotencyKey = [0, 1, 255]
    let bytes = AuditedCall(
      run: "r", place: "", iteration: "", atMs: 0, server: ServerInfo(name: "", address: "", who: ""), schema: schema,
      call: sent)
    #expect(AuditLine(call: bytes).json["key"] == .object([.init("hex", .text("0001ff"))]))
  }

  @Test func `two streams that cut the same bytes elsewhere differ`() {
    var (first, second) = (ItemsDigest(), ItemsDigest())
    for item in [[1], [2, 3]] as [[UInt8]] { first.add(item) }
    for item in [[1, 2], [3]] as [[UInt8]] { second.add(item) }
    #expect(first.hash != second.hash && first.count == second.count)
  }

  @Test func `no secret is written down`() throws {
    let secrets = schema.messages.flatMap { type in type.fields.filter(\.options.secret).map { (type, $0) } }
    #expect(!secrets.isEmpty)
    for (type, field) in secrets {
      var message = DynamicMessage(type)
      message[field] = field.type == .scalar(.bytes) ? .bytes([1, 2, 3]) : .text("hidden-1")
      let text = schema.masked(message).compact
      #expect(text == "{\"\(field.name)\":\"***\"}", "\(type.name).\(field.name)")
    }
  }

  @Test func `a transcript is its owner's, grows by a line a call, and ends where it cannot be written`() throws {
    let folder = Folder()
    let path = folder.path + "/run.jsonl"
    FileSystem.write(Array("{}\n".utf8), to: path)
    chmod(path, 0o644)
    let file = try AuditFile(path)
    try file.record(try audited("customers.get id=1"))
    try file.record(try audited("customers.get id=2"))
    #expect(FileSystem.mode(path) == 0o600)
    let text = String(decoding: FileSystem.read(path) ?? [], as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3 && text.hasSuffix("}\n"))
    let full = try AuditFile("/dev/full")
    let failure = #expect(throws: AuditFailure.self) { try full.record(try audited("customers.get id=1")) }
    #expect(failure?.text(.english).contains("No space left on device") == true)
    #expect(failure?.text(.chinese).contains("审计文件 /dev/full 无法写入") == true)
    #expect(throws: AuditFailure.self) { try AuditFile(folder.path) }
    #expect(throws: AuditFailure.self) { try AuditFile(folder.path + "/none/a") }
  }
}
