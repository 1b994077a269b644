package import Contract
package import NIOCore

/// One kind of call that a workload makes: a row of the report.
package struct CallKind: Sendable, Equatable {
  /// As the report calls it: a method's name, or the label that a file of calls gives.
  package var name: String
  package var methodId: UInt32
  /// It carries an idempotency key, so the same bytes may be sent twice.
  package var isChange: Bool

  package init(name: String, methodId: UInt32, isChange: Bool) {
    self.name = name
    self.methodId = methodId
    self.isChange = isChange
  }
}

/// What a workload wants to know again when the reply is in.
package struct Shot: Sendable, Equatable {
  /// Which of the workload's kinds.
  package var kind: Int
  package var subject: UInt64
  package var extra: UInt64

  package init(kind: Int = 0, subject: UInt64 = 0, extra: UInt64 = 0) {
    self.kind = kind
    self.subject = subject
    self.extra = extra
  }
}

/// What the calls send and what their replies must look like. One workload serves all connections of a run, on its loop.
package protocol Workload: AnyObject {
  /// At least one, fixed for the workload's life.
  var kinds: [CallKind] { get }

  /// Appends one whole REQUEST frame.
  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot

  /// Whether the reply is what the call must bring.
  ///
  /// - Parameters:
  ///   - payload: lent until this returns.
  ///   - isReplay: the answer to the same bytes sent again; it must name what the first one named, and is no second deed.
  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool

  /// Whether a refusal is what the call was made for, such as a stale version.
  func isWanted(_ status: Status, _ shot: Shot) -> Bool

  /// A change whose answer never came: it may stand or not.
  func isUnknown(_ shot: Shot)
}

extension Workload {
  package func isWanted(_ status: Status, _ shot: Shot) -> Bool { false }
  package func isUnknown(_ shot: Shot) {}
}
