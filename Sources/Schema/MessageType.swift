/// A message of the contract. A class, since every decoded message points at its type.
package final class MessageType: Sendable, Equatable {
  /// With its package: guanxi.Money.
  package let fullName: String
  /// In the order of the .proto.
  package let fields: [Field]
  package let doc: String
  /// In the order in which they are encoded.
  let fieldsByNumber: [Field]
  /// Positions of fields by number, -1 where there is none; beyond the table a dictionary knows.
  private let near: [Int16]
  private let byNumber: [UInt32: Int]
  private let byName: [String: Int]

  package init(fullName: String, fields: [Field], doc: String) {
    self.fullName = fullName
    self.fields = fields
    self.doc = doc
    fieldsByNumber = fields.sorted { $0.number < $1.number }
    byNumber = Dictionary(fields.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    var near = [Int16](repeating: -1, count: Self.nearMax + 1)
    for (number, position) in byNumber where number <= Self.nearMax { near[Int(number)] = Int16(clamping: position) }
    self.near = near
    byName = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Without its package: Money.
  package var name: String { shortName(fullName) }

  private static let nearMax = 127

  /// Where a field stands among the others.
  func position(_ number: UInt32) -> Int? {
    guard number <= Self.nearMax else { return byNumber[number] }
    let position = Int(near[Int(number)])
    return position < 0 ? nil : position
  }

  package func field(_ number: UInt32) -> Field? { position(number).map { fields[$0] } }
  package func field(named name: String) -> Field? { byName[name].map { fields[$0] } }

  /// Two types of one name are the same type: a schema holds a name once.
  package static func == (left: MessageType, right: MessageType) -> Bool { left.fullName == right.fullName }
}

package struct EnumType: Sendable {
  package let fullName: String
  package let values: [EnumValue]
  package let doc: String

  package var name: String { shortName(fullName) }
  package func word(_ number: Int64) -> String? { values.first { Int64($0.number) == number }?.word }
  package func value(_ word: String) -> EnumValue? { values.first { $0.word == word } }
  /// What people may write: all words but the one that means "absent".
  package var words: [String] { values.filter { $0.number != 0 }.map(\.word) }
}

package struct EnumValue: Sendable {
  /// Without the enum's prefix: PERSON.
  package let word: String
  package let number: Int32
  package let doc: String
  /// Roles that hold a permission, separated by spaces.
  package let grantedTo: String
  let reason: ReasonOptions?

  var asReason: Reason? {
    reason.map { Reason(word: word, code: $0.code, retry: $0.retry, english: $0.english, chinese: $0.chinese) }
  }
}

/// Why a call may be refused.
package struct Reason: Sendable {
  package let word: String
  /// A status code, gRPC's number.
  package let code: UInt32
  /// A word of `Retry`.
  package let retry: String
  package let english: String
  package let chinese: String
}

func shortName(_ fullName: String) -> String {
  fullName.lastIndex(of: ".").map { String(fullName[fullName.index(after: $0)...]) } ?? fullName
}
