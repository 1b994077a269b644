package import Contract
import Identity
package import Operations
import Server
package import Store
import Wire

/// The house in one process and in memory: a call goes through the method table, in the protocol's order of checks,
/// without any socket.
///
/// In reading order: `OpenHouse` and `Desk` (what a test sees of either house), this file, `LiveHouse` (the same behind
/// a real server), `StoreDump` (what refused calls must leave as it was), `RawLine` (a client that breaks the rules).
package final class TestHouse: OpenHouse {
  package let clock = TestClock()
  package let store: Store
  package let keys = KeyRing()
  /// Whose personal data was shown to whom.
  package let reads = SeenReads()
  private let house: House

  /// - Parameter runsAgenda: without it nothing timed is done, as before an agenda that lies far behind.
  package init(runsAgenda: Bool = true, _ configure: (inout StoreOptions) -> Void = { _ in }) throws {
    let clock = clock
    var options = StoreOptions()
    configure(&options)
    let rooms = Rooms()
    let schema = runsAgenda ? rooms.schema : rooms.schema.withoutDeeds
    store = try .inMemory(schema: schema, clock: { clock.nowMs }, options: options)
    let random = KeySource()
    let facts = TableFacts()
    house = House(rooms, random: random.next, facts: facts, approvalKinds: [TestDeed(), BriefDeed()])
    facts.table.set(house.table)
  }

  /// The table speaks Chinese where a test says nothing, and the socket English: so each text is filled in both.
  package func connect(credential: String?, isLocal: Bool, language: Language?) -> Desk {
    Desk(TableCarrier(house: self, credential: credential, isLocal: isLocal, language: language ?? .chinese))
  }

  /// Who a connection with this credential is, as things stand now.
  func principal(credential: String?, isLocal: Bool) throws -> Principal {
    guard let credential else { return isLocal ? .local(uid: 0) : .anonymous }
    let found = try read { try Credentials.principal(key: credential, nowMs: clock.nowMs, in: $0) }
    guard let found else { throw Refusal(.credentialUnknown, path: "credential") }
    return found
  }

  /// One call of this principal.
  /// - Throws: `Refused`.
  package func answer(
    _ method: UInt32, _ payload: [UInt8], _ meta: RequestMeta, as principal: Principal, in language: Language
  ) throws -> RawAnswer {
    try translating(language) {
      let (method, actor) = try admit(method, meta, principal)
      let arena = Arena()
      switch method.body {
      case .read(let body):
        return try read { transaction in
          let call = ReadCall(
            principal: actor, nowMs: clock.nowMs, transaction: transaction, reads: reads, language: language)
          let reply = try payload.withUnsafeBytes { try body($0, arena, call) }
          return RawAnswer(payload: reply.bytes, meta: ReplyMeta())
        }
      case .write, .bulk:
        let call = ChangingCall(
          method: method, actor: actor, claimant: principal.journalName, meta: meta, language: language,
          deadline: .max, reads: reads)
        let job = try payload.withUnsafeBytes { try call.job($0, arena: arena, lane: 0, context: nil) }
        guard let result = store.perform(job) else { throw Refusal(.draining) }
        var answer = try RawAnswer(result)
        if answer.meta.replayed == true { answer.payload = method.replayed(answer.payload, actor.mask) }
        return answer
      case .stream: preconditionFailure("a stream has pages")
      }
    }
  }

  /// One page of a stream, and where the next begins.
  /// - Parameters:
  ///   - position: absent for the first page.
  ///   - quietMs: how long nothing was sent.
  package func page(
    _ method: UInt32, _ payload: [UInt8], _ meta: RequestMeta, as principal: Principal, in language: Language,
    position: Int64?, quietMs: Int64? = nil
  ) throws -> (items: [[UInt8]], next: Int64?, ending: Refused?, wait: StreamWait?) {
    try translating(language) {
      let (method, actor) = try admit(method, meta, principal)
      guard case .stream(let prepare) = method.body else { preconditionFailure("no stream") }
      let arena = Arena()
      let maker = try payload.withUnsafeBytes { try prepare($0, arena) }
      return try read { transaction in
        let call = StreamCall(
          principal: actor, nowMs: clock.nowMs, transaction: transaction, position: position ?? 0,
          budget: Int(meta.credit ?? 256), isFirst: position == nil, quietMs: quietMs)
        var items: [[UInt8]] = []
        let ending = try maker(call) { items.append($0.encoded()) }
        return (items, ending.next, ending.refusal.map { Refused($0.status(in: language)) }, ending.wait)
      }
    }
  }

  /// Method, permission, key and metadata, then for whom: as the server does before it looks at the payload.
  private func admit(
    _ id: UInt32, _ meta: RequestMeta, _ principal: Principal
  ) throws -> (BoundMethod, Principal) {
    guard let method = house.table[id] else { throw Refusal(.methodUnknown, ["method": "\(id)"]) }
    try Admission.check(
      method.info, principal: principal, meta: meta, nowMs: clock.nowMs, committedSeq: store.committedSeq)
    guard let id = meta.onBehalfOf else { return (method, principal) }
    guard let found = try read({ try Credentials.principal(employee: id, in: $0) }) else {
      throw Refusal(.employeeNotFound, path: "meta.on_behalf_of", ["id": "\(id)"])
    }
    let employee = found.speaking(through: principal)
    try Admission.check(
      method.info, principal: employee, meta: RequestMeta(idempotencyKey: meta.idempotencyKey), nowMs: clock.nowMs,
      committedSeq: .max)
    return (method, employee)
  }

  private func translating<T>(_ language: Language, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let refused as Refused {
      throw refused
    } catch {
      let refusal = Refusal(translating: error, incident: "test")
      throw Refused(refusal.status(in: language), cause: refusal.isFault ? "\(error)" : nil)
    }
  }
}

extension StoreSchema {
  /// Timed events that come and go without doing anything.
  fileprivate var withoutDeeds: StoreSchema {
    let own = Set(StoreSchema(migrations: []).agenda.map(\.name))
    let kinds = agenda.filter { !own.contains($0.name) }
    return StoreSchema(
      migrations: migrations.filter { $0.number >= 50 },
      agenda: kinds.map { AgendaKind(name: $0.name) { _, _, _ in .unchanged(Effect()) } },
      searches: searches)
  }
}

extension RawAnswer {
  init(_ result: JobResult) throws {
    switch result {
    case .reply(0, let bytes, let seq, let replayed):
      self.init(payload: bytes, meta: ReplyMeta(replayed: replayed ? true : nil, commitSeq: seq > 0 ? seq : nil))
    case .reply(_, let bytes, _, _): throw Refused(try Status(bytes: bytes))
    case .keyReused: throw Refusal(.idempotencyKeyReused, path: "meta.idempotency_key")
    case .failed(let error, _): throw error
    case .expired, .cancelled, .draining, .shuttingDown: throw Refusal(.draining)
    }
  }
}

extension LoweredMessage {
  var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { target, count in
      pack(into: UnsafeMutableRawBufferPointer(target))
      count = size
    }
  }
}
