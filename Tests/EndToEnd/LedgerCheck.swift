import Client
import Contract

extension Client {
  /// `loyalty.verify` of a running server, to its end: what is broken, or that there was no end.
  func brokenLedger() async throws -> [String] {
    var broken: [String] = []
    var isClean: Bool?
    for try await item in try await stream(Methods.Loyalty.verify, VerifyLedgerRequest(), CallOptions()) {
      broken += item.broken.map { "invariant \($0.invariant): \($0.row) \($0.what)" }
      isClean = item.clean ?? isClean
    }
    if isClean == nil { broken.append("the check of the ledger did not come to its end") }
    return broken
  }
}
