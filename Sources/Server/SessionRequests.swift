import Contract
import Crypto
import NIOCore
import Operations
import Store
import Wire

extension Session {
  /// A request on its way down: what was checked so far.
  struct Admitted {
    var method: BoundMethod
    var meta: RequestMeta
    var actor: Principal
    var nowMs: Int64
    var startedNs: UInt64
    var deadline: UInt64
    var timeoutMs: UInt32
  }

  func takeRequest(_ header: FrameHeader, meta: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer) {
    guard accept(callId: header.callId), takesReplies() else { return }
    let startedNs = Monotonic.nanoseconds
    let method = home.house.table[header.arg]
    do {
      let admitted = try admit(method, header, meta, startedNs)
      try start(header.callId, admitted, payload)
    } catch {
      refuse(header.callId, method: method, startedNs: startedNs, translated(error))
    }
  }

  /// Method, room, metadata and permission, in the protocol's order, before the payload is looked at.
  private func admit(
    _ method: BoundMethod?, _ header: FrameHeader, _ metaBytes: UnsafeRawBufferPointer, _ startedNs: UInt64
  ) throws -> Admitted {
    if seenIdentity != home.identity.value { revalidate() }
    if phase != .open || home.isDraining { throw Refusal(.draining) }
    guard let method else { throw Refusal(.methodUnknown, ["method": "\(header.arg)"]) }
    guard calls.count < Int(home.limits.inFlightMax) else {
      throw retry(Refusal(.tooManyInFlight, ["max": "\(home.limits.inFlightMax)"]), afterMs: 10)
    }
    // A client that takes no replies gets no new work done, however fast it sends.
    guard hasRoomForReplies else { throw overload() }
    var meta = RequestMeta()
    if !metaBytes.isEmpty { meta = try decode(metaBytes) }
    let nowMs = home.options.clock()
    try Admission.check(
      method.info, principal: principal, meta: meta, nowMs: nowMs, committedSeq: home.store.committedSeq)
    let timeoutMs = min(meta.timeoutMs ?? home.limits.defaultTimeoutMs, home.limits.callTimeoutMsMax)
    return Admitted(
      method: method, meta: meta, actor: try actor(for: meta, method.info, nowMs), nowMs: nowMs,
      startedNs: startedNs, deadline: startedNs + UInt64(timeoutMs) * 1_000_000, timeoutMs: timeoutMs)
  }

  private func decode(_ metaBytes: UnsafeRawBufferPointer) throws -> RequestMeta {
    var refusal = Refusal(.metaInvalid)
    guard metaBytes.count <= Int(home.limits.metaBytesMax) else {
      let max = ["max": "\(home.limits.metaBytesMax) bytes"]
      refusal.flaws = [FieldFlaw(path: "meta", reason: .tooLong, arguments: max)]
      throw refusal
    }
    do {
      return try RequestMeta.decode(metaBytes, mode: .request, arena: home.arena)
    } catch {
      refusal.flaws = Refusal(translating: error).flaws.map { $0.below("meta.") }
      throw refusal
    }
  }

  /// Whoever the call is made for. A service that acts for an employee can do what both may do.
  func actor(for meta: RequestMeta, _ method: MethodInfo, _ nowMs: Int64) throws -> Principal {
    guard let id = meta.onBehalfOf else { return principal }
    guard let found = try home.actor(employee: id, for: principal, nowMs: nowMs) else {
      throw Refusal(.employeeNotFound, path: "meta.on_behalf_of", ["id": "\(id)"])
    }
    let employee = found.speaking(through: principal)
    try Admission.check(
      method, principal: employee, meta: RequestMeta(idempotencyKey: meta.idempotencyKey), nowMs: nowMs,
      committedSeq: .max)
    return employee
  }

  private func start(_ id: UInt64, _ admitted: Admitted, _ payload: UnsafeRawBufferPointer) throws {
    switch admitted.method.body {
    case .read(let body):
      if admitted.method.info.id == Methods.System.echo.info.id {
        try echo(id, admitted, payload)
      } else if admitted.method.info.cost == .point {
        try readHere(id, admitted, payload, body)
      } else {
        let call = open(id, admitted)
        try scan(call, .read(body, payload: Array(payload)), admitted)
      }
    case .write, .bulk: try write(id, admitted, payload)
    case .stream(let prepare):
      let maker = try prepare(payload, home.arena)
      let call = open(id, admitted)
      guard admitted.method.info.logged else { return startStream(call, admitted, maker) }
      try log(call, admitted, payload) { [unowned self] in startStream(call, admitted, maker) }
    }
  }

  /// A point read, on this loop and its own connection: nothing is queued, nobody is woken.
  private func readHere(
    _ id: UInt64, _ admitted: Admitted, _ payload: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer, Arena, ReadCall) throws -> LoweredMessage
  ) throws {
    let call = try home.pointRead(principal: admitted.actor, nowMs: admitted.nowMs, language: language)
    defer { home.arena.reset() }
    reply(id, admitted.method, admitted.startedNs, try body(payload, home.arena, call))
  }

  private func write(_ id: UInt64, _ admitted: Admitted, _ payload: UnsafeRawBufferPointer) throws {
    switch home.store.health {
    case .ok, .readOnly: break
    case .failed: throw Refusal(.storeFailed)
    }
    let call = open(id, admitted)
    let changing = ChangingCall(
      method: admitted.method, actor: admitted.actor, claimant: principal.journalName, meta: admitted.meta,
      language: language, deadline: admitted.deadline, reads: home.reads, translate: faultLogger)
    do {
      let job = try changing.job(payload, arena: home.arena, lane: home.index, context: call)
      guard home.store.submit(job) else { throw overload() }
      call.work = .write(job)
    } catch {
      calls[id] = nil
      throw error
    }
  }

  /// Journals who reads and why; the answer begins when that is on disk.
  private func log(
    _ call: OpenCall, _ admitted: Admitted, _ payload: UnsafeRawBufferPointer, _ begin: @escaping () -> Void
  ) throws {
    let info = admitted.method.info
    let claim = Claim(
      principal: admitted.actor.journalName, method: Int64(info.id), key: [],
      digest: Array(SHA256.hash(data: Array(payload))))
    let job = WriteJob(
      claim: claim, methodName: info.name, request: Array(payload), deadlineNanoseconds: admitted.deadline,
      lane: home.index, context: call
    ) { _ in .done(Effect(reply: [])) }
    guard home.store.submit(job) else {
      calls[call.id] = nil
      throw overload()
    }
    call.work = .logging(job, begin: begin)
  }

  func scan(_ call: OpenCall, _ work: ScanTask.Work, _ admitted: Admitted) throws {
    let task = ScanTask(
      call: call, work: work, principal: admitted.actor, nowMs: admitted.nowMs, language: language,
      deadline: admitted.deadline, mailbox: home.mailbox, frameBytesMax: clientFrameMax)
    guard home.scans.submit(task) else {
      calls[call.id] = nil
      throw overload()
    }
    call.work = .scan(task)
  }

  func open(_ id: UInt64, _ admitted: Admitted) -> OpenCall {
    let call = OpenCall(
      id: id, method: admitted.method, startedNs: admitted.startedNs, deadline: admitted.deadline,
      timeoutMs: admitted.timeoutMs, mask: admitted.actor.mask, session: self)
    calls[id] = call
    return call
  }

  /// Echo answers at once or after the delay asked for, but never after its deadline.
  private func echo(_ id: UInt64, _ admitted: Admitted, _ payload: UnsafeRawBufferPointer) throws {
    let request = try EchoRequest.decode(payload, mode: .request, arena: home.arena)
    defer { home.arena.reset() }
    let answer: Result<EchoReply, Refusal> =
      if let code = request.failCode { .failure(SystemOperations.failure(code)) } else {
        .success(EchoReply(data: request.data))
      }
    guard let delayMs = request.delayMs, delayMs > 0 else {
      return reply(id, admitted.method, admitted.startedNs, try answer.get().lowered(in: home.arena))
    }
    let call = open(id, admitted)
    let isLate = delayMs >= admitted.timeoutMs
    let box = UncheckedBox((self, call, answer))
    let delay = TimeAmount.milliseconds(Int64(min(delayMs, admitted.timeoutMs)))
    let task = home.loop.scheduleTask(in: delay) {
      let (session, call, answer) = box.value
      session.finish(call, isLate ? .failure(call.timeIsOver) : answer.mapError { $0 }.map { $0.encoded() })
    }
    call.work = .delayed(task)
  }

  func cancel(_ id: UInt64) {
    guard let call = calls[id] else { return }
    call.isCancelled = true
    switch call.work {
    case .none: break
    case .write(let job), .logging(let job, _): job.cancel()
    case .scan, .delayed, .stream:
      call.stop()
      finish(call, .failure(Refusal(.cancelled)))
    }
  }

  func overload() -> Refusal {
    home.counters.count { $0.overloaded += 1 }
    return retry(Refusal(.overloaded, ["ms": "50"]), afterMs: 50)
  }

  private func retry(_ refusal: Refusal, afterMs: UInt32) -> Refusal {
    var refusal = refusal
    refusal.retryAfterMs = afterMs
    return refusal
  }
}

extension OpenCall {
  var timeIsOver: Refusal { Refusal(.deadlineExceeded, ["ms": "\(timeoutMs)"]) }
}
