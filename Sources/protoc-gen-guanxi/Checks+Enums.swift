extension Check {
  mutating func enumeration(_ enumeration: Enumeration) {
    let name = enumeration.name
    refuse(name, when: !Names.isUpperCamel(name), "an enum's name is written LikeThis")
    let first = enumeration.values.first
    refuse(
      name, when: first?.number != 0 || first?.name != enumeration.prefix + "UNSPECIFIED",
      "the first value must be \(enumeration.prefix)UNSPECIFIED = 0")
    var numbers: Set<Int32> = []
    var cases: Set<String> = []
    for value in enumeration.values {
      let place = "\(name).\(value.name)"
      guard value.name.hasPrefix(enumeration.prefix) else {
        refuse(place, "the name must begin with \(enumeration.prefix)")
        continue
      }
      let word = enumeration.word(value)
      refuse(place, when: !Names.isWord(word), "what follows the prefix is written LIKE_THIS and begins with a letter")
      refuse(place, when: value.number < 0, "negative numbers are outside our subset")
      refuse(place, when: !numbers.insert(value.number).inserted, "the number \(value.number) is taken")
      refuse(place, when: !cases.insert(enumeration.caseName(value)).inserted, "the name is taken in Swift")
      options(of: value, place, isRegistry: name == "Reason")
    }
  }

  private mutating func options(of value: Enumeration.Value, _ place: String, isRegistry: Bool) {
    for role in (value.grantedTo ?? "").split(separator: " ") where !words("Role").contains(role.uppercased()) {
      refuse(place, "granted_to names \(role), which is no Role")
    }
    guard value.number != 0, isRegistry || value.reason != nil else { return }
    guard let reason = value.reason else { return refuse(place, "a reason needs code, retry, en and zh") }
    refuse(
      place, when: reason.code == 0 || StatusCodes.name(reason.code) == nil, "code must be a status code from 1 to 16")
    refuse(place, when: (reason.english ?? "").isEmpty, "en is missing")
    refuse(place, when: (reason.chinese ?? "").isEmpty, "zh is missing")
    if let retry = reason.retry {
      refuse(place, when: !words("Retry").contains(retry), "retry \(retry) is no word of enum Retry")
    } else {
      refuse(place, "retry is missing")
    }
    let english = Names.placeholders(reason.english ?? "")
    let chinese = Names.placeholders(reason.chinese ?? "")
    refuse(place, when: !chinese.isSubset(of: english), "zh fills in other {names} than en")
  }
}
