internal import Contract
internal import NIOCore

/// customers.update with the version that was seen last, and now and then with an older one, which must be refused.
/// One update of a customer is under way at a time, so no version is stale by the tester's own doing.
final class UpdateWorkload: GroundWorkload {
  let kinds = [
    CallKind(Methods.Customers.update.info),
    CallKind(Methods.Customers.update.info, "stale version"),
    CallKind(Methods.Customers.get.info, "before an update"),
  ]
  private let (right, stale, read) = (0, 1, 2)
  let ground: Ground
  private let staleShare: Double
  private let readsFirst: Bool
  private let address: [UInt8]
  /// Stale versions that are due: a file in its first version has no older one.
  private var staleOwed = 0.0
  private var number: UInt64 = 0

  /// - Parameter readsFirst: false among other calls: what those read lately is updated, so that reads keep their share.
  init(_ ground: Ground, stale: Double, readsFirst: Bool = true) {
    self.ground = ground
    staleShare = stale
    address = Array(Self.address(ground.run).utf8)
    self.readsFirst = readsFirst
  }

  func write(callId: UInt64, into out: inout ByteBuffer) -> Shot {
    guard let (customer, version) = choose() else {
      let customer = stored(ground.customer())
      out.writeCall(kinds[read].methodId, callId: callId) { $0.field(1, customer) }
      return Shot(kind: read, subject: customer, extra: ground.versions.least(customer))
    }
    number += 1
    staleOwed += staleShare
    let isStale = staleOwed >= 1 && version > 1
    if isStale { staleOwed -= 1 } else { ground.versions.begin(customer) }
    let sent = isStale ? version - 1 : version
    let city = Self.cities[Int(number % UInt64(Self.cities.count))]
    out.writeCall(kinds[right].methodId, callId: callId, keys: ground.keySource) {
      $0.field(9, city)
      $0.field(10, address, number)
      $0.field(30, customer)
      $0.field(32, sent)
    }
    return Shot(kind: isStale ? stale : right, subject: customer, extra: sent | number << 32)
  }

  private func choose() -> (customer: UInt64, version: UInt64)? {
    for _ in 0..<Self.tries {
      let customer = stored(ground.customer())
      if let version = ground.versions[customer] { return (customer, version) }
      // Never read: it is read now. Under way: another one will do.
      if readsFirst, !ground.versions.isBusy(customer) { return nil }
      if let recent = ground.versions.recentOne(&ground.random), let version = ground.versions[recent] {
        return (recent, version)
      }
    }
    return nil
  }

  /// Updates go to what was stored before the run: what the run makes has no place in the list of versions.
  private func stored(_ key: UInt64) -> UInt64 {
    key <= ground.customers.count ? key : key % ground.customers.count + 1
  }

  func check(_ payload: UnsafeRawBufferPointer, _ shot: Shot, callId: UInt64, isReplay: Bool) -> Bool {
    let (id, version) = ProtoScan.firstTwo(payload)
    guard shot.kind != read else {
      guard id == shot.subject, let version, version >= shot.extra else { return false }
      ground.versions.saw(shot.subject, version)
      return true
    }
    // A stale version that is taken is a lost update.
    guard shot.kind == right else { return false }
    let isRight = id == shot.subject && version == shot.sent + 1
    if isReplay { return isRight }
    ground.versions.end(shot.subject, isRight ? version : nil)
    if isRight { ground.did(deed(shot, version: shot.sent + 1, id: Int64(clamping: shot.subject))) }
    return isRight
  }

  func isWanted(_ status: Status, _ shot: Shot) -> Bool {
    if shot.kind == right { ground.versions.end(shot.subject, nil) }
    return shot.kind == stale && status.reason == Reason.versionMismatch.word
  }

  func isUnknown(_ shot: Shot) {
    guard shot.kind == right else { return }
    ground.versions.end(shot.subject, nil)
    ground.mayHaveDone(deed(shot, version: shot.sent + 1, id: 0))
  }

  private func deed(_ shot: Shot, version: UInt64, id: Int64) -> Deed {
    Deed(.update, id: id, subject: shot.subject, number: version, amount: Int64(shot.extra >> 32))
  }

  private static let tries = 8

  /// The run's own, so that a second run with the same seed changes something too.
  static func address(_ run: String) -> String { "测试路 \(run)-" }

  private static let cities = ["北京", "上海", "广州", "深圳", "杭州", "成都"].map { Array($0.utf8) }
}

extension Shot {
  /// The version in the request.
  fileprivate var sent: UInt64 { extra & 0xFFFF_FFFF }
}
