import Contract
package import Operations

extension IdentityRoom {
  /// Who works here and who calls is no matter of data scopes: the permission alone counts.
  package static let feed: [FeedKind] = [
    FeedKind("department", area: "departments", .identityRead),
    FeedKind("employee", area: "employees", .identityRead),
    FeedKind("account", area: "accounts", .identityRead),
    FeedKind("api_key", area: "keys", .identityRead),
  ]
}
