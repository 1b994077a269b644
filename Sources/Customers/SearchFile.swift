package import Contract
import Hanzi

/// Everything of a customer that a search compares, in the form in which it is compared.
package struct SearchFile: Sendable {
  struct Name: Sendable {
    let bytes: [UInt8]
    let words: [String]

    init(_ folded: String, withWords: Bool = true) {
      bytes = Array(folded.utf8)
      words = withWords ? SearchText.words(of: folded) : []
    }
  }

  struct Reading: Sendable, Hashable {
    let full: String
    let initials: String
  }

  package let id: Int64
  let mergedIds: [Int64]
  let names: [Name]
  /// Of all names; empty where pinyin is not asked for.
  let readings: [Reading]
  let company: Name?
  /// All their digits, with the country code.
  let phones: [String]
  let emails: [String]
  let refs: [String]
  let tags: [String]

  package init(_ customer: Customer) {
    id = customer.id
    mergedIds = customer.mergedIds
    let folded = SearchFields.names(customer)
    names = folded.map { Name($0) }
    readings = folded.flatMap { SearchFields.readings(ofFolded: $0) }
    company = customer.company.map { Name(SearchText.folded($0)) }
    phones = SearchFields.phones(customer)
    emails = SearchFields.emails(customer)
    refs = customer.externalRefs.map { SearchText.folded($0) }
    tags = customer.tags.map { SearchText.folded($0) }
  }

  /// Only what tells whether the best match is of this class: what worse ones compare is left out, and so is what the
  /// query cannot find.
  init(_ customer: Customer, comparing query: SearchQuery, upTo last: MatchedBy) {
    func reaches(_ matchedBy: MatchedBy) -> Bool { last.rawValue >= matchedBy.rawValue }
    id = customer.id
    mergedIds = query.numberId == nil ? [] : customer.mergedIds
    let withWords = !query.startsNames && reaches(.nameStart)
    let folded = reaches(.name) ? SearchFields.names(customer) : []
    names = folded.map { Name($0, withWords: withWords) }
    let withReadings = query.pinyin != nil && reaches(.pinyin)
    readings = withReadings ? folded.flatMap { SearchFields.readings(ofFolded: $0) } : []
    company = reaches(.company) ? customer.company.map { Name(SearchText.folded($0), withWords: withWords) } : nil
    phones = query.digits != nil && reaches(.phone) ? SearchFields.phones(customer) : []
    emails = reaches(.email) ? SearchFields.emails(customer) : []
    refs = reaches(.reference) ? customer.externalRefs.map { SearchText.folded($0) } : []
    tags = reaches(.tag) ? customer.tags.map { SearchText.folded($0) } : []
  }
}

/// The fields that the index and the comparison both begin with.
enum SearchFields {
  static func names(_ customer: Customer) -> [String] {
    [SearchText.folded(customer.name)] + customer.otherNames.map { SearchText.folded($0) }
  }

  /// Of the folded name, as the index has no other.
  static func readings(ofFolded name: String) -> [SearchFile.Reading] {
    Hanzi.readings(ofName: name).map { SearchFile.Reading(full: $0.full, initials: $0.initials) }
  }

  static func phones(_ customer: Customer) -> [String] {
    ((customer.phone.map { [$0] } ?? []) + customer.morePhones).map { phone in
      String(decoding: phone.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
    }
  }

  static func emails(_ customer: Customer) -> [String] {
    ((customer.email.map { [$0] } ?? []) + customer.moreEmails).map { SearchText.folded($0) }
  }

  /// What stands before the @.
  static func localPart(_ email: String) -> Substring { first("@", in: email).map { email[..<$0] } ?? email[...] }

  /// What stands behind the system.
  static func reference(_ ref: String) -> Substring? {
    first(":", in: ref).map { ref[ref.utf8.index(after: $0)...] }
  }

  /// By letters where there may be marks that join the sign before them, by bytes, which is far faster, elsewhere.
  private static func first(_ sign: Unicode.Scalar, in text: String) -> String.Index? {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? text.utf8.firstIndex(of: UInt8(ascii: sign)) : text.firstIndex(of: Character(sign))
  }
}
