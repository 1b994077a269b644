/// What the options of a call set.
extension CallSettings {
  mutating func apply(_ option: CallSyntax.Option, _ instants: InstantReader, _ filling: FillingIn) throws(LineError) {
    guard let flag = CallFlag(rawValue: option.name.text) else { throw CallFlag.unknown(option.name) }
    var text = ""
    if let value = option.value {
      guard let known = try filling.text(value) else { return }
      text = known
    }
    let range = option.value?.range ?? option.name.range
    switch flag {
    case .dryRun: dryRun = true
    case .yes: confirmed = true
    case .allPages: allPages = true
    case .identity:
      guard !text.isEmpty else {
        throw LineError("Expected the name of a key; see \\help config", "应为密钥名称,见 \\help config", at: range)
      }
      identity = text
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
