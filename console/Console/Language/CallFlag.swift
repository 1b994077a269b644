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
  /// Whose key of the configuration is shown.
  package var identity: String?
  /// A list is followed to its end, page by page.
  package var allPages = false
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
  case identity = "--as"
  case allPages = "--all"

  static func takesValue(_ name: String) -> Bool {
    switch CallFlag(rawValue: name) {
    case .timeout, .idempotencyKey, .asOf, .onBehalfOf, .identity: true
    case .dryRun, .yes, .allPages, nil: false
    }
  }

  static func unknown(_ name: Word) -> LineError {
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
    case .identity: Phrase("with the key of this name (\\key, \\help config)", "使用该名称的密钥(\\key、\\help config)")
    case .allPages: Phrase("follow a list to its end", "取列表的全部各页")
    }
  }
}
