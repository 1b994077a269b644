import Contract
import Loyalty
import Testing
import Zones

/// What holds for all rules and purchases; a seed reproduces a failure.
struct EarningPropertyTests {
  private struct Made {
    var run: EarningCase
    var purchase: EarningPurchase

    private static let categories: [String?] = [nil, "tea", "pots", "cups"]

    init(seed: UInt64, allLines: Bool = false) throws {
      var random = SeededRandom(seed: seed)
      let rules = (0..<Int.random(in: 1...12, using: &random)).map { Self.rule($0, allLines, &random) }
      let rounding = Rounding.allCases.randomElement(using: &random)
      run = try EarningCase(rules) { config in
        config.rounding = rounding == .unspecified ? nil : rounding
        config.tiers = [TierLevel(code: "gold", name: "g", threshold: 0, multiplier: 1333)]
      }
      run.member = EarningMember(
        tier: Bool.random(using: &random) ? "gold" : nil, purchases: .random(in: 0...1, using: &random))
      let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        EarningLine(
          category: Self.categories.randomElement(using: &random) ?? nil,
          amount: .random(in: 0...100_000, using: &random))
      }
      let paid = lines.isEmpty ? Int64.random(in: 0...1_000_000, using: &random) : lines.reduce(0) { $0 + $1.amount }
      purchase = EarningPurchase(
        effectiveMs: noon, paid: paid, tax: .random(in: 0...paid, using: &random),
        discount: .random(in: 0...1000, using: &random), lines: lines)
    }

    private static func rule(_ number: Int, _ allLines: Bool, _ random: inout SeededRandom) -> EarningRule {
      let kinds: [RuleKind] = [.rate, .rate, .fixed, .multiplier, .firstPurchase]
      var rule = EarningRule.of(kinds.randomElement(using: &random) ?? .rate, "r\(number)")
      if rule.kind == .multiplier {
        rule.multiplier = .random(in: 1...5000, using: &random)
      } else {
        rule.points = .random(in: 1...50, using: &random)
      }
      if rule.kind == .rate {
        rule.perMinor = .random(in: 1...97, using: &random)
        rule.basis = RateBasis.allCases.randomElement(using: &random)
      }
      rule.gives = Int.random(in: 0..<4, using: &random) == 0 ? .growth : nil
      rule.exclusive = Int.random(in: 0..<3, using: &random) == 0
      rule.priority = .random(in: 0...2, using: &random)
      if !allLines, Int.random(in: 0..<3, using: &random) == 0 { rule.categories = ["tea"] }
      return rule
    }

    func earn(_ change: (inout EarningPurchase) -> Void = { _ in }) throws -> Earning {
      var purchase = purchase
      change(&purchase)
      return try run.rules.award(purchase, to: run.member) { _, _ in 0 }
    }
  }

  private static let seeds = 0..<UInt64(2000)

  @Test func `the breakdown adds up to what was earned`() throws {
    for seed in Self.seeds {
      let earning = try Made(seed: seed).earn()
      let growth = earning.rules.filter { $0.gives == .growth }.reduce(0) { $0 + $1.points }
      let points = earning.rules.filter { $0.gives != .growth }.reduce(0) { $0 + $1.points }
      #expect(points == earning.points && growth == earning.growth, "seed \(seed)")
      #expect(earning.rules.allSatisfy { $0.points >= 0 }, "seed \(seed)")
    }
  }

  @Test func `the order of lines is nothing`() throws {
    for seed in Self.seeds {
      let made = try Made(seed: seed)
      var random = SeededRandom(seed: seed &+ 1)
      #expect(try made.earn() == made.earn { $0.lines.shuffle(using: &random) }, "seed \(seed)")
    }
  }

  @Test func `a line in two parts is the same line`() throws {
    for seed in Self.seeds {
      let made = try Made(seed: seed)
      var random = SeededRandom(seed: seed &+ 1)
      let split = try made.earn { purchase in
        guard let index = purchase.lines.indices.randomElement(using: &random) else { return }
        var part = purchase.lines[index]
        part.amount = .random(in: 0...part.amount, using: &random)
        purchase.lines[index].amount -= part.amount
        purchase.lines.append(part)
      }
      #expect(try made.earn() == split, "seed \(seed)")
    }
  }

  @Test func `who pays more earns no less`() throws {
    for seed in Self.seeds {
      let made = try Made(seed: seed)
      var random = SeededRandom(seed: seed &+ 1)
      // In proportion to what was paid, tax and discount must not move.
      func earn(_ more: Int64) throws -> Earning {
        try made.earn { purchase in
          (purchase.tax, purchase.discount) = (0, 0)
          purchase.paid += more
          if !purchase.lines.isEmpty { purchase.lines[0].amount += more }
        }
      }
      let (less, more) = (try earn(0), try earn(.random(in: 1...10_000, using: &random)))
      #expect(more.points >= less.points && more.growth >= less.growth, "seed \(seed)")
    }
  }

  @Test func `for rules without lines a purchase without lines is one line`() throws {
    for seed in Self.seeds {
      let made = try Made(seed: seed, allLines: true)
      #expect(try made.earn() == made.earn { $0.lines = [] }, "seed \(seed)")
    }
  }
}
