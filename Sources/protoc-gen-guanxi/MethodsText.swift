/// `Methods`: every rpc with its types and what the contract says of it.
enum MethodsText {
  static func file(_ contract: Contract) -> String {
    var lines = Lines.generated(from: "the services")
    lines.add("extension Methods {")
    lines.document(["All of them, in the order of their ids."], indent: 2)
    lines.add("public static let all: [MethodInfo] = [", indent: 2)
    let all = contract.services.flatMap { service in service.methods.map { (service, $0) } }
    for (service, rpc) in all.sorted(by: { $0.1.options?.id ?? 0 < $1.1.options?.id ?? 0 }) {
      lines.add("\(service.name).\(Names.escaped(rpc.swiftName)).info,", indent: 4)
    }
    lines.add("]", indent: 2)
    for service in contract.services {
      lines.add()
      lines.document(service.comment, indent: 2)
      lines.add("public enum \(service.name) {", indent: 2)
      for rpc in service.methods { add(rpc, service, contract, to: &lines) }
      lines.add("}", indent: 2)
    }
    lines.add("}")
    return lines.text
  }

  private static func add(_ rpc: Rpc, _ service: Service, _ contract: Contract, to lines: inout Lines) {
    let options = rpc.options ?? RpcOptions()
    lines.document(rpc.comment, indent: 4)
    lines.add(
      "public static let \(Names.escaped(rpc.swiftName)) = Method<\(rpc.request), \(rpc.reply)>(", indent: 4)
    var parts = [
      "id: \(options.id ?? 0)", "name: \"\(service.lowered).\(Names.lowerSnake(rpc.name))\"",
      "service: \"\(service.lowered)\"", "effect: .\(contract.caseName("Effect", options.effect) ?? "unspecified")",
      "cost: .\(contract.caseName("Cost", options.cost) ?? "unspecified")",
      "permission: .\(Names.lowerCamel((options.permission ?? "").lowercased()))",
    ]
    if options.destructive { parts.append("destructive: true") }
    if options.bulk { parts.append("bulk: true") }
    if options.logged { parts.append("logged: true") }
    if options.unmasked { parts.append("unmasked: true") }
    if rpc.streamsReply { parts.append("streams: true") }
    lines.call("MethodInfo(", parts, "))", indent: 6)
  }
}

/// The client's stubs: `caller.customers.create(request)`.
enum CallsText {
  static func file(_ contract: Contract) -> String {
    var lines = Lines.generated(from: "the services")
    lines.add("extension Caller {")
    for service in contract.services {
      let name = Names.escaped(Names.lowerFirst(service.name))
      lines.document(service.comment, indent: 2)
      lines.add("public var \(name): \(service.name)Calls<Self> { .init(caller: self) }", indent: 2)
    }
    lines.add("}")
    for service in contract.services {
      lines.add()
      lines.document(service.comment)
      lines.add("public struct \(service.name)Calls<Carrier: Caller>: Sendable {")
      lines.add("let caller: Carrier", indent: 2)
      for rpc in service.methods { add(rpc, service, to: &lines) }
      lines.add("}")
    }
    return lines.text
  }

  private static func add(_ rpc: Rpc, _ service: Service, to lines: inout Lines) {
    let reply = rpc.streamsReply ? "AsyncThrowingStream<\(rpc.reply), any Error>" : rpc.reply
    let name = Names.escaped(rpc.swiftName)
    lines.add()
    lines.document(rpc.comment, indent: 2)
    lines.add("public func \(name)(", indent: 2)
    lines.add("_ request: \(rpc.request), _ options: CallOptions = .init()", indent: 4)
    lines.add(") async throws -> \(reply) {", indent: 2)
    let verb = rpc.streamsReply ? "stream" : "call"
    lines.add("try await caller.\(verb)(Methods.\(service.name).\(name), request, options)", indent: 4)
    lines.add("}", indent: 2)
  }
}
