import Contract
import Identity
import NIOCore
import Operations
import Store
import Wire

extension Session {
  private static let httpVerbs = ["GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "OPTIONS ", "PRI "]
  private static let httpAnswer = """
    HTTP/1.1 400 Bad Request\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\
    Connection: close\r\n\
    Content-Length: 76\r\n\
    \r\n\
    This port speaks the GUANXI1 protocol, not HTTP. Use the guanxi console.  \r\n
    """

  /// - Returns: bytes taken; absent where more must come first.
  func readPreface(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let expected = Preface.bytes
    let count = min(bytes.count, expected.count)
    guard bytes[..<count].elementsEqual(expected[..<count]) else {
      refusePreface(bytes)
      return nil
    }
    guard bytes.count >= expected.count else { return nil }
    output.writeBytes(expected)
    markDirty()
    phase = .hello
    return expected.count
  }

  private func refusePreface(_ bytes: UnsafeRawBufferPointer) {
    let start = String(decoding: bytes.prefix(8), as: UTF8.self)
    if bytes.count >= 7, start.hasPrefix("GUANXI") {
      return goAway(.version, what: "this server speaks GUANXI1")
    }
    if Self.httpVerbs.contains(where: { start.hasPrefix($0) || $0.hasPrefix(start) && bytes.count >= 3 }) {
      output.writeString(Self.httpAnswer)
      markDirty()
    }
    phase = .closed
    home.counters.count { $0.protocolErrors += 1 }
    closeWhenFlushed()
  }

  func takeHello(_ header: FrameHeader, _ payload: UnsafeRawBufferPointer) {
    let hello: Hello
    do {
      hello = try Hello.decode(payload, mode: .request, arena: home.arena)
    } catch {
      var refusal = Refusal(.protocolError, ["what": "HELLO is invalid"])
      refusal.flaws = Refusal(translating: error).flaws
      return goAway(.protocolError, refusal: refusal)
    }
    language = Language(tag: hello.language)
    if let most = hello.maxFrame { clientFrameMax = min(most, home.limits.drainBytesMax) }
    do {
      guard let known = try identify(hello.credential) else {
        return goAway(.authentication, refusal: Refusal(.credentialUnknown, path: "credential"))
      }
      principal = known
    } catch {
      return goAway(.internalError, refusal: translated(error))
    }
    credential = hello.credential
    phase = .open
    let ack = acknowledgement().encoded(home.arena)
    append(FrameHeader(type: .helloAck, callId: 0, payloadLength: ack.count), ack)
  }

  /// A key counts wherever it is shown; without one the Unix socket's peer is known by the system.
  private func identify(_ credential: String?) throws -> Principal? {
    if let credential {
      let nowMs = home.options.clock()
      let call = try home.pointRead(principal: .anonymous, nowMs: nowMs)
      return try Credentials.principal(key: credential, nowMs: nowMs, in: call.transaction)
    }
    if let peerUid { return .local(uid: peerUid) }
    return .anonymous
  }

  private func acknowledgement() -> HelloAck {
    let limits = home.limits
    var ack = HelloAck()
    ack.server = Version.text
    ack.principal = principal.journalName
    ack.principalName = principal.displayName
    ack.role = principal.role == .unspecified ? nil : principal.role
    ack.permissions = principal.permissions.permissions
    ack.maxFrame = frameBytesMax
    ack.maxInFlight = limits.inFlightMax
    ack.maxMeta = limits.metaBytesMax
    ack.idleTimeoutMs = limits.idleTimeoutMs
    ack.minPingIntervalMs = limits.pingIntervalMsMin
    ack.defaultTimeoutMs = limits.defaultTimeoutMs
    ack.maxTimeoutMs = limits.callTimeoutMsMax
    ack.keyLifeMs = StoreOptions().keyLifetimeMs
    ack.schemaHash = ContractSchema.hash
    ack.nowMs = home.options.clock()
    return ack
  }

  /// Asks again who this is, after keys or employees changed. Who is nobody any more is sent away.
  func revalidate() {
    seenIdentity = home.identity.value
    guard phase == .open || phase == .leaving else { return }
    if let credential {
      do {
        guard let known = try identify(credential) else {
          return goAway(.authentication, refusal: Refusal(.sessionEnded))
        }
        principal = known
      } catch {
        return goAway(.internalError, refusal: translated(error))
      }
    }
    revalidateStreams()
  }

  /// A stream may run for days: it goes on only as long as its receiver may start it again.
  private func revalidateStreams() {
    for call in calls.values {
      guard case .stream(let stream) = call.work else { continue }
      let meta = RequestMeta(onBehalfOf: stream.onBehalfOf)
      do {
        let nowMs = home.options.clock()
        try Admission.check(
          call.method.info, principal: principal, meta: meta, nowMs: nowMs, committedSeq: .max)
        stream.principal = try actor(for: meta, call.method.info, nowMs)
      } catch {
        stream.page?.cancel()
        finish(call, .failure(error))
      }
    }
  }

  func refuseConnection() {
    output.writeBytes(Preface.bytes)
    var refusal = Refusal(.tooManyConnections, ["max": "\(home.limits.connectionsMax)"])
    refusal.retryAfterMs = 1000
    goAway(.drain, refusal: refusal)
  }
}
