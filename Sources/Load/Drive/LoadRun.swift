internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// One measured run: connects, warms up, measures, waits for the last replies.
package struct LoadRun: Sendable {
  /// Replies are waited for so long after the last call.
  private static let drainMax = Duration.seconds(2)
  /// A server that does not answer a sample in time has a row without one.
  private static let sampleMax = Duration.milliseconds(500)

  private let plan: LoadPlan
  private let makeWorkload: @Sendable () throws -> any Workload
  private let sample: (@Sendable () async -> ServerSample?)?
  private let live: (@Sendable (LiveLine) -> Void)?
  /// Pulled, the run measures no longer, and reports what it has.
  package var stop = StopSwitch()

  /// - Parameters:
  ///   - makeWorkload: called once, on the load's thread, where the workload stays.
  ///   - sample: what the server uses, asked once a second.
  ///   - live: gets a line each second.
  package init(
    plan: LoadPlan, makeWorkload: @escaping @Sendable () throws -> any Workload,
    sample: (@Sendable () async -> ServerSample?)? = nil, live: (@Sendable (LiveLine) -> Void)? = nil
  ) {
    self.plan = plan
    self.makeWorkload = makeWorkload
    self.sample = sample
    self.live = live
  }

  package func run() async throws -> Findings { try await runKeeping { _ in () }.0 }

  /// - Parameter take: gets the workload when the last reply is in, on the load's thread.
  /// - Throws: `BenchError` for a plan out of bounds, a server that is not there or refuses.
  package func runKeeping<Result: Sendable>(
    _ take: @escaping @Sendable (any Workload) -> Result
  ) async throws -> (Findings, Result) {
    try plan.check()
    try OpenFiles.makeRoom(for: plan.connections)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let result = try await measure(take, on: group.next())
      try await group.shutdownGracefully()
      return result
    } catch {
      try? await group.shutdownGracefully()  // The first error is the one to tell.
      throw error
    }
  }

  private func measure<Result: Sendable>(
    _ take: @escaping @Sendable (any Workload) -> Result, on loop: any EventLoop
  ) async throws -> (Findings, Result) {
    // Made on the loop and used there only.
    let load = try await loop.submit {
      let work = try makeWorkload()
      return NIOLoopBound(Load(plan, work, Tally(kinds: work.kinds), loop), eventLoop: loop)
    }.get()
    do {
      try await Load.connectAll(load, on: loop, stop: stop)
      try await loop.submit { load.value.start() }.get()
      try await stop.sleep(until: .now + plan.warmup)
      guard !stop.isPulled else { throw BenchError("stopped before anything was measured") }
      let beganNs = try await measureWindow(load, loop)
      let endedNs = try await drain(load, loop)
      return try await finish(load, loop, Int64(endedNs - beganNs), take)
    } catch {
      // Connections that are opened again would never end.
      try? await loop.submit { load.value.close() }.get()
      throw error
    }
  }

  /// - Returns: when it began.
  private func measureWindow(_ load: NIOLoopBound<Load>, _ loop: any EventLoop) async throws -> UInt64 {
    let before = await sampleInTime()
    let beganNs = try await loop.submit {
      let beganNs = load.value.beginWindow()
      _ = row(load.value, 0, before)
      return beganNs
    }.get()
    // Taken behind the loop's own beginning, so that the window never ends before the plan's time.
    let begin = ContinuousClock.now
    let end = begin + plan.duration
    var next = begin + .seconds(1)
    while next < end, !stop.isPulled {
      try await stop.sleep(until: next)
      guard !stop.isPulled else { break }
      let server = await sampleInTime()
      let line = try await loop.submit {
        row(load.value, Int64(NIODeadline.now().uptimeNanoseconds - beganNs), server)
      }.get()
      live?(line)
      next += .seconds(1)
    }
    try await stop.sleep(until: end)
    return beganNs
  }

  private func row(_ load: Load, _ elapsedNs: Int64, _ server: ServerSample?) -> LiveLine {
    load.reportLate()
    return load.tally.tick(
      elapsedNs: elapsedNs, testerCpuNs: TesterUse.threadCpuNs(), testerBytes: TesterUse.residentBytes(),
      server: server)
  }

  /// Replies that come after the end are still checked: what they acknowledge must be stored.
  ///
  /// - Returns: when the last call ended that counts; calls of an overload are not put down to a shorter time than they
  ///   took.
  private func drain(_ load: NIOLoopBound<Load>, _ loop: any EventLoop) async throws -> UInt64 {
    let endedNs = try await loop.submit { load.value.endWindow() }.get()
    if try await loop.submit({ load.value.underWay == 0 }).get() { return endedNs }
    let end = ContinuousClock.now + Self.drainMax
    while ContinuousClock.now < end, try await loop.submit({ load.value.underWay > 0 }).get() {
      try await Task.sleep(for: .milliseconds(1))
    }
    return plan.arrivals != .closed ? NIODeadline.now().uptimeNanoseconds : endedNs
  }

  private func finish<Result: Sendable>(
    _ load: NIOLoopBound<Load>, _ loop: any EventLoop, _ elapsedNs: Int64,
    _ take: @escaping @Sendable (any Workload) -> Result
  ) async throws -> (Findings, Result) {
    let server = await sampleInTime()
    return try await loop.submit {
      let load = load.value
      load.close()
      _ = row(load, elapsedNs, server)
      let findings = Findings(
        tally: load.tally, plan: plan, elapsedNs: elapsedNs, expectedCalls: load.open?.expected,
        wasStopped: stop.isPulled)
      return (findings, take(load.work))
    }.get()
  }

  private func sampleInTime() async -> ServerSample? {
    guard let sample else { return nil }
    return await withTaskGroup(of: ServerSample?.self) { group in
      group.addTask { await sample() }
      group.addTask {
        try? await Task.sleep(for: Self.sampleMax)  // Ended early by the sample, which is all that counts.
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}
