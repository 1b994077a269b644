internal import Contract
internal import NIOCore

/// Several workloads at once, each with its share of the calls.
final class MixedWorkload: GroundWorkload {
  let kinds: [CallKind]
  private let parts: [any Workload]
  /// By kind of the whole: whose it is, and where that one's kinds begin.
  private let owners: [(part: Int, first: Int)]
  private let firsts: [Int]
  private let choice: WeightedChoice
  let ground: Ground

  init(_ ground: Ground, _ parts: [(share: Double, workload: any Workload)]) {
    self.ground = ground
    self.parts = parts.map(\.workload)
    choice = WeightedChoice(parts.map(\.share))
    var (kinds, owners, firsts): ([CallKind], [(part: Int, first: Int)], [Int]) = ([], [], [])
    for (position, part) in parts.enumerated() {
      firsts.append(kinds.count)
      owners += part.workload.kinds.map { _ in (position, kinds.count) }
      kinds += part.workload.kinds
    }
    (self.kinds, self.owners, self.firsts) = (kinds, owners, firsts)
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let part = choice.draw(&ground.random)
    var shot = parts[part].write(callId: callId, into: &out)
    shot.kind += firsts[part]
    return shot
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (part, own) = own(shot)
    return part.check(payload, own, callId: callId, isReplay: isReplay)
  }

  func isWanted(_ status: Status, _ shot: Shot) -> Bool {
    let (part, own) = own(shot)
    return part.isWanted(status, own)
  }

  func isUnknown(_ shot: Shot) {
    let (part, own) = own(shot)
    part.isUnknown(own)
  }

  private func own(_ shot: Shot) -> (any Workload, Shot) {
    let (part, first) = owners[shot.kind]
    return (parts[part], Shot(kind: shot.kind - first, subject: shot.subject, extra: shot.extra))
  }
}
