import Foundation
import Testing

extension EndToEnd {
  /// The rules of PROTOCOL.md, by a client that shares no code with the server.
  @Suite struct ConformanceTests {
    @Test func `a fresh server passes every check of the conformance run`() async throws {
      let server = try await ServerProcess.start()
      let output = server.home.file("conformance.out")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let child = try ChildProcess(
        "/usr/bin/env",
        [
          "python3", Binaries.repository + "/Tests/Conformance/conformance.py", "--address",
          "127.0.0.1:\(try server.port)", "--unix", server.home.file("guanxid.sock"),
        ],
        environment: ["PATH": path, "HOME": server.home.path, "PYTHONIOENCODING": "utf-8"], output: output,
        errors: output)
      let exit = await child.wait(atMost: .seconds(90))
      let report = TemporaryFolder.text(output)
      let failures = report.split(separator: "\n").filter { !$0.hasPrefix("ok  ") }.joined(separator: "\n")
      let closing = try #require(report.firstMatch(of: /(\d+) passed, (\d+) failed/), "\(failures)")
      #expect(closing.2 == "0" && exit == .code(0), "\(failures)")
      #expect(try #require(Int(closing.1)) > 80)
      print("conformance: \(closing.0)")
    }
  }
}
