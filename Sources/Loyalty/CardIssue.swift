import Contract
import Operations

/// Gives cards: each number answers for one member.
struct CardIssue {
  let call: WriteCall

  /// A number that somebody chose, or one of ours.
  /// - Throws: `Refusal` with `.cardInvalid` or `.cardTaken`.
  func card(_ given: String?, path: String) throws -> String {
    guard let given else { return try made() }
    guard let number = MemberCard.number(in: given) else { throw Refusal(.cardInvalid, path: path) }
    guard try isFree(number) else { throw Refusal(.cardTaken, path: path, ["card": number]) }
    return number
  }

  /// Somebody may have chosen a number that is ours: then it is the next one.
  func made() throws -> String {
    while true {
      let number = MemberCard.made(call.nextId("card"))
      if try isFree(number) { return number }
    }
  }

  private func isFree(_ number: String) throws -> Bool {
    try MemberTable(transaction: call.transaction).memberId(card: number) == nil
  }
}
