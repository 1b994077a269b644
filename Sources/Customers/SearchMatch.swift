package import Contract

/// Whether and why a text finds a customer: this is what a search means, and the index must give exactly the same.
///
/// - A Latin word finds the names that have a word beginning so, from one letter on, and never the middle of a word;
///   several words each do, in any order.
/// - A text with a character beyond ASCII also finds the names that contain it.
/// - Pinyin and initials are of names that have Chinese characters. The whole of either finds from one letter on, a
///   beginning from two, so that a single letter finds no multitude.
/// - A company is found as a name is, but not by pinyin; an organisation's own name is a name.
/// - Telephone numbers need four digits, tags and e-mail addresses their whole.
package enum SearchMatch {
  package static func best(_ file: SearchFile, _ query: SearchQuery) -> MatchedBy? {
    order.first { matches(file, query, $0) }
  }

  /// The best first, as the contract numbers them.
  static let order: [MatchedBy] = [
    .number, .reference, .phone, .email, .name, .nameStart, .namePart, .pinyin, .initials, .pinyinStart,
    .initialsStart, .company, .phoneTail, .tag,
  ]

  /// Whether this class holds, be there a better one or not.
  private static func matches(_ file: SearchFile, _ query: SearchQuery, _ matchedBy: MatchedBy) -> Bool {
    switch matchedBy {
    case .unspecified: return false
    case .number: return query.numberId.map { $0 == file.id || file.mergedIds.contains($0) } ?? false
    case .reference: return file.refs.contains { isReference($0, query.text) }
    case .phone: return query.digits.map { isPhone(file, $0, query.dialled) } ?? false
    case .email: return file.emails.contains { $0 == query.text || SearchFields.localPart($0) == query.text }
    case .name: return !query.bytes.isEmpty && file.names.contains { $0.bytes == query.bytes }
    case .nameStart: return file.names.contains { begins($0, query) }
    case .namePart: return query.partsNames && file.names.contains { contains($0.bytes, query.bytes) }
    case .pinyin: return query.pinyin.map { typed in file.readings.contains { $0.full == typed } } ?? false
    case .initials: return query.pinyin.map { typed in file.readings.contains { $0.initials == typed } } ?? false
    case .pinyinStart: return start(query).map { typed in file.readings.contains { $0.full.hasPrefix(typed) } } ?? false
    case .initialsStart:
      return start(query).map { typed in file.readings.contains { $0.initials.hasPrefix(typed) } } ?? false
    case .company: return file.company.map { isCompany($0, query) } ?? false
    case .phoneTail: return query.digits.map { digits in file.phones.contains { $0.hasSuffix(digits) } } ?? false
    case .tag: return file.tags.contains(query.text)
    }
  }

  private static func isReference(_ ref: String, _ typed: String) -> Bool {
    ref == typed || SearchFields.reference(ref).map { $0 == typed } == true
  }

  private static func isPhone(_ file: SearchFile, _ digits: String, _ dialled: String?) -> Bool {
    file.phones.contains { $0 == digits || $0 == dialled }
  }

  private static func begins(_ name: SearchFile.Name, _ query: SearchQuery) -> Bool {
    if query.startsNames { return name.bytes.starts(with: query.bytes) }
    guard !query.words.isEmpty else { return false }
    return query.words.allSatisfy { word in name.words.contains { $0.hasPrefix(word) } }
  }

  private static func isCompany(_ company: SearchFile.Name, _ query: SearchQuery) -> Bool {
    if query.partsNames && contains(company.bytes, query.bytes) { return true }
    return !query.startsNames && begins(company, query)
  }

  /// The beginning of pinyin or initials.
  static func start(_ query: SearchQuery) -> String? {
    query.pinyin.flatMap { $0.utf8.count >= 2 ? $0 : nil }
  }

  /// UTF-8 finds itself only where a character begins.
  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      var length = 1
      while length < part.count && bytes[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
