package import Contract
package import Zones

/// When points can be spent and when they expire, by a program's calendar. Instants are Unix milliseconds.
package struct PointCalendar: Sendable {
  private let zone: Zone
  private let pending: PendingPolicy?
  private let expiry: ExpiryPolicy?

  /// What never comes.
  package static let never = Int64.max

  package init(_ config: ProgramConfig, _ zone: Zone) {
    self.zone = zone
    pending = config.pending
    expiry = config.expiry
  }

  /// Whether a lot expires for its member's inactivity instead of by a date of its own.
  package var expiresByInactivity: Bool { expiry?.kind == .inactiveDays }

  /// When points of that instant can be spent: `never` where they wait for `loyalty.confirm`.
  package func confirmMs(effectiveMs: Int64) -> Int64 {
    guard let pending else { return effectiveMs }
    guard let days = pending.days else { return Self.never }
    return zone.start(of: zone.day(at: effectiveMs).adding(days: Int64(days)))
  }

  /// When points expire that can be spent from that instant on; `never` where none of them has a date.
  package func expiryMs(confirmedMs: Int64) -> Int64 {
    guard let expiry, let last = lastDay(expiry, zone.day(at: confirmedMs)) else { return Self.never }
    let endsMonth = expiry.toMonthEnd == true && expiry.kind != .fixedDay
    return startAfter(endsMonth ? last.lastOfMonth : last)
  }

  /// When all of a member's points expire if nothing follows that activity; `never` under any other policy.
  package func inactiveMs(activityMs: Int64) -> Int64 {
    guard let expiry, expiry.kind == .inactiveDays else { return Self.never }
    return startAfter(zone.day(at: activityMs).adding(days: Int64(expiry.count)))
  }

  /// When points expire that live so many more days, to the end of the last.
  package func expiryMs(daysAfter atMs: Int64, _ days: UInt32) -> Int64 {
    startAfter(zone.day(at: atMs).adding(days: Int64(days)))
  }

  private func lastDay(_ expiry: ExpiryPolicy, _ day: CivilDay) -> CivilDay? {
    switch expiry.kind {
    case .days: day.adding(days: Int64(expiry.count))
    case .months: day.adding(months: Int(expiry.count))
    case .fixedDay: fixedDay(expiry, day)
    case .inactiveDays, .unspecified: nil
    }
  }

  /// The `count`th such day from this one on, this one included.
  private func fixedDay(_ expiry: ExpiryPolicy, _ day: CivilDay) -> CivilDay? {
    // A leap year, so that 29 February is a day.
    guard let month = expiry.month, let ofMonth = expiry.day,
      let fixed = CivilDay(year: 2000, month: Int(month), day: Int(ofMonth))
    else { return nil }
    let firstYear = fixed.anniversary(inYear: day.year) >= day ? day.year : day.year + 1
    return fixed.anniversary(inYear: firstYear + Int(expiry.count) - 1)
  }

  private func startAfter(_ day: CivilDay) -> Int64 { zone.start(of: day.adding(days: 1)) }
}
