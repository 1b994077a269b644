import Contract
import Operations

/// What the server says about itself.
struct SystemOperations: SystemService {
  let facts: any ServerFacts
  let feed: ChangeFeed

  func describe(_ request: DescribeRequest, _ call: ReadCall) throws -> DescribeReply {
    var reply = DescribeReply()
    reply.schemaHash = ContractSchema.hash
    reply.fileDescriptorSet = SchemaSet.bytes
    reply.methods = facts.descriptions(for: call.principal.permissions)
    reply.server = Version.text
    return reply
  }

  func health(_ request: HealthRequest, _ call: ReadCall) throws -> HealthReply {
    var reply = HealthReply()
    reply.state = facts.health
    reply.server = Version.text
    reply.uptimeMs = facts.uptimeMs
    return reply
  }

  /// The delay is the session's: an operation never waits.
  func echo(_ request: EchoRequest, _ call: ReadCall) throws -> EchoReply {
    if let code = request.failCode { throw Self.failure(code) }
    var reply = EchoReply()
    reply.data = request.data
    return reply
  }

  func echoItems(_ request: EchoItemsRequest, _ call: StreamCall) throws -> StreamPage<EchoReply> {
    let end = min(call.position + Int64(call.budget), Int64(request.items))
    let items = (call.position..<end).map { index in
      var item = EchoReply()
      item.data = request.data
      item.index = UInt32(index)
      return item
    }
    guard end == Int64(request.items) else { return StreamPage(items: items, next: end) }
    return StreamPage(items: items, next: nil, ending: request.failCode.map(Self.failure))
  }

  func stats(_ request: StatsRequest, _ call: ReadCall) throws -> StatsReply { facts.stats() }

  func watch(_ request: WatchRequest, _ call: StreamCall) throws -> StreamPage<WatchEvent> {
    try feed.page(request, call)
  }

  static func failure(_ code: UInt32) -> Refusal {
    var refusal = Refusal(.echoFailure)
    refusal.codeOverride = code
    return refusal
  }
}
