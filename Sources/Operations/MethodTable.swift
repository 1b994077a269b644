package import Contract
package import Wire

/// Every method that this server serves, by id. Types end here: each handler is one closure over bytes.
package struct MethodTable: Sendable {
  package private(set) var methods: [BoundMethod] = []
  private var byId: [UInt32: BoundMethod] = [:]

  package init() {}

  package subscript(_ id: UInt32) -> BoundMethod? { byId[id] }

  package mutating func add<Q, R>(
    _ method: Method<Q, R>, read: @escaping @Sendable (Q, ReadCall) throws -> R
  ) {
    let info = method.info
    let isPersonal = R.shape.hasPersonal
    bind(
      info, Q.shape,
      .read { payload, arena, call in
        let reply = try read(Q.decode(payload, mode: .request, arena: arena), call)
        guard isPersonal else { return reply.lowered(in: arena) }
        // The one place where a read's personal data is masked, or noted as shown.
        let principal = call.principal
        let mask = principal.mask
        if !mask.hidesNames { reply.forEachPersonal { call.reads.note(principal, info, $0, $1) } }
        return (mask == .nothing ? reply : reply.masked(mask)).lowered(in: arena)
      })
  }

  package mutating func add<Q, R>(
    _ method: Method<Q, R>, write: @escaping @Sendable (Q, WriteCall) throws -> R
  ) {
    let hasSecrets = R.shape.hasSecrets
    let isPersonal = R.shape.hasPersonal
    let info = method.info
    let isUnmasked = info.unmasked
    bind(
      method.info, Q.shape,
      .write { payload, arena in
        let request = try Q.decode(payload, mode: .request, arena: arena)
        return { call in
          var reply = try write(request, call)
          // A dry run leaves no journal row behind, so it shows no more than a read would.
          let mask = isUnmasked && !call.isDryRun ? .nothing : call.principal.mask
          if isPersonal, call.isDryRun, !mask.hidesNames {
            reply.forEachPersonal { call.reads.note(call.principal, info, $0, $1) }
          }
          if isPersonal, mask != .nothing { reply = reply.masked(mask) }
          return WriteReply(bytes: reply.encoded(), stored: hasSecrets ? reply.encodedWithoutSecrets() : nil)
        }
      },
      remask: isPersonal && !isUnmasked ? Self.remask(R.self) : nil)
  }

  private static func remask<R: ContractMessage>(_: R.Type) -> BoundMethod.Remask {
    { bytes, mask in
      // It does not decode only where the store was tampered with; then nothing personal is shown.
      guard mask != .nothing else { return bytes }
      return ((try? R(bytes: bytes)) ?? R()).masked(mask).encoded()
    }
  }

  /// A batch: `row` does one of its rows, in a savepoint and with a key of its own.
  package mutating func add<Q, Row: ContractMessage>(
    _ method: Method<Q, BulkReply>, rows: @escaping @Sendable (Q) -> [Row],
    key: @escaping @Sendable (Row) -> [UInt8]?, row: @escaping @Sendable (Row, WriteCall) throws -> RowResult
  ) {
    bind(
      method.info, Q.shape,
      .bulk { payload, arena in
        try PreparedBulk(Q.self, payload, arena, rows: rows, key: key, run: row)
      })
  }

  package mutating func add<Q, R>(
    _ method: Method<Q, R>, stream: @escaping @Sendable (Q, StreamCall) throws -> StreamPage<R>
  ) {
    let isPersonal = R.shape.hasPersonal
    // What a stream shows is not noted record by record: the call itself stands in the journal.
    precondition(!isPersonal || method.info.logged, "\(method.info.name) shows personal data and is not logged")
    bind(
      method.info, Q.shape,
      .stream { payload, arena in
        let request = try Q.decode(payload, mode: .request, arena: arena)
        return { call, sink in
          let page = try stream(request, call)
          let mask = call.principal.mask
          for item in page.items { sink(isPersonal && mask != .nothing ? item.masked(mask) : item) }
          return StreamEnding(next: page.next, refusal: page.ending, wait: page.wait)
        }
      })
  }

  private mutating func bind(
    _ info: MethodInfo, _ shape: MessageShape, _ body: BoundMethod.Body, remask: BoundMethod.Remask? = nil
  ) {
    precondition(byId[info.id] == nil, "method id \(info.id) is served twice")
    let method = BoundMethod(info: info, index: methods.count, body: body, remask: remask)
    methods.append(method)
    byId[info.id] = method
  }
}

/// A method with its handler.
package final class BoundMethod: Sendable {
  package enum Body: Sendable {
    /// Decodes, runs, and leaves the reply in the arena.
    case read(@Sendable (UnsafeRawBufferPointer, Arena, ReadCall) throws -> LoweredMessage)
    /// Decodes; the closure that it returns runs on the writer.
    case write(@Sendable (UnsafeRawBufferPointer, Arena) throws -> @Sendable (WriteCall) throws -> WriteReply)
    case bulk(@Sendable (UnsafeRawBufferPointer, Arena) throws -> PreparedBulk)
    /// Decodes; the closure makes one page, hands each item on, and returns where the next page begins.
    case stream(@Sendable (UnsafeRawBufferPointer, Arena) throws -> PageMaker)
  }
  package typealias Remask = @Sendable ([UInt8], PersonalMask) -> [UInt8]
  package typealias PageMaker = @Sendable (StreamCall, (any ContractMessage) -> Void) throws -> StreamEnding

  package let info: MethodInfo
  /// The position in the table, for counters.
  package let index: Int
  package let body: Body
  private let remask: Remask?

  init(info: MethodInfo, index: Int, body: Body, remask: Remask?) {
    self.info = info
    self.index = index
    self.body = body
    self.remask = remask
  }

  /// A reply that was stored earlier, as somebody may see it today: their rights may have shrunk since.
  package func replayed(_ reply: [UInt8], _ mask: PersonalMask) -> [UInt8] { remask?(reply, mask) ?? reply }
}

/// The encoded reply of a changing call, and what of it may be stored.
package struct WriteReply: Sendable {
  package var bytes: [UInt8]
  /// The reply with its secrets blank, where it has any.
  package var stored: [UInt8]?
}

/// How a stream goes on behind a page: at `next`, or not at all.
package struct StreamEnding {
  package var next: Int64?
  package var refusal: Refusal?
  package var wait: StreamWait?
}
