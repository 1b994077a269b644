internal import ArgumentParser
internal import Client
internal import Foundation
internal import Load

/// Values of options; each refusal says how to write it.
enum Parsing {
  static func address(_ text: String) throws -> ServerAddress {
    guard let address = ServerAddress(parsing: text) else {
      throw ValidationError("\(text) is no address; write host:port or unix:/path")
    }
    return address
  }

  static func duration(_ text: String) throws -> Duration {
    let units: [(suffix: String, ms: Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)]
    for (suffix, ms) in units where text.hasSuffix(suffix) {
      guard let value = Double(text.dropLast(suffix.count)), value >= 0, value * ms <= 86_400_000 else { break }
      return .milliseconds(Int64(value * ms))
    }
    throw ValidationError("\(text) is no duration up to a day; write 10s, 500ms or 2m")
  }

  static func share(_ text: String) throws -> Double {
    guard let share = Double(text), (0...1).contains(share) else {
      throw ValidationError("\(text) is no share; write a number from 0 to 1, such as 0.05")
    }
    return share
  }

  static func rate(_ text: String) throws -> Double {
    guard let rate = Double(text), (0.001...LoadPlan.Limits.perSecondMax).contains(rate) else {
      throw ValidationError(
        "\(text) is no rate; write calls per second from 0.001 to \(Int(LoadPlan.Limits.perSecondMax))")
    }
    return rate
  }

  /// 100:30s or 100:30s:10.
  static func ramp(_ text: String) throws -> LoadPlan.Ramp {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 3, let from = try? rate(parts[0]), let over = try? duration(parts[1]),
      over > .zero, let steps = parts.count == 3 ? Int(parts[2]) : 10,
      (1...LoadPlan.Limits.rampStepsMax).contains(steps)
    else {
      throw ValidationError(
        "\(text) is no ramp; write the first rate, the time and 1 to \(LoadPlan.Limits.rampStepsMax) steps, "
          + "such as 100:30s:10")
    }
    return LoadPlan.Ramp(from: from, over: over, steps: steps)
  }

  static func keys(_ text: String) throws -> Named<KeyDistribution> {
    Named(text, try refusing { try KeyDistribution(parsing: text) })
  }

  static func mix(_ text: String) throws -> Named<Mix> { Named(text, try refusing { try Mix(parsing: text) }) }

  static func bound(_ text: String) throws -> Bound { try refusing { try Bound.parse(text) } }

  private static func refusing<Value>(_ parse: () throws -> Value) throws -> Value {
    do { return try parse() } catch let error as BenchError { throw ValidationError(error.description) }
  }
}

/// A value, and how it was written.
struct Named<Value: Sendable>: Sendable {
  var text: String
  var value: Value

  init(_ text: String, _ value: Value) {
    self.text = text
    self.value = value
  }
}

/// A number within limits that the refusal names.
struct Checked {
  var option: String
  var value: Int?
  var range: ClosedRange<Int>

  func check() throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError("\(option) \(value): write \(range.lowerBound) to \(range.upperBound)")
  }
}
