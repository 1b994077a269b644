internal import Contract
internal import NIOCore

/// complaints.record; every reply is a first version.
final class ComplaintRecordWorkload: GroundWorkload {
  let kinds = [CallKind(Methods.Complaints.record.info)]
  let ground: Ground
  private var answers = RecentAnswers()
  private var number: UInt64 = 0

  init(_ ground: Ground) { self.ground = ground }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    number += 1
    let customer = ground.customer()
    let matter = CaseTexts.matter(number, seed: ground.people.seed)
    let title = matter.title(ground.run, number)
    out.writeCall(kinds[0].methodId, callId: callId, keys: ground.keySource) {
      $0.field(1, customer)
      $0.field(7, matter.channel)
      $0.field(8, title)
      $0.field(9, matter.description)
      $0.field(10, matter.wish)
      $0.field(15, matter.product)
      $0.field(16, matter.category)
    }
    return Shot(subject: customer, extra: number)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    guard let id, id > 0, version == 1 else { return false }
    if isReplay { return answers.agrees(shot.extra, id) }
    answers.remember(shot.extra, id)
    ground.did(
      Deed(
        .complaint, id: Int64(clamping: id), subject: shot.subject, number: shot.extra,
        amount: Int64(ComplaintState.received.rawValue)))
    return true
  }

  func isUnknown(_ shot: Shot) {
    ground.mayHaveDone(Deed(.complaint, id: 0, subject: shot.subject, number: shot.extra))
  }
}

/// Complaints from the record to the desk of whoever takes them: record, acknowledge, triage into the queue, take. A
/// complaint can be taken once triage has placed it in a department, hence the third step.
final class ComplaintWorkload: GroundWorkload {
  let kinds: [CallKind]
  let ground: Ground
  private let record: ComplaintRecordWorkload
  private let desk: ComplaintDesk
  /// What can be done next, the last one first: so the list stays as short as calls are in flight.
  private var next: [(step: Int, id: UInt64, version: UInt64)] = []
  private var taker = 0

  init(_ ground: Ground, desk: ComplaintDesk) {
    self.ground = ground
    self.desk = desk
    record = ComplaintRecordWorkload(ground)
    kinds =
      record.kinds
      + [Methods.Complaints.acknowledge.info, Methods.Complaints.triage.info, Methods.Complaints.take.info].map {
        CallKind($0)
      }
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    guard let (step, id, version) = next.popLast() else { return record.write(callId: callId, into: &out) }
    var employee: UInt64 = 0
    if step == Self.take {
      employee = desk.takers[taker % desk.takers.count]
      taker += 1
    }
    out.writeCall(kinds[step].methodId, callId: callId, keys: ground.keySource, onBehalfOf: employee) {
      $0.field(1, id)
      $0.field(3, version)
      guard step == Self.triage else { return }
      $0.field(6, desk.department)
      $0.field(8, 1)
      $0.field(10, 1)
    }
    return Shot(kind: step, subject: id, extra: version)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    if shot.kind == Self.record {
      guard record.check(payload, shot, callId: callId, isReplay: isReplay) else { return false }
      if !isReplay, let id = ProtoScan.firstTwo(payload).first { next.append((Self.acknowledge, id, 1)) }
      return true
    }
    var (id, version, state, handler): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var fields = ProtoScan(payload)
    while let field = fields.next() {
      switch field.number {
      case 1: id = field.value
      case 2: version = field.value
      case 4: state = field.value
      case 19: handler = field.value
      default: break
      }
    }
    guard !fields.isBroken, id == shot.subject, version > shot.extra, state == Self.states[shot.kind],
      shot.kind != Self.take || handler > 0
    else { return false }
    if isReplay { return true }
    if shot.kind < Self.take { next.append((shot.kind + 1, id, version)) }
    ground.did(Deed(.step, id: Int64(clamping: id), number: version, amount: Int64(state)))
    return true
  }

  func isUnknown(_ shot: Shot) {
    if shot.kind == Self.record { return record.isUnknown(shot) }
    ground.mayHaveDone(Deed(.step, id: 0, subject: shot.subject, number: shot.extra))
  }

  private static let (record, acknowledge, triage, take) = (0, 1, 2, 3)
  /// Where each step leaves it: whoever takes it begins to work on it later.
  private static let states = [ComplaintState.received, .received, .triaged, .triaged].map { UInt64($0.rawValue) }
}
