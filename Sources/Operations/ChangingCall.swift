package import Contract
import Crypto
package import Store
package import Wire

/// A changing call on its way from the method table to the writer.
package struct ChangingCall: Sendable {
  package var method: BoundMethod
  /// Who acts; with `on_behalf_of` the employee, else the session's own principal.
  package var actor: Principal
  /// Whose keys these are: the session's own principal.
  package var claimant: String
  package var meta: RequestMeta
  package var language: Language
  /// Monotonic nanoseconds.
  package var deadline: UInt64
  /// Where the journal learns what a dry run has shown.
  package var reads: any PersonalReads
  /// Makes a refusal of a fault in one row of a batch, and tells the log.
  package var translate: @Sendable (any Error) -> Refusal

  package init(
    method: BoundMethod, actor: Principal, claimant: String, meta: RequestMeta, language: Language, deadline: UInt64,
    reads: any PersonalReads,
    translate: @escaping @Sendable (any Error) -> Refusal = { Refusal(translating: $0) }
  ) {
    self.method = method
    self.actor = actor
    self.claimant = claimant
    self.meta = meta
    self.language = language
    self.deadline = deadline
    self.reads = reads
    self.translate = translate
  }

  /// Decodes the payload and makes the job that the writer runs.
  /// - Throws: `DecodeFailure` for a payload that breaks the contract, `Refusal(.duplicateItem)` for a row under the
  ///   call's own key; nothing is journalled then.
  package func job(_ payload: UnsafeRawBufferPointer, arena: Arena, lane: Int, context: AnyObject?) throws -> WriteJob {
    switch method.body {
    case .write(let prepare):
      let run = try prepare(payload, arena)
      return WriteJob(
        claim: claim(key: meta.idempotencyKey ?? [], digesting: payload), methodName: method.info.name,
        request: Array(payload), asOfMs: meta.asOfMs, deadlineNanoseconds: deadline, lane: lane, context: context
      ) { scope in
        try verdict(scope) { call in
          let reply = try run(call)
          return call.effect(reply: reply.bytes, stored: reply.stored)
        }
      }
    case .bulk(let prepare):
      let batch = try prepare(payload, arena)
      // The row would take the key that the call's own answer is to be kept under.
      if let row = batch.rows.first(where: { $0.key != nil && $0.key == meta.idempotencyKey }) {
        throw Refusal(.duplicateItem, path: "rows[\(row.index)].key")
      }
      return bulkJob(batch, payload, lane: lane, context: context)
    case .read, .stream:
      preconditionFailure("\(method.info.name) changes nothing")
    }
  }

  private func bulkJob(
    _ batch: PreparedBulk, _ payload: UnsafeRawBufferPointer, lane: Int, context: AnyObject?
  ) -> WriteJob {
    let callKey = meta.idempotencyKey ?? []
    let rows = batch.rows.map { row in
      let key = row.key ?? callKey + Array(":\(row.index)".utf8)
      return BulkRow(claim: row.bytes.withUnsafeBytes { claim(key: key, digesting: $0) }, request: row.bytes)
    }
    return WriteJob(
      bulk: claim(key: callKey, digesting: payload), methodName: method.info.name, rows: rows,
      asOfMs: meta.asOfMs, deadlineNanoseconds: deadline, lane: lane, context: context,
      runRow: { index, scope in
        try verdict(scope) { call in
          var result = try batch.rows[index].run(call)
          result.row = UInt32(batch.rows[index].index)
          return call.effect(reply: result.encoded())
        }
      },
      finish: { outcomes in
        let reply = batch.reply(outcomes, language: language, translate: translate).encoded()
        return meta.dryRun == true ? .dryRun(status: 0, reply: reply) : .done(JobEffect(reply: reply))
      })
  }

  /// Runs an operation on its savepoint: a refusal becomes a stored answer, anything else goes up as a fault.
  private func verdict(_ scope: WriteScope, _ body: (WriteCall) throws -> JobEffect) throws -> Verdict {
    let call = WriteCall(
      principal: actor, scope: scope, isPastFact: meta.asOfMs != nil, isDryRun: meta.dryRun == true,
      reads: reads)
    if let employee = meta.onBehalfOf { call.touch("on_behalf_of", employee) }
    do {
      let effect = try body(call)
      if meta.dryRun == true { return .dryRun(status: 0, reply: effect.reply) }
      return call.isUnchanged ? .unchanged(effect) : .done(effect)
    } catch let refusal as Refusal {
      let reply = refusal.status(in: language).encoded()
      let status = Int32(refusal.reason.code.rawValue)
      return meta.dryRun == true
        ? .dryRun(status: status, reply: reply) : .refused(status: status, reply: reply)
    }
  }

  /// The digest covers what the caller meant: method, payload, and for whom.
  private func claim(key: [UInt8], digesting payload: UnsafeRawBufferPointer) -> Claim {
    var hash = SHA256()
    var head = (method.info.id.bigEndian, UInt64(bitPattern: meta.onBehalfOf ?? 0).bigEndian)
    withUnsafeBytes(of: &head.0) { hash.update(bufferPointer: $0) }
    withUnsafeBytes(of: &head.1) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: payload)
    return Claim(principal: claimant, method: Int64(method.info.id), key: key, digest: Array(hash.finalize()))
  }
}
