import Contract
import Operations
import Standards
import Store
import Synchronization
import TestHouse
import Testing
import WorkTime

/// Versions in memory are those in the store.
struct BookTests {
  @Test(arguments: Desk.Kind.allCases)
  func `what is stored later changes nothing of an earlier version`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let book = RoomAlone(house).room.book
      var (calendars, policies) = ([Calendar](), [Policy]())
      for number in UInt32(2)...8 {
        // Open from minute 10 × number on.
        calendars.append(try await house.put("standard", .days(1...5, (number * 10, 1080))))
        policies.append(try await house.admin.policies.put(.of(resolve: "\(number)wd")))
        if number % 2 == 0 { _ = try await house.admin.policies.activate(ActivatePolicyRequest(number: number)) }
        for (calendar, policy) in zip(calendars, policies) {
          let found = try await house.admin.calendars.get(GetCalendarRequest(number: calendar.number))
          let rules = try await house.admin.policies.get(GetPolicyRequest(number: policy.number)).rules
          #expect(found == calendar && rules == policy.rules)
          let due = try await house.due("2027-01-17 00:00", "1m", number: calendar.number)
          #expect(due == "2027-01-17 00:01")
          let opening = try await house.due("2027-01-17 00:00", "1bh", number: calendar.number)
          let minute = calendar.number * 10 + 60
          #expect(opening == "2027-01-18 0\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)")
        }
        try house.read { transaction in
          let latest = try #require(try book.calendar("standard", in: transaction))
          #expect(latest.number == Int64(number))
          for number in Int64(2)...Int64(number) {
            let calendar = try #require(try book.calendar("standard", number: number, in: transaction))
            let policy = try book.policy(number, atMs: 0, in: transaction)
            #expect(
              calendar.number == number && calendar.opens(atMinute: number * 10) && policy.resolve == "\(number)wd")
          }
          #expect(try book.calendar("standard", number: Int64(number) + 1, in: transaction) == nil)
          #expect(throws: (any Error).self) { try book.policy(Int64(number) + 1, atMs: 0, in: transaction) }
        }
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a version that was undone leaves nothing under its number`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let alone = RoomAlone(house)
      let book = alone.room.book
      let put = PutCalendarRequest(code: "standard", zone: "Asia/Shanghai", week: .days(1...5, (60, 1080)))
      try alone.undone(Methods.Calendars.put, put) { call, made in
        let seen = try book.calendar("standard", in: call.transaction)
        #expect(made.number == 2 && seen?.number == 2 && seen?.opens(atMinute: 60) == true)
      }
      try alone.undone(Methods.Policies.put, .of(resolve: "7wd")) { call, made in
        let seen = try book.policy(2, atMs: 0, in: call.transaction)
        #expect(made.number == 2 && seen.resolve == "7wd")
      }
      let left = try house.read { try book.calendar("standard", in: $0)?.number }
      #expect(left == 1)
      let dry = try await house.admin.calendars.put(put, CallOptions(dryRun: true))
      #expect(dry.number == 2)
      let made = try await house.put("standard", .days(1...5, (120, 1080)))
      let policy = try await house.admin.policies.put(.of(resolve: "8wd"))
      #expect(made.number == 2 && policy.number == 2)
      try house.read { transaction in
        for number in [nil, 2] as [Int64?] {
          let calendar = try #require(try book.calendar("standard", number: number, in: transaction))
          #expect(calendar.number == 2 && calendar.opens(atMinute: 120))
        }
        #expect(try book.policy(2, atMs: 0, in: transaction).resolve == "8wd")
      }
      let due = try await house.due("2027-01-17 00:00", "1bh")
      #expect(due == "2027-01-18 03:00")
    }
  }

  @Test func `readers beside a writer see each version as it was stored`() async throws {
    try await withHouse(.socket) { house in
      let book = RoomAlone(house).room.book
      let last = Int64(30)
      let isWritten = Flag()
      try await withThrowingTaskGroup(of: Int.self) { group in
        group.addTask {
          defer { isWritten.raise() }
          for number in 1...UInt32(last) {
            // Every other one is tried first, with other hours, under the same number.
            let request = PutCalendarRequest(code: "shift", zone: "Asia/Shanghai", week: .days(1...5, (5, 1080)))
            if number % 2 == 0 { _ = try await house.admin.calendars.put(request, CallOptions(dryRun: true)) }
            _ = try await house.put("shift", .days(1...5, (number * 10, 1080)))
          }
          return 0
        }
        for _ in 0..<3 {
          group.addTask {
            var (wrong, latest, isLastLook) = (0, Int64(0), false)
            while !isLastLook {
              isLastLook = isWritten.isRaised
              try house.read { transaction in
                guard let found = try book.calendar("shift", in: transaction) else { return }
                wrong += found.number >= latest && found.opens(atMinute: found.number * 10) ? 0 : 1
                latest = found.number
                for number in 1...latest {
                  let one = try book.calendar("shift", number: number, in: transaction)
                  wrong += one?.opens(atMinute: number * 10) == true ? 0 : 1
                }
              }
              await Task.yield()
            }
            return wrong + (latest == last ? 0 : 1)
          }
        }
        for try await wrong in group { #expect(wrong == 0) }
      }
    }
  }
}

private final class Flag: Sendable {
  private let raised = Atomic<Bool>(false)

  var isRaised: Bool { raised.load(ordering: .acquiring) }
  func raise() { raised.store(true, ordering: .releasing) }
}

extension StoredCalendar {
  /// Whether Monday begins with that minute.
  fileprivate func opens(atMinute minute: Int64) -> Bool {
    let ms = Shanghai.ms("2027-01-18 00:00") + minute * 60_000
    return work.isOpen(at: ms) && !work.isOpen(at: ms - 1)
  }
}

extension StoredPolicy {
  fileprivate var resolve: String? {
    let traits = CaseTraits(kind: .complaint, severity: .general, grade: nil, channel: nil)
    return target(.resolve, for: traits)?.target.text
  }
}
