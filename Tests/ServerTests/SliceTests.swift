import Foundation
import Glibc
import Synchronization
import TestHouse
import Testing

@testable import Server

/// What the system knows of a thread's share of its core.
private enum Slice {
  static var ofThisThread: Int? { nanoseconds("/proc/thread-self/sched") }
  static var ofMainThread: Int? { nanoseconds("/proc/self/sched") }

  /// Absent where the system does not tell, or has another scheduler.
  private static func nanoseconds(_ path: String) -> Int? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("se.slice") }
    return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
  }
}

struct SliceTests {
  @Test(.enabled(if: Slice.ofMainThread != nil, "this system does not tell a thread's slice"))
  func `event loops run in short slices, other threads as ever, also those that a loop begins`() async throws {
    try await withLiveHouse { house in
      for context in house.server.loopContexts {
        let slices = await context.look { _ in
          let begun = Mutex<Int?>(nil)
          let thread = Thread { begun.withLock { $0 = Slice.ofThisThread ?? 0 } }
          thread.start()
          while begun.withLock({ $0 == nil }) { usleep(1000) }
          return [Slice.ofThisThread, begun.withLock { $0 }]
        }
        #expect(slices[0] == 100_000)
        #expect(slices[1] == Slice.ofMainThread)
      }
      let usual = try #require(Slice.ofMainThread)
      #expect(usual > 100_000)
    }
  }
}
