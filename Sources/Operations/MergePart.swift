/// What a room keeps of customers, for the merging of two files: a later room registers its part, and the customers'
/// room moves it without knowing what it is.
package protocol MergePart: Sendable {
  /// What moves, as people call it: "purchases".
  var name: String { get }
  /// Moves what belongs to the customer `from` to the customer `into`, inside the call's transaction.
  /// - Returns: how many records moved.
  func move(from: Int64, into: Int64, _ call: WriteCall) throws -> Int
}
