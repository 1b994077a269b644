/// The protocols that the rooms fulfil, and their way into the method table.
enum ServicesText {
  static func file(_ contract: Contract) -> String {
    var lines = Lines.generated(from: "the services")
    lines.add("package import Contract")
    for service in contract.services {
      lines.add()
      add(service, contract, to: &lines)
    }
    return lines.text
  }

  private static func add(_ service: Service, _ contract: Contract, to lines: inout Lines) {
    lines.document(service.comment)
    lines.add("package protocol \(service.name)Service: Sendable {")
    for rpc in service.methods {
      lines.document(rpc.comment, indent: 2)
      lines.add(requirement(rpc, contract), indent: 2)
    }
    lines.add("}")
    lines.add()
    lines.add("extension MethodTable {")
    lines.add("package mutating func add(_ service: some \(service.name)Service) {", indent: 2)
    for rpc in service.methods { lines.add(entry(rpc, service), indent: 4) }
    lines.add("}", indent: 2)
    lines.add("}")
  }

  private static func requirement(_ rpc: Rpc, _ contract: Contract) -> String {
    let name = Names.escaped(rpc.swiftName)
    if rpc.streamsReply {
      return "func \(name)(_ request: \(rpc.request), _ call: StreamCall) throws -> StreamPage<\(rpc.reply)>"
    }
    if rpc.options?.bulk == true {
      return "func \(name)(_ row: \(rowType(rpc, contract)), _ call: WriteCall) throws -> RowResult"
    }
    let call = rpc.options?.effect == EffectNumber.read ? "ReadCall" : "WriteCall"
    return "func \(name)(_ request: \(rpc.request), _ call: \(call)) throws -> \(rpc.reply)"
  }

  private static func entry(_ rpc: Rpc, _ service: Service) -> String {
    let name = Names.escaped(rpc.swiftName)
    let method = "Methods.\(service.name).\(name)"
    if rpc.streamsReply { return "add(\(method), stream: service.\(name))" }
    if rpc.options?.bulk == true {
      return "add(\(method), rows: { $0.rows }, key: { $0.key }, row: service.\(name))"
    }
    return "add(\(method), \(rpc.options?.effect == EffectNumber.read ? "read" : "write"): service.\(name))"
  }

  /// The message in the field `rows`; Checks has made sure that there is one.
  private static func rowType(_ rpc: Rpc, _ contract: Contract) -> String {
    guard let rows = contract.message(rpc.request)?.fields.first(where: { $0.name == "rows" }),
      case .message(let name) = rows.kind
    else { return "Never" }
    return name
  }
}
