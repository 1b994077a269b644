import CLinux
import Contract
import Identity
import NIOCore
import Operations
import Store
import Wire

/// What the sessions of one event loop share: its read connection, its arena, and the work of one turn.
///
/// - Note: `@unchecked Sendable`: touched on its event loop alone; other threads only reach `mailbox` and `counters`.
final class LoopContext: @unchecked Sendable {
  let index: Int
  let loop: any EventLoop
  let house: House
  let store: Store
  let scans: ScanPool
  let options: ServerOptions
  let counters: Counters
  let mailbox: Mailbox
  let identity: IdentityEpoch
  let arena = Arena()
  let reads = ReadLog()
  let watchers: Watchers
  private(set) var sessions: [ObjectIdentifier: Session] = [:]
  private(set) var isDraining = false
  /// Employees for whom services act, as keys and employees stand at `actorsEpoch`: working out a data scope walks
  /// departments, too much for each call.
  private var actors: [Int64: Principal] = [:]
  private var actorsEpoch: Int64 = -1
  private static let actorsMax = 10_000
  private let reader: ReadConnection
  private let readCall: ReadCall
  private var dirty: [Session] = []
  private var isTurnEnding = false
  /// For the output of whichever sessions have some in a turn.
  private var buffers: [ByteBuffer] = []
  private static let buffersMax = 128
  private static let bufferBytesMax = 64 << 10
  private var sweeper: RepeatedTask?

  init(
    index: Int, loop: any EventLoop, house: House, store: Store, scans: ScanPool, options: ServerOptions,
    identity: IdentityEpoch
  ) throws {
    self.index = index
    self.loop = loop
    self.house = house
    self.store = store
    self.scans = scans
    self.options = options
    self.identity = identity
    counters = Counters(methodCount: house.table.methods.count)
    mailbox = Mailbox(loop: loop)
    watchers = Watchers(loop: loop, store: store, counters: counters)
    reader = try store.openReader()
    readCall = ReadCall(principal: .anonymous, nowMs: 0, transaction: reader.transaction, reads: reads)
  }

  var limits: WireLimits { options.limits }

  // MARK: One turn

  /// The call for a point read. All reads of one turn share a snapshot, unless something was committed in between:
  /// a caller who saw that commit acknowledged must find it.
  func pointRead(principal: Principal, nowMs: Int64, language: Language = .english) throws -> ReadCall {
    if reader.isOpen, reader.snapshotSeq != store.committedSeq { reader.end() }
    if !reader.isOpen {
      try reader.begin()
      endTurnLater()
    }
    readCall.principal = principal
    readCall.nowMs = nowMs
    readCall.language = language
    return readCall
  }

  /// An employee who works here, for `on_behalf_of`; absent where there is none.
  func actor(employee id: Int64, for principal: Principal, nowMs: Int64) throws -> Principal? {
    let epoch = identity.value
    if epoch != actorsEpoch || actors.count >= Self.actorsMax {
      actors.removeAll()
      actorsEpoch = epoch
    }
    if let known = actors[id] { return known }
    let call = try pointRead(principal: principal, nowMs: nowMs)
    guard let found = try Credentials.principal(employee: id, in: call.transaction) else { return nil }
    actors[id] = found
    return found
  }

  /// The replies of a session go out in one write at the end of the turn.
  func flushLater(_ session: Session) {
    dirty.append(session)
    endTurnLater()
  }

  /// Tasks run when all sockets of the turn were read, so this ends the turn.
  private func endTurnLater() {
    guard !isTurnEnding else { return }
    isTurnEnding = true
    loop.execute { self.endTurn() }
  }

  private func endTurn() {
    isTurnEnding = false
    if reader.isOpen { reader.end() }
    let sessions = dirty
    dirty.removeAll(keepingCapacity: true)
    for session in sessions { session.flush() }
    if reads.isRowFull { ReadJournal(logs: [reads], store: store, log: options.log).write() }
  }

  func takeBuffer() -> ByteBuffer { buffers.popLast() ?? ByteBuffer() }

  /// Keeps the memory of what was written for the next one; where the socket still holds it, some of its own.
  func keepBuffer(_ buffer: consuming ByteBuffer) {
    guard buffers.count < Self.buffersMax, buffer.capacity <= Self.bufferBytesMax else { return }
    buffer.clear(minimumCapacity: 1024)
    buffers.append(buffer)
  }

  // MARK: Sessions

  func add(_ session: Session) {
    sessions[ObjectIdentifier(session)] = session
    counters.count {
      $0.connections += 1
      $0.connectionsTotal += 1
    }
  }

  func remove(_ session: Session) {
    guard sessions.removeValue(forKey: ObjectIdentifier(session)) != nil else { return }
    counters.count { $0.connections -= 1 }
  }

  /// Time-outs need no precision, so one task a loop looks at every session.
  /// - Parameter reads: what this loop journals beside.
  func startSweeping(_ reads: ReadJournal?) {
    // Others of the process work for milliseconds on the same core, and what is done here takes microseconds.
    _ = clinux_prefer_short_slices(100_000)
    sweeper = loop.scheduleRepeatedTask(initialDelay: .milliseconds(100), delay: .milliseconds(100)) { _ in
      let now = Monotonic.nanoseconds
      for session in self.sessions.values { session.sweep(now) }
      self.watchers.sweep(now)
      reads?.write()
    }
  }

  func stopSweeping() { sweeper?.cancel() }

  /// A key was revoked or somebody left: every session asks again who it is.
  func revalidate() {
    for session in sessions.values { session.revalidate() }
  }

  func drain() {
    isDraining = true
    for session in sessions.values { session.drain() }
  }

  /// The grace is over: what has not started never will.
  func endGrace() {
    for session in sessions.values { session.endGrace() }
  }
}
