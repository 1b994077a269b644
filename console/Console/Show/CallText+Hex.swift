import Contract
import Schema
import Wire

extension CallText {
  var hexText: String {
    let hello = Hello(client: "guanxi").encoded()
    var meta = meta
    // A key of the call's own stands here as it is; where the console makes one, its place is shown.
    if isKeyed { meta.idempotencyKey = call.settings.idempotencyKey ?? [UInt8](repeating: 0, count: 16) }
    let metaBytes = meta.encoded()
    var text = "# \(server.address): the client's bytes\n"
    text += rows(Preface.bytes, "\"GUANXI1\\n\"")
    text += "# HELLO; the server answers with the same 8 bytes and HELLO_ACK\n"
    text += header(.hello, callId: 0, arg: 0, "0", meta: 0, payload: hello.count)
    text += rows(hello, "client \"guanxi\"; a key would be field 2, credential")
    text += "# REQUEST \(call.method.name)\n"
    text += header(
      .request, callId: 1, arg: call.method.id, "method \(call.method.id)", meta: metaBytes.count,
      payload: request.encoded.count)
    for (bytes, meaning) in metaFields(meta) { text += rows(bytes, meaning) }
    for (bytes, meaning) in payloadFields { text += rows(bytes, meaning) }
    return text
  }

  private func header(
    _ type: FrameType, callId: UInt64, arg: UInt32, _ argument: String, meta: Int, payload: Int
  ) -> String {
    let header = FrameHeader(type: type, callId: callId, arg: arg, metaLength: meta, payloadLength: payload)
    var bytes = [UInt8](repeating: 0, count: FrameHeader.byteCount)
    bytes.withUnsafeMutableBytes { header.write(to: $0) }
    let parts: [(Range<Int>, String)] = [
      (0..<4, "length \(header.length): 16 + meta \(meta) + payload \(payload)"), (4..<5, "type \(type.rawValue)"),
      (5..<6, "flags"), (6..<8, "meta_len \(meta)"), (8..<16, "call_id \(callId)"), (16..<20, "arg: \(argument)"),
    ]
    return parts.map { rows(Array(bytes[$0]), $1) }.joined()
  }

  private func metaFields(_ meta: RequestMeta) -> [([UInt8], String)] {
    var fields: [([UInt8], String)] = []
    func add(_ meaning: String, _ change: (inout RequestMeta) -> Void) {
      var one = RequestMeta()
      change(&one)
      fields.append((one.encoded(), "meta " + meaning))
    }
    if let ms = meta.timeoutMs { add("timeout_ms = \(ms)") { $0.timeoutMs = ms } }
    if let key = meta.idempotencyKey {
      add(call.settings.idempotencyKey == nil ? "idempotency_key: new for each intention" : "idempotency_key") {
        $0.idempotencyKey = key
      }
    }
    if let credit = meta.credit { add("credit = \(credit)") { $0.credit = credit } }
    if let employee = meta.onBehalfOf { add("on_behalf_of = \(employee)") { $0.onBehalfOf = employee } }
    if meta.dryRun == true { add("dry_run = true") { $0.dryRun = true } }
    if let ms = meta.asOfMs { add("as_of_ms = \(ms)") { $0.asOfMs = ms } }
    return fields
  }

  /// Field by field in the order of the wire.
  private var payloadFields: [([UInt8], String)] {
    request.type.fields.sorted { $0.number < $1.number }.compactMap { field in
      guard request.has(field) else { return nil }
      var one = DynamicMessage(request.type)
      one.setList(request.list(field), of: field)
      let values = request.list(field).map { schema.json($0, of: field).compact }
      let shown = field.isRepeated ? "[" + values.joined(separator: ",") + "]" : values.joined()
      let cut = shown.count > 60 ? shown.prefix(60) + "…" : shown
      return (one.encoded, "\(field.number) \(field.name) = \(VisibleText.escape(cut))")
    }
  }

  /// Eight bytes a line; what they mean stands beside the first.
  private func rows(_ bytes: [UInt8], _ meaning: String) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let pairs = bytes[start..<min(start + 8, bytes.count)].map { [$0].hex }.joined(separator: " ")
      let room = String(repeating: " ", count: 25 - pairs.count)
      text += start == 0 ? "\(pairs)\(room)\(meaning)\n" : pairs + "\n"
    }
    return text
  }
}
