internal import Client
internal import NIOCore
internal import NIOPosix

/// Opens connections that only stand there, to see what each costs the server.
package struct IdleRun: Sendable {
  package struct Result: Sendable, Codable, CustomStringConvertible {
    package var wanted: Int
    /// At the end.
    package var standing: Int
    package var seconds: Double
    /// The server's memory, before the first connection and with all of them; nil when it does not tell.
    package var bytesBefore: Int64?
    package var bytesWith: Int64?

    package var bytesPerConnection: Double? {
      guard let bytesBefore, let bytesWith, wanted > 0 else { return nil }
      return Double(bytesWith - bytesBefore) / Double(wanted)
    }

    package var description: String {
      let memory = bytesPerConnection.map { ", \(Int($0)) bytes of the server's memory each" } ?? ""
      return "\(standing) of \(wanted) connections stand after \(Int(seconds.rounded())) s\(memory)"
    }
  }

  private let plan: LoadPlan
  private let sample: (@Sendable () async -> ServerSample?)?
  package var stop = StopSwitch()

  /// - Parameters:
  ///   - plan: its address, credential, connections and duration are taken.
  ///   - sample: what the server uses.
  package init(plan: LoadPlan, sample: (@Sendable () async -> ServerSample?)? = nil) {
    var idle = plan
    idle.inFlight = 1
    self.plan = idle
    self.sample = sample
  }

  /// - Parameter live: gets a line each second, once all stand.
  package func run(_ live: @Sendable (Result) -> Void = { _ in }) async throws -> Result {
    try plan.check()
    try OpenFiles.makeRoom(for: plan.connections)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let result = try await hold(group.next(), live)
      try await group.shutdownGracefully()
      return result
    } catch {
      try? await group.shutdownGracefully()  // The first error is the one to tell.
      throw error
    }
  }

  private func hold(_ loop: any EventLoop, _ live: @Sendable (Result) -> Void) async throws -> Result {
    var result = Result(wanted: plan.connections, standing: 0, seconds: 0)
    result.bytesBefore = await sample?()?.memoryBytes
    let load = try await loop.submit {
      let work = EchoWorkload(bytes: 8)
      return NIOLoopBound(
        Load(plan, work, Tally(kinds: work.kinds), loop, isReopening: false), eventLoop: loop)
    }.get()
    do {
      try await Load.connectAll(load, on: loop, stop: stop)
      let begin = ContinuousClock.now
      let end = begin + plan.duration
      while !stop.isPulled, ContinuousClock.now < end {
        try await stop.sleep(until: min(end, .now + .seconds(1)))
        result.bytesWith = await sample?()?.memoryBytes
        result.standing = try await loop.submit { load.value.standing }.get()
        result.seconds = (ContinuousClock.now - begin) / .seconds(1)
        live(result)
      }
      try await loop.submit { load.value.close() }.get()
      return result
    } catch {
      try? await loop.submit { load.value.close() }.get()  // The first error is the one to tell.
      throw error
    }
  }
}
