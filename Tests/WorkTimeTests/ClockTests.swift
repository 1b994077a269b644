import Testing
import WorkTime
import Zones

/// Service clocks in China's office hours: pauses, lateness, new targets.
struct ClockTests {
  struct Row: Sendable {
    var start: String
    var target: String
    /// From, until, from, until …; one that has no end lasts.
    var pauses: [String]
    var due: String?

    init(_ start: String, _ target: String, _ pauses: [String], _ due: String?) {
      (self.start, self.target, self.pauses, self.due) = (start, target, pauses, due)
    }
  }

  let china = Cases.china

  private func at(_ text: String) -> Int64 { Cases.instant("2026-" + text, in: china.zone) }

  private func clock(_ start: String, _ target: String, pauses: [String] = []) -> ServiceClock {
    let target = Cases.target(target)
    var clock = ServiceClock(startedMs: at(start), targetMs: target.ms(in: china), basis: target.basis)
    for (index, text) in pauses.enumerated() {
      if index % 2 == 0 { clock.pause(at: at(text)) } else { clock.resume(at: at(text)) }
    }
    return clock
  }

  @Test(arguments: [
    Row("03-02 09:00", "7.5bh", ["03-02 18:30", "03-03 08:00"], "03-02 18:00"),
    Row("03-02 09:00", "7.5bh", ["03-02 10:00", "03-02 11:00"], "03-03 10:00"),
    Row("03-02 09:00", "7.5bh", ["03-02 12:00", "03-02 13:30"], "03-02 18:00"),
    Row("03-02 09:00", "7.5bh", ["03-02 11:00", "03-02 14:00"], "03-03 10:30"),
    Row("02-13 17:00", "4bh", ["02-14 09:00", "02-24 09:00"], "02-24 12:00"),
    Row("02-13 17:00", "4bh", ["02-14 10:00", "02-24 09:00"], "02-24 11:00"),
    Row("02-13 17:00", "4bh", ["02-14 18:00", "02-24 09:00"], "02-14 12:00"),
    Row("02-13 17:00", "10bh", ["02-14 18:00", "02-24 09:00"], "02-24 10:30"),
    Row("03-02 09:00", "24h", ["03-02 18:00", "03-03 09:00"], "03-04 00:00"),
    Row("03-02 09:00", "24h", ["03-02 10:00", "03-02 11:00", "03-02 15:00", "03-02 16:00"], "03-03 11:00"),
    Row("03-02 09:00", "5wd", ["03-06 18:00", "03-09 09:00"], "03-06 18:00"),
    Row("03-02 09:00", "5wd", ["03-06 17:59", "03-09 09:00"], "03-09 09:01"),
    Row("03-02 09:00", "5wd", ["03-03 00:00", "03-04 00:00"], "03-09 18:00"),
    Row("03-02 09:00", "5wd", ["03-03 00:00", "03-03 12:00", "03-03 12:00", "03-04 00:00"], "03-09 18:00"),
    Row("03-02 09:00", "5wd", ["03-07 00:00", "03-09 00:00"], "03-06 18:00"),
    Row("03-02 09:00", "6wd", ["03-07 00:00", "03-09 00:00"], "03-09 18:00"),
    Row("03-02 09:00", "1bh", ["03-02 09:00", "03-02 17:30"], "03-03 09:30"),
    Row("03-02 09:00", "1bh", ["03-02 09:30", "03-02 09:30"], "03-02 10:00"),
    Row("03-02 09:00", "60d", ["03-12 00:00", "03-22 00:00"], "05-11 09:00"),
    Row("03-02 09:00", "1bh", ["03-02 09:30"], nil),
    Row("03-02 09:00", "24h", ["03-02 09:30", "03-02 10:00", "03-02 11:00"], nil),
    // Already due when it was paused: while that lasts, nothing is.
    Row("03-02 09:00", "1bh", ["03-02 11:00"], nil),
  ])
  func `pauses move the due instant by what they cost, if they begin before it`(row: Row) {
    let clock = clock(row.start, row.target, pauses: row.pauses)
    #expect(clock.dueMs(in: china) == row.due.map(at), "\(row)")
    #expect(clock.isPaused == (row.due == nil))
  }

  @Test func `what is done at the due instant is on time, a millisecond later it is late`() {
    let due = at("03-06 18:00")
    for (late, isLate) in [(-1, false), (0, false), (1, true), (86_400_000, true)] as [(Int64, Bool)] {
      var clock = clock("03-02 09:00", "5wd")
      clock.fulfil(at: due + late)
      #expect(clock.breach(at: due + 900_000_000, in: china) == isLate)
      #expect(clock.breachedMs == (isLate ? due : nil) && clock.dueMs(in: china) == due)
      #expect(clock.elapsed(at: .max, in: china) == (late == -1 ? 134_999_999 : 135_000_000))
    }
  }

  @Test func `a breach is recorded once, at the due instant, whenever somebody looks`() {
    let due = at("03-06 18:00")
    for late in [1, 1000, 86_400_000, 31_536_000_000] as [Int64] {
      var clock = clock("03-02 09:00", "5wd")
      #expect(!clock.breach(at: due - 1, in: china) && !clock.breach(at: due, in: china))
      #expect(clock.breach(at: due + late, in: china) && clock.breachedMs == due)
      #expect(!clock.breach(at: due + late + 1, in: china) && clock.breachedMs == due)
    }
  }

  @Test func `a paused clock is not breached, but one that was due before is, also while it is paused`() {
    var early = clock("03-02 09:00", "5wd", pauses: ["03-06 17:59"])
    #expect(early.breach(at: at("12-31 00:00"), in: china) == false)
    early.resume(at: at("10-12 09:00"))
    #expect(early.breach(at: at("10-12 09:01"), in: china) == false)
    #expect(early.breach(at: at("10-12 09:02"), in: china) == true)
    #expect(early.breachedMs == at("10-12 09:01"))
    var late = clock("03-02 09:00", "5wd", pauses: ["03-06 18:01"])
    #expect(late.breach(at: at("03-06 18:02"), in: china) && late.breachedMs == at("03-06 18:00"))
  }

  @Test func `a fulfilment ends the pause that lasts, and the first one counts`() {
    var clock = clock("03-02 09:00", "7.5bh", pauses: ["03-02 17:00"])
    clock.fulfil(at: at("03-05 10:00"))
    #expect(clock.pauses == [.init(from: at("03-02 17:00"), until: at("03-05 10:00"))])
    #expect(clock.dueMs(in: china) == at("03-05 11:00"))
    let done = clock
    clock.fulfil(at: at("03-06 10:00"))
    clock.pause(at: at("03-06 10:00"))
    clock.resume(at: at("03-06 11:00"))
    #expect(clock.retarget(to: 1, basis: .around, at: at("03-06 12:00"), in: china) == false)
    #expect(clock.breach(at: at("12-31 00:00"), in: china) == false)
    #expect(clock == done)
  }

  @Test func `pausing and resuming twice is once`() {
    var clock = clock("03-02 09:00", "7.5bh")
    clock.resume(at: at("03-02 09:30"))
    #expect(clock.pauses == [])
    clock.pause(at: at("03-02 10:00"))
    clock.pause(at: at("03-02 10:30"))
    clock.resume(at: at("03-02 11:00"))
    clock.resume(at: at("03-02 11:30"))
    #expect(clock.pauses == [.init(from: at("03-02 10:00"), until: at("03-02 11:00"))])
  }

  @Test func `a new target counts from the start, and keeps the pauses`() {
    var clock = clock("03-02 09:00", "5wd", pauses: ["03-02 10:00", "03-02 11:00"])
    let shorter = Cases.target("2wd")
    clock.retarget(to: shorter.ms(in: china), basis: shorter.basis, at: at("03-02 14:00"), in: china)
    #expect(clock.dueMs(in: china) == at("03-04 10:00"))
    clock.retarget(to: 86_400_000, basis: .around, at: at("03-02 14:00"), in: china)
    #expect(clock.dueMs(in: china) == at("03-03 10:00") && clock.breachedMs == nil)
  }

  @Test func `a new target that is over already is breached now, not in the past`() {
    var clock = clock("03-02 09:00", "5wd")
    #expect(clock.retarget(to: 3_600_000, basis: .working, at: at("03-03 11:00"), in: china) == false)
    #expect(clock.dueMs(in: china) == at("03-02 10:00"))
    var prompt = clock
    prompt.fulfil(at: at("03-03 11:00"))
    #expect(prompt.breach(at: at("03-09 11:00"), in: china) == false)
    #expect(clock.breach(at: at("03-03 11:01"), in: china) && clock.breachedMs == at("03-03 11:00"))
  }

  @Test func `a new target that is over already is breached when the pause ends`() {
    var clock = clock("03-02 09:00", "5wd", pauses: ["03-03 10:00"])
    clock.retarget(to: 3_600_000, basis: .working, at: at("03-03 11:00"), in: china)
    #expect(clock.breach(at: at("03-05 11:00"), in: china) == false)
    clock.resume(at: at("03-06 11:00"))
    #expect(clock.breach(at: at("03-06 11:00"), in: china) == false)
    #expect(clock.breach(at: at("03-06 11:01"), in: china) && clock.breachedMs == at("03-06 11:00"))
  }

  @Test func `a new target that is over already waits for the last of pauses that follow each other`() {
    var clock = clock("03-02 09:00", "5wd", pauses: ["03-03 10:00"])
    clock.retarget(to: 3_600_000, basis: .working, at: at("03-03 11:00"), in: china)
    clock.resume(at: at("03-04 10:00"))
    clock.pause(at: at("03-04 10:00"))
    #expect(clock.breach(at: at("03-05 10:00"), in: china) == false)
    clock.resume(at: at("03-05 10:00"))
    clock.pause(at: at("03-05 10:01"))
    #expect(clock.breach(at: at("03-05 10:02"), in: china) == true)
    #expect(clock.breachedMs == at("03-05 10:00"))
  }

  @Test func `a new target finds the breach that nobody saw, and undoes none`() {
    var clock = clock("03-02 09:00", "1bh")
    #expect(clock.retarget(to: 900_000_000, basis: .working, at: at("03-03 11:00"), in: china) == true)
    #expect(clock.breachedMs == at("03-02 10:00"))
    #expect(!clock.breach(at: at("12-31 00:00"), in: china) && clock.breachedMs == at("03-02 10:00"))
  }

  @Test func `until a new calendar is taken, the old one decides`() {
    // Of the Spring Festival, the old calendar knew nothing.
    let plain = Cases.calendar("Asia/Shanghai", Cases.officeWeek)
    var clock = clock("02-13 17:00", "4bh")
    #expect(clock.retarget(to: 14_400_000, basis: .working, at: at("02-20 09:00"), in: china, before: plain) == true)
    #expect(clock.breachedMs == at("02-16 12:00") && clock.dueMs(in: china) == at("02-14 12:00"))
  }

  @Test func `warnings come when their share has elapsed`() {
    var clock = clock("03-02 09:00", "1wd")
    let shares: [(Int64, String)] = [
      (0, "03-02 09:00"), (400, "03-02 12:00"), (500, "03-02 14:15"), (900, "03-02 17:15"), (1000, "03-02 18:00"),
      (2000, "03-03 18:00"),
    ]
    for (share, text) in shares { #expect(clock.instant(ofPerMille: share, in: china) == at(text)) }
    #expect(clock.instant(ofPerMille: .max, in: china) == nil)
    clock.pause(at: at("03-02 17:00"))
    #expect(clock.instant(ofPerMille: 500, in: china) == nil)
    clock.resume(at: at("03-03 09:00"))
    #expect(clock.instant(ofPerMille: 500, in: china) == at("03-02 14:15"))
    #expect(clock.instant(ofPerMille: 900, in: china) == at("03-03 09:15"))
    let odd = ServiceClock(startedMs: 0, targetMs: 1001, basis: .around)
    #expect(odd.instant(ofPerMille: 500, in: china) == 501 && odd.instant(ofPerMille: 1, in: china) == 2)
  }

  @Test func `elapsed time is what ran until then`() {
    let clock = clock("03-02 09:00", "5wd", pauses: ["03-02 10:00", "03-02 11:00", "03-03 10:00"])
    let minutes: [(String, Int64)] = [
      ("03-01 09:00", 0), ("03-02 09:00", 0), ("03-02 09:30", 30), ("03-02 10:30", 60), ("03-02 11:30", 90),
      ("03-02 18:00", 390), ("03-03 10:00", 450), ("12-31 00:00", 450),
    ]
    for (text, expected) in minutes { #expect(clock.elapsed(at: at(text), in: china) == expected * 60_000) }
  }

  @Test func `a clock in a calendar that never opens is never due`() {
    let shut = Cases.calendar("Asia/Shanghai", Cases.week([]))
    var clock = ServiceClock(startedMs: at("03-02 09:00"), targetMs: 1000, basis: .working)
    #expect(clock.dueMs(in: shut) == nil && !clock.breach(at: .max, in: shut))
    clock.fulfil(at: at("03-02 10:00"))
    #expect(!clock.breach(at: .max, in: shut) && clock.elapsed(at: .max, in: shut) == 0)
  }

  @Test func `a clock is restored as it was`() {
    var clock = clock("03-02 09:00", "1bh", pauses: ["03-02 09:30", "03-02 14:00"])
    clock.retarget(to: 7_200_000, basis: .around, at: at("03-02 14:30"), in: china)
    #expect(clock.breach(at: at("03-05 00:00"), in: china) == true)
    clock.fulfil(at: at("03-05 00:00"))
    let restored = ServiceClock(
      startedMs: clock.startedMs, targetMs: clock.targetMs, basis: clock.basis, pauses: clock.pauses,
      fulfilledMs: clock.fulfilledMs, breachedMs: clock.breachedMs, retargetedMs: clock.retargetedMs)
    #expect(restored == clock)
  }
}
