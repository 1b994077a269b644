import Contract

/// A file that takes part in a merge, as its row stands.
struct MergeSource: Equatable {
  var customer: Customer
  var fields = MergedFields()
}

/// What two files are as one. Pure: the same files give the same joined file, in whatever order they were merged.
///
/// Fields with one value: what `into` says itself stays; else the file with the lowest id that says something itself is
/// asked, of all that were ever merged. Lists: what only `into` has comes first, in its own order; what other files
/// have too follows sorted. What somebody took off a list after a merge does not come back.
struct MergedFile {
  let into: MergeSource
  let from: MergeSource
  /// The files that `into` consists of already, and `from` with those that it consists of; each by rising id.
  let earlier: [MergeSource]
  let joining: [MergeSource]

  /// - Parameters:
  ///   - earlier: what became part of `into` before.
  ///   - behind: what became part of `from` before.
  init(_ from: MergeSource, into: MergeSource, earlier: [MergeSource], behind: [MergeSource]) {
    self.into = into
    self.from = from
    self.earlier = earlier
    joining = ([from] + behind).sorted { $0.customer.id < $1.customer.id }
  }

  /// The joined file, without what depends on the moment: version, instants of change and review.
  func joined() -> MergeSource {
    var joined = into
    joined.fields.filled = []
    fill(&joined)
    var customer = joined.customer
    customer.attributes =
      customer.attributes.filter { !isFilled($0, joined) }
      + customer.attributes.filter { isFilled($0, joined) }.sorted()
    customer.otherNames = list { [$0.name] + $0.otherNames }.filter { $0 != customer.name }
    customer.morePhones = list { ($0.phone.map { [$0] } ?? []) + $0.morePhones }.filter { $0 != customer.phone }
    customer.moreEmails = list { ($0.email.map { [$0] } ?? []) + $0.moreEmails }.filter { $0 != customer.email }
    customer.tags = list(\.tags)
    customer.externalRefs = list(\.externalRefs)
    customer.notes = list(\.notes)
    customer.helperIds = list(\.helperIds)
    customer.refusals = channels(\.refusals)
    // Who was asked not to be called is not called, whatever another file says.
    customer.consents = channels(\.consents).filter { !customer.refusals.contains($0) }
    customer.createdAtMs = min(into.customer.createdAtMs, from.customer.createdAtMs)
    customer.mergedIds = (into.customer.mergedIds + [from.customer.id] + from.customer.mergedIds).sorted()
    joined.customer = customer
    return joined
  }

  // MARK: Fields with one value

  private func fill(_ joined: inout MergeSource) {
    let sources = (earlier + joining).sorted { $0.customer.id < $1.customer.id }
    for field in MergeField.fields(of: [into.customer] + sources.map(\.customer)) {
      if field.isGiven(into.customer), !into.fields.filled.contains(field.name) { continue }
      let isDecided = into.fields.decided.contains(field.name)
      let source = (isDecided ? joining : sources).first { says(field, $0, among: sources) }
      guard let source else { continue }
      field.copy(source.customer, &joined.customer)
      if !isDecided { joined.fields.filled.insert(field.name) }
    }
  }

  /// Whether the file has a value of its own that still counts.
  private func says(_ field: MergeField, _ source: MergeSource, among sources: [MergeSource]) -> Bool {
    guard field.isGiven(source.customer), !source.fields.filled.contains(field.name) else { return false }
    return !sources.contains {
      $0.fields.decided.contains(field.name) && $0.customer.mergedIds.contains(source.customer.id)
    }
  }

  private func isFilled(_ attribute: String, _ joined: MergeSource) -> Bool {
    joined.fields.filled.contains("attributes." + AttributeText.key(attribute))
  }

  // MARK: Lists

  private func list<Item: Hashable & Comparable>(_ items: (Customer) -> [Item]) -> [Item] {
    let others = Set((earlier + joining).flatMap { items($0.customer) })
    let present = Set(items(into.customer) + items(from.customer))
    return items(into.customer).filter { !others.contains($0) } + others.intersection(present).sorted()
  }

  private func channels(_ items: (Customer) -> [ContactChannel]) -> [ContactChannel] {
    list { items($0).map(\.rawValue) }.compactMap(ContactChannel.init(rawValue:))
  }
}
