package import Schema

/// What the console needs of a connection; the tests' own stands behind it as well.
package protocol Link: Sendable {
  /// - Throws: `CallFailure`.
  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply
  /// The items of a stream, each encoded; it ends with `CallFailure`.
  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error>
}

package struct LinkReply: Sendable {
  package let payload: [UInt8]
  /// Time inside the server.
  package let serverUs: UInt32?
  /// The stored reply of an earlier attempt.
  package let isReplayed: Bool
  /// The journal position of the change.
  package let commitSeq: Int64?

  package init(payload: [UInt8], serverUs: UInt32? = nil, isReplayed: Bool = false, commitSeq: Int64? = nil) {
    self.payload = payload
    self.commitSeq = commitSeq
    self.serverUs = serverUs
    self.isReplayed = isReplayed
  }
}

/// Why a call gave no reply.
package struct CallFailure: Error, Sendable, Equatable {
  package enum Kind: Sendable { case refused, connectFailed, connectionLost, deadline, cancelled, other }

  package struct Violation: Sendable, Equatable {
    package let path: String
    package let reason: String
    package let message: String?

    package init(path: String, reason: String, message: String?) {
      self.path = path
      self.reason = reason
      self.message = message
    }
  }

  package var kind: Kind
  package var code: UInt32
  /// NOT_FOUND
  package var codeWord: String
  package var reason: String
  package var message: String
  package var violations: [Violation] = []
  /// Words of `Retry` and `Executed`.
  package var retry = "NEVER"
  package var executed = "NOT_EXECUTED"
  package var retryAfterMs: UInt32?
  package var resource: String?
  package var currentVersion: Int64?
  package var incident: String?

  package init(kind: Kind, code: UInt32, codeWord: String, reason: String, message: String) {
    self.kind = kind
    self.code = code
    self.codeWord = codeWord
    self.reason = reason
    self.message = message
  }

  package var exitCode: ProcessStatus {
    switch kind {
    case .connectFailed: .connect
    case .cancelled: .interrupted
    default: code == 4 ? .deadline : code == 16 ? .connect : .callFailed
    }
  }
}
