internal import Client
internal import Console
internal import Contract
internal import NIOCore
internal import Schema

/// The calls of a file, each with its share. OK is right, or the refusal that the line asks for.
final class CallsWorkload: GroundWorkload {
  let kinds: [CallKind]
  let ground: Ground
  private let lines: [CallLine]
  private let choice: WeightedChoice
  private var number: UInt64 = 0
  private let drawn: DrawnValues

  init(_ ground: Ground, _ file: CallFile) {
    self.ground = ground
    drawn = DrawnValues(ground)
    lines = file.lines
    choice = WeightedChoice(file.lines.map(\.weight))
    kinds = file.lines.map { CallKind(name: $0.label, methodId: $0.method.id, isChange: $0.isKeyed) }
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    let position = choice.draw(&ground.random)
    let line = lines[position]
    number += 1
    var payload = line.payload
    if let filling = line.filling {
      drawn.begin(number)
      payload = filling.payload(drawn.value) ?? line.payload
    }
    let meta = line.isKeyed ? line.meta + [2 << 3 | 2, 16] + IdempotencyKey.make() : line.meta
    out.writeRequest(line.method.id, callId: callId, meta: meta, payload: payload)
    return Shot(kind: position)
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    lines[shot.kind].wanted == nil && ProtoScan.isMessage(payload)
  }

  func isWanted(_ status: Status, _ shot: Shot) -> Bool { lines[shot.kind].wanted == status.reason }
}

/// The values of one call's variables: two places that name one get the same.
private final class DrawnValues {
  private let ground: Ground
  private let firstPerson = CreateWorkload.firstNumber
  private var number: UInt64 = 0
  private var key: Int64?
  private var member: Int64?
  private var person: CreateCustomerRequest?
  private var matter: CaseTexts.Matter?

  init(_ ground: Ground) { self.ground = ground }

  func begin(_ number: UInt64) {
    self.number = number
    (key, member, person, matter) = (nil, nil, nil, nil)
  }

  func value(_ variable: CallVariable) -> ScriptValue {
    switch variable {
    case .key: .int(Self.drawn(&key) { Int64(clamping: ground.customer()) })
    case .member: .int(Self.drawn(&member) { Int64(clamping: ground.member()) })
    case .n: .int(Int64(clamping: number))
    case .run: .text(ground.run)
    case .name, .phone, .email, .company, .city:
      .text(text(variable, of: Self.drawn(&person) { ground.people.customer(Int(firstPerson + number)) }))
    case .title, .description, .wish, .product:
      .text(text(variable, of: Self.drawn(&matter) { CaseTexts.matter(number, seed: ground.people.seed) }))
    case .amount: .money(minor: Int64(Purchasing.minor(number, seed: ground.people.seed)), currency: "CNY")
    }
  }

  private static func drawn<Value>(_ kept: inout Value?, _ draw: () -> Value) -> Value {
    if let kept { return kept }
    let value = draw()
    kept = value
    return value
  }

  private func text(_ variable: CallVariable, of person: CreateCustomerRequest) -> String {
    switch variable {
    case .phone: person.phone ?? ""
    case .email: person.email ?? "c\(number)@example.com"
    case .company: ground.people.company(Int(number))
    case .city: person.city ?? "Berlin"
    default: person.name
    }
  }

  private func text(_ variable: CallVariable, of matter: CaseTexts.Matter) -> String {
    switch variable {
    case .description: matter.description
    case .wish: matter.wish
    case .product: matter.product
    default: matter.title(ground.run, number)
    }
  }
}
