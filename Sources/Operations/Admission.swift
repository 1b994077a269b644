package import Contract

/// What is checked before a payload is looked at: permission, key, metadata.
package enum Admission {
  /// - Throws: `Refusal` in the protocol's order of checks.
  package static func check(
    _ method: MethodInfo, principal: Principal, meta: RequestMeta, nowMs: Int64, committedSeq: Int64
  ) throws(Refusal) {
    guard principal.permissions.contains(method.permission) else { throw denial(method, principal) }
    if method.effect == .keyed, meta.idempotencyKey == nil {
      throw Refusal(.keyRequired, path: "meta.idempotency_key", ["method": method.name])
    }
    if let asOfMs = meta.asOfMs {
      guard principal.permissions.contains(.import) else { throw denial(method, principal, needs: .import) }
      guard asOfMs <= nowMs else { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
    }
    if meta.onBehalfOf != nil, !principal.permissions.contains(.delegate) {
      throw denial(method, principal, needs: .delegate)
    }
    if let minSeq = meta.minSeq, minSeq > committedSeq {
      var refusal = Refusal(.notYet, path: "meta.min_seq", ["seq": "\(committedSeq)", "min": "\(minSeq)"])
      refusal.retryAfterMs = 20
      throw refusal
    }
  }

  private static func denial(
    _ method: MethodInfo, _ principal: Principal, needs permission: Permission? = nil
  ) -> Refusal {
    if principal.identity == .anonymous { return Refusal(.credentialRequired, ["method": method.name]) }
    return Refusal(
      .permissionDenied,
      [
        "method": method.name, "permission": (permission ?? method.permission).word,
        "principal": principal.journalName,
      ])
  }
}
