internal import Client
internal import Foundation
internal import NIOCore
internal import NIOPosix

/// The tester's own cost: echo in a closed loop against a responder in the same process that does nothing.
package struct Ceiling: Sendable {
  package struct Result: Sendable, Codable {
    /// More than this no run of the same shape can show on this machine.
    package var callsPerSecond: Double
    /// Processor time of the tester's thread for one call.
    package var testerNsPerCall: Double
  }

  /// Longer tells no more.
  private static let durationMax = Duration.milliseconds(700)
  private static let warmup = Duration.milliseconds(200)

  private let plan: LoadPlan
  private let bytes: Int

  /// - Parameters:
  ///   - plan: whose connections and calls in flight are taken.
  ///   - bytes: of data in an echo.
  package init(plan: LoadPlan, bytes: Int = 16) {
    self.plan = plan
    self.bytes = bytes
  }

  package func run() async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is an empty folder among temporary ones.
    let path = folder.appendingPathComponent("socket").path
    try OpenFiles.makeRoom(for: 2 * plan.connections)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      try await Responder.listen(path, on: group)
      let result = try await measure(path)
      try await group.shutdownGracefully()
      return result
    } catch {
      try? await group.shutdownGracefully()  // The first error is the one to tell.
      throw error
    }
  }

  private func measure(_ path: String) async throws -> Result {
    var own = LoadPlan(address: .unix(path: path))
    own.connections = plan.connections
    own.inFlight = plan.inFlight
    own.warmup = Self.warmup
    own.duration = Self.durationMax
    let findings = try await LoadRun(plan: own, makeWorkload: { [bytes] in EchoWorkload(bytes: bytes) }).run()
    let perSecond = findings.goodPerSecond
    return Result(
      callsPerSecond: perSecond, testerNsPerCall: perSecond > 0 ? findings.testerCores * 1e9 / perSecond : 0)
  }
}
