import Contract

/// Which fields of a joined file are not simply its own.
///
/// A filled field is a gap to the next merge, which looks for its value anew, so that the order of merges does not
/// matter. A decided one was changed by somebody after a merge: it is the file's own again, an emptied one too, and
/// what the files merged before say of it counts no more.
struct MergedFields: Equatable {
  var filled: Set<String> = []
  var decided: Set<String> = []

  /// As the column `filled` holds it: "city", and "!city" for a decided one.
  init(stored: String?) {
    for word in StoredList.texts(stored) {
      if word.hasPrefix("!") { decided.insert(String(word.dropFirst())) } else { filled.insert(word) }
    }
  }

  init() {}

  var words: [String] { decided.sorted().map { "!" + $0 } + filled.sorted() }

  /// After somebody changed the joined file.
  func changed(from before: Customer, to after: Customer) -> MergedFields {
    var fields = self
    for field in MergeField.fields(of: [before, after]) where field.differs(before, after) {
      fields.filled.remove(field.name)
      fields.decided.insert(field.name)
    }
    return fields
  }
}

/// A field with one value: the joined file has its own, or that of the oldest file that has one.
struct MergeField: Sendable {
  /// As the contract calls it; "attributes.size" for an attribute.
  let name: String
  let isGiven: @Sendable (Customer) -> Bool
  let copy: @Sendable (_ source: Customer, _ target: inout Customer) -> Void
  let differs: @Sendable (Customer, Customer) -> Bool

  /// The ordinary fields, and each attribute that one of the files has.
  static func fields(of customers: [Customer]) -> [MergeField] {
    let keys = Set(customers.lazy.flatMap(\.attributes).map(AttributeText.key))
    return ordinary + keys.sorted().map(attribute)
  }

  private static let ordinary: [MergeField] = [
    MergeField("phone", \.phone), MergeField("email", \.email), MergeField("company", \.company),
    MergeField("industry", \.industry), MergeField("region", \.region), MergeField("province", \.province),
    MergeField("city", \.city), MergeField("address", \.address), MergeField("birthday_day", \.birthdayDay),
    MergeField("language", \.language), MergeField("source", \.source), MergeField("preferences", \.preferences),
    MergeField("avoid_times", \.avoidTimes), MergeField("owner_id", \.ownerId), grade,
    MergeField("reviewed_at_ms", \.reviewedAtMs),
  ]

  /// A grade and its reason go together.
  private static let grade = MergeField(
    name: "grade", isGiven: { $0.grade != nil },
    copy: {
      $1.grade = $0.grade
      $1.gradeReason = $0.gradeReason
    },
    differs: { $0.grade != $1.grade || $0.gradeReason != $1.gradeReason })

  private static func attribute(_ key: String) -> MergeField {
    @Sendable func text(_ customer: Customer) -> String? {
      customer.attributes.first { AttributeText.key($0) == key }
    }
    return MergeField(
      name: "attributes." + key, isGiven: { text($0) != nil },
      copy: { source, target in
        target.attributes.removeAll { AttributeText.key($0) == key }
        if let value = text(source) { target.attributes.append(value) }
      },
      differs: { text($0) != text($1) })
  }
}

extension MergeField {
  private init<Value: Equatable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Customer, Value?> & Sendable
  ) {
    self.name = name
    isGiven = { $0[keyPath: path] != nil }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
    differs = { $0[keyPath: path] != $1[keyPath: path] }
  }
}
