package import Contract
import Hanzi

/// Everything of a customer that a search compares, in the form in which it is compared.
package struct SearchFile: Sendable {
  struct Name: Sendable {
    let bytes: [UInt8]
    let words: [String]

    init(_ folded: String) {
      bytes = Array(folded.utf8)
      words = SearchText.words(of: folded)
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

  package init(_ customer: Customer, withReadings: Bool = true) {
    id = customer.id
    mergedIds = customer.mergedIds
    let folded = SearchFields.names(customer)
    names = folded.map { Name($0) }
    readings = withReadings ? folded.flatMap { SearchFields.readings(ofFolded: $0) } : []
    company = customer.company.map { Name(SearchText.folded($0)) }
    phones = SearchFields.phones(customer)
    emails = SearchFields.emails(customer)
    refs = customer.externalRefs.map { SearchText.folded($0) }
    tags = customer.tags.map { SearchText.folded($0) }
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
    ((customer.phone.map { [$0] } ?? []) + customer.morePhones).map { $0.filter { ("0"..."9").contains($0) } }
  }

  static func emails(_ customer: Customer) -> [String] {
    ((customer.email.map { [$0] } ?? []) + customer.moreEmails).map { SearchText.folded($0) }
  }

  /// What stands before the @.
  static func localPart(_ email: String) -> Substring { email.prefix { $0 != "@" } }

  /// What stands behind the system.
  static func reference(_ ref: String) -> Substring? {
    ref.firstIndex(of: ":").map { ref[ref.index(after: $0)...] }
  }
}
