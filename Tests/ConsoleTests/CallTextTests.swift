import Contract
import Schema
import Testing
import Wire

@testable import Console

struct CallTextTests {
  let schema = TestContract.schema
  let server = ServerInfo(name: "crm1", address: "crm1:7400", who: "me")

  func call(_ line: String) throws -> PreparedCall {
    try CallCompiler(schema: schema, zone: .fixed(hours: 8)).compile(line)
  }

  @Test(arguments: [
    "customers.get id=42", "customers.create name=\"王 \\\"海\\\"\" tags+=vip tags+=b", "system.health",
    "purchases.record customer_id=7 amount=\"12.50 CNY\" purchased_at_ms=2026-03-01",
  ])
  func `a call as JSON can be typed again and is the same call`(line: String) throws {
    let call = try call(line)
    let text = CallText.json(call, schema: schema, server: server)
    #expect(try self.call(text).request == call.request, "\(text)")
  }

  @Test func `the bytes in digits are the frames as the wire has them`() throws {
    let call = try call("customers.create name=王 phone=13800001234 --dry-run --timeout 3s")
    let text = CallText.hex(call, schema: schema, server: server)
    let bytes = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
      line.prefix(24).split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
    #expect(Array(bytes.prefix(8)) == Preface.bytes)
    var rest = bytes.dropFirst(8)
    var types: [UInt8] = []
    while rest.count >= FrameHeader.byteCount {
      let header = Array(rest).withUnsafeBytes { FrameHeader(reading: $0) }
      types.append(header.type)
      let body = rest.dropFirst(FrameHeader.byteCount).prefix(header.frameByteCount - FrameHeader.byteCount)
      if header.type == FrameType.request.rawValue {
        #expect(header.arg == call.method.id && header.callId == 1)
        let meta = try RequestMeta(bytes: Array(body.prefix(Int(header.metaLength))))
        #expect(meta.dryRun == true && meta.timeoutMs == 3000 && meta.idempotencyKey?.count == 16)
        #expect(Array(body.dropFirst(Int(header.metaLength))) == call.request.encoded)
      }
      rest = rest.dropFirst(header.frameByteCount)
    }
    #expect(types == [FrameType.hello.rawValue, FrameType.request.rawValue] && rest.isEmpty)
    #expect(text.contains("name = \"王\"") && text.contains("# REQUEST customers.create"))
  }

  @Test func `no secret stands in any of them`() throws {
    var found = 0
    for method in schema.methods {
      guard let type = schema.message(method.request), let field = type.fields.first(where: \.options.secret) else {
        continue
      }
      found += 1
      var request = DynamicMessage(type)
      request[field] = .text("hidden-1")
      let call = PreparedCall(method: method, request: request, settings: CallSettings())
      for text in [CallText.json, CallText.hex, CallText.python].map({ $0(call, schema, server) }) {
        #expect(!text.contains("hidden-1") && !text.contains(Array("hidden".utf8).hex), "\(method.name)")
      }
    }
    // Where no request has one, the line that names the key is what has to stay clean.
    let script = CallText.python(try call("customers.create name=x"), schema: schema, server: server)
    #expect(script.contains("GUANXI_KEY") && script.contains("os.urandom(16)"))
    #expect(!CallText.python(try call("customers.get id=1"), schema: schema, server: server).contains("urandom(16)"))
  }

  @Test func `text of a call cannot leave its place in the script`() throws {
    let call = try call(#"customers.create name="a\u{2028}b\nimport os # \" '''""#)
    let script = CallText.python(call, schema: schema, server: server)
    #expect(!script.contains("\nimport os #") && !script.contains("\u{2028}"))
    #expect(script.split(separator: "\n").count { $0.hasPrefix("import ") } == 4)
  }
}
