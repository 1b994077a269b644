import Contract
import Foundation
import Glibc
import Synchronization
import Wire

/// Connections that misbehave in one way, driven by one thread, until all are cut or it is told to stop.
final class Attack: Sendable {
  /// What one attacker does in a round of 100 ms.
  typealias Move = @Sendable (RawConnection, _ round: Int) -> Void

  struct Outcome: Sendable {
    let attackers: Int
    /// How many the server cut, and when the last of them went.
    let cut: Int
    let lastCut: Duration
  }

  let name: String
  private let connections: [RawConnection]
  private let move: Move
  private let readsNothing: Bool

  /// - Parameter readsNothing: attackers that never take a byte; whether they are cut is seen by their writes alone.
  init(
    _ name: String, count: Int, readsNothing: Bool = false, connect: () throws -> RawConnection, move: @escaping Move
  ) throws {
    self.name = name
    self.readsNothing = readsNothing
    self.move = move
    connections = try (0..<count).map { _ in try connect() }
  }

  /// Blocks; for a thread of its own.
  func run(until stop: Flag, atMost limit: Duration) -> Outcome {
    let start = ContinuousClock.now
    var alive = connections
    var round = 0
    var lastCut = Duration.zero
    while !alive.isEmpty, !stop.isSet, ContinuousClock.now - start < limit {
      for connection in alive { move(connection, round) }
      let left = alive.filter { !(readsNothing ? $0.isReset : $0.isCut) }
      if left.count < alive.count { lastCut = ContinuousClock.now - start }
      alive = left
      round += 1
      usleep(100_000)
    }
    return Outcome(attackers: connections.count, cut: connections.count - alive.count, lastCut: lastCut)
  }
}

extension RawConnection {
  /// Whether the connection is gone, without taking a byte from it.
  var isReset: Bool {
    var entry = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLERR | POLLHUP) != 0
  }
}
