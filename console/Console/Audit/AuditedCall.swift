package import Schema

/// One call of a run and how it ended, as the transcript keeps it.
package struct AuditedCall: Sendable {
  package let run: String
  /// Where it is written: nightly.gx:12.
  package let place: String
  /// Counters of the loops around it, 3.0; empty outside of loops.
  package let iteration: String
  /// When it was sent.
  package let atMs: Int64
  package let server: ServerInfo
  /// Renders request and reply.
  package let schema: Schema
  /// With the key under which it was sent.
  package let call: PreparedCall
  package var reply: DynamicMessage?
  /// Of a stream, in place of its items.
  package var items: ItemsDigest?
  /// A stream of which the rest was not wanted.
  package var isCut = false
  /// nil where it was done.
  package var failure: CallFailure?
  /// From the sending to the end.
  package var ms = 0.0
  /// The journal position of the change.
  package var seq: Int64?
  /// The reply is the stored one of an earlier attempt.
  package var isReplayed = false

  package init(
    run: String, place: String, iteration: String, atMs: Int64, server: ServerInfo, schema: Schema, call: PreparedCall
  ) {
    self.run = run
    self.place = place
    self.iteration = iteration
    self.atMs = atMs
    self.server = server
    self.schema = schema
    self.call = call
  }
}

/// What a stream held, in constant memory: how many items, and one hash of all of them in their order.
package struct ItemsDigest: Sendable {
  package private(set) var count = 0
  private var sum = SHA256()

  package init() {}

  /// Each item goes in behind its length, so that two streams which cut the same bytes elsewhere differ.
  package mutating func add(_ item: [UInt8]) {
    count += 1
    let length = UInt64(item.count)
    sum.add((0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }[...])
    sum.add(item[...])
  }

  /// SHA-256 in hexadecimal.
  package var hash: String {
    var ended = sum
    return ended.digest().hex
  }
}

/// Where a run writes down what it does.
package protocol AuditSink: Sendable {
  /// Returns when the call is on the disc's side of the process.
  func record(_ call: AuditedCall) throws(AuditFailure)
}

/// A call could not be written down, so that the next one must not be sent.
package struct AuditFailure: Error, Sendable, Equatable {
  package let path: String
  /// The system's word for it: No space left on device.
  package let why: String

  package init(path: String, why: String) {
    self.path = path
    self.why = why
  }

  /// Before the first call.
  package func openingText(_ language: UILanguage) -> String {
    let (path, why) = (VisibleText.escape(path), VisibleText.escape(why))
    return Phrase(
      "--audit: \(path) cannot be written: \(why). Nothing was sent.\n",
      "--audit:\(path) 无法写入:\(why)。未发送任何调用。\n")(language)
  }

  package func text(_ language: UILanguage) -> String {
    let (path, why) = (VisibleText.escape(path), VisibleText.escape(why))
    return Phrase(
      "The audit file \(path) cannot be written: \(why). The run ends here, since no call goes unaudited; "
        + "make room or name another file by --audit.\n",
      "审计文件 \(path) 无法写入:\(why)。为避免未审计的调用,运行到此结束;请腾出空间或用 --audit 指定其他文件。\n")(language)
  }
}
