/// What may be said of one call beside its request: `--timeout 3s`.
package struct CallSettings: Sendable, Equatable {
  package var timeoutMs: Int64?
  package var idempotencyKey: [UInt8]?
  package var dryRun = false
  /// A destructive call needs no further question.
  package var confirmed = false
  package var asOfMs: Int64?
  /// The employee for whom the call is made.
  package var onBehalfOf: Int64?
  /// The reason for which the call is to be refused: `\expect_error`.
  package var expectedReason: String?

  package init() {}
}

/// The options of a call.
enum CallFlag: String, CaseIterable {
  case timeout = "--timeout"
  case idempotencyKey = "--idempotency-key"
  case dryRun = "--dry-run"
  case yes = "--yes"
  case asOf = "--as-of"
  case onBehalfOf = "--on-behalf-of"

  static func takesValue(_ name: String) -> Bool {
    switch CallFlag(rawValue: name) {
    case .timeout, .idempotencyKey, .asOf, .onBehalfOf: true
    case .dryRun, .yes, nil: false
    }
  }

  static func unknown(_ name: CallSyntax.Word) -> LineError {
    LineError(
      "There is no option \(name.text)", "没有选项 \(name.text)", at: name.range,
      nearest: NearMatch.find(name.text, among: allCases.map(\.rawValue)))
  }

  var meaning: Phrase {
    switch self {
    case .timeout: Phrase("the answer has use for so long: 500ms, 3s, 1m", "答复的有效等待时间:500ms、3s、1m")
    case .idempotencyKey: Phrase("names this intention; the console makes one", "本次操作的幂等键;默认自动生成")
    case .dryRun: Phrase("do everything but keep nothing", "试运行,不保存任何改动")
    case .yes: Phrase("do not ask before a destructive call", "破坏性调用不再询问")
    case .asOf: Phrase("the past instant at which it became true", "补录:该事实发生的时间")
    case .onBehalfOf: Phrase("the employee for whom you act, by id", "代哪位员工操作(员工编号)")
    }
  }
}

extension CallSettings {
  mutating func apply(_ option: CallSyntax.Option, _ instants: InstantReader) throws(LineError) {
    guard let flag = CallFlag(rawValue: option.name.text) else { throw CallFlag.unknown(option.name) }
    let text = option.value?.text ?? ""
    let range = option.value?.range ?? option.name.range
    switch flag {
    case .dryRun: dryRun = true
    case .yes: confirmed = true
    case .timeout:
      guard let ms = spanMs(text), ms > 0 else {
        throw LineError("Expected a time such as 500ms, 3s or 1m", "应为时长,如 500ms、3s、1m", at: range)
      }
      timeoutMs = ms
    case .idempotencyKey:
      guard (1...64).contains(text.utf8.count) else {
        throw LineError("A key has 1 to 64 bytes", "幂等键为 1 至 64 字节", at: range)
      }
      idempotencyKey = Array(text.utf8)
    case .asOf:
      guard let instant = instants.instant(text) ?? Int64(text) else {
        throw LineError("Expected a time such as 2026-03-01 or now-7d", "应为时间,如 2026-03-01 或 now-7d", at: range)
      }
      asOfMs = instant
    case .onBehalfOf:
      guard let id = Int64(text), id > 0 else {
        throw LineError("Expected an employee's id; see employees.list", "应为员工编号,见 employees.list", at: range)
      }
      onBehalfOf = id
    }
  }
}
