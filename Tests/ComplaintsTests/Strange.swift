import Operations
import Store
import TestHouse

extension OpenHouse {
  /// What a strange hand does in the store, beside every operation.
  func tamper(_ deed: @escaping @Sendable (Transaction) throws -> Void) throws {
    let claim = Claim(principal: "test", method: 1, key: [], digest: [UInt8](repeating: 0, count: 32))
    let job = WriteJob(claim: claim, methodName: "test.tamper", request: []) { scope in
      try deed(scope.transaction)
      return .done(JobEffect(reply: []))
    }
    guard case .reply(0, _, _, _)? = store.perform(job) else { throw NotTampered() }
  }
}

struct NotTampered: Error {}
