import Contract
package import Store
import Wire

extension AgendaKind {
  /// A timed event whose work is an operation of the system's own, at the due instant.
  /// - Parameter run: gets the record, the due instant and the call; its refusal stands in the journal.
  package init(_ name: String, _ run: @escaping @Sendable (Int64, Int64, WriteCall) throws -> Void) {
    self.init(name: name) { ref, dueMs, scope in
      let call = WriteCall(
        principal: .system, scope: scope, isPastFact: false, isDryRun: false, reads: NoReads.shared)
      do {
        try run(ref, dueMs, call)
      } catch let refusal as Refusal {
        return .refused(
          status: Int32(refusal.reason.code.rawValue), reply: refusal.status(in: .english).encoded())
      }
      return call.isUnchanged ? .unchanged(call.effect()) : .done(call.effect())
    }
  }
}

/// The system shows nothing to anybody.
private final class NoReads: PersonalReads {
  static let shared = NoReads()

  func note(_ principal: Principal, _ method: MethodInfo, _ kind: String, _ id: Int64) {}
}
