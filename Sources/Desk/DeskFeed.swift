import Contract
package import Operations

extension DeskRoom {
  /// Notices of others are for who may list them.
  package static let feed: [FeedKind] = [
    FeedKind("desk_handler", area: "desk", .complaintsRead),
    FeedKind("routes", area: "desk", .complaintsRead),
    FeedKind(Action.recordKind, area: "actions", .complaintsRead),
    FeedKind("notice", area: "notices", .complaintsManage),
  ]
}
