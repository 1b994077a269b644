import Contract
import Loyalty
import Operations
import Testing
import Zones

/// Rules in one line each.
extension EarningRule {
  static func of(
    _ kind: RuleKind, _ code: String, _ points: Int64? = nil, _ fill: (inout EarningRule) -> Void = { _ in }
  ) -> EarningRule {
    var rule = EarningRule()
    rule.code = code
    rule.name = code
    rule.kind = kind
    rule.points = points
    fill(&rule)
    return rule
  }

  static func rate(
    _ code: String, _ points: Int64, per: Int64, _ fill: (inout EarningRule) -> Void = { _ in }
  ) -> EarningRule {
    of(.rate, code, points) {
      $0.perMinor = per
      fill(&$0)
    }
  }

  static func times(
    _ code: String, _ thousandths: UInt32, _ fill: (inout EarningRule) -> Void = { _ in }
  ) -> EarningRule {
    of(.multiplier, code) {
      $0.multiplier = thousandths
      fill(&$0)
    }
  }
}

/// Rules, and what they give, in a form that a table can hold.
struct EarningCase {
  var rules: EarningRules
  var member = EarningMember()

  init(
    _ rules: [EarningRule], zone: String = "Asia/Shanghai", _ fill: (inout ProgramConfig) -> Void = { _ in }
  ) throws {
    var config = ProgramConfig()
    config.rules = rules
    fill(&config)
    self.rules = EarningRules(config, try #require(Zone.named(zone)))
  }

  /// "points/growth rule:points …", with "g" behind growth and "-n" behind what was cut off.
  func earns(_ purchase: EarningPurchase, used: [String: Int64] = [:]) -> String {
    Self.text { try rules.award(purchase, to: member) { rule, day in used["\(rule)@\(day)"] ?? used[rule] ?? 0 } }
  }

  func earns(_ paid: Int64, _ lines: [EarningLine] = [], at ms: Int64 = noon) -> String {
    earns(EarningPurchase(effectiveMs: ms, paid: paid, lines: lines))
  }

  static func text(_ body: () throws -> Earning?) -> String {
    do {
      guard let earning = try body() else { return "nothing" }
      let rules = earning.rules.map {
        "\($0.rule):\($0.points)\($0.gives == .growth ? "g" : "")\($0.capped.map { "-\($0)" } ?? "")"
      }
      return (["\(earning.points)/\(earning.growth)"] + rules + earning.notes).joined(separator: " ")
    } catch let refusal as Refusal {
      return "\(refusal.reason.word) \(refusal.path ?? "")"
    } catch {
      return "\(error)"
    }
  }
}

/// 2026-03-04, a Wednesday, 12:00 in Shanghai.
let noon: Int64 = 1_772_596_800_000

func line(_ amount: Int64, _ category: String? = nil, _ product: String? = nil) -> EarningLine {
  EarningLine(category: category, product: product, amount: amount)
}

/// An instant by the clock of a zone.
func clock(_ day: String, _ hour: Int, _ minute: Int = 0, in zone: String = "Asia/Shanghai") throws -> Int64 {
  try #require(Zone.named(zone)).instant(try #require(CivilDay(text: day)), minuteOfDay: hour * 60 + minute)
}
