import Contract
import Testing

@testable import Complaints

@Suite struct FigureBytesTests {
  @Test func `what is packed reads back as the same`() {
    var random = SeededRandom(seed: 5)
    for round in 0..<500 {
      let figure = round == 0 ? CaseFigure() : Self.random(&random)
      #expect(CaseFigure(figure.encoded) == figure)
    }
  }

  @Test func `the largest numbers have room`() {
    var figure = CaseFigure()
    figure.points = .max
    figure.departmentId = .max
    figure.lateMs = .max
    figure.money = [Money(minor: .max, currency: "CNY"), Money(minor: 1, currency: "USD")]
    #expect(CaseFigure(figure.encoded) == figure)
  }

  @Test func `a row of an earlier time reads as 0 where it ends`() {
    var figure = CaseFigure()
    figure.kind = 1
    figure.category = 4
    var bytes = figure.encoded
    while bytes.last == 0 { bytes.removeLast() }
    #expect(bytes.count < 5)
    #expect(CaseFigure(bytes) == figure)
  }

  private static func random(_ random: inout SeededRandom) -> CaseFigure {
    func number(_ random: inout SeededRandom) -> Int64 {
      [0, 1, 127, 128, .random(in: 0..<1 << 42, using: &random)].randomElement(using: &random) ?? 0
    }
    var figure = CaseFigure()
    figure.standing = [.open, .closed, .notAccepted, .withdrawn, .duplicate].randomElement(using: &random) ?? .open
    (figure.kind, figure.severity) = (.random(in: 0...2, using: &random), .random(in: 0...3, using: &random))
    (figure.substantiated, figure.score) = (.random(in: 0...4, using: &random), .random(in: 0...5, using: &random))
    (figure.isRepeat, figure.isReopened) = (.random(using: &random), .random(using: &random))
    figure.isResolved = .random(using: &random)
    figure.acknowledge = .init(isFulfilled: .random(using: &random), lateMs: number(&random))
    figure.reply = .init(isFulfilled: .random(using: &random), lateMs: number(&random))
    (figure.category, figure.product, figure.channel) = (number(&random), number(&random), number(&random))
    (figure.departmentId, figure.handlerId) = (number(&random), number(&random))
    (figure.resolvesOver, figure.resolvesOnTime) = (number(&random), number(&random))
    (figure.resolveLateMs, figure.lateMs) = (number(&random), number(&random))
    (figure.replyMs, figure.replyWorkingMs) = (number(&random) - 1, number(&random) - 1)
    (figure.resolutionMs, figure.resolutionOwnMs) = (number(&random) - 1, number(&random) - 1)
    figure.points = number(&random)
    if .random(using: &random) { figure.money = [Money(minor: 5, currency: "CNY")] }
    return figure
  }
}
