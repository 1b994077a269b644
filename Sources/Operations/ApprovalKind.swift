package import Contract

/// What a room lets people ask for (审批事项): a room registers its kinds, and the approvals' room carries out what was
/// approved without knowing what it is.
package protocol ApprovalKind: Sendable {
  /// As the contract shows it: "loyalty.adjust". Stored, so it never changes.
  var name: String { get }
  /// How long it waits for a decision, in milliseconds.
  var lifetimeMs: Int64 { get }
  /// Does what was asked, inside the transaction of the decision; its refusal refuses the decision, too.
  /// - Parameters:
  ///   - approval: as it is about to be stored, without the result.
  ///   - payload: what `Approvals.request` was given, encoded.
  ///   - call: acts for whoever decides, with the rights by which they decide: a deputy has those of the absent.
  /// - Returns: the record that it made.
  func execute(_ approval: Approval, payload: [UInt8], _ call: WriteCall) throws -> (kind: String, id: Int64)
}

extension ApprovalKind {
  /// 30 days.
  package var lifetimeMs: Int64 { 30 * 24 * 3_600_000 }
}
