import Client
import Contract
import Foundation
import Glibc
import Testing

/// A `guanxid` that answers, on a temporary home.
final class ServerProcess: Sendable {
  struct NotReady: Error, CustomStringConvertible {
    let description: String
  }

  let home: TemporaryFolder
  let child: ChildProcess
  private let logPath: String

  /// Starts it and waits until it answers on its Unix socket.
  static func start(
    in home: TemporaryFolder = TemporaryFolder(), _ arguments: [String] = []
  ) async throws -> ServerProcess {
    let server = try ServerProcess(home, arguments)
    try await server.waitUntilReady()
    return server
  }

  private init(_ home: TemporaryFolder, _ arguments: [String]) throws {
    self.home = home
    logPath = home.file("guanxid-\(UInt64(Date().timeIntervalSince1970 * 1_000_000)).log")
    child = try ChildProcess(
      try Binaries.path("guanxid"), ["--home", home.path, "--port", "0"] + arguments,
      environment: ["HOME": home.path, "SWIFT_BACKTRACE": "enable=no"], output: logPath, errors: logPath)
  }

  var address: ServerAddress { .unix(path: home.file("guanxid.sock")) }
  var storePath: String { home.file("guanxi.db") }
  var log: String { TemporaryFolder.text(logPath) }

  /// The port that 0 became, from the log.
  var port: Int {
    get throws {
      let match = try #require(log.firstMatch(of: /127\.0\.0\.1:(\d+)/), "no port in the log: \(log)")
      return try #require(Int(match.1))
    }
  }

  func client(_ change: (inout ClientOptions) -> Void = { _ in }) -> Client {
    var options = ClientOptions(name: "end-to-end")
    change(&options)
    return Client(address: address, options: options)
  }

  /// What the kernel counts as its memory at most so far, in bytes.
  var memoryPeakBytes: Int { memory(/VmHWM:\s+(\d+) kB/) }

  /// The same at this moment.
  var memoryBytes: Int { memory(/VmRSS:\s+(\d+) kB/) }

  private func memory(_ line: Regex<(Substring, Substring)>) -> Int {
    let status = TemporaryFolder.text("/proc/\(child.pid)/status")
    return status.firstMatch(of: line).flatMap { Int($0.1) }.map { $0 << 10 } ?? 0
  }

  private func waitUntilReady() async throws {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      if let ended = child.poll() { throw NotReady(description: "guanxid ended at once, \(ended): \(log)") }
      if log.contains(" serves "), await answers() { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw NotReady(description: "guanxid does not answer: \(log)")
  }

  private func answers() async -> Bool {
    let client = client()
    do {
      _ = try await client.system.health(HealthRequest())
      await client.close()
      return true
    } catch {
      await client.close()
      return false
    }
  }

  /// As a power cut ends it, but that the kernel's caches live on.
  func killHard() async {
    child.send(SIGKILL)
    _ = await child.wait(atMost: .seconds(5))
  }

  /// SIGTERM.
  /// - Returns: how it ended and after how long; nil where it did not within 10 s.
  func terminate() async -> (exit: ChildProcess.Exit?, took: Duration) {
    let start = ContinuousClock.now
    child.send(SIGTERM)
    let exit = await child.wait(atMost: .seconds(10))
    return (exit, ContinuousClock.now - start)
  }
}
