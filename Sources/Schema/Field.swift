/// A scalar type of protobuf; the raw values are those of `FieldDescriptorProto.Type`.
package enum ScalarType: UInt64, Sendable {
  case double = 1
  case float = 2
  case int64 = 3
  case uint64 = 4
  case int32 = 5
  case fixed64 = 6
  case fixed32 = 7
  case bool = 8
  case string = 9
  case bytes = 12
  case uint32 = 13
  case sfixed32 = 15
  case sfixed64 = 16
  case sint32 = 17
  case sint64 = 18
}

package enum FieldType: Sendable, Equatable {
  case scalar(ScalarType)
  /// Full names of types.
  case enumeration(String)
  case message(String)
}

/// A field with everything that the contract says about it. A class, since every value that is read asks its field.
package final class Field: Sendable, Equatable {
  package let number: UInt32
  package let name: String
  package let type: FieldType
  package let isRepeated: Bool
  package let isPacked: Bool
  package let doc: String
  package let options: FieldOptions
  package let meaning: FieldMeaning
  let wireType: WireType
  /// The number type that may stand packed.
  let packable: ScalarType?
  /// An integer that stands for nothing else, unlike an enum's.
  let isNumber: Bool

  /// - Parameter meaning: what its name tells unless it is given.
  package init(
    number: UInt32, name: String, type: FieldType, isRepeated: Bool = false, isPacked: Bool = false, doc: String = "",
    options: FieldOptions = FieldOptions(), meaning: FieldMeaning? = nil
  ) {
    self.number = number
    self.name = name
    self.type = type
    self.isRepeated = isRepeated
    self.isPacked = isPacked
    self.doc = doc
    self.options = options
    self.meaning = meaning ?? FieldMeaning(name, type)
    wireType = type.wireType
    packable = type.packable
    isNumber = if case .enumeration = type { false } else { true }
  }

  package static func == (left: Field, right: Field) -> Bool {
    left === right
      || left.number == right.number && left.name == right.name && left.type == right.type
        && left.isRepeated == right.isRepeated && left.isPacked == right.isPacked && left.doc == right.doc
        && left.options == right.options
  }
}

/// The validation and privacy of a field, as options.proto defines them.
package struct FieldOptions: Sendable, Equatable {
  package var required = false
  /// Least and most characters of a text, or bytes of a blob.
  package var minLength: UInt32?
  package var maxLength: UInt32?
  /// Least and most value of a number.
  package var min: Int64?
  package var max: Int64?
  package var pattern: Pattern?
  package var maxItems: UInt32?
  package var personal: PersonalData?
  package var secret = false
  /// The sibling that takes a value which is no number.
  package var textField: String?

  package init() {}

  package var isPrivate: Bool { secret || personal != nil }
}

package enum Pattern: Int32, Sendable {
  case line = 1
  case text, word, currency, email, phone, externalRef, language
}

package enum PersonalData: Int32, Sendable {
  case name = 1
  case phone, email, address, birthday, note, matter
}

/// What an integer counts, told by the field's name: the contract's convention.
package enum FieldMeaning: Sendable {
  case plain
  /// Days since 1970-01-01.
  case day
  /// Milliseconds since 1970-01-01.
  case instant
  /// So many milliseconds.
  case span
}

extension FieldMeaning {
  fileprivate init(_ name: String, _ type: FieldType) {
    self =
      switch type {
      case .scalar(.int32) where name == "day" || name.hasSuffix("_day"): .day
      case .scalar(.int64) where Self.isInstant(name): .instant
      case .scalar(.int64) where name.hasSuffix("_ms"): .span
      default: .plain
      }
  }

  /// Other `…_ms` are spans of time.
  private static func isInstant(_ name: String) -> Bool {
    let words = name.split(separator: "_")
    guard words.count > 1, words.last == "ms" else { return false }
    return name == "as_of_ms" || instantWords.contains(String(words[words.count - 2]))
  }

  private static let instantWords: Set<String> = [
    "at", "from", "until", "since", "before", "after", "now", "expires", "effective", "start", "started", "due",
    "fulfilled", "breached", "ended",
  ]
}
