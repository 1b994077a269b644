/// A promise of exactly once: the same principal, method and key with the same digest get the stored reply.
///
/// With an empty key it only names the author of a call: nothing is looked up or promised.
package struct Claim: Sendable {
  package let principal: String
  package let method: Int64
  package let key: [UInt8]
  /// SHA-256 of the request, 32 bytes.
  package let digest: [UInt8]

  package init(principal: String, method: Int64, key: [UInt8], digest: [UInt8]) {
    precondition(digest.count == 32, "a claim's digest is a SHA-256")
    self.principal = principal
    self.method = method
    self.key = key
    self.digest = digest
  }

  func isSameKey(_ other: Claim) -> Bool {
    principal == other.principal && method == other.method && key == other.key
  }
}

/// A record that a call touched.
package struct EntityRef: Sendable {
  /// A word without space or colon, such as `customer`.
  package let kind: String
  package let id: Int64
  /// The call becomes part of the record's history (`Journal.history`), if it is done.
  package let keepsHistory: Bool

  package init(kind: String, id: Int64, keepsHistory: Bool = false) {
    self.kind = kind
    self.id = id
    self.keepsHistory = keepsHistory
  }
}

/// The record alone counts: the flag is a wish of the call that names it, and the journal's text does not keep it.
extension EntityRef: Hashable {
  package static func == (one: EntityRef, other: EntityRef) -> Bool { one.kind == other.kind && one.id == other.id }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(id)
  }
}

/// What a call did, as the journal keeps it.
package struct Effect: Sendable {
  /// 0 is OK.
  package var status: Int32
  package var reply: [UInt8]
  /// The reply to keep for a replay when secrets are blanked; `nil` is the same as `reply`.
  package var storedReply: [UInt8]?
  package var entities: [EntityRef]
  /// Old and new values, opaque to the store.
  package var changes: [UInt8]

  package init(
    status: Int32 = 0, reply: [UInt8] = [], storedReply: [UInt8]? = nil, entities: [EntityRef] = [],
    changes: [UInt8] = []
  ) {
    self.status = status
    self.reply = reply
    self.storedReply = storedReply
    self.entities = entities
    self.changes = changes
  }
}

/// What a call's body decided.
package enum Verdict: Sendable {
  case done(Effect)
  /// Nothing of the body stays but a journal row with this reply.
  case refused(status: Int32, reply: [UInt8])
  /// Nothing to change; the journal row says so and the feed skips it.
  case unchanged(Effect)
  /// Nothing stays at all.
  case dryRun(status: Int32, reply: [UInt8])
}

/// What became of a job.
package enum JobResult: Sendable {
  /// Whether a failed call may have taken effect.
  package enum Executed: Sendable { case no, yes, unknown }

  /// `seq` is the journal's, 0 for a dry run.
  case reply(status: Int32, bytes: [UInt8], seq: Int64, replayed: Bool)
  /// The key was used before with another request.
  case keyReused
  /// The deadline passed before it started.
  case expired
  case cancelled
  case failed(any Error, executed: Executed)
  /// A bulk call stopped between two slices because the store closes; its rows so far are kept for a replay.
  case draining
  /// Never started: the store closed first.
  case shuttingDown
}

/// Who is told of finished jobs.
package protocol CompletionSink: Sendable {
  /// Called by the writer's thread once per group, after COMMIT; must not block.
  func completed(_ batch: [(WriteJob, JobResult)])
  /// Called by the writer's thread after each COMMIT that added to the journal, before anybody is answered: also where
  /// nobody waits for an answer, as with what was due. Must not block.
  func committed()
}

extension CompletionSink {
  package func committed() {}
}
