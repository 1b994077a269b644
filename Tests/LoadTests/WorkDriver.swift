import Client
import Contract
import NIOCore
import Wire

@testable import Load

/// One frame of a workload, taken apart.
struct SentCall {
  let header: FrameHeader
  let meta: RequestMeta
  let payload: [UInt8]
  let shot: Shot

  init(_ work: any Workload, callId: UInt64 = 1) throws {
    var out = ByteBuffer()
    shot = work.write(callId: callId, into: &out)
    let bytes = Array(out.readableBytesView)
    header = bytes.withUnsafeBytes { FrameHeader(reading: $0) }
    let metaEnd = FrameHeader.byteCount + Int(header.metaLength)
    meta = try RequestMeta(bytes: Array(bytes[FrameHeader.byteCount..<metaEnd]))
    payload = Array(bytes[metaEnd...])
    if bytes.count != header.frameByteCount {
      throw BenchError("\(bytes.count) bytes in a frame of \(header.frameByteCount)")
    }
  }
}

/// Puts a workload's calls to a server one after the other, as the engine would many at a time.
struct WorkDriver {
  let work: any Workload
  let client: Client
  private(set) var calls = 0
  private(set) var byKind: [String: Int] = [:]
  /// What the workload did not accept.
  private(set) var faults: [String] = []
  private(set) var wanted = 0

  init(_ work: any Workload, _ client: Client) {
    self.work = work
    self.client = client
  }

  mutating func run(_ count: Int) async throws {
    for _ in 0..<count { try await step() }
  }

  private mutating func step() async throws {
    calls += 1
    let sent = try SentCall(work, callId: UInt64(calls))
    let kind = work.kinds[sent.shot.kind]
    byKind[kind.name, default: 0] += 1
    let options = CallOptions(idempotencyKey: sent.meta.idempotencyKey, onBehalfOf: sent.meta.onBehalfOf)
    do throws(CallError) {
      let reply = try await client.call(
        method: sent.header.arg, effect: kind.isChange ? .keyed : .read, payload: sent.payload, options: options)
      let isRight = reply.payload.withUnsafeBytes {
        work.check($0, sent.shot, callId: UInt64(calls), isReplay: false)
      }
      if !isRight { faults.append("\(kind.name) got a wrong reply") }
    } catch {
      if work.isWanted(error.status, sent.shot) { wanted += 1 } else { faults.append("\(kind.name): \(error)") }
    }
  }
}
