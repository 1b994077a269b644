import Contract
package import Operations

extension StandardsRoom {
  package static let feed: [FeedKind] = [
    FeedKind("calendar", area: "calendars", .complaintsRead),
    FeedKind("policy", area: "policies", .complaintsRead),
  ]
}
