import Contract
import Foundation
import TestHouse
import Testing

@testable import Server

/// What the system knows of the calling thread's share of its core.
private enum Slice {
  /// In nanoseconds; absent where the system does not tell, or has another scheduler.
  static var own: Int? {
    guard let text = try? String(contentsOfFile: "/proc/thread-self/sched", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("se.slice") }
    return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
  }
}

struct SliceTests {
  @Test(.enabled(if: Slice.own != nil, "this system does not tell a thread's slice"))
  func `event loops run in short slices, other threads as ever`() async throws {
    try await withLiveHouse { house in
      // A call, so that the loop is surely under way.
      _ = try await house.admin.system.health(HealthRequest())
      for context in house.server.loopContexts {
        let slice = await context.look { _ in Slice.own }
        #expect(slice == 100_000)
      }
      let other = try #require(Slice.own)
      #expect(other > 100_000)
    }
  }
}
