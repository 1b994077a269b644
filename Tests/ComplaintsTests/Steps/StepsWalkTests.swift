import Contract
import Operations
import Standards
import Store
import TestHouse
import Testing

@testable import Complaints

/// Random histories through the real room, beside the pure machine.
struct StepsWalkTests {
  private static let histories = 200
  private static let commands = 40

  @Test func `random histories stand where the pure machine stands, and their clocks follow from their timelines`()
    async throws
  {
    try await withHouse(.table) { house in
      let floor = try await Floor(house)
      let member = try await floor.club()
      var seen: Set<ComplaintState> = []
      for seed in 0..<Self.histories {
        let walk = try await Walk(floor, seed: UInt64(seed))
        let problem = try await walk.run(commands: Self.commands)
        #expect(problem == nil, "seed \(seed)")
        seen.formUnion(walk.seen)
        if problem != nil { return }
      }
      #expect(seen == ComplaintProcess.openStates.union([.closed, .withdrawn]))
      let broken = try await floor.brokenLedger()
      #expect(broken.isEmpty)
      let balance = try await floor.balance(member)
      #expect(balance > 0 && balance % 7 == 0)
    }
  }
}

/// One history.
private final class Walk {
  private let floor: Floor
  private let people: [Floor.Person]
  private let actors: [ActorFacts]
  private var random: SeededGenerator
  private var model: WalkModel
  private var complaint: Complaint
  private var said: [String] = []
  private(set) var seen: Set<ComplaintState> = [.received]

  init(_ floor: Floor, seed: UInt64) async throws {
    self.floor = floor
    people = [floor.handler, floor.colleague, floor.accused, floor.supervisor, floor.admin, floor.reviewer]
    actors = people.map { person in
      ActorFacts(
        employeeId: person.employee?.id, journalName: person.name,
        permissions: PermissionSet(role: person.employee?.role ?? .administrator))
    }
    // Neighbouring seeds give the same numbers, one draw later.
    random = SeededGenerator(seed: seed &* 1_000_003 &+ 1)
    let book = StandardsBook()
    let limits = try floor.house.read { try book.policy(1, atMs: 0, in: $0).limits }
    model = WalkModel(limits: limits)
    complaint = try await floor.recorded()
    model.facts.number = complaint.number
    model.facts.accusedId = floor.accused.id
  }

  /// - Returns: what is wrong, with the way there.
  func run(commands: Int) async throws -> String? {
    for _ in 0..<commands {
      let command = WalkCommand.random(in: model.facts.state, &random)
      if let problem = try await step(command) { return "\(problem) after:\n" + said.joined(separator: "\n") }
    }
    return nil
  }

  private func step(_ command: WalkCommand) async throws -> String? {
    let before = model.facts.state
    floor.house.clock.nowMs += command.laterMs
    model.passes(to: floor.house.clock.nowMs)
    // The agenda does by itself what ran out.
    complaint = try await floor.again(complaint)
    for _ in 0..<500 where model.facts.state != before && complaint.state == before {
      try await floor.pass(0)
      complaint = try await floor.again(complaint)
    }
    let expected = model.answer(command, actors, nowMs: floor.house.clock.nowMs)
    let outcome = await TestHouse.saidWord { try await self.perform(command) }
    said.append("\(command): \(outcome)")
    guard outcome == expected else { return "the room says \(outcome), the machine \(expected)" }
    complaint = try await floor.again(complaint)
    seen.insert(complaint.state)
    guard complaint.state == model.facts.state, complaint.round == model.round else {
      return
        "it is \(complaint.state.word) in round \(complaint.round), not \(model.facts.state.word) in \(model.round)"
    }
    let events = try await floor.timeline(complaint)
    return try CaseAudit(house: floor.house, complaint: complaint, events: events).problem()
  }

  private func perform(_ command: WalkCommand) async throws -> Complaint {
    let (on, person) = (complaint, people[command.actor])
    let nowMs = floor.house.clock.nowMs
    let request = ComplaintStepRequest(id: on.id, version: on.version)
    switch command.step {
    case .triage: return try await floor.triage(on, by: person)
    case .acknowledge: return try await person.desk.complaints.acknowledge(request)
    case .start: return try await person.desk.complaints.start(request)
    case .ask:
      return try await floor.ask(
        on, command.yes ? .customer : .thirdParty, untilMs: nowMs + TestClock.hourMs, by: person)
    case .resume: return try await floor.resume(on, by: person)
    case .addEvidence: return try await floor.evidence(on, by: person)
    case .propose:
      let lines = command.also ? [Floor.apology[0], Floor.points(7)] : Floor.apology
      return try await floor.propose(on, lines, by: person)
    case .answer: return try await floor.answer(on, command.yes ? .accepted : .refused, by: person)
    case .decide: return try await floor.decide(on, by: person)
    case .deliver:
      let line = on.remedies.first { $0.deliveredAtMs == nil }?.line ?? 0
      return try await floor.deliver(on, line, by: person)
    case .resolve: return try await floor.resolve(on, by: person)
    case .followUp:
      return try await floor.followUp(
        on, reached: command.also, satisfied: command.yes, score: 3, comment: "回访", by: person)
    default: return try await performLater(command, on, person)
    }
  }

  private func performLater(
    _ command: WalkCommand, _ on: Complaint, _ person: Floor.Person
  ) async throws -> Complaint {
    switch command.step {
    case .close: return try await floor.close(on, by: person)
    case .reopen: return try await floor.reopen(on, by: person)
    case .review: return try await floor.review(on, by: person)
    case .finishReview: return try await floor.finishReview(on, upheld: command.yes, by: person)
    case .refer:
      let dueMs = command.also ? floor.house.clock.nowMs + TestClock.dayMs : nil
      return try await floor.refer(on, dueMs: dueMs, by: person)
    case .finishReferral: return try await floor.finishReferral(on, goOn: !command.yes, by: person)
    case .withdraw: return try await floor.withdraw(on, by: person)
    case .setHold:
      return try await person.desk.complaints.setHold(
        SetHoldRequest(id: on.id, version: on.version, onHold: command.yes, reason: "涉诉"))
    default:
      return try await person.desk.complaints.note(
        NoteComplaintRequest(id: on.id, version: on.version, text: "备注"))
    }
  }
}

extension TestHouse {
  /// OK, or the reason's word alone.
  fileprivate static func saidWord<T>(_ body: () async throws -> T) async -> String {
    let outcome = await said(body)
    return outcome.split(separator: " ").first.map(String.init) ?? outcome
  }
}
