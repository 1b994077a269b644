import Contract

extension CaseHistory {
  /// A case as it might have gone, with acts at due instants and several at one instant among the others.
  static func random(_ id: Int64, _ random: inout SeededRandom) throws -> (history: CaseHistory, dues: [Int64]) {
    let dayMs: Int64 = 86_400_000
    var history = CaseHistory(id: id, receivedMs: FigureDays.firstMs + .random(in: 0..<(400 * dayMs), using: &random))
    history.kind = .random(in: 0..<5, using: &random) == 0 ? .request : .complaint
    history.channel = ["phone", "wechat", "app"].randomElement(using: &random) ?? "phone"
    history.severity = [.general, .general, .major, .urgent].randomElement(using: &random) ?? .general
    history.isRepeat = .random(in: 0..<4, using: &random) == 0
    var desk = try FigureDesk(history)
    var dues = desk.dues
    var atMs = history.receivedMs
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      guard let deed = next(desk, &random) else { break }
      atMs = instant(of: deed, after: atMs, desk, &random)
      let step = Step(atMs: atMs, deed: deed)
      history.steps.append(step)
      desk.play(step)
      dues += desk.dues
    }
    return (history, dues)
  }

  /// Sometimes exactly when it is due, sometimes at once.
  private static func instant(
    of deed: Deed, after ms: Int64, _ desk: FigureDesk, _ random: inout SeededRandom
  ) -> Int64 {
    let clock: ClockKind? =
      switch deed {
      case .acknowledge: .acknowledge
      case .propose: .reply
      case .resolve: .resolve
      default: nil
      }
    if let clock, let dueMs = desk.dueMs(clock), dueMs >= ms, .random(in: 0..<4, using: &random) == 0 { return dueMs }
    let daysMax: Int64 = [1, 2, 8].randomElement(using: &random) ?? 1
    return .random(in: 0..<8, using: &random) == 0 ? ms : ms + .random(in: 1..<(daysMax * 86_400_000), using: &random)
  }

  private static func next(_ desk: FigureDesk, _ random: inout SeededRandom) -> Deed? {
    let state = desk.complaint.state
    if !isOver(state) {
      switch Int.random(in: 0..<40, using: &random) {
      case 0: return .end([.withdrawn, .duplicate].randomElement(using: &random) ?? .withdrawn)
      case 1, 2: return .severity([.general, .major, .urgent].randomElement(using: &random) ?? .major)
      case 3, 4: return state == .received ? .acknowledge : place(&random)
      case 5, 6: return desk.dueMs(.acknowledge) == nil ? place(&random) : .acknowledge
      default: break
      }
    }
    switch state {
    case .received: return .random(in: 0..<12, using: &random) == 0 ? .end(.notAccepted) : place(&random)
    case .triaged: return .start
    case .investigating: return .random(in: 0..<3, using: &random) == 0 ? .wait : .propose(finding(&random))
    case .awaitingCustomer: return .goOn
    case .proposed: return .answer(.random(in: 0..<4, using: &random) == 0 ? .refused : .accepted)
    case .executing: return .random(in: 0..<2, using: &random) == 0 ? remedy(&random) : .resolve
    case .resolved: return followUp(desk, &random)
    case .closed: return .random(in: 0..<4, using: &random) == 0 ? .reopen : nil
    default: return nil
    }
  }

  private static func isOver(_ state: ComplaintState) -> Bool {
    [.closed, .notAccepted, .withdrawn, .duplicate].contains(state)
  }

  private static func place(_ random: inout SeededRandom) -> Deed {
    .place(
      category: ["delivery", "billing", nil].randomElement(using: &random) ?? nil,
      product: ["茶杯", "茶壶", nil].randomElement(using: &random) ?? nil,
      departmentId: .random(in: 1...3, using: &random),
      handlerId: [11, 12, 13, 14, nil].randomElement(using: &random) ?? nil)
  }

  private static func finding(_ random: inout SeededRandom) -> Substantiated {
    [.yes, .partly, .no, .unknown].randomElement(using: &random) ?? .yes
  }

  private static func remedy(_ random: inout SeededRandom) -> Deed {
    let refund = Money(
      minor: .random(in: 1..<5000, using: &random), currency: ["CNY", "USD"].randomElement(using: &random) ?? "CNY")
    return .deliver(
      points: .random(in: 0..<2, using: &random) == 0 ? 0 : .random(in: 1..<9000, using: &random),
      refund: .random(in: 0..<2, using: &random) == 0 ? nil : refund)
  }

  private static func followUp(_ desk: FigureDesk, _ random: inout SeededRandom) -> Deed {
    let isReached = desk.dueMs(.followUp) == nil
    if isReached { return .close }
    let score = UInt32.random(in: 1...5, using: &random)
    return .call(score: score, isSatisfied: score > 2)
  }
}

enum FigureDays {
  /// 2025-01-01 in Shanghai.
  static let firstMs: Int64 = 1_735_660_800_000
}
